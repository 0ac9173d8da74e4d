import type { Locale, ThreatAnswer, ThreatYear } from "../../model/index.ts";
import { figureCaptions } from "../figure-captions.ts";
import { labelLines, labels } from "../label.ts";
import { stack, svgOf } from "../mark.ts";
import { element as el } from "../svg.ts";
import { factorRows } from "./factor-rows.ts";
import { type SeenThreat, threatName } from "./look.ts";
import { blocEquation, spreadSentence, threatFinding } from "./sentences.ts";
import { threatTracks } from "./tracks.ts";
import { threatWords } from "./words.ts";

/** What is drawn of an answer: its language, its width in pixels, and the year that is pointed out. */
export interface ThreatFigureOptions {
  readonly locale: Locale;
  readonly width: number;
  /** The year of the factors; the middle of the first window, or the last year, where it is left out. */
  readonly at?: number | undefined;
  readonly composite?: string;
}

/** A figure that stands by itself: its SVG with colours as tokens, and its caption. */
export interface ThreatFigure {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly caption: string;
}

/** The year of an answer that is looked at: the one asked for, else the middle of its first window, else its last. */
function threatYear({ years, windows }: ThreatAnswer, at: number | undefined): ThreatYear | undefined {
  const [window] = windows;
  const middle = window === undefined ? undefined : Math.floor((window.from + window.to) / 2);
  const find = (year: number | undefined): ThreatYear | undefined => years.find((one) => one.year === year);
  return find(at) ?? find(middle) ?? years.at(-1);
}

/** The answer to a threat question as one figure: the finding of a year, whether the threat changed at all, the factors, and the years as tracks. */
export function threatFigure(answer: ThreatAnswer, { locale, width, at, composite = "" }: ThreatFigureOptions): ThreatFigure {
  const year = threatYear(answer, at);
  if (year === undefined) throw new RangeError("an answer without years");
  const seen: SeenThreat = { answer, locale, year: year.year };
  const words = threatWords[locale];
  const rows = factorRows(seen, year, { id: "rows", width, composite });
  const tracks = threatTracks(seen, { id: "tracks", width, composite });
  const { body, height } = stack([headOf(seen, year, width), rows, { body: "", height: 18 }, tracks]);
  const names = words.and(answer.bloc.map((state) => words.name(threatName(seen, state))));
  const title = figureCaptions[locale].threat.title(threatName(seen, answer.on), names);
  return {
    svg: svgOf({
      body: el("rect", { width, height, fill: "var(--paper)" }) + body,
      width,
      height,
      label: `${title}. ${rows.label}. ${tracks.label}`,
    }),
    width,
    height,
    title,
    caption: figureCaptions[locale].threat.caption({ year: year.year, rho: answer.settings.rho }),
  };
}

function headOf(seen: SeenThreat, year: ThreatYear, width: number): { readonly body: string; readonly height: number } {
  const { head, sentence } = threatFinding(seen, year);
  const bloc = year.bloc.reference;
  const text = [
    sentence.text,
    ...(bloc === null || bloc.members.length < 2 ? [] : [blocEquation(seen, bloc)]),
    ...seen.answer.windows.map((window) => spreadSentence(seen, window, "reference").text),
  ];
  const title = { size: width < 600 ? 25 : 30, weight: 500, family: "serif" } as const;
  const lead = { size: width < 600 ? 16 : 18, family: "serif" } as const;
  const heads = labelLines(head, { ...title, width });
  const lines = text.flatMap((one) => labelLines(one, { ...lead, width }));
  const below = title.size + heads.length * (title.size + 6) - 4;
  return {
    body:
      labels(heads, { ...title, x: 0, y: title.size, leading: title.size + 6 }) +
      labels(lines, { ...lead, x: 0, y: below, leading: lead.size + 8, fill: "ink-2" }),
    height: below + lines.length * (lead.size + 8) + 4,
  };
}

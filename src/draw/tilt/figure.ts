import type { Locale, ThreatAnswer, TiltAnswer } from "../../model/index.ts";
import { figureCaptions } from "../figure-captions.ts";
import { labelLines, labels } from "../label.ts";
import { stack, svgOf } from "../mark.ts";
import { element as el } from "../svg.ts";
import { type Finding, findingOf } from "./finding.ts";
import { type LevelOptions, levelMark } from "./level.ts";
import { readoutRow } from "./readouts.ts";
import { type SeenTilt, type SeenYear, seeTilt, strongestYear, type TiltChoice, type TiltNames } from "./seen.ts";
import { tiltTracks } from "./tracks.ts";

/** What is drawn of an answer: its language and names, its width in pixels, the year that is pointed out, the δ and the evidence. */
export interface TiltFigureOptions extends TiltChoice {
  readonly locale: Locale;
  readonly names: TiltNames;
  readonly width: number;
  /** The year of the level; the one with the most probable lean where it is left out or not of the period. */
  readonly at?: number | undefined;
  /** The threat to the same state, drawn under the tilt. */
  readonly threat?: ThreatAnswer | undefined;
}

/** A figure that stands by itself: its SVG with colours as tokens, its caption, and the numbers that it shows. */
export interface TiltFigure {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly caption: string;
  readonly rows: readonly Readonly<Record<string, string | number>>[];
}

/** The answer to a tilt question as one figure: the finding of a year in words, the level, and the tracks of all years. */
export function tiltFigure(answer: TiltAnswer, options: TiltFigureOptions): TiltFigure {
  const { locale, names, width } = options;
  const seen = seeTilt(answer, options);
  const year = seen.chosen.years.find((one) => one.year === options.at) ?? strongestYear(seen.chosen);
  if (year === undefined) throw new RangeError("an answer without years");
  const level: LevelOptions = { id: "level", width, locale, names };
  const tracks = tiltTracks(seen, { ...level, id: "tracks", at: year.year, threat: options.threat });
  const parts = [headOf(findingOf(year, names, locale), width), levelMark(seen, year, level), readoutRow(seen, year, level), tracks];
  const { body, height } = stack(parts.flatMap((part, i) => (i === 0 ? [part] : [{ body: "", height: i === 3 ? 12 : 4 }, part])));
  const title = figureCaptions[locale].tilt.title(names.focal[locale], names.a[locale], names.b[locale]);
  const caption = figureCaptions[locale].tilt.caption({ delta: String(seen.delta), evidence: seen.chosen.title?.[locale] ?? null });
  const picture = el("rect", { width, height, fill: "var(--paper)" }) + body;
  return {
    svg: svgOf({ body: picture, width, height, label: `${title}. ${tracks.label}` }),
    width,
    height,
    title,
    caption,
    rows: seen.chosen.years.map((one) => rowOf(one, seen)),
  };
}

function headOf({ head, sentence }: Finding, width: number): { readonly body: string; readonly height: number } {
  const isSmall = width < 600;
  const title = { size: isSmall ? 25 : 30, weight: 500, family: "serif" } as const;
  const text = { size: isSmall ? 16 : 18, family: "serif" } as const;
  const heads = labelLines(head, { ...title, width });
  const lines = labelLines(sentence, { ...text, width });
  const leading = { title: title.size + 7, text: text.size + 8 };
  const below = title.size + (heads.length - 1) * leading.title + leading.text + 2;
  const body =
    labels(heads, { ...title, x: 0, y: title.size, leading: leading.title }) +
    labels(lines, { ...text, x: 0, y: below, leading: leading.text, fill: "ink-2" });
  return { body, height: below + (lines.length - 1) * leading.text + 14 };
}

function rowOf(year: SeenYear, { delta, chosen }: SeenTilt): Readonly<Record<string, string | number>> {
  const { pA, pEquidistant, pB, mean, lo, hi, label, toward } = year;
  return {
    year: year.year,
    actsA: toward.A.events.length,
    actsB: toward.B.events.length,
    mean,
    lo,
    hi,
    delta,
    pA,
    pEquidistant,
    pB,
    class: label.class ?? "",
    strength: year.acts === 0 ? "no-acts" : label.strength,
    evidence: chosen.id ?? "",
  };
}

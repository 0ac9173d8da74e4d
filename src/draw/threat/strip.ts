import type { Locale, ThreatAnswer } from "../../model/index.ts";
import { label, labelWidth } from "../label.ts";
import { missingPattern } from "../side-patterns.ts";
import { element as el } from "../svg.ts";
import type { NameRoom, Track } from "../tracks/track.ts";
import { blocTrack } from "./bloc-track.ts";
import { factorFills } from "./fills.ts";
import type { ThreatFrame } from "./frame.ts";
import { rivalRow } from "./rival-tracks.ts";
import { threatWords } from "./words.ts";

/** The axis of years and the column of names of other tracks, under which threat is shown. */
export interface StripPlace extends Pick<NameRoom, "isSmall" | "left" | "width"> {
  readonly id: string;
  readonly locale: Locale;
  readonly at: number | undefined;
  readonly right: number;
  readonly step: number;
  readonly x: (year: number) => number;
  /** The years of the axis, first and last. */
  readonly years: { readonly from: number; readonly to: number };
}

const HEIGHT = 44;

/**
 * Threat to the state of other tracks, on their years: the bloc on its own axis, and such of these states by themselves as the question looks at. Years
 * that it does not ask about are hatched, with the reason.
 */
export function threatStrip(
  answer: ThreatAnswer,
  place: StripPlace,
  { top, states }: { readonly top: number; readonly states: readonly string[] },
): Track {
  const frame = frameIn(answer, place);
  if (frame.answer.years.length === 0) return { body: "", bottom: top };
  const bloc = blocTrack(frame, top, HEIGHT);
  let bottom = bloc.bottom + 4;
  const rows = states
    .filter((state) => answer.bloc.includes(state) || answer.others.includes(state))
    .map((state) => {
      const row = rivalRow(frame, { state, top: bottom });
      bottom = row.bottom;
      return row.body;
    });
  const defs = el("defs", {}, factorFills(frame.id).defs, missingPattern(frame.id));
  return { body: defs + outside(frame, place, bloc.plot) + bloc.body + rows.join(""), bottom };
}

function frameIn(answer: ThreatAnswer, place: StripPlace): ThreatFrame {
  const { from, to } = place.years;
  const isInside = ({ from: first, to: last }: { from: number; to: number }): boolean => first >= from && last <= to;
  return {
    answer: {
      ...answer,
      years: answer.years.filter(({ year }) => year >= from && year <= to),
      windows: answer.windows.filter(isInside),
    },
    ...place,
    id: `${place.id}-threat`,
    year: place.at,
    words: threatWords[place.locale],
    composite: "",
  };
}

const NOTE = { size: 12, fill: "ink-2" } as const;

/** The years of the other tracks that the threat question does not ask about. */
function outside(frame: ThreatFrame, { years, x, step }: StripPlace, plot: { readonly top: number; readonly bottom: number }): string {
  const { period } = frame.answer;
  const spans = [
    { from: years.from, to: Math.min(years.to, period.from - 1) },
    { from: Math.max(years.from, period.to + 1), to: years.to },
  ].filter(({ from, to }) => from <= to);
  return spans
    .map(({ from, to }) => {
      const [left, right] = [x(from) - step / 2, x(to) + step / 2];
      const box = el("rect", {
        x: left,
        y: plot.top,
        width: right - left,
        height: plot.bottom - plot.top,
        fill: `url(#${frame.id}-missing)`,
      });
      const width = labelWidth(frame.words.notAsked, NOTE) + 12;
      if (right - left < width) return box;
      const middle = { x: (left + right) / 2, y: (plot.top + plot.bottom) / 2 };
      const ground = el("rect", { x: middle.x - width / 2, y: middle.y - 11, width, height: 22, fill: "var(--paper)" });
      return box + ground + label(frame.words.notAsked, { ...NOTE, x: middle.x, y: middle.y + 4, anchor: "middle" });
    })
    .join("");
}

import { labelWidth } from "../label.ts";
import type { NameRoom } from "../tracks/track.ts";
import type { YearColumns } from "../tracks/year-axis.ts";
import { type SeenThreat, threatName } from "./look.ts";
import { type ThreatWords, threatWords } from "./words.ts";

/** What the tracks of threat share: one axis of years, which may be that of other tracks, and a column of names. */
export interface ThreatFrame extends SeenThreat, NameRoom, Pick<YearColumns, "x" | "step"> {
  readonly id: string;
  readonly right: number;
  readonly words: ThreatWords;
  /** Follows every address where the weights or the form are not the question's own. */
  readonly composite: string;
}

/** Lays out the years of an answer on a width. */
export function threatFrame(
  seen: SeenThreat,
  look: { readonly id: string; readonly width: number; readonly composite?: string },
): ThreatFrame {
  const { width, id, composite = "" } = look;
  const words = threatWords[seen.locale];
  const isSmall = width < 600;
  const { bloc, others } = seen.answer;
  const names = bloc.map((state) => threatName(seen, state));
  const pairs = names.flatMap((one, i) => names.slice(i + 1).map((other) => words.pair(one, other)));
  const labels = [...pairs, ...names, ...others.map((state) => threatName(seen, state))];
  const widest = Math.max(...labels.map((text) => labelWidth(text, { size: 12 })));
  const left = isSmall ? 0 : Math.min(200, Math.max(148, widest + 16));
  const right = width - (isSmall ? 0 : 30);
  const { from, to } = seen.answer.period;
  const step = (right - left) / (to - from + 1);
  const x = (year: number): number => left + (year - from + 0.5) * step;
  return { ...seen, id, width, words, isSmall, left, right, step, x, composite };
}

/** The columns under which the years of a frame are written. */
export function yearColumns({ answer, year, x, step, width }: ThreatFrame): YearColumns {
  return { years: answer.years, at: year, x, step, width };
}

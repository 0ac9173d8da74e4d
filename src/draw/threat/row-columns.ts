import type { ThreatYear } from "../../model/index.ts";
import { type FactorFills, factorFills } from "./fills.ts";
import { type SeenThreat, THREAT_FACTORS, type ThreatFactor } from "./look.ts";
import { type ThreatWords, threatWords } from "./words.ts";

/** How the rows of a year are drawn; `composite` follows every address where the weights or the form are not the question's own. */
export interface RowsLook {
  readonly id: string;
  readonly width: number;
  readonly composite?: string;
  /** The state whose row is pointed out. */
  readonly chosen?: string | undefined;
}

/** What all rows share: columns and the scale of ln T. */
export interface Columns extends SeenThreat, RowsLook {
  readonly words: ThreatWords;
  readonly fills: FactorFills;
  readonly isSmall: boolean;
  /** Where the bars begin and end, and where the numbers of the factors stand, right-aligned. */
  readonly left: number;
  readonly right: number;
  readonly at: Readonly<Record<ThreatFactor, number>>;
  readonly lowest: number;
  readonly x: (threat: number) => number;
}

export const NAME_WIDTH = 172;
export const NUMBER_WIDTH = 58;
const FACTOR_WIDTH = 68;
export const TICKS = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1];

/** Lays out the rows of a year. */
export function columnsOf(seen: SeenThreat, year: ThreatYear, look: RowsLook): Columns {
  const isSmall = look.width < 700;
  const values = year.sources.flatMap(({ threat, range }) => [threat.reference, threat.acts, threat.perceptions, range?.low ?? null]);
  const least = Math.min(...values.flatMap((value) => (value === null ? [] : [value])), 0.5);
  const lowest = TICKS.findLast((tick) => tick <= least) ?? 0.001;
  const right = isSmall ? look.width - 4 : look.width - THREAT_FACTORS.length * FACTOR_WIDTH - 20;
  const left = isSmall ? 4 : NAME_WIDTH + NUMBER_WIDTH + 18;
  const at = Object.fromEntries(
    THREAT_FACTORS.map((factor, i) => [factor, look.width - (THREAT_FACTORS.length - 1 - i) * FACTOR_WIDTH]),
  ) as Columns["at"];
  const x = (threat: number): number => right + (Math.log(threat) / -Math.log(lowest)) * (right - left);
  return { ...seen, ...look, words: threatWords[seen.locale], fills: factorFills(look.id), isSmall, left, right, at, lowest, x };
}

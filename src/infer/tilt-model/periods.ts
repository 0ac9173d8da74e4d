import { type Day, dayOf, type ModelSettings, type TiltQuestion } from "../../model/index.ts";

/** One period of the model. */
export interface ModelSpan {
  /** In EDTF: `1965`, `1965-33` for its first quarter, `1965-05`. */
  readonly id: string;
  readonly year: number;
  /** The days `[from, to)`. */
  readonly from: Day;
  readonly to: Day;
}

/** How many periods of each kind a year has. */
export const PERIODS_A_YEAR = { year: 1, quarter: 4, month: 12 } as const;

/** The periods of a question, in order of time. */
export function periodsOfQuestion(period: TiltQuestion["period"], kind: ModelSettings["periods"]): ModelSpan[] {
  const years = Array.from({ length: period.to - period.from + 1 }, (_, i) => period.from + i);
  const months = 12 / PERIODS_A_YEAR[kind];
  const start = (year: number, k: number): Day => dayOf(year + Math.floor((k * months) / 12), ((k * months) % 12) + 1, 1);
  return years.flatMap((year) =>
    Array.from({ length: PERIODS_A_YEAR[kind] }, (_, k) => ({
      id: nameOf(year, kind, k),
      year,
      from: start(year, k),
      to: start(year, k + 1),
    })),
  );
}

/** The first quarter is 33 in EDTF, the first month 01. */
function nameOf(year: number, kind: ModelSettings["periods"], k: number): string {
  if (kind === "year") return `${year}`;
  return `${year}-${String(kind === "quarter" ? 33 + k : 1 + k).padStart(2, "0")}`;
}

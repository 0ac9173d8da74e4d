import type { Bilingual, ClassProbabilities, LeanYear, Locale, TiltAnswer, TiltLabel } from "../../model/index.ts";
// The law of the labels has no schema in it: the browser may carry it.
import { leanLabel } from "../../model/lean-label.ts";

/** How the three states are called, in both languages: the focal one, and the patrons in the order of the question. */
export interface TiltNames {
  readonly focal: Bilingual;
  readonly a: Bilingual;
  readonly b: Bilingual;
}

/** Which side of the scale a reading or a label is on. */
export type LeanClass = NonNullable<TiltLabel["class"]>;

/** One year under the chosen evidence, its classes and label at the chosen δ; the prior alone, in a year without acts, names no class. */
export interface SeenYear extends ClassProbabilities {
  readonly year: number;
  readonly label: TiltLabel;
  readonly mean: number;
  readonly lo: number;
  readonly hi: number;
  readonly readings: readonly number[];
  /** The acts toward either patron by the events that stand for them; the first `certain` of them certainly began in the year. */
  readonly toward: Readonly<Record<"A" | "B", { readonly events: readonly string[]; readonly certain: number }>>;
  /** How many acts there are on both sides, those that only may belong to the year among them. */
  readonly acts: number;
}

/** A choice of evidence that is shown beside the chosen one. */
export interface EvidenceSet {
  /** The id of the alternative; null for the question's own evidence. */
  readonly id: string | null;
  readonly title: Bilingual | null;
  readonly years: readonly SeenYear[];
}

/** An answer as one looks at it: under one choice of evidence, at one δ, the other choices beside it. */
export interface SeenTilt {
  readonly answer: TiltAnswer;
  readonly delta: number;
  readonly chosen: EvidenceSet;
  readonly others: readonly EvidenceSet[];
  /** Half of the scale of D: beyond it lie no readings, and no intervals, under any choice of evidence. */
  readonly reach: { readonly readings: number; readonly intervals: number };
}

/** What is looked at: a δ of `deltasOf` and the id of a set of evidence; the question's own where they are left out. */
export interface TiltChoice {
  readonly delta?: number | undefined;
  readonly set?: string | undefined;
}

/** The half-widths of equidistance for which an answer holds its classes, rising. */
export function deltasOf(answer: TiltAnswer): readonly number[] {
  return answer.years[0]?.curve.map((point) => point.delta) ?? [answer.delta];
}

/** Looks at an answer. A δ or a set that it does not hold is a defect of the caller, who knows them from the answer. */
export function seeTilt(answer: TiltAnswer, choice: TiltChoice = {}): SeenTilt {
  const delta = choice.delta ?? answer.delta;
  const sets: EvidenceSet[] = [
    { id: null, title: null, years: answer.years.map((year) => seenAt(year, delta)) },
    ...answer.alternatives.map(({ id, title, years }) => ({ id, title, years: years.map((year) => seenAt(year, delta)) })),
  ];
  const chosen = sets.find((set) => set.id === (choice.set ?? null));
  if (chosen === undefined) throw new RangeError(`no set of evidence ${choice.set}`);
  return { answer, delta, chosen, others: sets.filter((set) => set !== chosen), reach: reachOf(sets, Math.max(...deltasOf(answer))) };
}

function seenAt(year: LeanYear, delta: number): SeenYear {
  const point = year.curve.find((one) => one.delta === delta);
  if (point === undefined) throw new RangeError(`no classes at δ = ${delta}`);
  const { pA, pEquidistant, pB } = point;
  const toward = {
    A: { events: year.actsA, certain: year.nA },
    B: { events: year.actsB, certain: year.nB },
  };
  const { mean, lo, hi, readings } = year;
  const acts = year.actsA.length + year.actsB.length;
  const label: TiltLabel = acts === 0 ? { class: null, strength: "not-determined" } : leanLabel(point);
  return { year: year.year, pA, pEquidistant, pB, label, mean, lo, hi, readings, toward, acts };
}

function reachOf(sets: readonly EvidenceSet[], delta: number): SeenTilt["reach"] {
  const years = sets.flatMap((set) => set.years);
  const halves = (ends: readonly number[]): number =>
    ends.reduce((most, end) => Math.max(most, Math.ceil(Math.abs(end) * 2 + 0.1) / 2), Math.max(LEAST_REACH, 1.5 * delta));
  const intervals = halves(years.flatMap((year) => [year.lo, year.hi]));
  return { intervals, readings: Math.max(intervals, halves(years.flatMap((year) => [...year.readings]))) };
}

const LEAST_REACH = 3;

/** The year shown where none is chosen: of those with acts, the one in which a lean to either side is most probable; else the first. */
export function strongestYear(set: EvidenceSet): SeenYear | undefined {
  const lean = (year: SeenYear): number => (year.acts === 0 ? -1 : Math.max(year.pA, year.pB));
  return set.years.reduce<SeenYear | undefined>((best, year) => (best === undefined || lean(year) > lean(best) ? year : best), undefined);
}

/** How a patron is called: in the reader's language, and where there is room in the other one too. */
export function patronWordings(name: Bilingual, locale: Locale): readonly string[] {
  const other = locale === "en" ? name.zh : name.en;
  return name[locale] === other ? [other] : [`${name.en} ${name.zh}`, name[locale]];
}

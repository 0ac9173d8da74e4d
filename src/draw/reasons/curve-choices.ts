import type { Locale, SpecificationCurve, WhyAnswer } from "../../model/index.ts";
import { probability } from "../numbers.ts";
import type { CurveChoice } from "./specification-curve.ts";
import { WHY_WORDS } from "./why-words.ts";
import { reasonWords } from "./words.ts";

type Cell = SpecificationCurve["cells"][number];
type Titled = Pick<WhyAnswer["threats"][number], "id" | "title">;

/** Sets of evidence and measures of threat under their titles, as far as the questions have words for them. */
export interface CurveTitles {
  readonly evidence: readonly Titled[];
  readonly threats: readonly Titled[];
  readonly locale: Locale;
}

/** The choices of a curve with their options in words: the question's own first, numbers by size, names by their letters. */
export function curveChoices({ cells }: SpecificationCurve, { evidence, threats, locale }: CurveTitles): CurveChoice[] {
  const w = reasonWords[locale];
  const titleIn = (titled: readonly Titled[]) => (id: string) => titled.find((one) => one.id === id)?.title[locale] ?? id;
  const choice = (title: string, of: (cell: Cell) => string | number | null, name: (value: string) => string): CurveChoice => {
    const values = [...new Set(cells.map(of))].toSorted(inOrder);
    return {
      title,
      options: values.map((value) => ({ title: value === null ? w.own : name(String(value)), has: (cell) => of(cell) === value })),
    };
  };
  return [
    choice(
      w.choices.evidence,
      (cell) => cell.evidence,
      (id) => (id === "own" ? w.own : titleIn(evidence)(id)),
    ),
    choice(
      w.choices.without,
      (cell) => cell.without,
      (id) => (id === "none" ? w.nothing : id),
    ),
    choice(
      w.choices.lag,
      (cell) => cell.lag,
      (lag) => w.years(Number(lag)),
    ),
    choice(
      w.choices.delta,
      (cell) => cell.delta,
      (delta) => `δ = ${delta}`,
    ),
    choice(
      w.choices.step,
      (cell) => cell.step,
      (step) => `σ ≈ ${step}`,
    ),
    choice(
      w.choices.belief,
      (cell) => cell.belief,
      (id) => id,
    ),
    choice(w.choices.threat, (cell) => cell.threat, titleIn(threats)),
  ];
}

/** How many combinations a curve has, and in which share of them the predicted sign and its opposite come out. */
export function curveSentence({ cells, sameSign, strong, opposite, empty }: SpecificationCurve, locale: Locale): string {
  return WHY_WORDS[locale].curve({
    cells: cells.length,
    same: probability(sameSign),
    strong: probability(strong),
    opposite: probability(opposite),
    empty,
  });
}

function inOrder(one: string | number | null, other: string | number | null): number {
  const place = (value: string | number | null): number => (value === null || value === "own" || value === "none" ? 0 : 1);
  if (place(one) !== place(other)) return place(one) - place(other);
  if (typeof one === "number" && typeof other === "number") return one - other;
  return String(one) < String(other) ? -1 : 1;
}

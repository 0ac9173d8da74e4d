import { type CurveChoice, probability, specificationCurve, svgOf } from "../../../draw/index.ts";
import type { SpecificationCurve, TiltAnswer, WhyAnswer } from "../../../model/index.ts";
import { useAnswer } from "../../api.ts";
import { Drawing } from "../../figure/drawing.tsx";
import { useWidth } from "../../shell/use-width.ts";
import { lang, says } from "../../view/store.ts";
import { words } from "./words.ts";

type Cell = SpecificationCurve["cells"][number];

/** The specification curve of a prediction: how its effect comes out under every combination of choices that was tried. */
export function Curve({ answer, curve }: { readonly answer: WhyAnswer; readonly curve: SpecificationCurve }) {
  const [box, width] = useWidth<HTMLDivElement>("reasons curve");
  const w = words();
  const alternatives = useAnswer<TiltAnswer>("tilt", { question: answer.about }).value?.alternatives ?? [];
  const choices = choicesOf(curve, { evidence: alternatives, threats: answer.threats });
  const mark = width === 0 ? undefined : specificationCurve(curve, { width, locale: lang.value, choices });
  return (
    <details class="curve">
      <summary>
        {w.curve({
          cells: curve.cells.length,
          same: probability(curve.sameSign),
          strong: probability(curve.strong),
          opposite: probability(curve.opposite),
          empty: curve.empty,
        })}
      </summary>
      <figure>
        <Drawing frame={box} svg={mark === undefined ? "" : svgOf(mark)} />
        <figcaption class="caption">{w.curveText}</figcaption>
      </figure>
    </details>
  );
}

type Titled = Pick<WhyAnswer["threats"][number], "id" | "title">;

/** The choices of a curve with their options in words, as far as the questions have words for them: the question's own first. */
function choicesOf(
  { cells }: SpecificationCurve,
  { evidence, threats }: { readonly evidence: readonly Titled[]; readonly threats: readonly Titled[] },
): CurveChoice[] {
  const w = words();
  const titleIn = (titled: readonly Titled[]) => (id: string) => {
    const found = titled.find((one) => one.id === id);
    return found === undefined ? id : says(found.title);
  };
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

/** The question's own before the others, numbers by size, names by the alphabet. */
function inOrder(one: string | number | null, other: string | number | null): number {
  const place = (value: string | number | null): number => (value === null || value === "own" || value === "none" ? 0 : 1);
  return (
    place(one) - place(other) ||
    (typeof one === "number" && typeof other === "number" ? one - other : String(one).localeCompare(String(other)))
  );
}

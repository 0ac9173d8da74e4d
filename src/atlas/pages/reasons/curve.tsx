import { type CurveChoice, probability, specificationCurve, svgOf } from "../../../draw/index.ts";
import type { SpecificationCurve, WhyAnswer } from "../../../model/index.ts";
import { Drawing } from "../../figure/drawing.tsx";
import { useWidth } from "../../shell/use-width.ts";
import { lang, says } from "../../view/store.ts";
import { words } from "./words.ts";

type Cell = SpecificationCurve["cells"][number];

/** The specification curve of a prediction: how its effect comes out under every combination of choices that was tried. */
export function Curve({ answer, curve }: { readonly answer: WhyAnswer; readonly curve: SpecificationCurve }) {
  const [box, width] = useWidth<HTMLDivElement>("reasons curve");
  const w = words();
  const mark = width === 0 ? undefined : specificationCurve(curve, { width, locale: lang.value, choices: choicesOf(answer, curve) });
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

function choicesOf(answer: WhyAnswer, { cells }: SpecificationCurve): CurveChoice[] {
  const w = words();
  const choice = (title: string, of: (cell: Cell) => string | number | null, name: (value: string) => string): CurveChoice => {
    const values = [...new Set(cells.map(of))].filter((value) => value !== null);
    return { title, options: values.map((value) => ({ title: name(String(value)), has: (cell) => of(cell) === value })) };
  };
  const threat = (id: string): string => {
    const found = answer.threats.find((one) => one.id === id);
    return found === undefined ? id : says(found.title);
  };
  return [
    choice(
      w.choices.evidence,
      (cell) => cell.evidence,
      (id) => (id === "own" ? w.own : id),
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
    choice(w.choices.threat, (cell) => cell.threat, threat),
  ];
}

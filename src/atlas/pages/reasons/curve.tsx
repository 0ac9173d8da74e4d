import { curveChoices, curveSentence, reasonWords, specificationCurve, svgOf } from "../../../draw/index.ts";
import type { SpecificationCurve, TiltAnswer, WhyAnswer } from "../../../model/index.ts";
import { useAnswer } from "../../api.ts";
import { Drawing } from "../../figure/drawing.tsx";
import { useWidth } from "../../shell/use-width.ts";
import { lang } from "../../view/store.ts";

/** The specification curve of a prediction: how its effect comes out under every combination of choices that was tried. */
export function Curve({ answer, curve }: { readonly answer: WhyAnswer; readonly curve: SpecificationCurve }) {
  const [box, width] = useWidth<HTMLDivElement>("reasons curve");
  const locale = lang.value;
  const evidence = useAnswer<TiltAnswer>("tilt", { question: answer.about }).value?.alternatives ?? [];
  const choices = curveChoices(curve, { evidence, threats: answer.threats, locale });
  const mark = width === 0 ? undefined : specificationCurve(curve, { width, locale, choices });
  return (
    <details class="curve">
      <summary>{curveSentence(curve, locale)}</summary>
      <figure>
        <Drawing frame={box} svg={mark === undefined ? "" : svgOf(mark)} />
        <figcaption class="caption">{reasonWords[locale].curveKey}</figcaption>
      </figure>
    </details>
  );
}

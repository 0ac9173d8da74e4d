import { svgOf, verdictLevel } from "../../../draw/index.ts";
import type { JudgedHypothesis, TestedPrediction, WhyAnswer } from "../../../model/index.ts";
import { useAnswer } from "../../api.ts";
import { Drawing } from "../../figure/drawing.tsx";
import { Loading } from "../../shell/loading.tsx";
import { Notice } from "../../shell/notice.tsx";
import { usePending } from "../../shell/use-pending.ts";
import { useWidth } from "../../shell/use-width.ts";
import { go, lang, says, view } from "../../view/store.ts";
import { Board } from "./board.tsx";
import { Curve } from "./curve.tsx";
import { Deciding } from "./deciding.tsx";
import { Finding } from "./finding.tsx";
import { Related } from "./related.tsx";
import { words } from "./words.ts";

/** A question why: every hypothesis with its verdict, what the chosen one predicts and what was found, and how far the argument is circular. */
export function WhyAsked({ id }: { readonly id: string }) {
  const { value: answer, failure, pending } = useAnswer<WhyAnswer>("test", { question: id });
  const look = usePending(pending, "reasons");
  if (failure !== undefined) return <Notice failure={failure} />;
  if (answer === undefined) return <Loading />;
  const chosen = answer.hypotheses.find((one) => one.id === view.value.options.hypothesis) ?? answer.hypotheses[0];
  if (chosen === undefined) return null;
  const predictions = answer.predictions.filter((one) => one.hypothesis === chosen.id);
  return (
    <div {...look}>
      <div class="split">
        <section>
          <h1>{says(answer.title)}</h1>
          <p class="caption">{words().lede(answer.predictions.length, answer.hypotheses.length)}</p>
          <Hypotheses answer={answer} chosen={chosen} />
          <section class="predictions" aria-label={says(chosen.title)}>
            <h2>{says(chosen.title)}</h2>
            <p class="lead">{says(chosen.statement)}</p>
            {predictions.map((one) => (
              <Prediction key={one.id} answer={answer} tested={one} />
            ))}
          </section>
        </section>
        <aside class="aside">
          <Verdict chosen={chosen} />
          <Board answer={answer} hypothesis={chosen.id} />
          <Deciding answer={answer} predictions={predictions} />
          <Related id={answer.question} />
          <Disagreements answer={answer} />
        </aside>
      </div>
    </div>
  );
}

/** Every hypothesis, the study's own before its rivals, each with its verdict. */
function Hypotheses({ answer, chosen }: { readonly answer: WhyAnswer; readonly chosen: JudgedHypothesis }) {
  const w = words();
  return (
    <ul class="hypotheses">
      {answer.hypotheses.map((one) => (
        <li key={one.id}>
          <button type="button" aria-pressed={one.id === chosen.id} onClick={() => go({ options: { hypothesis: one.id } })}>
            <span>{says(one.title)}</span>
            <small>{one.isTested ? w.verdicts[one.verdict] : w.notTested}</small>
          </button>
        </li>
      ))}
    </ul>
  );
}

function Prediction({ answer, tested }: { readonly answer: WhyAnswer; readonly tested: TestedPrediction }) {
  const w = words();
  const curve = answer.curves.find((one) => one.prediction === tested.id);
  return (
    <article class="prediction">
      <h3>
        <span>{says(tested.statement)}</span>
        <b class={`result ${tested.result}`}>{w.results[tested.result]}</b>
      </h3>
      <Finding answer={answer} tested={tested} />
      {curve === undefined || curve.cells.length === 0 || tested.result === "untestable" ? undefined : (
        <Curve answer={answer} curve={curve} />
      )}
    </article>
  );
}

function Verdict({ chosen }: { readonly chosen: JudgedHypothesis }) {
  const w = words();
  const [box, width] = useWidth<HTMLDivElement>("reasons verdict");
  const level = width === 0 ? undefined : verdictLevel(chosen.verdict, { width, locale: lang.value });
  const said = chosen.isInternalOnly ? w.internal : chosen.isTested ? undefined : w.notTestedText;
  return (
    <section class="card verdict" aria-label={w.verdict}>
      <h2 class="eyebrow">{says(chosen.title)}</h2>
      <p class="show">{w.verdicts[chosen.verdict]}</p>
      <Drawing frame={box} svg={level === undefined ? "" : svgOf(level)} />
      <div class="because">
        {said === undefined ? undefined : <p>{said}</p>}
        {chosen.failing.length === 0 || !chosen.isTested ? undefined : (
          <p>{w.standsAgainst(chosen.failing.map((gate) => w.gates[gate]))}</p>
        )}
      </div>
    </section>
  );
}

/** What evidence of other roots says against what the causes rest on. */
function Disagreements({ answer }: { readonly answer: WhyAnswer }) {
  const told = [...new Map(answer.disagreements.map((one) => [one.contradiction, one])).values()];
  if (told.length === 0) return null;
  return (
    <section class="disagreements">
      <h2>{words().disagree}</h2>
      <ul>
        {told.map((one) => (
          <li key={one.contradiction}>{says(one.what)}</li>
        ))}
      </ul>
    </section>
  );
}

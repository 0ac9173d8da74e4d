import { matrixSentences, matrixWords, probability, shareText, svgOf, verdictLevel } from "../../../draw/index.ts";
import type { MatrixAnswer } from "../../../model/index.ts";
import { useAnswer } from "../../api.ts";
import { Colophon } from "../../figure/colophon.tsx";
import { Drawing } from "../../figure/drawing.tsx";
import { FigureMenu } from "../../figure/figure-menu.tsx";
import { Loading } from "../../shell/loading.tsx";
import { Notice } from "../../shell/notice.tsx";
import { usePending } from "../../shell/use-pending.ts";
import { useWidth } from "../../shell/use-width.ts";
import { lang, says } from "../../view/store.ts";
import { MatrixChart } from "./matrix-chart.tsx";
import { MatrixTable } from "./matrix-table.tsx";
import { Related } from "./related.tsx";
import { words } from "./words.ts";

/** An evidence matrix: rivals against evidence in decibels, who leads without each row, and what stands in the way of a verdict. */
export function MatrixAsked({ id }: { readonly id: string }) {
  const { value: answer, failure, pending } = useAnswer<MatrixAnswer>("matrix", { question: id });
  const look = usePending(pending, "reasons");
  if (failure !== undefined) return <Notice failure={failure} />;
  if (answer === undefined) return <Loading />;
  const figure = { name: "matrix", input: { question: id } };
  return (
    <div {...look}>
      <div class="split">
        <section>
          <h1>{says(answer.title)}</h1>
          <p class="caption">{matrixWords[lang.value].key}</p>
          <MatrixChart answer={answer} />
          <FigureMenu {...figure} />
          <MatrixTable answer={answer} />
        </section>
        <aside class="aside">
          <Verdict answer={answer} />
          <Robustness answer={answer} />
          <Related id={answer.question} />
        </aside>
        <Colophon {...figure} />
      </div>
    </div>
  );
}

function Verdict({ answer }: { readonly answer: MatrixAnswer }) {
  const [box, width] = useWidth<HTMLDivElement>("reasons verdict");
  const said = matrixSentences({ answer, locale: lang.value });
  const level = width === 0 ? undefined : verdictLevel(answer.outcome.verdict, { width, locale: lang.value });
  return (
    <section class="card verdict" aria-label={words().verdict}>
      <h2 class="eyebrow">{says(answer.about.text)}</h2>
      <p class="show">{said.verdict}</p>
      <Drawing frame={box} svg={level === undefined ? "" : svgOf(level)} />
      <p class="because">
        {[said.lead, ...said.but, ...(said.ruledOut === null ? [] : [said.ruledOut])].join(lang.value === "zh" ? "" : " ")}
      </p>
    </section>
  );
}

/** How much of each account's posterior stands when priors or the coder's judgement are changed. */
function Robustness({ answer }: { readonly answer: MatrixAnswer }) {
  const w = matrixWords[lang.value];
  return (
    <section class="rivals">
      <h2>{words().robust}</h2>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col" class="n">
              {w.head.noise}
            </th>
            <th scope="col" class="n">
              {w.head.priors}
            </th>
            <th scope="col" class="n">
              {w.head.draws}
            </th>
          </tr>
        </thead>
        <tbody>
          {answer.rivals.map((rival) => (
            <tr key={rival.id}>
              <th scope="row">
                {says(rival.short)}
                <small>{w.standings[rival.standing]}</small>
              </th>
              <td class="n">
                {probability(rival.interval[0])}–{probability(rival.interval[1])}
              </td>
              <td class="n">{shareText(rival.leads.priors)}</td>
              <td class="n">{shareText(rival.leads.noise)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

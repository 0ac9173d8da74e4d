import { matrixChart, matrixSentences, matrixWords, probability, signed, svgOf, verdictLevel } from "../../../draw/index.ts";
import type { MatrixAnswer } from "../../../model/index.ts";
import { useAnswer } from "../../api.ts";
import { Explained, openExplanation } from "../../explain/explained.tsx";
import { Drawing } from "../../figure/drawing.tsx";
import { FigureMenu } from "../../figure/figure-menu.tsx";
import { Loading } from "../../shell/loading.tsx";
import { Notice } from "../../shell/notice.tsx";
import { usePending } from "../../shell/use-pending.ts";
import { useWidth } from "../../shell/use-width.ts";
import { lang, says } from "../../view/store.ts";
import { Related } from "./related.tsx";
import { words } from "./words.ts";

/** An evidence matrix: rivals against evidence in decibels, who leads without each row, and what stands in the way of a verdict. */
export function MatrixAsked({ id }: { readonly id: string }) {
  const { value: answer, failure, pending } = useAnswer<MatrixAnswer>("matrix", { question: id });
  const look = usePending(pending, "reasons");
  if (failure !== undefined) return <Notice failure={failure} />;
  if (answer === undefined) return <Loading />;
  return (
    <div {...look}>
      <div class="split">
        <section>
          <h1>{says(answer.title)}</h1>
          <p class="caption">{matrixWords[lang.value].key}</p>
          <Chart answer={answer} />
          <FigureMenu name="matrix" input={{ question: id }} />
          <Twin answer={answer} />
        </section>
        <aside class="aside">
          <Verdict answer={answer} />
          <Robustness answer={answer} />
          <Related id={answer.question} />
        </aside>
      </div>
    </div>
  );
}

/** The matrix as it is drawn in files; a press on a number opens its derivation. The table below holds the same numbers for keys and screen readers. */
function Chart({ answer }: { readonly answer: MatrixAnswer }) {
  const [box, width] = useWidth<HTMLDivElement>("reasons matrix");
  const mark = width === 0 ? undefined : matrixChart({ answer, locale: lang.value }, { id: "matrix", width });
  const onPress = (event: MouseEvent): void => {
    const pressed = (event.target as Element).closest("[data-explain]");
    const address = pressed?.getAttribute("data-explain") ?? undefined;
    if (address !== undefined) openExplanation(address, event.currentTarget as HTMLElement);
  };
  return (
    <figure class="matrix">
      <Drawing frame={box} svg={mark === undefined ? "" : svgOf(mark)} onClick={onPress} />
    </figure>
  );
}

function Twin({ answer }: { readonly answer: MatrixAnswer }) {
  const w = matrixWords[lang.value];
  const counted = answer.rows.filter((row) => row.leftOut === null);
  return (
    <details class="twin-table">
      <summary>{words().table}</summary>
      <div class="wide">
        <table>
          <thead>
            <tr>
              <th scope="col">{w.head.evidence}</th>
              {answer.rivals.map((rival) => (
                <th scope="col" key={rival.id} class="n">
                  {says(rival.short)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {counted.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  {says(row.title)}
                  <small>{[...row.documents, ...row.data].join(w.comma)}</small>
                </th>
                {row.cells.map((cell) => (
                  <td key={cell.rival} class="n">
                    <Explained address={`${answer.question}/${row.id}/${cell.rival}`}>{signed(cell.decibels, 0)}</Explained>
                  </td>
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row">{w.head.posterior}</th>
              {answer.rivals.map((rival) => (
                <td key={rival.id} class="n">
                  <Explained address={`${answer.question}/${rival.id}`}>{probability(rival.posterior)}</Explained>
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
    </details>
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
  const percent = (share: number): string => `${Math.round(100 * share)}\u00a0%`;
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
              <td class="n">{percent(rival.leads.priors)}</td>
              <td class="n">{percent(rival.leads.noise)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

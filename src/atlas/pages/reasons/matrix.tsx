import { type MatrixWords, matrixSentences, matrixWords, probability, signed, svgOf, verdictLevel } from "../../../draw/index.ts";
import type { JudgedRow, MatrixAnswer } from "../../../model/index.ts";
import { useAnswer } from "../../api.ts";
import { passageView } from "../../explain/passage-view.ts";
import { Drawing } from "../../figure/drawing.tsx";
import { followed } from "../../shell/link.ts";
import { Loading } from "../../shell/loading.tsx";
import { Notice } from "../../shell/notice.tsx";
import { usePending } from "../../shell/use-pending.ts";
import { useWidth } from "../../shell/use-width.ts";
import { type Change, go, lang, linkTo, says, view } from "../../view/store.ts";
import { SignedBar } from "./signed-bar.tsx";
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
          <MatrixTable answer={answer} />
          <OpenedRow answer={answer} />
        </section>
        <aside class="aside">
          <Verdict answer={answer} />
          <Robustness answer={answer} />
        </aside>
      </div>
    </div>
  );
}

function MatrixTable({ answer }: { readonly answer: MatrixAnswer }) {
  const w = matrixWords[lang.value];
  const counted = answer.rows.filter((row) => row.leftOut === null);
  const most = Math.max(1, ...counted.flatMap((row) => row.cells.map((cell) => Math.abs(cell.decibels))));
  return (
    <div class="wide">
      <table class="matrix">
        <thead>
          <tr>
            <th scope="col">{w.head.evidence}</th>
            {answer.rivals.map((rival) => (
              <th scope="col" key={rival.id} class="rival">
                {says(rival.short)}
                <small aria-hidden="true">
                  {w.head.against} · {w.head.for}
                </small>
              </th>
            ))}
            <th scope="col" class="n">
              {w.head.without}
            </th>
          </tr>
        </thead>
        <tbody>
          {counted.map((row) => (
            <EvidenceRow key={row.id} row={row} most={most} answer={answer} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{w.head.sum}</th>
            {answer.rivals.map((rival) => (
              <td key={rival.id} class="sum">
                {signed(rival.evidence, 0)}
              </td>
            ))}
            <td />
          </tr>
          <tr class="posterior">
            <th scope="row">
              {w.head.posterior}
              <small>{w.posteriorKey(String(answer.settings.gammas.at(-1) ?? 1))}</small>
            </th>
            {answer.rivals.map((rival, k) => (
              <td key={rival.id}>
                <b>{probability(rival.posterior)}</b>
                <PosteriorBar share={rival.posterior} ring={onceOf(answer)?.posterior[k]} />
              </td>
            ))}
            <td />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** The answer where dependent rows count as one. */
function onceOf({ variants }: MatrixAnswer): MatrixAnswer["variants"][number] | undefined {
  return variants.filter((variant) => variant.kind === "gamma").at(-1);
}

function EvidenceRow({ row, most, answer }: { readonly row: JudgedRow; readonly most: number; readonly answer: MatrixAnswer }) {
  const w = matrixWords[lang.value];
  const without = answer.variants.find((variant) => variant.kind === "row" && variant.id === row.id);
  const isTurned = without !== undefined && without.leader !== answer.outcome.leader;
  const isOpen = view.value.options.row === row.id;
  return (
    <tr class={isOpen ? "opened" : undefined}>
      <th scope="row">
        <button
          type="button"
          class="plain"
          aria-expanded={isOpen}
          onClick={() => go({ options: { row: isOpen ? undefined : row.id } }, { replace: true })}
        >
          {says(row.title)}
        </button>
        <small>{[...row.documents, ...row.data].join(w.comma)}</small>
      </th>
      {row.cells.map((cell) => (
        <td key={cell.rival}>
          <SignedBar value={cell.decibels} most={most} text={signed(cell.decibels, 0)} />
        </td>
      ))}
      <td class={isTurned ? "n turned" : "n"}>{without === undefined ? "" : leaderWords(answer, without, w)}</td>
    </tr>
  );
}

function leaderWords(answer: MatrixAnswer, { leader, posterior }: MatrixAnswer["variants"][number], w: MatrixWords): string {
  const k = answer.rivals.findIndex((one) => one.id === leader);
  const rival = answer.rivals[k];
  return rival === undefined ? w.nobody : `${says(rival.short)} ${probability(posterior[k] ?? 0)}`;
}

function PosteriorBar({ share, ring }: { readonly share: number; readonly ring: number | undefined }) {
  return (
    <svg class="share" width="74" height="12" viewBox="0 0 74 12" aria-hidden="true">
      <rect x="1" y="3" width="70" height="6" fill="var(--well)" />
      <rect x="1" y="3" width={Math.max(1, 70 * share)} height="6" fill="var(--ink)" />
      {ring === undefined ? undefined : (
        <circle cx={1 + 70 * ring} cy="6" r="4.25" fill="var(--paper)" stroke="var(--ink)" stroke-width="1.75" />
      )}
    </svg>
  );
}

/** Why a row was coded as it was, cell by cell, and the passages that it stands on. */
function OpenedRow({ answer }: { readonly answer: MatrixAnswer }) {
  const row = answer.rows.find((one) => one.id === view.value.options.row);
  if (row === undefined) return null;
  const w = words();
  const m = matrixWords[lang.value];
  return (
    <section class="opened-row" aria-label={says(row.title)}>
      <h2>{says(row.title)}</h2>
      <dl>
        {row.cells.map((cell) => (
          <div key={cell.rival}>
            <dt>
              {says(answer.rivals.find((one) => one.id === cell.rival)?.short ?? { en: cell.rival, zh: cell.rival })}{" "}
              <b>{w.decibels(signed(cell.decibels, 0), cell.sd)}</b>
              {cell.test === null ? undefined : <small> {m.classes[cell.test.class]}</small>}
            </dt>
            <dd>{cell.why === null ? "" : says(cell.why)}</dd>
          </div>
        ))}
      </dl>
      {row.claims.length === 0 ? undefined : (
        <p class="caption">
          {w.standsOn}
          {row.claims.map((claim) => (
            <a key={claim} class="claim" href={linkTo(placeOf(claim, row))} onClick={followed(placeOf(claim, row))}>
              {claim}
            </a>
          ))}
        </p>
      )}
    </section>
  );
}

/** The passage of a claim, in the document of the row whose name it bears. */
function placeOf(claim: string, { documents }: JudgedRow): Change {
  return passageView({ claim, source: documents.find((id) => claim.startsWith(`${id}-`)) ?? documents[0] ?? "" });
}

function Verdict({ answer }: { readonly answer: MatrixAnswer }) {
  const [box, width] = useWidth<HTMLDivElement>();
  const said = matrixSentences({ answer, locale: lang.value });
  const level = width === 0 ? undefined : verdictLevel(answer.outcome.verdict, { width, locale: lang.value });
  return (
    <section class="card verdict" aria-label={words().verdict}>
      <h2 class="eyebrow">{says(answer.about.text)}</h2>
      <p class="show">{said.verdict}</p>
      <Drawing frame={box} svg={level === undefined ? "" : svgOf(level)} />
      <p class="because">{[said.lead, ...said.but, ...(said.ruledOut === null ? [] : [said.ruledOut])].join(lang.value === "zh" ? "" : " ")}</p>
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
            <th />
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

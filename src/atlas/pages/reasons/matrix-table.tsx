import {
  decibelText,
  groupedRows,
  matrixWords,
  posteriorText,
  probability,
  rootText,
  type SeenMatrix,
  sumLines,
  withoutRow,
} from "../../../draw/index.ts";
import type { JudgedRow, MatrixAnswer } from "../../../model/index.ts";
import { Explained } from "../../explain/explained.tsx";
import { lang, says } from "../../view/store.ts";
import { words } from "./words.ts";

/** The matrix as a table: every row of the chart in its order, those that are left out too, who leads without each, and the lines under them. */
export function MatrixTable({ answer }: { readonly answer: MatrixAnswer }) {
  const seen: SeenMatrix = { answer, locale: lang.value };
  const w = matrixWords[lang.value];
  return (
    <details class="twin">
      <summary>{words().table}</summary>
      <div class="wide" tabIndex={0} role="region" aria-label={words().table}>
        <table>
          <thead>
            <tr>
              <th scope="col">{w.head.evidence}</th>
              {answer.rivals.map((rival) => (
                <th scope="col" key={rival.id} class="n">
                  {says(rival.short)}
                </th>
              ))}
              <th scope="col">{w.head.without}</th>
            </tr>
          </thead>
          {groupedRows(seen).map(({ cluster, rows }) => (
            <tbody key={rows[0]?.id}>
              {cluster === null ? undefined : <ClusterHead answer={answer} cluster={cluster} />}
              {rows.map((row) => (
                <Row key={row.id} seen={seen} row={row} />
              ))}
            </tbody>
          ))}
          <Sums seen={seen} />
        </table>
      </div>
    </details>
  );
}

/** What a group of rows has in common, above them. */
function ClusterHead({ answer, cluster }: { readonly answer: MatrixAnswer; readonly cluster: string }) {
  const found = answer.clusters.find(({ id }) => id === cluster);
  return (
    <tr>
      <th scope="rowgroup" colSpan={answer.rivals.length + 2}>
        {found === undefined ? cluster : says(found.title)}
      </th>
    </tr>
  );
}

function Row({ seen, row }: { readonly seen: SeenMatrix; readonly row: JudgedRow }) {
  const { answer, locale } = seen;
  const without = withoutRow(seen, row.id);
  return (
    <tr>
      <th scope="row">
        {says(row.title)}
        <small>{rootText(seen, row)}</small>
      </th>
      {row.leftOut === null ? (
        row.cells.map((cell) => (
          <td key={cell.rival} class="n">
            <Explained address={`${answer.question}/${row.id}/${cell.rival}`}>{decibelText(cell.decibels)}</Explained>
          </td>
        ))
      ) : (
        <td colSpan={answer.rivals.length}>{matrixWords[locale].leftOut[row.leftOut]}</td>
      )}
      <td>{without?.turns ? <b>{without.text}</b> : without?.text}</td>
    </tr>
  );
}

/** The lines under the rows, as in the chart; where the chart shows the coder's doubt and the other counting as marks, they are numbers here. */
function Sums({ seen }: { readonly seen: SeenMatrix }) {
  const { answer, locale } = seen;
  const w = matrixWords[locale];
  const [sum, ...others] = sumLines(seen);
  const once = answer.variants.filter(({ kind }) => kind === "gamma").at(-1);
  const doubt = answer.rivals.map(({ interval }) => `${probability(interval[0])}–${probability(interval[1])}`);
  return (
    <tbody class="sums">
      {sum === undefined ? undefined : <Line {...sum} />}
      <tr>
        <th scope="row">{w.head.posterior}</th>
        {answer.rivals.map((rival) => (
          <td key={rival.id} class="n">
            <Explained address={`${answer.question}/${rival.id}`}>{posteriorText(rival.posterior)}</Explained>
          </td>
        ))}
        <td />
      </tr>
      {once === undefined ? undefined : <Line name={w.head.once(once.id)} texts={once.posterior.map(posteriorText)} />}
      <Line name={w.head.noise} texts={doubt} />
      {others.map((line) => (
        <Line key={line.name} {...line} />
      ))}
    </tbody>
  );
}

function Line({ name, texts }: { readonly name: string; readonly texts: readonly string[] }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {texts.map((text, k) => (
        <td key={k} class="n">
          {text}
        </td>
      ))}
      <td />
    </tr>
  );
}

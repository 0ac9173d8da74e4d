import { checkSentences, leftOut, probability, shownYear, signed, turningSentences } from "../../../draw/index.ts";
import { isoYear } from "../../../model/dates.ts";
import { CLASS_BOUNDS } from "../../../model/lean-label.ts";
import { Explained } from "../../explain/explained.tsx";
import { go, lang, nameOf } from "../../view/store.ts";
import { numberAddress } from "./look.ts";
import { readingText } from "./reading-text.ts";
import type { Shown } from "./shown.ts";
import { words } from "./words.ts";

/** The same years as a table, and the change points in words: the twin of the drawing. */
export function YearTable({ seen, year: shown }: Shown) {
  const w = words();
  const [a, b] = seen.answer.patrons.map(nameOf) as [string, string];
  const { columns, readings } = w;
  return (
    <details class="twin">
      <summary>{w.table}</summary>
      <div class="wide" tabIndex={0} role="region" aria-label={w.chart}>
        <table>
          <thead>
            <tr>
              {[
                columns.year,
                columns.acts(b),
                columns.acts(a),
                columns.lean(b),
                columns.equal,
                columns.lean(a),
                columns.mean,
                columns.interval,
                columns.reading,
              ].map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {seen.chosen.years.map((year) => {
              const open = (number: "pA" | "pEquidistant" | "pB") => (
                <td class="n">
                  <Explained address={numberAddress(seen, year.year, number)}>{probability(year[number], CLASS_BOUNDS)}</Explained>
                </td>
              );
              return (
                <tr key={year.year} class={year === shown ? "on" : ""}>
                  <th scope="row">
                    <button type="button" class="link" onClick={() => go({ at: isoYear(year.year) })}>
                      {shownYear(year.year)}
                    </button>
                  </th>
                  <td class="n">{year.toward.B.events.length}</td>
                  <td class="n">{year.toward.A.events.length}</td>
                  {open("pB")}
                  {open("pEquidistant")}
                  {open("pA")}
                  <td class="n">{signed(year.mean)}</td>
                  <td class="n">{`${signed(year.lo)} … ${signed(year.hi)}`}</td>
                  <td>{year.acts === 0 ? readings.none : readingText(year.label, seen.answer)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <ul>
        {[
          ...checkSentences(seen.answer, lang.value),
          ...turningSentences(seen.answer, lang.value),
          ...leftOut(seen.answer, lang.value),
        ].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </details>
  );
}

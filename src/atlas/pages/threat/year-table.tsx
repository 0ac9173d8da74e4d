import { useState } from "preact/hooks";
import { thousandths, threatName, threatText } from "../../../draw/index.ts";
import { isoYear } from "../../../model/dates.ts";
import type { ThreatYear } from "../../../model/index.ts";
import { Explained } from "../../explain/explained.tsx";
import { go } from "../../view/store.ts";
import { addressOf, type Shown } from "./look.ts";
import { words } from "./words.ts";

const LAYERS = ["reference", "acts", "perceptions"] as const;

/** The same years as a table, each number with its derivation: the twin of the drawings. */
export function YearTable(shown: Shown) {
  const w = words();
  const [isOpen, open] = useState(false);
  return (
    <details class="twin" onToggle={(event) => open(event.currentTarget.open)}>
      <summary>{w.table}</summary>
      {isOpen ? <Years {...shown} /> : undefined}
    </details>
  );
}

function Years(shown: Shown) {
  const w = words();
  const { answer, seen, year: at } = shown;
  const states = [...answer.bloc, ...answer.others];
  return (
    <div class="wide" tabIndex={0} role="region" aria-label={w.table}>
      <table>
        <thead>
          <tr>
            <th scope="col">{w.columns.year}</th>
            {[w.columns.bloc, w.columns.acts, w.columns.seen, ...states.map((state) => threatName(seen, state))].map((title) => (
              <th key={title} scope="col" class="n">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {answer.years.map((year) => (
            <tr key={year.year} class={year === at ? "on" : ""}>
              <th scope="row">
                <button type="button" class="link" onClick={() => go({ at: isoYear(year.year) })}>
                  {year.year}
                </button>
              </th>
              {LAYERS.map((layer) => (
                <BlocCell key={layer} shown={shown} year={year} layer={layer} />
              ))}
              {states.map((state) => (
                <StateCell key={state} shown={shown} year={year} state={state} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CellProps {
  readonly shown: Shown;
  readonly year: ThreatYear;
}

function BlocCell({ shown, year, layer }: CellProps & { readonly layer: (typeof LAYERS)[number] }) {
  const total = year.bloc[layer]?.total;
  return (
    <td class="n">
      {total === undefined ? "—" : <Explained address={addressOf(shown, [year.year, "bloc"], layer)}>{thousandths(total)}</Explained>}
    </td>
  );
}

function StateCell({ shown, year, state }: CellProps & { readonly state: string }) {
  const source = year.sources.find((one) => one.state === state);
  return (
    <td class="n">
      {source === undefined ? "—" : <Explained address={addressOf(shown, [year.year, state])}>{threatText(source)}</Explained>}
    </td>
  );
}

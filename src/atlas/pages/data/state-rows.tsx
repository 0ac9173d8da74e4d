import { stateCoverage, svgOf } from "../../../draw/index.ts";
import type { CoveredSet, CoveredState } from "../../../work/index.ts";
import { Drawing } from "../../figure/drawing.tsx";
import { useWidth } from "../../shell/use-width.ts";
import { says } from "../../view/store.ts";
import { words } from "./words.ts";
import { absentYears, gapsOf, spanText, yearsText } from "./years.ts";

/** The states of a set: those that the study keeps as a cell a year, then each gap in words with its reason; and the same as a table. */
export function StateRows({ set, states }: { readonly set: CoveredSet; readonly states: readonly CoveredState[] }) {
  const kept = states.filter((state) => state.kept.length > 0);
  return (
    <>
      {kept.length === 0 ? undefined : <KeptStates set={set} kept={kept} />}
      <HereTable states={states} />
    </>
  );
}

const NAME_WIDTH = 120;

function KeptStates({ set, kept }: { readonly set: CoveredSet; readonly kept: readonly CoveredState[] }) {
  const w = words();
  const [frame, width] = useWidth<HTMLDivElement>("data-states");
  const all = set.kept?.years ?? [];
  const span = { from: all[0]?.year ?? 0, to: all.at(-1)?.year ?? 0 };
  return (
    <section class="state-rows">
      <h3>{w.states}</h3>
      <p class="caption">{w.statesSays(w.span(span.from, span.to))}</p>
      <div ref={frame}>
        <ul>
          {kept.map((state) => (
            <KeptState key={state.state} state={state} look={{ id: `state-${state.state}`, width: width - NAME_WIDTH, years: span }} />
          ))}
        </ul>
      </div>
      <p class="ends caption" aria-hidden="true">
        <span>{span.from}</span>
        <span>{span.to}</span>
      </p>
      <h3>{w.gaps}</h3>
      <Gaps kept={kept} all={all} />
    </section>
  );
}

function KeptState({ state, look }: { readonly state: CoveredState; readonly look: Omit<Parameters<typeof stateCoverage>[1], "label"> }) {
  const label = `${says(state.name)} ${spanText(state.kept)}`;
  const years = state.kept.map(({ year, cells, filled }) => ({ year, share: filled / cells }));
  return (
    <li>
      <span>{says(state.name)}</span>
      {look.width <= 0 ? <span /> : <Drawing svg={svgOf(stateCoverage(years, { ...look, label }))} />}
    </li>
  );
}

function Gaps({ kept, all }: { readonly kept: readonly CoveredState[]; readonly all: readonly { readonly year: number }[] }) {
  const w = words();
  const gaps = kept.flatMap((state) => {
    const blank = gapsOf(state).map(({ years, blank: n, cells }) =>
      w.gap({ state: says(state.name), years: yearsText(years), blank: n, cells }),
    );
    const absent = absentYears(state, all);
    return absent.length === 0 ? blank : [...blank, w.noRows(says(state.name), yearsText(absent))];
  });
  if (gaps.length === 0) return <p class="caption">{w.noGaps}</p>;
  return (
    <ul class="gaps">
      {gaps.map((gap) => (
        <li key={gap}>
          {gap}
          {w.stop}
        </li>
      ))}
    </ul>
  );
}

function HereTable({ states }: { readonly states: readonly CoveredState[] }) {
  const w = words();
  const told = states.filter((state) => state.kept.length > 0 || state.here.length > 0);
  if (told.length === 0) return null;
  const blank = ({ kept }: CoveredState): number => kept.reduce((sum, year) => sum + year.cells - year.filled, 0);
  return (
    <details class="twin">
      <summary>{w.table}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{w.stateTable.state}</th>
            <th scope="col">{w.stateTable.kept}</th>
            <th scope="col" class="n">
              {w.stateTable.blank}
            </th>
            <th scope="col">{w.stateTable.here}</th>
          </tr>
        </thead>
        <tbody>
          {told.map((state) => (
            <tr key={state.state}>
              <th scope="row">{says(state.name)}</th>
              <td>{state.kept.length === 0 ? w.none : yearsText(state.kept.map(({ year }) => year))}</td>
              <td class="n">{state.kept.length === 0 ? w.none : blank(state)}</td>
              <td>{state.here.length === 0 ? w.none : yearsText(state.here)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

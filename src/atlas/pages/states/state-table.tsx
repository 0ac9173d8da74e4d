import { useState } from "preact/hooks";
import { probability } from "../../../draw/index.ts";
import { go, lang } from "../../view/store.ts";
import { NumbersRow, NumbersTable } from "./numbers-table.tsx";
import { nameIn, type Shown, weighedKind } from "./shown.ts";

/** The map as a table: every state in the order of the answer, the one that leans most to the first patron first, and those without a lean with the reason. */
export function StateTable(shown: Shown) {
  const w = shown.told.texts;
  const [isOpen, open] = useState(false);
  return (
    <details class="twin" onToggle={(event) => open(event.currentTarget.open)}>
      <summary>{w.table}</summary>
      {isOpen ? (
        <NumbersTable {...shown} label={w.table} more={[w.state, w.rank, w.share]}>
          {shown.answer.leans.map((one) => (
            <StateRow key={one.state} {...shown} one={one} />
          ))}
        </NumbersTable>
      ) : undefined}
    </details>
  );
}

function StateRow({ one: { state, kind, why }, ...shown }: Shown & { readonly one: Shown["answer"]["leans"][number] }) {
  const tilt = shown.answer.states.find((own) => own.state === state);
  const { rank = null, weighted = null } = tilt ?? {};
  const year = tilt?.years[0]?.isCovered === true ? tilt.years[0] : null;
  const name = (
    <button type="button" class="link" onClick={() => go({ options: { state } }, { replace: true })}>
      {nameIn(shown, state)}
    </button>
  );
  const more = [
    rank === null ? "—" : `${rank.lo}–${rank.hi}`,
    weighted === null ? "—" : `${shown.told.kinds[weighedKind(weighted)]} ${probability(weighted.holds)}`,
  ];
  return <NumbersRow head={name} text={why?.[lang.value] ?? shown.told.kinds[kind]} year={year} more={more} />;
}

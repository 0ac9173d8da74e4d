import type { PlacedStanding, StandingAnswer } from "../../../work/index.ts";
import { Explained } from "../../explain/explained.tsx";
import { go, lang, says, view } from "../../view/store.ts";
import { dayWords, derivationOf, keyOf, nameIn, sinceText } from "./asked.ts";
import { Proposed } from "./opened.tsx";
import { words } from "./words.ts";

const COLUMNS = ["state", "status", "truth", "since", "claims"] as const;
type Column = (typeof COLUMNS)[number];

/** The map as a table: every state, sorted by any column. */
export function StateTable({ answer }: { readonly answer: StandingAnswer }) {
  const w = words().table;
  const isShown = view.value.options.table === "1";
  return (
    <section class="twin">
      <button type="button" class="btn" aria-expanded={isShown} onClick={() => go({ options: { table: isShown ? undefined : "1" } })}>
        {isShown ? w.hide : w.show}
      </button>
      {isShown ? <Table answer={answer} /> : undefined}
    </section>
  );
}

function Table({ answer }: { readonly answer: StandingAnswer }) {
  const w = words().table;
  const { sort = "state" } = view.value.options;
  const column = COLUMNS.find((one) => one === sort.replace(/^down-/, "")) ?? "state";
  const isDown = sort.startsWith("down-");
  const rows = sorted(answer, column);
  const next = (one: Column): string => (one === column && !isDown ? `down-${one}` : one);
  return (
    <div class="wide" role="region" tabIndex={0} aria-label={w.caption(nameIn(answer, answer.of), dayWords(answer.at))}>
      <table>
        <thead>
          <tr>
            {COLUMNS.map((one) => (
              <th key={one} scope="col" aria-sort={one !== column ? undefined : isDown ? "descending" : "ascending"}>
                <button type="button" class="link" onClick={() => go({ options: { sort: next(one) } }, { replace: true })}>
                  {w[one]}
                </button>
                <span aria-hidden="true">{one !== column ? "" : isDown ? " ↓" : " ↑"}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(isDown ? rows.toReversed() : rows).map((one, i) => (
            <Row key={`${one.actor}${i}`} one={one} answer={answer} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ one, answer }: { readonly one: PlacedStanding; readonly answer: StandingAnswer }) {
  const w = words();
  return (
    <tr>
      <th scope="row">{nameIn(answer, one.actor)}</th>
      <td>
        {statusText(one, answer)} {one.proposed ? <Proposed /> : undefined}
      </td>
      <td>{w.table.truths[one.truth]}</td>
      <td>{sinceText(one) ?? (one.claims.length === 0 ? "" : w.undated)}</td>
      <td class="n">
        {one.claims.length === 0 || one.actor === "UNK" ? (
          one.claims.length
        ) : (
          <Explained address={derivationOf(answer, keyOf(one), one.actor)}>{one.claims.length}</Explained>
        )}
      </td>
    </tr>
  );
}

function statusText(one: PlacedStanding, answer: StandingAnswer): string {
  if (one.within !== undefined) return words().map.within(nameIn(answer, one.within));
  const label = answer.counts.find((count) => keyOf(count) === keyOf(one))?.label;
  return label === undefined ? one.status : says(label);
}

function sorted(answer: StandingAnswer, column: Column): PlacedStanding[] {
  const collator = new Intl.Collator(lang.value);
  const order = answer.counts.map(keyOf);
  const byName = (a: PlacedStanding, b: PlacedStanding): number => collator.compare(nameIn(answer, a.actor), nameIn(answer, b.actor));
  const begin = ({ since }: PlacedStanding): number => since?.from ?? since?.to ?? Number.MAX_SAFE_INTEGER;
  const by: Readonly<Record<Column, (a: PlacedStanding, b: PlacedStanding) => number>> = {
    state: byName,
    status: (a, b) => order.indexOf(keyOf(a)) - order.indexOf(keyOf(b)),
    truth: (a, b) => a.truth.localeCompare(b.truth, "en"),
    since: (a, b) => begin(a) - begin(b),
    claims: (a, b) => b.claims.length - a.claims.length,
  };
  return answer.standings.toSorted((a, b) => by[column](a, b) || byName(a, b));
}

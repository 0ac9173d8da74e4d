import { fillOf, swatch } from "../../../draw/index.ts";
import type { StandingAnswer, StandingCount } from "../../../work/index.ts";
import { Explained } from "../../explain/explained.tsx";
import { lang, says } from "../../view/store.ts";
import { keyOf, openCount, openList, seatsIn } from "./asked.ts";
import { words } from "./words.ts";

/** How many stand how: each count is a button that opens its list. */
export function Counts({ answer }: { readonly answer: StandingAnswer }) {
  const open = openCount(answer);
  return (
    <ol class="counts" aria-label={words().counts}>
      {answer.counts.map((count) => (
        <Count key={keyOf(count)} count={count} answer={answer} isOpen={count === open} />
      ))}
    </ol>
  );
}

function Count({ count, answer, isOpen }: { readonly count: StandingCount; readonly answer: StandingAnswer; readonly isOpen: boolean }) {
  const w = words();
  const total = count.certain + count.possible;
  const aside = asides(count).join(lang.value === "zh" ? "，" : ", ");
  const beside = answer.stated.find((one) => standsAt(one, answer) === keyOf(count));
  const truth = count.certain >= count.possible ? "certain" : "possible";
  const fill = fillOf(
    { status: count.status, truth, via: count.via },
    seatsIn(answer).map(({ actor }) => actor),
  );
  return (
    <li class={isOpen ? "on" : ""}>
      <button type="button" aria-expanded={isOpen} aria-controls="opened" onClick={() => openList(keyOf(count))}>
        <span class="sw" dangerouslySetInnerHTML={{ __html: swatch(fill, `sw-${fill}`) }} />
        <span>
          <span class="w">{says(count.label)}</span>
          {aside === "" ? undefined : <small>{aside}</small>}
        </span>
        <span class="n num">{total}</span>
      </button>
      {beside === undefined ? undefined : (
        <small class="beside">
          {beside.difference === 0 ? undefined : <Differs />}
          <Explained address={`claim/${beside.claim}`}>{beside.stated}</Explained> {w.statedBeside(beside.listed)}
        </small>
      )}
    </li>
  );
}

/** The sign of sources that do not agree. */
export function Differs() {
  return (
    <b class="neq" role="img" aria-label={words().atOdds}>
      ≠
    </b>
  );
}

/** Statuses of which it goes without saying that they are only possible. */
const UNSURE = ["possible", "open", "proposed"];

function asides({ status, certain, possible, unnamed, proposed }: StandingCount): string[] {
  const w = words();
  const lines: string[] = [];
  if (status === "not-yet" && proposed > 0) lines.push(w.byProposed(proposed));
  else if (possible > unnamed && !UNSURE.includes(status)) lines.push(w.possible(possible, certain + possible));
  if (unnamed > 0) lines.push(w.unnamed(unnamed));
  return lines;
}

/** The count beside which a stated number stands: the first of the relations that it counts, the last of the seats. */
function standsAt({ statuses }: StandingAnswer["stated"][number], { counts }: StandingAnswer): string | undefined {
  const own = counts.filter(({ status }) => statuses.includes(status));
  const found = own.some(({ via }) => via !== undefined) ? own.at(-1) : own[0];
  return found === undefined ? undefined : keyOf(found);
}

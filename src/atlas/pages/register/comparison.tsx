import type { CompareAnswer } from "../../../work/index.ts";
import { Explained } from "../../explain/explained.tsx";
import { dateText } from "../../view/date-text.ts";
import { lang } from "../../view/store.ts";
import { keyOf, nameIn, sinceText } from "./asked.ts";
import { sortedByTime } from "./opened.tsx";
import { words } from "./words.ts";

/** Longer lists than this take the whole width. */
const LONG = 12;

type Change = CompareAnswer["changes"][number];

/** What two days differ in: each kind of change with its states, each state with its derivation on the later day. */
export function Comparison({ answer }: { readonly answer: CompareAnswer }) {
  const w = words().changes;
  const [first, last] = answer.days;
  return (
    <section class="comparison" aria-labelledby="comparison-title">
      <h2 id="comparison-title">{w.title(dateText(first, lang.value), dateText(last, lang.value))}</h2>
      {answer.changes.length === 0 ? <p class="muted">{w.none}</p> : undefined}
      <div class="kinds">
        {answer.counts.map(({ change, count }) => (
          <div key={change} class={count > LONG ? "long" : ""}>
            <h3>
              <span>{w.kinds[change]}</span>
              <span class="num">{count}</span>
            </h3>
            <ol>
              {inOrder(answer, change).map((one) => (
                <li key={one.actor}>
                  <Explained address={addressOf(answer, one)}>{nameIn(answer, one.actor)}</Explained>
                  <small>{sinceText(one.after) ?? ""}</small>
                </li>
              ))}
            </ol>
          </div>
        ))}
      </div>
    </section>
  );
}

function inOrder(answer: CompareAnswer, kind: Change["change"]): Change[] {
  const own = answer.changes.filter(({ change }) => change === kind).map((one) => ({ ...one, since: one.after.since }));
  return sortedByTime(own, ({ actor }) => nameIn(answer, actor));
}

/** The derivation of the later standing, or of the earlier one where the later has nothing behind it. */
function addressOf({ of, view, days }: CompareAnswer, { actor, before, after }: Change): string {
  const [day, standing] = after.claims.length > 0 ? [days[1], after] : [days[0], before];
  return `register/${of}/${day}/${view}/${keyOf(standing)}/${actor}`;
}

import { useEffect, useRef } from "preact/hooks";
import type { PlacedStanding, StandingAnswer, StandingCount } from "../../../work/index.ts";
import { Explained } from "../../explain/explained.tsx";
import { lang, says, view } from "../../view/store.ts";
import { countedBy, derivationOf, keyOf, nameIn, sinceText } from "./asked.ts";
import { Differs } from "./counts.tsx";
import { words } from "./words.ts";

/** The list behind a count: every state that it counts, since when, and what the count means. */
export function Opened({ answer, count }: { readonly answer: StandingAnswer; readonly count: StandingCount }) {
  const w = words();
  const all = countedBy(count, answer);
  const named = sortedByTime(
    all.filter(({ actor }) => actor !== "UNK"),
    (one) => nameIn(answer, one.actor),
  );
  const label = says(count.label);
  const whys = answer.stated.filter(
    ({ statuses, why, difference }) => difference !== 0 && why !== undefined && statuses.includes(count.status),
  );
  return (
    <section class="open" id="opened" aria-labelledby="opened-title">
      <h2 id="opened-title" class="opened-head">
        <span>{label}</span>
        <Explained address={derivationOf(answer, keyOf(count))} class="num">
          {all.length}
        </Explained>
      </h2>
      {named.length === 0 ? <p class="caption note">{w.noneNamed}</p> : <States list={named} answer={answer} label={label} />}
      {count.unnamed === 0 ? undefined : (
        <p class="caption note">
          <Explained address={derivationOf(answer, keyOf(count))}>{w.unnamed(count.unnamed)}</Explained>
        </p>
      )}
      <p class="caption note">{w.means[count.status]}</p>
      {whys.map(({ claim, why }) => (
        <p key={claim} class="caption note">
          <Differs /> {why === undefined ? "" : says(why)}
        </p>
      ))}
    </section>
  );
}

function States(props: { readonly list: readonly PlacedStanding[]; readonly answer: StandingAnswer; readonly label: string }) {
  const { list, answer, label } = props;
  const chosen = view.value.options.state;
  const rows = useRef<HTMLDivElement>(null);
  useEffect(() => {
    rows.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [chosen, answer]);
  return (
    <div ref={rows} class="states" role="region" tabIndex={0} aria-label={words().listOf(label)}>
      <ol>
        {list.map((one) => (
          <li key={one.actor} aria-current={one.actor === chosen ? "true" : undefined}>
            <span>
              <Explained address={derivationOf(answer, keyOf(one), one.actor)}>{nameIn(answer, one.actor)}</Explained>
              {one.atOdds ? (
                <>
                  {" "}
                  <Differs />
                </>
              ) : undefined}
              {one.proposed ? <Proposed /> : undefined}
            </span>
            <small>{sinceText(one) ?? (one.claims.length === 0 ? "" : words().undated)}</small>
          </li>
        ))}
      </ol>
      {list.some(({ atOdds }) => atOdds) ? (
        <p class="caption note">
          <Differs /> {words().oddsNote}
        </p>
      ) : undefined}
    </div>
  );
}

/** The sign of what nobody has accepted yet. */
export function Proposed() {
  return (
    <span class="proposed-sign" role="img" aria-label={words().proposed}>
      ◇
    </span>
  );
}

/** The earliest beginning first, those without a date last, each by name. */
export function sortedByTime<T extends Pick<PlacedStanding, "since">>(list: readonly T[], nameOf: (one: T) => string): T[] {
  const collator = new Intl.Collator(lang.value);
  const begin = ({ since }: T): number => since?.from ?? since?.to ?? Number.POSITIVE_INFINITY;
  return list.toSorted((a, b) => compare(begin(a), begin(b)) || collator.compare(nameOf(a), nameOf(b)));
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

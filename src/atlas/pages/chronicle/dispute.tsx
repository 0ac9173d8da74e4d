import { useState } from "preact/hooks";
import { disputeScale, grouped } from "../../../draw/index.ts";
import type { Contradiction } from "../../../model/index.ts";
import type { OpenedContradiction, TimelineMark } from "../../../work/index.ts";
import { useAnswer } from "../../api.ts";
import { Explained } from "../../explain/explained.tsx";
import { passageView } from "../../explain/passage-view.ts";
import { followed } from "../../shell/link.ts";
import { Notice } from "../../shell/notice.tsx";
import { useWidth } from "../../shell/use-width.ts";
import { go, lang, linkTo, overview, says, view } from "../../view/store.ts";
import { Unbroken } from "./unbroken.tsx";
import { words } from "./words.ts";

type Told = OpenedContradiction["told"][number];

/** The contradiction of an event, opened: every telling with its source, root and passage, the days that are told, and the ruling. */
export function Dispute({ mark }: { readonly mark: TimelineMark }) {
  const asked = view.value.options.dispute;
  const at = Math.max(0, mark.contradictions.indexOf(asked ?? ""));
  const id = mark.contradictions[at];
  const { value, failure } = useAnswer<{ contradictions: Contradiction[]; opened: OpenedContradiction }>(
    "contradictions",
    id === undefined ? undefined : { id },
  );
  const [contradiction] = value?.contradictions ?? [];
  if (failure !== undefined) return <Notice failure={failure} />;
  if (value === undefined || contradiction === undefined) return <section class="card dispute" />;
  const w = words().disputes;
  const title = mark.title ?? mark.object ?? overview.value?.words.types[mark.type] ?? mark.gloss;
  const headings = w.question;
  return (
    <section class="card dispute" aria-labelledby="dispute-title" data-contradiction={contradiction.id}>
      <div class="dispute-head">
        <h2 id="dispute-title">
          <b class="neq" role="img" aria-label={words().twin.contradicted} />
          {headings[contradiction.kind](says(title))}
        </h2>
        <button
          type="button"
          class="x"
          aria-label={w.close}
          onClick={() => go({ options: { event: undefined, dispute: undefined, closed: "1" } })}
        >
          ×
        </button>
      </div>
      <p class="what">{says(contradiction.what)}</p>
      <Tellings told={value.opened.told} kind={contradiction.kind} />
      {contradiction.kind === "date" ? <Scale opened={value.opened} what={says(title)} /> : undefined}
      <Ruling contradiction={contradiction} told={value.opened.told} />
      <Others mark={mark} at={at} />
    </section>
  );
}

function Others({ mark, at }: { readonly mark: TimelineMark; readonly at: number }) {
  const w = words().disputes;
  const all = mark.contradictions.length;
  if (all < 2) return null;
  const next = mark.contradictions[(at + 1) % all];
  return (
    <p class="others">
      {w.another(at + 1, all)}{" "}
      <button type="button" class="link" onClick={() => go({ options: { event: mark.id, dispute: next, closed: undefined } })}>
        {w.next}
      </button>
    </p>
  );
}

/** So many tellings are shown before the rest is asked for. */
const SHOWN = 4;

/** Tellings side by side; those of a date contradiction that give the same date stand together under the first. */
function Tellings({ told, kind }: { readonly told: readonly Told[]; readonly kind: Contradiction["kind"] }) {
  const [all, showAll] = useState(false);
  const groups = kind === "date" ? groupedByDate(told) : told.map((one) => [one]);
  const shown = all ? groups : groups.slice(0, SHOWN);
  const rest = groups.slice(shown.length).flat().length;
  return (
    <>
      <div class="duel">
        {shown.map(([first, ...others]) =>
          first === undefined ? undefined : <Telling key={first.claim} told={first} others={others} kind={kind} />,
        )}
      </div>
      {rest === 0 ? undefined : (
        <button type="button" class="link" onClick={() => showAll(true)}>
          {words().disputes.more(rest)}
        </button>
      )}
      {told.some((one) => one.text === null) ? <p class="caption">{words().disputes.withheld}</p> : undefined}
    </>
  );
}

function groupedByDate(told: readonly Told[]): Told[][] {
  const groups = new Map<string, Told[]>();
  for (const one of told) groups.set(one.date ?? "", [...(groups.get(one.date ?? "") ?? []), one]);
  return [...groups.values()].map((group) => group.toSorted((a, b) => Number(b.preferred) - Number(a.preferred)));
}

function Telling({ told, others, kind }: { readonly told: Told; readonly others: readonly Told[]; readonly kind: Contradiction["kind"] }) {
  const w = words().disputes;
  const roots = { named: told.roots.works.map((work) => says(shortOf(work))).join(w.comma), unknown: w.rootUnknown, none: w.rootNone };
  return (
    <div>
      <p class="day">
        <Unbroken text={headOf(told, kind)} />
      </p>
      <p>{says(told.gloss)}</p>
      {told.text === null ? undefined : (
        <blockquote lang={/\p{Script=Han}/u.test(told.text) ? "zh" : "en"}>{told.text.replace(/\s+/g, " ").trim()}</blockquote>
      )}
      <dl>
        <dt>{w.source}</dt>
        <dd>
          {says(shortOf(told.source))}
          {w.pause}
          {w.place({ line: told.line, ...told.at })}{" "}
          <span class="nb">
            · <ClaimLink told={told} />
          </span>
        </dd>
        <dt>{w.root}</dt>
        <dd>{roots[told.roots.kind]}</dd>
        <dt>{w.coded}</dt>
        <dd>{w.codedBy(told.coder, w.statuses[told.status] ?? told.status)}</dd>
      </dl>
      {others.length === 0 ? undefined : (
        <p class="also">
          {w.also}
          {others.map((one, i) => (
            <span key={one.claim}>
              {i === 0 ? "" : w.comma}
              <ClaimLink told={one} />
            </span>
          ))}
        </p>
      )}
    </div>
  );
}

/** What the tellings differ in, as far as one word says it: how sure, how many, or when. */
function headOf(told: Told, kind: Contradiction["kind"]): string {
  const certainty = overview.value?.words.certainties[told.certainty];
  if ((kind === "status" || kind === "certainty") && certainty !== undefined) return says(certainty);
  if (kind === "quantity" && told.count !== null) return grouped(told.count);
  return told.said === null ? words().disputes.undated : says(told.said);
}

function shortOf({ id, title }: Told["source"]): Told["source"]["title"] {
  return overview.value?.sources.find((source) => source.id === id)?.short ?? title;
}

/** A claim opens in the reading room, at its passage. */
function ClaimLink({ told }: { readonly told: Told }) {
  const target = passageView({ source: told.source.id, claim: told.claim });
  return (
    <a class="nb" href={linkTo(target)} onClick={followed(target)}>
      {told.claim}
    </a>
  );
}

function Scale({ opened, what }: { readonly opened: OpenedContradiction; readonly what: string }) {
  const [box, width] = useWidth<HTMLDivElement>("dispute-scale");
  const w = words().disputes;
  const dates = groupedByDate(opened.told).flatMap(([one]) =>
    one === undefined || one.days === null
      ? []
      : [{ form: one.form, days: one.days, label: one.said === null ? one.claim : says(one.said), preferred: one.preferred }],
  );
  const near = opened.near.flatMap((mark) =>
    mark.days === null ? [] : [{ days: mark.days, label: says(mark.title ?? mark.object ?? mark.said) }],
  );
  const label = `${w.oneOfThese(what)}${w.colon}${dates.map((date) => date.label).join(w.comma)}`;
  if (dates.length < 2) return null;
  return (
    <div ref={box} class="scale" role="img" aria-label={label}>
      {width === 0 ? undefined : (
        <div dangerouslySetInnerHTML={{ __html: disputeScale({ what: w.oneOfThese(what), dates, near }, { width, locale: lang.value }) }} />
      )}
    </div>
  );
}

/** So many numbers are named. */
const NAMED = 6;

function Ruling({ contradiction, told }: { readonly contradiction: Contradiction; readonly told: readonly Told[] }) {
  const w = words().disputes;
  const preferred = told.find((one) => one.preferred);
  const moves = [...new Set(told.flatMap((one) => one.moves))];
  const what =
    preferred === undefined ? "" : contradiction.kind === "date" && preferred.said !== null ? says(preferred.said) : preferred.claim;
  return (
    <div class="ruling">
      <p>
        {preferred === undefined ? (
          w.noPreference
        ) : (
          <>
            <b>{w.prefers(what)}</b>
            {w.colon}
            {contradiction.prefer === undefined ? "" : says(contradiction.prefer.why)}
          </>
        )}
        {w.space}
        {w.stay}
        {w.space}
        {moves.length === 0 ? (
          w.movesNothing
        ) : (
          <>
            {w.moves} <Numbers addresses={moves} />
            {w.stop}
          </>
        )}
      </p>
      <p>
        {contradiction.affects.length === 0 ? (
          w.restsNone
        ) : (
          <>
            {w.rests}
            {w.colon}
            <Numbers addresses={contradiction.affects} />
          </>
        )}
      </p>
    </div>
  );
}

function Numbers({ addresses }: { readonly addresses: readonly string[] }) {
  const shown = addresses.slice(0, NAMED);
  return (
    <>
      {shown.map((address, i) => (
        <span key={address}>
          {i === 0 ? "" : words().disputes.comma}
          <Explained address={address}>{address.replace(/^[^/]+\//, "")}</Explained>
        </span>
      ))}
      {addresses.length > shown.length ? ` +${addresses.length - shown.length}` : ""}
    </>
  );
}

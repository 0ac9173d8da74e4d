import { DATE_ICON } from "../../../draw/index.ts";
import type { TimelineAnswer, TimelineMark, TimelineRow } from "../../../work/index.ts";
import { Explained } from "../../explain/explained.tsx";
import { go, overview, says } from "../../view/store.ts";
import { choose } from "./asked.ts";
import { Dispute } from "./dispute.tsx";
import { words } from "./words.ts";

/** What stands beside the table: the contradiction of the open event, the event itself where none is known, or the contradictions in view. */
export function Aside(props: {
  readonly answer: TimelineAnswer;
  readonly open: string | undefined;
  /** The open event as the table tells it, as soon as that is known. */
  readonly told: TimelineRow | undefined;
}) {
  const { answer, open, told } = props;
  const mark = told ?? answer.drawing.flatMap((lane) => lane.marks).find(({ id }) => id === open);
  if (mark === undefined) return <Disputed answer={answer} />;
  return mark.contradictions.length > 0 ? <Dispute key={mark.id} mark={mark} /> : <Opened mark={mark} told={told} answer={answer} />;
}

/** An event with its date, and what the table tells of it. */
function Opened(props: { readonly mark: TimelineMark; readonly told: TimelineRow | undefined; readonly answer: TimelineAnswer }) {
  const w = words();
  const { mark, told, answer } = props;
  return (
    <section class="card opened" aria-labelledby="opened-title" aria-busy={told === undefined}>
      <div class="dispute-head">
        <h2 id="opened-title">{says(mark.title ?? mark.object ?? overview.value?.words.types[mark.type] ?? mark.gloss)}</h2>
        <button type="button" class="x" aria-label={w.disputes.close} onClick={() => go({ options: { event: undefined, closed: "1" } })}>
          ×
        </button>
      </div>
      <p>{says(mark.gloss)}</p>
      <dl>
        <dt>{w.event.date}</dt>
        <dd>
          <DateIcon form={mark.form} /> {mark.form === "undated" ? w.twin.undated : says(mark.said)}
        </dd>
        {told === undefined ? undefined : <Told row={told} answer={answer} />}
      </dl>
      <p class="caption">{w.event.agree}</p>
    </section>
  );
}

/** The words of the sources, the lanes, the certainty and the claims of an event. */
function Told({ row, answer }: { readonly row: TimelineRow; readonly answer: TimelineAnswer }) {
  const w = words();
  const lanes = answer.lanes.filter((lane) => row.lanes.includes(lane.id)).map((lane) => says(lane.label));
  const certainty = overview.value?.words.certainties[row.certainty];
  return (
    <>
      {row.words.length === 0 ? undefined : (
        <>
          <dt>{w.event.words}</dt>
          <dd lang={/\p{Script=Han}/u.test(row.words.join("")) ? "zh" : "en"}>{row.words.join(" / ")}</dd>
        </>
      )}
      <dt>{w.event.lanes}</dt>
      <dd>{lanes.length === 0 ? w.twin.elsewhere : lanes.join(w.disputes.comma)}</dd>
      <dt>{w.event.certainty}</dt>
      <dd>{certainty === undefined ? row.certainty : says(certainty)}</dd>
      <dt>{w.event.claims}</dt>
      <dd>
        {row.claims.map((claim, i) => (
          <span key={claim}>
            {i === 0 ? "" : w.disputes.comma}
            <Explained address={`claim/${claim}`}>{claim}</Explained>
          </span>
        ))}
      </dd>
      {row.unsourced ? (
        <>
          <dt>{w.event.roots}</dt>
          <dd>{w.event.unsourced}</dd>
        </>
      ) : undefined}
    </>
  );
}

/** The icon of a form of date; the words beside it say the date. */
export function DateIcon({ form }: { readonly form: TimelineRow["form"] }) {
  if (form === "undated") return <span class="no-date" aria-hidden="true" />;
  return (
    <svg class="date-icon" width={DATE_ICON.width} height={DATE_ICON.height} aria-hidden="true">
      <use href={`#icon-${form}`} />
    </svg>
  );
}

const LISTED = 8;

/** The events drawn that are contradicted, to open one. */
function Disputed({ answer }: { readonly answer: TimelineAnswer }) {
  const w = words().disputes;
  const seen = new Set<string>();
  const marks = answer.drawing
    .flatMap((lane) => lane.marks)
    .filter((mark) => mark.contradictions.length > 0 && !seen.has(mark.id) && seen.add(mark.id));
  return (
    <section class="card disputed" aria-labelledby="disputed-title">
      <h2 id="disputed-title">{w.title}</h2>
      {marks.length === 0 ? <p>{w.none}</p> : undefined}
      <ul>
        {marks.slice(0, LISTED).map((mark) => (
          <li key={mark.id}>
            <b class="neq" aria-hidden="true" />
            <button type="button" class="link" onClick={() => choose(mark)}>
              {says(mark.title ?? mark.gloss)}
            </button>
            <span class="muted">{says(mark.said)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

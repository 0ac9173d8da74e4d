import type { ComponentChildren } from "preact";
import { dateWords, parseEdtf } from "../../../model/dates.ts";
import type { Claim } from "../../../model/index.ts";
import type { DocumentAnswer } from "../../../work/index.ts";
import { Notice } from "../../shell/notice.tsx";
import { lang, overview, says } from "../../view/store.ts";
import { type LeafClaim, proposedClaims, standingOf } from "./chosen.ts";
import { CoderField } from "./coder-field.tsx";
import { accept, editOrDraft, nextProposed, reject } from "./keys.ts";
import { Sentence } from "./sentence.tsx";
import { isBusy, isContradicting, judge, nameIn, refusal } from "./state.ts";
import { words } from "./words.ts";

/** The open claim: its parts, each with what it came from, and what can be done with it. */
export function ClaimCard({ one, document }: { readonly one: LeafClaim; readonly document: DocumentAnswer }) {
  const { claim } = one;
  return (
    <section class={`card claim ${standingOf(one)} ${claim.status}`} aria-label={claim.id}>
      <header>
        <StandingTag one={one} document={document} />
        <span class="faint">{claim.id}</span>
      </header>
      <h2>
        <Sentence text={says(claim.gloss)} />
      </h2>
      <Parts one={one} document={document} />
      {refusal.value === undefined ? undefined : <Notice failure={refusal.value} />}
      <Buttons one={one} document={document} />
    </section>
  );
}

function StandingTag({ one, document }: { readonly one: LeafClaim; readonly document: DocumentAnswer }) {
  const w = words().card;
  const { claim, contradictions } = one;
  const proposed = proposedClaims(document);
  const at = proposed.findIndex((other) => other.claim.id === claim.id);
  if (claim.status === "proposed") {
    return (
      <span class="tag">
        <svg width="14" height="14" aria-hidden="true">
          <path d="M7 1l6 6l-6 6l-6 -6z" fill="none" stroke="var(--proposed)" stroke-width="1.5" stroke-dasharray="3 2" />
        </svg>
        {w.proposed(at + 1, proposed.length)}
      </span>
    );
  }
  return (
    <span class="tag">
      {w[claim.status]}
      {contradictions.length === 0 ? undefined : (
        <span class="contra">
          <b class="neq" aria-hidden="true" /> {w.contradicted(contradictions.length)}
        </span>
      )}
    </span>
  );
}

function Parts({ one, document }: { readonly one: LeafClaim; readonly document: DocumentAnswer }) {
  const w = words();
  const { claim } = one;
  const f = w.field;
  const known = overview.value?.words;
  const name = (id: string): string => nameIn(document.names)(id, lang.value);
  const listed = (parties: Claim["actors"]): string => parties.map((party) => name(party.actor)).join(lang.value === "zh" ? "、" : ", ");
  const ids = (parties: Claim["actors"]): string => parties.map((party) => party.actor).join(" ");
  const parties = claim.actors.filter((party) => party.role !== "third");
  const isBetween = parties.every((party) => party.role === "participant");
  const who = isBetween ? parties.slice(0, 1) : parties.filter((party) => party.role !== "target");
  const whom = isBetween ? parties.slice(1) : parties.filter((party) => party.role === "target");
  return (
    <dl class="fields">
      <Part label={f.who} value={listed(who)} small={ids(who)} />
      <Part
        label={f.what}
        value={says(known?.types[claim.type] ?? { en: claim.type, zh: claim.type })}
        small={w.codebook(claim.subtype === undefined ? claim.type : `${claim.type} / ${claim.subtype}`)}
      />
      <Part label={isBetween ? f.withWhom : f.whom} value={listed(whom) || "–"} small={ids(whom)} />
      <Part
        wide
        label={f.when}
        value={dateOf(claim)}
        small={claim.date.words === undefined ? w.bases[claim.date.basis] : w.from(claim.date.words)}
      />
      <Part
        label={f.certainty}
        value={says(known?.certainties[claim.certainty] ?? { en: claim.certainty, zh: claim.certainty })}
        small=""
      />
      <Part
        wide
        label={f.passage}
        value={w.place(claim.at.start, claim.at.end)}
        small={one.isMoved ? w.moved : document.text === null ? "" : w.foundExactly}
      />
      <Part label={f.event} value={claim.event ?? w.noEvent} small="" />
      {claim.note === undefined ? undefined : (
        <div class="all">
          <dt>{f.note}</dt>
          <dd class="note">{claim.note}</dd>
        </div>
      )}
    </dl>
  );
}

function Part(props: { readonly label: string; readonly value: string; readonly small: ComponentChildren; readonly wide?: boolean }) {
  return (
    <div class={props.wide ? "wide" : undefined}>
      <dt>{props.label}</dt>
      <dd class="box">{props.value}</dd>
      {props.small === "" ? undefined : <dd class="small">{props.small}</dd>}
    </div>
  );
}

/** The date in the reader's words, behind it the EDTF where that is not the same. */
function dateOf({ date }: Claim): string {
  if (date.edtf === null) return words().noDate;
  const parsed = parseEdtf(date.edtf);
  const said = parsed.ok ? dateWords(parsed.edtf, lang.value) : date.edtf;
  return said === date.edtf ? said : `${said} (${date.edtf})`;
}

function Buttons({ one, document }: { readonly one: LeafClaim; readonly document: DocumentAnswer }) {
  const w = words();
  const { claim } = one;
  const waiting = document.totals.proposed > (claim.status === "proposed" ? 1 : 0);
  return (
    <div class="acts-row">
      {claim.status === "accepted" ? undefined : <Act main text={w.buttons.accept} letter="A" perform={() => accept(document)} />}
      <Act text={w.buttons.edit} letter="E" perform={() => void editOrDraft(document)} />
      {claim.status === "rejected" ? (
        <Act text={w.buttons.putBack} perform={() => void judge(claim, "proposed", document)} />
      ) : (
        <Act text={w.buttons.reject} letter="R" perform={() => reject(document)} />
      )}
      {claim.status === "accepted" ? (
        <Act text={w.buttons.contradict} perform={() => (isContradicting.value = !isContradicting.value)} />
      ) : undefined}
      {waiting ? <Act text={w.buttons.next} letter="N" perform={() => nextProposed(document)} /> : undefined}
      <span class="end">
        {isBusy.value ? w.saving : <CoderField />}
        {claim.proposedBy === undefined && claim.coder === "" ? undefined : (
          <small>
            {claim.proposedBy === undefined
              ? w.card.coder(claim.coder)
              : `${w.card.coder(claim.coder)}; ${w.card.proposedBy(claim.proposedBy)}`}
          </small>
        )}
      </span>
    </div>
  );
}

function Act(props: { readonly text: string; readonly letter?: string; readonly main?: boolean; perform(): void }) {
  return (
    <button
      type="button"
      class={`btn ${props.main ? "main" : ""}`}
      aria-keyshortcuts={props.letter}
      aria-disabled={isBusy.value}
      onClick={() => !isBusy.value && props.perform()}
    >
      {props.text}
      {props.letter === undefined ? undefined : <kbd>{props.letter}</kbd>}
    </button>
  );
}

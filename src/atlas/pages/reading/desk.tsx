import type { DocumentAnswer } from "../../../work/index.ts";
import { says, view } from "../../view/store.ts";
import { ClaimCard } from "./card.tsx";
import { chosenClaim, numberOf, proposedClaims } from "./chosen.ts";
import { FormCard } from "./claim-form.tsx";
import { ContradictForm } from "./contradict-form.tsx";
import { Numbers } from "./numbers.tsx";
import { choose, form, isContradicting } from "./state.ts";
import { words } from "./words.ts";

/** Beside the text: the claim that is open or being written, the numbers that it moves, and what else awaits a judgement. */
export function Desk({ document }: { readonly document: DocumentAnswer }) {
  const chosen = chosenClaim(document);
  const written = form.value;
  return (
    <div class="desk">
      {written !== undefined ? (
        <FormCard key={written.id ?? `${written.at.start}-${written.at.end}`} document={document} />
      ) : chosen !== undefined ? (
        <>
          <ClaimCard one={chosen} document={document} />
          {isContradicting.value ? <ContradictForm claim={chosen.claim} document={document} /> : undefined}
          <Numbers claim={chosen.claim} />
        </>
      ) : (
        <Start />
      )}
      <Queue document={document} />
    </div>
  );
}

function Start() {
  const w = words().start;
  return (
    <section class="card start">
      <h2>{w.head}</h2>
      <p class="muted">{w.text}</p>
      <dl class="keys-list">
        {Object.entries(w.keys).map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** As many proposed claims are listed; the others are reached with N. */
const LISTED = 8;

function Queue({ document }: { readonly document: DocumentAnswer }) {
  const w = words();
  const chosen = view.value.options.claim;
  const all = proposedClaims(document);
  const at = all.findIndex(({ claim }) => claim.id === chosen);
  const waiting = [...all.slice(at + 1), ...all.slice(0, Math.max(0, at))].slice(0, LISTED);
  if (all.length === 0) return null;
  return (
    <>
      {waiting.length === 0 ? undefined : (
        <ol class="queue" aria-label={w.queue}>
          {waiting.map(({ claim }) => (
            <li key={claim.id}>
              <button type="button" onClick={() => form.value === undefined && choose(claim, document)}>
                <span class="id">◇ {numberOf(claim)}</span>
                <span>{says(claim.gloss)}</span>
                <span class="muted when">{claim.date.edtf ?? w.noDate}</span>
              </button>
            </li>
          ))}
        </ol>
      )}
      <p class="caption">{w.proposalNote}</p>
    </>
  );
}

import type { DocumentAnswer } from "../../../work/index.ts";
import { says, view } from "../../view/store.ts";
import { type LeafClaim, numberOf, standingOf } from "./chosen.ts";
import { nameOf } from "./margin.tsx";
import { choose } from "./state.ts";
import { words } from "./words.ts";

/** In place of a text that is not at hand: a frame that says why and how to add it, and each claim in the place of its passage. */
export function WithheldText({ document }: { readonly document: DocumentAnswer }) {
  const w = words().withheld;
  return (
    <div class="sheet">
      <div class="withheld">
        <p>{w.frame(document.file)}</p>
        <p>
          {w.how} <code>--sources DIR</code>
          {". "}
          {w.checked}
        </p>
        <p class="digest">{document.coded}</p>
      </div>
      <ol class="places">
        {document.claims.map((one) => (
          <Place key={one.claim.id} one={one} document={document} />
        ))}
      </ol>
    </div>
  );
}

/** Claims whose passage is of another version of the document; nobody looks for them in this one. */
export function Orphans({ document }: { readonly document: DocumentAnswer }) {
  const moved = document.claims.filter((one) => one.isMoved);
  if (moved.length === 0 || document.text === null) return null;
  return (
    <section class="orphans">
      <h3>{words().withheld.orphans(moved.length)}</h3>
      <ol class="places">
        {moved.map((one) => (
          <Place key={one.claim.id} one={one} document={document} />
        ))}
      </ol>
    </section>
  );
}

function Place({ one, document }: { readonly one: LeafClaim; readonly document: DocumentAnswer }) {
  const { claim } = one;
  const isChosen = view.value.options.claim === claim.id;
  return (
    <li>
      <button
        type="button"
        class={isChosen ? "on" : ""}
        aria-label={nameOf(one)}
        aria-pressed={isChosen}
        onClick={() => choose(claim, document)}
      >
        <span class={`number ${standingOf(one)}`}>
          {claim.status === "proposed" ? "◇ " : ""}
          {numberOf(claim)}
        </span>
        <i class={`bar ${standingOf(one)}`} />
        <span class="told">{says(claim.gloss)}</span>
        <small>{words().place(claim.at.start, claim.at.end)}</small>
      </button>
    </li>
  );
}

import type { DocumentAnswer } from "../../../work/index.ts";
import { go, view } from "../../view/store.ts";
import { chosenClaim, proposedClaims } from "./chosen.ts";
import { choose, claimFromSelection, closeForm, editClaim, form, isBusy, isContradicting, judge, saveForm, selection } from "./state.ts";

/** A accepts or saves, E edits or makes a claim from the selection, R rejects, N goes to the next proposed claim, Esc puts away what is open. */
export function onReadingKey(event: KeyboardEvent, document: DocumentAnswer): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || view.value.explain !== undefined) return;
  if (event.key === "Escape") {
    if (putAway()) event.preventDefault();
    return;
  }
  if (isWriting(event.target)) return;
  const act: ((document: DocumentAnswer) => unknown) | undefined = { a: accept, e: editOrDraft, r: reject, n: nextProposed }[
    event.key.toLowerCase()
  ];
  if (act === undefined) return;
  event.preventDefault();
  act(document);
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT|DIALOG)$/.test(target.tagName));
}

/** Puts away what lies on top: a contradiction that is being noted, the form, or the open claim. */
function putAway(): boolean {
  if (isContradicting.value) isContradicting.value = false;
  else if (form.value !== undefined) closeForm();
  else if (view.value.options.claim !== undefined) go({ options: { claim: undefined } });
  else return false;
  return true;
}

/** Accepts the chosen claim, or saves what is written. */
export function accept(document: DocumentAnswer): void {
  const claim = chosenClaim(document)?.claim;
  if (form.value !== undefined || isBusy.value) void saveForm(document);
  else if (claim !== undefined && claim.status !== "accepted") void judge(claim, "accepted", document);
}

/** Opens the form: for what is selected, else for the chosen claim. */
export async function editOrDraft(document: DocumentAnswer): Promise<void> {
  if (selection.value === undefined && getSelection()?.isCollapsed === false) await selectionTold();
  const claim = chosenClaim(document)?.claim;
  if (selection.value !== undefined) void claimFromSelection(document);
  else if (claim !== undefined && form.value === undefined) void editClaim(claim, document);
}

/** A browser tells of a selection a moment after it was made; a key can be faster. */
function selectionTold(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}

/** Rejects the chosen claim. */
export function reject(document: DocumentAnswer): void {
  const claim = chosenClaim(document)?.claim;
  if (form.value === undefined && claim !== undefined && claim.status !== "rejected") void judge(claim, "rejected", document);
}

/** Goes to the next proposed claim: behind the chosen one on this leaf, else on a later one. */
export function nextProposed(document: DocumentAnswer): void {
  closeForm();
  const proposed = proposedClaims(document);
  const at = proposed.findIndex(({ claim }) => claim.id === view.value.options.claim);
  const next = proposed[at + 1];
  if (next !== undefined) choose(next.claim, document);
  else if (document.nextProposed !== null) go({ options: { claim: document.nextProposed, leaf: undefined } });
  else if (proposed[0] !== undefined) choose(proposed[0].claim, document);
}

import { signal } from "@preact/signals";
import type { Claim } from "../../../model/index.ts";
import type { CodebookAnswer, DocumentAnswer, Draft, EditAnswer } from "../../../work/index.ts";
import { AskFailure, ask } from "../../api.ts";
import { go, overview, view } from "../../view/store.ts";
import { edit } from "../../view/undo.ts";
import { type ClaimForm, claimOf, formFor, formOf } from "./form.ts";
import { words } from "./words.ts";

/** What is selected in the text, in code points of the document. */
export const selection = signal<{ readonly start: number; readonly end: number } | undefined>(undefined);

/** The claim that is being written; undefined while none is. */
export const form = signal<ClaimForm | undefined>(undefined);

/** Whether the other side of a contradiction is being noted. */
export const isContradicting = signal(false);

/** An edit is on its way; another one waits for it. */
export const isBusy = signal(false);

/** Why the last edit was refused. */
export const refusal = signal<AskFailure | undefined>(undefined);

const CODER = "tiltmeter-coder";

/** Who edits here, once they have said so; asked for in each browser anew, and kept there. */
export const coder = signal<string | undefined>(rememberedCoder());

function rememberedCoder(): string | undefined {
  try {
    return localStorage.getItem(CODER) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Remembers who edits. */
export function setCoder(id: string): void {
  coder.value = id;
  try {
    localStorage.setItem(CODER, id);
  } catch {
    // a browser that keeps nothing asks again next time
  }
}

/** Who edits: the one who said so, if the study names them, or its only coder. */
export function currentCoder(): string | undefined {
  const known = overview.value?.coders ?? [];
  const named = known.find((one) => one.id === coder.value)?.id;
  return named ?? (known.length === 1 ? known[0]?.id : undefined);
}

/** The short name of an actor in a language, as far as the page knows it. */
export function nameIn(names: DocumentAnswer["names"]): (id: string, language: "en" | "zh") => string {
  return (id, language) =>
    names[id]?.[language] ?? form.peek()?.draft?.names[id]?.[language] ?? overview.peek()?.names[id]?.[language] ?? id;
}

/** The codebook, asked for once. */
export const codebook = signal<CodebookAnswer | undefined>(undefined);

/** Fetches the codebook before a form needs it. */
export async function needCodebook(): Promise<CodebookAnswer> {
  codebook.value ??= await ask<CodebookAnswer>("codebook");
  return codebook.value;
}

/** Whether the form shall be saved as soon as it is there: a key was faster than the server. */
let savesWhenReady = false;

/** Opens the form for what is selected, filled from its words. */
export async function claimFromSelection(document: DocumentAnswer): Promise<void> {
  const place = selection.value;
  if (place === undefined || isBusy.value) return;
  isBusy.value = true;
  refusal.value = undefined;
  savesWhenReady = false;
  try {
    const [draft] = await Promise.all([ask<Draft>("draft", { source: document.source, ...place }), needCodebook()]);
    form.value = formOf(draft, (id, language) => draft.names[id]?.[language] ?? nameIn(document.names)(id, language));
    getSelection()?.removeAllRanges();
    go({ options: { claim: undefined, leaf: String(document.leaf.number) } }, { replace: true });
  } catch (failure) {
    refuse(failure);
  } finally {
    isBusy.value = false;
  }
  if (savesWhenReady && form.value !== undefined) await saveForm(document);
}

/** Opens the form for a claim that is there. */
export async function editClaim(claim: Claim, document: DocumentAnswer): Promise<void> {
  refusal.value = undefined;
  await needCodebook();
  form.value = formFor(claim, nameIn(document.names));
}

/** Puts the form away without saving. */
export function closeForm(): void {
  form.value = undefined;
  refusal.value = undefined;
}

/** Saves what is in the form; the server checks it, and what it refuses stays in the form with the reason. */
export async function saveForm(document: DocumentAnswer): Promise<void> {
  const now = form.value;
  if (now === undefined) {
    savesWhenReady = isBusy.value;
    return;
  }
  const type = codebook.value?.types.find((one) => one.id === now.type);
  const input = { claim: claimOf(now, type), coder: currentCoder(), seen: document.files.claims.digest ?? "none" };
  await perform(
    "save-claim",
    input,
    (answer) => sentence("saved", answer.claim?.id ?? ""),
    (answer) => {
      form.value = undefined;
      selection.value = undefined;
      if (answer.claim !== undefined) choose(answer.claim, document);
    },
  );
}

/** Accepts or rejects a claim, or puts it back among the proposed ones. */
export async function judge(claim: Claim, status: "accepted" | "rejected" | "proposed", document: DocumentAnswer): Promise<void> {
  const input = { claim: claim.id, status, coder: currentCoder(), seen: document.files.claims.digest ?? "none" };
  await perform("set-status", input, () => sentence(status, claim.id));
}

/** Notes that claims cannot all be true. */
export async function noteContradiction(
  input: { readonly claims: string; readonly kind: string; readonly en: string; readonly zh: string },
  document: DocumentAnswer,
): Promise<void> {
  const seen = document.files.contradictions.digest ?? "none";
  await perform(
    "note-contradiction",
    { ...input, seen },
    (answer) => sentence("contradiction", answer.contradiction?.id ?? ""),
    () => {
      isContradicting.value = false;
    },
  );
}

/** Shows a claim of the document that is read. */
export function choose(claim: Pick<Claim, "id" | "at">, document: DocumentAnswer): void {
  const leaf = document.leaves.find((one) => claim.at.start < one.end) ?? document.leaf;
  go({ options: { claim: claim.id, leaf: String(leaf.number), place: undefined } }, { replace: view.value.options.claim !== undefined });
}

async function perform(
  operation: string,
  input: object,
  what: (answer: EditAnswer) => ReturnType<typeof sentence>,
  done: (answer: EditAnswer) => void = () => undefined,
): Promise<void> {
  if (isBusy.value) return;
  isBusy.value = true;
  refusal.value = undefined;
  try {
    done(await edit(operation, input, what));
  } catch (failure) {
    refuse(failure);
  } finally {
    isBusy.value = false;
  }
}

function refuse(failure: unknown): void {
  if (!(failure instanceof AskFailure)) throw failure;
  refusal.value = failure;
}

type DoneKind = keyof ReturnType<typeof words>["done"];

function sentence(kind: DoneKind, id: string): { en: string; zh: string } {
  return { en: words("en").done[kind](id), zh: words("zh").done[kind](id) };
}

import { signal } from "@preact/signals";
import type { Bilingual } from "../../model/index.ts";
import type { EditAnswer } from "../../work/index.ts";
import { tell } from "../api.ts";

/** An edit that can be taken back, in words. */
interface Step {
  readonly what: Bilingual;
  readonly undo: EditAnswer["undo"];
}

/** What was done last, as the reader is told: an edit, or that one was taken back; `failure` where that was refused. */
export interface Told {
  readonly what: Bilingual;
  readonly kind: "done" | "undone" | "refused";
}

/** The sentence about the last edit; undefined where nothing was edited, or the reader has put it away. */
export const told = signal<Told | undefined>(undefined);

/** How many edits of this session can still be taken back. */
export const undoable = signal(0);

const done: Step[] = [];
const undone: Step[] = [];

/** Makes an edit and remembers what takes it back. */
export async function edit(operation: string, input: object, what: (answer: EditAnswer) => Bilingual): Promise<EditAnswer> {
  const answer = await tell<EditAnswer>(operation, input);
  const step = { what: what(answer), undo: answer.undo };
  done.push(step);
  undone.length = 0;
  say({ what: step.what, kind: "done" });
  return answer;
}

/** Takes the last edit back. One that is refused, since the file has changed meanwhile, is told and forgotten. */
export async function undoLast(): Promise<void> {
  await move({ from: done, to: undone, kind: "undone" });
}

/** Makes the edit again that was taken back last. */
export async function redoLast(): Promise<void> {
  await move({ from: undone, to: done, kind: "done" });
}

async function move({ from, to, kind }: { from: Step[]; to: Step[]; kind: "done" | "undone" }): Promise<void> {
  const step = from.pop();
  if (step === undefined) return;
  try {
    const { undo } = await tell<EditAnswer>("undo", { edit: step.undo });
    to.push({ what: step.what, undo });
    say({ what: step.what, kind });
  } catch (failure) {
    say({ what: saysOf(failure), kind: "refused" });
  }
}

function say(next: Told): void {
  told.value = next;
  undoable.value = done.length;
}

function saysOf(failure: unknown): Bilingual {
  if (failure !== null && typeof failure === "object" && "says" in failure) return failure.says as Bilingual;
  throw failure;
}

/** Ctrl-Z and ⌘-Z take the last edit back, with Shift they make it again; true where the key was for that. Not while something is being written. */
export function undoKey(event: KeyboardEvent): boolean {
  const isWriting = event.target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
  if (isWriting || event.altKey || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "z") return false;
  if ((event.shiftKey ? undone : done).length === 0) return false;
  event.preventDefault();
  void (event.shiftKey ? redoLast() : undoLast());
  return true;
}

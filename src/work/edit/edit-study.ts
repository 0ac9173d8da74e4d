import { join } from "node:path";
import { Problem } from "../../model/index.ts";
import { digestOf, removeFile, writeWhole } from "../../record/index.ts";
import type { OperationContext } from "../operation.ts";
import type { OpenedStudy, StudyPlace } from "../run-study.ts";
import { type ShownFinding, shownFinding } from "../shown-finding.ts";
import { loadStudy } from "../study/load-study.ts";
import { readIfThere } from "../study/read-folder.ts";
import { newFindings, refusal } from "./new-findings.ts";
import { inverse, type Splice, spliced } from "./splice.ts";
import type { Undo } from "./undo.ts";

/** What is to be done to one file of a study. `restores` is the digest of an earlier version that it brings back: such a change is not checked again. */
export interface Change {
  /** Path inside the study. */
  readonly file: string;
  readonly splices: readonly Splice[];
  readonly restores?: string | null;
}

/** What an edit left behind: the file with its new digest, what takes the edit back, and the warnings that came with it. */
export interface Edited {
  readonly file: string;
  readonly digest: string | null;
  readonly undo: Undo;
  readonly findings: ShownFinding[];
}

/** The study as it is now, for working out a change. */
export interface Editing {
  readonly opened: OpenedStudy;
  /** The text of a file, a byte-order mark included; empty where there is none. */
  text(file: string): string;
  /** Refuses an edit (`file-changed`) where the file is not the one that was seen; `null`: there was none, `undefined`: nobody looked. */
  expect(file: string, seen: string | null | undefined): void;
}

/**
 * Changes one file of a study and writes it whole, or not at all: refused where the change would bring an error into the study
 * (`edit-has-errors`), and where somebody else has changed the file meanwhile (`file-changed`). Edits of one study are done one after another.
 */
export async function editStudy<T>(
  context: Pick<OperationContext, "study" | "opened">,
  work: (editing: Editing) => { readonly change: Change; readonly result: T },
): Promise<Edited & { readonly result: T }> {
  const place = context.study();
  return await inTurn(place.folder, async () => {
    const opened = await context.opened();
    const digestNow = (file: string): string | null => opened.files.get(file)?.digest ?? null;
    const { change, result } = work({
      opened,
      text: (file) => textOf(opened, file),
      expect(file, seen) {
        if (seen !== undefined && digestNow(file) !== seen) throw new Problem("file-changed", { path: file });
      },
    });
    const before = textOf(opened, change.file);
    const text = spliced(before, change.splices);
    const seen = digestNow(change.file);
    const findings = change.restores === undefined ? checked(opened, change.file, text) : [];
    const digest = await write({ place, file: change.file, seen }, change.restores === null ? null : text);
    const undo = { file: change.file, digest, before: seen, splices: inverse(before, change.splices) };
    return { file: change.file, digest, undo, findings, result };
  });
}

function textOf({ files }: OpenedStudy, file: string): string {
  const bytes = files.get(file)?.bytes;
  if (bytes === undefined) return "";
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new Problem("cannot-read", { path: file, reason: "UTF-8" }, { cause });
  }
}

/** The warnings that the changed file brings into the study; with an error among them, the problem `edit-has-errors`. */
function checked({ files, documents, load }: OpenedStudy, file: string, text: string): ShownFinding[] {
  const bytes = new TextEncoder().encode(text);
  const after = new Map(files).set(file, { path: file, stamp: "", bytes, digest: digestOf(bytes) });
  const found = newFindings(load().findings, loadStudy(inOrder(after), documents).findings);
  const errors = found.filter((finding) => finding.severity === "error");
  if (errors.length > 0) throw refusal(errors, { file, text });
  return found.map(shownFinding);
}

function inOrder<T>(files: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Writes the text, or takes the file away (`null`), if it is still the one that was seen; answers with the digest of what lies there then. */
async function write(target: { place: StudyPlace; file: string; seen: string | null }, text: string | null): Promise<string | null> {
  const path = join(target.place.folder, target.file);
  const bytes = await readIfThere(path);
  if ((bytes === undefined ? null : digestOf(bytes)) !== target.seen) throw new Problem("file-changed", { path: target.file });
  if (text !== null) await writeWhole(path, text);
  else if (bytes !== undefined) await removeFile(path);
  return text === null ? null : digestOf(text);
}

const turns = new Map<string, Promise<unknown>>();

/** Does the work after all earlier work for the same folder is over, whether or not it succeeded. */
async function inTurn<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const earlier = turns.get(folder) ?? Promise.resolve();
  const own = earlier.then(work, work);
  turns.set(folder, own);
  return await own;
}

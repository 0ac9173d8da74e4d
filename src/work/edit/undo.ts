import { z } from "zod";
import { Digest, Problem } from "../../model/index.ts";
import { digestOf } from "../../record/index.ts";
import { CONTRADICTIONS } from "./contradiction-text.ts";
import type { Change, Editing } from "./edit-study.ts";
import { BIBLIOGRAPHY } from "./source-entry.ts";
import { Splice, spliced } from "./splice.ts";

/** What takes an edit back: the file as the edit left it (`digest`; `null` where it took the file away), as it had been (`before`), and what to put where. */
export const Undo = z
  .strictObject({ file: z.string(), digest: Digest.nullable(), before: Digest.nullable(), splices: z.array(Splice) })
  .meta({ id: "Undo" });
export type Undo = z.infer<typeof Undo>;

/** The change that takes an edit back; refused where the file has moved on (`file-changed`), or where this would not bring back what was there. */
export function undoing(undo: Undo, editing: Editing): Change {
  if (![CONTRADICTIONS, BIBLIOGRAPHY].includes(undo.file) && !/^claims\/[a-z0-9-]+\.jsonl$/.test(undo.file)) throw notOurs(undo);
  editing.expect(undo.file, undo.digest);
  const text = editing.text(undo.file);
  const isWithin = undo.splices.every(
    ({ start, end }, i) => start <= end && end <= text.length && start >= (undo.splices[i - 1]?.end ?? 0),
  );
  const restored = isWithin ? spliced(text, undo.splices) : undefined;
  const digest = restored === undefined ? undefined : undo.before === null && restored === "" ? null : digestOf(restored);
  if (digest !== undo.before) throw notOurs(undo);
  return { file: undo.file, splices: undo.splices, restores: undo.before };
}

function notOurs(undo: Undo): Problem {
  const [expected, inChinese] = ["what an edit answered with as its undo", "某次修改所返回的撤销内容"];
  return new Problem("bad-option", { option: "--edit", value: undo.file, expected, "expected.zh": inChinese });
}

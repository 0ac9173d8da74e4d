import { z } from "zod";
import { Claim, Digest, type Manifest, NotedContradiction, Problem } from "../../model/index.ts";
import { ShownFinding } from "../shown-finding.ts";
import type { Edited, Editing } from "./edit-study.ts";
import { Undo } from "./undo.ts";

/** What an edit left behind: the file with its new digest, the record as it stands there now, what takes the edit back, and the warnings it brought. */
export const EditAnswer = z
  .strictObject({
    file: z.string(),
    digest: Digest.nullable(),
    claim: Claim.optional(),
    contradiction: NotedContradiction.optional(),
    undo: Undo,
    findings: z.array(ShownFinding),
  })
  .meta({ id: "EditAnswer" });
export type EditAnswer = z.infer<typeof EditAnswer>;

/** The inputs that every edit of a file takes besides what is to be changed. */
export const EDIT_INPUT = {
  seen: z
    .string()
    .regex(/^(none|sha256:[0-9a-f]{64})$/)
    .describe("digest of the file as it was seen, none where there was no file; the edit is refused where it has changed since")
    .optional(),
};

/** The coder who makes an edit: one of those in `study.yaml`. */
export const CODER_INPUT = z.string().describe("who decides: a coder named in study.yaml; may be left out where there is only one");

/** A table row of what was edited. */
export function editRow({ file, claim, contradiction }: EditAnswer): { file: string; id: string | null; status: string | null } {
  return { file, id: claim?.id ?? contradiction?.id ?? null, status: claim?.status ?? null };
}

/** The digest that an input names, or null for a file that was not there. */
export function seenDigest(seen: string | undefined): string | null | undefined {
  return seen === "none" ? null : seen;
}

/** An edit as its operation answers. */
export function answerOf({ file, digest, undo, findings }: Edited, record: Pick<EditAnswer, "claim" | "contradiction">): EditAnswer {
  return { file, digest, ...record, undo, findings };
}

/** The coder that is meant: the one named, or the only one of the study. Nobody is guessed: otherwise `missing-option` or `bad-option`. */
export function coderOf(named: string | undefined, { opened }: Editing, operation: string): string {
  const coders = manifestOf(opened).coders.map((coder) => coder.id);
  const coder = named ?? (coders.length === 1 ? coders[0] : undefined);
  if (coder === undefined) throw new Problem("missing-option", { operation, option: "--coder" });
  if (coders.includes(coder)) return coder;
  throw new Problem("bad-option", { option: "--coder", value: coder, expected: coders.join(", "), "expected.zh": coders.join("、") });
}

/** What a person's judgement leaves on a claim: who, when, and who had proposed it, where that was another. */
export function judged(
  by: { readonly coder: string; readonly today: string },
  before: Claim | undefined,
): Pick<Claim, "coder" | "codedAt" | "proposedBy"> {
  const proposedBy = before?.proposedBy ?? (before?.status === "proposed" && before.coder !== by.coder ? before.coder : undefined);
  return { coder: by.coder, ...(proposedBy === undefined ? {} : { proposedBy }), codedAt: by.today };
}

function manifestOf(opened: Editing["opened"]): Manifest {
  const manifest = opened.load().records.manifest?.value;
  if (manifest === undefined) throw new Problem("study-has-errors", { path: "study.yaml", errors: opened.load().findings.length });
  return manifest;
}

import { z } from "zod";
import { type Claim, leafAt, type Source } from "../../model/index.ts";
import type { OpenedStudy } from "../run-study.ts";
import { readingTexts } from "./reading-text.ts";

/**
 * The words of a claim as its reader sees them, without markup and line breaks. `withheld`: the document is not at hand; `moved`: another version of
 * it is, and nobody looks for the passage there.
 */
export const PassageWords = z
  .strictObject({
    state: z.enum(["found", "withheld", "moved"]),
    text: z.string().nullable(),
    line: z.int().nullable(),
    leaf: z.int().nullable(),
    file: z.string().nullable(),
  })
  .meta({ id: "PassageWords" });
export type PassageWords = z.infer<typeof PassageWords>;

/** The passage of a claim, where its document is the version in which it was coded. */
export function passageOf(claim: Claim, source: Source | undefined, opened: OpenedStudy): PassageWords {
  const file = source?.custom?.document?.file ?? null;
  const text = source === undefined ? undefined : readingTexts(opened)(source);
  if (text === undefined || text.state === "absent") return { state: "withheld", text: null, line: null, leaf: null, file };
  if (text.digest !== claim.at.digest) return { state: "moved", text: null, line: null, leaf: null, file };
  const { start, end } = claim.at;
  const hidden = text.layout.hidden.filter((span) => span.start < end && start < span.end);
  const isHidden = (at: number): boolean => hidden.some((span) => span.start <= at && at < span.end);
  const read = text.points.slice(start, end).filter((_, i) => !isHidden(start + i));
  return {
    state: "found",
    text: read.join("").replace(/\s+/gu, " ").trim(),
    line: text.points.slice(0, start).filter((point) => point === "\n").length + 1,
    leaf: leafAt(text.leaves, start)?.number ?? null,
    file,
  };
}

import { z } from "zod";
import { Bilingual } from "../../model/index.ts";

/** What realises a row of the design in the bundled study; `later` where nothing does yet. */
const CoveragePart = z.enum([
  "claims",
  "events",
  "relations",
  "series",
  "question",
  "doctrine",
  "procedure",
  "chains",
  "actors",
  "codebook",
  "operation",
  "later",
]);
export type CoveragePart = z.infer<typeof CoveragePart>;

/** The part of the program that a row, or the rest of a row already realised, waits for. */
const LaterPart = z.enum(["reader", "threat", "alignment", "structure", "simulation", "atlas", "tests"]);
export type LaterPart = z.infer<typeof LaterPart>;

const names = z.array(z.string().min(1)).min(1).optional();

/**
 * One row of `coverage.yaml`: a system, mechanism or claim of the three documents that the design names, and what of the study realises it.
 * `claims` are ids, or `FIRST/LAST` for every claim of one source from the one to the other; `setting` is `FILE: key.key` inside the study.
 */
export const CoverageRow = z.strictObject({
  id: z.int().positive(),
  source: z.enum(["000", "001", "003"]),
  lines: z.string().min(1),
  what: Bilingual,
  part: CoveragePart,
  claims: names,
  events: names,
  processes: names,
  types: names,
  relations: names,
  /** Entries of `contradictions.yaml`. */
  contradictions: names,
  series: names,
  actors: names,
  operations: names,
  /** Sources of the study; the works that each cites stand in the bibliography. */
  cited: names,
  setting: z.string().min(1).optional(),
  later: z.strictObject({ part: LaterPart, why: Bilingual }).optional(),
});
export type CoverageRow = z.infer<typeof CoverageRow>;

/** `coverage.yaml`: one row for each of the design's, numbered as there. */
export const CoverageFile = z.strictObject({ rows: z.array(CoverageRow).min(1) });

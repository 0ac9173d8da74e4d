import { z } from "zod";
import { ActorId } from "./actor.ts";
import { Bilingual } from "./bilingual.ts";
import { EdtfText } from "./date.ts";
import { SourceId } from "./source.ts";

export const SeriesId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .meta({ id: "SeriesId" });
export type SeriesId = z.infer<typeof SeriesId>;

/** `series/<id>.yaml`: what the numbers of `series/<id>.csv` mean. */
export const SeriesDescription = z
  .strictObject({
    title: Bilingual,
    unit: Bilingual,
    /** Counts and grades are whole numbers from 0; a grade is a place in an order. */
    kind: z.enum(["count", "quantity", "grade"]),
    /** The dyad that the numbers are about. */
    between: z.tuple([ActorId, ActorId]),
    source: SourceId,
    /** The periods that the source covers; outside them nothing is known, which is not zero. */
    coverage: EdtfText,
    note: Bilingual.optional(),
  })
  .meta({ id: "SeriesDescription" });
export type SeriesDescription = z.infer<typeof SeriesDescription>;

/** One cell of a series: a count, quantity or grade over whole years, `from` to `to`, both included, and the claims that tell it. */
export const SeriesCell = z
  .strictObject({
    from: z.int(),
    to: z.int(),
    value: z.number(),
    claims: z.array(z.string()),
  })
  .meta({ id: "SeriesCell" });
export type SeriesCell = z.infer<typeof SeriesCell>;

export interface Series extends SeriesDescription {
  readonly id: SeriesId;
  readonly cells: readonly SeriesCell[];
}

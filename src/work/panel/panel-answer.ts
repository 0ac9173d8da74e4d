import { z } from "zod";
import { Bilingual } from "../../model/index.ts";
import { REASONS } from "../../record/index.ts";

export const PanelUnitName = z.enum(["state-year", "dyad-year", "directed-dyad-year"]);

/** A column of a panel: what it means, how it depends on the order of the states, what it is made of, and why its empty cells are empty. */
export const PanelColumnInfo = z
  .strictObject({
    name: z.string(),
    type: z.enum(["flag", "count", "measure", "text"]),
    says: Bilingual,
    unit: Bilingual.optional(),
    direction: z.enum(["state", "side", "directed", "mutual"]),
    addOn: z.string(),
    sets: z.array(z.string()),
    coverage: z.tuple([z.int(), z.int()]),
    /** What a row that the source does not have means. */
    absent: z.enum(["none", "unknown", "not-applicable"]),
    empty: z.array(z.strictObject({ reason: z.enum(REASONS), rows: z.int() })),
    /** Why the data set may have no row although it covers the year. */
    noRow: Bilingual.optional(),
    /** Why a row may be without a value. */
    noValue: Bilingual.optional(),
  })
  .meta({ id: "PanelColumn" });
export type PanelColumnInfo = z.infer<typeof PanelColumnInfo>;

/** A data set that a panel was made of. */
export const PanelSourceInfo = z
  .strictObject({
    set: z.string(),
    title: Bilingual,
    version: z.string(),
    file: z.string(),
    digest: z.string(),
    coverage: z.tuple([z.int(), z.int()]),
    share: z.enum(["free", "same-terms", "ask"]),
    licence: z.string().optional(),
    terms: Bilingual,
    cite: z.string(),
    notes: z.array(Bilingual),
  })
  .meta({ id: "PanelSource" });
export type PanelSourceInfo = z.infer<typeof PanelSourceInfo>;

const JoinInfo = z.strictObject({
  addOn: z.string(),
  rows: z.int(),
  unmatched: z.int(),
  examples: z.array(z.strictObject({ code: z.int(), rows: z.int(), first: z.int(), last: z.int() })),
});

export const PanelAnswer = z
  .strictObject({
    folder: z.string(),
    unit: PanelUnitName,
    system: z.enum(["cow", "gw"]),
    years: z.tuple([z.int(), z.int()]),
    form: z.enum(["parquet", "csv"]),
    /** The list of states that gave the rows: the id of a data set, or `built-in`. */
    list: z.string(),
    rows: z.int(),
    keys: z.array(z.string()),
    columns: z.array(PanelColumnInfo),
    sources: z.array(PanelSourceInfo),
    joins: z.array(JoinInfo),
    files: z.array(z.strictObject({ name: z.string(), bytes: z.int(), digest: z.string() })),
  })
  .meta({ id: "PanelAnswer" });
export type PanelAnswer = z.infer<typeof PanelAnswer>;

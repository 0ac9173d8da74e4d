import { z } from "zod";
import { Bilingual } from "./bilingual.ts";
import type { DataColumn, DataSet } from "./data-set.ts";

const MappedColumn = z
  .strictObject({
    /** The heading in the file; the column's own name where it is left out. */
    from: z.string().min(1).optional(),
    type: z.enum(["state", "year", "day", "flag", "count", "measure", "code", "text"]),
    says: Bilingual,
    unit: Bilingual.optional(),
    /** Numbers that mean “no value”. */
    missing: z.array(z.number()).optional(),
    range: z.tuple([z.number(), z.number()]).optional(),
  })
  .meta({ id: "MappedColumn" });

/** A mapping file: what an unknown table is, so that it can be checked and joined like the known data sets. */
export const DataMapping = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    title: Bilingual,
    about: z.enum(["state", "pair", "directed-pair", "event"]),
    over: z.enum(["year", "spell", "day"]),
    codes: z.enum(["cow", "gw", "none"]),
    version: z.string().min(1),
    covers: z.tuple([z.int(), z.int()]),
    cite: z.string().min(1),
    home: z.string().optional(),
    /** What may be done with it, in the words of its publisher or your own. */
    terms: Bilingual,
    /** True where a row that is not there means none; otherwise it means that nothing is known. */
    absentIsNone: z.boolean().optional(),
    key: z.array(z.string()).min(1),
    columns: z.record(z.string().regex(/^[a-z][a-z0-9_]*$/), MappedColumn),
  })
  .meta({ id: "DataMapping" });
export type DataMapping = z.infer<typeof DataMapping>;

/** The data set that a mapping file describes. */
export function mappedDataSet(mapping: DataMapping): DataSet {
  const columns = Object.entries(mapping.columns).map(([name, { from: _, ...column }]): DataColumn => {
    const { unit, missing, range, ...plain } = column;
    return { name, ...plain, ...(unit && { unit }), ...(missing && { missing }), ...(range && { range }) };
  });
  const heads = Object.entries(mapping.columns).map(([name, { from }]) => [name, { heads: [from ?? name] }] as const);
  return {
    id: mapping.id,
    title: mapping.title,
    observation: { of: mapping.about, over: mapping.over },
    codes: mapping.codes,
    version: mapping.version,
    coverage: mapping.covers,
    cite: mapping.cite,
    home: mapping.home ?? "",
    terms: { share: "ask", says: mapping.terms },
    key: mapping.key,
    columns,
    layouts: [{ id: "mapped", columns: Object.fromEntries(heads) }],
    ...(mapping.absentIsNone === true ? { isSparse: true as const } : {}),
  };
}

import { type AddOn, type NumberColumns, SIMILARITY, THREAT, TILT } from "../../record/index.ts";
import { type DataTables, withTablesIn } from "../figures/data-tables.ts";
import { similarityColumns } from "./measured-similarity.ts";
import { threatColumns } from "./measured-threat.ts";
import { tiltColumns } from "./measured-tilt.ts";

/** For which years a panel needs what has to be measured, and of which states in either place; of all where none are named. */
export interface MeasuredWish {
  readonly years: readonly [number, number];
  readonly states: readonly number[] | undefined;
  /** Between whom a lean is. */
  readonly patrons: readonly [string, string] | undefined;
}

/** The tables that add-ons need measured, by name: by the code of the operations of the same names. */
export async function measuredTables(
  wanted: readonly { readonly addOn: AddOn; readonly wish: MeasuredWish }[],
  place: { readonly folder: string; readonly signal: AbortSignal },
): Promise<ReadonlyMap<string, NumberColumns>> {
  const measuring = wanted.filter(({ addOn }) => addOn.measured !== undefined);
  if (measuring.length === 0) return new Map();
  return await withTablesIn(place, async (data) => {
    const tables = new Map<string, NumberColumns>();
    for (const { addOn, wish } of measuring)
      for (const [name, columns] of Object.entries(await measured(addOn, { data, place, wish }))) tables.set(name, columns);
    return tables;
  });
}

interface Measuring {
  readonly data: DataTables;
  readonly place: { readonly folder: string; readonly signal: AbortSignal };
  readonly wish: MeasuredWish;
}

async function measured(addOn: AddOn, { data, place, wish }: Measuring): Promise<Readonly<Record<string, NumberColumns>>> {
  if (addOn.id === SIMILARITY.id) return { similarity: await similarityColumns(data, wish) };
  if (addOn.id === THREAT.id) return await threatColumns(data, wish);
  if (addOn.id === TILT.id) return { tilt: await tiltColumns(wish, place) };
  throw new RangeError(`nothing measures ${addOn.id}`);
}

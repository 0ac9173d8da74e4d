import { z } from "zod";
import { Bilingual, dataSet, type Manifest, Problem } from "../../model/index.ts";
import { type HeldData, heldData } from "../../record/index.ts";

/** A data set that a study names, and whether the reader has it. */
export const NamedDataHere = z
  .strictObject({
    set: z.string(),
    title: Bilingual,
    for: Bilingual,
    /** The version that the study was made with, where it says. */
    version: z.string().nullable(),
    /** The version that is in the data folder; null where the set is not there. */
    here: z.string().nullable(),
    /** The command that adds it, once its file is at hand. */
    add: z.string(),
  })
  .meta({ id: "NamedDataHere" });
export type NamedDataHere = z.infer<typeof NamedDataHere>;

/** What a study names of reference data, against what lies in a data folder; a folder that cannot be read has nothing, and stops no study. */
export async function namedData({ data = [] }: Pick<Manifest, "data">, folder: string): Promise<NamedDataHere[]> {
  if (data.length === 0) return [];
  const held = await heldData(folder).catch(noneReadable);
  return data.map(({ set, version, for: purpose }) => {
    const known = dataSet(set);
    const found = held.find(({ manifest }) => manifest.set === set);
    return {
      set,
      title: known?.title ?? { en: set, zh: set },
      for: purpose,
      version: version ?? null,
      here: found === undefined ? null : (found.manifest.version ?? known?.version ?? "?"),
      add: `tiltmeter data add FILE --as ${set}`,
    };
  });
}

/** `data list` tells what is wrong with the folder. */
function noneReadable(error: unknown): HeldData[] {
  if (error instanceof Problem) return [];
  throw error;
}

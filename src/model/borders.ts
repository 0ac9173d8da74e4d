import { z } from "zod";
import { Bilingual } from "./bilingual.ts";
import type { Day } from "./calendar.ts";

/**
 * `borders/<name>.yaml`: what the borders in `borders/<name>.geojson` (or `.topojson`, `.json`) are, and which properties of a feature tell whose land
 * it is, from which day to which. On a day for which there is a feature, they take the place of present borders on the map.
 */
export const BordersDescription = z
  .strictObject({
    title: Bilingual,
    /** Who is named under a map that shows them. */
    credit: Bilingual,
    licence: z.string().min(1),
    /** The property with the owner's code, and the list from which the code is. */
    code: z.strictObject({ property: z.string().min(1), list: z.enum(["actor", "cow", "gw", "iso3", "isoNumeric"]) }),
    /** The properties with the first and the last day, both included; a last day that is null or empty means that it still is so. */
    from: z.string().min(1),
    to: z.string().min(1),
    /** Where it is given, only features whose property has one of these values are land of a state; the others are nobody's. */
    states: z.strictObject({ property: z.string().min(1), values: z.array(z.string()).min(1) }).optional(),
    note: Bilingual.optional(),
  })
  .meta({ id: "BordersDescription" });
export type BordersDescription = z.infer<typeof BordersDescription>;

/** One feature of a study's borders: whose land it is on the days `[from, to)`. */
export interface BorderFeature {
  /** As the file has it. */
  readonly code: string | number;
  readonly from: Day;
  readonly to: Day;
  /** False for land that is no state's. */
  readonly isState: boolean;
}

/** The borders that a study brings; the features stand in the order of the file. */
export interface StudyBorders extends BordersDescription {
  readonly id: string;
  readonly features: readonly BorderFeature[];
  /** The file with the geometry, and the way to the list of features in it. */
  readonly file: string;
  readonly path: readonly string[];
  /** The GeoJSON feature collection or TopoJSON topology, as it stands in the file. */
  readonly geometry: object;
}

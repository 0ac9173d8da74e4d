import { z } from "zod";
import { type DataMeasure, dataMeasure } from "./data-measure.ts";
import { type RegisterMeasure, registerMeasure } from "./register-measure.ts";

/**
 * Where a series comes from: `press` is the study's own `series/press.csv`, `data:arms` a measure of the reference data in the user's data folder,
 * `register:formal-tie` a relation of the study's own register by years.
 */
export const SeriesName = z
  .string()
  .regex(/^(data:|register:)?[a-z0-9]+(-[a-z0-9]+)*$/)
  .meta({ id: "SeriesName" });
export type SeriesName = z.infer<typeof SeriesName>;

/** A name with what it stands for; `measure` is undefined where nothing is known by it. */
export type SeriesOrigin =
  | { readonly from: "study"; readonly id: string }
  | { readonly from: "data"; readonly id: string; readonly measure: DataMeasure | undefined }
  | { readonly from: "register"; readonly id: string; readonly measure: RegisterMeasure | undefined };

/** Reads a name. */
export function seriesOrigin(name: SeriesName): SeriesOrigin {
  const [prefix = "", id] = name.split(":");
  if (id === undefined) return { from: "study", id: name };
  if (prefix === "data") return { from: "data", id, measure: dataMeasure(id) };
  return { from: "register", id, measure: registerMeasure(id) };
}

/** What a series is wanted of: the states between which it runs, and whether it is read against what all states have. */
export interface SeriesWish {
  readonly series: SeriesName;
  readonly focal: string;
  readonly patron: string;
  readonly relative: boolean;
}

/** The id of the series that a wish is answered with; a study's own series keep theirs. */
export function wishedSeriesId({ series, focal, patron, relative }: SeriesWish): string {
  const { from } = seriesOrigin(series);
  if (from === "study") return series;
  return [series.replace(":", "-"), focal, patron, ...(relative ? ["relative"] : [])].join("-").toLowerCase();
}

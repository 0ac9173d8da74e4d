import { stringify } from "csv-stringify/sync";
import type { Row } from "../work/index.ts";

/** Rows as CSV with a header, each line ended. */
export function csvOf(rows: readonly Row[]): string {
  return stringify([...rows], { header: true, cast: { boolean: String } });
}

import { stringify } from "csv-stringify/sync";
import type { ActorRegister, Locale, Source, Study } from "../../model/index.ts";
import type { Row } from "../operation.ts";
import type { ListedEvent } from "../operations/list.ts";

/** What an export is written from. */
export interface Material {
  readonly study: Study;
  readonly register: ActorRegister;
  /** The language of what the export adds in its own words. */
  readonly locale: Locale;
  events(): Promise<readonly ListedEvent[]>;
  /** The text of a source's document, or undefined where it is not at hand. */
  text(source: Source): string | undefined;
}

/** What an export may be sent as. */
export const MEDIA_TYPES = [
  "application/jsonl",
  "text/csv",
  "application/ld+json",
  "application/vnd.datapackage+json",
  "application/gexf+xml",
  "application/geo+json",
  "application/vnd.citationstyles.csl+json",
  "application/x-bibtex",
  "application/x-research-info-systems",
] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];

/** A text in a form that other programs read; where the form is a folder, also its files by name. */
export interface Written {
  readonly mediaType: MediaType;
  readonly text: string;
  readonly files?: Readonly<Record<string, string>>;
}

/** One JSON value a line. */
export function jsonLines(records: readonly unknown[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join("");
}

/** JSON for people and programs alike, with a line feed at the end. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** A table with a header line (RFC 4180, lines ending in LF); a cell without a value is empty, true and false are words. The columns stand also where there is no row. */
export function csvText(rows: readonly Row[], columns: readonly string[] = Object.keys(rows[0] ?? {})): string {
  return stringify([...rows], { header: true, columns: [...columns], cast: { boolean: String } });
}

import type { Bilingual } from "./bilingual.ts";

/** A published list of states whose numbers stand for states in data. */
export type CodeSystem = "cow" | "gw";

/** What one row of a data set is about: whom (a state, two states in either order, or one toward another), and when (a year, a stretch of time, a day). */
export interface Observation {
  readonly of: "state" | "pair" | "directed-pair" | "event";
  readonly over: "year" | "spell" | "day";
}

/**
 * What a value is. `state` is the number of a state in the set's code system; a `flag` is 0 or 1; a `count` and a `measure` are numbers, whole or not;
 * a `code` is a text whose leading zeros count.
 */
export type ValueType = "state" | "year" | "day" | "flag" | "count" | "measure" | "code" | "text";

/** One column of a data set as Tiltmeter keeps it, whatever its file calls it. */
export interface DataColumn {
  readonly name: string;
  readonly type: ValueType;
  readonly says: Bilingual;
  readonly unit?: Bilingual;
  /** What the file writes where there is no value, beside an empty cell. Missing is never zero. */
  readonly missing?: readonly number[];
  /** Least and greatest value that can be right. */
  readonly range?: readonly [number, number];
  /** A positive quantity over time, in which outliers and steps are looked for. */
  readonly isSeries?: true;
  /** A file may do without it. */
  readonly isOptional?: true;
}

/**
 * Where the value of a column stands in a file: under one of these headings, or made of several columns. `day` is year, month and day; `month` is
 * YYYYMM; with `end`, an unknown day is the last one of its month or year. A year may be counted from another (`session`, plus 1945) or taken off a day.
 */
export type Origin =
  | { readonly heads: readonly string[] }
  | { readonly day: readonly [string, string, string]; readonly end?: true }
  | { readonly month: string; readonly end?: true }
  | { readonly yearAsDay: string; readonly end?: true }
  | { readonly year: string; readonly plus: number }
  | { readonly yearOf: string }
  | { readonly equal: readonly [string, string] }
  | { readonly countPositiveFrom: string }
  | { readonly recoded: string; readonly by: readonly Recoding[] };

/** In these years, both included, a number of the file's own list stands for another number. */
export interface Recoding {
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly last: number;
}

/** One published form of a data set's file. Columns that it does not name stand under their own names. */
export interface Layout {
  readonly id: string;
  readonly columns: Readonly<Record<string, Origin>>;
  /** Headings that only this form has. */
  readonly marks?: readonly string[];
  /** For a file without headings: what each column is called, and what the values of some look like. */
  readonly headless?: { readonly names: readonly string[]; readonly looks: Readonly<Record<string, string>> };
}

/** What may be done with a data set. Tiltmeter bundles none: it reads the copy that a user holds. */
export interface Terms {
  readonly share: "free" | "same-terms" | "ask";
  readonly licence?: string;
  readonly says: Bilingual;
}

/** A data set that researchers of the field use: what it is, whose it is, how its file looks and what is known about its values. */
export interface DataSet {
  readonly id: string;
  readonly title: Bilingual;
  readonly observation: Observation;
  readonly codes: CodeSystem | "none";
  /** Numbers that the file has beside those of the list, and that are no mistake. */
  readonly otherCodes?: readonly number[] | "any";
  readonly version: string;
  /** First and last year of that version. */
  readonly coverage: readonly [number, number];
  readonly cite: string;
  readonly home: string;
  readonly terms: Terms;
  /** Columns that together stand once. */
  readonly key: readonly string[];
  readonly columns: readonly DataColumn[];
  readonly layouts: readonly Layout[];
  /** True where the file lists only what there was: inside its coverage, a row that is not there means none. */
  readonly isSparse?: true;
  /** What to know before using it. */
  readonly notes?: readonly Bilingual[];
}

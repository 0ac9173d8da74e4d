import type { Locale, Source } from "../../model/index.ts";
import { jsonText, type Material, type Written } from "./material.ts";

/** The bibliography as CSL-JSON, as it stands in the study: `custom` is where CSL leaves room for what is Tiltmeter's own. */
export function csl({ study }: Material): Written {
  return { mediaType: "application/vnd.citationstyles.csl+json", text: jsonText(study.sources) };
}

/**
 * The bibliography as BibTeX in UTF-8, keyed by source id. What BibTeX has no field for stands in `language`, `urldate` and `date`, as in BibLaTeX,
 * and in `note`. Types and fields are mapped by citation.js; the text is written here, because citation.js leaves out what is not ASCII, or else does not escape, and what it loses is added.
 */
export async function bibtex({ study, locale }: Material): Promise<Written> {
  const items = study.sources.map((source) => inWords(source, { locale, write: latexText }));
  const entries = await mapped<{ type: string; properties: Record<string, unknown> }>(items, "bibtex");
  const text = study.sources.map((source, i) => {
    const { type = "misc", properties = {} } = entries[i] ?? {};
    const fields: Record<string, unknown> = { ...properties, ...bibtexDates(source) };
    keep(bibtexFields(items[i]), fields);
    const lines = Object.entries(fields).map(
      ([name, value]) => `  ${name} = {${VERBATIM.has(name) ? withoutBraces(String(value)) : String(value)}},\n`,
    );
    return `@${type}{${source.id},\n${lines.join("")}}\n`;
  });
  return { mediaType: "application/x-bibtex", text: text.join("\n") };
}

/** The bibliography as RIS in UTF-8, `ID` the source id. Types and fields are mapped by citation.js; what it loses is added, and lines are never wrapped. */
export async function ris({ study, locale }: Material): Promise<Written> {
  const items = study.sources.map((source) => inWords(source, { locale, write: oneLine }));
  const entries = await mapped<Record<string, unknown>>(items, "ris");
  const text = study.sources.map((source, i) => {
    const { TY = "GEN", ...tags } = entries[i] ?? {};
    if (source.accessed !== undefined && String(tags.M1).includes("/")) delete tags.M1;
    const all: Record<string, unknown> = { ...tags, ...risExtras(source), ID: source.id };
    keep(risFields(source), all);
    const lines = Object.entries(all).flatMap(([tag, value]) => [value].flat().map((one) => `${tag}  - ${oneLine(String(one))}`));
    return [`TY  - ${String(TY)}`, ...lines, "ER  - ", ""].join("\r\n");
  });
  return { mediaType: "application/x-research-info-systems", text: text.join("\r\n") };
}

async function mapped<T>(items: readonly object[], format: "bibtex" | "ris"): Promise<T[]> {
  const { Cite, plugins } = await import("@citation-js/core");
  await import("@citation-js/plugin-bibtex");
  await import("@citation-js/plugin-ris");
  plugins.config.get("@bibtex").format.asciiOnly = false;
  return new Cite(items, { generateGraph: false }).format(format, { format: "object" }) as T[];
}

type Item = Omit<Source, "custom"> & { readonly note?: string };

/** A source without `custom`, every text written for the format; what `custom` says in words goes into the note. */
function inWords({ custom, ...source }: Source, { locale, write }: { locale: Locale; write: (text: string) => string }): Item {
  const titles = Object.values(custom?.titles ?? {}).filter((title) => title !== source.title);
  const citedIn = custom?.citedIn === undefined ? [] : [CITED_IN[locale](custom.citedIn)];
  const note = [...new Set(titles), ...citedIn, ...(custom?.note === undefined ? [] : [custom.note[locale]])].join("; ");
  const verbatim = ["id", "type", "URL", "DOI", "issued", "accessed"];
  const value = (part: unknown): unknown => {
    if (typeof part === "string") return write(part);
    if (Array.isArray(part)) return part.map(value);
    return typeof part === "object" && part !== null
      ? Object.fromEntries(Object.entries(part).map(([key, one]) => [key, value(one)]))
      : part;
  };
  const fields = Object.entries({ ...source, ...(note === "" ? {} : { note }) });
  return Object.fromEntries(fields.map(([key, part]) => [key, verbatim.includes(key) ? part : value(part)])) as Item;
}

const CITED_IN: Readonly<Record<Locale, (id: string) => string>> = { en: (id) => `cited in ${id}`, zh: (id) => `引自 ${id}` };

/** A value that the mapping may have lost, with the names under which it may stand. */
interface Kept {
  readonly names: readonly string[];
  readonly value: unknown;
}

function bibtexFields(item: Item | undefined): Kept[] {
  return kept([
    [["howpublished", "journal", "booktitle", "series"], item?.["container-title"]],
    [["number", "issue"], item?.issue],
    [["publisher", "institution", "school", "howpublished"], item?.publisher],
    [["language"], item?.language],
  ]);
}

function risFields(source: Source): Kept[] {
  const namesOf = (list: Source["author"]): string[] | undefined =>
    list?.map(({ family, given, literal = "" }) => [family, given].filter((part) => part !== undefined).join(", ") || literal);
  return kept([
    [["AU", "A1"], namesOf(source.author)],
    [["A2", "A3", "A4", "ED"], namesOf(source.editor)],
    [["T2", "C3", "JO", "BT"], source["container-title"]],
    [["PB"], source.publisher],
    [["CY", "C1"], source["publisher-place"]],
    [["VL"], source.volume],
    [["IS", "C2", "C6", "M1"], source.issue],
    [["SP"], source.page],
    [["UR"], source.URL],
  ]);
}

/** Puts each value that stands under none of its names under the first of them that is free. */
function keep(values: readonly Kept[], fields: Record<string, unknown>): void {
  const bare = (value: unknown): string => String(value).replace(/[{}]/g, "");
  for (const { names, value } of values) {
    const free = names.find((name) => !(name in fields));
    if (free !== undefined && !names.some((name) => name in fields && bare(fields[name]) === bare(value))) fields[free] = value;
  }
}

function kept(list: readonly (readonly [Kept["names"], unknown])[]): Kept[] {
  return list.flatMap(([names, value]) => (value === undefined ? [] : [{ names, value }]));
}

function bibtexDates({ issued, accessed }: Source): Record<string, string> {
  const [first = [], last] = issued?.["date-parts"] ?? [];
  return {
    ...(first[1] === undefined ? {} : { month: String(first[1]) }),
    ...(first[1] === undefined && last === undefined
      ? {}
      : { date: [first, ...(last === undefined ? [] : [last])].map(isoParts).join("/") }),
    ...(accessed === undefined ? {} : { urldate: isoParts(accessed["date-parts"][0] ?? []) }),
  };
}

function risExtras({ issued, accessed, DOI, page, language }: Source): Record<string, string> {
  const [first] = issued?.["date-parts"] ?? [];
  const pages = /^\s*(\w+)\s*[-–—]\s*(\w+)\s*$/.exec(page ?? "");
  return {
    ...(first === undefined ? {} : { PY: String(first[0]), DA: slashed(first) }),
    ...(accessed === undefined ? {} : { Y2: slashed(accessed["date-parts"][0] ?? []) }),
    ...(DOI === undefined ? {} : { DO: DOI }),
    ...(pages === null ? {} : { SP: pages[1] ?? "", EP: pages[2] ?? "" }),
    ...(language === undefined ? {} : { LA: language }),
  };
}

/** `1961-07-06`, as far as known. */
function isoParts([year = 0, ...rest]: readonly number[]): string {
  const digits = `${year < 0 ? "-" : ""}${String(Math.abs(year)).padStart(4, "0")}`;
  return [digits, ...rest.map((part) => String(part).padStart(2, "0"))].join("-");
}

/** `1961/07/06/`, with an empty place for what is not known. */
function slashed(parts: readonly number[]): string {
  return [0, 1, 2, 3].map((i) => (parts[i] === undefined ? "" : String(parts[i]).padStart(i === 0 ? 4 : 2, "0"))).join("/");
}

/** Fields that BibTeX prints as they are: nothing in them is escaped, so braces would not balance. */
const VERBATIM: ReadonlySet<string> = new Set(["url", "doi"]);

function withoutBraces(address: string): string {
  return address.replaceAll("{", "%7B").replaceAll("}", "%7D");
}

const LATEX: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

function latexText(text: string): string {
  return oneLine(text).replace(/[\\{}~^&%$#_]/g, (c) => LATEX[c] ?? `\\${c}`);
}

function oneLine(text: string): string {
  return text.replace(/\s*[\r\n\u2028\u2029]\s*/g, " ").trim();
}

import type { DataSet, Layout, Origin } from "../data-set.ts";
import { DATA_SETS } from "./known.ts";

/** A data set in one of its published forms, with the place of each column in the file. */
export interface Recognised {
  readonly set: DataSet;
  readonly layout: Layout;
  /** Where each column is found; one that a file may do without is left out where it is not there. */
  readonly origins: ReadonlyMap<string, Origin>;
  /** Headings that no column comes from. */
  readonly unread: readonly string[];
}

export type Recognition =
  | { readonly kind: "one"; readonly found: Recognised }
  | { readonly kind: "several"; readonly sets: readonly string[] }
  | { readonly kind: "none"; readonly nearest: Nearest | undefined };

/** The data set whose columns are nearest to those of a file, and those that it lacks. */
export interface Nearest {
  readonly set: DataSet;
  readonly missing: readonly string[];
}

/** What a file holds by its headings and, where it has none, by the values of its first row; never by its name. */
export function recognise(heads: readonly string[], first: readonly string[], among: readonly DataSet[] = DATA_SETS): Recognition {
  const fits = among.flatMap((set) => layoutsOf(set).flatMap((layout) => fitOf(set, layout, { heads, first }) ?? []));
  const whole = fits.filter((fit) => fit.missing.length === 0);
  const most = Math.max(...whole.map((fit) => fit.origins.size - fit.unread.length / 1000));
  const best = whole.filter((fit) => fit.origins.size - fit.unread.length / 1000 === most);
  const sets = [...new Set(best.map((fit) => fit.set.id))];
  const [found] = best;
  if (found !== undefined) return sets.length === 1 ? { kind: "one", found } : { kind: "several", sets };
  const near = fits.filter(isNear).toSorted((a, b) => shareOf(b) - shareOf(a))[0];
  return { kind: "none", nearest: near === undefined ? undefined : { set: near.set, missing: near.missing } };
}

/** A file is near a data set when at least half of its needed columns are there, one of them beside those that tell whom and when. */
function isNear(fit: Fit): boolean {
  const own = fit.set.columns.filter(({ name, type }) => !fit.set.key.includes(name) && !["state", "year", "day"].includes(type));
  return shareOf(fit) >= 0.5 && own.some(({ name }) => fit.origins.has(name));
}

interface Fit extends Recognised {
  readonly missing: readonly string[];
}

function layoutsOf(set: DataSet): readonly Layout[] {
  return [...set.layouts, { id: "own", columns: {} }];
}

function shareOf({ set, missing }: Fit): number {
  return 1 - missing.length / set.columns.filter((column) => column.isOptional !== true).length;
}

function fitOf(set: DataSet, layout: Layout, file: { heads: readonly string[]; first: readonly string[] }): Fit | undefined {
  if (layout.headless !== undefined) return headlessFit(set, layout, file);
  const known = new Map(file.heads.map((head) => [head.toLowerCase(), head]));
  if (layout.marks?.some((mark) => !known.has(mark.toLowerCase()))) return undefined;
  const origins = new Map<string, Origin>();
  const missing: string[] = [];
  for (const column of set.columns) {
    const origin = located(layout.columns[column.name] ?? { heads: [column.name] }, known);
    if (origin !== undefined) origins.set(column.name, origin);
    else if (column.isOptional !== true) missing.push(column.name);
  }
  const read = new Set([...origins.values()].flatMap((origin) => headsOf(origin, file.heads)));
  return { set, layout, origins, missing, unread: file.heads.filter((head) => !read.has(head)) };
}

function headlessFit(set: DataSet, layout: Layout, { first }: { first: readonly string[] }): Fit | undefined {
  const { names, looks } = layout.headless ?? { names: [], looks: {} };
  const isLike = Object.entries(looks).every(([name, pattern]) => new RegExp(pattern).test(first[names.indexOf(name)] ?? ""));
  if (first.length < names.length || !isLike) return undefined;
  const columns = set.columns.filter((column) => names.includes(column.name));
  const origins = new Map(columns.map((column): [string, Origin] => [column.name, { heads: [column.name] }]));
  return { set, layout, origins, missing: [], unread: [] };
}

/** The same origin with the headings as this file spells them, or undefined where one is not there. */
function located(origin: Origin, known: ReadonlyMap<string, string>): Origin | undefined {
  const find = (head: string): string | undefined => known.get(head.toLowerCase());
  if ("heads" in origin) {
    const found = origin.heads.map(find).find((head) => head !== undefined);
    return found === undefined ? undefined : { heads: [found] };
  }
  const spelled = Object.entries(origin).map(([key, value]) => {
    if (Array.isArray(value) && value.every((part) => typeof part === "string")) return [key, value.map(find)] as const;
    return [key, typeof value === "string" ? find(value) : value] as const;
  });
  const isWhole = spelled.every(([, value]) => (Array.isArray(value) ? !value.includes(undefined) : value !== undefined));
  return isWhole ? (Object.fromEntries(spelled) as Origin) : undefined;
}

/** The headings that an origin reads. */
export function headsOf(origin: Origin, all: readonly string[]): readonly string[] {
  if ("heads" in origin) return origin.heads;
  if ("day" in origin) return origin.day;
  if ("month" in origin) return [origin.month];
  if ("yearAsDay" in origin) return [origin.yearAsDay];
  if ("year" in origin) return [origin.year];
  if ("yearOf" in origin) return [origin.yearOf];
  if ("equal" in origin) return origin.equal;
  if ("recoded" in origin) return [origin.recoded];
  return all.slice(all.indexOf(origin.countPositiveFrom));
}

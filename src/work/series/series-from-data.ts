import { type ActorRegister, type DataMeasure, listSpells, type Series, type SeriesCell, wishedSeriesId } from "../../model/index.ts";
import { measureSql } from "../../record/index.ts";
import { actorOfCode } from "../figures/actor-of-code.ts";
import type { DataTables, FigureSource } from "../figures/data-tables.ts";
import { defined, systemYears } from "../figures/system-years.ts";

/** Which series of reference data are wanted: of one measure, toward some states, in some years. */
export interface DataWish {
  readonly measure: DataMeasure;
  readonly patrons: readonly string[];
  /** Less what all states have with the same patron on average in the year. */
  readonly relative: boolean;
  readonly from: number;
  readonly to: number;
  /** Actors whose relations another is taken to continue, by a recorded decision. */
  readonly successions?: readonly { readonly from: string; readonly to: string }[] | undefined;
}

/** A value of a measure: of one state with another in one year, by their Correlates of War numbers. */
interface Value {
  readonly code: number;
  readonly patron: number;
  readonly year: number;
  readonly value: number;
}

/** The series of every state with each patron, by the state's id. What the data do not say has no cell; a series without cells is not there. */
export async function seriesFromData(
  data: DataTables,
  wish: DataWish,
  register: ActorRegister,
): Promise<ReadonlyMap<string, readonly Series[]>> {
  const named = namesByYear(register, wish);
  const values = await valuesOf(data, wish, numbersOf(wish, named));
  const cells = new Map<string, Map<string, SeriesCell[]>>();
  for (const { code, patron, year, value } of wish.relative ? relative(values) : values) {
    const [focal, other] = [named.name(code, year), named.patron(patron, year)];
    if (other === undefined || focal === other) continue;
    const own = cells.get(focal) ?? new Map<string, SeriesCell[]>();
    const list = own.get(other) ?? [];
    list.push({ from: year, to: year, value, claims: [] });
    own.set(other, list);
    cells.set(focal, own);
  }
  const span = coverageText(data, wish);
  return new Map(
    [...cells].map(([focal, own]) => [focal, [...own].map(([patron, list]) => seriesOf(wish, { focal, patron, list, span }))]),
  );
}

interface Found {
  readonly focal: string;
  readonly patron: string;
  readonly list: SeriesCell[];
  readonly span: string;
}

function seriesOf({ measure, relative: isRelative }: DataWish, { focal, patron, list, span }: Found): Series {
  const { title, unit, kind, sets } = measure;
  return {
    id: wishedSeriesId({ series: `data:${measure.id}`, focal, patron, relative: isRelative }),
    title,
    unit,
    kind,
    between: [patron, focal],
    source: sets.at(-1) ?? measure.root,
    coverage: span,
    cells: list.sort((a, b) => a.from - b.from),
  };
}

/** Who bore a number in a year, and which of the patrons that is. */
function namesByYear(register: ActorRegister, { patrons, successions = [] }: DataWish) {
  const known = new Map<number, string>();
  const name = (code: number, year: number): string => {
    const key = code * 10_000 + year;
    const found = known.get(key) ?? actorOfCode(register, code, year);
    known.set(key, found);
    return found;
  };
  const predecessor = new Map(successions.map(({ from, to }) => [to, from]));
  const patron = (code: number, year: number): string | undefined => {
    const id = name(code, year);
    const before = predecessor.get(id);
    return patrons.find((one) => one === id || one === before);
  };
  return { name, patron };
}

function numbersOf({ from, to }: DataWish, named: ReturnType<typeof namesByYear>): number[] {
  const codes = [...new Set(listSpells("cow").map(({ code }) => code))];
  const years = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  return codes.filter((code) => years.some((year) => named.patron(code, year) !== undefined)).sort((a, b) => a - b);
}

async function valuesOf(data: DataTables, wish: DataWish, toward: readonly number[]): Promise<Value[]> {
  const { measure, from, to } = wish;
  if (toward.length === 0) return [];
  if (measure.id === "alliance-similarity") return await similarityValues(data, wish, toward);
  const source = (set: string): string => data.table(set as FigureSource) ?? "";
  const sql = measureSql(measure.id, { years: [from, to], toward, source });
  const rows = sql === undefined ? [] : await data.engine.rows<Value>(sql);
  return measure.id === "formal-tie" ? withNoTie(rows, { toward, span: within(data.coverage("atop"), wish) }) : rows;
}

function within([first, last]: readonly [number, number], { from, to }: DataWish): readonly [number, number] {
  return [Math.max(first, from), Math.min(last, to)];
}

/** ATOP lists what there is: between two members of the state system nothing listed means no tie, in the years that it covers. */
function withNoTie(
  rows: readonly Value[],
  { toward, span: [first, last] }: { toward: readonly number[]; span: readonly [number, number] },
): Value[] {
  const ties = new Map(rows.map((row) => [`${row.code}/${row.patron}/${row.year}`, row.value]));
  const all: Value[] = [];
  for (let year = first; year <= last; year++) {
    const members = membersIn(year);
    for (const code of members) {
      for (const patron of toward) {
        if (code === patron || !members.includes(patron)) continue;
        all.push({ code, patron, year, value: ties.get(`${code}/${patron}/${year}`) ?? 0 });
      }
    }
  }
  return all;
}

/** The numbers that the Correlates of War list gives to members of the state system on any day of a year. */
export function membersIn(year: number): number[] {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  return [...new Set(listSpells("cow").flatMap(({ code, start, end }) => (start <= last && end >= first ? [code] : [])))].sort(
    (a, b) => a - b,
  );
}

async function similarityValues(data: DataTables, wish: DataWish, toward: readonly number[]): Promise<Value[]> {
  const [from, to] = within(data.coverage("atop"), wish);
  const tables = { states: data.table("cow-states") ?? "", atop: data.table("atop") ?? "" };
  const years = await systemYears(data.engine, tables, { from, to });
  return [...years.values()].flatMap((system) =>
    system.members.flatMap((code) =>
      toward.flatMap((patron): Value[] => {
        const at = system.place(code, patron);
        const value = at === undefined ? null : defined(system.scores.kappaBinary[at]);
        return value === null ? [] : [{ code, patron, year: system.year, value }];
      }),
    ),
  );
}

/** Every value less the mean of all states' values with the same patron in the same year. */
function relative(values: readonly Value[]): Value[] {
  const sums = new Map<string, { sum: number; count: number }>();
  for (const { patron, year, value } of values) {
    const key = `${patron}/${year}`;
    const all = sums.get(key) ?? { sum: 0, count: 0 };
    sums.set(key, { sum: all.sum + value, count: all.count + 1 });
  }
  return values.map((one) => {
    const { sum, count } = sums.get(`${one.patron}/${one.year}`) ?? { sum: 0, count: 1 };
    return { ...one, value: one.value - sum / count };
  });
}

function coverageText(data: DataTables, wish: DataWish): string {
  const spans = wish.measure.sets.filter((set) => set !== "cow-states").map((set) => data.coverage(set as FigureSource));
  const [first, last] = [Math.max(wish.from, ...spans.map(([one]) => one)), Math.min(wish.to, ...spans.map(([, one]) => one))];
  return `${String(first).padStart(4, "0")}/${String(last).padStart(4, "0")}`;
}

import { type Anomaly, gaps, plateaus, unusualValues, type YearValue } from "../../measure/index.ts";
import { type DataSet, listSpells } from "../../model/index.ts";
import { type Engine, type HeldData, sqlName, sqlText } from "../../record/index.ts";

/** Whom and when a scan is about; everything where nothing is said. */
export interface ScanScope {
  readonly of: readonly number[] | undefined;
  readonly with: readonly number[] | undefined;
  readonly years: readonly [number, number];
}

/** Something unusual in one series of a data set: of a state, or of a pair of states. */
export interface Unusual {
  readonly set: string;
  readonly column: string;
  readonly state: number;
  readonly other?: number;
  readonly anomaly: Anomaly;
}

/** Disputes at one level for at least so many years leave nothing to compare. */
const PLATEAU_YEARS = 5;

/** The sets that give a hostility to each side of a dispute. */
const DISPUTES: readonly string[] = ["gml-mids", "cow-mids"];

/** Looks through every series of a data set, in order of columns, states and years. */
export async function scanDataSet(engine: Engine, held: HeldData, set: DataSet, scope: ScanScope): Promise<Unusual[]> {
  const columns = set.columns.filter(({ isSeries }) => isSeries === true);
  const found: Unusual[] = [];
  for (const { name } of columns) found.push(...(await scanColumn(engine, { held, set, scope, column: name, value: sqlName(name) })));
  if (set.id === "un-votes") found.push(...(await scanCounts(engine, { held, set, scope, column: "votes", value: "count(vote)" })));
  if (set.id === "trade")
    found.push(...(await scanCounts(engine, { held, set, scope, column: "partners", value: "count(*) filter (imports1 > 0)" })));
  if (DISPUTES.includes(set.id)) found.push(...(await scanHostility(engine, { held, set, scope, column: "hostility", value: "" })));
  return found;
}

interface Scan {
  readonly held: HeldData;
  readonly set: DataSet;
  readonly scope: ScanScope;
  readonly column: string;
  readonly value: string;
}

async function scanColumn(engine: Engine, scan: Scan): Promise<Unusual[]> {
  const isPair = scan.set.observation.of !== "state";
  const code = scan.set.codes === "gw" ? "gwcode" : "ccode";
  const keys = isPair ? [`${code}1`, `${code}2`] : [code];
  const rows = `select ${keys.join(", ")}, year, ${scan.value}::double as value from ${table(scan)} where ${within(scan, keys)} order by ${keys.join(", ")}, year`;
  const series = await seriesIn(engine, rows, keys);
  return series.flatMap((one) => [...unusual(scan, one), ...(isPair ? [] : gapsOf(scan, one))]);
}

/** Series of counts by state and year: votes cast, partners reported. */
async function scanCounts(engine: Engine, scan: Scan): Promise<Unusual[]> {
  const [own, from] = scan.set.id === "trade" ? ["ccode1", bothWays(scan)] : ["ccode", table(scan)];
  const counted = `select ${own}, year, ${scan.value}::double as value from ${from} where ${within(scan, [own])} group by ${own}, year order by ${own}, year`;
  const series = await seriesIn(engine, counted, [own]);
  return series.flatMap((one) => (scan.set.id === "trade" ? unusual(scan, one) : gapsOf(scan, one)));
}

async function scanHostility(engine: Engine, scan: Scan): Promise<Unusual[]> {
  const keys = ["ccode1", "ccode2"];
  const rows = `select ccode1, ccode2, year, max(hostility1)::double as value from ${table(scan)} where ${within(scan, keys)} group by ccode1, ccode2, year order by ccode1, ccode2, year`;
  const [from, to] = scan.scope.years;
  const series = await seriesIn(engine, rows, keys);
  const inYears = (one: SeriesOf): YearValue[] => one.values.filter(({ year }) => year >= from && year <= to);
  return series.flatMap((one) => plateaus(inYears(one), PLATEAU_YEARS).map((anomaly): Unusual => ({ ...whose(scan, one), anomaly })));
}

function bothWays(scan: Scan): string {
  return `(select ccode1, ccode2, year, imports1 from ${table(scan)} union all select ccode2, ccode1, year, imports2 from ${table(scan)})`;
}

function table({ held }: Scan): string {
  return `read_parquet(${sqlText(held.path)})`;
}

/** Whole series are read, so that a value is judged by all its neighbours; the years are applied to what is found. */
function within({ scope }: Scan, keys: readonly string[]): string {
  const [own = "", other] = keys;
  const among = (name: string, codes: readonly number[] | undefined): string =>
    codes === undefined ? "true" : `${name} in (${codes.join(", ")})`;
  if (other === undefined) return among(own, scope.of);
  return `((${among(own, scope.of)} and ${among(other, scope.with)}) or (${among(other, scope.of)} and ${among(own, scope.with)}))`;
}

interface SeriesOf {
  readonly state: number;
  readonly other: number | undefined;
  readonly values: readonly YearValue[];
}

async function seriesIn(engine: Engine, sql: string, keys: readonly string[]): Promise<SeriesOf[]> {
  const columns = await engine.columns(sql);
  const [own = [], other] = keys.map((key) => columns[key] ?? []);
  const all: { state: number; other: number | undefined; values: YearValue[] }[] = [];
  for (let i = 0; i < own.length; i++) {
    const [state, partner] = [Number(own[i]), other === undefined ? undefined : Number(other[i])];
    const value = columns.value?.[i];
    const last = all.at(-1);
    const isSame = last !== undefined && last.state === state && last.other === partner;
    const values = isSame ? last.values : [];
    if (!isSame) all.push({ state, other: partner, values });
    values.push({ year: Number(columns.year?.[i]), value: typeof value === "number" ? value : undefined });
  }
  return all;
}

function whose({ set, column }: Scan, { state, other }: SeriesOf): Omit<Unusual, "anomaly"> {
  return { set: set.id, column, state, ...(other === undefined ? {} : { other }) };
}

function unusual(scan: Scan, series: SeriesOf): Unusual[] {
  const [from, to] = scan.scope.years;
  return unusualValues(series.values)
    .filter(({ year }) => year >= from && year <= to)
    .map((anomaly) => ({ ...whose(scan, series), anomaly }));
}

/** Years that the data set covers, in which the state was a member and for which its series has no value. */
function gapsOf(scan: Scan, series: SeriesOf): Unusual[] {
  const { set, scope, held } = scan;
  if (set.codes === "none") return [];
  const [first, last] = held.manifest.coverage ?? set.coverage;
  return listSpells(set.codes)
    .filter(({ code }) => code === series.state)
    .flatMap(({ start, end }): Unusual[] => {
      const years = [
        Math.max(Number(start.slice(0, 4)), first, scope.years[0]),
        Math.min(Number(end.slice(0, 4)), last, scope.years[1]),
      ] as const;
      return gaps(series.values, years).map((anomaly) => ({ ...whose(scan, series), anomaly }));
    });
}

import { type Capabilities, COMPONENTS, capabilityShares, greatCircle, MILITARY, meanShare, NON_MILITARY } from "../../measure/index.ts";
import type {
  ActorRegister,
  Figures,
  FiguresDescription,
  PairFigure,
  PresenceFigure,
  StateFigure,
  SystemFigure,
} from "../../model/index.ts";
import type { PlainValue } from "../../record/index.ts";
import { actorOfCode } from "./actor-of-code.ts";
import { type DataTables, FIGURE_SOURCES, type FigureSource } from "./data-tables.ts";
import { defined, type SystemYear, systemYears } from "./system-years.ts";

/** Which figures are wanted: of pairs toward one state, and of pairs among some others. */
export interface FigureRequest {
  readonly on: string;
  readonly among: readonly string[];
  readonly from: number;
  readonly to: number;
}

type Row = Readonly<Record<string, PlainValue>>;

/** What figures are drawn from, once read. */
interface Read {
  readonly register: ActorRegister;
  readonly years: ReadonlyMap<number, SystemYear>;
  readonly capabilities: ReadonlyMap<string, Row>;
  readonly borders: ReadonlyMap<string, number>;
  readonly capitals: (code: number, year: number) => Row | undefined;
  readonly disputes: ReadonlyMap<string, number>;
  readonly rivals: (one: number, other: number, year: number) => boolean;
  readonly majors: readonly Row[];
  readonly has: (set: FigureSource) => boolean;
}

/** Figures on every state of the system toward one of them, from the data that the user added. A set that is missing leaves its cells empty. */
export async function figuresFromData(data: DataTables, request: FigureRequest, register: ActorRegister): Promise<Figures> {
  const world = await worldFigures(data, request, register);
  const presence = world.figures.presence.filter(({ host }) => host !== request.on);
  return { ...world.figures, pairs: world.pairs((members) => wantedPairs(request, members)), presence };
}

/** A member of the system in one year, by number and id. */
export interface Member {
  readonly code: number;
  readonly id: string;
}

/** The figures of every state of the system, and those of any pairs of them. */
export interface WorldFigures {
  /** Without pairs. */
  readonly figures: Figures;
  readonly members: ReadonlyMap<number, readonly Member[]>;
  /** Whether one side was hostile to the other in a dispute of that year. */
  wasHostile(year: number, by: Member, on: Member): boolean;
  pairs(choose: (members: readonly Member[], year: number) => readonly (readonly [by: Member, on: Member])[]): PairFigure[];
}

type Span = Pick<FigureRequest, "from" | "to">;

/** Reads what there is on all states in some years. */
export async function worldFigures(data: DataTables, span: Span, register: ActorRegister): Promise<WorldFigures> {
  const read = await readData(data, span, register);
  const members = new Map(
    [...read.years].map(
      ([year, system]) => [year, system.members.map((code) => ({ code, id: actorOfCode(register, code, year) }))] as const,
    ),
  );
  const states = [...members].flatMap(([year, all]) =>
    all.map(({ code, id }) => stateFigure(read, { year, state: id, code, row: read.capabilities.get(`${year}/${code}`) })),
  );
  const system = [...read.years].map(([year, one]) => systemFigure(read, year, one));
  const presence = await presenceIn(data, span, read);
  return {
    figures: { origin: "data", description: describe(data, span), states, system, pairs: [], presence },
    members,
    wasHostile: (year, by, on) => read.disputes.has(`${year}/${by.code}/${on.code}`),
    pairs: (choose) =>
      [...read.years].flatMap(([year, one]) =>
        choose(members.get(year) ?? [], year).map(([by, on]) => pairFigure(read, { year, system: one, by, on })),
      ),
  };
}

function wantedPairs({ on, among }: FigureRequest, members: readonly Member[]): [Member, Member][] {
  const isWanted = (one: string, other: string): boolean =>
    (other === on && one !== on) || (among.includes(one) && among.includes(other) && one < other);
  return members.flatMap((one) => members.flatMap((other): [Member, Member][] => (isWanted(one.id, other.id) ? [[one, other]] : [])));
}

async function readData(data: DataTables, { from, to }: Span, register: ActorRegister): Promise<Read> {
  const { engine } = data;
  const has = (set: FigureSource): boolean => data.table(set) !== undefined;
  const rows = async (set: FigureSource, sql: (table: string) => string): Promise<Row[]> => {
    const table = data.table(set);
    return table === undefined ? [] : await engine.rows<Row>(sql(table));
  };
  const years = await systemYears(engine, { states: data.table("cow-states") ?? "", atop: data.table("atop") ?? "" }, { from, to });
  const nmc = await rows("nmc", (table) => `select * from ${table} where year between ${from} and ${to} order by year, ccode`);
  const borders = await rows(
    "contiguity",
    (table) => `with years as (
      select ccode1, ccode2, conttype, unnest(range(greatest(year("start"::date), ${from}), least(year("end"::date), ${to}) + 1)) as year from ${table} where conttype > 0
    ) select year, ccode1, ccode2, min(conttype)::int as contiguity from years group by all order by year, ccode1, ccode2`,
  );
  const capitals = await rows(
    "capitals",
    (table) =>
      `select ccode, year("start"::date) as first, year("end"::date) as last, latitude, longitude from ${table} order by ccode, "start"`,
  );
  const disputes = await rows(
    "gml-mids",
    (table) =>
      `select year, ccode1, ccode2, max(hostility1)::int as hostility from ${table} where hostility1 > 0 group by all order by year, ccode1, ccode2`,
  );
  const capitalsOf = grouped(capitals, (row) => row.ccode as number);
  const rivalries = grouped(
    await rows(
      "td-rivalries",
      (table) => `select least(ccode1, ccode2) as one, greatest(ccode1, ccode2) as other, styear, endyear from ${table} order by all`,
    ),
    ({ one, other }) => `${one}/${other}`,
  );
  return {
    register,
    years,
    capabilities: keyed(nmc, ["year", "ccode"], (row) => row),
    borders: keyed(borders, ["year", "ccode1", "ccode2"], (row) => row.contiguity as number),
    capitals: (code, year) => capitalsOf.get(code)?.findLast((row) => (row.first as number) <= year && (row.last as number) >= year),
    disputes: keyed(disputes, ["year", "ccode1", "ccode2"], (row) => row.hostility as number),
    rivals: (one, other, year) =>
      rivalries
        .get(`${Math.min(one, other)}/${Math.max(one, other)}`)
        ?.some(({ styear, endyear }) => (styear as number) <= year && year <= (endyear as number)) === true,
    majors: await rows(
      "majors",
      (table) => `select ccode, year("start"::date) as first, year("end"::date) as last from ${table} order by ccode, first`,
    ),
    has,
  };
}

function grouped<K>(rows: readonly Row[], keyOf: (row: Row) => K): Map<K, Row[]> {
  const groups = new Map<K, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

function keyed<T>(rows: readonly Row[], keys: readonly string[], value: (row: Row) => T): Map<string, T> {
  return new Map(rows.map((row) => [keys.map((key) => row[key]).join("/"), value(row)]));
}

interface StatePlace {
  readonly year: number;
  readonly state: string;
  readonly row: Row | undefined;
  readonly code: number;
}

function stateFigure({ majors, has }: Read, { year, state, row, code }: StatePlace): StateFigure {
  const isMajor = majors.some((one) => one.ccode === code && (one.first as number) <= year && (one.last as number) >= year);
  return { year, state, ...capabilitiesOf(row), cinc: numberIn(row, "cinc"), major: has("majors") ? isMajor : null };
}

function capabilitiesOf(row: Row | undefined): Capabilities {
  return Object.fromEntries(COMPONENTS.map((component) => [component, numberIn(row, component)])) as unknown as Capabilities;
}

function numberIn(row: Row | undefined, column: string): number | null {
  const value = row?.[column];
  return typeof value === "number" ? value : null;
}

function systemFigure({ capabilities }: Read, year: number, system: SystemYear): SystemFigure {
  const rows = [...capabilities].flatMap(([key, row]) => (key.startsWith(`${year}/`) ? [capabilitiesOf(row)] : []));
  const { totals, shares } = capabilityShares(rows);
  const greatest = (components: readonly (typeof COMPONENTS)[number][]): number | null => {
    const known = shares.flatMap((share) => meanShare(share, components) ?? []);
    return known.length === 0 ? null : Math.max(...known);
  };
  return {
    year,
    members: system.members.length,
    ...totals,
    power: greatest(NON_MILITARY),
    offence: greatest(MILITARY),
    median: system.median,
  };
}

interface PairPlace {
  readonly year: number;
  readonly system: SystemYear;
  readonly by: { readonly code: number; readonly id: string };
  readonly on: { readonly code: number; readonly id: string };
}

function pairFigure(read: Read, { year, system, by, on }: PairPlace): PairFigure {
  const at = system.place(by.code, on.code) ?? -1;
  const { sAbsolute, kappaBinary, tauB } = system.scores;
  return {
    year,
    by: by.id,
    on: on.id,
    contiguity: read.has("contiguity") ? (read.borders.get(`${year}/${by.code}/${on.code}`) ?? 0) : null,
    km: distance(read, { year, by, on }),
    hostility: read.disputes.get(`${year}/${by.code}/${on.code}`) ?? null,
    rivalry: read.has("td-rivalries") ? read.rivals(by.code, on.code, year) : null,
    promised: system.promised(by.code, on.code),
    returned: system.promised(on.code, by.code),
    s: defined(sAbsolute[at]),
    kappa: defined(kappaBinary[at]),
    tau: defined(tauB[at]),
    neither: system.neither(by.code, on.code),
  };
}

function distance({ capitals }: Read, { year, by, on }: Omit<PairPlace, "system">): number | null {
  const [from, to] = [capitals(by.code, year), capitals(on.code, year)];
  if (from === undefined || to === undefined) return null;
  const place = (row: Row): { latitude: number; longitude: number } => ({
    latitude: row.latitude as number,
    longitude: row.longitude as number,
  });
  return greatCircle(place(from), place(to));
}

/** Counts of June where there are several in a year: the later ones of many years are about twice as high. */
async function presenceIn(data: DataTables, { from, to }: Span, read: Read): Promise<PresenceFigure[]> {
  const table = data.table("us-troops");
  if (table === undefined) return [];
  const rows = await data.engine.rows<Row>(
    `select ccode, year, troops, report from ${table} where year between ${from} and ${to} and ccode is not null and troops is not null
     qualify row_number() over (partition by ccode, year order by (report like 'Kane%') desc, (month = 'June') desc, report) = 1 order by year, ccode`,
  );
  return rows.flatMap((row): PresenceFigure[] => {
    const [year, code] = [row.year as number, row.ccode as number];
    const [host, by] = [actorOfCode(read.register, code, year), actorOfCode(read.register, 2, year)];
    if (read.years.get(year)?.members.includes(code) !== true) return [];
    return [{ year, by, host, troops: row.troops as number, report: String(row.report ?? "") }];
  });
}

function describe(data: DataTables, { from, to }: Span): FiguresDescription {
  return {
    title: { en: "Figures from the data in your data folder", zh: "取自数据文件夹的数字" },
    coverage: `${String(from).padStart(4, "0")}/${String(to).padStart(4, "0")}`,
    sets: FIGURE_SOURCES.filter((set) => data.table(set) !== undefined).map((set) => data.describe(set)),
  };
}

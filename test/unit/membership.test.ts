import { expect, test } from "vitest";
import { type CodeSystem, crosswalk, listSpells, OPEN_END } from "../../src/model/index.ts";
import { columnsOf, withoutData } from "../support/shared-data.ts";

const GERMANY_1990 = "260 1990: 255, not 260";

test.skipIf(withoutData)(
  "numbers read by date agree with isard's crosswalks of 35,027 state-years; only united Germany in its first year differs",
  async () => {
    expect(await compared("cow", "gw")).toEqual({ rows: 15_951, differing: [] });
    expect(await compared("gw", "cow")).toEqual({ rows: 19_076, differing: [GERMANY_1990] });
  },
);

test.skipIf(withoutData).each<[CodeSystem, string, string, string, string]>([
  ["cow", "cow_states_2016", "ccode", "make_date(styear, stmonth, stday)", "make_date(endyear, endmonth, endday)"],
  ["gw", "gw_states", "gwcode", '"start"', '"end"'],
])("the days of membership in the built-in %s list are those of the published one", async (system, file, code, start, end) => {
  const columns = await columnsOf(
    `select ${code} as code, (${start})::varchar as first, (case when ${end} = max(${end}) over () then date '${OPEN_END}' else ${end} end)::varchar as last
     from {${file}} order by code, first`,
  );
  const published = (columns.code ?? []).map((number, i) => `${number} ${columns.first?.[i]} ${columns.last?.[i]}`);
  const own = joined(listSpells(system)).map((spell) => `${spell.code} ${spell.start} ${spell.end}`);
  expect(own).toEqual(published);
});

test("a number that two states bear in one year reads as the one borne last", () => {
  const germany = crosswalk({ from: "gw", to: "cow" }, [1989, 1991]).filter(({ from }) => from === 260);
  expect(germany).toEqual([
    { from: 260, year: 1989, to: 260 },
    { from: 260, year: 1990, to: 255 },
    { from: 260, year: 1991, to: 255 },
  ]);
});

test("a state has no number in a list before it is a member of it: West Germany 1949–54, the ROK in 1948", () => {
  const numbers = new Map(crosswalk({ from: "gw", to: "cow" }, [1948, 1956]).map(({ from, year, to }) => [`${from} ${year}`, to]));
  expect([1949, 1954, 1955].map((year) => numbers.get(`260 ${year}`))).toEqual([undefined, undefined, 260]);
  expect([1948, 1949].map((year) => numbers.get(`732 ${year}`))).toEqual([undefined, 732]);
});

/** How many state-years of a crosswalk were looked up, and those that are read differently. */
async function compared(from: CodeSystem, to: CodeSystem): Promise<{ rows: number; differing: string[] }> {
  const [own, other] = from === "cow" ? ["ccode", "gwcode"] : ["gwcode", "ccode"];
  const columns = await columnsOf(
    `select ${own} as own, ${other} as other, year from {${from === "cow" ? "cow_gw" : "gw_cow"}_year_panel}
     where ${own} is not null and year <= 2016 order by own, year`,
  );
  const numbers = new Map(crosswalk({ from, to }, [1816, 2016]).map((one) => [`${one.from} ${one.year}`, one.to]));
  const rows = columns.own ?? [];
  const differing = rows.flatMap((number, i) => {
    const ours = numbers.get(`${number} ${columns.year?.[i]}`) ?? null;
    const theirs = columns.other?.[i] ?? null;
    return ours === theirs ? [] : [`${number} ${columns.year?.[i]}: ${ours}, not ${theirs}`];
  });
  return { rows: rows.length, differing };
}

/** Spells of one number that follow each other day by day are one: the list does not know that another state bears it. */
function joined(spells: ReturnType<typeof listSpells>): { code: number; start: string; end: string }[] {
  const ordered = [...spells].sort((a, b) => a.code - b.code || (a.start < b.start ? -1 : 1));
  const whole: { code: number; start: string; end: string }[] = [];
  for (const spell of ordered) {
    const last = whole.at(-1);
    if (last?.code === spell.code && dayAfter(last.end) === spell.start) last.end = spell.end;
    else whole.push({ ...spell });
  }
  return whole;
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

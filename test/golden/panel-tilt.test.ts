import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { StatesTilt } from "../../src/model/index.ts";
import type { PanelAnswer } from "../../src/work/index.ts";
import { addFile, addTables, makePanelIn, panelRows, panelText } from "../support/panels.ts";
import { sharedFile, withoutData } from "../support/shared-data.ts";
import { armsTable } from "../support/signal-tables.ts";
import { operate } from "../support/study-folder.ts";

let folder = "";
let made: PanelAnswer;
const wish = { unit: "state-year", add: "tilt", between: "CHN,SUN", from: 1957, to: 1961 };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tiltmeter-panel-tilt-"));
  await addTables(folder, { signals: armsTable({ from: 1958, to: 1975 }) });
  made = await makePanelIn(folder, { ...wish, of: "PRK,ALB,MNG,FRA,SUN" });
}, 60_000);

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

test("the panel's lean is that of tilt by reference data alone, of the same states and years", async () => {
  const place = { folder: join(folder, "no-study"), data: join(folder, "data") };
  const input = { of: "ALB,FRA,MNG,PRK,SUN", between: "CHN,SUN", from: 1958, to: 1961 };
  const { states } = await operate<StatesTilt>("tilt", place, { input });
  const cells = await panelRows(folder, "select * from {panel} where ccode = 731 and year >= 1958 order by year");
  const years = states.find(({ state }) => state === "PRK")?.years ?? [];
  expect(years).toHaveLength(4);
  expect(
    cells.map((cell) => [cell.year, cell.tilt, cell.tilt_low, cell.tilt_high, cell.tilt_p_first, cell.tilt_p_equal, cell.tilt_p_second]),
  ).toEqual(years.map(({ year, mean, lo, hi, pA, pEquidistant, pB }) => [year, mean, lo, hi, pA, pEquidistant, pB]));
  expect(Number(cells[0]?.tilt)).toBeLessThan(0);
});

test("every empty cell has its reason: no year covered, a patron, no data on the state", async () => {
  const reasons = await panelRows(
    folder,
    `select ccode, first, last, reason, cells::integer as cells from {reasons} where "column" = 'tilt' order by reason, ccode`,
  );
  expect(reasons).toEqual([
    { ccode: 220, first: 1958, last: 1961, reason: "no-row", cells: 4 },
    { ccode: 365, first: 1958, last: 1961, reason: "no-row", cells: 4 },
    { ccode: null, first: 1957, last: 1957, reason: "not-covered", cells: 5 },
  ]);
  const [empty] = await panelRows(folder, "select count(*)::integer as n from {panel} where tilt is null");
  expect(empty?.n).toBe(13);
  const column = made.columns.find(({ name }) => name === "tilt");
  expect(column).toMatchObject({ sets: ["support-signals"], coverage: [1958, 1975], direction: "state" });
  const codebook = await panelText(folder, "codebook.md");
  expect(codebook).toContain("the state is a patron, or continues one, or no data at hand look at it with either");
  expect(codebook).toContain("该国即大国之一或其承续者");
});

test("tilt needs its patrons, and patrons mean nothing without it", async () => {
  const into = join(folder, "refused");
  await expect(makePanelIn(folder, { ...wish, between: undefined, into })).rejects.toMatchObject({ code: "missing-option" });
  await expect(makePanelIn(folder, { ...wish, add: "", into })).rejects.toMatchObject({ code: "bad-option" });
  await expect(makePanelIn(folder, { ...wish, between: "CHN", into })).rejects.toMatchObject({ code: "bad-option" });
});

test.skipIf(withoutData)(
  "on the published data the lean of 1985 is that of tilt, with the data sets named",
  async () => {
    const own = await mkdtemp(join(tmpdir(), "tiltmeter-panel-tilt-data-"));
    for (const name of ["un_ideal_points_2025", "atop_directed_dyad_year"]) await addFile(own, sharedFile(`data/${name}.parquet`));
    const answer = await makePanelIn(own, { unit: "state-year", add: "tilt", between: "USA,SUN", from: 1984, to: 1986, of: "POL,GBR" });
    const cells = await panelRows(own, "select ccode, tilt, tilt_p_first, tilt_p_second from {panel} where year = 1985 order by ccode");
    expect(cells.map(({ ccode, tilt }) => [ccode, Number(tilt) > 0])).toEqual([
      [200, true],
      [290, false],
    ]);
    expect(answer.columns.find(({ name }) => name === "tilt")?.sets).toEqual(["atop", "ideal-points"]);
    await rm(own, { recursive: true, force: true });
  },
  120_000,
);

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { SimilarityRow, ThreatAnswer } from "../../src/model/index.ts";
import type { PanelAnswer } from "../../src/work/index.ts";
import { addFile, makePanelIn, panelRows } from "../support/panels.ts";
import { sharedFile, withoutData } from "../support/shared-data.ts";
import { operate } from "../support/study-folder.ts";

const FILES = [
  "cow_states_2016",
  "cow_majors",
  "cow_nmc",
  "atop_directed_dyad_year",
  "cow_contdir",
  "cow_capitals",
  "gml_dirdisp",
  "td_rivalries",
  "us_troops",
];
const KOREA = fileURLToPath(new URL("../../studies/korea", import.meta.url));
const MINUTE = 60_000;
let folder = "";
let made: PanelAnswer;

beforeAll(async () => {
  if (withoutData) return;
  folder = await mkdtemp(join(tmpdir(), "tiltmeter-measured-"));
  for (const name of FILES) await addFile(folder, sharedFile(`data/${name}.parquet`));
  const sides = { of: "PRK,USA,KOR,SUN", with: "PRK,USA,KOR,SUN" };
  made = await makePanelIn(folder, { unit: "directed-dyad-year", from: 1960, to: 1962, add: "similarity,threat", ...sides });
}, 5 * MINUTE);

afterAll(async () => {
  if (folder !== "") await rm(folder, { recursive: true, force: true });
});

/** Asks the Korean study's operation of that name, on the data folder. */
async function ask<T>(operation: string, input: Record<string, unknown>): Promise<T> {
  return await operate<T>(operation, { folder: KOREA, data: join(folder, "data") }, { input: { figures: "data", ...input } });
}

test.skipIf(withoutData)("the panel's similarity is that of the operation, score by score, in either order of the pair", async () => {
  const { rows } = await ask<{ rows: SimilarityRow[] }>("similarity", { between: "PRK,SUN", from: 1960, to: 1962 });
  expect(rows).toHaveLength(3);
  const cells = await panelRows(folder, "select * from {panel} where ccode1 in (731, 365) and ccode2 in (731, 365) order by year, ccode1");
  expect(cells).toHaveLength(6);
  for (const row of rows) {
    for (const cell of cells.filter(({ year }) => year === row.year)) {
      const { year: _year, one: _one, other: _other, items: _items, sharedNonTies, ...scores } = row;
      for (const [name, value] of Object.entries(scores))
        expect([name, cell[`sim_${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`]]).toEqual([name, value]);
      expect(cell.sim_shared_non_ties).toBe(Number(sharedNonTies));
    }
  }
});

test.skipIf(withoutData)(
  "the panel's threat is that of the operation on the record alone, from the first state toward the second",
  async () => {
    const answer = await ask<ThreatAnswer>("threat", { on: "KOR", by: "USA,PRK,SUN", from: 1960, to: 1962 });
    const cells = await panelRows(folder, "select * from {panel} where ccode2 = 732 order by year, ccode1");
    const codes: Readonly<Record<string, number>> = { USA: 2, SUN: 365, PRK: 731 };
    let compared = 0;
    for (const { year, sources, presets } of answer.years) {
      for (const source of sources.filter(({ state }) => state in codes)) {
        const cell = cells.find((one) => one.year === year && one.ccode1 === codes[source.state]);
        expect(cell).toMatchObject({
          threat: source.threat.reference,
          threat_power: source.power.value,
          threat_proximity: source.proximity,
          threat_offence: source.offence.value,
          threat_intention: source.intention.reference.value,
          threat_at_floor: Number(source.intention.reference.atFloor),
          threat_leeds_savun2: presets.find(({ id }) => id === "leeds-savun")?.value,
          threat_leeds_savun_unknown2: presets.find(({ id }) => id === "leeds-savun")?.unknown.length,
          threat_bueno_de_mesquita2: presets.find(({ id }) => id === "bueno-de-mesquita")?.value,
        });
        compared += 1;
      }
    }
    expect(compared).toBe(9);
    const [turned] = await panelRows(folder, "select threat from {panel} where ccode1 = 732 and ccode2 = 365 and year = 1960");
    expect(turned?.threat).not.toBe(cells.find((one) => one.year === 1960 && one.ccode1 === 365)?.threat);
  },
);

test.skipIf(withoutData)(
  "each measured column says its direction, its data sets and its coverage; sets that may be used are named where they were",
  () => {
    const column = (name: string) => made.columns.find((one) => one.name === name);
    expect(column("sim_kappa_binary")).toMatchObject({ direction: "mutual", sets: ["cow-states", "atop", "nmc"], coverage: [1816, 2018] });
    expect(column("threat")).toMatchObject({ direction: "directed", coverage: [1816, 2010] });
    expect(column("threat")?.sets).toContain("us-troops");
    expect(column("threat_johnson1")).toMatchObject({ direction: "state" });
    expect(made.sources.map(({ set }) => set)).toContain("us-troops");
  },
);

test.skipIf(withoutData)("beyond the years that all of its data sets cover, threat is empty and says so; similarity goes on", async () => {
  const into = join(folder, "late");
  const answer = await makePanelIn(folder, {
    unit: "dyad-year",
    from: 2009,
    to: 2012,
    of: "PRK",
    with: "KOR",
    add: "similarity,threat",
    into,
  });
  const empty = (name: string) => answer.columns.find((one) => one.name === name)?.empty;
  expect(empty("threat")).toEqual([{ reason: "not-covered", rows: 2 }]);
  expect(empty("sim_s_absolute")).toEqual([]);
  expect(answer.columns.find(({ name }) => name === "threat")?.direction).toBe("mutual");
});

test.skipIf(withoutData)("a panel of states has the published measures of threat to each", async () => {
  const into = join(folder, "states");
  const answer = await makePanelIn(folder, { unit: "state-year", from: 1960, to: 1961, of: "PRK", add: "threat", into });
  expect(answer.columns.map(({ name }) => name)).toContain("threat_johnson");
  expect(answer.columns.map(({ name }) => name)).not.toContain("threat");
  expect(answer.columns.flatMap(({ empty }) => empty)).toEqual([]);
});

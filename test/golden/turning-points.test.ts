import { expect, test } from "vitest";
import type { Derivation, TiltAnswer } from "../../src/model/index.ts";
import type { CheckAnswer, TurningPointsAnswer } from "../../src/work/index.ts";
import { breakStudy, claim } from "../support/broken-study.ts";
import { tiltmeter } from "../support/command-line.ts";
import { BASE_STUDY, filesUnder, inTemporaryFolder, operate, type StudyFiles, writeStudy } from "../support/study-folder.ts";

test("only who asks for turns has the model made: the tilt of years by themselves neither waits for it nor tells of it", async () => {
  await inStudy(async (folder) => {
    const tilt = await operate<TiltAnswer>("tilt", folder);
    expect(tilt).not.toHaveProperty("model");
    expect(await modelsKept(folder)).toBe(0);
    const turns = await operate<TurningPointsAnswer>("turning-points", folder);
    expect(turns.model?.periods.map((year) => year.period)).toEqual(tilt.years.map((year) => String(year.year)));
    expect(await modelsKept(folder)).toBe(1);
    expect(await operate("turning-points", folder)).toEqual(turns);
  });
});

test("a new date of an act makes the model again", async () => {
  await inStudy(async (folder) => {
    const before = await operate<TurningPointsAnswer>("turning-points", folder);
    const { files } = breakStudy(BASE_STUDY, { name: "", edits: [claim("memo-004", '"edtf":"1962-10"', '"edtf":"1963-10"')] });
    const after = await operate<TurningPointsAnswer>("turning-points", await writeStudy(folder, files));
    expect(before.model?.periods.length).toBeGreaterThan(0);
    expect(after.model?.periods.map((year) => year.period)).toEqual(before.model?.periods.map((year) => year.period));
    expect(after.model?.periods).not.toEqual(before.model?.periods);
  });
});

test("whoever reads the turns of a model is told how far its calibration was tested, in either language", async () => {
  await inStudy(async (folder) => {
    const { calibration } = await operate<TurningPointsAnswer>("turning-points", folder);
    for (const [lang, says] of [
      ["en", "npm run validate). Coded evidence may break its assumptions"],
      ["zh", "违背其假定"],
    ] as const) {
      expect(calibration?.[lang]).toContain(says);
      expect((await tiltmeter(["turning-points", "--study", folder, "--lang", lang])).stdout).toContain(calibration?.[lang]);
    }
  });
});

const TRADE = [0.2, 0.1, 0.3, 0.2, 0.1, 0.2, 0.3, 3.1, 3.3, 3.2, 3.1, 3.2];

/** The base study with the trade of twelve years as a series of quantities, in which changes are sought. */
function withTrade(use = "{ id: trade, kind: quantity, mean: 0, weight: 0.1, shape: 2, scale: 0.1, otherScales: [1] }"): StudyFiles {
  const files = new Map(BASE_STUDY);
  files.set("series/trade.csv", `period,value,claims\n${TRADE.map((value, i) => `${1954 + i},${value},`).join("\n")}\n`);
  files.set(
    "series/trade.yaml",
    String(BASE_STUDY.get("series/notes.yaml")).replace("kind: count", "kind: quantity").replace("1960/1963", "1954/1965"),
  );
  const question = String(BASE_STUDY.get("questions/lean.yaml"));
  return files.set("questions/lean.yaml", question.replace("\nseries:\n", `\nseries:\n  - ${use}\n`));
}

test("a series of quantities turns as one of counts does: checked, told in either language, drawn and explained", async () => {
  await inStudy(async (folder) => {
    expect(await operate<CheckAnswer>("check", folder)).toMatchObject({ errors: 0, findings: [] });
    const { changes, partitions } = await operate<TurningPointsAnswer>("turning-points", folder);
    expect(partitions.find((one) => one.series === "trade")?.likeliest.division).toBe("1954-1960|1961-1965");
    const turn = changes.find((one) => one.series === "trade" && one.between === "1960|1961");
    expect(turn).toMatchObject({ kind: "quantity", test: null, before: expect.closeTo(0.2, 1), after: expect.closeTo(3.1, 0) });
    expect(turn?.probability).toBeGreaterThan(0.95);
    for (const [lang, says] of [
      ["en", "the likeliest division of all: 1954-1960|1961-1965"],
      ["zh", "所有分段中最可能者：1954-1960|1961-1965"],
    ] as const) {
      expect((await tiltmeter(["turning-points", "--study", folder, "--lang", lang])).stdout).toContain(`trade: ${says}`);
      expect((await tiltmeter(["tilt", "--study", folder, "--lang", lang])).stdout).toContain(says);
    }
    expect(await operate("explain", folder, { input: { number: "lean/trade/1960|1961" } })).toMatchObject({ value: turn?.probability });
    const division = await operate<Derivation>("explain", folder, { input: { number: "lean/trade/1954-1960|1961-1965" } });
    expect(division.method?.en).toContain("inverse Gamma(2, 0.1)");
    expect(division.from).toHaveLength(TRADE.length);
  }, withTrade());
});

test("a series that is used as what it is not, or with the keys of another kind, is told, with the keys that there are", async () => {
  await inStudy(async (folder) => {
    const { findings } = await operate<CheckAnswer>("check", folder);
    expect(findings.map((one) => one.rule)).toEqual(["question/series-kind"]);
  }, withTrade("{ id: trade, shape: 1, rate: 0.05, otherRates: [], sizes: [] }"));
  await inStudy(async (folder) => {
    const { findings } = await operate<CheckAnswer>("check", folder);
    expect(findings.map((one) => [one.rule, one.en.wayOut])).toEqual([
      ["shape/unknown-key", expect.stringContaining("id, change, kind, mean, weight, shape, scale, otherScales")],
    ]);
  }, withTrade("{ id: trade, kind: quantity, mean: 0, weight: 0.1, shape: 2, scale: 0.1, otherScales: [], rate: 1 }"));
});

async function inStudy(use: (folder: string) => Promise<void>, files: StudyFiles = BASE_STUDY): Promise<void> {
  await inTemporaryFolder(async (folder) => await use(await writeStudy(folder, files)));
}

/** How many models the study's own store names as its latest. */
async function modelsKept(folder: string): Promise<number> {
  return (await filesUnder(folder)).filter((path) => /^\.tiltmeter\/latest\/infer\/.*\/model\.json$/.test(path)).length;
}

import { expect, test } from "vitest";
import type { TiltAnswer } from "../../src/model/index.ts";
import type { TurningPointsAnswer } from "../../src/work/index.ts";
import { breakStudy, claim } from "../support/broken-study.ts";
import { tiltmeter } from "../support/command-line.ts";
import { BASE_STUDY, filesUnder, inTemporaryFolder, operate, writeStudy } from "../support/study-folder.ts";

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

async function inStudy(use: (folder: string) => Promise<void>): Promise<void> {
  await inTemporaryFolder(async (folder) => await use(await writeStudy(folder, BASE_STUDY)));
}

/** How many models the study's own store names as its latest. */
async function modelsKept(folder: string): Promise<number> {
  return (await filesUnder(folder)).filter((path) => /^\.tiltmeter\/latest\/infer\/.*\/model\.json$/.test(path)).length;
}

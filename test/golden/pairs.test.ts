import { expect, test } from "vitest";
import type { TiltAnswer } from "../../src/model/index.ts";
import type { CheckAnswer, PairsAnswer, TurningPointsAnswer } from "../../src/work/index.ts";
import { breakStudy, claim, edit } from "../support/broken-study.ts";
import { tiltmeter } from "../support/command-line.ts";
import { BASE_STUDY, inTemporaryFolder, operate, type StudyFiles, writeStudy } from "../support/study-folder.ts";

/** The base study with the USA as a third patron, to which the envoy's praise of May 1961 is given. */
const THREE = breakStudy(BASE_STUDY, {
  name: "",
  edits: [
    edit("questions/lean.yaml", "adversaries: [USA]", "otherPatrons: [USA]"),
    claim("memo-003", '{"role":"target","actor":"SUN"}', '{"role":"target","actor":"USA"}'),
  ],
}).files;

test("a study of three patrons passes check, and answers for every pair and with the shares of all", async () => {
  await inStudy(THREE, async (folder) => {
    expect(await operate<CheckAnswer>("check", folder)).toMatchObject({ errors: 0 });
    const answer = await operate<PairsAnswer>("pairs", folder);
    expect(answer).toMatchObject({ question: "lean", focal: "MNG", patrons: ["CHN", "SUN", "USA"] });
    expect(answer.pairs.map((pair) => pair.patrons.join())).toEqual(["CHN,SUN", "CHN,USA", "SUN,USA"]);
    const [, ofChina, ofRussia] = answer.pairs.map((pair) => pair.years.find((one) => one.year === 1961));
    expect([ofChina?.nB, ofChina?.actsB.length]).toEqual([1, 1]);
    expect([ofRussia?.nA, ofRussia?.nB]).toEqual([1, 1]);
    for (const { shares } of answer.shares ?? []) expect(shares.reduce((sum, one) => sum + one.mean, 0)).toBeCloseTo(1, 9);
    expect(answer.shares).toHaveLength(6);
    const tilt = await operate<TiltAnswer>("tilt", folder);
    expect(tilt.patrons).toEqual(["CHN", "SUN"]);
    expect(answer.pairs[0]?.years).toEqual(tilt.years);
    expect(await operate("pairs", folder)).toEqual(answer);
  });
});

test("the pairs are told in either language, and as rows", async () => {
  await inStudy(THREE, async (folder) => {
    for (const [lang, says] of [
      ["en", ["China – United States", "All periods together:", "How alignment is shared out"]],
      ["zh", ["中国与美国", "各期合读：", "联系之份额"]],
    ] as const) {
      const { stdout } = await tiltmeter(["pairs", "--study", folder, "--lang", lang]);
      for (const one of says) expect(stdout).toContain(one);
    }
    const { stdout } = await tiltmeter(["pairs", "--study", folder, "--format", "csv"]);
    const rows = stdout.trimEnd().split("\n");
    expect(rows[0]).toBe("of,by,period,mean,lo,hi,pA,pEquidistant,pB");
    expect(rows.filter((row) => row.startsWith("USA,share,"))).toHaveLength(6);
    expect(rows).toHaveLength(1 + 3 * 12 + 3 * 6);
  });
});

test("two patrons make one pair, that of the model", async () => {
  await inStudy(BASE_STUDY, async (folder) => {
    const { pairs } = await operate<PairsAnswer>("pairs", folder);
    const { model } = await operate<TurningPointsAnswer>("turning-points", folder);
    expect(pairs).toHaveLength(1);
    for (const [t, period] of (model?.periods ?? []).entries())
      expect(Math.abs((pairs[0]?.periods?.[t]?.mean ?? 9) - period.mean)).toBeLessThan(0.15);
  });
});

async function inStudy(files: StudyFiles, use: (folder: string) => Promise<void>): Promise<void> {
  await inTemporaryFolder(async (folder) => await use(await writeStudy(folder, files)));
}

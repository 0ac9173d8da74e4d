import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exportFigure } from "../../src/face/figures/export-figure.ts";
import { figureNamed } from "../../src/face/figures/index.ts";
import type { ConfigurationsAnswer, MatrixAnswer, TiltAnswer, WhyAnswer } from "../../src/model/index.ts";
import { holdStudy, type RegisterAnswer, type TurningPointsAnswer } from "../../src/work/index.ts";
import { tiltmeter } from "../support/command-line.ts";
import { operate } from "../support/study-folder.ts";

const EGYPT = fileURLToPath(new URL("../../studies/egypt", import.meta.url));

describe("the second study, Egypt between the United States and the USSR, by the same operations", () => {
  let folder: string;
  const ask = <O>(name: string, input: Record<string, unknown> = {}): Promise<O> => operate<O>(name, folder, { input });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "tiltmeter-egypt-"));
    await cp(EGYPT, folder, { recursive: true, filter: (path) => !path.includes(".tiltmeter") });
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  test("has no finding, and tells more than 200 happenings, each after a work that the bibliography names", async () => {
    const { findings } = await ask<{ findings: unknown[] }>("check");
    expect(findings).toEqual([]);
    const built = await holdStudy({ folder }).built();
    expect((await built.events()).length).toBeGreaterThan(200);
    expect([...built.claims().values()].filter((claim) => claim.root === undefined)).toEqual([]);
  });

  test("years by themselves: established for the USSR in 1958 and 1967, for the United States in 1978", async () => {
    const { years, patrons } = await ask<TiltAnswer>("tilt");
    expect(patrons).toEqual(["USA", "SUN"]);
    const established = years.filter((one) => one.label.strength === "established").map((one) => `${one.year} ${one.label.class}`);
    expect(established).toEqual(expect.arrayContaining(["1958 B", "1967 B", "1978 A"]));
  });

  test("all years together: to the USSR in 1967 and 1970, to the United States in 1978, and a turn between", {
    timeout: 180_000,
  }, async () => {
    const { model, crossings } = await ask<TurningPointsAnswer>("turning-points");
    const at = (year: string) => model?.periods.find((one) => one.period === year) ?? { pA: Number.NaN, pB: Number.NaN };
    for (const year of ["1967", "1970"]) expect(at(year).pB, year).toBeGreaterThan(at(year).pA);
    expect(at("1978").pA).toBeGreaterThan(at("1978").pB);
    expect(at("1978").pA).toBeGreaterThan(0.6);
    const turn = crossings.find((one) => one.id === "to-the-united-states");
    expect(["1972", "1973", "1974", "1975"]).toContain(turn?.likeliest.period);
  });

  test("the embassy of the United States is gone after June 1967 and back after February 1974; the treaty with Moscow is over by 1977", async () => {
    const register = async (at: string): Promise<string[]> =>
      (await ask<RegisterAnswer>("register", { at })).relations.flatMap((one) =>
        one.values.filter((v) => v.truth === "certain").map((v) => `${one.relation} ${one.from} ${one.to} ${v.value}`),
      );
    expect(await register("1967-12-31")).toContain("diplomatic_relations EGY USA severed");
    const [in1972, in1975, in1977] = await Promise.all(["1972-12-31", "1975-06-30", "1977-06-30"].map(register));
    expect(in1972).toContain("alliance EGY SUN consultation");
    expect(in1975).toEqual(expect.arrayContaining(["diplomatic_relations EGY USA established", "mission USA EGY resident"]));
    expect(in1972).not.toContain("mission USA EGY resident");
    expect(in1977).not.toContain("alliance EGY SUN consultation");
  });

  test("why it turned in 1972–74: five accounts are weighed, and since one document tells all the evidence, none is called supported", async () => {
    const { outcome, rows, rivals, variants } = await ask<MatrixAnswer>("matrix");
    expect([rivals.length, rows.length]).toEqual([5, 11]);
    expect(outcome).toMatchObject({ verdict: "undetermined", leader: "leverage" });
    expect(variants.find((one) => one.kind === "document" && one.id === "notes-en")?.leader).toBeNull();
  });

  test("what went with the lean to Washington: land held by Israel, a broker, and no Soviet arms; a description of one state's years", async () => {
    const { solutions } = await ask<ConfigurationsAnswer>("configurations");
    expect(solutions.complex.map((one) => one.formula)).toEqual(["L*~S*B"]);
    expect(solutions.complex[0]?.terms[0]?.cases).toEqual(["1974", "1975", "1976", "1977", "1978", "1979"]);
  });

  test("why it leaned: American money came too late to be the cause, relations were broken once, and nothing is supported", {
    timeout: 300_000,
  }, async () => {
    const { hypotheses, predictions } = await ask<WhyAnswer>("test");
    const verdicts = Object.fromEntries(hypotheses.map((one) => [one.id, one.verdict]));
    expect(verdicts).toMatchObject({ money: "contradicted", nonaligned: "contradicted" });
    expect(Object.values(verdicts)).not.toContain("supported");
    expect(predictions.map((one) => one.id)).toContain("money-second");
  });

  test("sources that disagree stay side by side, with the reason of the one that is preferred", async () => {
    const { contradictions } = await ask<{ contradictions: { id: string; claims: unknown[] }[] }>("contradictions");
    expect(contradictions.map((one) => one.id).sort()).toEqual(["c01", "c02", "c03", "c04", "c05", "c06"]);
  });

  test.each(["en", "zh"] as const)("no words of another study stand in its answer, chronicle or figure (%s)", async (lang) => {
    const words = ["tilt", "contradictions", "chronicle --between EGY,USA"];
    const spoken = await Promise.all(words.map((line) => tiltmeter([...line.split(" "), "--study", folder, "--lang", lang])));
    const context = { study: holdStudy({ folder }), locale: lang, signal: new AbortController().signal };
    const { bytes } = await exportFigure({ figure: figureNamed("tilt"), text: {}, format: "svg", context });
    for (const { exit, stdout, stderr } of spoken)
      expect({ exit, stderr, isLong: stdout.length > 400 }).toEqual({ exit: 0, stderr: "", isLong: true });
    if (lang === "zh") expect(spoken[0]?.stdout).toMatch(/埃及倾向：\n {2}1952：.*（2 个行为）.*年份 +向美国 +向苏联/s);
    for (const text of [...spoken.map((one) => one.stdout), bytes.toString()]) expect(text).not.toMatch(/Korea|DPRK|Pyongyang|朝鲜|平壤/);
  });
});

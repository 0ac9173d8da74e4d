import { stat } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { type AuditGround, auditGround, auditOfModel, chainOfAudit } from "../../src/infer/index.ts";
import { runChains } from "../../src/work/audit/run-chains.ts";
import type { AuditAnswer, TurningPointsAnswer } from "../../src/work/index.ts";
import { tiltmeter } from "../support/command-line.ts";
import { BASE_STUDY, filesUnder, inTemporaryFolder, operate, type StudyFiles, writeStudy } from "../support/study-folder.ts";
import { act, materialOf, modelQuestion } from "../support/tilt-questions.ts";

const never = new AbortController().signal;
const unheard = (): void => undefined;
const effort = { chains: 3, warmup: 60, kept: 140, leapfrogs: 8, acceptance: 0.9 };
let ground: AuditGround;

beforeAll(() => {
  const acts = [
    act("a"),
    act("b", { year: 1961 }),
    act("c", { year: 1963, side: "B" }),
    act("d", { year: 1964, side: "B", credence: 0.9 }),
  ];
  ground = auditGround(modelQuestion(), materialOf(acts), effort) as AuditGround;
});

test("chains are the same in one thread, in two, and without any", async () => {
  const one = await runChains(ground, { signal: never, told: unheard, threads: 1 });
  expect(await runChains(ground, { signal: never, told: unheard, threads: 2 })).toEqual(one);
  expect([0, 1, 2].map((chain) => chainOfAudit(ground, chain))).toEqual(one);
  expect(one[0]).not.toEqual(one[1]);
});

test("whoever waits hears how much is done, rising to all of it", async () => {
  const shares: number[] = [];
  await runChains(ground, { signal: never, told: (share) => shares.push(share), threads: 2 });
  expect(shares.length).toBeGreaterThan(3);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
});

test("chains that are called off end at once, and none goes on", async () => {
  const long = { ...ground, effort: { ...effort, warmup: 1_000_000 } };
  const stop = new AbortController();
  let [calledOff, heard] = [false, 0];
  const told = (): void => {
    if (calledOff) heard++;
    calledOff = true;
    stop.abort();
  };
  await expect(runChains(long, { signal: stop.signal, told, threads: 2 })).rejects.toMatchObject({ code: "cancelled" });
  expect(calledOff).toBe(true);
  const heardByThen = heard;
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(heard).toBe(heardByThen);
  await expect(runChains(long, { signal: stop.signal, told, threads: 2 })).rejects.toMatchObject({ code: "cancelled" });
  expect(heard).toBe(heardByThen);
});

test("an audit names the period of the largest shift, and passes only with every gate", () => {
  const chains = [0, 1, 2].map((chain) => chainOfAudit(ground, chain));
  const audit = auditOfModel("q", ground, chains);
  const shifts = audit.periods.map((one) => ({ period: one.period, by: Math.abs(one.chains - one.posterior) }));
  expect(audit.largestShift).toEqual(shifts.reduce((most, one) => (one.by > most.by ? one : most)));
  expect(audit.isPassed).toBe(audit.gates.every((gate) => gate.isPassed));
  const runaway = auditOfModel(
    "q",
    ground,
    chains.map((chain) => ({ ...chain, divergent: 1 })),
  );
  expect(runaway).toMatchObject({ divergent: 3, isSound: false, isPassed: false });
});

test("chains that stand still prove nothing", () => {
  const chains = [0, 1].map((chain) => {
    const { tilts, hyper } = chainOfAudit(ground, chain);
    return { tilts: tilts.map((column) => column.map(() => column[0] as number)), hyper, divergent: 0 };
  });
  expect(auditOfModel("q", ground, chains)).toMatchObject({ isSound: false, isPassed: false });
});

test("an audit is made once by the shipped program; then it is kept, and who asks for turns is told of it, in either language", async () => {
  await inStudy(BASE_STUDY, async (folder) => {
    expect(await operate("turning-points", folder)).toMatchObject({ audit: null });
    expect((await tiltmeter(["turning-points", "--study", folder])).stdout).toContain("Not audited.");
    const first = await tiltmeter(["audit", "--study", folder, "--format", "json"]);
    expect(first).toMatchObject({ exit: 0, stderr: "" });
    const made = JSON.parse(first.stdout) as AuditAnswer;
    expect(made.question).toBe("lean");
    expect(made.rhat).toBeLessThan(1.01);
    expect(made.ess).toBeGreaterThan(400);
    expect(made.largestShift?.by).toBeLessThan(0.15);
    expect(made).toMatchObject({ divergent: 0, isSound: true, isPassed: true });
    expect(made.periods.map((one) => one.year)).toEqual([1960, 1961, 1962, 1963, 1964, 1965]);
    const before = await writtenUnder(folder);
    expect(await operate("audit", folder)).toEqual(made);
    expect(await writtenUnder(folder)).toEqual(before);
    const { audit } = await operate<TurningPointsAnswer>("turning-points", folder);
    expect(audit).toMatchObject({ rhat: made.rhat, largestShift: made.largestShift, isPassed: made.isPassed });
    for (const [lang, says] of [
      ["en", "Audited: Hamiltonian chains agree"],
      ["zh", "已检验："],
    ] as const) {
      expect((await tiltmeter(["turning-points", "--study", folder, "--lang", lang])).stdout).toContain(says);
      expect((await tiltmeter(["audit", "--study", folder, "--lang", lang])).stdout).toContain(says);
    }
  });
}, 120_000);

test("an audit that is called off keeps nothing", async () => {
  await inStudy(BASE_STUDY, async (folder) => {
    await operate("turning-points", folder);
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 300);
    await expect(operate("audit", folder, { signal: stop.signal })).rejects.toMatchObject({ code: "cancelled" });
    expect((await filesUnder(folder)).filter((path) => path.includes("audit"))).toEqual([]);
  });
});

test("a question without a model has nothing to audit, and says so", async () => {
  const question = String(BASE_STUDY.get("questions/lean.yaml")).replace(/^indicators:[\s\S]*$/m, "");
  await inStudy(new Map([...BASE_STUDY, ["questions/lean.yaml", question]]), async (folder) => {
    await expect(operate("audit", folder)).rejects.toMatchObject({ code: "no-model" });
    expect(await operate("turning-points", folder)).toMatchObject({ model: null, audit: null });
  });
});

/** Every file under a folder with the moment in which it was written. */
async function writtenUnder(folder: string): Promise<[string, number][]> {
  return await Promise.all(
    (await filesUnder(folder)).map(async (path): Promise<[string, number]> => [path, (await stat(join(folder, path))).mtimeMs]),
  );
}

async function inStudy(files: StudyFiles, use: (folder: string) => Promise<void>): Promise<void> {
  await inTemporaryFolder(async (folder) => await use(await writeStudy(folder, files)));
}

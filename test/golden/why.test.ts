import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { circularityLines } from "../../src/face/present/circularity.ts";
import { present } from "../../src/face/present/index.ts";
import type { Locale, TestedPrediction, WhyAnswer } from "../../src/model/index.ts";
import { OPERATIONS } from "../../src/work/index.ts";
import { runStudy } from "../../src/work/run-study.ts";
import type { Waiting } from "../../src/work/shared.ts";
import type { Progress } from "../../src/work/stage.ts";

const KOREA = fileURLToPath(new URL("../../studies/korea", import.meta.url));
const signal = new AbortController().signal;
const told: Progress[] = [];
let folder: string;
let answer: WhyAnswer;

/** Answers the first question why of a study, as the faces do. */
async function asked(study: string, waiting: Partial<Waiting> = {}): Promise<WhyAnswer> {
  const built = await runStudy({ folder: study }, { signal });
  const operation = OPERATIONS.find((one) => one.name === "test");
  const context = { built: async () => built, signal, report: () => undefined, ...waiting };
  return operation?.output.parse(await operation.run({}, context as never)) as WhyAnswer;
}

/** A copy of the study, so that nothing is taken over from an earlier run. */
async function copied(): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), "tiltmeter-why-"));
  await cp(KOREA, home, { recursive: true, filter: (path) => !path.includes(".tiltmeter") });
  return home;
}

beforeAll(async () => {
  folder = await copied();
  answer = await asked(folder, { report: (progress) => told.push(progress) });
}, 120_000);

afterAll(async () => await rm(folder, { recursive: true, force: true }));

const prediction = (id: string): TestedPrediction => answer.predictions.find((one) => one.id === id) as TestedPrediction;
const verdict = (id: string): unknown => answer.hypotheses.find((one) => one.id === id)?.verdict;
const before = (id: string, cause: string, onset: string): number | undefined => {
  const { finding } = prediction(id);
  return finding.kind === "order" ? finding.cells.find((cell) => cell.cause === cause && cell.onset === onset)?.before : undefined;
};

test("a threat that hardly varied (by 1 % from 1958 to 1972) tests nothing over time: untestable, not refuted (method §3.1)", () => {
  expect(answer.causes.find((one) => one.id === "threat")?.variation).toBeCloseTo(0.01, 2);
  expect(prediction("p1-1")).toMatchObject({ result: "untestable", verdict: "untestable" });
  expect(prediction("p1-3").result).toBe("untestable");
  expect(verdict("h1")).toBe("untestable");
});

test("the order of causes and swings is that of the paper's own dates (method §3.3: prec_speech, prec_dec, prec_aid65, prec_cr)", () => {
  expect(before("p2-3-ideology", "congress-22", "speech-1962")).toBeCloseTo(1, 9);
  expect(before("p2-3-aid", "loan-1961", "speech-1962")).toBeCloseTo(1, 9);
  expect(before("p2-3-aid", "delay-1962", "speech-1962")).toBeCloseTo(0.1821917808, 8);
  expect(before("p2-3-aid", "delay-1962", "prague-1962")).toBeCloseTo(0.9575342466, 8);
  expect(before("p2-3-aid", "stop-1964", "prague-1962")).toBe(0);
  expect(before("p2-3-aid-second", "arms-resumed", "swing-1965")).toBeCloseTo(0.6287671233, 8);
  expect(before("p1-4-ussr", "treaty-1965", "arms-resumed")).toBe(0);
  expect(before("p2-3-ideology-second", "khrushchev-falls", "swing-1965")).toBeCloseTo(1, 9);
  expect(before("p2-3-ideology-second", "cultural-revolution", "swing-1965")).toBe(0);
  expect(before("p2-3-ideology-second", "cultural-revolution", "cooling-1966")).toBeCloseTo(0.4821917808, 8);
  expect(before("pc-2", "posters-1967", "press-1966")).toBe(0);
});

test("the hypothesis on aid stays undetermined: its order passes for the loan and fails for the cut", () => {
  expect(verdict("h2-aid")).toBe("undetermined");
  expect(prediction("p2-3-aid").result).toBe("open");
  expect(answer.hypotheses.find((one) => one.id === "h2-aid")?.failing).toContain("order");
});

test("pacts and relations held in every year; the break told of 1988 or 1990 lies outside, and is shown with its denials", () => {
  const { finding, result } = prediction("p3-1");
  expect(result).toBe("holds");
  if (finding.kind !== "bound") throw new Error("no bound");
  const severed = finding.disputes.filter((one) => !one.denies && !one.isInside);
  expect(severed.map((one) => one.claim)).toEqual(["001-222", "001-412", "001-455", "001-456", "001-466"]);
  expect(finding.disputes.filter((one) => one.denies).map((one) => one.claim)).toContain("003-238");
});

test("embassies of which no source says anything are unknown, not closed", () => {
  expect(prediction("p3-1-embassies").result).toBe("open");
});

test("the patrons' embassies are theirs: that the state had one of its own with China in 1970 is no evidence of the Chinese one", () => {
  const { finding } = prediction("p3-1-embassies");
  const [china] = finding.kind === "bound" ? finding.ties : [];
  expect(china?.years.find((one) => one.year === 1969)).toEqual({ year: 1969, truth: "possible", claims: ["001-606"] });
  expect(china?.years.find((one) => one.year === 1970)?.claims).toEqual(["001-606", "notes-en-036", "notes-zh-036"]);
});

test("nothing is supported, and what one state cannot test says so with the reason", () => {
  expect(answer.hypotheses.filter((one) => one.verdict === "supported")).toEqual([]);
  const untested = answer.predictions.filter((one) => one.result === "untested");
  expect(untested.length).toBeGreaterThan(10);
  for (const { finding } of untested)
    expect(finding).toMatchObject({ kind: "untested", why: { en: expect.any(String), zh: expect.any(String) } });
});

test("200 combinations of choices are tried for each sign, and those that leave no evidence are counted apart", () => {
  for (const curve of answer.curves) expect(curve.cells.length + curve.empty).toBe(200);
  expect(answer.curves.map((one) => one.prediction)).toEqual(["p1-1", "p2-1", "p2-2", "pc-1"]);
});

test("who waits hears how much is tried, rising to all of it", () => {
  const shares = told.flatMap(({ task, share }) => (task === "infer/why-1960s" && share !== undefined ? [share] : []));
  expect(shares.length).toBeGreaterThan(10);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.at(-1)).toBeLessThanOrEqual(1);
});

test("independent evidence that disagrees with the paper is told in one sentence: Soviet arms grew where aid is said to have been cut", () => {
  const [first] = answer.disagreements;
  expect(first).toMatchObject({ contradiction: "x51", cause: "aid", own: ["003-097", "003-098"] });
});

test("for whatever is open the evidence that would decide most is named, and it cannot decide more than is open", () => {
  expect(answer.deciding.map((one) => one.prediction)).toContain("p2-2");
  for (const { bits, open } of answer.deciding) expect(bits).toBeLessThanOrEqual(open + 1e-9);
});

test("an answer is kept with the study and read again, equal to what was made; a changed question makes it again", async () => {
  const heard: Progress[] = [];
  expect(await asked(folder, { report: (progress) => heard.push(progress) })).toEqual(answer);
  expect(heard.filter(({ task }) => task === "infer/why-1960s")).toMatchObject([{ freshness: { state: "fresh" }, done: true }]);
  const path = join(folder, "questions/why-1960s.yaml");
  const before = await readFile(path, "utf8");
  await writeFile(path, `${before}\n# a remark\n`);
  const stop = new AbortController();
  const changed: Progress[] = [];
  const report = (progress: Progress): void => {
    changed.push(progress);
    if (progress.task === "infer/why-1960s") stop.abort();
  };
  await expect(asked(folder, { report, signal: stop.signal })).rejects.toMatchObject({ code: "cancelled" });
  expect(changed.at(-1)?.freshness).toEqual({ state: "stale", why: ["questions/why-1960s.yaml"] });
  await writeFile(path, before);
});

test("an answer that is called off stops between two fits, and is not kept", async () => {
  const home = await copied();
  for (const _ of ["first", "again"]) {
    const stop = new AbortController();
    const waiting = { signal: stop.signal, report: () => stop.abort() };
    await expect(asked(home, waiting)).rejects.toMatchObject({ code: "cancelled" });
  }
  expect(await readdir(join(home, ".tiltmeter/latest/infer"))).not.toContain("why-1960s.json");
  await rm(home, { recursive: true, force: true });
});

test.each(["en", "zh"] as const)("the answer reads as text in %s", (locale: Locale) => {
  const text = present("test", { output: answer, rows: () => [] }, locale);
  expect(text).not.toMatch(/undefined|NaN|\[object/);
  expect(text).toContain(locale === "en" ? "H1 · threat — untestable in this scope" : "H1 · 威胁 — 在此范围内无从检验");
});

describe("circularity", () => {
  const circular = (hypothesis: string): WhyAnswer["circularity"][number] => {
    const found = answer.circularity.find((one) => one.hypothesis === hypothesis);
    if (found === undefined) throw new Error(`no board of ${hypothesis}`);
    return found;
  };
  const levels = (hypothesis: string): Record<string, string> =>
    Object.fromEntries(circular(hypothesis).board.checks.map(({ code, level }) => [code, level]));

  test("threat on the record alone shares nothing with the lean; only its settings were never frozen", () => {
    expect(Object.entries(levels("h1")).filter(([, level]) => level !== "clear")).toEqual([["C8", "amber"]]);
    expect(answer.settings).toEqual({ digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/), frozen: null });
  });

  test("aid agrees with itself only: C5 is its only red, and without the paper too little is left of it", () => {
    const { board, remedies } = circular("h2-aid");
    expect([board.internalOnly, board.unidentified]).toEqual([true, ["aid"]]);
    expect(board.checks.find(({ code }) => code === "C5")?.names).toContain("003");
    expect(remedies.splits).toMatchObject({ splits: 200 });
  });

  test("ideology agrees with itself only too: what is a sign of the lean was left out of its coding, the paper is behind both", () => {
    const { board, remedies } = circular("h2-ideology");
    expect(levels("h2-ideology")).toMatchObject({ C1: "clear", C2: "clear", C3: "clear", C5: "red", C6: "amber", C7: "amber" });
    expect([board.internalOnly, board.unidentified]).toEqual([true, ["ideology"]]);
    expect(remedies.outcomeApart?.survives).toBe(true);
    expect(remedies.splits?.told).toBeLessThan(200);
  });

  test("ideology and aid correlate above .8, so that neither can be ranked before the other", () => {
    expect(levels("h2-ranking").C7).toBe("red");
    const pair = circular("h2-ranking").board.correlations.find(({ causes }) => causes.join() === "aid,ideology");
    expect(pair?.r).toBeCloseTo(0.83, 2);
  });

  test("a red closes the gate of all that is tested with it, amber leaves it open; what no test names has no board", () => {
    const levelOf = new Map(answer.circularity.map(({ hypothesis, board }) => [hypothesis, board.level]));
    const gates = answer.predictions.flatMap(({ id, hypothesis, verdict, gates }) =>
      gates.filter((gate) => gate.id === "circularity").map(({ state }) => ({ id, level: levelOf.get(hypothesis), state, verdict })),
    );
    const [red, amber] = ["red", "amber"].map((level) => gates.filter((one) => one.level === level));
    expect(red?.map(({ state, verdict }) => `${state} ${verdict}`)).toEqual(new Array(9).fill("failed undetermined"));
    expect(amber?.map(({ id, state }) => `${id} ${state}`)).toEqual([
      ...["p1-4-pacts passed", "p1-4-ussr passed", "p3-1 passed", "p3-1-embassies passed"],
    ]);
    expect(gates).toHaveLength(13);
    expect(answer.circularity.map((one) => one.hypothesis)).toEqual(["h1", "h2-ideology", "h2-aid", "h2-ranking", "h3", "hc"]);
  });

  test("the text tells every raised check with its way out, in both languages", () => {
    const english = circularityLines(circular("h2-ideology"), "en").join("\n");
    expect(english).toMatch(
      /^Circularity: blocks a verdict\n {2}C5 blocks a verdict · The same source behind both sides: Internal consistency only/,
    );
    expect(english).toMatch(/\d+ shared roots? dealt to cause or outcome 200 times/);
    expect(circularityLines(circular("h2-ideology"), "zh").join("\n")).toMatch(/^循环论证：阻断裁断\n {2}C5 阻断裁断 · 两侧同出一源：/);
  });
});

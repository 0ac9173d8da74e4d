import { appendFile, cp, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { present } from "../../src/face/present/index.ts";
import { Problem, type TiltAnswer } from "../../src/model/index.ts";
import type { ClaimAnswer, DocumentAnswer, Draft, NumbersAnswer, RegisterAnswer } from "../../src/work/index.ts";
import { BASE_STUDY, inTemporaryFolder, operate, writeStudy } from "../support/study-folder.ts";

const KOREA = fileURLToPath(new URL("../../studies/korea", import.meta.url));

const read = (study: string, input: Record<string, unknown>): Promise<DocumentAnswer> =>
  operate<DocumentAnswer>("document", study, { input });
const inKorea = async <T>(use: (folder: string) => Promise<T>): Promise<T> =>
  await inTemporaryFolder(async (folder) => {
    await cp(KOREA, folder, { recursive: true, filter: (path) => !path.includes(".tiltmeter") });
    return await use(folder);
  });
const problemOf = async (work: Promise<unknown>): Promise<string> =>
  await work.then(
    () => "no problem",
    (error: unknown) => (error instanceof Problem ? error.text("en") : String(error)),
  );

describe("a document is read leaf by leaf", () => {
  test("the leaves hold the whole text, each with its own claims, and nothing of another leaf goes with one", async () => {
    const first = await read(KOREA, { source: "notes-en" });
    expect(first.leaves.length).toBeGreaterThan(1);
    const whole = Array.from(await readFile(join(KOREA, "sources/notes-en.txt"), "utf8"));
    let claims = 0;
    for (const { number, start, end } of first.leaves) {
      const leaf = await read(KOREA, { source: "notes-en", leaf: number });
      expect(leaf.text).toBe(whole.slice(start, end).join(""));
      for (const { claim } of leaf.claims) expect(claim.at.start < end && start < claim.at.end).toBe(true);
      for (const span of [...leaf.blocks, ...leaf.hidden]) expect(start <= span.start && span.end <= end).toBe(true);
      claims += leaf.claims.length;
    }
    expect(claims).toBe(first.totals.accepted + first.totals.proposed);
    expect(first).toMatchObject({ state: "unchanged", licence: "CC-BY-4.0", files: { claims: { path: "claims/notes-en.jsonl" } } });
  });

  test("a claim, a line and a code point lead to their leaf", async () => {
    const byClaim = await read(KOREA, { source: "notes-en", claim: "notes-en-070" });
    expect(byClaim.claims.map(({ claim }) => claim.id)).toContain("notes-en-070");
    const byLine = await read(KOREA, { source: "notes-en", line: 41 });
    expect(byLine.blocks.some((block) => block.line === 41)).toBe(true);
    expect((await read(KOREA, { source: "notes-en", at: 9000 })).leaf).toEqual(byClaim.leaf);
    expect(await problemOf(read(KOREA, { source: "notes-en", leaf: 9 }))).toBe("--leaf: 9 is not allowed; expected 1 to 2");
    expect(await problemOf(read(KOREA, { source: "notes-en", claim: "003-034" }))).toContain("no claim 003-034");
    expect(await problemOf(read(KOREA, { source: "note-en" }))).toContain("did you mean notes-en?");
  });

  test("in the other script every passage is at the same place", async () => {
    const [own, other] = [await read(KOREA, { source: "notes-zh" }), await read(KOREA, { source: "notes-zh", script: "traditional" })];
    const cut = ({ text, leaf }: DocumentAnswer, at: { start: number; end: number }): string =>
      Array.from(text ?? "")
        .slice(at.start - leaf.start, at.end - leaf.start)
        .join("");
    const claim = own.claims.find((one) => one.claim.id === "notes-zh-002")?.claim.at ?? { start: 0, end: 0 };
    expect(cut(own, claim)).toBe("7月11日，朝鲜与中国在北京签订同名条约");
    expect(cut(other, claim)).toBe("7月11日，朝鮮與中國在北京簽訂同名條約");
    expect({ ...other, text: own.text, script: own.script }).toEqual(own);
  });

  test("claims that a contradiction names are told with it, and the next proposed claim is known", async () => {
    const notes = await read(KOREA, { source: "notes-zh" });
    expect(notes.claims.find(({ claim }) => claim.id === "notes-zh-002")?.contradictions).toEqual(["x47"]);
    const levels = await read(KOREA, { source: "levels", leaf: 1 });
    const proposed = levels.claims.filter(({ claim }) => claim.status === "proposed").length;
    expect(levels.leaf.proposed).toBe(proposed);
    const next = await read(KOREA, { source: "levels", claim: levels.nextProposed ?? "" });
    expect(next.leaf.number).toBeGreaterThan(1);
  });

  test("a text that is not at hand keeps its place: its claims, its length and how to add it", async () => {
    const paper = await read(KOREA, { source: "003" });
    expect(paper).toMatchObject({ state: "absent", text: null, found: null, licence: null, blocks: [] });
    expect(paper.leaves.length).toBeGreaterThan(1);
    expect(paper.claims.length).toBeGreaterThan(20);
    const [en, zh] = (["en", "zh"] as const).map((locale) => present("document", { output: paper, rows: () => [] }, locale));
    expect(en).toContain(`The text is withheld: ${paper.file} is not beside the study. Name its folder with --sources DIR`);
    expect(zh).toContain("原文未附");
  });

  test("of another version of the document no passage is looked for: its claims are said to have moved", async () => {
    await inTemporaryFolder(async (folder) => {
      await writeStudy(folder, BASE_STUDY);
      await appendFile(join(folder, "sources/memo.txt"), "8. One line more.\n");
      const memo = await read(folder, { source: "memo" });
      expect([memo.state, memo.totals.moved, memo.found === memo.coded]).toEqual(["changed", 9, false]);
      expect(memo.claims.every((one) => one.isMoved)).toBe(true);
      expect(memo.text).toContain("One line more");
      expect(present("document", { output: memo, rows: () => [] }, "en")).toContain("Passages of the version that was coded (9):");
    });
  });
});

describe("a claim is shown with what contradicts it", () => {
  test("the sides of a contradiction stand with their own words, or with the reason why not", async () => {
    const { contradictions, passage } = await operate<ClaimAnswer>("claim", KOREA, { input: { claim: "notes-zh-002" } });
    expect(passage).toMatchObject({ state: "found", text: "7月11日，朝鲜与中国在北京签订同名条约", line: 7, leaf: 1 });
    const sides = contradictions
      .find((one) => one.id === "x47")
      ?.sides.map(({ claim, passage: words }) => [claim.id, words.state, words.text !== null]);
    expect(sides).toEqual([
      ["notes-zh-002", "found", true],
      ["003-034", "withheld", false],
      ["notes-en-002", "found", true],
    ]);
  });
});

describe("the numbers that a claim moves", () => {
  let tilt: TiltAnswer;
  beforeAll(async () => {
    tilt = await operate<TiltAnswer>("tilt", KOREA, { input: { question: "tilt-1960s" } });
  });

  test("are those of the answer, and without the claim those of the study in which it is rejected", async () => {
    const { numbers } = await operate<NumbersAnswer>("numbers", KOREA, { input: { claim: "003-060" } });
    expect(numbers.length).toBeGreaterThan(0);
    const other = await inKorea(async (folder) => {
      await operate("set-status", folder, { input: { claim: "003-060", status: "rejected", coder: "founder-1" } });
      return await operate<TiltAnswer>("tilt", folder, { input: { question: "tilt-1960s" } });
    });
    const valueIn = (answer: TiltAnswer, at: string, number: string): number | undefined =>
      answer.years.find((year) => String(year.year) === at)?.[number as "pA" | "pEquidistant" | "pB"];
    for (const one of numbers) {
      expect(one.with).toBe(valueIn(tilt, one.at, one.number));
      expect(one.without).toBeCloseTo(valueIn(other, one.at, one.number) ?? Number.NaN, 12);
    }
    const moved = tilt.years.filter((year) => year.pA !== other.years.find((same) => same.year === year.year)?.pA);
    expect(moved.map((year) => String(year.year)).filter((year) => !numbers.some((one) => one.at === year))).toEqual([]);
  });

  test("of a proposed claim are those that accepting it would move", async () => {
    const { numbers, status } = await operate<NumbersAnswer>("numbers", KOREA, { input: { claim: "levels-072" } });
    expect(status).toBe("proposed");
    const count = numbers.find((one) => one.number === "diplomatic_relations/established/possible" && one.at === "2019-12-31");
    const now = await operate<RegisterAnswer>("register", KOREA, { input: { at: "2019-12-31", relation: "diplomatic_relations" } });
    const possible = now.counts.filter((one) => one.value === "established").reduce((sum, one) => sum + one.possible, 0);
    expect([count?.without, count?.with]).toEqual([possible, possible + 1]);
  });

  test("a claim that moves nothing says so", async () => {
    const output = await operate<NumbersAnswer>("numbers", KOREA, { input: { claim: "003-130" } });
    expect(present("numbers", { output, rows: () => [] }, "en")).toBe("003-130 moves no number of the study");
  });
});

describe("a draft of a claim", () => {
  test("holds what the words of the passage say, with those words, and the event that it may tell again", async () => {
    const draft = await operate<Draft>("draft", KOREA, { input: { source: "notes-zh", start: 235, end: 255 } });
    expect(draft.claim).toMatchObject({
      type: "sign_treaty",
      actors: [
        { role: "participant", actor: "PRK" },
        { role: "participant", actor: "CHN" },
      ],
      date: { edtf: "1961-07-11", words: "7月11日", basis: "context" },
    });
    expect(draft.from.date).toEqual({ words: "7月11日", anchor: "1961年7月6日" });
    expect(draft.events.map((one) => one.event)).toEqual(["treaty-prk-chn-1961"]);
    expect(draft.claim.gloss.zh).toContain("朝鲜、中国");
  });

  test("of words that say nothing is empty", async () => {
    const draft = await operate<Draft>("draft", KOREA, { input: { source: "notes-zh", start: 0, end: 4 } });
    expect(draft.claim).toMatchObject({ actors: [], date: { edtf: null, basis: "none" }, gloss: { en: "", zh: "" } });
    expect("type" in draft.claim).toBe(false);
  });

  test("is not made of a text that is not at hand, or of no passage", async () => {
    expect(await problemOf(operate("draft", KOREA, { input: { source: "003", start: 0, end: 4 } }))).toContain("--sources DIR");
    expect(await problemOf(operate("draft", KOREA, { input: { source: "notes-zh", start: 9, end: 9 } }))).toContain(
      "--end: 9 is not allowed",
    );
  });
});

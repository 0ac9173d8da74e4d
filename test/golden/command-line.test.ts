import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { type Command, decode, readArguments } from "../../src/face/arguments.ts";
import { commandHelp, helpText } from "../../src/face/help.ts";
import { Problem } from "../../src/model/index.ts";
import { type CheckAnswer, OPERATIONS } from "../../src/work/index.ts";
import { BROKEN_STUDIES } from "../support/broken-studies.ts";
import { breakStudy, rulesOf } from "../support/broken-study.ts";
import { tiltmeter } from "../support/command-line.ts";
import { BASE_STUDY, filesUnder, inTemporaryFolder, operate, operationNamed, writeStudy } from "../support/study-folder.ts";

const STACK = /^\s+at /m;

test("check prints place, severity and rule, below it the fault and the way out, and at last the count", async () => {
  await inBroken("a misspelt type", async (folder) => {
    expect(await tiltmeter(["check", folder])).toEqual({
      exit: 1,
      stdout: `claims/memo.jsonl:4:153  error  type/unknown
  the codebook has no type criticise; did you mean criticize?
1 error, 0 warnings · 9 claims, 2 sources, 4 actors, 1 question
`,
      stderr: "",
    });
  });
});

test.each([
  { name: "faults in five files are all told in one run", words: [], error: "error" },
  { name: "the actors saved in GBK: the first byte that is not UTF-8 is shown", words: ["--lang", "zh"], error: "错误" },
  { name: "a YAML alias that nothing defines", words: [], error: "error" },
  { name: "a claim line that was cut off", words: ["--out", "found.txt"], error: "error" },
])("on the command line: $name", async ({ name, words, error }) => {
  await inBroken(name, async (folder, finds) => {
    const { exit, stdout, stderr } = await tiltmeter(["check", ".", ...words], { cwd: folder });
    const text = words.includes("--out") ? await readFile(join(folder, "found.txt"), "utf8") : stdout;
    const heads = text.split("\n").filter((line) => /^\S+:\d+:\d+ {2}/.test(line));
    expect(heads).toEqual(finds.map((found) => found.replace(" ", `  ${error}  `)));
    expect(exit).toBe(1);
    expect(stdout + stderr).not.toMatch(STACK);
    expect(stderr).toBe(words.includes("--out") ? "written: found.txt\n" : "");
  });
});

test("a study that has only warnings passes check, and can be had as CSV", async () => {
  await inBroken("a text in the study that may not be kept there", async (folder) => {
    const { exit, stdout } = await tiltmeter(["check", folder, "--format", "csv"]);
    const [head, row, ...more] = stdout.trimEnd().split("\n");
    expect(exit).toBe(0);
    expect(head).toMatch(/^severity,file,line,column,rule,/);
    expect(row).toMatch(/^warning,sources\/bibliography\.json,13,17,source\/text-may-not-be-kept,/);
    expect(more).toEqual([]);
  });
});

test("init makes a study that passes check, answers its question, and is not written over", async () => {
  await inTemporaryFolder(async (folder) => {
    const made = join(folder, "new/study");
    const first = await tiltmeter(["init", made]);
    expect(first).toMatchObject({ exit: 0, stderr: "" });
    expect(first.stdout).toContain("claims/note.jsonl");
    expect(await operate<CheckAnswer>("check", made)).toMatchObject({ errors: 0, warnings: 0, findings: [] });
    const before = await contentOf(made);
    const again = await tiltmeter(["init", made], { lang: "zh_CN.UTF-8" });
    expect(again).toMatchObject({ exit: 2, stdout: "" });
    expect(again.stderr).toContain("不是空文件夹");
    expect(await contentOf(made)).toEqual(before);
    expect(await operate("tilt", made)).toMatchObject({ question: "tilt", focal: "PRK", patrons: ["CHN", "SUN"], years: { length: 6 } });
  });
});

test.skipIf(process.platform === "win32")("the program that was built may be run as it lies, which npx sees to only once", async () => {
  const { mode } = await stat(fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url)));
  expect(mode & 0o111).toBe(0o111);
});

test("several studies in one folder are named, and none is chosen", async () => {
  await inTemporaryFolder(async (folder) => {
    for (const name of ["beta", "alpha"]) await writeStudy(join(folder, "studies", name), BASE_STUDY);
    const ended = await tiltmeter(["export", "claims"], { cwd: folder });
    expect(ended).toMatchObject({ exit: 2, stdout: "" });
    expect(ended.stderr).toContain("studies/alpha, studies/beta");
    expect(ended.stderr).not.toMatch(STACK);
  });
});

test("of several studies the one that studies/default names is meant; a name that is none of them chooses nothing", async () => {
  await inTemporaryFolder(async (folder) => {
    for (const name of ["beta", "alpha"]) await writeStudy(join(folder, "studies", name), BASE_STUDY);
    await writeFile(join(folder, "studies/alpha/claims/memo.jsonl"), "");
    await writeFile(join(folder, "studies/default"), "beta\n");
    const { exit, stdout } = await tiltmeter(["export", "claims", "--format", "jsonl"], { cwd: folder });
    expect({ exit, stdout }).toEqual({ exit: 0, stdout: BASE_STUDY.get("claims/memo.jsonl") });
    await writeFile(join(folder, "studies/default"), "gamma\n");
    expect(await tiltmeter(["export", "claims"], { cwd: folder })).toMatchObject({ exit: 2, stdout: "" });
  });
});

test("the only study in studies/ is found, and its claims come out line by line as they went in", async () => {
  await inTemporaryFolder(async (folder) => {
    await writeStudy(join(folder, "studies/one"), BASE_STUDY);
    const { exit, stdout } = await tiltmeter(["export", "claims", "--format", "jsonl"], { cwd: folder });
    expect(exit).toBe(0);
    expect(stdout).toBe(BASE_STUDY.get("claims/memo.jsonl"));
  });
});

test("an operation that does not exist is asked about, with exit code 2", async () => {
  const ended = await tiltmeter(["chekc"]);
  expect(ended).toEqual({ exit: 2, stdout: "", stderr: "There is no operation chekc. Did you mean check? See: tiltmeter help\n" });
});

test("help names every operation, in either language", async () => {
  const { exit, stdout } = await tiltmeter(["help"], { lang: "zh_CN.UTF-8" });
  expect(exit).toBe(0);
  for (const { name, summary } of OPERATIONS) {
    expect(stdout).toContain(summary.zh);
    expect(helpText(OPERATIONS, "en")).toMatch(new RegExp(`^ {2}${name} +\\S`, "m"));
  }
});

test.each(OPERATIONS.map((operation) => operation.name))(
  "help on %s says what it does and each of its options, in both languages",
  (name) => {
    const operation = operationNamed(name);
    for (const locale of ["en", "zh"] as const) {
      const text = commandHelp(operation, locale);
      expect(text).toContain(operation.summary[locale]);
      for (const option of [...Object.keys(operation.input.shape), "lang", "out"]) expect(text).toContain(`--${option}`);
      expect(text).not.toMatch(/undefined|\[object/);
    }
  },
);

test.each<[what: string, operation: string, words: string[], code: string, says: string]>([
  ["an unknown option", "check", ["--strict"], "unknown-option", "--strict"],
  ["a word too many", "check", ["a", "b"], "unknown-option", "b"],
  ["an option without its value", "events", ["--type"], "bad-option", "--type"],
  ["a missing word", "export", [], "missing-option", "WHAT"],
  ["a word that is not allowed", "export", ["maps"], "bad-option", "maps"],
  ["a year that is no number", "events", ["--from", "sixties"], "bad-option", "sixties"],
  ["half a year", "events", ["--from", "1960.5"], "bad-option", "1960.5"],
  ["a date that is no date", "actors", ["--at", "spring"], "bad-option", "spring"],
])("%s is a problem that quotes it, in both languages, with exit code 2", (_, name, words, code, says) => {
  const problem = problemOf(operationNamed(name), words);
  expect(problem).toMatchObject({ code, exit: 2 });
  for (const locale of ["en", "zh"] as const) expect(problem.text(locale)).toContain(says);
});

async function inBroken(name: string, use: (folder: string, finds: readonly string[]) => Promise<void>): Promise<void> {
  const broken = BROKEN_STUDIES.find((one) => one.name === name);
  if (broken === undefined) throw new RangeError(`no broken study ${name}`);
  const { files, finds } = breakStudy(BASE_STUDY, broken);
  expect(rulesOf(finds).length).toBeGreaterThan(0);
  await inTemporaryFolder(async (folder) => await use(await writeStudy(folder, files), finds));
}

async function contentOf(folder: string): Promise<Record<string, string>> {
  const paths = await filesUnder(folder);
  const texts = await Promise.all(paths.map(async (path) => await readFile(join(folder, path), "utf8")));
  return Object.fromEntries(paths.map((path, i) => [path, texts[i] ?? ""]));
}

function problemOf(command: Command, words: readonly string[]): Problem {
  try {
    decode(command, readArguments(command, words).input);
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new RangeError("no problem");
}

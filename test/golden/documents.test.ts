import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { decode, inputFields, readArguments } from "../../src/face/arguments.ts";
import { COMMANDS } from "../../src/face/commands.ts";
import { commandHelp, helpText } from "../../src/face/help.ts";
import { inputWords } from "../../src/face/input-words.ts";
import { claimsOf, coverageFaults } from "../../src/face/reference/coverage-evidence.ts";
import { COVERAGE_PAGE, coverageOfSources, isRealised } from "../../src/face/reference/coverage-of-sources.ts";
import { CoverageRow } from "../../src/face/reference/coverage-row.ts";
import { APPROXIMATE_EXAMPLES, REFUSED_EXAMPLES } from "../../src/face/reference/edtf-examples.ts";
import { unionsIn } from "../../src/face/reference/json-schema.ts";
import { MEANINGS } from "../../src/face/reference/meanings.ts";
import { EXAMPLES } from "../../src/face/reference/operations.ts";
import { readCoverage } from "../../src/face/reference/read-coverage.ts";
import { groupOf, RULE_GROUPS } from "../../src/face/reference/rules.ts";
import { NAMED_VALUES } from "../../src/face/reference/type-words.ts";
import { GENERATED_FOLDERS, referenceFiles } from "../../src/face/reference.ts";
import { boundsOf, CODEBOOK, isoDay, PROBLEM_CODES, parseEdtf, RULE_IDS } from "../../src/model/index.ts";
import { OPERATIONS } from "../../src/work/index.ts";

const root = new URL("../../", import.meta.url);
const bundled = await readCoverage(fileURLToPath(new URL("studies/korea", root)));
const files = referenceFiles(bundled);
const LOCALES = ["en", "zh"] as const;

function committed(path: string): string {
  return readFileSync(new URL(path, root), "utf8");
}

function pageOf(path: string): string {
  return files[path] ?? "";
}

test.for(Object.keys(files))("%s is what the program draws today; if not: npm run reference", (path) => {
  expect(existsSync(new URL(path, root)), `${path} is not committed: npm run reference`).toBe(true);
  expect(committed(path), "out of date: npm run reference").toBe(files[path]);
});

test("no stray file lies in the generated folders", () => {
  const found = GENERATED_FOLDERS.flatMap((folder) => readdirSync(new URL(folder, root)).map((name) => `${folder}/${name}`));
  expect(found.filter((path) => !(path in files))).toEqual([]);
});

test("every page exists in English and Chinese and is drawn without a gap", () => {
  const pages = Object.keys(files).filter((path) => path.endsWith(".md"));
  for (const path of pages.filter((one) => one !== COVERAGE_PAGE && !one.startsWith("docs/zh/")))
    expect(pages).toContain(path.replace("docs/", "docs/zh/"));
  for (const path of pages) expect(pageOf(path)).not.toMatch(/undefined|\[object|NaN/);
});

test("every link between the generated pages leads to a file and a heading that exist", () => {
  for (const [path, text] of Object.entries(files).filter(([one]) => one.endsWith(".md"))) {
    for (const [, target = ""] of text.matchAll(/\]\(([^)]+)\)/g)) {
      const [file = "", anchor] = target.split("#");
      const at = new URL(file, new URL(path, "file:///"));
      const linked = at.pathname.slice(1);
      const found = files[linked] ?? (linked.startsWith("studies/") && existsSync(new URL(linked, root)) ? committed(linked) : undefined);
      expect(found, `${path} → ${target}`).toBeDefined();
      if (anchor !== undefined) expect(anchorsIn(found ?? ""), `${path} → ${target}`).toContain(anchor);
    }
  }
});

test("every table has as many cells in each row as in its head", () => {
  for (const [path, text] of Object.entries(files).filter(([one]) => one.endsWith(".md"))) {
    let width = 0;
    for (const line of text.split("\n")) {
      const cells = line.startsWith("|") ? line.split(/(?<!\\)\|/).length : 0;
      if (cells > 0 && width > 0) expect(cells, `${path}: ${line}`).toBe(width);
      width = cells;
    }
  }
});

test("every rule stands in docs/rules.md and its Chinese twin, in a group that has a title", () => {
  for (const id of RULE_IDS) {
    for (const path of ["docs/rules.md", "docs/zh/rules.md"]) expect(pageOf(path)).toContain(`| \`${id}\` |`);
    expect(Object.keys(RULE_GROUPS)).toContain(groupOf(id));
  }
});

test("every problem stands in the page of problems with the names of its details in braces", () => {
  for (const code of PROBLEM_CODES) expect(pageOf("docs/reference/problems.md")).toContain(`| \`${code}\` |`);
  expect(pageOf("docs/reference/problems.md")).toContain("There is no {what} {value}. {hint} | 没有{what} {value}。{hint} |");
});

test("every event type, subtype and certainty stands in the page of the codebook", () => {
  for (const locale of LOCALES) {
    const page = pageOf(locale === "en" ? "docs/reference/codebook.md" : "docs/zh/reference/codebook.md");
    for (const type of CODEBOOK.eventTypes) {
      expect(page).toContain(`### ${type.id}\n\n**${type.label[locale]}`);
      for (const subtype of type.subtypes) expect(page).toContain(`| \`${subtype.id}\` | ${subtype.label[locale]} |`);
    }
    for (const value of CODEBOOK.certainties) expect(page).toContain(`| \`${value.id}\` | ${value.label[locale]} |`);
  }
});

test("help mentions every operation and command, in both languages", () => {
  const commands = [...OPERATIONS, ...COMMANDS];
  for (const locale of LOCALES) {
    const help = helpText(commands, locale)
      .split("\n")
      .map((line) => line.trim().replace(/ {2,}/, " "));
    for (const command of commands) {
      expect(help).toContain(`${command.name} ${command.summary[locale]}`);
      expect(commandHelp(command, locale)).toContain(`tiltmeter ${command.name}`);
    }
  }
});

test("every input that is described in English is described in Chinese", () => {
  for (const command of [...OPERATIONS, ...COMMANDS]) {
    for (const [name, { description }] of Object.entries(inputFields(command.input))) {
      if (description !== undefined) expect(inputWords(description, "zh"), `${command.name} --${name}`).toMatch(/\p{Script=Han}/u);
    }
  }
});

test("every operation and command has an example, and the program reads it", () => {
  for (const command of [...OPERATIONS, ...COMMANDS]) {
    const words = EXAMPLES[command.name];
    expect(words, command.name).toBeDefined();
    expect(() => decode(command, readArguments(command, words ?? []).input)).not.toThrow();
  }
  expect(Object.keys(EXAMPLES).filter((name) => ![...OPERATIONS, ...COMMANDS].some((one) => one.name === name))).toEqual([]);
});

test("every meaning is that of a key in the schemas of a study", () => {
  const described = new Set(Object.entries(files).flatMap(([path, text]) => (path.startsWith("schema/") ? keysIn(JSON.parse(text)) : [])));
  expect(Object.keys(MEANINGS).filter((key) => !described.has(key))).toEqual([]);
});

test("every fault of a date is shown by a text that has it", () => {
  for (const [fault, text] of Object.entries(REFUSED_EXAMPLES)) {
    const parsed = parseEdtf(text);
    expect(parsed.ok ? "read" : parsed.reason, text).toBe(fault);
  }
});

test("approximate dates are widened as the page of dates says: three days, one month, three months, one, ten and a hundred years", () => {
  const reach = APPROXIMATE_EXAMPLES.map(({ text }) => {
    const parsed = parseEdtf(text);
    if (!parsed.ok) return text;
    const { startEarliest, endLatest } = boundsOf(parsed.edtf);
    return `${text} ${isoDay(startEarliest)} ${isoDay(endLatest - 1)}`;
  });
  expect(reach).toEqual([
    "1961-07-10~ 1961-07-07 1961-07-13",
    "1961-07~ 1961-06-01 1961-08-31",
    "1961-22~ 1961-03-01 1961-11-30",
    "1961~ 1960-01-01 1962-12-31",
    "196X~ 1950-01-01 1979-12-31",
    "19XX~ 1800-01-01 2099-12-31",
  ]);
});

test("coverage.yaml maps each of the 149 rows of the design once, in their order, and realises at least 95", () => {
  expect(bundled.rows.map((row) => row.id)).toEqual(Array.from({ length: 149 }, (_, i) => i + 1));
  const realised = bundled.rows.filter(isRealised).length;
  expect(realised).toBeGreaterThanOrEqual(95);
  expect(pageOf(COVERAGE_PAGE)).toContain(`**${realised} of 149 rows are realised; ${149 - realised} wait.**`);
});

test("every claim that coverage.yaml names exists and is accepted or proposed, neither rejected nor superseded", () => {
  expect(coverageFaults(bundled)).toEqual([]);
  const named = bundled.rows.flatMap((row) => claimsOf(row, bundled.study).found);
  expect(named.length).toBeGreaterThan(bundled.rows.length);
  expect(named.filter((claim) => !["accepted", "proposed"].includes(claim.status)).map((claim) => claim.id)).toEqual([]);
});

const proposed = bundled.study.claims.filter((claim) => claim.status === "proposed").slice(0, 2);

test("a row of coverage.yaml that names proposed claims beside accepted ones says how many", () => {
  const row = CoverageRow.parse({ ...bundled.rows[0], claims: ["000-001", ...proposed.map((claim) => claim.id)] });
  expect(coverageOfSources({ ...bundled, rows: [row] })).toContain("2 proposed · 其中待审 2");
});

test.for<[string, Partial<Record<keyof CoverageRow, unknown>>, string]>([
  ["a claim that is not in the study", { claims: ["000-999"] }, "no claim 000-999"],
  ["an end of a run of claims that is not in the study", { claims: ["000-001/000-998"] }, "no claim 000-998"],
  ["no accepted claim", { claims: proposed.map((claim) => claim.id) }, "none of its claims is accepted"],
  ["an event that no accepted claim tells", { events: ["no-such-event"] }, "no accepted claim of event no-such-event"],
  ["a process that no accepted claim belongs to", { processes: ["no-such"] }, "no accepted claim of process no-such"],
  ["a type that none of its claims has", { types: ["visit"] }, "no accepted claim of type visit"],
  [
    "a relation that none of its claims bears on",
    { relations: ["mission"] },
    "no accepted claim, among those named, that bears on relation mission",
  ],
  ["a contradiction that is not noted", { contradictions: ["c00"] }, "no contradiction c00"],
  ["a series that is not there", { series: ["no-such"] }, "no series no-such"],
  ["an actor that nobody knows", { actors: ["person:nobody"] }, "no actor person:nobody"],
  ["an operation that the program does not have", { operations: ["divine"] }, "no operation divine"],
  ["a source whose notes are not in the bibliography", { cited: ["002"] }, "no work cited in 002"],
  [
    "a setting that its file does not have",
    { setting: "questions/tilt-1960s.yaml: acts.no" },
    "no setting questions/tilt-1960s.yaml: acts.no",
  ],
  ["nothing that could realise its part", { part: "chains" }, "nothing is named that could realise it as chains"],
  ["no part to wait for", { part: "later" }, "waits, but does not say for what"],
])("a row of coverage.yaml with %s is refused", ([, change, fault]) => {
  const row = CoverageRow.parse({ ...bundled.rows[0], ...change });
  expect(coverageFaults({ ...bundled, rows: [row] })).toContain(`row 1: ${fault}`);
  expect(() => coverageOfSources({ ...bundled, rows: [row] })).toThrow(fault);
});

test("a row of coverage.yaml that stands twice is refused", () => {
  const twice = bundled.rows.slice(0, 1);
  expect(coverageFaults({ ...bundled, rows: [...twice, ...twice] })).toEqual(["row 1 stands twice"]);
});

test("every row of coverage.yaml says what it is in Chinese as well as in English", () => {
  for (const { id, what, later } of bundled.rows) {
    for (const text of later === undefined ? [what] : [what, later.why]) {
      expect(text.zh, `row ${id}`).toMatch(/\p{Script=Han}/u);
      expect(text.en, `row ${id}`).toMatch(/^[^\p{Script=Han}]+$/u);
    }
  }
});

const design = new URL("../../../shared/design/method.md", import.meta.url);

test.skipIf(!existsSync(design))(
  "every row stands under the document that the design gives it, in other words (needs ../shared/design)",
  () => {
    const listed = [...readFileSync(design, "utf8").matchAll(/^\| (\d+) \| D(\d):[^|]*\|([^|]+)\|/gm)].map(([, id, doc, words]) => ({
      id: Number(id),
      source: `00${doc}`,
      words: words?.trim(),
    }));
    expect(bundled.rows.map(({ id, source }) => ({ id, source }))).toEqual(listed.map(({ id, source }) => ({ id, source })));
    expect(bundled.rows.filter(({ what }, i) => what.en === listed[i]?.words).map((row) => row.id)).toEqual([]);
  },
);

/** The anchors that GitHub gives to the headings of a page. */
function anchorsIn(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = ""]) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}_ -]/gu, "")
      .replaceAll(" ", "-"),
  );
}

interface Schema {
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly oneOf?: readonly { readonly $ref?: string }[];
}

/** `Claim.date`, `Source.author.family` …: every key of every schema. */
function keysIn(schema: Schema, path?: string): string[] {
  const inner = (one: Schema, at: string): string[] => [
    ...Object.entries(one.properties ?? {}).flatMap(([name, value]) => [`${at}.${name}`, ...inner(value, `${at}.${name}`)]),
    ...(one.items === undefined ? [] : inner(one.items, at)),
  ];
  if (path !== undefined) return inner(schema, path);
  const unions = unionsIn(schema.$defs ?? {});
  return Object.entries(schema.$defs ?? {}).flatMap(([id, def]) => (id in NAMED_VALUES ? [] : keysIn(def, unions.get(id) ?? id)));
}

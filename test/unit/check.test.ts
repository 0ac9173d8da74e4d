import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { Actor, Claim, type Finding, findingText, Manifest, SeriesDescription, Source, TiltQuestion } from "../../src/model/index.ts";
import { patternWords } from "../../src/work/study/expectation.ts";
import { parseJson } from "../../src/work/study/parse.ts";
import { breakStudy, claim, type Edit, edit, put } from "../support/broken-study.ts";
import { BASE_STUDY, loadFiles, type StudyFiles } from "../support/study-folder.ts";

test("every pattern that a study file must match has plain words in both languages", () => {
  const patterns = [Manifest, Actor, Source, Claim, SeriesDescription, TiltQuestion].flatMap((schema) =>
    patternsIn(z.toJSONSchema(schema)),
  );
  expect(patterns.length).toBeGreaterThan(20);
  expect(patterns.filter((pattern) => patternWords(pattern) === undefined)).toEqual([]);
});

test.each([
  ["USSR", "did you mean SUN?", "是否为 SUN？"],
  ["PRC", "did you mean CHN?", "是否为 CHN？"],
  ["DPRK", "did you mean PRK?", "是否为 PRK？"],
])("an unknown actor %s that is a state's name is asked about by the state's id", (name, en, zh) => {
  const finding = only(found(...firstPatron(name)));
  expect(finding.rule).toBe("actor/unknown");
  expect([findingText(finding, "en").wayOut, findingText(finding, "zh").wayOut]).toEqual([en, zh]);
});

test("an unknown code that is near several states offers them all, and none where none is near", () => {
  const hint = (code: string): string => findingText(only(found(...firstPatron(code))), "en").wayOut;
  expect(hint("VDX")).toBe("did you mean VDR?");
  expect(hint("CHX")).toBe("did you mean CHE or CHL or CHN?");
  expect(hint("QQQ")).toMatch(/^correct the id/);
});

test("a study may add names to a state and to a polity of the register", () => {
  const more = "  - { id: PRK, kind: state, names: [{ text: Morning Land, lang: en, kind: variant }] }\n";
  const polity = "  - { id: HST-MING, kind: polity, names: [{ text: The Bright Court, lang: en, kind: variant }] }\n";
  expect(found(edit("actors.yaml", "  - id: bloc:northern-league", `${more}${polity}  - id: bloc:northern-league`))).toEqual([]);
});

test("a name that passed from one actor to another is no fault where the periods do not meet", () => {
  const edits = [
    edit("actors.yaml", "{ text: Steppe Daily, lang: en, kind: short }", '{ text: Herald, lang: en, kind: short, to: "1959" }'),
    edit("actors.yaml", "{ text: Northern League, lang: en, kind: short }", '{ text: Herald, lang: en, kind: short, from: "1960" }'),
  ];
  expect(found(...edits)).toEqual([]);
});

test("a bloc may stand alone in an act of several sides", () => {
  const sides = '[{"role":"participant","actor":"MNG"},{"role":"participant","actor":"CHN"}]';
  expect(found(claim("memo-001", sides, '[{"role":"participant","actor":"bloc:northern-league"}]'))).toEqual([]);
});

test("a claim that names nobody does not set those of its event at odds", () => {
  const sides = '{"role":"source","actor":"person:envoy-dorj"},{"role":"target","actor":"SUN"}';
  const edits = [
    claim("memo-002", sides, '{"role":"source","actor":"UNK"}'),
    claim("memo-002", '"tier":', '"event":"journey","tier":'),
    claim("memo-003", '"express_support"', '"visit"'),
    claim("memo-003", '"tier":', '"event":"journey","tier":'),
  ];
  expect(found(...edits)).toEqual([]);
});

test("a byte-order mark is no fault", () => {
  const marked = new Map([...BASE_STUDY].map(([path, text]) => [path, path.endsWith(".txt") ? text : `\uFEFF${text}`]));
  expect(loadFiles(marked).findings).toEqual([]);
});

test("line ends of Windows are no error, and tidy is advised for the claims", () => {
  const windows = new Map(
    [...BASE_STUDY].map(([path, text]) => [path, path.endsWith(".txt") ? text : String(text).replaceAll("\n", "\r\n")]),
  );
  expect(new Set(loadFiles(windows).findings.map((finding) => finding.rule))).toEqual(new Set(["order/not-canonical"]));
});

test("a document that is not there is no fault: its text may be withheld", () => {
  expect(loadFiles(new Map([...BASE_STUDY].filter(([path]) => !path.endsWith(".txt")))).findings).toEqual([]);
});

test("YAML that repeats itself without end is a fault and not a crash", () => {
  const levels = Array.from({ length: 12 }, (_, i) => `l${i + 1}: &l${i + 1} [${Array.from({ length: 9 }, () => `*l${i}`).join(", ")}]`);
  expect(only(found(put("actors.yaml", ["l0: &l0 [x]", ...levels].join("\n")))).rule).toBe("yaml/syntax");
});

test("whatever happens to a byte of a file, check says where and does not fall over", () => {
  const paths = [...BASE_STUDY.keys()].filter((path) => !path.endsWith(".txt"));
  const harm = fc.record({
    path: fc.constantFrom(...paths),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    removed: fc.integer({ min: 0, max: 40 }),
    added: fc.constantFrom(
      "",
      "\0",
      "\n",
      '"',
      "{",
      "}",
      "[",
      "]",
      ":",
      ",",
      "-",
      "*a",
      "&a ",
      "\t",
      "null",
      "0",
      "é",
      "𠮷",
      "\uFEFF",
      "__proto__",
      "?",
      "|",
      "#",
    ),
  });
  fc.assert(
    fc.property(fc.array(harm, { minLength: 1, maxLength: 3 }), (harms) => {
      const files = new Map(BASE_STUDY);
      for (const { path, at, removed, added } of harms) {
        const text = String(files.get(path));
        const start = Math.floor(at * text.length);
        files.set(path, text.slice(0, start) + added + text.slice(start + removed));
      }
      for (const finding of loadFiles(files).findings) expect(isInside(finding, files)).toBe(true);
    }),
    { numRuns: Number(process.env.FUZZ ?? 60), seed: 1961 },
  );
});

test("a text is JSON for check exactly where it is JSON for everybody", () => {
  const piece = fc.constantFrom("{", "}", "[", "]", ":", ",", '"a"', '"', "1", "-", "1.", "01", ".5", "1e5", "true", "nul", "null", " ", "\n", "\u00a0", "\\", "//", "\uFEFF", "\0"); // biome-ignore format: one list
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 7 }), (pieces) => {
      const text = pieces.join("");
      const faults: string[] = [];
      const value = parseJson("x.json", text, (fault) => faults.push(fault.rule));
      expect(value === undefined).toBe(!isJson(text));
      expect(faults.includes("json/syntax")).toBe(!isJson(text));
    }),
    { numRuns: 2000 },
  );
});

function found(...edits: Parameters<typeof breakStudy>[1]["edits"][number][]): readonly Finding[] {
  return loadFiles(breakStudy(BASE_STUDY, { name: "", edits }).files).findings;
}

/** Another first patron, there and in the indicator that is of it. */
function firstPatron(id: string): Edit[] {
  return [edit("questions/lean.yaml", "[CHN, SUN]", `[${id}, SUN]`), edit("questions/lean.yaml", "patron: CHN", `patron: ${id}`)];
}

function only(findings: readonly Finding[]): Finding {
  const [finding, ...others] = findings;
  expect(others).toEqual([]);
  if (finding === undefined) throw new RangeError("no finding");
  return finding;
}

function isInside({ file, line, column }: Finding, files: StudyFiles): boolean {
  const text = new TextDecoder().decode(new TextEncoder().encode(String(files.get(file))));
  const found = text.split("\n")[line - 1];
  return found !== undefined && column >= 1 && column <= found.length + 1;
}

function patternsIn(schema: unknown): string[] {
  if (schema === null || typeof schema !== "object") return [];
  return Object.entries(schema).flatMap(([key, value]) => (key === "pattern" && typeof value === "string" ? [value] : patternsIn(value)));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

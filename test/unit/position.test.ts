import { expect, test } from "vitest";
import type { DataPath } from "../../src/model/index.ts";
import { finderOf, locateFaults } from "../../src/work/study/position.ts";

const YAML = `# 注释
标题: 蒙古
coders:
  - { id: ada, name: "艾达" }
  - id: bob
    name: '1966 or so'
`;
const JSON_TEXT = `[
  { "id": "memo", "title": "邻国札记", "page": 7 },
  { "id": "diary" }
]
`;
const LINES = `{"id":"memo-001","gloss":{"zh":"蒙中"},"date":{"edtf":"1961-13"}}
{"id":"memo-002","gloss":{"zh":"𠮷"},"date":{"edtf":"1961年"}}
`;
const CSV = `period,value,claims
1960,4,"memo-001, 札记"

"19,61
or so",9,memo-002
1962,5,
`;

test.each<[what: string, at: Omit<DataPath, "file">, place: string]>([
  ["the whole of a YAML file begins at its first key", { path: [] }, "2:1"],
  ["a value", { path: ["标题"] }, "2:5"],
  ["a key", { path: ["标题"], key: true }, "2:1"],
  ["an entry of a list", { path: ["coders", 0] }, "4:5"],
  ["a value inside an entry", { path: ["coders", 0, "name"] }, "4:22"],
  ["a key inside an entry", { path: ["coders", 1, "name"], key: true }, "6:5"],
  ["a character inside a quoted value", { path: ["coders", 1, "name"], offset: 5 }, "6:17"],
  ["a character inside a plain value", { path: ["标题"], offset: 1 }, "2:6"],
  ["what is not there stands where it should be", { path: ["coders", 1, "mail"] }, "5:5"],
])("YAML: %s", (_, at, place) => {
  expect(placeIn("study.yaml", YAML, at)).toBe(place);
});

test.each<[what: string, at: Omit<DataPath, "file">, place: string]>([
  ["a record", { path: [1] }, "3:3"],
  ["a value behind Chinese text, in UTF-16 units", { path: [0, "page"] }, "2:44"],
  ["a key", { path: [0, "title"], key: true }, "2:19"],
  ["a character inside a text", { path: [0, "title"], offset: 2 }, "2:31"],
])("JSON: %s", (_, at, place) => {
  expect(placeIn("sources/bibliography.json", JSON_TEXT, at)).toBe(place);
});

test.each<[what: string, at: Omit<DataPath, "file">, place: string]>([
  ["a claim", { line: 2, path: [] }, "2:1"],
  ["a value behind Chinese text", { line: 1, path: ["date", "edtf"] }, "1:53"],
  ["a character of a date behind a character of two UTF-16 units", { line: 2, path: ["date", "edtf"], offset: 4 }, "2:58"],
  ["a key", { line: 1, path: ["gloss"], key: true }, "1:18"],
])("JSON lines: %s", (_, at, place) => {
  expect(placeIn("claims/memo.jsonl", LINES, at)).toBe(place);
});

test.each<[what: string, at: Omit<DataPath, "file">, place: string]>([
  ["the header", { path: [] }, "1:1"],
  ["a cell", { path: [0, "value"] }, "2:6"],
  ["a quoted cell that holds a comma", { path: [0, "claims"] }, "2:8"],
  ["a cell below an empty line", { path: [1, "period"] }, "4:1"],
  ["a cell behind a quoted one that holds a comma and a line break", { path: [1, "claims"] }, "5:10"],
  ["a cell of the row after it", { path: [2, "value"] }, "6:6"],
])("CSV: %s", (_, at, place) => {
  expect(placeIn("series/notes.csv", CSV, at)).toBe(place);
});

test("a place that the reader of the file already knows is kept", () => {
  expect(placeIn("study.yaml", YAML, { path: [], place: { line: 7, column: 9 } })).toBe("7:9");
});

test("a file that is not there is shown at its first line", () => {
  const [finding] = locateFaults([{ rule: "file/missing", at: { file: "actors.yaml", path: ["x"] }, details: {} }], () => undefined);
  expect(finding).toMatchObject({ line: 1, column: 1, severity: "error" });
});

test("findings stand in the order of file, line, column and rule", () => {
  const faults = [
    { rule: "shape/bad-value" as const, at: { file: "study.yaml", path: ["标题"] }, details: {} },
    { rule: "actor/unknown" as const, at: { file: "study.yaml", path: ["标题"] }, details: {} },
    { rule: "shape/bad-value" as const, at: { file: "study.yaml", path: ["coders", 0] }, details: {} },
    { rule: "shape/bad-value" as const, at: { file: "actors.yaml", path: [] }, details: {} },
  ];
  const order = locateFaults(faults, (file) => finderOf(file, YAML)).map(({ file, line, rule }) => `${file}:${line} ${rule}`);
  const expected = [
    "actors.yaml:2 shape/bad-value",
    "study.yaml:2 actor/unknown",
    "study.yaml:2 shape/bad-value",
    "study.yaml:4 shape/bad-value",
  ];
  expect(order).toEqual(expected);
  expect(
    locateFaults(faults.toReversed(), (file) => finderOf(file, YAML)).map(({ file, line, rule }) => `${file}:${line} ${rule}`),
  ).toEqual(expected);
});

function placeIn(file: string, text: string, at: Omit<DataPath, "file">): string {
  const [finding] = locateFaults([{ rule: "shape/bad-value", at: { file, ...at }, details: {} }], () => finderOf(file, text));
  return `${finding?.line}:${finding?.column}`;
}

import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { present } from "../../src/face/present/index.ts";
import type { Source } from "../../src/model/index.ts";
import type { SourceList } from "../../src/work/index.ts";
import { breakStudy, put } from "../support/broken-study.ts";
import { copyOfKorea, exported } from "../support/exported.ts";
import { BASE_STUDY, inTemporaryFolder, operate, writeStudy } from "../support/study-folder.ts";

let korea = "";

beforeAll(async () => {
  korea = await copyOfKorea();
});

afterAll(async () => {
  await rm(korea, { recursive: true, force: true });
});

const HARD = {
  id: "hard",
  type: "article-newspaper",
  title: "50 % of {aid} & #1: a_b \\ ~^ $5 — “威胁制衡论” 與𠮷 and a title far longer than seventy characters",
  author: [{ family: "O’Neil", given: "Ann" }, { literal: "Ministry of A and B" }],
  issued: { "date-parts": [[1966, 9, 1]] },
  accessed: { "date-parts": [[2020, 1, 2]] },
  "container-title": "人民日报",
  page: "10–12",
  URL: "http://example.org/a_b?c={d}",
  DOI: "10.1/a_b",
  language: "zh-Hans",
  custom: { titles: { en: "Fifty per cent\nof aid", zh: "百分之五十" }, citedIn: "memo" },
};

async function withSources<T>(more: readonly object[], use: (folder: string) => Promise<T>): Promise<T> {
  const list = JSON.parse(String(BASE_STUDY.get("sources/bibliography.json"))) as object[];
  const edits = [put("sources/bibliography.json", JSON.stringify([...list, ...more]))];
  const { files } = breakStudy(BASE_STUDY, { name: "more sources", edits });
  return await inTemporaryFolder(async (folder) => await use(await writeStudy(folder, files)));
}

test("CSL-JSON is the bibliography as it stands", async () => {
  const { text } = await exported("sources", "csl", korea);
  expect(JSON.parse(text)).toEqual(JSON.parse(await readFile(join(korea, "sources/bibliography.json"), "utf8")));
});

test("BibTeX and RIS contain every source once, under its id", async () => {
  const ids = (JSON.parse((await exported("sources", "csl", korea)).text) as Source[]).map((source) => source.id);
  const { text: bibtex } = await exported("sources", "bibtex", korea);
  expect([...bibtex.matchAll(/^@\w+\{(.+),$/gm)].map(([, id]) => id)).toEqual(ids);
  const { text: ris } = await exported("sources", "ris", korea);
  expect([...ris.matchAll(/^ID {2}- (.+)\r$/gm)].map(([, id]) => id)).toEqual(ids);
  for (const title of ["联盟的起源", "20世纪60年代朝鲜在中苏之间的外交倾斜——基于“威胁制衡论”的探讨"]) {
    expect(bibtex).toContain(`title = {${title}}`);
    expect(ris).toContain(`TI  - ${title}\r\n`);
  }
});

test("BibTeX keeps Chinese, escapes what TeX would read as its own, and its braces balance", async () => {
  const text = await withSources([HARD], async (folder) => (await exported("sources", "bibtex", folder)).text);
  let depth = 0;
  for (const sign of text) {
    depth += sign === "{" ? 1 : sign === "}" ? -1 : 0;
    expect(depth).toBeGreaterThanOrEqual(0);
  }
  expect(depth).toBe(0);
  const entry = text.slice(text.indexOf("{hard,"));
  const plain =
    /title = \{(.*)\},/
      .exec(entry)?.[1]
      ?.replace(/\\text(\w+)\{\}/g, "<$1>")
      .replace(/[{}]/g, "") ?? "";
  expect(plain.replace(/\\([&%$#_])/g, "$1")).toBe(
    HARD.title
      .replace("{", "<braceleft>")
      .replace("}", "<braceright>")
      .replace("\\", "<backslash>")
      .replace("~", "<asciitilde>")
      .replace("^", "<asciicircum>"),
  );
  expect(plain).not.toMatch(/(?<!\\)[&%$#_]/);
  expect(entry).toContain("author = {O’Neil, Ann and {Ministry of A and B}}");
  for (const field of [
    "year = {1966}",
    "date = {1966-09-01}",
    "urldate = {2020-01-02}",
    "language = {zh-Hans}",
    "url = {http://example.org/a_b?c=%7Bd%7D}",
  ])
    expect(entry).toContain(field);
  expect(entry).toContain("note = {Fifty per cent of aid; 百分之五十; cited in memo}");
});

test("RIS has one tag a line, never wraps one, and keeps the day, the pages and the DOI", async () => {
  const text = await withSources([HARD], async (folder) => (await exported("sources", "ris", folder)).text);
  for (const line of text.split("\r\n")) expect(line).toMatch(/^$|^[A-Z][A-Z0-9] {2}- /);
  const record = text.split("ER  - ").find((one) => one.includes("ID  - hard")) ?? "";
  const tags = [
    "TY  - NEWS",
    `TI  - ${HARD.title}`,
    "AU  - O’Neil, Ann",
    "AU  - Ministry of A and B",
    "DA  - 1966/09/01/",
    "PY  - 1966",
    "Y2  - 2020/01/02/",
  ];
  for (const tag of [...tags, "SP  - 10", "EP  - 12", "DO  - 10.1/a_b", "LA  - zh-Hans", "T2  - 人民日报"])
    expect(record.split("\r\n")).toContain(tag);
});

test("no kind of work loses a field on the way to BibTeX or RIS", async () => {
  const fields = { author: [{ literal: "Bureau" }], editor: [{ literal: "Redactor" }], "container-title": "Container", publisher: "House" };
  const rest = { "publisher-place": "Town", volume: "711", issue: "722", page: "733", URL: "http://a.example/", language: "ko" };
  const kinds = [
    "article-newspaper",
    "webpage",
    "book",
    "chapter",
    "document",
    "motion_picture",
    "broadcast",
    "post-weblog",
    "dataset",
    "manuscript",
    "treaty",
    "odd",
  ];
  const more = kinds.map((type, i) => ({
    id: `k${i}`,
    type,
    title: `Title ${i}`,
    issued: { "date-parts": [[1966, 9]] },
    ...fields,
    ...rest,
  }));
  const values = ["Bureau", "Redactor", "Container", "House", "Town", "711", "722", "733", "http://a.example/", "ko", "1966"];
  for (const format of ["bibtex", "ris"]) {
    const text = await withSources(more, async (folder) => (await exported("sources", format, folder)).text);
    const records = text.split(format === "ris" ? "ER  - " : /^}$/m);
    for (const { id, type, title } of more) {
      const record = records.find((one) => one.includes(format === "ris" ? `ID  - ${id}\r` : `{${id},`)) ?? "";
      for (const value of [...values, title.slice(-1)]) expect(record, `${format} ${type} ${value}`).toContain(value);
    }
  }
});

test("the list of sources says of each what rests on it and whether its document is at hand, also where the document is another version", async () => {
  await inTemporaryFolder(async (folder) => {
    await writeStudy(folder, BASE_STUDY);
    const states: (string | undefined)[] = [];
    const list = async (): Promise<SourceList> => {
      const answer = await operate<SourceList>("sources", folder);
      states.push(answer.sources[0]?.document?.state);
      return answer;
    };
    const { sources, totals } = await list();
    expect(sources.map(({ id, asDocument, asRoot, through }) => [id, asDocument, asRoot, through])).toEqual([
      ["memo", 8, 6, []],
      ["diary", 0, 2, ["memo"]],
    ]);
    expect(totals).toMatchObject({ sources: 2, works: 2, roots: 2, unknownRoots: 0, documents: 1, atHand: 1, neverCited: 0 });
    await writeFile(join(folder, "sources/memo.txt"), "Another memorandum");
    await list();
    await rm(join(folder, "sources/memo.txt"));
    expect((await list()).totals.atHand).toBe(0);
    expect(states).toEqual(["unchanged", "changed", "absent"]);
  });
});

test("faulty notes are counted apart and listed, and entries of one work stand as one root, in both languages", async () => {
  const note = { type: "document", title: "Note without text" };
  const more = [
    { id: "n1", ...note, custom: { citedIn: "memo", fault: "empty" } },
    { id: "n2", ...note, custom: { citedIn: "memo", fault: "empty" } },
    { id: "n3", ...note, custom: { citedIn: "memo", fault: "dangling" } },
    { id: "n4", type: "book", title: "A DIARY", custom: { citedIn: "memo" } },
    { id: "n5", type: "webpage", title: "Gone", custom: { fault: "dead", sameAs: "diary" } },
  ];
  const answer = await withSources(more, async (folder) => await operate<SourceList>("sources", folder));
  expect(answer.totals).toMatchObject({ sources: 7, works: 5, roots: 2, empty: 2, dead: 1, dangling: 1, unnamed: 0, neverCited: 1 });
  expect(answer.works).toContainEqual({ id: "diary", entries: ["diary", "n4", "n5"], joinedBy: "coder", claims: 2 });
  const shown = (["en", "zh"] as const).map((locale) => present("sources", { output: answer, rows: () => [] }, locale));
  for (const text of shown) for (const { id } of answer.sources) expect(text).toMatch(new RegExp(`^${id}  `, "m"));
  expect(shown[0]).toContain("empty notes (2): n1 n2\n");
  expect(shown[0]).toContain("One root, diary: diary n4 n5 (the coder says so)");
  expect(shown[1]).toContain("空注 (2)：n1 n2\n");
  expect(shown[1]).toContain("同一根来源 diary：diary n4 n5（编码者所定）");
});

test("reused notes of the bundled study are one root", async () => {
  const { works } = await operate<SourceList>("sources", korea);
  const reused = works.find((work) => work.entries.includes("001-n33"));
  expect(reused?.entries).toContain("001-n8");
  expect(works.flatMap((work) => work.entries).length).toBeGreaterThan(works.length);
});

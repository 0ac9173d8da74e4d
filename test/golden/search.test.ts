import { existsSync, readdirSync, readFileSync } from "node:fs";
import { cp } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { createApp } from "../../src/face/index.ts";
import { presentSearch } from "../../src/face/present/search.ts";
import { digestOf } from "../../src/record/index.ts";
import { holdStudy, OPERATIONS, type SearchAnswer } from "../../src/work/index.ts";
import { BROKEN_STUDIES } from "../support/broken-studies.ts";
import { breakStudy } from "../support/broken-study.ts";
import { tiltmeter } from "../support/command-line.ts";
import { BASE_STUDY, inTemporaryFolder, operate, writeStudy } from "../support/study-folder.ts";

const SOURCES = fileURLToPath(new URL("../../../shared/sources", import.meta.url));
const KOREA = fileURLToPath(new URL("../../studies/korea", import.meta.url));
const absent = !existsSync(SOURCES);
const DOCUMENTS = absent
  ? []
  : readdirSync(SOURCES).map((file) => ({ id: file.slice(0, 3), file, text: readFileSync(join(SOURCES, file), "utf8") }));
const MANY = 1_000_000;

/** A study of the three documents, none of which it keeps. */
async function searchDocuments(words: string, input: Record<string, unknown> = {}): Promise<SearchAnswer> {
  return await inTemporaryFolder(async (folder) => {
    const bibliography = DOCUMENTS.map(({ id, file, text }) => {
      const document = { file, digest: digestOf(text), codePoints: [...text].length, language: "zh", mayKeepText: false };
      return { id, type: "document", title: id, custom: { document } };
    });
    const files = new Map(["study.yaml", "actors.yaml"].map((path) => [path, BASE_STUDY.get(path) ?? ""]));
    await writeStudy(folder, files.set("sources/bibliography.json", JSON.stringify(bibliography)));
    return await operate<SearchAnswer>("search", { folder, documents: SOURCES }, { input: { words, limit: MANY, in: "texts", ...input } });
  });
}

/** Where a pattern stands in a document: code points, `end` excluded. */
function occurrences(id: string, pattern: RegExp): { start: number; end: number }[] {
  const text = DOCUMENTS.find((one) => one.id === id)?.text ?? "";
  return [...text.matchAll(pattern)].map((match) => {
    const start = [...text.slice(0, match.index)].length;
    return { start, end: start + [...match[0]].length };
  });
}

test.skipIf(absent).each([
  ["金日成", /金\s*日\s*成/gu, ["003"]],
  ["朝鲜", /朝\s*[鲜鮮]/gu, ["000", "001", "003"]],
  ["朝鮮", /朝\s*[鲜鮮]/gu, ["000", "001", "003"]],
  ["建交国家", /建\s*交\s*[国國]\s*家/gu, ["001"]],
  ["越南", /越\s*南/gu, ["000", "001"]],
  ["苏", /[苏蘇甦]/gu, ["001", "003"]],
  ["赫鲁晓夫", /赫\s*[鲁魯]\s*[晓曉]\s*夫/gu, ["003"]],
] as const)(
  "%s is found at every place of ../shared/sources at which a plain comparison finds it (skipped where they are absent)",
  async (words, pattern, documents) => {
    const { texts, searched } = await searchDocuments(words);
    expect(searched).toEqual(["000", "001", "003"]);
    const expected = searched.flatMap((source) => occurrences(source, pattern).map((place) => ({ source, ...place })));
    expect(texts.hits.map(({ source, start, end }) => ({ source, start, end }))).toEqual(expected);
    expect(texts.total).toBe(expected.length);
    for (const id of documents) expect(expected.map((one) => one.source)).toContain(id);
  },
);

test.skipIf(absent)(
  "a name that the scan of 003 breaks over two lines is found, with the line on which it begins (../shared/sources)",
  async () => {
    const { texts } = await searchDocuments("金日成", { source: "003" });
    const broken = texts.hits.filter(({ match }) => match.includes("\n"));
    expect(broken.length).toBeGreaterThan(0);
    const lines = (DOCUMENTS.find(({ id }) => id === "003")?.text ?? "").split("\n");
    for (const hit of texts.hits) {
      expect(hit.match.replace(/\s/gu, "")).toBe("金日成");
      expect(lines[hit.line - 1]).toContain(hit.match.split("\n")[0]);
    }
  },
);

test.skipIf(absent)(
  "威胁制衡 is found only where the four characters follow each other, though both halves stand in the documents (../shared/sources)",
  async () => {
    const places = async (words: string): Promise<string[]> =>
      (await searchDocuments(words)).texts.hits.map(({ source, start, end }) => `${source}:${start}-${end}`);
    const expected = (pattern: RegExp): string[] =>
      ["000", "001", "003"].flatMap((id) => occurrences(id, pattern).map(({ start, end }) => `${id}:${start}-${end}`));
    const forward = await places("威胁制衡");
    const backward = await places("制衡威胁");
    expect(forward).toEqual(expected(/威\s*[胁脅]\s*制\s*衡/gu));
    expect(backward).toEqual(expected(/制\s*衡\s*威\s*[胁脅]/gu));
    expect(Math.min(forward.length, backward.length)).toBeGreaterThan(0);
    expect((await places("威胁")).length).toBeGreaterThan(forward.length + backward.length);
  },
);

test.skipIf(absent)("a hit in a text names exactly the claims whose passage shares a code point with it (../shared/sources)", async () => {
  await inTemporaryFolder(async (folder) => {
    await cp(KOREA, folder, { recursive: true, filter: (path) => basename(path) !== ".tiltmeter" });
    const { texts } = await operate<SearchAnswer>("search", { folder, documents: SOURCES }, { input: { words: "金日成", limit: MANY } });
    const claims = (await operate<{ claims: { id: string; source: string; at: { start: number; end: number } }[] }>("claims", folder))
      .claims;
    for (const { source, start, end, claims: named } of texts.hits) {
      const expected = claims
        .filter((claim) => claim.source === source)
        .filter(({ at }) => at.start < end && start < at.end)
        .map(({ id }) => id);
      expect(named.map(({ id }) => id).sort()).toEqual(expected.sort());
    }
    expect(texts.hits.flatMap((hit) => hit.claims).length).toBeGreaterThan(0);
  });
});

async function search(input: Record<string, unknown>): Promise<SearchAnswer> {
  return await inTemporaryFolder(async (folder) => operate<SearchAnswer>("search", await writeStudy(folder, BASE_STUDY), { input }));
}

test("texts, claims and names of actors are searched, each with its own total; a claim is told with its status and passage", async () => {
  const { texts, claims, actors } = await search({ words: "Mongolia" });
  expect(texts).toMatchObject({
    total: 1,
    hits: [{ source: "memo", line: 3, match: "Mongolia", claims: [{ id: "memo-001", status: "accepted" }] }],
  });
  expect(claims.hits[0]).toMatchObject({
    claim: "memo-001",
    source: "memo",
    at: { start: 50, end: 115 },
    field: "gloss.en",
    start: 0,
    end: 8,
  });
  expect(actors.hits).toContainEqual({ actor: "MNG", lang: "en", start: 0, end: 8, before: "", match: "Mongolia", after: "" });
  const { claims: superseded } = await search({ words: "客人" });
  expect(superseded.hits).toMatchObject([{ claim: "memo-009", status: "superseded", before: "一位中国", after: "到访乌兰巴托。" }]);
});

test("places count code points, also after a character beyond the first plane", async () => {
  const { texts } = await search({ words: "訪問" });
  const [hit] = texts.hits;
  const points = [...String(BASE_STUDY.get("sources/memo.txt"))];
  expect(points.slice(hit?.start, hit?.end).join("")).toBe("访问");
  expect(points.join("")).toContain(`${hit?.before}${hit?.match}${hit?.after}`);
});

test("texts alone, claims alone and one source alone are searched where this is asked for", async () => {
  const all = await search({ words: "Mongolia" });
  expect(await search({ words: "Mongolia", in: "texts" })).toEqual({
    ...all,
    claims: { total: 0, hits: [] },
    actors: { total: 0, hits: [] },
  });
  expect(await search({ words: "Mongolia", in: "claims" })).toMatchObject({
    claims: all.claims,
    texts: { total: 0 },
    searched: [],
    notAtHand: [],
  });
  expect(await search({ words: "Mongolia", source: "memo" })).toEqual({ ...all, actors: { total: 0, hits: [] } });
  expect(await search({ words: "Mongolia", source: "diary" })).toMatchObject({ texts: { total: 0 }, claims: { total: 0 }, searched: [] });
  await expect(search({ words: "Mongolia", source: "memos" })).rejects.toMatchObject({ code: "not-found" });
});

test("a limit cuts what is listed, never what is counted", async () => {
  const all = await search({ words: "the" });
  const one = await search({ words: "the", limit: 1 });
  for (const kind of ["texts", "claims"] as const) {
    expect(all[kind].total).toBeGreaterThan(1);
    expect(one[kind]).toEqual({ total: all[kind].total, hits: all[kind].hits.slice(0, 1) });
  }
});

test("a document that is not at hand is named as not searched, and its claims are still found", async () => {
  await inTemporaryFolder(async (folder) => {
    const study = await writeStudy(folder, new Map([...BASE_STUDY].filter(([path]) => path !== "sources/memo.txt")));
    const answer = await operate<SearchAnswer>("search", study, { input: { words: "Mongolia" } });
    expect(answer).toMatchObject({ texts: { total: 0 }, searched: [], notAtHand: ["memo"] });
    expect(answer.claims.total).toBeGreaterThan(0);
    expect(presentSearch(answer, "en")).toContain("not searched, since the text is not beside the study (--sources DIR): memo");
  });
});

test("a document of another version than the one that was coded is not searched", async () => {
  await inTemporaryFolder(async (folder) => {
    const study = await writeStudy(folder, new Map([...BASE_STUDY, ["sources/memo.txt", `${BASE_STUDY.get("sources/memo.txt")}Mongolia`]]));
    expect(await operate("search", study, { input: { words: "Mongolia" } })).toMatchObject({ texts: { total: 0 }, notAtHand: ["memo"] });
  });
});

test("a study that was changed since the last search is read again", async () => {
  await inTemporaryFolder(async (folder) => {
    const study = await writeStudy(folder, BASE_STUDY);
    const before = await operate<SearchAnswer>("search", study, { input: { words: "rinderpest" } });
    const claims = String(BASE_STUDY.get("claims/memo.jsonl")).replace('"gloss":{"en":"', '"gloss":{"en":"Rinderpest: ');
    await writeStudy(folder, new Map([["claims/memo.jsonl", claims]]));
    const after = await operate<SearchAnswer>("search", study, { input: { words: "rinderpest" } });
    expect([before.claims.total, after.claims.total]).toEqual([0, 1]);
  });
});

test("a study with errors is searched as far as it can be read", async () => {
  const broken = BROKEN_STUDIES.find(({ name }) => name === "a misspelt type");
  if (broken === undefined) throw new RangeError("no such study");
  await inTemporaryFolder(async (folder) => {
    await writeStudy(folder, breakStudy(BASE_STUDY, broken).files);
    expect((await operate<SearchAnswer>("search", folder, { input: { words: "Mongolia" } })).claims.total).toBeGreaterThan(0);
  });
});

test("words in which there is nothing to find are refused", async () => {
  for (const words of ["", "，。"]) await expect(search({ words })).rejects.toMatchObject({ code: "bad-option" });
});

test("on the command line a hit is one line, in one piece, with the claims that rest on it", async () => {
  await inTemporaryFolder(async (folder) => {
    await writeStudy(folder, BASE_STUDY);
    const { exit, stdout } = await tiltmeter(["search", "Mongolia", "--study", folder]);
    const lines = stdout.trimEnd().split("\n");
    expect(exit).toBe(0);
    expect(lines[0]).toBe("memo:67 (line 3)  …orandum) 1. On 12 March 1960 【Mongolia】 and China signed a treaty of…  [memo-001]");
    expect(lines).toContain("MNG (en)  【Mongolia】");
    expect(lines.at(-1)).toBe("texts searched: memo");
  });
});

test("/api/search answers as the operation does", async () => {
  await inTemporaryFolder(async (folder) => {
    const study = await writeStudy(folder, BASE_STUDY);
    const app = createApp(OPERATIONS, { study: holdStudy({ folder: study }) });
    const response = await app.request(`/api/search?words=${encodeURIComponent("蒙古 抨击")}&in=claims&limit=2`);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual(await operate("search", study, { input: { words: "蒙古 抨击", in: "claims", limit: 2 } }));
    expect((await app.request("/api/search")).status).toBe(400);
  });
});

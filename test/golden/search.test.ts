import { existsSync, readdirSync, readFileSync } from "node:fs";
import { cp } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { createApp } from "../../src/face/index.ts";
import { presentSearch } from "../../src/face/present/search.ts";
import { digestOf } from "../../src/record/index.ts";
import { OPERATIONS, type SearchAnswer } from "../../src/work/index.ts";
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
    const expected = ["000", "001", "003"].flatMap((id) => occurrences(id, /威\s*[胁脅]\s*制\s*衡/gu));
    const whole = await searchDocuments("威胁制衡");
    expect(whole.texts.hits.map(({ start, end }) => ({ start, end }))).toEqual(expected);
    expect((await searchDocuments("制衡威胁")).texts.total).toBe(0);
    expect((await searchDocuments("威胁")).texts.total).toBeGreaterThan(expected.length);
  },
);

test.skipIf(absent)("a hit in a text names exactly the claims whose passage shares a code point with it (../shared/sources)", async () => {
  await inTemporaryFolder(async (folder) => {
    await cp(KOREA, folder, { recursive: true, filter: (path) => basename(path) !== ".tiltmeter" });
    const { texts } = await operate<SearchAnswer>("search", { folder, documents: SOURCES }, { input: { words: "金日成", limit: MANY } });
    const claims = (await operate<{ claims: { id: string; at: { start: number; end: number } }[] }>("claims", folder)).claims;
    for (const { start, end, claims: named } of texts.hits) {
      const expected = claims.filter(({ at }) => at.start < end && start < at.end).map(({ id }) => id);
      expect(named.map(({ id }) => id).sort()).toEqual(expected.sort());
    }
    expect(texts.hits.flatMap((hit) => hit.claims).length).toBeGreaterThan(0);
  });
});

async function search(input: Record<string, unknown>): Promise<SearchAnswer> {
  return await inTemporaryFolder(async (folder) => operate<SearchAnswer>("search", await writeStudy(folder, BASE_STUDY), { input }));
}

test("texts, claims and names of actors are searched, each with its own total; a claim is told with its status and passage", async () => {
  const { texts, claims, actors } = await search({ words: "蒙古" });
  expect(texts.total).toBeGreaterThan(0);
  expect(actors.hits).toContainEqual({ actor: "MNG", lang: "zh-Hans", start: 0, end: 2, before: "", match: "蒙古", after: "" });
  const [first] = claims.hits;
  expect(first).toMatchObject({ source: "memo", match: "蒙古", field: "gloss.zh" });
  expect(claims.hits.map((hit) => hit.at.start)).toEqual(claims.hits.map((hit) => hit.at.start).sort((a, b) => a - b));
});

test("what stands before and after a hit is the text of the document, and the whole text of a claim", async () => {
  const document = [...String(BASE_STUDY.get("sources/memo.txt"))].join("");
  const { texts, claims } = await search({ words: "蒙古" });
  for (const { before, match, after, start } of texts.hits) {
    expect(document).toContain(before + match + after);
    expect([...document].slice(start, start + 2).join("")).toBe(match);
  }
  const glosses = String(BASE_STUDY.get("claims/memo.jsonl"));
  for (const { before, match, after } of claims.hits) expect(glosses).toContain(JSON.stringify(before + match + after).slice(1, -1));
});

test("texts alone, claims alone and one source alone are searched where this is asked for", async () => {
  const all = await search({ words: "蒙古" });
  expect(await search({ words: "蒙古", in: "texts" })).toEqual({ ...all, claims: { total: 0, hits: [] }, actors: { total: 0, hits: [] } });
  expect(await search({ words: "蒙古", in: "claims" })).toMatchObject({
    claims: all.claims,
    texts: { total: 0 },
    searched: [],
    notAtHand: [],
  });
  expect(await search({ words: "蒙古", source: "diary" })).toMatchObject({
    texts: { total: 0 },
    claims: { total: 0 },
    actors: { total: 0 },
  });
  await expect(search({ words: "蒙古", source: "memos" })).rejects.toMatchObject({ code: "not-found" });
});

test("a limit cuts what is listed, never what is counted", async () => {
  const all = await search({ words: "蒙古" });
  const one = await search({ words: "蒙古", limit: 1 });
  expect([one.texts.total, one.claims.total, one.actors.total]).toEqual([all.texts.total, all.claims.total, all.actors.total]);
  expect([one.texts.hits, one.claims.hits, one.actors.hits]).toEqual(
    [all.texts.hits, all.claims.hits, all.actors.hits].map((hits) => hits.slice(0, 1)),
  );
});

test("a document that is not at hand is named as not searched, and its claims are still found", async () => {
  await inTemporaryFolder(async (folder) => {
    const study = await writeStudy(folder, new Map([...BASE_STUDY].filter(([path]) => path !== "sources/memo.txt")));
    const answer = await operate<SearchAnswer>("search", study, { input: { words: "蒙古" } });
    expect(answer).toMatchObject({ texts: { total: 0 }, searched: [], notAtHand: ["memo"] });
    expect(answer.claims.total).toBeGreaterThan(0);
    expect(presentSearch(answer, "en")).toContain("not searched, since the text is not beside the study (--sources DIR): memo");
  });
});

test("a document of another version than the one that was coded is not searched", async () => {
  await inTemporaryFolder(async (folder) => {
    const study = await writeStudy(folder, new Map([...BASE_STUDY, ["sources/memo.txt", `${BASE_STUDY.get("sources/memo.txt")}蒙古`]]));
    expect(await operate("search", study, { input: { words: "蒙古" } })).toMatchObject({ texts: { total: 0 }, notAtHand: ["memo"] });
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
    await writeStudy(folder, breakStudy(broken).files);
    expect((await operate<SearchAnswer>("search", folder, { input: { words: "蒙古" } })).claims.total).toBeGreaterThan(0);
  });
});

test("words in which there is nothing to find are refused", async () => {
  for (const words of ["", "，。"]) await expect(search({ words })).rejects.toMatchObject({ code: "bad-option" });
});

test("on the command line a hit is one line, in one piece, with the claims that rest on it", async () => {
  await inTemporaryFolder(async (folder) => {
    await writeStudy(folder, BASE_STUDY);
    const { exit, stdout } = await tiltmeter(["search", "蒙古", "--study", folder]);
    const lines = stdout.trimEnd().split("\n");
    expect(exit).toBe(0);
    expect(lines[0]).toMatch(/^memo:\d+ \(line \d+\) {2}….*【蒙古】.*… {2}\[memo-001\b.*\]$/u);
    expect(lines).toContain("MNG (zh-Hans)  【蒙古】");
    expect(lines.at(-1)).toBe("texts searched: memo");
  });
});

test("/api/search answers as the operation does", async () => {
  await inTemporaryFolder(async (folder) => {
    const study = await writeStudy(folder, BASE_STUDY);
    const app = createApp(OPERATIONS, { study: { folder: study } });
    const response = await app.request(`/api/search?words=${encodeURIComponent("蒙古")}&in=claims&limit=2`);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual(await operate("search", study, { input: { words: "蒙古", in: "claims", limit: 2 } }));
    expect((await app.request("/api/search")).status).toBe(400);
  });
});

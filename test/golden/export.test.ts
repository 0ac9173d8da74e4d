import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createApp } from "../../src/face/index.ts";
import { openApi } from "../../src/face/openapi.ts";
import { writeFolder } from "../../src/face/write-folder.ts";
import { Claim, Problem, Source } from "../../src/model/index.ts";
import { digestOf } from "../../src/record/index.ts";
import { holdStudy, type ListedEvent, OPERATIONS } from "../../src/work/index.ts";
import { copyOfKorea, exported } from "../support/exported.ts";
import { BASE_STUDY, filesUnder, inTemporaryFolder, operate, writeStudy } from "../support/study-folder.ts";

const DOCUMENTS = fileURLToPath(new URL("../../../shared/sources", import.meta.url));
const FORMS = {
  claims: ["jsonl", "csv", "score", "annotations", "datapackage"],
  events: ["jsonl", "csv", "gexf", "geojson"],
  sources: ["jsonl", "csv", "csl", "bibtex", "ris"],
} as const;

let korea = "";
let base = "";
let events: readonly ListedEvent[] = [];
let claims: readonly Claim[] = [];

beforeAll(async () => {
  korea = await copyOfKorea();
  base = await mkdtemp(join(tmpdir(), "tiltmeter-export-"));
  await writeStudy(base, BASE_STUDY);
  ({ events } = await operate<{ events: ListedEvent[] }>("events", korea));
  ({ claims } = await operate<{ claims: Claim[] }>("claims", korea));
});

afterAll(async () => {
  for (const folder of [korea, base]) await rm(folder, { recursive: true, force: true });
});

function linesOf(text: string): unknown[] {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as unknown);
}

test("claims as JSON lines are the same claims when they are read again", async () => {
  const read = linesOf((await exported("claims", "jsonl", korea)).text).map((line) => Claim.parse(line));
  expect(read).toEqual(claims);
  expect(linesOf((await exported("events", "jsonl", korea)).text)).toEqual(events);
  const sources = linesOf((await exported("sources", "jsonl", korea)).text).map((line) => Source.parse(line));
  expect(sources).toEqual(JSON.parse(await readFile(join(korea, "sources/bibliography.json"), "utf8")));
});

test("a CSV has a row for each record", async () => {
  const rows = parse((await exported("claims", "csv", korea)).text, { columns: true }) as Record<string, string>[];
  expect(rows.map((row) => row.id)).toEqual(claims.map((claim) => claim.id));
  const [first] = parse((await exported("claims", "csv", base)).text, { columns: true }) as Record<string, string>[];
  expect(first).toMatchObject({ id: "memo-001", date: "1960-03-12", actors: "participant:MNG participant:CHN", passage: "memo:50-115" });
  expect(parse((await exported("events", "csv", korea)).text, { columns: true })).toHaveLength(events.length);
  const sources = parse((await exported("sources", "csv", base)).text, { columns: true }) as Record<string, string>[];
  expect(sources[0]).toMatchObject({ id: "memo", document: "unchanged", mayKeepText: "true" });
});

interface Annotation {
  readonly body: readonly { value: string; language?: string; purpose: string }[];
  readonly target: { source: { id: string }; state: { value: string }; selector: Selector | readonly Selector[] };
}
interface Selector {
  readonly type: string;
  readonly start?: number;
  readonly end?: number;
  readonly exact?: string;
  readonly prefix?: string;
}

function annotationsIn(text: string): readonly Annotation[] {
  const collection = JSON.parse(text) as { "@context": string; total: number; first: { items: Annotation[] } };
  expect(collection["@context"]).toBe("http://www.w3.org/ns/anno.jsonld");
  expect(collection.total).toBe(collection.first.items.length);
  return collection.first.items;
}

test("annotations point to the passages of the claims, in the version that was coded", async () => {
  const items = annotationsIn((await exported("claims", "annotations", korea)).text);
  const targets = items.map(({ target: { source, state, selector } }) => ({
    source: source.id,
    digest: state.value,
    position: [selector].flat()[0],
  }));
  expect(targets).toEqual(
    claims.map(({ source, at }) => ({
      source: `urn:tiltmeter:source:${source}`,
      digest: at.digest,
      position: { type: "TextPositionSelector", start: at.start, end: at.end },
    })),
  );
  const [body] = items.map((one) => one.body);
  const [first] = claims;
  expect(body?.slice(0, 3)).toMatchObject([
    { language: "en", value: first?.gloss.en, purpose: "describing" },
    { language: "zh-Hans", value: first?.gloss.zh, purpose: "describing" },
    { value: first?.type, purpose: "tagging" },
  ]);
});

test("annotations quote a document that may be kept by its code points, and say which claims no person has accepted", async () => {
  const items = annotationsIn((await exported("claims", "annotations", base)).text);
  const text = [...String(BASE_STUDY.get("sources/memo.txt"))];
  for (const { target } of items) {
    const [position, quote] = target.selector as readonly Selector[];
    expect(quote?.exact).toBe(text.slice(position?.start, position?.end).join(""));
    expect(text.join("")).toContain(`${quote?.prefix}${quote?.exact}`);
  }
  const tags = items.map((one) => one.body.filter((body) => body.purpose === "tagging").map((body) => body.value));
  expect(tags.filter((list) => list.includes("superseded"))).toEqual([["visit", "superseded"]]);
  expect(tags).toContainEqual(["grant_aid", "grant_aid:loan"]);
});

test.skipIf(!existsSync(DOCUMENTS))(
  "a document whose text may not be kept is not quoted, even where it is at hand (needs ../shared/sources)",
  async () => {
    const items = annotationsIn((await exported("claims", "annotations", { folder: korea, documents: DOCUMENTS })).text);
    const sources = JSON.parse((await exported("sources", "csl", korea)).text) as Source[];
    const kept = sources
      .filter((source) => source.custom?.document?.mayKeepText === true)
      .map((source) => `urn:tiltmeter:source:${source.id}`);
    const quoted = items.filter((one) => Array.isArray(one.target.selector)).map((one) => one.target.source.id);
    expect(items.some((one) => one.target.source.id === "urn:tiltmeter:source:003")).toBe(true);
    expect([...new Set(quoted)].filter((id) => !kept.includes(id))).toEqual([]);
  },
);

interface Descriptor {
  readonly licenses: readonly { name: string }[];
  readonly resources: readonly {
    name: string;
    path: string;
    bytes: number;
    hash: string;
    data: readonly Record<string, unknown>[];
    schema: { fields: { name: string; type: string }[]; foreignKeys: { fields: [string]; reference: { resource?: string } }[] };
  }[];
}

test("a data package describes its tables truly: columns, types, digests, and keys that lead somewhere", async () => {
  const { files = {}, text } = await exported("claims", "datapackage", korea);
  expect(Object.keys(files)).toEqual(["datapackage.json", "claims.csv", "events.csv", "sources.csv", "README.md"]);
  const { resources } = JSON.parse(files["datapackage.json"] ?? "") as Descriptor;
  const tables = new Map(resources.map((one) => [one.name, parse(files[one.path] ?? "", { columns: true }) as Record<string, string>[]]));
  expect([tables.get("claims")?.length, tables.get("events")?.length]).toEqual([claims.length, events.length]);
  const inside = (JSON.parse(text) as Descriptor).resources;
  for (const { name, path, bytes, hash, schema } of resources) {
    expect([bytes, hash]).toEqual([Buffer.byteLength(files[path] ?? ""), digestOf(files[path] ?? "")]);
    const rows = tables.get(name) ?? [];
    expect(Object.keys(rows[0] ?? {})).toEqual(schema.fields.map((field) => field.name));
    for (const row of rows)
      for (const field of schema.fields) expect(row[field.name], `${name}.${field.name}`).toMatch(VALUES[field.type] ?? /^$/);
    for (const { fields, reference } of schema.foreignKeys) {
      const ids = new Set(tables.get(reference.resource ?? name)?.map((row) => row.id));
      expect(rows.filter((row) => !ids.has(row[fields[0]] ?? ""))).toEqual([]);
    }
    expect(inside.find((one) => one.name === name)?.data.map((row) => Object.values(row).map((cell) => String(cell ?? "")))).toEqual(
      rows.map((row) => Object.values(row)),
    );
  }
});

const VALUES: Readonly<Record<string, RegExp>> = {
  string: /^/,
  integer: /^(\d+)?$/,
  number: /^(-?\d+(\.\d+)?)?$/,
  boolean: /^(true|false)?$/,
  date: /^(\d{4}-\d{2}-\d{2})?$/,
};

test("a data package is written as a folder, over an older one of its own, but never over anything else", async () => {
  await inTemporaryFolder(async (folder) => {
    const { files = {} } = await exported("claims", "datapackage", base);
    const out = join(folder, "deep/package");
    await writeFolder(out, { ...files, "README.md": "older" });
    await writeFolder(out, files);
    expect(await filesUnder(out)).toEqual(Object.keys(files).toSorted());
    expect(await readFile(join(out, "README.md"), "utf8")).toBe(files["README.md"]);
    await writeFile(join(out, "mine.txt"), "mine");
    await expect(writeFolder(out, files)).rejects.toMatchObject({ code: "folder-not-empty" });
    expect(await readFile(join(out, "mine.txt"), "utf8")).toBe("mine");
    expect((await filesUnder(folder)).every((path) => path.startsWith("deep/package/"))).toBe(true);
  });
});

test("a format that the records do not have is refused, and those that they have are named", async () => {
  for (const [what, forms] of Object.entries(FORMS)) {
    const others = [...new Set(Object.values(FORMS).flat())].filter((form) => !(forms as readonly string[]).includes(form));
    for (const format of others) {
      const refusal = await exported(what, format, base).catch((problem: unknown) => problem);
      expect(refusal).toBeInstanceOf(Problem);
      expect((refusal as Problem).details).toMatchObject({ option: "--format", value: format, expected: forms.join(", ") });
    }
  }
});

test("every form is served over HTTP under a media type that the OpenAPI document names", async () => {
  const app = createApp(OPERATIONS, { study: holdStudy({ folder: base }) });
  const document = JSON.stringify(openApi(OPERATIONS).paths);
  for (const [what, forms] of Object.entries(FORMS)) {
    for (const format of forms) {
      const response = await app.request(`/api/export?what=${what}&format=${format}`);
      expect(response.status, format).toBe(200);
      const [mediaType] = (response.headers.get("content-type") ?? "").split(";");
      expect(document).toContain(`"${mediaType}":{"schema":{"type":"string"}}`);
      expect(await response.text()).toBe((await exported(what, format, base)).text);
    }
  }
});

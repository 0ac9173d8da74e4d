import { cp } from "node:fs/promises";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { present } from "../../src/face/present/index.ts";
import type { ChronicleAnswer, DoctrineAnswer, ListedChain, PlacedProcedure } from "../../src/work/index.ts";
import { edit, put } from "../support/broken-study.ts";
import { BASE_STUDY, inTemporaryFolder, operate, operationNamed, writeStudy } from "../support/study-folder.ts";

const KOREA = fileURLToPath(new URL("../../studies/korea", import.meta.url));

const DOCTRINES = `doctrines:
  - id: one-league
    title: { en: One league, zh: 只此一盟 }
    of: MNG
    rival: CHN
    kind: no-relations-with-both
    holds: { from: "1960", to: "1963" }
    claims: [memo-001]
    droppedBy: [memo-005]
`;
const PROCEDURES = `procedures:
  - id: court
    title: { en: The court, zh: 朝廷 }
    of: MNG
    stages:
      - { id: khan, who: person:envoy-dorj, does: decides, next: [], claims: [] }
      - { id: clerks, who: { en: the clerks, zh: 文书 }, does: drafts, next: [khan], claims: [memo-002] }
`;
const establish = (
  id: string,
  other: { readonly with: string; readonly of?: string; readonly edtf: string; readonly status?: string },
): string =>
  JSON.stringify({
    id,
    source: "memo",
    at: { start: 395, end: 396, digest: DIGEST },
    type: "establish_relations",
    actors: [
      { role: "participant", actor: other.of ?? "MNG" },
      { role: "participant", actor: other.with },
    ],
    date: { edtf: other.edtf, basis: "explicit" },
    certainty: "asserted",
    gloss: { en: "They establish relations.", zh: "双方建交。" },
    tier: "core",
    status: other.status ?? "accepted",
    coder: "ada",
    codedAt: "2026-11-22",
  });
const DIGEST = /sha256:[0-9a-f]{64}/.exec(String(BASE_STUDY.get("claims/memo.jsonl")))?.[0];

/** The base study with doctrines, a procedure, and relations of Mongolia and China. */
async function inStudy<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const files = new Map(BASE_STUDY);
  put("doctrines.yaml", DOCTRINES)(files);
  put("procedures.yaml", PROCEDURES)(files);
  const more = [
    establish("memo-021", { with: "MLI", edtf: "1961-02-03" }),
    establish("memo-022", { with: "MLI", of: "CHN", edtf: "1962-05" }),
    establish("memo-023", { with: "IRQ", edtf: "1964" }),
    establish("memo-024", { with: "IRQ", edtf: "1958", status: "proposed" }),
    establish("memo-025", { with: "GIN", edtf: "1959", status: "proposed" }),
    establish("memo-027", { with: "CUB", edtf: "1960", status: "superseded" }),
    establish("memo-026", { with: "GIN", of: "CHN", edtf: "1959-10-04" }),
  ];
  files.set("claims/memo.jsonl", `${String(files.get("claims/memo.jsonl"))}${more.join("\n")}\n`);
  edit(
    "claims/memo.jsonl",
    '"event":"treaty-mng-chn-1960","tier":"core"',
    '"event":"treaty-mng-chn-1960","process":"steppe","tier":"core"',
  )(files);
  edit("claims/memo.jsonl", '"zh":"道尔吉特使前往莫斯科。"},', '"zh":"道尔吉特使前往莫斯科。"},"process":"steppe",')(files);
  return await inTemporaryFolder(async (folder) => await use(await writeStudy(folder, files)));
}

test("doctrine names who had relations with both, when it was dropped and by which claims", async () => {
  const { doctrines } = await inStudy(async (folder) => await operate<DoctrineAnswer>("doctrine", folder));
  expect(doctrines).toHaveLength(1);
  expect(doctrines[0]?.breaches).toEqual([
    {
      state: "MLI",
      name: { en: "Mali", zh: "马里" },
      truth: "certain",
      possibleFrom: "1962-05-01",
      certainFrom: "1962-05-31",
      claims: { of: ["memo-021"], rival: ["memo-022"] },
    },
  ]);
  expect(doctrines[0]?.dropped).toEqual({ first: "1963-01-01", last: "1963-12-31", claims: ["memo-005"] });
});

test("a proposed row is in no accepted count, breaks no doctrine, and is left out where an accepted claim tells the same", async () => {
  const { doctrines } = await inStudy(async (folder) => await operate<DoctrineAnswer>("doctrine", folder));
  const [one] = doctrines;
  expect(one?.relations.map(({ state, basis }) => [state, basis])).toEqual([
    ["IRQ", "text"],
    ["MLI", "text"],
    ["GIN", "proposed"],
  ]);
  expect(one?.reach.proposed).toBe(1);
  expect(one?.years.map(({ year, phase, text, proposed }) => [year, phase, text.certain, proposed.certain])).toEqual([
    [1959, "before", 0, 1],
    [1960, "while", 0, 0],
    [1961, "while", 1, 0],
    [1962, "while", 0, 0],
    [1963, "drop", 0, 0],
    [1964, "after", 1, 0],
  ]);
  expect(one?.reach).toMatchObject({ years: 4, of: 2, rival: 2, rivalWhile: 2, rivalYears: 4 });
});

test("an id that no doctrine, procedure or process has is refused with those that there are", async () => {
  await inStudy(async (folder) => {
    for (const [name, known] of [
      ["doctrine", "one-league"],
      ["procedure", "court"],
      ["chains", "steppe"],
    ] as const) {
      await expect(operate(name, folder, { input: { id: "nobody" } })).rejects.toMatchObject({
        code: "bad-option",
        details: { expected: known },
      });
      await expect(operate(name, folder, { input: { id: known } })).resolves.toBeDefined();
    }
  });
});

test("procedure puts the draft before the decision and names actors of the study", async () => {
  const { procedures } = await inStudy(async (folder) => await operate<{ procedures: PlacedProcedure[] }>("procedure", folder));
  expect(procedures[0]?.stages.map(({ id, step, name, from }) => [id, step, name.en, from])).toEqual([
    ["clerks", 1, "the clerks", []],
    ["khan", 2, "Envoy Dorj", ["clerks"]],
  ]);
});

test("chains link the events of a process with the days between them", async () => {
  const { chains } = await inStudy(async (folder) => await operate<{ chains: ListedChain[] }>("chains", folder));
  expect(chains.map((chain) => [chain.id, chain.events.map((event) => event.id)])).toEqual([
    ["steppe", ["treaty-mng-chn-1960", "memo-002"]],
  ]);
  expect(chains[0]?.links).toEqual([{ from: "treaty-mng-chn-1960", to: "memo-002", days: { fewest: 414, most: 445 }, order: "certain" }]);
});

test("chronicle gives the rank of a visit from the office that the visitor held then", async () => {
  const { events } = await inStudy(async (folder) => await operate<ChronicleAnswer>("chronicle", folder, { input: { of: "MNG" } }));
  expect(events.find((event) => event.id === "memo-007")?.protocol).toMatchObject({
    source: { level: "minister", actor: "person:minister-wen" },
  });
  expect(events.find((event) => event.type === "grant_aid")).not.toHaveProperty("protocol");
});

test.each(["doctrine", "procedure", "chains"])(
  "%s of the bundled study reads without a gap in both languages, each in its own",
  async (name) => {
    await inTemporaryFolder(async (folder) => {
      await cp(KOREA, folder, { recursive: true, filter: (path) => basename(path) !== ".tiltmeter" });
      const output = await operate<object>(name, folder);
      const rows = operationNamed(name).rows(output);
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(Object.keys(row)).toEqual(Object.keys(rows[0] ?? {}));
      const [en, zh] = (["en", "zh"] as const).map((locale) => present(name, { output, rows: () => rows }, locale));
      for (const text of [en, zh]) expect(text).not.toMatch(/undefined|\[object|NaN|Infinity/);
      expect(en).not.toMatch(/\p{Script=Han}/u);
      expect(zh).toMatch(/\p{Script=Han}/u);
    });
  },
);

test("the bundled study lists no breach of the doctrine of North and South, and says that this is no proof", async () => {
  await inTemporaryFolder(async (folder) => {
    await cp(KOREA, folder, { recursive: true, filter: (path) => basename(path) !== ".tiltmeter" });
    const { doctrines } = await operate<DoctrineAnswer>("doctrine", folder, { input: { id: "north-south-exclusion" } });
    const [one] = doctrines;
    expect(one?.breaches).toEqual([]);
    expect(one?.dropped).toMatchObject({ first: "1969-01-01", last: "1969-12-31" });
    expect(one?.reach.rivalYears).toBeLessThan(one?.reach.years ?? 0);
    expect(one?.reach.says.en).toContain("no proof that nobody broke the rule");
    expect(one?.reach.says.zh).toContain("不足以证明");
    const held = one?.phases.find((phase) => phase.phase === "while");
    expect([held?.from, held?.to]).toEqual([1948, 1968]);
    expect(held?.table.certain).toBeGreaterThan(10);
    expect(one?.relations.some((row) => row.basis === "proposed")).toBe(true);
  });
});

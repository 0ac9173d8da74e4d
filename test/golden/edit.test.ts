import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createApp } from "../../src/face/index.ts";
import { present } from "../../src/face/present/index.ts";
import { type Claim, Problem } from "../../src/model/index.ts";
import { digestOf } from "../../src/record/index.ts";
import { type CheckAnswer, type EditAnswer, holdStudy, OPERATIONS } from "../../src/work/index.ts";
import { tiltmeter } from "../support/command-line.ts";
import { BASE_STUDY, inTemporaryFolder, operate, TODAY, writeStudy } from "../support/study-folder.ts";

const FILE = "claims/memo.jsonl";
const DIGEST = "sha256:38e4ce5568844dbe0d8820ff2ba20c4e84d6bfa12424bb8913a0bb5a197afa87";

/** A claim that a reader makes of “praised Soviet policy there”, without what the program adds. */
const DRAFT = {
  source: "memo",
  at: { start: 167, end: 194, digest: DIGEST },
  type: "express_support",
  actors: [
    { role: "source", actor: "MNG" },
    { role: "target", actor: "SUN" },
  ],
  date: { edtf: "1961-05", words: "In May 1961", basis: "sentence" },
  certainty: "asserted",
  gloss: { en: "Mongolia praises the USSR.", zh: "蒙古称赞苏联。" },
  tier: "core",
};

/** The base study in a folder of its own, its text of claims, and how that looks later. */
async function inStudy(use: (study: { folder: string; text(): Promise<string>; before: string }) => Promise<void>): Promise<void> {
  await inTemporaryFolder(async (folder) => {
    await writeStudy(folder, BASE_STUDY);
    const text = async (): Promise<string> => await readFile(join(folder, FILE), "utf8");
    await use({ folder, text, before: await text() });
  });
}

/** The problem that an operation ends in. */
async function problemOf(work: Promise<unknown>): Promise<Problem> {
  const outcome = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (outcome instanceof Problem) return outcome;
  throw outcome ?? new Error("no problem");
}

const save = (folder: string, claim: object, more: object = {}): Promise<EditAnswer> =>
  operate<EditAnswer>("save-claim", folder, { input: { claim, ...more } });
const undo = (folder: string, edit: unknown): Promise<EditAnswer> => operate<EditAnswer>("undo", folder, { input: { edit } });

describe("a new claim", () => {
  test("is one more line in its place, with the next number, the coder and the day; all other lines are what they were", async () => {
    await inStudy(async ({ folder, text, before }) => {
      const answer = await save(folder, DRAFT);
      expect(answer.claim).toMatchObject({ ...DRAFT, id: "memo-010", status: "accepted", coder: "ada", codedAt: TODAY });
      const lines = (await text()).split("\n");
      const added = lines.findIndex((line) => line.startsWith('{"id":"memo-010"'));
      expect(lines.toSpliced(added, 1).join("\n")).toBe(before);
      expect(answer.digest).toBe(digestOf(await text()));
      const check = await operate<CheckAnswer>("check", folder);
      expect([check.errors, check.claims, check.findings]).toEqual([0, 10, []]);
    });
  });

  test("that has a fault is refused with the fault, its field and the way out, and nothing is written", async () => {
    await inStudy(async ({ folder, text, before }) => {
      const wrong = { ...DRAFT, type: "criticise", date: { edtf: "1961-13", basis: "sentence" } };
      const problem = await problemOf(save(folder, wrong));
      expect(problem.code).toBe("edit-has-errors");
      expect(String(problem.details.fields).split("\n")).toContain("date.edtf");
      expect(problem.text("en")).toMatch(/^Nothing was written: .*1961-13/);
      expect(problem.text("zh")).toMatch(/^未写入任何内容：/);
      const unknown = await problemOf(save(folder, { ...DRAFT, type: "criticise" }));
      expect(unknown.details).toMatchObject({ fields: "type", rules: "type/unknown" });
      expect(unknown.text("en")).toContain("did you mean criticize?");
      expect(await text()).toBe(before);
    });
  });

  test("whose passage is of another version of the document is refused", async () => {
    await inStudy(async ({ folder, text, before }) => {
      const at = { ...DRAFT.at, digest: `sha256:${"0".repeat(64)}` };
      const problem = await problemOf(save(folder, { ...DRAFT, at }));
      expect(problem.details).toMatchObject({ rules: "locator/other-document", fields: "at.digest" });
      expect(await text()).toBe(before);
    });
  });

  test("of a source that has none yet makes a file, and its undo takes the file away", async () => {
    await inStudy(async ({ folder }) => {
      await writeFile(join(folder, FILE), "");
      const answer = await save(folder, DRAFT);
      await undo(folder, answer.undo);
      expect(await readFile(join(folder, FILE), "utf8")).toBe("");
    });
    await inTemporaryFolder(async (folder) => {
      await writeStudy(folder, new Map([...BASE_STUDY].filter(([path]) => path !== FILE)));
      const answer = await save(folder, DRAFT, { seen: "none" });
      expect([answer.claim?.id, answer.undo.before]).toEqual(["memo-001", null]);
      const undone = await undo(folder, answer.undo);
      await expect(readFile(join(folder, FILE))).rejects.toThrow("ENOENT");
      await undo(folder, undone.undo);
      expect(digestOf(await readFile(join(folder, FILE)))).toBe(answer.digest);
    });
  });

  test("of a source that is no file name, or by a coder whom the study does not name, is refused", async () => {
    await inStudy(async ({ folder }) => {
      expect((await problemOf(save(folder, { ...DRAFT, source: "../study" }))).code).toBe("bad-option");
      const problem = await problemOf(save(folder, DRAFT, { coder: "eve" }));
      expect(problem.text("en")).toBe("--coder: eve is not allowed; expected ada");
    });
  });
});

describe("an edit", () => {
  test("and its undo leave the file byte for byte as it was; the undo of the undo brings the edit back", async () => {
    await inStudy(async ({ folder, text, before }) => {
      const claim = { ...(JSON.parse(before.split("\n")[2] ?? "") as Claim), gloss: { en: "Praise.", zh: "称赞。" } };
      const answer = await save(folder, claim);
      const edited = await text();
      expect(edited).not.toBe(before);
      const undone = await undo(folder, answer.undo);
      expect(await text()).toBe(before);
      await undo(folder, undone.undo);
      expect(await text()).toBe(edited);
    });
  });

  test("is refused where the file is no longer the one that was seen, and so is an undo", async () => {
    await inStudy(async ({ folder, text, before }) => {
      const answer = await save(folder, DRAFT, { seen: digestOf(before) });
      const edited = await text();
      const late = await problemOf(save(folder, DRAFT, { seen: digestOf(before) }));
      expect([late.code, late.status]).toEqual(["file-changed", 409]);
      expect(late.text("en")).toContain("claims/memo.jsonl has been changed since it was read");
      expect(await text()).toBe(edited);
      await save(folder, DRAFT);
      expect((await problemOf(undo(folder, answer.undo))).code).toBe("file-changed");
    });
  });

  test("that is one of many at the same time is not lost", async () => {
    await inStudy(async ({ folder, text }) => {
      const answers = await Promise.all([1, 2, 3, 4].map(async () => await save(folder, DRAFT)));
      expect(answers.map((answer) => answer.claim?.id)).toEqual(["memo-010", "memo-011", "memo-012", "memo-013"]);
      expect((await text()).trimEnd().split("\n")).toHaveLength(13);
    });
  });

  test("cannot be made out of an undo that nobody was given", async () => {
    await inStudy(async ({ folder, text, before }) => {
      const { undo: given } = await save(folder, DRAFT);
      const edited = await text();
      for (const forged of [
        { ...given, file: "study.yaml" },
        { ...given, file: "claims/../study.yaml" },
        { ...given, splices: [{ start: 0, end: 1, text: "x" }] },
        { ...given, splices: [{ start: 9, end: 1e9, text: "" }] },
        { ...given, before: null },
        { file: FILE },
      ]) {
        expect((await problemOf(undo(folder, forged))).code, JSON.stringify(forged)).toBe("bad-option");
      }
      expect(await text()).toBe(edited);
      expect(before).not.toBe(edited);
    });
  });

  test("brings its warnings with it, and not those that were there", async () => {
    await inStudy(async ({ folder }) => {
      const marked = await save(folder, { ...DRAFT, event: "praise" });
      expect(marked.findings).toEqual([]);
      const other = await save(folder, { ...DRAFT, type: "criticize", event: "praise" });
      expect(other.findings.map((finding) => finding.rule)).toEqual(["event/types-differ"]);
      expect((await save(folder, DRAFT)).findings).toEqual([]);
    });
  });
});

describe("a claim is judged", () => {
  const proposed = async (folder: string): Promise<void> => {
    const [manifest, claims] = [join(folder, "study.yaml"), join(folder, FILE)];
    await writeFile(manifest, (await readFile(manifest, "utf8")).replace("coders:\n", "coders:\n  - { id: reader-1, name: A program }\n"));
    const lines = (await readFile(claims, "utf8")).split("\n");
    lines[0] = (lines[0] ?? "").replace('"status":"accepted","coder":"ada"', '"status":"proposed","coder":"reader-1"');
    await writeFile(claims, lines.join("\n"));
  };

  test("who accepts a proposed claim becomes its coder, and who proposed it is kept", async () => {
    await inStudy(async ({ folder }) => {
      await proposed(folder);
      const input = { claim: "memo-001", status: "accepted", coder: "ada" };
      const { claim } = await operate<EditAnswer>("set-status", folder, { input });
      expect(claim).toMatchObject({ status: "accepted", coder: "ada", proposedBy: "reader-1", codedAt: TODAY });
      const back = await operate<EditAnswer>("set-status", folder, { input: { ...input, status: "rejected" } });
      expect(back.claim).toMatchObject({ status: "rejected", coder: "ada", proposedBy: "reader-1" });
      const check = await operate<CheckAnswer>("check", folder);
      expect([check.errors, check.findings]).toEqual([0, []]);
    });
  });

  test("with several coders, nobody is taken for the one who judges", async () => {
    await inStudy(async ({ folder }) => {
      await proposed(folder);
      const problem = await problemOf(operate("set-status", folder, { input: { claim: "memo-001", status: "accepted" } }));
      expect(problem.text("en")).toBe("set-status needs --coder. See: tiltmeter help set-status");
    });
  });

  test("a claim that already is so keeps its coder and its day", async () => {
    await inStudy(async ({ folder, text, before }) => {
      const { claim } = await operate<EditAnswer>("set-status", folder, { input: { claim: "memo-001", status: "accepted" } });
      expect(claim?.codedAt).not.toBe(TODAY);
      expect(await text()).toBe(before);
    });
  });

  test("a claim that is not there is asked about, with the nearest id", async () => {
    await inStudy(async ({ folder }) => {
      const problem = await problemOf(operate("set-status", folder, { input: { claim: "memo-01", status: "accepted" } }));
      expect(problem.text("en")).toBe("There is no claim memo-01. did you mean memo-001?");
    });
  });
});

test("a contradiction is noted at the end of its file, all remarks kept, and taken back byte for byte", async () => {
  await inTemporaryFolder(async (folder) => {
    const noted =
      "# by hand\ncontradictions:\n  - id: a # first\n    kind: date\n    claims: [memo-001, memo-006]\n    what: { en: x, zh: y }\n# tail\n";
    await writeStudy(folder, new Map([...BASE_STUDY, ["contradictions.yaml", noted]]));
    const input = { claims: "memo-002, memo-007", kind: "actor", en: "Who went?", zh: "谁去了？" };
    const answer = await operate<EditAnswer>("note-contradiction", folder, { input });
    expect(answer.contradiction?.id).toBe("memo-002-and-memo-007");
    const text = await readFile(join(folder, "contradictions.yaml"), "utf8");
    expect(text).toContain("# tail");
    expect(text.replace(/ {2}- id: memo-002-and-memo-007\n(?: {4}.*\n)+/, "")).toBe(noted);
    const unknown = await problemOf(operate("note-contradiction", folder, { input: { ...input, claims: "memo-002,memo-777" } }));
    expect(unknown.text("en")).toContain("memo-777");
    const one = await problemOf(operate("note-contradiction", folder, { input: { ...input, claims: "memo-002," } }));
    expect(one.code).toBe("bad-option");
    await undo(folder, answer.undo);
    expect(await readFile(join(folder, "contradictions.yaml"), "utf8")).toBe(noted);
  });
});

describe("on the command line", () => {
  test("an edit says what it did and how it is taken back, in both languages, and that command does it", async () => {
    await inStudy(async ({ folder, text, before }) => {
      const { exit, stdout } = await tiltmeter(["set-status", "memo-002", "rejected", "--study", folder]);
      expect([exit, stdout.split("\n")[0]]).toEqual([0, "claims/memo.jsonl: memo-002 is rejected"]);
      const words = /^To take it back: tiltmeter undo '(.*)'$/m.exec(stdout)?.[1] ?? "";
      const back = await tiltmeter(["undo", words, "--study", folder, "--lang", "zh"]);
      expect(back).toEqual({ exit: 0, stdout: "claims/memo.jsonl 已恢复到修改之前\n", stderr: "" });
      expect(await text()).toBe(before);
    });
  });

  test("an edit dates itself with the clock that it is given", async () => {
    await inStudy(async ({ folder }) => {
      const words = ["save-claim", JSON.stringify(DRAFT), "--study", folder, "--format", "json"];
      const { stdout } = await tiltmeter(words, { env: { SOURCE_DATE_EPOCH: "1795219200" } });
      expect((JSON.parse(stdout) as EditAnswer).claim?.codedAt).toBe("2026-11-21");
    });
  });

  test("a claim that is no JSON, and one with a fault, are refused in one sentence", async () => {
    await inStudy(async ({ folder }) => {
      const noJson = await tiltmeter(["save-claim", "{", "--study", folder]);
      expect(noJson).toEqual({ exit: 2, stdout: "", stderr: "--claim: { is not allowed; expected a JSON object\n" });
      const wrong = await tiltmeter(["save-claim", JSON.stringify({ ...DRAFT, certainty: "sure" }), "--study", folder, "--lang", "zh"]);
      expect(wrong.exit).toBe(1);
      expect(wrong.stderr).toMatch(/^未写入任何内容：.*“sure”/);
    });
  });

  test("an edit that changes nothing says so", async () => {
    await inStudy(async ({ folder }) => {
      const input = { claim: "memo-001", status: "accepted" };
      const output = await operate<EditAnswer>("set-status", folder, { input });
      expect(present("set-status", { output, rows: () => [] }, "en")).toBe("claims/memo.jsonl: nothing to change");
    });
  });
});

describe("over HTTP", () => {
  const own = { "content-type": "application/json", host: "127.0.0.1:4300" };
  const post = (
    folder: string,
    headers: Record<string, string>,
    body: unknown = { claim: "memo-001", status: "rejected" },
  ): Promise<Response> =>
    Promise.resolve(
      createApp(OPERATIONS, { study: holdStudy({ folder }), today: () => TODAY }).request("http://127.0.0.1:4300/api/set-status", {
        method: "POST",
        headers,
        body: JSON.stringify(body),
      }),
    );

  test.each([
    ["a program", own],
    ["a page of this server", { ...own, origin: "http://127.0.0.1:4300", "sec-fetch-site": "same-origin" }],
    ["JSON in UTF-8", { ...own, "content-type": "application/json; charset=utf-8" }],
  ])("%s may change the study", async (_, headers) => {
    await inStudy(async ({ folder, text, before }) => {
      const response = await post(folder, headers);
      expect(response.status).toBe(200);
      expect((await response.json()) as EditAnswer).toMatchObject({ file: FILE, claim: { status: "rejected", codedAt: TODAY } });
      expect(await text()).not.toBe(before);
    });
  });

  test.each([
    ["a page of another origin", { ...own, origin: "http://evil.example" }, "foreign-request", 403],
    ["a page of another port", { ...own, origin: "http://127.0.0.1:9999" }, "foreign-request", 403],
    ["a page without an origin of its own", { ...own, origin: "null" }, "foreign-request", 403],
    ["a request from another site", { ...own, "sec-fetch-site": "cross-site" }, "foreign-request", 403],
    ["a posted form", { ...own, "content-type": "application/x-www-form-urlencoded" }, "bad-body", 400],
    ["a form posted as plain text", { ...own, "content-type": "text/plain" }, "bad-body", 400],
  ])("%s may not: nothing is written", async (_, headers, code, status) => {
    await inStudy(async ({ folder, text, before }) => {
      const response = await post(folder, headers);
      expect(response.status).toBe(status);
      expect(((await response.json()) as { code: string }).code).toBe(code);
      expect(await text()).toBe(before);
    });
  });

  test("a host that is not this machine may not, and what writes is not to be had by GET", async () => {
    await inStudy(async ({ folder, text, before }) => {
      expect((await post(folder, { ...own, host: "study.example" })).status).toBe(403);
      const app = createApp(OPERATIONS, { study: holdStudy({ folder }) });
      expect((await app.request("/api/set-status?claim=memo-001&status=rejected")).status).toBe(404);
      expect(await text()).toBe(before);
    });
  });
});

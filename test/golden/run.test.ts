import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Problem } from "../../src/model/index.ts";
import type { StageReport } from "../../src/work/index.ts";
import { breakStudy, claim, type Edit, edit } from "../support/broken-study.ts";
import { BASE_STUDY, filesUnder, inTemporaryFolder, operate, writeStudy } from "../support/study-folder.ts";

const TASKS = ["gather", "settle", "measure/lean", "infer/lean"];
const ALL = (state: string): string[] => TASKS.map((task) => `[${state}] ${task}`);

test("the first run makes every stage, the second none", async () => {
  await inStudy(async (folder) => {
    expect(await run(folder)).toEqual(ALL("missing"));
    expect(await run(folder)).toEqual(ALL("fresh"));
  });
});

test("a new gloss goes into the claims and stops there: what happened has not changed", async () => {
  await afterChange(
    [claim("memo-004", "A Mongolian newspaper attacks Chinese border patrols.", "A paper attacks patrols.")],
    ["[stale: claims/memo.jsonl] gather", "[stale: claims/memo.jsonl] settle", "[fresh] measure/lean", "[fresh] infer/lean"],
  );
});

test("a new date changes what happened, and all that follows", async () => {
  await afterChange(
    [claim("memo-004", '"edtf":"1962-10"', '"edtf":"1963-10"')],
    [
      "[stale: claims/memo.jsonl] gather",
      "[stale: claims/memo.jsonl] settle",
      "[stale: events] measure/lean",
      "[stale: readings] infer/lean",
    ],
  );
});

test("a new choice of method leaves what happened as it is", async () => {
  await afterChange(
    [edit("questions/lean.yaml", "delta: 0.5", "delta: 0.75")],
    ["[stale: questions/lean.yaml] gather", "[fresh] settle", "[stale: question] measure/lean", "[stale: question] infer/lean"],
  );
});

test("a new number in a series leaves what happened and how it was read", async () => {
  await afterChange(
    [edit("series/notes.csv", "1961,9,", "1961,8,")],
    ["[stale: series/notes.csv] gather", "[fresh] settle", "[fresh] measure/lean", "[stale: series/notes.csv] infer/lean"],
  );
});

test("going back to what was there before finds all of it again", async () => {
  await inStudy(async (folder) => {
    await run(folder);
    const file = join(folder, "questions/lean.yaml");
    const before = await readFile(file, "utf8");
    await writeFile(file, before.replace("delta: 0.5", "delta: 0.75"));
    await run(folder);
    await writeFile(file, before);
    expect(await run(folder)).toEqual(ALL("fresh"));
  });
});

test("a study with an error is refused with study-has-errors, and nothing is written", async () => {
  const { files } = breakStudy(BASE_STUDY, { name: "", edits: [claim("memo-004", '"criticize"', '"criticise"')] });
  await inTemporaryFolder(async (folder) => {
    await writeStudy(folder, files);
    const problem = await problemOf(run(folder));
    expect(problem).toMatchObject({ code: "study-has-errors", exit: 1, details: { errors: 1 } });
    expect((await filesUnder(folder)).filter((path) => path.startsWith(".tiltmeter/"))).toEqual([]);
  });
});

test.each([
  ["settle", "events"],
  ["infer", "tilt"],
])("a damaged result of %s is the problem damaged-artifact for whoever reads it", async (stage, operation) => {
  await inStudy(async (folder) => {
    await run(folder);
    const part = (await filesUnder(folder)).find((path) => path.startsWith(`.tiltmeter/artifacts/${stage}/`) && path.endsWith(".jsonl"));
    const file = join(folder, part ?? "");
    await writeFile(file, (await readFile(file, "utf8")).slice(0, -20));
    const problem = await problemOf(operate(operation, folder));
    expect(problem).toMatchObject({ code: "damaged-artifact", exit: 1 });
    expect(problem.text("zh")).toContain(".tiltmeter");
    await rm(join(folder, ".tiltmeter"), { recursive: true });
    expect(await run(folder)).toEqual(ALL("missing"));
  });
});

test("a run that is stopped is the problem cancelled, and nothing is half-written", async () => {
  await inStudy(async (folder) => {
    const problem = await problemOf(operate("run", folder, { signal: AbortSignal.abort() }));
    expect(problem).toMatchObject({ code: "cancelled", exit: 130 });
    expect((await filesUnder(folder)).filter((path) => path.includes(".tmp"))).toEqual([]);
    expect(await run(folder)).toEqual(ALL("missing"));
    expect(await problemOf(operate("run", folder, { signal: AbortSignal.abort() }))).toMatchObject({ code: "cancelled" });
  });
});

test.each([1, 3, 8])("a run that is stopped %i milliseconds after its start leaves whole results or none", async (wait) => {
  await inStudy(async (folder) => {
    const stop = new AbortController();
    const running = operate("run", folder, { signal: stop.signal }).catch((error: unknown) => error);
    setTimeout(() => stop.abort(), wait);
    const ended = await running;
    if (ended instanceof Error) expect(ended).toMatchObject({ code: "cancelled" });
    expect((await filesUnder(folder)).filter((path) => path.includes(".tmp"))).toEqual([]);
    for (const state of await run(folder)) expect(state).toMatch(/^\[(fresh|missing)\]/);
  });
});

test("two runs at the same time leave one sound result of each stage", async () => {
  await inStudy(async (folder) => {
    await Promise.all([run(folder), run(folder)]);
    const written = (await filesUnder(folder)).filter((path) => path.startsWith(".tiltmeter/artifacts/"));
    expect(written.filter((path) => path.endsWith("part-0.jsonl"))).toHaveLength(TASKS.length);
    expect(written).toHaveLength(2 * TASKS.length);
    expect(await run(folder)).toEqual(ALL("fresh"));
    expect(await operate<{ events: object[] }>("events", folder)).toMatchObject({ events: { length: 7 } });
    expect(await operate<{ years: object[] }>("tilt", folder)).toMatchObject({ years: { length: 6 } });
  });
});

test("the same study gives the same bytes in another folder, whatever the order in which its files were made", async () => {
  const here = await inStudy(async (folder) => await resultsOf(folder));
  const there = await inTemporaryFolder(async (folder) => {
    await writeStudy(folder, new Map([...BASE_STUDY].toReversed()));
    return await resultsOf(folder);
  });
  expect([...here.keys()].filter((path) => path.endsWith(".jsonl"))).toHaveLength(TASKS.length);
  expect(there).toEqual(here);
});

test("results name no folder of the machine on which they were made", async () => {
  await inStudy(async (folder) => {
    for (const text of (await resultsOf(folder)).values()) expect(text).not.toContain(folder);
  });
});

async function afterChange(edits: readonly Edit[], expected: readonly string[]): Promise<void> {
  await inStudy(async (folder) => {
    await run(folder);
    await writeStudy(folder, breakStudy(BASE_STUDY, { name: "", edits }).files);
    expect(await run(folder)).toEqual(expected);
    expect(await run(folder)).toEqual(ALL("fresh"));
  });
}

async function inStudy<T>(use: (folder: string) => Promise<T>): Promise<T> {
  return await inTemporaryFolder(async (folder) => await use(await writeStudy(folder, BASE_STUDY)));
}

async function run(folder: string): Promise<string[]> {
  const { stages } = await operate<{ stages: StageReport[] }>("run", folder);
  return stages.map(({ task, state, why }) => `[${state === "stale" ? `stale: ${why.join(", ")}` : state}] ${task}`);
}

async function problemOf(work: Promise<unknown>): Promise<Problem> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Problem)) throw error ?? new RangeError("no problem");
  return error;
}

/** The results by path; of a manifest all but the time it took. */
async function resultsOf(folder: string): Promise<ReadonlyMap<string, string>> {
  await run(folder);
  const paths = (await filesUnder(join(folder, ".tiltmeter"))).filter((path) => path.startsWith("artifacts/"));
  const texts = await Promise.all(paths.map(async (path) => await readFile(join(folder, ".tiltmeter", path), "utf8")));
  return new Map(paths.map((path, i) => [path, (texts[i] ?? "").replace(/"seconds":[\d.]+/, '"seconds":0')]));
}

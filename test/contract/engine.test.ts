import { existsSync } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { expect, test, vi } from "vitest";
import { Problem } from "../../src/model/index.ts";
import { allEnded } from "../../src/record/engine.ts";
import { type Engine, sqlName, sqlText, withEngine } from "../../src/record/index.ts";
import { tiltmeter } from "../support/command-line.ts";

const FORBID_NATIVE_CODE = `--import=data:text/javascript,${encodeURIComponent('process.dlopen = () => { throw new Error("native code was loaded"); };')}`;

test("rows and columns come as plain values: numbers, texts, days as ISO texts, and null where there is none", async () => {
  const sql = `select 9007199254740991::bigint n, 0.5::double x, date '1961-07-11' as "day", null::int gap, true holds, 'é' word order by n`;
  const plain = { n: 9007199254740991, x: 0.5, day: "1961-07-11", gap: null, holds: true, word: "é" };
  expect(await inEngine((engine) => engine.rows(sql))).toEqual([plain]);
  const columns = await inEngine((engine) => engine.columns(sql));
  expect(columns).toEqual(Object.fromEntries(Object.entries(plain).map(([name, value]) => [name, [value]])));
});

test("no extension is fetched or loaded on its own", async () => {
  await expect(inEngine((engine) => engine.rows("from 'https://example.org/x.parquet'"))).rejects.toThrow(/httpfs|extension/i);
  const settings = await inEngine((engine) =>
    engine.rows("select name, value from duckdb_settings() where name in ('autoinstall_known_extensions', 'autoload_known_extensions')"),
  );
  expect(settings.map((row) => row.value)).toEqual(["false", "false"]);
});

test("an aborted statement ends at once, with the problem `cancelled`", async () => {
  const stop = new AbortController();
  const endless = withEngine({ signal: stop.signal }, (engine) => engine.rows("select count(*) from range(10000000) a, range(10000000) b"));
  const start = performance.now();
  setTimeout(() => stop.abort(), 200);
  await expect(endless).rejects.toSatisfy((error) => error instanceof Problem && error.code === "cancelled");
  expect(performance.now() - start).toBeLessThan(3000);
  await expect(withEngine({ signal: stop.signal }, async () => 1)).rejects.toSatisfy((error) => error instanceof Problem);
});

test("what works beside an engine sees its tables, gives it its own, and ends with it when it is aborted", async () => {
  const seen = await inEngine(async (engine) => {
    await engine.run("create table shared as select 1 as n");
    await engine.beside((other) => other.run("create table made as select n + 1 as n from shared"));
    return await engine.rows("from made order by n");
  });
  expect(seen).toEqual([{ n: 2 }]);
  const stop = new AbortController();
  const endless = "select count(*) from range(10000000) a, range(10000000) b";
  const both = withEngine({ signal: stop.signal }, (engine) =>
    allEnded([engine.rows("select 1 as n order by n"), engine.beside((other) => other.rows(endless))]),
  );
  setTimeout(() => stop.abort(), 200);
  await expect(both).rejects.toSatisfy((error) => error instanceof Problem && error.code === "cancelled");
});

test("of statements beside each other none is left running when another fails", async () => {
  const ended: string[] = [];
  const slow = async (engine: Engine): Promise<void> => {
    await engine.rows("select count(*) as n from range(3000) a, range(30000) b order by n");
    ended.push("slow");
  };
  const both = inEngine((engine) => allEnded([engine.run("from nowhere"), engine.beside(slow)]));
  await expect(both).rejects.toThrow(/nowhere/);
  expect(ended).toEqual(["slow"]);
});

test("more than the memory allows goes through temporary files outside this folder, gone at the end", async () => {
  const top = await mkdtemp(join(tmpdir(), "spill-test-"));
  vi.stubEnv("TMPDIR", top);
  let during: string[] = [];
  try {
    const sum = await withEngine({ signal: new AbortController().signal, megabytes: 60, threads: 1 }, async (engine) => {
      const rows = await engine.rows(
        "select sum(n)::double s from (select hash(n) h, n, repeat('x', 40) t from range(1500000) r(n) order by h, t)",
      );
      during = await readdir(top);
      return rows;
    });
    expect(sum).toEqual([{ s: (1_500_000 * 1_499_999) / 2 }]);
    expect(during).toEqual([expect.stringMatching(/^tiltmeter-\w{6}$/)]);
    expect(await readdir(top)).toEqual([]);
    expect(existsSync(".tmp")).toBe(false);
  } finally {
    vi.unstubAllEnvs();
    await rm(top, { recursive: true });
  }
});

test("names and texts with quotes reach SQL as they are", async () => {
  const [row] = await inEngine((engine) => engine.rows(`select ${sqlText("it's")} as ${sqlName('a "b"')}`));
  expect(row).toEqual({ 'a "b"': "it's" });
});

test.each([["help"], ["version"], ["tilt", "--study", "studies/korea"]])("%s does not load the database", async (...words) => {
  expect(await tiltmeter(words, { env: { NODE_OPTIONS: FORBID_NATIVE_CODE } })).toMatchObject({ exit: 0, stderr: "" });
});

function inEngine<T>(use: (engine: Engine) => Promise<T>): Promise<T> {
  return withEngine({ signal: new AbortController().signal }, use);
}

import { cp, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createApp } from "../../src/face/index.ts";
import type { StatesTilt } from "../../src/model/index.ts";
import { type HeldStudy, holdStudy, OPERATIONS, type StatesAwaited } from "../../src/work/index.ts";
import { addTables } from "../support/panels.ts";
import { armsTable } from "../support/signal-tables.ts";
import { operate, operationNamed } from "../support/study-folder.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const KOREA = fileURLToPath(new URL("../../studies/korea", import.meta.url));
let top = "";
let study: HeldStudy;

beforeAll(async () => {
  top = await mkdtemp(join(tmpdir(), "tiltmeter-states-"));
  const folder = join(top, "korea");
  await cp(KOREA, folder, { recursive: true, filter: (path) => basename(path) !== ".tiltmeter" });
  await addTables(top, { signals: armsTable({ from: 1953, to: 1975 }) });
  study = holdStudy({ folder, data: join(top, "data") });
});

afterAll(async () => {
  await rm(top, { recursive: true, force: true });
});

async function ask<T = StatesTilt>(input: Record<string, unknown> = {}, signal?: AbortSignal): Promise<T> {
  return await operate<T>("states", study, { input, ...(signal === undefined ? {} : { signal }) });
}

async function keptFits(): Promise<string[]> {
  return await readdir(join(top, "korea", ".tiltmeter", "latest", "infer", "states")).catch(() => []);
}

test("called off nothing is kept, and whoever only looks is told that nobody has asked yet", async () => {
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 5);
  await expect(ask({ to: 1960 }, stop.signal)).rejects.toMatchObject({ code: "cancelled" });
  expect(await keptFits()).toEqual([]);
  const { awaited, progress, states, sets, patrons } = await ask<StatesAwaited>({ to: 1960, wait: "no" });
  expect({ awaited, progress, sets, patrons }).toEqual({
    awaited: true,
    progress: null,
    sets: ["support-signals"],
    patrons: ["CHN", "SUN"],
  });
  expect(states).toBeGreaterThan(50);
});

test("whoever only looks at it without data is told what is missing and how to add it; who asks for it is refused", async () => {
  const bare = holdStudy({ folder: join(top, "korea"), data: join(top, "nothing") });
  const looked = await operate<StatesAwaited>("states", bare, { input: { wait: "no" } });
  expect(looked).toMatchObject({ awaited: true, states: 0, sets: [], progress: null });
  expect(looked.says.en).toMatch(/atop, ideal-points, .* is not in your data folder\. Add it: tiltmeter data add FILE/);
  expect(looked.says.zh).toContain("请添加：tiltmeter data add");
  await expect(operate("states", bare)).rejects.toMatchObject({ code: "no-figures" });
});

test("the year's states lean by the data alone; every other member says why it has no lean", async () => {
  const answer = await ask({ at: 1966 });
  const kinds = new Map(
    operationNamed("states")
      .rows(answer)
      .map((row) => [row.state, row]),
  );
  expect(kinds.get("ALB")).toMatchObject({ year: 1966, lean: "A", why: null });
  expect(kinds.get("PRK")).toMatchObject({ lean: "B" });
  expect(kinds.get("SUN")).toMatchObject({ lean: "patron", mean: null });
  expect(kinds.get("FRA")).toMatchObject({ lean: "no-data", mean: null });
  expect(String(kinds.get("FRA")?.why)).not.toBe("");
  expect(answer.states.every(({ years }) => years.length === 1 && years[0]?.year === 1966)).toBe(true);
});

test("another year and other weights rest on the same fits, which are kept by what they are made of", async () => {
  await ask();
  const before = await keptFits();
  expect(before).toEqual(["CHN-SUN.json"]);
  const looked = await ask({ at: 1970, weights: "arms=2", wait: "no" });
  expect(looked.at).toBe(1970);
  const { weighted } = looked.states.find(({ state }) => state === "PRK") ?? { weighted: null };
  expect(weighted?.indicators.map(({ id }) => id)).toContain("arms");
  const awaited = await ask<StatesAwaited>({ from: 1955, wait: "no" });
  expect(awaited.awaited).toBe(true);
});

test("of one state all its years are told, over HTTP too", async () => {
  const app = createApp(OPERATIONS, { study });
  const response = await app.request("/api/states?only=ALB&at=1960");
  const { states } = (await response.json()) as StatesTilt;
  expect(states.map(({ state, years }) => [state, years.length])).toEqual([["ALB", 23]]);
  const csv = await (await app.request("/api/states?only=ALB&as=csv")).text();
  expect(csv.trim().split("\n")).toHaveLength(24);
});

test("a year outside the period is refused, and so is a study without a question and without patrons", async () => {
  await expect(ask({ at: 1990 })).rejects.toMatchObject({ code: "bad-option" });
});

import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Contradiction, TiltAnswer } from "../../src/model/index.ts";
import { Problem } from "../../src/model/index.ts";
import { type HeldStudy, holdStudy, type TimelineAnswer } from "../../src/work/index.ts";
import type { OpenedContradiction } from "../../src/work/opened-contradiction.ts";
import { operate } from "../support/study-folder.ts";

const KOREA = fileURLToPath(new URL("../../studies/korea", import.meta.url));

describe("the timeline of the bundled study", () => {
  let folder: string;
  let held: HeldStudy;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "tiltmeter-timeline-"));
    await cp(KOREA, folder, { recursive: true, filter: (path) => !path.includes(".tiltmeter") });
    held = holdStudy({ folder });
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  const ask = async <O>(name: string, input: Record<string, unknown> = {}): Promise<O> => await operate<O>(name, held, { input });
  const timeline = async (input: Record<string, unknown> = {}): Promise<TimelineAnswer> => await ask("timeline", input);

  test("a tilt question has a lane for each patron, one for the bloc and one for all the rest, which is shown only when asked for", async () => {
    const { lanes, window, rows } = await timeline();
    expect(lanes.map(({ id, side, shown }) => [id, side, shown])).toEqual([
      ["PRK-CHN", "a", true],
      ["PRK-SUN", "b", true],
      ["bloc", null, true],
      ["elsewhere", null, false],
    ]);
    expect(window).toEqual({ from: -6209, to: 2191 });
    const whole = await timeline({ lanes: lanes.map(({ id }) => id).join(), from: "0001", to: "2100" });
    const events = await ask<{ events: unknown[] }>("events");
    expect(whole.rows.total).toBe(events.events.length);
    expect(rows.total).toBeLessThan(whole.rows.total);
  });

  test("pages of any size hold every row once, in order of time, undated ones last", async () => {
    const { rows } = await timeline({ limit: 500 });
    expect(rows.events.length).toBe(rows.total);
    for (const limit of [1, 7, 100]) {
      const pages: string[] = [];
      for (let offset = 0; offset < Math.min(rows.total, limit * 6); offset += limit) {
        const page = await timeline({ offset, limit, drawing: "no" });
        expect(page.rows.total).toBe(rows.total);
        pages.push(...page.rows.events.map((row) => row.id));
      }
      expect(pages).toEqual(rows.events.slice(0, pages.length).map((row) => row.id));
    }
    const from = rows.events.map((row) => row.days?.from ?? Number.POSITIVE_INFINITY);
    expect(from).toEqual(from.toSorted((a, b) => a - b));
    expect(rows.events.slice(-rows.undated).every((row) => row.form === "undated" && row.start === null)).toBe(true);
    expect(rows.events.slice(0, -rows.undated).some((row) => row.days === null)).toBe(false);
  });

  test("each choice of a filter leaves as many rows as it says", async () => {
    const { contradicted, unsourced, all, types, certainties, lanes } = await timeline();
    const total = async (input: Record<string, unknown>): Promise<number> => (await timeline({ ...input, limit: 0 })).rows.total;
    expect(await total({ only: "contradicted" })).toBe(contradicted);
    expect(await total({ only: "unsourced" })).toBe(unsourced);
    expect(await total({})).toBe(all);
    for (const { id, count } of types.slice(0, 5)) expect(await total({ types: id }), id).toBe(count);
    for (const { id, count } of certainties) expect(await total({ certainties: id }), id).toBe(count);
    for (const { id, count } of lanes) expect(await total({ lanes: id }), id).toBe(count);
  });

  test("words find the events of the claims that search finds, traditional as simplified", async () => {
    const found = await ask<{ claims: { hits: { claim: string; status: string }[] } }>("search", {
      words: "条约",
      in: "claims",
      limit: 999,
    });
    const hits = new Set(found.claims.hits.filter((hit) => hit.status === "accepted").map((hit) => hit.claim));
    const everywhere = { lanes: "PRK-CHN,PRK-SUN,bloc,elsewhere", from: "0001", to: "2100", limit: 500 };
    const { rows } = await timeline({ ...everywhere, words: "条约" });
    const told = new Set(rows.events.flatMap((row) => row.claims));
    expect([...hits].filter((claim) => !told.has(claim))).toEqual([]);
    expect(rows.events.every((row) => row.claims.some((claim) => hits.has(claim)))).toBe(true);
    expect((await timeline({ ...everywhere, words: "條約" })).rows).toEqual(rows);
    expect((await timeline({ words: "no such word at all" })).rows.total).toBe(0);
    expect((await timeline({ words: " ，" })).rows.total).toBe((await timeline()).rows.total);
  });

  test("the treaty with China is drawn as two days that sources differ on, and is always drawn when asked for", async () => {
    const { drawing, rows } = await timeline({ event: "treaty-prk-chn-1961", limit: 500 });
    const [mark] = drawing.find(({ lane }) => lane === "PRK-CHN")?.marks ?? [];
    expect(mark).toMatchObject({
      id: "treaty-prk-chn-1961",
      form: "sources-differ",
      readings: [{ from: -3097, to: -3096 }, { from: -3096 }],
    });
    expect((await timeline({ event: "003-034", limit: 0 })).chosen).toMatchObject({ id: "treaty-prk-chn-1961" });
    expect((await timeline({ event: "no-such-event", limit: 0 })).chosen).toBe(null);
    expect(rows.events[rows.place ?? -1]).toMatchObject({ id: "treaty-prk-chn-1961", dates: ["1961-07-10", "1961-07-11"] });
  });

  test("lanes by field hold what the question's pairs hold", async () => {
    const [pairs, fields] = [await timeline(), await timeline({ by: "fields" })];
    expect(fields.rows.total).toBe(pairs.rows.total);
    expect(fields.lanes.length).toBeGreaterThan(5);
    expect(fields.lanes.map(({ id }) => id)).toContain("ideology");
    expect(fields.lanes.reduce((sum, lane) => sum + lane.count, 0)).toBe(pairs.rows.total);
  });

  test("a chronicle and a register question have the lanes of the pairs that they look at", async () => {
    const chronicle = await timeline({ question: "korea-vietnam" });
    expect(chronicle.lanes.map(({ id }) => id)).toContain("PRK-VNM");
    expect(chronicle.lanes.length).toBe(6);
    const register = await timeline({ question: "relations" });
    expect(register.lanes.slice(0, 5).every(({ id }) => id.startsWith("PRK-"))).toBe(true);
  });

  test.each([
    [{ question: "no-such" }, "not-found"],
    [{ lanes: "PRK-CHN,moon" }, "bad-option"],
    [{ types: "dance" }, "bad-option"],
    [{ from: "1970", to: "1960" }, "bad-option"],
    [{ from: "1960/.." }, undefined],
    [{ to: "1960/.." }, "bad-option"],
  ])("%o is %s", async (input, code) => {
    const problem = await timeline(input).catch((error: unknown) => error);
    expect(problem instanceof Problem ? problem.code : undefined).toBe(code);
  });

  test("an opened contradiction has both claims with their sources, roots and days, and the ruling", async () => {
    const answer = await ask<{ contradictions: Contradiction[]; opened: OpenedContradiction }>("contradictions", { id: "x47" });
    expect(answer.contradictions.map(({ id }) => id)).toEqual(["x47"]);
    const { told } = answer.opened;
    expect(told.map(({ claim, date, preferred }) => [claim, date, preferred])).toEqual([
      ["003-034", "1961-07-10", false],
      ["notes-en-002", "1961-07-11", true],
      ["notes-zh-002", "1961-07-11", false],
    ]);
    expect(told.every(({ event }) => event === "treaty-prk-chn-1961")).toBe(true);
    expect(told[0]).toMatchObject({ said: { en: "10 July 1961" }, form: "day", roots: { kind: "none" }, text: null, line: null });
    expect(told[1]?.text).toContain("1961");
  });

  test("a reading moves exactly the numbers that change when it leads: two days of one year move none", async () => {
    const { opened } = await ask<{ opened: OpenedContradiction }>("contradictions", { id: "x47" });
    expect(opened.told.map(({ moves }) => moves)).toEqual([[], [], []]);
    const all = await ask<{ contradictions: Contradiction[] }>("contradictions");
    const { years } = await ask<TiltAnswer>("tilt");
    const period = new Set(years.map(({ year }) => `tilt-1960s/${year}`));
    let moving = 0;
    for (const { id } of all.contradictions) {
      const { told } = (await ask<{ opened: OpenedContradiction }>("contradictions", { id })).opened;
      const moved = told.flatMap(({ moves }) => moves);
      moving += moved.length;
      expect(moved.every((address) => period.has(address))).toBe(true);
    }
    expect(moving).toBeGreaterThan(0);
  });
});

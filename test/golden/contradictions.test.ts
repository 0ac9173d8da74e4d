import { existsSync, readFileSync } from "node:fs";
import { cp, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { Claim, Contradiction, Event, NotedContradiction, TiltAnswer } from "../../src/model/index.ts";
import { operate } from "../support/study-folder.ts";

const KOREA = fileURLToPath(new URL("../../studies/korea", import.meta.url));
const GOLD = fileURLToPath(new URL("../../../shared/gold/contradictions.md", import.meta.url));

/** The contradictions of the hand-made list, by its own numbers. */
const LISTED = "1 4 5 6 7 8 9 13 19 20 21 22 23 24 25 26 30 32 33 36 42 44 45 46 48 52 53 54 55"
  .split(" ")
  .map((number) => `c${number.padStart(2, "0")}`);

describe("the contradictions of the bundled study", () => {
  let folder: string;
  let found: Contradiction[];
  let claims: ReadonlyMap<string, Claim>;
  let noted: NotedContradiction[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "tiltmeter-contradictions-"));
    await cp(KOREA, folder, { recursive: true, filter: (path) => !path.includes(".tiltmeter") });
    found = (await operate<{ contradictions: Contradiction[] }>("contradictions", folder)).contradictions;
    claims = await claimsIn(folder);
    const file = parse(await readFile(join(folder, "contradictions.yaml"), "utf8")) as { contradictions: NotedContradiction[] };
    noted = file.contradictions;
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  test("all 29 of the hand-made list are told, and at least 15 more that a person found", () => {
    const ids = found.filter((one) => one.foundBy === "coder").map((one) => one.id);
    expect(LISTED.filter((id) => !ids.includes(id))).toEqual([]);
    expect(ids.filter((id) => /^x\d\d$/.test(id)).length).toBeGreaterThanOrEqual(15);
  });

  test("each that is noted has at least two claims of the study, and says in both languages what cannot be", () => {
    const listed = found.filter((one) => noted.some(({ id }) => id === one.id));
    expect(listed.length).toBe(noted.length);
    for (const { id, claims: told, what } of listed) {
      expect(new Set(told).size, id).toBeGreaterThan(1);
      expect(
        told.filter((claim) => !claims.has(claim)),
        id,
      ).toEqual([]);
      expect(what.zh, id).toMatch(/\p{Script=Han}/u);
      expect(what.en, id).not.toMatch(/\p{Script=Han}/u);
    }
  });

  test("one that touches claims counted in the lean names each year that rests on them, and no other", async () => {
    const answer = await operate<TiltAnswer>("tilt", folder, { input: { question: "tilt-1960s" } });
    const years = (id: string): string[] => {
      const { claims: told = [], affects = [] } = found.find((one) => one.id === id) ?? {};
      const counted = answer.years.filter((year) => year.claims.some((claim) => told.includes(claim)));
      const named = affects.filter((address) => /^tilt-1960s\/\d{4}$/.test(address));
      expect(named, id).toEqual(counted.map((year) => `tilt-1960s/${year.year}`));
      return named;
    };
    for (const { id } of noted) years(id);
    expect(years("c01")).toEqual(["tilt-1960s/1962", "tilt-1960s/1963"]);
    expect(years("c42")).toContain("tilt-1960s/1961");
  });

  test("a preferred claim leads its event, and the others stay in it", async () => {
    const { events } = await operate<{ events: Event[] }>("events", folder);
    const preferred = noted.flatMap((one) => one.prefer?.claim ?? []);
    expect(preferred.length).toBeGreaterThan(5);
    for (const claim of preferred) expect(events.find((event) => event.claims.includes(claim))?.lead, claim).toBe(claim);
    const treaty = events.find((event) => event.id === "treaty-prk-chn-1961");
    expect(claims.get(treaty?.lead ?? "")?.date.edtf).toBe("1961-07-11");
    expect(treaty?.claims).toContain("003-034");
  });

  test("a mark of one claim against another stands on both", () => {
    const marks = [...claims.values()].flatMap((claim) => (claim.contradicts ?? []).map((other) => [claim.id, other] as const));
    expect(marks.length).toBeGreaterThan(100);
    expect(marks.filter(([id, other]) => !claims.get(other)?.contradicts?.includes(id))).toEqual([]);
  });

  test.skipIf(!existsSync(GOLD))(
    "every passage of the hand-made list is met by a claim of its contradiction (needs ../shared/gold)",
    () => {
      const rows = goldRows();
      expect(rows.map((row) => row.id)).toEqual(LISTED);
      for (const { id, passages } of rows) {
        const told = (found.find((one) => one.id === id)?.claims ?? []).flatMap((claim) => claims.get(claim) ?? []);
        for (const { source, start, end } of passages) {
          const met = told.some((claim) => claim.source === source && claim.at.start < end && start < claim.at.end);
          expect(met, `${id} ${source}:${start}–${end}`).toBe(true);
        }
      }
    },
  );
});

async function claimsIn(folder: string): Promise<ReadonlyMap<string, Claim>> {
  const claims = new Map<string, Claim>();
  for (const file of await readdir(join(folder, "claims"))) {
    const lines = (await readFile(join(folder, "claims", file), "utf8")).trimEnd().split("\n");
    for (const claim of lines.map((line) => JSON.parse(line) as Claim)) claims.set(claim.id, claim);
  }
  return claims;
}

interface GoldRow {
  readonly id: string;
  readonly passages: readonly { readonly source: string; readonly start: number; readonly end: number }[];
}

function goldRows(): GoldRow[] {
  const lines = readFileSync(GOLD, "utf8").split("\n");
  return lines.flatMap((line) => {
    const id = /^\| (C\d+) \|/.exec(line)?.[1]?.toLowerCase();
    const passages = [...line.matchAll(/\((\d{3}):(\d+)–(\d+)\)/g)];
    return id === undefined
      ? []
      : [{ id, passages: passages.map(([, source = "", a, b]) => ({ source, start: Number(a), end: Number(b) })) }];
  });
}

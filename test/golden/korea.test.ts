import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exportFigure } from "../../src/face/figures/export-figure.ts";
import { figureNamed } from "../../src/face/figures/index.ts";
import type { Relation, TiltAnswer } from "../../src/model/index.ts";
import { type ChronicleAnswer, holdStudy, type RegisterAnswer, type RelationAnswer } from "../../src/work/index.ts";
import { operate } from "../support/study-folder.ts";

const KOREA = fileURLToPath(new URL("../../studies/korea", import.meta.url));

describe("the bundled study of Korea", () => {
  let folder: string;
  const ask = <O>(name: string, input: Record<string, unknown> = {}): Promise<O> => operate<O>(name, folder, { input });
  const register = (at: string): Promise<RegisterAnswer> => ask<RegisterAnswer>("register", { at });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "tiltmeter-korea-"));
    await cp(KOREA, folder, { recursive: true, filter: (path) => !path.includes(".tiltmeter") });
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  test("has no finding, and at least 400 accepted claims", async () => {
    const { findings, claims } = await ask<{ findings: unknown[]; claims: number }>("check");
    expect(findings).toEqual([]);
    expect(claims).toBeGreaterThan(400);
  });

  test("answers that the DPRK leaned to China in 1962, and shows the divisions .856, .142, .002, .000 of the press series", async () => {
    const answer = await ask<TiltAnswer>("tilt", { question: "tilt-1960s" });
    const year = answer.years.find((one) => one.year === 1962);
    expect(year?.label).toEqual({ class: "A", strength: "established" });
    expect(answer.sources).toEqual(["001", "003"]);
    const found = Object.fromEntries(
      answer.partitions[0]?.divisions.map((one) => [one.division, Number(one.probability.toFixed(3))]) ?? [],
    );
    expect(found).toEqual({ "1965|1966|1967-1969": 0.856, "1965|1966-1969": 0.142, "1965-1966|1967-1969": 0.002, "1965-1969": 0 });
  });

  test.each(["en", "zh"] as const)(
    "has the picture that the README shows (%s; `tiltmeter figure tilt --caption none --lang … --out docs/pictures/…`)",
    async (locale) => {
      const context = { study: holdStudy({ folder }), locale, signal: new AbortController().signal };
      const { bytes } = await exportFigure({ figure: figureNamed("tilt"), text: { caption: "none" }, format: "svg", context });
      expect(bytes.toString()).toBe(await readFile(new URL(`../../docs/pictures/tilt-${locale}.svg`, import.meta.url), "utf8"));
    },
  );

  test("at the end of 2011 the register holds 39 missions via Beijing and 11 via Seoul, and sets 50 rows against the 52 stated", async () => {
    const { counts, stated } = await register("2011-12-31");
    const via = (seat: string): number =>
      counts.filter((one) => one.via === seat).reduce((sum, one) => sum + one.certain + one.possible, 0);
    expect([via("CHN"), via("KOR")]).toEqual([39, 11]);
    expect(stated.find((one) => one.stated === 52)).toMatchObject({ listed: 50, difference: 2 });
    expect(stated.find((one) => one.stated === 167)?.proposed).toBeGreaterThan(100);
  });

  test("in 2018 Portugal and Jordan are severed and the United Arab Emirates downgraded", async () => {
    const { relations } = await register("2018-03-01");
    const value = (relation: Relation["relation"], state: string): string[] =>
      relations
        .filter((one) => one.relation === relation && [one.from, one.to].includes(state))
        .flatMap((one) => one.values.map((v) => v.value));
    expect(value("diplomatic_relations", "PRT")).toEqual(["severed"]);
    expect(value("diplomatic_relations", "JOR")).toEqual(["severed"]);
    expect(value("level", "ARE")).toContain("charge");
  });

  test("at the end of 1948 relations are certain with the states whose dates were verified, and with nobody of later years", async () => {
    const { relations } = await register("1948-12-31");
    const certain = relations
      .filter(
        (one) => one.relation === "diplomatic_relations" && one.values.some((v) => v.value === "established" && v.truth === "certain"),
      )
      .map((one) => (one.from === "PRK" ? one.to : one.from));
    expect(certain.sort()).toEqual(["ALB", "BGR", "POL", "ROU", "SUN", "YUG"]);
  });

  test("every relation of the register rests on claims", async () => {
    for (const at of ["1948-12-31", "1975-06-30", "2011-12-31"]) {
      for (const relation of (await register(at)).relations)
        for (const value of relation.values) expect(value.claims.length).toBeGreaterThan(0);
    }
  });

  test("the alliance with China is possible on 10 July 1961 and certain on 12 July, with the claims of both dates", async () => {
    const at = (day: string): Promise<RelationAnswer> => ask<RelationAnswer>("relation", { between: "PRK,CHN", kind: "alliance", at: day });
    expect((await at("1961-07-10")).truth).toBe("possible");
    const after = await at("1961-07-12");
    expect(after.truth).toBe("certain");
    const claims = after.relations.flatMap((one) => one.values.flatMap((v) => v.claims));
    expect(claims).toContain("003-034");
    expect(claims.some((id) => id.startsWith("notes-"))).toBe(true);
  });

  test("the chronicle without a side tells every event once, and refuses two ways of naming sides", async () => {
    const [{ events, sides }, all] = [await ask<ChronicleAnswer>("chronicle"), await ask<{ events: unknown[] }>("events")];
    expect([sides, events.length]).toEqual([[], all.events.length]);
    await expect(ask("chronicle", { of: "PRK", between: "PRK,CHN" })).rejects.toThrow("either --of or --between");
  });

  test("the chronicle of Korea and Vietnam runs from about 883 to 2019 through the predecessor polities", async () => {
    const { events, sides } = await ask<ChronicleAnswer>("chronicle", { between: "PRK,VNM" });
    expect(sides.map((side) => side.actors.length)).toEqual([5, 9]);
    expect(events[0]?.date).toBe("0883~");
    expect(events.some((event) => event.date?.startsWith("2019"))).toBe(true);
  });
});

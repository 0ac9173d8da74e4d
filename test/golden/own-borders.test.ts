import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { registerMap } from "../../src/draw/index.ts";
import type { BordersAnswer, CheckAnswer } from "../../src/work/index.ts";
import { collection, DAYS, SOUND_BORDERS, square } from "../support/broken-borders.ts";
import { sharedFile, withoutData } from "../support/shared-data.ts";
import { BASE_STUDY, inTemporaryFolder, operate, type StudyFiles, writeStudy } from "../support/study-folder.ts";

/** Eight megabytes of geometry are read several times. */
const SLOW = 180_000;
const KOREA = fileURLToPath(new URL("../../studies/korea", import.meta.url));

function withBorders(geometry?: string, file = "borders/lands.geojson"): StudyFiles {
  const files = new Map(BASE_STUDY);
  for (const edit of SOUND_BORDERS) edit(files);
  if (geometry !== undefined) {
    files.delete("borders/lands.geojson");
    files.set(file, geometry);
  }
  return files;
}

const ask = async (files: StudyFiles, at: string): Promise<BordersAnswer> =>
  await inTemporaryFolder(async (folder) => await operate<BordersAnswer>("borders", await writeStudy(folder, files), { input: { at } }));

describe("borders that a study brings", () => {
  test("pass the check", async () => {
    const answer = await inTemporaryFolder(async (folder) => await operate<CheckAnswer>("check", await writeStudy(folder, withBorders())));
    expect(answer.findings).toEqual([]);
  });

  test("take the place of present ones on the days of their features, with the name of who drew them, and on no other", async () => {
    const inside = await ask(withBorders(), "1955-01-01");
    expect(inside.lands.map(({ actor }) => actor)).toEqual(["MNG", "CHN"]);
    expect(inside).toMatchObject({ from: "1950-01-01", to: "1960-12-31", carried: true, credit: { en: "drawn by Ada Example" } });
    const outside = await ask(withBorders(), "1961-01-01");
    expect(outside.credit).toBeNull();
    expect(outside.lands.length).toBeGreaterThan(150);
  });

  test("are drawn as the land they enclose, whichever way round their rings run", async () => {
    const squares = collection(square("MNG", 0, DAYS), square("CHN", 10, DAYS));
    const reversed = squares.replace(/\[\[\[.*?\]\]\]/g, (ring) => JSON.stringify([(JSON.parse(ring) as number[][][])[0]?.toReversed()]));
    const [one, other] = [await ask(withBorders(squares), "1955"), await ask(withBorders(reversed), "1955")];
    for (const world of [one, other]) {
      for (const land of world.lands) expect(land.width > 200 && land.width < 400 && land.height > 200 && land.height < 400).toBe(true);
    }
    expect(one.lands.map(({ width, height, x, y }) => [width, height, x, y])).toEqual(
      other.lands.map(({ width, height, x, y }) => [width, height, x, y]),
    );
  });

  test("join the features of one actor on one day, and leave land of nobody to nobody", async () => {
    const lands = collection(square("MNG", 0, DAYS), square("MNG", 10, DAYS), square("CHN", 20, '"start": "1990", "end": null'));
    expect((await ask(withBorders(lands), "1955")).lands).toMatchObject([{ actor: "MNG", joined: 2 }]);
    expect((await ask(withBorders(lands), "2020")).lands).toMatchObject([{ actor: "CHN", joined: 1 }]);
    const description = String(withBorders().get("borders/lands.yaml"));
    const files = new Map(withBorders(collection(square("MNG", 0, `${DAYS}, "status": "colony"`))));
    files.set("borders/lands.yaml", `${description}states: { property: status, values: [independent] }\n`);
    expect((await ask(files, "1955")).lands).toMatchObject([{ actor: null }]);
  });

  test("may be a TopoJSON topology", async () => {
    const topology = {
      type: "Topology",
      objects: {
        lands: {
          type: "GeometryCollection",
          geometries: [{ type: "Polygon", arcs: [[0]], properties: { owner: "MNG", start: 1950, end: "" } }],
        },
      },
      arcs: [
        [
          [0, 10],
          [0, 20],
          [10, 20],
          [10, 10],
          [0, 10],
        ],
      ],
    };
    const world = await ask(withBorders(JSON.stringify(topology), "borders/lands.topojson"), "2020");
    expect(world.lands).toMatchObject([{ actor: "MNG" }]);
    expect(world).toMatchObject({ from: "1950-01-01", to: null });
  });
});

const hasShapes =
  withoutData === false && existsSync(sharedFile("data/cshapes_2_cow.topojson.xz")) && spawnSync("xz", ["--version"]).status === 0;

describe.skipIf(!hasShapes)("CShapes 2.0 (not part of the repository; needs xz)", () => {
  const yaml = `title: { en: CShapes 2.0, zh: CShapes 2.0 }
credit: { en: "CShapes 2.0 (Schvitz et al. 2022)", zh: "CShapes 2.0（Schvitz 等 2022）" }
licence: CC-BY-NC-SA-4.0
code: { property: cowcode, list: cow }
from: start
to: end
states: { property: status, values: [independent] }
`;
  const study = async (file: string, bytes: Uint8Array, use: (folder: string) => Promise<void>): Promise<void> =>
    await inTemporaryFolder(async (folder) => {
      await cp(KOREA, folder, { recursive: true, filter: (path) => !path.includes(".tiltmeter") });
      await mkdir(join(folder, "borders"));
      await writeFile(join(folder, "borders", file), bytes);
      await writeFile(join(folder, "borders", "cshapes.yaml"), yaml);
      await use(folder);
    });

  test("gives the two Germanys, Vietnams and Yemens land of their own, from the whole topology", { timeout: SLOW }, async () => {
    const topology = execFileSync("xz", ["-dc", sharedFile("data/cshapes_2_cow.topojson.xz")], { maxBuffer: 1e9 });
    await study("cshapes.topojson", topology, async (folder) => {
      const { errors } = await operate<CheckAnswer>("check", folder);
      expect(errors).toBe(0);
      const world = await operate<BordersAnswer>("borders", folder, { input: { at: "1975-04-01", of: "PRK" } });
      const owners = world.lands.flatMap(({ actor }) => actor ?? []);
      for (const actor of ["FRG", "DDR", "VDR", "RVN", "YAR", "YMD", "SUN", "PRK", "KOR"]) expect(owners).toContain(actor);
      expect(new Set(owners).size).toBe(owners.length);
      expect(world.lands.every(({ divided }) => divided.length === 0)).toBe(true);
      expect(JSON.stringify(world).length).toBeLessThan(250_000);
      const input = {
        world,
        standings: [],
        of: "PRK",
        chosen: new Set<string>(),
        seats: [],
        nameOf: (id: string) => id,
        width: 760,
        locale: "en" as const,
      };
      expect(registerMap(input).notes[0]).toContain("Schvitz");
    });
  });

  test("reads one day of it as GeoJSON", { timeout: SLOW }, async () => {
    const bytes = gunzipSync(readFileSync(sharedFile("data/cshapes2_cow_1961-07-11.geojson.gz")));
    await study("cshapes.geojson", bytes, async (folder) => {
      const world = await operate<BordersAnswer>("borders", folder, { input: { at: "1961-07-11" } });
      const owners = world.lands.flatMap(({ actor }) => actor ?? []);
      expect(owners.length).toBeGreaterThan(100);
      expect(world.lands.some(({ actor }) => actor === null)).toBe(true);
    });
  });
});

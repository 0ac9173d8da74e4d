import { geoArea } from "d3-geo";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CAPITAL_COORDINATES, cutWorld, DIVIDED, drawWorld, ownersOn, UNIONS, WITHOUT_PLACE } from "../../src/borders/index.ts";
import { isoDay } from "../../src/model/index.ts";
import { ATLAS, BORDERS, day, REGISTER, WORLD } from "../support/world.ts";

const DAYS = fc.integer({ min: day("1945-09-02"), max: day("2025-12-31") });

/** The pieces that are an actor's on a day. */
function landOf(actor: string, iso: string): string[] {
  const owners = ownersOn(ATLAS, REGISTER, day(iso));
  return [...owners].filter(([, owner]) => owner.actor === actor).map(([piece]) => piece);
}

function ownerOf(piece: string, iso: string): unknown {
  return ownersOn(ATLAS, REGISTER, day(iso)).get(piece);
}

describe("accounting", () => {
  test("every feature of Natural Earth is in one piece, and only Antarctica is left off", () => {
    const shapes = [...ATLAS.pieces.values()].flatMap((piece) => piece.shapes.flatMap((shape): unknown[] => shape.arcs));
    const inPieces = new Set(shapes.map((arcs) => JSON.stringify(arcs)));
    expect(inPieces.size).toBe(shapes.length);
    const left = WORLD.objects.countries.geometries.filter((country) => {
      if (country.type !== "Polygon" && country.type !== "MultiPolygon") return true;
      return !country.arcs.every((arcs) => inPieces.has(JSON.stringify(arcs)));
    });
    expect(left.map((country) => country.properties)).toEqual([{ name: "Antarctica" }]);
  });

  test("every actor of the register has land, a capital or a line in the list of those without a place", () => {
    const owners = new Set([...ATLAS.pieces.values()].flatMap(({ actor }) => actor ?? []));
    const unions = new Set(UNIONS.map(({ into }) => into));
    const nowhere = REGISTER.actors.map(({ id }) => id).filter((id) => !owners.has(id) && !unions.has(id) && !(id in CAPITAL_COORDINATES));
    expect(nowhere).toEqual(WITHOUT_PLACE);
  });

  test("lands are told apart by ISO number, not by name", () => {
    const renamed = structuredClone(WORLD);
    for (const country of renamed.objects.countries.geometries) if (country.id !== undefined) country.properties = { name: "North Korea" };
    const keys = [...cutWorld(renamed, { register: REGISTER, detail: 0.03 }).pieces.keys()];
    expect(keys).toEqual([...ATLAS.pieces.keys()]);
  });

  test("a feature that nobody has accounted for is refused, not guessed", () => {
    const [first] = WORLD.objects.countries.geometries;
    const world = (id: string | undefined): typeof WORLD => ({
      ...WORLD,
      objects: { ...WORLD.objects, countries: { type: "GeometryCollection", geometries: [{ ...first, id } as never] } },
    });
    expect(() => cutWorld(world("999"), { register: REGISTER, detail: 0.03 })).toThrow("999");
    expect(() => cutWorld(world(undefined), { register: REGISTER, detail: 0.03 })).toThrow("not accounted for");
  });

  test("every piece and actor that a decision names is known", () => {
    const pieces = UNIONS.flatMap((one) => one.pieces).concat(DIVIDED.map((one) => one.piece));
    expect(pieces.filter((piece) => !ATLAS.pieces.has(piece))).toEqual([]);
    const actors = UNIONS.map((one) => one.into).concat(DIVIDED.flatMap((one) => one.among));
    expect(actors.filter((actor) => REGISTER.get(actor) === undefined)).toEqual([]);
  });
});

describe("laws", () => {
  test("on any day a state that exists and has land of its own has it, and no other has it", () => {
    fc.assert(
      fc.property(DAYS, (on) => {
        for (const [key, owner] of ownersOn(ATLAS, REGISTER, on)) {
          const own = ATLAS.pieces.get(key)?.actor ?? null;
          const exists = own !== null && REGISTER.existsAt(own, on, on + 1) !== "no";
          if (exists) expect([key, owner.actor, owner.divided]).toEqual([key, own, []]);
          else if (owner.actor !== null && owner.actor !== own) expect(REGISTER.existsAt(owner.actor, on, on + 1)).not.toBe("no");
          for (const side of owner.divided) expect(REGISTER.existsAt(side, on, on + 1)).not.toBe("no");
        }
      }),
      { numRuns: 60 },
    );
  });

  test("no land is lost or counted twice when pieces are joined", () => {
    const total = (on: number): number => BORDERS.landsOn(on).reduce((sum, land) => sum + geoArea(land.shape), 0);
    const present = total(day("2020-06-30"));
    for (const iso of ["1946-01-01", "1961-07-11", "1975-06-30", "1992-01-01"]) {
      // Joined rings are stitched from the same arcs; only the order of the sums differs.
      expect(Math.abs(total(day(iso)) / present - 1)).toBeLessThan(1e-9);
    }
  });

  test("between the ends of its period a map does not change, and beyond them it does", () => {
    const signature = (on: number): string => JSON.stringify([...ownersOn(ATLAS, REGISTER, on)]);
    fc.assert(
      fc.property(DAYS, fc.double({ min: 0, max: 1, noNaN: true }), (on, share) => {
        const { from, to } = BORDERS.periodOn(on);
        expect((from ?? on) <= on && on < (to ?? on + 1)).toBe(true);
        const [first, last] = [from ?? on, (to ?? on + 1) - 1];
        expect(signature(first + Math.floor((last - first) * share))).toBe(signature(on));
        if (from !== null) expect(signature(from - 1)).not.toBe(signature(on));
        if (to !== null) expect(signature(to)).not.toBe(signature(on));
      }),
      { numRuns: 40 },
    );
  });
});

describe("the borders of a day", () => {
  test("the USSR is the land of its fifteen republics to its last day, and the Baltic states leave before", () => {
    expect(landOf("SUN", "1961-07-11")).toHaveLength(15);
    expect(landOf("SUN", "1991-12-01").sort()).not.toContain("EST");
    expect(landOf("SUN", "1991-12-25")).toContain("RUS");
    expect(landOf("SUN", "1991-12-26")).toEqual([]);
    expect(landOf("RUS", "1991-12-26")).toEqual(["RUS"]);
  });

  test.each([
    ["YUG", "1975-06-30", ["BIH", "HRV", "MKD", "MNE", "SRB", "SVN", "XKX"]],
    ["YUG", "2000-01-01", ["MNE", "SRB", "XKX"]],
    ["SRB", "2007-01-01", ["SRB", "XKX"]],
    ["SRB", "2012-01-01", ["SRB"]],
    ["CSK", "1992-12-31", ["CZE", "SVK"]],
    ["PAK", "1971-12-15", ["BGD", "PAK"]],
    ["PAK", "1971-12-16", ["PAK"]],
    ["SDN", "2011-07-08", ["SDN", "SSD"]],
    ["SDN", "2011-07-09", ["SDN"]],
    ["ETH", "1952-09-14", ["ETH"]],
    ["ETH", "1993-05-23", ["ERI", "ETH"]],
    ["MYS", "1960-01-01", ["MYS"]],
    ["MYS", "1964-01-01", ["MYS", "SGP", "land:north-borneo"]],
    ["MYS", "1965-08-09", ["MYS", "land:north-borneo"]],
    ["TZA", "1964-01-01", ["TZA"]],
    ["TZA", "1965-01-01", ["HST-ZANZIBAR", "TZA"]],
    ["HST-ZANZIBAR", "1964-01-01", ["HST-ZANZIBAR"]],
    ["SOM", "1975-06-30", ["SOM", "land:somaliland"]],
    ["YEM", "1990-05-22", ["YEM"]],
  ])("%s on %s is %j", (actor, iso, pieces) => {
    expect(landOf(actor, iso).sort()).toEqual(pieces);
  });

  test.each([
    ["DEU", "1975-06-30", ["FRG", "DDR"]],
    ["DEU", "1990-10-03", []],
    ["VNM", "1961-07-11", ["VDR", "RVN"]],
    ["VNM", "1975-06-30", ["VDR"]],
    ["YEM", "1961-07-11", ["YAR"]],
    ["YEM", "1975-06-30", ["YAR", "YMD"]],
  ])("%s on %s is divided among %j", (piece, iso, among) => {
    expect(ownerOf(piece, iso)).toEqual({ actor: among.length === 0 ? piece : null, divided: among });
  });

  test("land that was no state's yet stays that of its present owner, who is said not to be a state", () => {
    expect(ownerOf("AGO", "1975-06-30")).toEqual({ actor: "AGO", divided: [] });
  });

  test("before present borders are carried no land is anybody's", () => {
    expect(new Set([...ownersOn(ATLAS, REGISTER, day("1900-01-01")).values()].map(({ actor }) => actor))).toEqual(new Set([null]));
    expect(BORDERS.periodOn(day("1900-01-01"))).toEqual({ from: null, to: day("1945-09-02") });
  });
});

describe("the drawn world", () => {
  const world = drawWorld(BORDERS.landsOn(day("1975-06-30")), { centre: 152 });

  test("every land and every capital lies in the frame", () => {
    for (const { x, y } of world.lands) expect(x >= 0 && x <= world.width && y >= -100 && y <= world.height).toBe(true);
    for (const [x, y] of Object.values(world.capitals)) expect(x >= 0 && x <= world.width && y >= 0 && y <= world.height).toBe(true);
  });

  test("a union carries the lines between its parts, a single land carries none", () => {
    const of = (actor: string) => world.lands.find((land) => land.actor === actor);
    expect(of("SUN")?.inner).toMatch(/^m\d/);
    expect(of("CHN")?.inner).toBeUndefined();
  });

  test("a path told in steps is the path of the projected points", () => {
    const china = world.lands.find((land) => land.actor === "CHN")?.path ?? "";
    const [x, y] = world.capitals.CHN ?? [0, 0];
    const rings = absoluteRings(china);
    expect(rings.filter((ring) => contains(ring, [x, y]))).toHaveLength(1);
    expect(rings.filter((ring) => contains(ring, world.capitals.JPN ?? [0, 0]))).toHaveLength(0);
  });

  test("the whole world is small enough to be sent at each change of borders", () => {
    expect(JSON.stringify(world).length).toBeLessThan(120_000);
  });
});

/** The rings of a path of relative steps in whole units. */
function absoluteRings(path: string): [number, number][][] {
  let [x, y] = [0, 0];
  return path
    .split("z")
    .filter((part) => part !== "")
    .map((part) => {
      const numbers = (part.match(/-?\d+/g) ?? []).map(Number);
      const ring: [number, number][] = [];
      for (let i = 0; i < numbers.length; i += 2) {
        x += numbers[i] ?? 0;
        y += numbers[i + 1] ?? 0;
        ring.push([x, y]);
      }
      [x, y] = ring[0] ?? [x, y];
      return ring;
    });
}

function contains(ring: readonly (readonly [number, number])[], [x, y]: readonly [number, number]): boolean {
  return ring.reduce((inside, [x1, y1], i) => {
    const [x2, y2] = ring[(i + 1) % ring.length] ?? [0, 0];
    return y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1 ? !inside : inside;
  }, false);
}

test("the days of a period are told as the register tells them", () => {
  expect(BORDERS.periodOn(day("1975-06-30"))).toEqual({ from: day("1975-05-01"), to: day("1976-07-02") });
  expect(isoDay(BORDERS.periodOn(day("2020-01-01")).from ?? 0)).toBe("2011-07-09");
});

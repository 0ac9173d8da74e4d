import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawWorld } from "../../src/borders/index.ts";
import { fillOf, type MapStanding, type MapWorld, raceChart, registerMap, resolveTokens, swatch, textWidth } from "../../src/draw/index.ts";
import { placedLabels, spread } from "../../src/draw/map/labels.ts";
import { StandingStatus } from "../../src/model/index.ts";
import { BORDERS, day, REGISTER } from "../support/world.ts";

const LOCALES = ["en", "zh"] as const;

function worldOn(iso: string, centre = 152): MapWorld {
  return { ...drawWorld(BORDERS.landsOn(day(iso)), { centre }), carried: iso >= "1945-09-02", credit: null };
}

/** Every state of a day, each with a standing of its own choice. */
function standingsOn(iso: string, standing: (i: number) => Omit<MapStanding, "actor">): MapStanding[] {
  const on = day(iso);
  const states = REGISTER.actors.filter(({ id, kind }) => kind === "state" && id !== "PRK" && REGISTER.existsAt(id, on, on + 1) !== "no");
  return states.map(({ id }, i) => ({ actor: id, ...standing(i) }));
}

const NAMES = { en: (id: string) => REGISTER.get(id)?.names.find((one) => one.lang === "en")?.text ?? id, zh: (id: string) => `某国${id}` };

function mapOf(iso: string, options: Partial<Parameters<typeof registerMap>[0]> = {}): ReturnType<typeof registerMap> {
  const locale = options.locale ?? "en";
  return registerMap({
    world: worldOn(iso),
    standings: standingsOn(iso, () => ({ status: "established", truth: "certain" })),
    of: "PRK",
    chosen: new Set(),
    seats: [],
    nameOf: NAMES[locale],
    width: 760,
    locale,
    ...options,
  });
}

const drawnActors = (svg: string): string[] => [...svg.matchAll(/data-actor="([^"]+)"/g)].map((match) => match[1] ?? "");

describe("the map of a register", () => {
  test.each(["1961-07-11", "1975-06-30", "2011-12-31", "1900-01-01"])("on %s shows each state that has a place exactly once", (iso) => {
    const { svg, places, notes } = mapOf(iso);
    const drawn = drawnActors(svg);
    expect(new Set(drawn).size).toBe(drawn.length);
    const world = worldOn(iso);
    const states = standingsOn(iso, () => ({ status: "missing", truth: "certain" })).map(({ actor }) => actor);
    const missing = states.filter((actor) => !drawn.includes(actor));
    expect(missing.filter((actor) => actor in world.capitals)).toEqual([]);
    expect(missing.length > 0 && iso >= "1945").toBe(notes.some((note) => note.startsWith("Not on the map")));
    for (const actor of drawn) expect(places.has(actor)).toBe(true);
  });

  test("fills only with patterns that it defines, and colours only with tokens", () => {
    const statuses = StandingStatus.options;
    const { svg } = mapOf("2018-12-31", {
      standings: standingsOn("2018-12-31", (i) => ({
        status: statuses[i % statuses.length] ?? "missing",
        truth: i % 2 === 0 ? "certain" : "possible",
        via: ["CHN", "KOR", "JPN"][i % 3],
      })),
      seats: ["CHN", "KOR", "JPN"].map((actor) => ({ actor, count: 3, capital: actor })),
    });
    const defined = new Set([...svg.matchAll(/<pattern id="([^"]+)"/g)].map((match) => match[1]));
    const used = new Set([...svg.matchAll(/url\(#([^)]+)\)/g)].map((match) => match[1]));
    expect(used.size).toBeGreaterThan(8);
    expect([...used].filter((id) => !defined.has(id))).toEqual([]);
    expect(svg).not.toMatch(/#[0-9a-f]{3,6}["; ]/i);
    expect(() => resolveTokens(svg, "dark")).not.toThrow();
  });

  test("outlines the chosen, and nothing else", () => {
    const outlines = (chosen: readonly string[]): number =>
      mapOf("1975-06-30", { chosen: new Set(chosen) }).svg.split('pointer-events="none"').length - 1;
    expect(outlines([])).toBe(0);
    expect(outlines(["CHL", "AUS", "DDR"])).toBe(3);
  });

  test.each(LOCALES)("says in words what it cannot show (%s)", (locale) => {
    const notes = mapOf("1975-06-30", { locale }).notes.join(" ");
    for (const actor of ["FRG", "DDR", "YAR", "YMD", "VDR"]) expect(notes).toContain(NAMES[locale](actor));
    expect(notes).toContain("Natural Earth");
    expect(mapOf("2020-01-01", { locale }).notes.join(" ")).not.toContain(NAMES[locale]("DDR"));
    expect(mapOf("1900-01-01", { locale }).notes).toHaveLength(1);
  });

  test.each([
    [152, 760],
    [152, 1000],
    [11, 760],
  ])("turned to %d° and %d wide, no label lies on another or leaves the map", (centre, width) => {
    for (const iso of ["1961-07-11", "1975-06-30", "2018-12-31"]) {
      for (const locale of LOCALES) {
        const of = centre === 152 ? "PRK" : "FRA";
        const seats = ["CHN", "KOR", "DDR"].map((actor) => ({ actor, count: 39, capital: NAMES[locale](actor).slice(0, 12) }));
        const { svg, height } = mapOf(iso, { world: worldOn(iso, centre), width, locale, of, seats });
        const boxes = [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"[^>]*font-weight="(\d+)"[^>]*>([^<]+)</g)].map(
          ([, x, y, weight, text]) => ({
            left: Number(x),
            right: Number(x) + textWidth(text ?? "", { size: 12, weight: weight === "600" ? 600 : 400 }),
            top: Number(y) - 11,
            bottom: Number(y) + 3,
            text,
          }),
        );
        expect(boxes.length).toBeGreaterThan(2);
        for (const box of boxes)
          expect([box.text, box.left >= 0 && box.right <= width + 1 && box.top >= 0 && box.bottom <= height]).toEqual([box.text, true]);
        const touching = boxes.flatMap((a, i) =>
          boxes
            .slice(i + 1)
            .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
            .map((b) => [a.text, b.text]),
        );
        expect(touching).toEqual([]);
      }
    }
  });
});

describe("fills", () => {
  const seats = ["CHN", "KOR"];

  test("certain and possible missions differ, and so do the seats", () => {
    const of = (status: StandingStatus, truth: "certain" | "possible", via?: string): string => fillOf({ status, truth, via }, seats);
    expect(new Set([of("resident", "certain"), of("resident", "possible")]).size).toBe(2);
    expect(
      new Set([of("accredited", "possible", "CHN"), of("accredited", "possible", "KOR"), of("accredited", "possible", "JPN")]).size,
    ).toBe(3);
  });

  test("no two standings that differ in what is known share a fill within a view", () => {
    const relations = ["established", "possible", "open", "suspended", "severed", "proposed", "not-yet", "not-a-state", "missing"] as const;
    const missions = [
      "resident",
      "accredited",
      "office",
      "withdrawn",
      "relations",
      "broken",
      "proposed",
      "not-yet",
      "not-a-state",
      "missing",
    ] as const;
    for (const view of [relations, missions]) {
      const fills = view.map((status) => fillOf({ status, truth: "certain", via: "CHN" }, seats));
      expect(new Set(fills).size).toBe(fills.length);
    }
  });

  test("a swatch shows the fill with a pattern of its own", () => {
    expect(swatch("cross", "sw-cross")).toContain('fill="url(#sw-cross-cross)"');
    expect(swatch("solid", "sw-solid")).toContain('fill="var(--register)"');
  });
});

describe("labels", () => {
  test("are moved as little as keeps them apart, in order, inside their bounds where there is room", () => {
    const values = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 12 }).map((list) => list.sort((a, b) => a - b));
    fc.assert(
      fc.property(values, (list) => {
        const out = spread(list, { least: 20, low: 10, high: 390 });
        out.forEach((value, i) => {
          if (i > 0) expect(value - (out[i - 1] ?? 0)).toBeGreaterThanOrEqual(20 - 1e-9);
          expect(value).toBeGreaterThanOrEqual(10);
          expect(value).toBeLessThanOrEqual(390);
        });
        const apart = list.every((value, i) => i === 0 || value - (list[i - 1] ?? 0) >= 20);
        if (apart && (list[0] ?? 0) >= 10 && (list.at(-1) ?? 0) <= 390) expect(out).toEqual(list);
      }),
    );
  });

  test("go to the first column that serves their point", () => {
    const column = (x: number, serves: (point: { x: number }) => boolean) => ({ x, anchor: "start" as const, top: 0, bottom: 100, serves });
    const columns = [column(0, ({ x }) => x < 50), column(80, () => true)];
    const placed = placedLabels(
      [
        { text: "a", x: 10, y: 10 },
        { text: "b", x: 60, y: 10 },
      ],
      columns,
    );
    expect(placed.map(({ text, left }) => [text, left])).toEqual([
      ["a", 0],
      ["b", 80],
    ]);
  });
});

describe("the race", () => {
  const years = Array.from({ length: 72 }, (_, i) => ({ year: 1948 + i, certain: i, possible: 5, proposed: 2 * i }));
  const chart = (options: Partial<Parameters<typeof raceChart>[0]> = {}): string =>
    raceChart({
      of: { name: "North Korea", years, stated: [{ year: 1975, stated: 88 }] },
      rival: undefined,
      year: 1975,
      width: 900,
      height: 240,
      locale: "en",
      ...options,
    });

  test("has a strip for each year, a cross for each stated total and a line at the year looked at", () => {
    const svg = chart();
    expect(svg.match(/data-year="/g)).toHaveLength(72);
    expect(svg.match(/l8 8m0-8l-8 8/g)).toHaveLength(1);
    expect(svg).toContain("88 stated");
    expect(chart({ year: 1900 })).not.toContain('stroke-dasharray="1 3"');
  });

  test("draws the certain line through the numbers", () => {
    const [, d = ""] = /d="(M[^"Z]+)"[^>]*stroke-width="2.25"/.exec(chart()) ?? [];
    const points = d
      .slice(1)
      .split("L")
      .map((point) => point.split(" ").map(Number));
    expect(points).toHaveLength(72);
    const [x0 = 0, y0 = 0] = points[0] ?? [];
    const [x1 = 0, y1 = 0] = points[71] ?? [];
    const [x, y] = points[30] ?? [];
    expect(Math.abs((x ?? 0) - (x0 + ((x1 - x0) * 30) / 71))).toBeLessThan(0.2);
    expect(Math.abs((y ?? 0) - (y0 + ((y1 - y0) * 30) / 71))).toBeLessThan(0.2);
  });

  test("gives the rival a line only where its totals are stated", () => {
    expect(chart()).not.toContain("<circle");
    const rival = {
      name: "South Korea",
      stated: [
        { year: 1960, stated: 16 },
        { year: 1970, stated: 81 },
      ],
    };
    expect(chart({ rival }).match(/<circle/g)).toHaveLength(2);
  });

  test.each(LOCALES)("keeps its words apart and inside the figure (%s)", (locale) => {
    const svg = chart({ locale, rival: { name: "韩国", stated: [{ year: 2018, stated: 76 }] } });
    const ends = [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)" fill="[^"]+" font-size="12" font-weight="\d+">([^<]+)</g)];
    expect(ends).toHaveLength(4);
    for (const [, x, , text] of ends) expect(Number(x) + textWidth(text ?? "", { size: 12, weight: 600 })).toBeLessThanOrEqual(902);
    const heights = ends.map(([, , y]) => Number(y)).sort((a, b) => a - b);
    const gaps = heights.slice(1).map((y, i) => y - (heights[i] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(17 - 1e-6);
  });
});

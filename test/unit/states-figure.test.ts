import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawWorld } from "../../src/borders/index.ts";
import {
  countKinds,
  LEAN_KINDS,
  type LeanKind,
  leanSwatch,
  leansAt,
  type MapWorld,
  resolveTokens,
  statesFigure,
  statesMap,
  type TextStyle,
  textWidth,
} from "../../src/draw/index.ts";
import { leanLabel, type StatesTilt } from "../../src/model/index.ts";
import { BORDERS, day, REGISTER } from "../support/world.ts";

const LOCALES = ["en", "zh"] as const;
const YEAR = 1975;
const WORLD: MapWorld = { ...drawWorld(BORDERS.landsOn(day("1975-12-31")), { centre: 0 }), carried: true, credit: null };
const STATES = REGISTER.actors
  .filter(({ id, kind }) => kind === "state" && REGISTER.existsAt(id, day("1975-12-31"), day("1976-01-01")) !== "no")
  .map(({ id }) => id);

function mapOf(kinds: (i: number) => LeanKind, width = 1000): ReturnType<typeof statesMap> {
  const leans = STATES.map((state, i) => ({ state, kind: kinds(i) }));
  return statesMap({ world: WORLD, leans, chosen: new Set(), nameOf: (id) => id, width, locale: "en" });
}

/** An answer in which each state has the classes given, or is unplaced where there are none. */
function answerOf(classes: readonly ([number, number] | null)[], isCovered = true): StatesTilt {
  const of = STATES.filter((id) => id !== "USA" && id !== "SUN").slice(0, classes.length);
  const why = { en: "no data", zh: "无数据" };
  const years = { from: 1970, to: 1980 };
  const states = of.flatMap((state, i): StatesTilt["states"] => {
    const own = classes[i];
    if (own === undefined || own === null) return [];
    const own3 = { pA: own[0], pB: own[1], pEquidistant: 1 - own[0] - own[1] };
    const year = { year: YEAR, ...own3, mean: own[0] - own[1], lo: -1, hi: 1, label: leanLabel(own3), isCovered };
    return [{ state, years: [year], failed: [], cells: {}, rank: null, weighted: null }];
  });
  return {
    patrons: ["USA", "SUN"],
    period: years,
    at: YEAR,
    question: {} as StatesTilt["question"],
    successions: [],
    sets: [],
    missing: [],
    states,
    unplaced: [
      ...of.filter((_, i) => classes[i] === null).map((state) => ({ state, reason: "no-data" as const, why, years })),
      ...["USA", "SUN"].map((state) => ({ state, reason: "patron" as const, why, years })),
    ],
    model: null,
    lighter: null,
    draws: 400,
    seconds: 1,
    names: Object.fromEntries(STATES.map((id) => [id, { en: `State ${id}`, zh: `某国${id}` }])),
  };
}

const shares = fc
  .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([a, b]): [number, number] => (a + b <= 1 ? [a, b] : [a / (a + b), b / (a + b)]));

describe("the kinds of lean", () => {
  test("a state is told of exactly once; a class is named from .60 and established from .80; without data no class is", () => {
    fc.assert(
      fc.property(fc.array(fc.option(shares), { minLength: 1, maxLength: 40 }), fc.boolean(), (classes, isCovered) => {
        const answer = answerOf(classes, isCovered);
        const leans = leansAt(answer, YEAR);
        expect(new Set(leans.map(({ state }) => state)).size).toBe(leans.length);
        expect(leans).toHaveLength(classes.length + 2);
        for (const { kind, year } of leans) {
          const isTold = year !== null;
          expect(isTold).toBe(!["no-data", "not-covered", "level-not-told", "patron"].includes(kind));
          if (year === null) continue;
          const most = Math.max(year.pA, year.pEquidistant, year.pB);
          expect(kind === "undetermined").toBe(most < 0.6);
          expect(kind.endsWith("-leaning")).toBe(most >= 0.6 && most < 0.8);
        }
        expect(countKinds(leans).reduce((sum, { count }) => sum + count, 0)).toBe(leans.length);
      }),
    );
  });

  test("none is told from another by hue alone: with all colours alike every known lean has a form of its own, and the unknown one form", () => {
    const form = (kind: LeanKind): string =>
      leanSwatch(kind)
        .replaceAll(kind, "x")
        .replace(/sw-x-(missing|x)/g, "p")
        .replace(/var\(--[a-z0-9-]+\)/g, "c");
    const known = LEAN_KINDS.filter((kind) => !["not-covered", "level-not-told", "no-data", "patron"].includes(kind));
    expect(new Set(known.map(form)).size).toBe(known.length);
    const unknown = ["not-covered", "level-not-told", "no-data"] as const;
    expect(new Set(unknown.map(form)).size).toBe(1);
    expect(known.map(form)).not.toContain(form("no-data"));
  });
});

describe("the map of leans", () => {
  test("shows each state that has a place once, and fills only with patterns that it defines and colours that are tokens", () => {
    const { body, places } = mapOf((i) => LEAN_KINDS[i % LEAN_KINDS.length] ?? "A");
    const drawn = [...body.matchAll(/data-actor="([^"]+)"/g)].map(([, actor = ""]) => actor);
    expect(new Set(drawn).size).toBe(drawn.length);
    expect(STATES.filter((state) => state in WORLD.capitals && !drawn.includes(state))).toEqual([]);
    for (const state of STATES) if (drawn.includes(state)) expect(places.has(state)).toBe(true);
    const defined = new Set([...body.matchAll(/<pattern id="([^"]+)"/g)].map(([, id]) => id));
    expect([...body.matchAll(/url\(#([^)]+)\)/g)].filter(([, id]) => !defined.has(id))).toEqual([]);
    expect(() => resolveTokens(body, "dark")).not.toThrow();
  });

  test("a state without data is never coloured, whatever the others are", () => {
    for (const kind of ["no-data", "not-covered", "level-not-told"] as const) {
      const { body } = mapOf(() => kind);
      expect(body).not.toMatch(/side-[ab]|between/);
      expect(body).toContain("url(#lean-missing)");
    }
  });
});

describe.each(LOCALES)("the figure in %s", (locale) => {
  const answer = answerOf([[0.9, 0], [0.7, 0.1], [0.1, 0.85], [0.4, 0.3], [0.05, 0.05], null, null]);

  test("says in words how many lean where, the unknown apart", () => {
    const { svg, title, caption } = statesFigure({ answer, at: YEAR, locale }, { world: WORLD, width: 1000 });
    const text = svg.replace(/<[^>]*>/g, " ").replace(/\s+/g, locale === "zh" ? "" : " ");
    expect(text).toContain(
      locale === "en"
        ? "Of 5 states, 2 leaned to State USA, 1 to State SUN, and 1 kept equal distance (established: 1, 1, 1); 1 is not determined. Of 2 more"
        : "5国之中，2国倾向某国USA，1国倾向某国SUN，1国等距离（已确立者依次为1、1、1）；1国未定。另有2国",
    );
    expect(title).toContain("1975");
    expect(caption.length).toBeGreaterThan(20);
  });

  test("says that equal distance is where the average state stands, if and only if anything is read against the mean of all states", () => {
    const textOf = (relative: boolean): string => {
      const indicator = { id: "votes", kind: "quantities", feeds: "tilt", relative };
      const question = { ...answer.question, indicators: [indicator] } as unknown as StatesTilt["question"];
      const { svg } = statesFigure({ answer: { ...answer, question }, at: YEAR, locale }, { world: WORLD, width: 1000 });
      return svg.replace(/<[^>]*>/g, " ").replace(/\s+/g, locale === "zh" ? "" : " ");
    };
    const says = locale === "en" ? "than the average state" : "较各国平均更近";
    expect([true, false].map((relative) => textOf(relative).includes(says))).toEqual([true, false]);
  });

  test.each([328, 600, 1000, 1424])("%d wide no text leaves the figure", (width) => {
    const { svg } = statesFigure({ answer, at: YEAR, locale }, { world: WORLD, width });
    const boxes = [...svg.matchAll(/<text x="([-\d.]+)" y="[\d.]+" font-size="(\d+)"([^>]*)>([^<]+)</g)].map(
      ([, x, size, type = "", text = ""]) => {
        const weight = /font-weight="[56]00"/.test(type) ? 500 : 400;
        const family = type.includes("serif") ? "serif" : "sans";
        const style: TextStyle = { size: Number(size), weight, family };
        return { text, left: Number(x), right: Number(x) + textWidth(text, style) };
      },
    );
    expect(boxes.length).toBeGreaterThan(6);
    for (const box of boxes) expect([box.text, box.left >= 0 && box.right <= width + 1]).toEqual([box.text, true]);
  });
});

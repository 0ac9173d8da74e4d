import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CircularityInput, circularityBoard, type Item } from "../../src/infer/index.ts";
import { CIRCULARITY_WORDS, CircularityBoard, type CircularityCode } from "../../src/model/index.ts";
import { causeOf, claim, outcomeOf, testOf } from "../support/circularity-inputs.ts";

const levels = (input: CircularityInput): Record<string, string> =>
  Object.fromEntries(circularityBoard(input).checks.map(({ code, level }) => [code, level]));
const check = (input: CircularityInput, code: CircularityCode): CircularityBoard["checks"][number] => {
  const found = circularityBoard(input).checks.find((one) => one.code === code);
  if (found === undefined) throw new Error(`no check ${code}`);
  return found;
};

const values = (...list: number[]): Map<number, number> => new Map(list.map((value, i) => [1960 + i, value]));

/** A test that trips this check and no other; where two levels can be tripped, one case each. */
const TRIPPED: readonly (readonly [CircularityCode, "amber" | "red", number | null, readonly string[], CircularityInput])[] = [
  [
    "C1",
    "red",
    1 / 8,
    ["x-1"],
    testOf({
      outcome: outcomeOf([claim("x-1"), claim("o-2", { information: 7, roots: ["r-2", "r-3"] })]),
      causes: [causeOf([claim("x-1", { information: 0.5 }), claim("c-2", { information: 3.5 })])],
    }),
  ],
  [
    "C2",
    "red",
    0.5,
    ["aid-cut"],
    testOf({
      outcome: outcomeOf([claim("o-1", { event: "aid-cut" }), claim("o-2")]),
      causes: [causeOf([claim("c-1", { event: "aid-cut" }), claim("c-2")])],
    }),
  ],
  [
    "C3",
    "red",
    1,
    ["alliances"],
    testOf({
      outcome: outcomeOf([claim("o-1")], ["acts", "alliances"]),
      causes: [causeOf([claim("c-1")], { constructs: ["capabilities", "alliances"] })],
    }),
  ],
  ["C4", "red", 0.25, ["c-1"], testOf({ causes: [causeOf([claim("c-1", { by: ["PRK"] }), claim("c-2", { information: 3 })])] })],
  [
    "C5",
    "amber",
    0.5,
    ["003"],
    testOf({
      outcome: outcomeOf([claim("o-1", { roots: ["003"] }), claim("o-2", { roots: ["001"] })]),
      causes: [causeOf([claim("c-1", { roots: ["003"] }), claim("c-2", { roots: ["000"] })])],
    }),
  ],
  [
    "C5",
    "red",
    0.8,
    ["001", "003"],
    testOf({
      outcome: outcomeOf([1, 2, 3, 4, 5].map((n) => claim(`o-${n}`, { roots: [n <= 3 ? "003" : n === 4 ? "001" : "x"] }))),
      causes: [causeOf([1, 2, 3, 4, 5].map((n) => claim(`c-${n}`, { roots: [n <= 3 ? "003" : n === 4 ? "001" : "y"] })))],
    }),
  ],
  ["C6", "amber", 0.5, ["aid"], testOf({ causes: [causeOf([claim("c-1", { knewOutcome: null }), claim("c-2")])] })],
  ["C6", "amber", 0.5, ["aid"], testOf({ causes: [causeOf([claim("c-1", { published: 2012 }), claim("c-2")])] })],
  ["C7", "amber", 1, ["aid ~ ideology"], collinear(false)],
  ["C7", "red", 1, ["aid ~ ideology"], collinear(true)],
  ["C8", "amber", null, ["sha256:a"], testOf({ settings: { present: "sha256:a", frozen: null } })],
  [
    "C8",
    "red",
    1,
    ["sha256:a", "sha256:b"],
    testOf({ settings: { present: "sha256:b", frozen: { on: "2026-11-01", digest: "sha256:a" } } }),
  ],
];

function collinear(separates: boolean): CircularityInput {
  const causes = [causeOf([claim("c-1")], { coded: values(0, 1, 2, 4) })];
  return testOf({ causes, rivals: [{ id: "ideology", coded: values(1, 3, 5, 9) }], separates });
}

test("a test of unlike claims, events, formulas, actors, roots, coders and causes with frozen settings is clear", () => {
  const board = circularityBoard(testOf());
  expect(board.level).toBe("clear");
  expect(board.checks.map(({ code }) => code)).toEqual(["C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8"]);
  expect(board.checks.every(({ level, wayOut, names }) => level === "clear" && wayOut === null && names.length === 0)).toBe(true);
  expect(() => CircularityBoard.parse(board)).not.toThrow();
});

test.each(TRIPPED)("%s alone is %s (measure %s, %s)", (code, level, measure, names, input) => {
  const found = check(input, code);
  expect([found.level, found.names]).toEqual([level, names]);
  if (measure === null) expect(found.measure).toBeNull();
  else expect(found.measure).toBeCloseTo(measure, 12);
  expect(found.wayOut).not.toBeNull();
  const others = Object.entries(levels(input)).filter(([other]) => other !== code);
  expect(others.filter(([, other]) => other !== "clear")).toEqual([]);
  const board = circularityBoard(input);
  expect([board.level, board.internalOnly]).toEqual([level, code === "C5" && level === "red"]);
});

test("every check and level that can be tripped is tripped by a case above, and has its words", () => {
  const tripped = new Set(TRIPPED.map(([code, level]) => `${code} ${level}`));
  const worded = Object.entries(CIRCULARITY_WORDS).flatMap(([code, { says }]) =>
    (["amber", "red"] as const).filter((level) => says[level] !== undefined).map((level) => `${code} ${level}`),
  );
  expect([...tripped].sort()).toEqual(worded.sort());
});

test("a way in which formulas or codings are circular cannot be waived", () => {
  const fixed = circularityBoard(testOf()).checks.filter(({ waivable }) => !waivable);
  expect(fixed.map(({ code }) => code)).toEqual(["C3", "C4"]);
});

describe("C5, the sources", () => {
  test("a root that both sides cannot do without is red, however small its share of one of them", () => {
    const input = testOf({
      outcome: outcomeOf([claim("o-1", { roots: ["003"] }), claim("o-2", { roots: ["001"], information: 9, periods: [1960, 1961] })]),
      causes: [causeOf([claim("c-1", { roots: ["003"] })])],
    });
    const board = circularityBoard(input);
    expect(check(input, "C5")).toMatchObject({ level: "red", names: ["003"] });
    expect(check(input, "C5").measure).toBeCloseTo(0.1, 12);
    expect(board.unidentified).toEqual(["aid"]);
  });

  test("a side is identified while six tenths of its periods are left without the shared roots", () => {
    const years = [1960, 1961, 1962, 1963, 1964];
    const told = (own: number): CircularityInput =>
      testOf({
        outcome: outcomeOf(years.map((year, i) => claim(`o-${year}`, { periods: [year], roots: [i < own ? "own" : "003"] }))),
        causes: [causeOf(years.map((year, i) => claim(`c-${year}`, { periods: [year], roots: [i === 0 ? "003" : "other"] })))],
      });
    expect(circularityBoard(told(3)).unidentified).toEqual([]);
    expect(circularityBoard(told(2)).unidentified).toEqual(["outcome"]);
  });

  test("a side is identified while more than a fifth of its information is left without the shared roots", () => {
    const told = (information: number): CircularityInput =>
      testOf({
        outcome: outcomeOf([claim("o-1", { roots: ["003"] }), claim("o-2")]),
        causes: [causeOf([claim("c-1", { roots: ["003"], information: 8 }), claim("c-2", { information })])],
      });
    expect(circularityBoard(told(2.1)).unidentified).toEqual([]);
    expect(circularityBoard(told(2)).unidentified).toEqual(["aid"]);
  });

  test("four of five roots of every claim shared is red at .8, though each claim has a root of its own left", () => {
    const told = (side: string): Item[] => [claim(`${side}-1`, { roots: ["r-1", "r-2", "r-3", "r-4", `own of ${side}`] })];
    const input = testOf({ outcome: outcomeOf(told("o")), causes: [causeOf(told("c"))] });
    expect(check(input, "C5")).toMatchObject({ level: "red", measure: expect.closeTo(0.8, 12) });
    expect(circularityBoard(input).unidentified).toEqual([]);
  });

  test("values that nobody gives a source for are no source's, and tell nothing where the shared roots are gone", () => {
    const years = [1960, 1961, 1962];
    const input = testOf({
      outcome: outcomeOf(years.map((year) => claim(`o-${year}`, { periods: [year], roots: [year === 1960 ? "003" : "001"] }))),
      causes: [causeOf(years.map((year) => claim(`c-${year}`, { kind: "cell", periods: [year], roots: year === 1960 ? ["003"] : [] })))],
    });
    const board = circularityBoard(input);
    expect(board.roots.find(({ root }) => root === "003")?.cause).toBeCloseTo(1, 12);
    expect([check(input, "C5").level, board.unidentified]).toEqual(["red", ["aid"]]);
  });

  test("causes count alike, however many claims each has", () => {
    const input = testOf({
      outcome: outcomeOf([claim("o-1", { roots: ["003"] })]),
      causes: [
        causeOf([claim("c-1", { roots: ["003"] })], { id: "few" }),
        causeOf(
          Array.from({ length: 9 }, (_, i) => claim(`d-${i}`, { roots: ["001"] })),
          { id: "many" },
        ),
      ],
    });
    expect(check(input, "C5").measure).toBeCloseTo(0.5, 12);
  });

  test("where nothing tells how much a claim matters, all claims of its side count alike", () => {
    const input = testOf({ outcome: outcomeOf([claim("x-1", { information: 0 }), claim("o-2", { information: 0 })]) });
    expect(check({ ...input, causes: [causeOf([claim("x-1")])] }, "C1").measure).toBeCloseTo(0.5, 12);
  });
});

test("a blind second coding lifts hindsight from an agreement of .80 on", () => {
  const coded = (blindAlpha: number): CircularityInput =>
    testOf({ causes: [causeOf([claim("c-1", { knewOutcome: true })], { blindAlpha })] });
  expect(check(coded(0.8), "C6").level).toBe("clear");
  expect(check(coded(0.79), "C6").level).toBe("amber");
});

test("two causes that have fewer than three periods in common, or one that never changes, have no correlation", () => {
  const pair = (one: Map<number, number>, other: Map<number, number>): CircularityInput =>
    testOf({ causes: [causeOf([claim("c-1")], { coded: one })], rivals: [{ id: "ideology", coded: other }] });
  expect(circularityBoard(pair(values(1, 2), values(1, 2))).correlations).toEqual([{ causes: ["aid", "ideology"], r: null, periods: 2 }]);
  expect(check(pair(values(1, 1, 1), values(1, 2, 3)), "C7")).toMatchObject({ level: "clear", measure: null });
});

test("rivals that go together among themselves say nothing of the cause that is tested", () => {
  const rivals = [
    { id: "ideology", coded: values(0, 1, 2, 3) },
    { id: "resolve", coded: values(0, 1, 2, 3) },
  ];
  const causes = [causeOf([claim("c-1")], { coded: values(1, 0, 1, 0) })];
  expect(check(testOf({ causes, rivals, separates: true }), "C7").level).toBe("clear");
});

/** The causes of the first swing as coded in the specification (method §5.8): differences China − USSR, 1958–72. */
test("the coded causes of the Korean case cannot be separated: resolve and ideology r = .96, ideology and aid .83, and coercion −.92 (method §3.6)", () => {
  const resolve = [0.1, 0.2, 0.3, 0.5, 0.7, 0.7, 0.6, 0.1, -0.1, -0.2, -0.1, 0.1, 0.5, 0.5, 0.3];
  const ideology = [-0.1, -0.1, 0, 0.4, 0.7, 0.8, 0.6, 0.1, -0.2, -0.4, -0.3, 0, 0.3, 0.3, 0.2];
  const aid = [0, 0, 0.34, 0.67, 0.67, 0.67, 1, 0, 0, -0.34, -0.34, -0.34, 0, 0, 0];
  const coercion = [0, 0, -0.1, -0.2, -0.5, -0.6, -0.5, 0.1, 0.4, 0.8, 0.4, 0, -0.1, -0.1, -0.1];
  const coded = [
    { id: "aid", coded: values(...aid) },
    { id: "coercion", coded: values(...coercion) },
    { id: "ideology", coded: values(...ideology) },
    { id: "resolve", coded: values(...resolve) },
  ];
  const input = testOf({ causes: coded.map((one) => causeOf([claim(`c-${one.id}`)], one)), separates: true });
  const r = circularityBoard(input).correlations.map((pair) => [pair.causes.join(" "), pair.r?.toFixed(2)]);
  expect(r).toContainEqual(["ideology resolve", "0.96"]);
  expect(r).toContainEqual(["aid ideology", "0.83"]);
  expect(r).toContainEqual(["coercion ideology", "-0.92"]);
  expect(check(input, "C7").level).toBe("red");
  expect(check(input, "C7").names).toEqual(expect.arrayContaining(["aid ~ ideology", "coercion ~ ideology", "ideology ~ resolve"]));
});

test("the graph runs from roots over claims, events and indicators to both sides and the test, and tells what both sides draw on", () => {
  const item = claim("x-1", { event: "speech", roots: ["003"], via: ["acts"] });
  const { graph } = circularityBoard(testOf({ outcome: outcomeOf([item], ["acts"]), causes: [causeOf([{ ...item, via: [] }])] }));
  const name = (at: number): string => `${graph.nodes[at]?.kind} ${graph.nodes[at]?.id} (${graph.nodes[at]?.side})`;
  expect(graph.edges.map(([from, to]) => `${name(from)} → ${name(to)}`).sort()).toEqual([
    "cause aid (cause) → test P2.1 (both)",
    "claim x-1 (both) → event speech (both)",
    "construct acts (outcome) → outcome outcome (outcome)",
    "event speech (both) → cause aid (cause)",
    "event speech (both) → indicator acts (outcome)",
    "indicator acts (outcome) → outcome outcome (outcome)",
    "outcome outcome (outcome) → test P2.1 (both)",
    "root 003 (both) → claim x-1 (both)",
  ]);
});

const item: fc.Arbitrary<Item> = fc.record({
  kind: fc.constantFrom("claim", "cell"),
  id: fc.constantFrom("p-1", "p-2", "p-3", "p-4", "p-5", "p-6", "p-7"),
  event: fc.option(fc.constantFrom("e-1", "e-2", "e-3", "e-4"), { nil: null }),
  roots: fc.uniqueArray(fc.constantFrom("r-1", "r-2", "r-3", "r-4"), { minLength: 1, maxLength: 3 }),
  via: fc.subarray(["acts", "press"]),
  // Halves of what has few binary places add up to it, in whatever order: the laws are about claims, not about rounding.
  information: fc.integer({ min: 0, max: 5 * 2 ** 20 }).map((parts) => parts / 2 ** 20),
  periods: fc.uniqueArray(fc.integer({ min: 1960, max: 1965 }), { maxLength: 3 }),
  by: fc.subarray(["PRK", "CHN", "SUN"]),
  knewOutcome: fc.constantFrom(true, false, null),
  published: fc.option(fc.integer({ min: 1950, max: 2020 }), { nil: null }),
});
const items = fc.uniqueArray(item, { selector: ({ id }) => id, minLength: 1, maxLength: 7 });
const constructs = fc.subarray(["acts", "alliances", "aid", "capabilities"]);
const anyTest: fc.Arbitrary<CircularityInput> = fc
  .record({ outcome: items, cause: items, other: items, ofOutcome: constructs, ofCause: constructs, separates: fc.boolean() })
  .map(({ outcome, cause, other, ofOutcome, ofCause, separates }) =>
    testOf({
      outcome: outcomeOf(outcome, ofOutcome),
      causes: [causeOf(cause, { constructs: ofCause }), causeOf(other, { id: "ideology", notBy: null })],
      separates,
    }),
  );
const RANK = { clear: 0, amber: 1, red: 2 };

describe("laws", () => {
  test("the order of claims, roots, causes and constructs is irrelevant", () => {
    fc.assert(
      fc.property(anyTest, (input) => {
        const turned = {
          ...input,
          outcome: { ...input.outcome, items: input.outcome.items.toReversed(), constructs: input.outcome.constructs.toReversed() },
          causes: input.causes.toReversed().map((cause) => ({
            ...cause,
            items: cause.items.toReversed().map((one) => ({ ...one, roots: one.roots.toReversed(), by: one.by.toReversed() })),
          })),
        };
        expect(circularityBoard(turned)).toEqual(circularityBoard(input));
      }),
    );
  });

  test("taking what both sides share out of both never raises the level of the check that named it", () => {
    const without = (input: CircularityInput, holds: (one: Item) => boolean): CircularityInput => ({
      ...input,
      outcome: { ...input.outcome, items: input.outcome.items.filter((one) => !holds(one)) },
      causes: input.causes.map((cause) => ({ ...cause, items: cause.items.filter((one) => !holds(one)) })),
    });
    const clears = (input: CircularityInput, code: CircularityCode, holds: (one: Item, name: string) => boolean): void => {
      const { names, level } = check(input, code);
      let left = input;
      for (const name of names) {
        const before = RANK[check(left, code).level];
        left = without(left, (one) => holds(one, name));
        expect(RANK[check(left, code).level]).toBeLessThanOrEqual(before);
      }
      expect(check(left, code).level).toBe("clear");
      expect(RANK[level]).toBeGreaterThanOrEqual(0);
    };
    fc.assert(
      fc.property(anyTest, (input) => {
        clears(input, "C1", (one, name) => one.kind === "claim" && one.id === name);
        clears(input, "C2", (one, name) => one.event === name);
        clears(input, "C4", (one, name) => one.id === name);
        const { names } = check(input, "C5");
        expect(
          check(
            without(input, (one) => one.roots.some((root) => names.includes(root))),
            "C5",
          ),
        ).toMatchObject({ level: "clear", measure: 0 });
      }),
    );
  });

  test("a single common root gives Ω₅ = 1, and Ω₅ lies between 0 and 1", () => {
    const ofOne = (input: CircularityInput): CircularityInput => ({
      ...input,
      outcome: { ...input.outcome, items: input.outcome.items.map((one) => ({ ...one, roots: ["003"] })) },
      causes: input.causes.map((cause) => ({ ...cause, items: cause.items.map((one) => ({ ...one, roots: ["003"] })) })),
    });
    fc.assert(
      fc.property(anyTest, (input) => {
        expect(check(ofOne(input), "C5")).toMatchObject({ level: "red", measure: expect.closeTo(1, 9) });
        const { measure } = check(input, "C5");
        expect(measure).toBeGreaterThanOrEqual(0);
        expect(measure).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });

  test("the shares of the roots add up to one on each side, and edges join nodes that are there", () => {
    fc.assert(
      fc.property(anyTest, (input) => {
        const { roots, graph } = circularityBoard(input);
        expect(roots.reduce((sum, { outcome }) => sum + outcome, 0)).toBeCloseTo(1, 9);
        expect(roots.reduce((sum, { cause }) => sum + cause, 0)).toBeCloseTo(1, 9);
        expect(graph.edges.every(([from, to]) => graph.nodes[from] !== undefined && graph.nodes[to] !== undefined && from !== to)).toBe(
          true,
        );
      }),
    );
  });

  test("a claim told twice is one claim with the information of both", () => {
    fc.assert(
      fc.property(anyTest, (input) => {
        const halves = input.outcome.items.flatMap((one) => [
          { ...one, information: one.information / 2 },
          { ...one, information: one.information / 2 },
        ]);
        const twice = circularityBoard({ ...input, outcome: { ...input.outcome, items: halves } });
        const once = circularityBoard(input);
        expect(twice.checks.map(({ level }) => level)).toEqual(once.checks.map(({ level }) => level));
        expect(twice.graph).toEqual(once.graph);
      }),
    );
  });
});

import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Anchors,
  covers,
  inAll,
  inAny,
  type Literal,
  literalsIn,
  type Model,
  membership,
  minimise,
  necessity,
  primeImplicants,
  type QcaCase,
  solve,
  sufficiency,
  type TruthTable,
  truthTable,
} from "../../src/infer/index.ts";
import { oracle, sharedFile, withoutData } from "../support/shared-data.ts";
import { SWINGS } from "../support/swings.ts";

const ANCHORS: Anchors = { out: -0.5, crossover: 0, in: 0.5 };
const THRESHOLDS = { consistency: 0.8, pri: 0.65, cases: 1 };
const [R, I, M] = [SWINGS.dR, SWINGS.dI, SWINGS.dM].map((values) => values.map((value) => membership(value, ANCHORS))) as [
  number[],
  number[],
  number[],
];
const Y = SWINGS.y.map((side) => 0.5 + 0.4 * side);
const RIM = R.map((degree, i) => Math.min(degree, I[i] as number, M[i] as number));

test.each([
  ["fsqca_R", R, 0.7755743722454497, 0.6550737661351386, 0.9951895327700588],
  ["fsqca_I", I, 0.8923626864185282, 0.8229655757609783, 0.9398485905448706],
  ["fsqca_M", M, 0.8202040680530989, 0.697716999912162, 0.8178237623040862],
  ["fsqca_RIM", RIM, 0.894656327563271, 0.8179030660733163, 0.7824053811595266],
] as const)("consistency, PRI and coverage as a sufficient condition (method §3.4, vector %s)", (_, x, consistency, pri, coverage) => {
  const fit = sufficiency(x, Y);
  expect(fit.consistency).toBeCloseTo(consistency, 9);
  expect(fit.pri).toBeCloseTo(pri, 9);
  expect(fit.coverage).toBeCloseTo(coverage, 9);
});

test("nine of the fifteen years sit on .5 and leave the table; the others are two configurations (method §3.4, vector truth_table)", () => {
  const table = truthTable(swingCases(0), 3, THRESHOLDS);
  expect([table.occurring, table.undecided.length]).toEqual([2, 9]);
  expect(truthTable(swingCases(-1e-6), 3, THRESHOLDS).occurring).toBe(5);
  expect(truthTable(swingCases(1e-6), 3, THRESHOLDS).occurring).toBe(5);
});

test("the anchors have log-odds of membership −3, 0 and 3, whichever way they run", () => {
  for (const anchors of [
    { out: 10, crossover: 40, in: 50 },
    { out: 50, crossover: 40, in: 10 },
  ]) {
    expect(membership(anchors.out, anchors)).toBeCloseTo(1 / (1 + Math.exp(3)), 12);
    expect(membership(anchors.crossover, anchors)).toBe(0.5);
    expect(membership(anchors.in, anchors)).toBeCloseTo(1 / (1 + Math.exp(-3)), 12);
  }
});

test("a condition that every case is in is necessary and of no relevance", () => {
  expect(necessity([0.9, 0.9, 0.9], [0.1, 0.5, 0.6])).toMatchObject({ consistency: 1, relevance: expect.closeTo(0.3 / 1.8, 12) });
  expect(necessity([1, 1], [0.4, 0.6]).relevance).toBe(0);
});

test("without anyone in the set nothing can be said of it", () => {
  expect(sufficiency([0, 0], [0, 0])).toEqual({ consistency: null, pri: null, coverage: null });
});

const LF = ["DEV", "URB", "LIT", "IND", "STB"];

test.skipIf(withoutData)("Lipset's breakdown of democracy: truth table and three solutions as the R package QCA 3.25.1 gives them", () => {
  const printed = readFileSync(sharedFile("oracle/qca_LF_solutions.txt"), "utf8");
  const table = truthTable(lipset(), LF.length, { consistency: 0.8, pri: 0, cases: 1 });
  const rows = printed.matchAll(/^ *(\d+) +[01] +[01] +[01] +[01] +[01] +([01]) +(\d+) +([\d.]+) +([\d.]+) *$/gm);
  const expected = [...rows].map((row) => row.slice(1).map(Number));
  expect(expected).toHaveLength(9);
  const given = table.rows
    .filter(({ cases }) => cases.length > 0)
    .map(({ row, outcome, cases, consistency, pri }) => [
      row + 1,
      outcome === "positive" ? 1 : 0,
      cases.length,
      rounded(consistency),
      rounded(pri),
    ]);
  expect(given).toEqual(expected);
  const [complex, parsimonious, intermediate] = [...printed.matchAll(/^M1: +(.*) -> SURV/gm)].map(([, formula]) =>
    formula?.split(" + ").sort(),
  );
  const solutions = solve(
    table,
    LF.map(() => "present" as const),
  );
  const formulas = (models: readonly Model[]): string[][] => models.map(({ terms }) => terms.map(formulaOf).sort());
  expect(formulas(solutions.complex)).toEqual([complex]);
  expect(formulas(solutions.parsimonious)).toEqual([parsimonious]);
  expect(formulas(solutions.intermediate)).toEqual([intermediate]);
});

test("a case speaks against its row where it lacks the outcome of a positive one or has that of a negative one; at .5 it does neither", () => {
  const of = (id: string, condition: number, outcome: number): QcaCase => ({ id, conditions: [condition], outcome });
  const cases = [
    of("a", 1, 1),
    of("b", 1, 1),
    of("c", 1, 0.9),
    of("d", 1, 0.4),
    of("e", 1, 0.5),
    of("f", 0, 0.6),
    of("g", 0, 0),
    of("h", 0, 0),
  ];
  const [without, having] = truthTable(cases, 1, { consistency: 0.7, pri: 0.5, cases: 1 }).rows;
  expect(having).toMatchObject({ outcome: "positive", deviant: ["d"] });
  expect(without).toMatchObject({ outcome: "negative", deviant: ["f"] });
  expect(truthTable(cases, 1, { consistency: 0.7, pri: 0.5, cases: 9 }).rows.map(({ outcome }) => outcome)).toEqual([
    "remainder",
    "remainder",
  ]);
});

test("without expectations no assumption is easy: the intermediate solution is the complex one", () => {
  const table = crisp(3, { 7: true, 5: true, 0: false });
  const { complex, parsimonious, intermediate } = solve(table, [null, null, null]);
  expect(intermediate).toEqual(complex);
  expect(parsimonious).not.toEqual(complex);
});

test("two covers equally short are both models", () => {
  const { models, more } = minimise([0, 1, 2, 5, 6, 7], [], 3);
  expect(models).toHaveLength(2);
  expect(models.every((model) => model.length === 3)).toBe(true);
  expect(more).toBe(false);
});

test("a table without a positive row has the empty solution, in which no case is", () => {
  const { complex } = solve(crisp(2, { 0: false, 3: false }), [null, null]);
  expect(complex).toEqual([{ terms: [], assumed: [] }]);
  expect(inAny([], [1, 1])).toBe(0);
});

const table = fc
  .integer({ min: 1, max: 4 })
  .chain((k) =>
    fc
      .array(fc.constantFrom(true, false, undefined), { minLength: 2 ** k, maxLength: 2 ** k })
      .map((rows) => crisp(k, Object.fromEntries(rows.flatMap((is, row) => (is === undefined ? [] : [[row, is]]))))),
  );

test("law: the complex solution covers the positive rows exactly; the others besides only remainders, the intermediate between the two", () => {
  fc.assert(
    fc.property(table, fc.array(fc.constantFrom("present", "absent", null), { minLength: 4, maxLength: 4 }), (one, expected) => {
      const expectations = expected.slice(0, one.conditions) as ("present" | "absent" | null)[];
      const { complex, parsimonious, intermediate } = solve(one, expectations);
      const rowsOf = (model: Model): number[] =>
        one.rows.filter(({ row }) => model.terms.some((term) => covers(term, row))).map(({ row }) => row);
      const of = (outcome: string): number[] => one.rows.filter((row) => row.outcome === outcome).map(({ row }) => row);
      for (const model of complex) expect(rowsOf(model)).toEqual(of("positive"));
      for (const model of [...parsimonious, ...intermediate]) {
        expect(rowsOf(model).filter((row) => !of("remainder").includes(row))).toEqual(of("positive"));
        expect(rowsOf(model).filter((row) => of("remainder").includes(row))).toEqual(model.assumed);
      }
      const bold = parsimonious.map(rowsOf);
      for (const model of intermediate) expect(bold.some((rows) => rowsOf(model).every((row) => rows.includes(row)))).toBe(true);
      expect(complex[0]?.terms.length).toBeGreaterThanOrEqual(parsimonious[0]?.terms.length ?? 0);
    }),
  );
});

test("law: the implicants found are those of all conjunctions that stay inside and cannot be widened, and no shorter cover of them exists", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(15), { minLength: 1 }), (rows) => {
      const allowed = new Set(rows);
      const inside = cubes(4).filter(({ mask, value }) => every(4, (row) => (row & mask) !== value || allowed.has(row)));
      const prime = inside.filter(
        (one) =>
          !inside.some(
            (other) => other.mask !== one.mask && (one.mask & other.mask) === other.mask && (one.value & other.mask) === other.value,
          ),
      );
      const key = ({ mask, value }: { mask: number; value: number }): string => `${mask} ${value}`;
      expect(primeImplicants(allowed, 4).map(key).sort()).toEqual(prime.map(key).sort());
      const { models } = minimise(rows, [], 4);
      expect(new Set(models.map((model) => model.map(key).sort().join())).size).toBe(models.length);
      expect(
        minimise([...rows].reverse(), [], 4)
          .models.map((model) => model.map(key).sort().join())
          .sort(),
      ).toEqual(models.map((model) => model.map(key).sort().join()).sort());
      const size = models[0]?.length ?? 0;
      const shorter = subsets(prime, size - 1).filter((some) => rows.every((row) => some.some((one) => covers(one, row))));
      expect(shorter).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test("six conditions with any table are minimised within a second", () => {
  const parity = crisp(6, Object.fromEntries(Array.from({ length: 64 }, (_, row) => [row, (row * 37 + (row >> 2) * 11) % 5 < 2])));
  const begun = performance.now();
  expect(solve(parity, Array(6).fill("present")).complex.length).toBeGreaterThan(0);
  expect(performance.now() - begun).toBeLessThan(1000);
});

const degree = fc.double({ min: 0, max: 1, noNaN: true });

test("law of De Morgan: being out of every term of a solution is being out of some literal of each", () => {
  const literal = fc.record({ condition: fc.nat(2), present: fc.boolean() });
  const terms = fc.array(fc.array(literal, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(terms, fc.tuple(degree, degree, degree), (solution, degrees) => {
      const outOf = (term: readonly Literal[]): number =>
        inAny(
          term.map((one) => [{ ...one, present: !one.present }]),
          degrees,
        );
      expect(1 - inAny(solution, degrees)).toBeCloseTo(Math.min(...solution.map(outOf)), 12);
      expect(1 - inAll(solution[0] as Literal[], degrees)).toBeCloseTo(outOf(solution[0] as Literal[]), 12);
    }),
  );
});

test("law: X is as sufficient for Y as not-Y is for not-X by subset, and necessity of X is sufficiency of Y", () => {
  const pairs = fc.array(fc.tuple(degree, degree), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(pairs, (cases) => {
      const [x, y] = [cases.map(([one]) => one), cases.map(([, other]) => other)];
      expect(necessity(x, y).consistency).toEqual(sufficiency(y, x).consistency);
      expect(necessity(x, y).coverage).toEqual(sufficiency(x, y).consistency);
      const not = (degrees: number[]): number[] => degrees.map((one) => 1 - one);
      const isSubset = cases.every(([one, other]) => one <= other);
      if (isSubset && x.some((one) => one > 1e-9)) expect(sufficiency(x, y).consistency).toBeCloseTo(1, 9);
      if (isSubset && y.some((one) => one < 1 - 1e-9)) expect(sufficiency(not(y), not(x)).consistency).toBeCloseTo(1, 9);
    }),
  );
});

function swingCases(shift: number): QcaCase[] {
  return SWINGS.y.map((_, i) => ({
    id: String(1958 + i),
    conditions: [R[i] as number, I[i] as number, M[i] as number].map((one) => one + shift),
    outcome: Y[i] as number,
  }));
}

function lipset(): QcaCase[] {
  const labels: Record<string, number> = { Industrialized: 1, "High urbanization": 1, "Not industrialized": 0, Unstable: 0 };
  const number = (text = ""): number => labels[text] ?? Number(text);
  return oracle("qca_LF_input.csv").map((row) => ({
    id: row.case ?? "",
    conditions: LF.map((condition) => number(row[condition])),
    outcome: number(row.SURV),
  }));
}

function rounded(value: number | null): number | null {
  return value === null ? null : Number(value.toFixed(3));
}

function formulaOf(term: Model["terms"][number]): string {
  return literalsIn(term, LF.length)
    .map(({ condition, present }) => (present ? "" : "~") + LF[condition])
    .join("*");
}

/** A crisp table from the rows that have a case: whether the case has the outcome. */
function crisp(conditions: number, rows: Readonly<Record<number, boolean>>): TruthTable {
  const cases = Object.entries(rows).map(([row, is]) => ({
    id: row,
    conditions: Array.from({ length: conditions }, (_, i) => (Number(row) >> (conditions - 1 - i)) & 1),
    outcome: is ? 1 : 0,
  }));
  return truthTable(cases, conditions, THRESHOLDS);
}

function cubes(conditions: number): { mask: number; value: number }[] {
  const all = Array.from({ length: 2 ** conditions }, (_, i) => i);
  return all.flatMap((mask) => all.filter((value) => (value & mask) === value).map((value) => ({ mask, value })));
}

function every(conditions: number, holds: (row: number) => boolean): boolean {
  return Array.from({ length: 2 ** conditions }, (_, row) => row).every(holds);
}

function subsets<T>(list: readonly T[], size: number): T[][] {
  if (size < 0) return [];
  if (size === 0) return [[]];
  return list.flatMap((first, i) => subsets(list.slice(i + 1), size - 1).map((rest) => [first, ...rest]));
}

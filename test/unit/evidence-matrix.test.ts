import fc from "fast-check";
import { expect, test } from "vitest";
import { judge, standings } from "../../src/infer/matrix/judge.ts";
import { outcomeOf } from "../../src/infer/matrix/outcome.ts";
import { decibelsToOverturn, noisyShares, topShares } from "../../src/infer/matrix/priors.ts";
import { smallestRemoval } from "../../src/infer/matrix/removal.ts";
import { type EvidenceMatrix, leaderOf, posteriorOf, probabilitiesOf, weightOfEvidence, without } from "../../src/infer/matrix/weigh.ts";
import { largestShares } from "../../src/number/index.ts";
import { anyMatrix, judgeable, methodMatrix } from "../support/matrices.ts";

const SOUND = { late: [], unreasoned: [] };
const NEAR = 9;

function close(found: readonly number[], expected: readonly number[], digits = NEAR): void {
  expect(found).toHaveLength(expected.length);
  for (const [k, one] of expected.entries()) expect(found[k]).toBeCloseTo(one, digits);
}

test("decibels add up to a posterior (method §3.2, vector db_posterior)", () => {
  const expected = [0.056516406607114635, 0.08957246809398027, 0.0004489257749318907, 0.7114994046098836, 0.14196279491408959];
  close(posteriorOf(methodMatrix(), 0), expected);
  expect(weightOfEvidence(methodMatrix(), 0)).toEqual([8, 10, -13, 19, 12]);
});

test.each([
  [
    "db_gamma1",
    1,
    [
      [1, 3, 4],
      [2, 6],
    ],
    [0.18596975976955507, 0.05659468713313554, 0.014772103098984937, 0.3855751149462189, 0.3570883350521057],
  ],
  [
    "db_gamma_half",
    0.5,
    [
      [1, 3, 4],
      [2, 6],
    ],
    [0.1328097216070637, 0.07435168473494169, 0.0040645858785135465, 0.5240686838400164, 0.2647053239394647],
  ],
  [
    "db_gamma1_root",
    1,
    [[1, 2, 3, 4, 5, 6]],
    [0.034961789600978115, 0.06713159846270401, 0.040762453986799674, 0.3632957535636885, 0.49384840438582966],
  ],
])("rows of one cluster count n^−γ (method §3.2, vector %s)", (_, gamma, clusters, expected) => {
  close(posteriorOf(methodMatrix(clusters), gamma), expected);
});

test("one row less, and the leader is another (method §3.2, vectors db_drop_e4 and db_only_e7e8)", () => {
  const dropped = posteriorOf(
    without(methodMatrix(), ({ id }) => id === "e4"),
    0,
  );
  close(dropped, [0.4643689344578754, 0.04643689344578755, 0.003688613559687199, 0.3688613559687199, 0.11664420256792993]);
  const only = posteriorOf(
    without(methodMatrix(), ({ roots }) => roots.includes("paper")),
    0,
  );
  close(only, [0.027693034687857478, 0.055254868499808, 0.0875730649356797, 0.2769303468785748, 0.5525486849980801]);
});

test("the share of priors under which each leads is exact (method §3.2, vector db_prior_simplex)", () => {
  close(topShares(methodMatrix(), 0), [0.0253, 0.062, 0.0, 0.7828, 0.1299], 2);
  const exact = inclusionExclusion([8, 10, -13, 19, 12]);
  close(topShares(methodMatrix(), 0), exact, 11);
  close(
    topShares(methodMatrix(), 0).map((share) => Math.round(share * 100)),
    [3, 6, 0, 78, 13],
  );
});

test("with a doubt of 3 dB in every cell coercion leads under about half of all priors, .52 (method §3.2)", () => {
  const { anyPrior } = noisyShares(methodMatrix(), { gamma: 0, draws: 20_000, seed: 1 });
  expect(anyPrior[3]).toBeGreaterThan(0.5);
  expect(anyPrior[3]).toBeLessThan(0.54);
});

test("the illustrative matrix is undetermined, and the answer says why", () => {
  const matrix = judgeable(
    methodMatrix([
      [1, 3, 4],
      [2, 6],
    ]),
  );
  const outcome = outcomeOf(matrix, judge(matrix), SOUND);
  expect(outcome).toMatchObject({ verdict: "undetermined", leader: "h4" });
  const failed = Object.fromEntries(outcome.gates.filter(({ passed }) => !passed).map(({ id, breaks }) => [id, breaks]));
  expect(Object.keys(failed)).toEqual(["odds", "rows", "sources", "noise", "priors"]);
  expect(failed.rows).toEqual(["e4"]);
  expect(failed.sources).toEqual(["paper"]);
  expect(judge(matrix).smallest).toEqual({ rows: ["e4"], leader: 0 });
});

test("evidence that overwhelms every change of choice makes its rival supported and the others contradicted", () => {
  const rows = ["a", "b", "c"].map((id) => ({
    id,
    decibels: [0, 40, 0],
    sds: [3, 3, 3],
    cluster: `row ${id}`,
    roots: [id],
    documents: [id],
  }));
  const matrix = judgeable({ priors: [0, 0, 0], rows });
  const judgement = judge(matrix);
  const outcome = outcomeOf(matrix, judgement, SOUND);
  expect(outcome.gates.filter(({ passed }) => !passed)).toEqual([]);
  expect(standings(judgement, matrix.bar, outcome.verdict === "supported")).toEqual(["contradicted", "supported", "contradicted"]);
});

test.each(["late", "unreasoned"] as const)("nothing is supported where the coding is %s", (fault) => {
  const matrix = judgeable({
    priors: [0, 60],
    rows: methodMatrix()
      .rows.slice(7)
      .map((row) => ({ ...row, decibels: [0, 60] })),
  });
  expect(outcomeOf(matrix, judge(matrix), SOUND).gates.find(({ id }) => id === "order")?.passed).toBe(true);
  const outcome = outcomeOf(matrix, judge(matrix), { ...SOUND, [fault]: ["x"] });
  expect(outcome.verdict).toBe("undetermined");
  expect(outcome.gates.some(({ breaks }) => breaks.includes("x"))).toBe(true);
});

test("without evidence nobody is supported, however sure one was before", () => {
  const matrix = judgeable({ priors: [0, 60], rows: [] });
  expect(outcomeOf(matrix, judge(matrix), SOUND).verdict).toBe("undetermined");
});

test("law: a constant added to a row changes nothing", () => {
  fc.assert(
    fc.property(anyMatrix, fc.integer({ min: -30, max: 30 }), fc.constantFrom(0, 0.5, 1), (matrix, constant, gamma) => {
      const shifted = {
        ...matrix,
        rows: matrix.rows.map((row, i) => (i === 0 ? { ...row, decibels: row.decibels.map((one) => one + constant) } : row)),
      };
      close(posteriorOf(shifted, gamma), posteriorOf(matrix, gamma));
      close(topShares(shifted, gamma), topShares(matrix, gamma));
    }),
    { numRuns: 50 },
  );
});

test("law: with γ = 0 clusters do not matter, and without rows the prior is left", () => {
  fc.assert(
    fc.property(anyMatrix, (matrix) => {
      const alone = { ...matrix, rows: matrix.rows.map((row) => ({ ...row, cluster: row.id })) };
      close(posteriorOf(matrix, 0), posteriorOf(alone, 0));
      close(posteriorOf(alone, 1), posteriorOf(alone, 0));
      close(posteriorOf({ ...matrix, rows: [] }, 1), probabilitiesOf(matrix.priors));
    }),
  );
});

test("law: with γ = 1 a row told twice in one cluster counts once", () => {
  fc.assert(
    fc.property(anyMatrix, (matrix) => {
      const rows = matrix.rows.map((row) => ({ ...row, cluster: row.id }));
      const twice = { ...matrix, rows: [...rows, ...rows] };
      close(posteriorOf(twice, 1), posteriorOf({ ...matrix, rows }, 1));
    }),
  );
});

test("law: the smallest removal is what trying every set finds", () => {
  fc.assert(
    fc.property(anyMatrix, fc.constantFrom(0, 0.5, 1), (matrix, gamma) => {
      const found = smallestRemoval(matrix, gamma);
      expect(found?.rows.length ?? null).toBe(bySearch(matrix, gamma));
      if (found === null) return;
      const left = without(matrix, ({ id }) => found.rows.includes(id));
      expect(leaderOf(posteriorOf(left, gamma))).not.toBe(leaderOf(posteriorOf(matrix, gamma)));
    }),
    { numRuns: 150 },
  );
});

test("law: a prior that puts a rival so far ahead makes it level with the leader; every rival but the leader has one", () => {
  fc.assert(
    fc.property(anyMatrix, (matrix) => {
      const leader = leaderOf(posteriorOf(matrix, 0));
      const needed = decibelsToOverturn(matrix, 0);
      expect(needed.filter((one) => one !== null)).toHaveLength(leader === null ? 0 : matrix.priors.length - 1);
      for (const [k, ahead] of needed.entries()) {
        if (ahead === null || leader === null) continue;
        const turned = posteriorOf({ ...matrix, priors: matrix.priors.map((_, j) => (j === k ? ahead : 0)) }, 0);
        expect(Math.abs((turned[k] as number) - (turned[leader] as number))).toBeLessThan(1e-9);
      }
    }),
  );
});

test("law: shares of priors sum to 1; of two rivals each has its own likelihood's share", () => {
  const ln = fc.double({ min: -30, max: 30, noNaN: true });
  fc.assert(
    fc.property(fc.array(ln, { minLength: 1, maxLength: 20 }), (logs) => {
      expect(largestShares(logs).reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 10);
    }),
    { numRuns: 60 },
  );
  fc.assert(
    fc.property(ln, ln, (a, b) => close(largestShares([a, b]), [1 / (1 + Math.exp(b - a)), 1 / (1 + Math.exp(a - b))], 10)),
    { numRuns: 60 },
  );
});

test("law: leaving out a source takes out the rows that nothing else carries, and no other", () => {
  fc.assert(
    fc.property(anyMatrix, (matrix) => {
      const { variants } = judge(judgeable(matrix, { noise: { sd: 3, draws: 100, seed: 1 } }));
      const left = variants.filter((one) => one.kind === "root").map(({ id, rows }) => [id, rows]);
      const carried = ["x", "y", "z"]
        .map((id) => [id, matrix.rows.filter(({ roots }) => roots.join() === id).map((row) => row.id)])
        .filter(([, rows]) => rows?.length !== 0);
      expect(left).toEqual(carried);
    }),
    { numRuns: 40 },
  );
});

test("the same seed draws the same doubt, and without doubt the leader always leads", () => {
  const draw = (seed: number) => noisyShares(methodMatrix(), { gamma: 0, draws: 500, seed });
  expect(draw(7)).toEqual(draw(7));
  expect(draw(7)).not.toEqual(draw(8));
  const certain = { ...methodMatrix(), rows: methodMatrix().rows.map((row) => ({ ...row, sds: row.sds.map(() => 0) })) };
  expect(noisyShares(certain, { gamma: 0, draws: 200, seed: 1 }).own).toEqual([0, 0, 0, expect.closeTo(1, 9), 0]);
});

/** Sum over the sets of others that are greater, as the textbook has it; it cancels for many rivals. */
function inclusionExclusion(decibels: readonly number[]): number[] {
  const rates = decibels.map((one) => 10 ** (-one / 10));
  return rates.map((rate, j) => {
    const others = rates.filter((_, k) => k !== j);
    const sets = [...Array(2 ** others.length).keys()].map((mask) => others.filter((_, k) => (mask >> k) % 2 === 1));
    return sets.reduce((sum, set) => sum + ((-1) ** set.length * rate) / (rate + set.reduce((total, one) => total + one, 0)), 0);
  });
}

/** The size of the smallest set of rows without which the leader does not lead, by trying all of them. */
function bySearch(matrix: EvidenceMatrix, gamma: number): number | null {
  const leader = leaderOf(posteriorOf(matrix, gamma));
  if (leader === null) return null;
  const sizes = [...Array(2 ** matrix.rows.length).keys()].flatMap((mask) => {
    const left = { ...matrix, rows: matrix.rows.filter((_, i) => (mask >> i) % 2 === 0) };
    const posterior = posteriorOf(left, gamma);
    return leaderOf(posterior) === leader ? [] : [matrix.rows.length - left.rows.length];
  });
  return sizes.length === 0 ? null : Math.min(...sizes);
}

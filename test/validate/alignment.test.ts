import { afterAll, describe, expect, test } from "vitest";
import { auditAlignment, fitAlignment } from "../../src/infer/alignment/index.ts";
import { AUDIT_EFFORT } from "../../src/infer/tilt-model/audit.ts";
import { stream } from "../../src/number/index.ts";
import { evennessOf, hasTurn, placeboSeries, type Recovered, rankOf, recover, scoreOf, TRUTH } from "../support/recovery.ts";

// `npm run validate`: the checks of method §2.7 in full. What they measure is printed as one table; the short form is test/unit/recovery.test.ts.

const SETS = 60;
const rows: { readonly what: string; readonly measured: string; readonly asked: string }[] = [];
afterAll(() => console.table(rows));

function measured(what: string, value: number, asked: string): number {
  rows.push({ what, measured: value.toFixed(3), asked });
  return value;
}

describe.each([
  { years: 30, coverage: [0.86, 0.94], brier: 0.04 },
  { years: 14, coverage: [0.84, 0.94], brier: null },
])(`${SETS} data sets of $years years with a quarter missing`, ({ years, coverage: [least = 0, most = 1], brier }) => {
  test("intervals cover, nothing is biased, the step does not degenerate; at 30 years the sign is told and loadings do not degenerate either", () => {
    const sets = Array.from({ length: SETS }, (_, seed) => recover(years, seed, "true"));
    const score = scoreOf(sets);
    const name = (what: string): string => `T = ${years}: ${what}`;
    expect(measured(name("coverage of 90 % intervals"), score.coverage, `${least}–${most}`)).toBeGreaterThanOrEqual(least);
    expect(score.coverage).toBeLessThanOrEqual(most);
    expect(Math.abs(measured(name("bias of D"), score.bias, "|·| ≤ .05"))).toBeLessThanOrEqual(0.05);
    measured(name("RMSE of D"), score.rmse, "prototype .52 (T = 30), .57 (T = 14)");
    measured(name("correlation"), score.correlation, "prototype .94, .87");
    measured(name("Brier score of the sign"), score.brier, brier === null ? "" : `≤ ${brier}`);
    if (brier !== null) expect(score.brier).toBeLessThanOrEqual(brier);
    const mean = (of: (set: (typeof sets)[number]) => number): number => sets.reduce((sum, set) => sum + of(set), 0) / SETS;
    const step = measured(
      name("step σ"),
      mean((set) => set.step),
      `true ${TRUTH.step}`,
    );
    expect(Math.abs(Math.log(step / TRUTH.step))).toBeLessThan(0.25);
    for (const [id, truth] of Object.entries(TRUTH.loadings)) {
      const loading = measured(
        name(`loading of ${id}`),
        mean((set) => set.loadings[id] ?? Number.NaN),
        `true ${truth}`,
      );
      if (years === 30) expect(Math.abs(Math.log(loading / truth))).toBeLessThan(0.25);
    }
  });
});

test("simulation-based calibration: the ranks of D are uniform (χ², 9 degrees of freedom, p > .01; Talts et al. 2018)", () => {
  const sets = Array.from({ length: 300 }, (_, seed) => fittable(1000 + seed));
  // The laws of step and loadings allow counts of hundreds of billions; such a data set has no mode to begin at.
  const unfit = sets.filter((one) => one === undefined).length;
  expect(measured("calibration: data sets of 300 that could not be fitted", unfit, "≤ 3")).toBeLessThanOrEqual(3);
  for (const year of [0, 4, 9]) {
    const ranks = sets.flatMap((one) => (one === undefined ? [] : [rankOf(one, year)]));
    const evenness = measured(`calibration: χ² of the ranks in year ${year + 1} of 10`, evennessOf(ranks, 10), "< 21.67");
    expect(evenness).toBeLessThan(21.67);
  }
});

function fittable(seed: number): Recovered | undefined {
  try {
    return recover(10, seed, "drawn");
  } catch (cause) {
    if (cause instanceof RangeError) return undefined;
    throw cause;
  }
}

test.each([15, 30])("a placebo series of %i years turns in at most one of twenty runs", (years) => {
  const turns = Array.from({ length: 1000 }, (_, seed) => hasTurn(placeboSeries(years, 20, stream(seed, "placebo", years)))).filter(
    (one) => one,
  ).length;
  expect(measured(`placebo of ${years} years: share of 1,000 with a turn`, turns / 1000, "≤ .05")).toBeLessThanOrEqual(0.05);
});

test.each([1, 2, 3])("Hamiltonian chains agree on the mean of D to .15 (data set %i of 14 years)", (seed) => {
  const { problem } = recover(14, seed, "true").simulated;
  const posterior = fitAlignment({ expected: problem, drawn: [problem] }, { random: stream(seed, "audit"), points: 400, paths: 10 });
  const audit = auditAlignment(problem, posterior, { randomOf: (chain) => stream(seed, "chain", chain), effort: AUDIT_EFFORT });
  measured(`chains, data set ${seed}: R̂`, audit.rhat, "< 1.01");
  measured(`chains, data set ${seed}: effective size`, audit.ess, "> 400");
  expect(audit.isSound).toBe(true);
  expect(measured(`chains, data set ${seed}: largest shift of the mean of D`, audit.largestShift, "≤ .15")).toBeLessThanOrEqual(0.15);
});

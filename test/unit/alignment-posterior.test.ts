import { expect, test } from "vitest";
import {
  type AlignmentProblem,
  drawHyper,
  fitAlignment,
  type PairIndicator,
  simulate,
  tiltDraws,
  tiltLaws,
} from "../../src/infer/alignment/index.ts";
import { poisson, stream } from "../../src/number/index.ts";
import { ALL_KINDS, problemOf } from "../support/alignment-problems.ts";
import { gridFilter } from "../support/grid-filter.ts";

const KNOWN_STEP = { mean: Math.log(0.5), sd: 1e-6 };

/** Acts of so many periods, about two a period, and nothing else. */
function actsAlone(periods: number, seed: number): AlignmentProblem {
  const random = stream(seed, "acts alone");
  const acts: PairIndicator = {
    ...{ id: "acts", kind: "pair", isAnchor: true, sign: 1, offsets: [], sides: [0, 1] },
    cells: Array.from({ length: periods }, (_, at) => ({ at, offset: null, toward: [poisson(random, 2), 0] })),
  };
  const problem: AlignmentProblem = {
    ...{ patrons: 2, gaps: Array.from({ length: periods - 1 }, () => 1), lnStep: KNOWN_STEP, lnLoading: { mean: 0, sd: 0.5 } },
    indicators: [acts],
  };
  return simulate(problem, drawHyper(problem, random), { random }).problem;
}

test.each([1, 2, 3])(
  "sparse acts alone: weighted paths agree with the exact grid filter, where unweighted ones would shrink D (method §2.3, step 5; series %i)",
  (seed) => {
    const problem = actsAlone(14, seed);
    const [acts] = problem.indicators as [PairIndicator];
    const exact = gridFilter(
      acts.cells.map((cell) => cell.toward),
      0.5,
    );
    const posterior = fitAlignment({ expected: problem, drawn: [problem] }, { random: stream(seed, "fit"), points: 200, paths: 10 });
    tiltLaws(tiltDraws(posterior, [0, 1])).forEach((tilt, t) => {
      const law = exact[t];
      expect(Math.abs(tilt.mean - (law?.mean ?? Number.NaN))).toBeLessThan(0.1);
      expect(Math.abs(tilt.sd - (law?.sd ?? Number.NaN))).toBeLessThan(0.12);
      expect(Math.abs(tilt.above(0.5) - (law?.above(0.5) ?? Number.NaN))).toBeLessThan(0.03);
    });
  },
);

test("versions of the evidence that share indicators are fitted to the last bit as versions that share none", () => {
  const problem = problemOf({ gaps: [1, 1, 1], indicators: ALL_KINDS });
  const told = (times: number): AlignmentProblem => {
    const acts = ALL_KINDS.find((one): one is PairIndicator => one.kind === "pair") as PairIndicator;
    const cells = acts.cells.map((cell) => ({ ...cell, toward: [times, 1] as const }));
    return { ...problem, indicators: ALL_KINDS.map((one) => (one === acts ? { ...acts, cells } : one)) };
  };
  const fit = (drawn: readonly AlignmentProblem[]) =>
    fitAlignment({ expected: problem, drawn }, { random: stream(3, "fit"), points: 8, paths: 4 });
  const versions = [told(1), told(4), told(2)];
  const [shared, apart] = [fit(versions), fit(versions.map((one) => structuredClone(one)))];
  expect(shared.paths).toEqual(apart.paths);
  expect(shared.weights).toEqual(apart.weights);
  expect(fit([told(1), told(4), told(3)]).weights).not.toEqual(shared.weights);
});

import {
  type AlignmentProblem,
  drawHyper,
  fitAlignment,
  type Hyper,
  hyperAt,
  hyperCoordinates,
  type Indicator,
  type Simulated,
  simulate,
  type TiltDraws,
  tiltDraws,
  tiltLaws,
} from "../../src/infer/alignment/index.ts";
import { changePoints, oneChangeExpected } from "../../src/infer/index.ts";
import { poisson, type Stream, stream } from "../../src/number/index.ts";
import { problemOf, quantity } from "./alignment-problems.ts";

/** Step and loadings that the simulated data sets of method §2.7 are made with: of the quantity, the counts, the grades and the counts of several years. */
export const TRUTH = { step: 0.5, loadings: { trade: 0.7, visits: 0.6, tie: 1.2, press: 0.9 } } as const;

/** How much of every series is left out, and how many acts a year tells. */
const MISSING = 0.25;
const ACTS = 3;

/**
 * The design of method §2.7: five kinds of evidence over so many years, a quarter of it missing – acts of one source (the anchor), a quantity, yearly
 * counts, grades, and counts of three years together. What the cells hold is drawn later.
 */
export function recoveryDesign(years: number, random: Stream): AlignmentProblem {
  const kept = <Cell>(cells: readonly Cell[]): Cell[] => cells.filter(() => random.uniform() >= MISSING);
  const both = Array.from({ length: 2 * years }, (_, i) => ({ at: i >> 1, patron: i % 2 }));
  const spans = Array.from({ length: Math.floor(years / 3) }, (_, k) => [0, 1].map((patron) => ({ from: 3 * k, patron }))).flat();
  const indicators: readonly Indicator[] = [
    {
      ...{ id: "acts", kind: "pair", isAnchor: true, sign: 1, offsets: [{ mean: 0, sd: 0.5 }], sides: [0, 1] },
      cells: kept(Array.from({ length: years }, (_, at) => ({ at, offset: 0, toward: [ACTS, 0] as const }))),
    },
    quantity({
      id: "trade",
      isAnchor: false,
      offsets: [{ mean: 0, sd: 1 }],
      cells: kept(both).map((cell) => ({ ...cell, offset: 0, value: 0 })),
    }),
    {
      ...{ id: "visits", kind: "count", isAnchor: false, sign: 1, offsets: [{ mean: 1, sd: 0.5 }], size: null },
      cells: kept(both).map(({ at, patron }) => ({ from: at, patron, offset: 0, count: 0, exposures: [1] })),
    },
    {
      ...{ id: "tie", kind: "ordinal", isAnchor: false, sign: 1, offsets: [], levels: 4 },
      ...{ firstCut: { mean: -1, sd: 1.5 }, lnGap: { mean: 0, sd: 0.5 } },
      cells: kept(both).map((cell) => ({ ...cell, grade: 0 })),
    },
    {
      ...{ id: "press", kind: "count", isAnchor: false, sign: 1, offsets: [{ mean: 1, sd: 0.5 }], size: null },
      cells: kept(spans).map((cell) => ({ ...cell, offset: 0, count: 0, exposures: [1, 1, 1] })),
    },
  ];
  return problemOf({ gaps: Array.from({ length: years - 1 }, () => 1), indicators });
}

/** The hyperparameters of `TRUTH`; what it does not name is at the middle of its law. */
export function trueHyper(problem: AlignmentProblem): Hyper {
  const coordinates = hyperCoordinates(problem);
  const middle = hyperAt(
    problem,
    coordinates,
    coordinates.map(() => 0),
  );
  const loadings: Readonly<Record<string, number>> = TRUTH.loadings;
  return {
    step: TRUTH.step,
    parameters: middle.parameters.map((one, i) => ({ ...one, loading: loadings[problem.indicators[i]?.id ?? ""] ?? one.loading })),
  };
}

/** A simulated data set with what was found in it. */
export interface Recovered {
  readonly simulated: Simulated;
  /** D of every year as it was, and its posterior. */
  readonly truth: readonly number[];
  readonly drawn: TiltDraws;
  /** Posterior mean of the step σ and of each loading by its indicator. */
  readonly step: number;
  readonly loadings: Readonly<Record<string, number>>;
}

/** Simulates one data set and fits the model to it; the hyperparameters are those of `TRUTH`, or drawn from their laws. */
export function recover(years: number, seed: number, hyper: "true" | "drawn"): Recovered {
  const random = stream(seed, "recovery", years);
  const design = recoveryDesign(years, random);
  const simulated = simulate(design, hyper === "true" ? trueHyper(design) : drawHyper(design, random), { random });
  const { problem, x } = simulated;
  const posterior = fitAlignment({ expected: problem, drawn: [problem] }, { random: stream(seed, "fit"), points: 200, paths: 10 });
  const { coordinates, weights, draws } = posterior;
  const meanOf = (index: number): number => {
    const { law } = coordinates[index] as (typeof coordinates)[number];
    let sum = 0;
    for (let draw = 0; draw < draws; draw++) {
      sum += (weights[draw] as number) * Math.exp(law.mean + law.sd * (posterior.hyper[draw * coordinates.length + index] as number));
    }
    return sum;
  };
  const loadings = coordinates.flatMap(({ name, indicator }, i) =>
    name === "lnLoading" ? [[problem.indicators[indicator]?.id ?? "", meanOf(i)] as const] : [],
  );
  return {
    simulated,
    truth: Array.from({ length: years }, (_, t) => (x[2 * t] as number) - (x[2 * t + 1] as number)),
    drawn: tiltDraws(posterior, [0, 1]),
    step: meanOf(0),
    loadings: Object.fromEntries(loadings),
  };
}

/** How well D was found again over all years of all data sets. */
export interface RecoveryScore {
  /** Share of the 90 % intervals that hold the truth. */
  readonly coverage: number;
  readonly bias: number;
  readonly rmse: number;
  readonly correlation: number;
  /** Mean squared error of P(D > 0). */
  readonly brier: number;
}

export function scoreOf(sets: readonly Recovered[]): RecoveryScore {
  const years = sets.flatMap(({ truth, drawn }) => tiltLaws(drawn).map((law, t) => ({ law, truth: truth[t] as number })));
  const mean = (of: (year: (typeof years)[number]) => number): number => years.reduce((sum, year) => sum + of(year), 0) / years.length;
  const [centre, trueCentre] = [mean(({ law }) => law.mean), mean(({ truth }) => truth)];
  const covariance = mean(({ law, truth }) => (law.mean - centre) * (truth - trueCentre));
  const spread = Math.sqrt(mean(({ law }) => (law.mean - centre) ** 2) * mean(({ truth }) => (truth - trueCentre) ** 2));
  return {
    coverage: mean(({ law, truth }) => (law.quantile(0.05) <= truth && truth <= law.quantile(0.95) ? 1 : 0)),
    bias: mean(({ law, truth }) => law.mean - truth),
    rmse: Math.sqrt(mean(({ law, truth }) => (law.mean - truth) ** 2)),
    correlation: covariance / spread,
    brier: mean(({ law, truth }) => (law.above(0) - (truth > 0 ? 1 : 0)) ** 2),
  };
}

/** Where the truth stands among the draws of its posterior, 0 to 1: uniform where the model, its prior included, is right (Talts et al. 2018). */
export function rankOf({ truth, drawn }: Recovered, year: number): number {
  const draws = drawn.tilts[year] as Float64Array;
  return draws.reduce((sum, d, k) => (d < (truth[year] as number) ? sum + (drawn.weights[k] as number) : sum), 0);
}

/** χ² of counts in equal bins against equal chances. */
export function evennessOf(ranks: readonly number[], bins: number): number {
  const counts = Array.from(
    { length: bins },
    (_, bin) => ranks.filter((rank) => Math.min(bins - 1, Math.floor(rank * bins)) === bin).length,
  );
  const expected = ranks.length / bins;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

/** Yearly counts. */
export interface Counts {
  readonly counts: readonly number[];
  readonly exposures: readonly number[];
}

/** A series of one rate over so many years, as a placebo: whatever turns in it is chance. */
export function placeboSeries(years: number, rate: number, random: Stream): Counts {
  return { counts: Array.from({ length: years }, () => poisson(random, rate)), exposures: Array.from({ length: years }, () => 1) };
}

/** Whether a change point is put between some two years with probability .8; one change is expected where no chance of one at each boundary is given. */
export function hasTurn({ counts, exposures }: Counts, change = oneChangeExpected(counts.length)): boolean {
  const rate = exposures.reduce((sum, e) => sum + e, 0) / counts.reduce((sum, y) => sum + y, 0);
  return changePoints({ counts, exposures, shape: 1, rate, change }).boundaries.some((probability) => probability >= 0.8);
}

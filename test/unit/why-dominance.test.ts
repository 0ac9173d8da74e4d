import { expect, test } from "vitest";
import { standardised } from "../../src/infer/index.ts";
import type { Combination } from "../../src/infer/why/curve.ts";
import type { Fits } from "../../src/infer/why/fits.ts";
import { testDominance } from "../../src/infer/why/greatest-cause.ts";
import type { CauseYears } from "../../src/infer/why/problem.ts";
import { type SeriesGround, testSign } from "../../src/infer/why/sign.ts";
import { stream } from "../../src/number/index.ts";

const BOTH = { en: "t", zh: "题" };
const YEARS = Array.from({ length: 24 }, (_, k) => 1950 + k);
const BELIEF = { innovation: 0.5, persistence: { mean: 1, sd: 0.1 }, effect: 0.5 };

const random = stream(5, "dominance");
const [great, small] = [0, 1].map(() => YEARS.map(() => random.normal())) as [number[], number[]];
/** Paths that follow the first cause of the year before, and know nothing of the second. */
const PATHS = Array.from({ length: 20 }, () =>
  Float64Array.from(YEARS, (_, t) => (t === 0 ? 0 : 1.5 * (standardised(great)[t - 1] as number)) + 0.2 * random.normal()),
);

function cause(id: string, values: readonly number[], part: Partial<CauseYears> = {}): CauseYears {
  return {
    ...{ id, title: BOTH, channel: id, kind: "coded", coding: null, roots: [], variation: 1, isVaried: true },
    ...{ values: values.map((value, k) => ({ year: YEARS[k] as number, value, claims: [] })), variants: new Map(), weightings: [] },
    ...part,
  };
}

const COMBINATION = { evidence: "own", without: "none", delta: 0, lag: 1, step: 0.5, belief: { id: "own", ...BELIEF }, threat: null };

function ground(part: { paths?: typeof PATHS; weightings?: readonly (readonly number[])[][]; isOrdered?: boolean } = {}): SeriesGround {
  const question = { period: { from: 1900, to: 1973 }, lag: 1, belief: BELIEF, learning: 3, minimumVariance: 0.05 };
  const { paths, weightings: weights = [] } = part;
  return {
    problem: {
      ...{ question, tilt: { model: { step: { median: 0.5 } } }, circularity: new Map() },
      causes: [cause("great", great, { weightings: weights[0] ?? [] }), cause("small", small, { weightings: weights[1] ?? [] })],
    },
    fits: { fit: async () => undefined, paths: async () => (paths === undefined ? undefined : { years: YEARS, paths }) } as unknown as Fits,
    leftOut: [
      { what: "indicator", id: "acts" },
      { what: "root", id: "paper" },
    ],
    orderOf: () => (part.isOrdered === true ? "holds" : "open"),
    pause: async () => {},
  } as unknown as SeriesGround;
}

const dominance = (greatest: string, over: string, after?: string) =>
  ({
    ...{ id: "most", hypothesis: "h", statement: BOTH },
    test: { kind: "dominance", outcome: "tilt", greatest, over: [over], ...(after === undefined ? {} : { after }) },
  }) as const;

const tried: Combination[] = [COMBINATION, { ...COMBINATION, belief: { id: "other", ...BELIEF, effect: 1 } }];
const states = (gates: readonly { id: string; state: string }[]) => Object.fromEntries(gates.map(({ id, state }) => [id, state]));

test("that one cause is the greatest must pass every gate of a sign: drop-one, other choices, identification and order among them", async () => {
  const { gates, verdict, result } = await testDominance({ ...dominance("great", "small") } as never, ground({ paths: PATHS }), tried);
  expect(states(gates)).toEqual({
    ...{ variance: "passed", probability: "passed", years: "passed", indicators: "passed", roots: "passed", multiverse: "passed" },
    ...{ forecast: "passed", identification: "failed", order: "unknown", circularity: "unknown" },
  });
  expect([result, verdict]).toEqual(["holds", "undetermined"]);
});

test("the order test that it names must pass, and weights count where a cause has them", async () => {
  const exchanged = [
    [great, small],
    [small, great],
  ];
  const { gates } = await testDominance(
    { ...dominance("great", "small", "first") } as never,
    ground({ paths: PATHS, weightings: exchanged, isOrdered: true }),
    tried,
  );
  expect(states(gates)).toMatchObject({ order: "passed", weights: "failed" });
  expect(gates.find((one) => one.id === "weights")?.value).toBe(0.5);
});

test("the lesser cause is not the greatest, by the same gates", async () => {
  const { gates, result } = await testDominance({ ...dominance("small", "great") } as never, ground({ paths: PATHS }), tried);
  expect(result).toBe("fails");
  expect(states(gates)).toMatchObject({ probability: "failed", years: "failed", roots: "failed", multiverse: "failed" });
});

test("without evidence, or without a year whose forecast could be scored, nothing is said and no number is made up", async () => {
  const short = PATHS.map((path) => path.slice(0, 4));
  for (const paths of [undefined, short]) {
    const { gates, finding, result, verdict } = await testDominance(
      { ...dominance("great", "small") } as never,
      ground(paths === undefined ? {} : { paths }),
      tried,
    );
    expect([result, verdict, states(gates)]).toEqual(["open", "undetermined", { identification: "failed" }]);
    expect(finding).toEqual({ kind: "dominance", shares: [], probability: null, gain: 0 });
  }
});

test("the year that is left out is named by the years of the paths", async () => {
  const sign = { ...dominance("great", "small"), test: { kind: "sign", outcome: "tilt", cause: "great", direction: "positive" } };
  const { finding } = await testSign(sign as never, ground({ paths: PATHS }), 1);
  expect(finding.kind === "sign" ? YEARS : []).toContain(finding.kind === "sign" ? finding.effect?.withoutAYear?.year : undefined);
});

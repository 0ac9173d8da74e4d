import { expect, test } from "vitest";
import { inferTiltModel, inferTiltPairs, type PairReadings, patronPairs } from "../../src/infer/index.ts";
import { type TiltIndicator, TiltPairs, type TiltQuestion } from "../../src/model/index.ts";
import { act, countSeries, materialOf, modelQuestion } from "../support/tilt-questions.ts";

const PATRONS = ["CHN", "SUN", "USA"] as const;
type Act = ReturnType<typeof act>;

/** Acts toward each patron by the year, as many as stated, each one certain. */
function actsToward(
  counts: readonly (readonly [patron: string, year: number, n: number])[],
): { readonly patron: string; readonly act: Act }[] {
  return counts.flatMap(([patron, year, n]) =>
    Array.from({ length: n }, (_, i) => ({ patron, act: act(`${patron}-${year}-${i}`, { year }) })),
  );
}

/** The same acts as each pair reads them: those toward neither of the two are not counted. */
function pairsOf(patrons: readonly string[], acts: ReturnType<typeof actsToward>): PairReadings[] {
  return patronPairs(patrons.length).map(([a, b]) => {
    const pair: TiltQuestion["patrons"] = [patrons[a] as string, patrons[b] as string];
    const readings = acts.map(({ patron, act: one }): Act => {
      if (patron === pair[0] || patron === pair[1]) return { ...one, side: patron === pair[0] ? "A" : "B" };
      return { ...one, side: "neither", notCounted: "no-patron", years: [] };
    });
    return { patrons: pair, readings };
  });
}

function threeOf(counts: Parameters<typeof actsToward>[0], part: Parameters<typeof modelQuestion>[0] = {}) {
  const acts = actsToward(counts);
  const question = modelQuestion({ otherPatrons: ["USA"], ...part });
  return inferTiltPairs(question, pairsOf(PATRONS, acts), materialOf(acts.map((one) => one.act)));
}

const told = [
  ["CHN", 1960, 4],
  ["SUN", 1960, 1],
  ["CHN", 1962, 2],
  ["USA", 1962, 3],
  ["SUN", 1963, 3],
  ["USA", 1964, 1],
  ["SUN", 1965, 4],
] as const;

test("of three patrons every pair is read, the tilts of two pairs add up to that of the third, and the shares sum to one", () => {
  const answer = threeOf(told);
  expect(TiltPairs.parse(answer)).toEqual(answer);
  expect(answer.pairs.map((pair) => pair.patrons)).toEqual([
    ["CHN", "SUN"],
    ["CHN", "USA"],
    ["SUN", "USA"],
  ]);
  const [ab, ac, bc] = answer.pairs.map((pair) => pair.periods?.map((one) => one.mean) ?? []);
  expect(ab).toHaveLength(6);
  expect(ab?.map((d, t) => d + (bc?.[t] ?? Number.NaN))).toEqual(ac?.map((d) => expect.closeTo(d, 9)));
  for (const { shares } of answer.shares ?? []) {
    expect(shares.map((one) => one.patron)).toEqual([...PATRONS]);
    expect(shares.reduce((sum, one) => sum + one.mean, 0)).toBeCloseTo(1, 9);
    for (const { mean, lo, hi } of shares) expect(lo <= mean && mean <= hi).toBe(true);
  }
  const last = answer.shares?.at(-1)?.shares.map((one) => one.mean) ?? [];
  expect(Math.max(...last)).toBe(last[1]);
});

test("the tilt between A and B is that between B and A the other way round, each year by itself", () => {
  const acts = actsToward(told);
  const of = (patrons: readonly string[]) => {
    const { years } = inferTiltPairs(modelQuestion(), pairsOf(patrons, acts), materialOf([])).pairs[0] ?? { years: [] };
    return years;
  };
  const reversed = of(["SUN", "CHN"]);
  expect(reversed).toHaveLength(6);
  of(["CHN", "SUN"]).forEach((year, t) => {
    expect(reversed[t]?.mean).toBeCloseTo(-year.mean, 9);
    expect([reversed[t]?.pA, reversed[t]?.pEquidistant, reversed[t]?.pB]).toEqual(
      [year.pB, year.pEquidistant, year.pA].map((p) => expect.closeTo(p, 9)),
    );
    expect([reversed[t]?.nA, reversed[t]?.nB]).toEqual([year.nB, year.nA]);
  });
});

test("with two patrons the one pair is the model itself", async () => {
  const acts = actsToward(told);
  const pairs = pairsOf(["CHN", "SUN"], acts);
  const readings = pairs[0]?.readings as readonly Act[];
  const model = await inferTiltModel(modelQuestion(), materialOf(readings), async () => undefined);
  const answer = inferTiltPairs(modelQuestion(), pairs, materialOf(readings));
  expect(answer.pairs.map((pair) => pair.periods)).toEqual([model?.periods]);
});

test("acts that stand in two pairs tell no more than one choice among three: against the exact posterior of one year", () => {
  const counts = [9, 3, 1];
  const question = {
    period: { from: 1960, to: 1960 },
    indicators: modelQuestion().indicators.map((one) => ({ ...one, sourceLean: 0 })),
    model: { ...modelQuestion().model, draws: 4000 },
  };
  const answer = threeOf(
    PATRONS.map((patron, p) => [patron, 1960, counts[p] ?? 0] as const),
    question,
  );
  const exact = choiceAmongThree(counts);
  answer.pairs.forEach((pair, p) => {
    const year = pair.periods?.[0];
    expect(Math.abs((year?.mean ?? Number.NaN) - (exact[p]?.mean ?? Number.NaN))).toBeLessThan(0.1);
    expect(Math.abs((year?.sd ?? Number.NaN) / (exact[p]?.sd ?? Number.NaN) - 1)).toBeLessThan(0.08);
  });
});

/** Mean and sd of each pairwise difference, a ∼ N(0, 1) each and the counts multinomial with softmax(a), by a grid. */
function choiceAmongThree([n = 0, m = 0, k = 0]: readonly number[]): { mean: number; sd: number }[] {
  const grid = Array.from({ length: 61 }, (_, i) => -4.5 + 0.15 * i);
  const sums = PATRONS.map(() => ({ one: 0, two: 0 }));
  let mass = 0;
  for (const a of grid) {
    for (const b of grid) {
      for (const c of grid) {
        const total = Math.log(Math.exp(a) + Math.exp(b) + Math.exp(c));
        const weight = Math.exp(-0.5 * (a * a + b * b + c * c) + n * a + m * b + k * c - (n + m + k) * total);
        mass += weight;
        [a - b, a - c, b - c].forEach((d, p) => {
          const sum = sums[p] as { one: number; two: number };
          sum.one += weight * d;
          sum.two += weight * d * d;
        });
      }
    }
  }
  return sums.map(({ one, two }) => ({ mean: one / mass, sd: Math.sqrt(two / mass - (one / mass) ** 2) }));
}

test("a series of a third patron moves the shares, and leaves the model of the page's pair as it was", async () => {
  const BOTH = { en: "t", zh: "题" };
  const visits = {
    ...countSeries(
      "visits",
      [1960, 1961, 1962, 1963, 1964, 1965].map((year) => [year, year, 30] as const),
    ),
  };
  const indicator: TiltIndicator = {
    id: "visits",
    kind: "counts",
    title: BOTH,
    channel: "visits",
    feeds: "tilt",
    of: [{ series: "visits", patron: "USA" }],
    why: BOTH,
    level: { mean: 0, sd: 0.5 },
  };
  const question = modelQuestion({
    otherPatrons: ["USA"],
    indicators: [...modelQuestion().indicators, indicator],
  });
  const acts = actsToward([
    ["CHN", 1960, 3],
    ["SUN", 1964, 3],
  ]);
  const pairs = pairsOf(PATRONS, acts);
  const usa = (answer: TiltPairs): number => answer.shares?.[3]?.shares[2]?.mean ?? Number.NaN;
  const material = materialOf(
    acts.map((one) => one.act),
    [visits],
  );
  expect(usa(inferTiltPairs(question, pairs, material))).toBeGreaterThan(
    usa(inferTiltPairs(modelQuestion({ otherPatrons: ["USA"] }), pairs, material)) + 0.1,
  );
  const own = { ...material, readings: pairs[0]?.readings ?? [] };
  const model = await inferTiltModel(question, own, async () => undefined);
  expect(model?.periods).toEqual((await inferTiltModel(modelQuestion(), own, async () => undefined))?.periods);
});

test("without a model the years are read and there are no shares", () => {
  const { model: _model, indicators: _indicators, ...question } = modelQuestion({ otherPatrons: ["USA"] });
  const answer = inferTiltPairs(question, pairsOf(PATRONS, actsToward(told)), materialOf([]));
  expect(answer).toMatchObject({ shares: null, gates: null });
  expect(answer.pairs.map((pair) => [pair.years.length, pair.periods])).toEqual([
    [6, null],
    [6, null],
    [6, null],
  ]);
});

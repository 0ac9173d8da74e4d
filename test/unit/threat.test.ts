import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  acceptability,
  anyWeights,
  type ByFactor,
  blocThreat,
  byFactor,
  claimedHostility,
  comparePair,
  discountedCapability,
  distanceExponent,
  EXPONENT_AT_HOME,
  FACTORS,
  greatCircle,
  hostilityStock,
  intention,
  logContributions,
  milesPerDay,
  plausibleRange,
  proximity,
  recordedIntention,
  sampleWeights,
  shapley,
  shareOfWeights,
  threat,
  weightsAround,
} from "../../src/measure/index.ts";
import { halfSpaceShare, stream } from "../../src/number/index.ts";

const EQUAL: ByFactor = byFactor(() => 0.25);
const factors = (power: number, offence: number, proximity: number, intention: number): ByFactor => ({
  power,
  proximity,
  offence,
  intention,
});

describe("distance (method §1.1)", () => {
  test("the exponent at no distance is log₁₀(10 − e) = .8622 (vector eps0)", () => {
    expect(EXPONENT_AT_HOME).toBeCloseTo(0.8622338661780997, 12);
    expect(distanceExponent(0, 500)).toBeCloseTo(EXPONENT_AT_HOME, 15);
  });

  test("Tokyo–Pyongyang, 1,292 km at 500 miles a day: exponent .9488 (vector eps_tokyo)", () => {
    expect(distanceExponent(1292, 500)).toBeCloseTo(0.9487718359752065, 9);
  });

  test("Japan's proximity to the DPRK in 1965 is .0411^.0865 = .759 (vector G_japan_1965)", () => {
    expect(proximity(1292, { form: "strength", cinc: 0.0411, milesPerDay: 500 })).toBeCloseTo(0.7586556306429673, 9);
  });

  test.each([
    ["Tokyo", "haversine_tokyo", 35.6768601, 139.7638947, 1291.9353596509382],
    ["Washington", "haversine_washington", 38.8950368, -77.0365427, 11045.730289177565],
  ] as const)("Pyongyang–%s along the great circle (vector %s)", (_, __, latitude, longitude, km) => {
    expect(greatCircle({ latitude: 39.0167979, longitude: 125.7473609 }, { latitude, longitude })).toBeCloseTo(km, 6);
  });

  test("China at Pyongyang in 1969: the absolute exponent is below 1 and makes power grow, .1082 → .1297, unless clamped (vector lsg_china_1969)", () => {
    expect(discountedCapability(0.1082, 809.9566, { milesPerDay: 500, clamped: false })).toBeCloseTo(0.12970951657943047, 9);
    expect(discountedCapability(0.1082, 809.9566, { milesPerDay: 500, clamped: true })).toBe(0.1082);
  });

  test("the march is 250 miles a day to 1918, 375 to 1945 and 500 since", () => {
    expect([1816, 1918, 1919, 1945, 1946].map(milesPerDay)).toEqual([250, 250, 375, 375, 500]);
  });

  test("every form is 1 at home and falls with distance", () => {
    const forms = [
      { form: "strength", cinc: 0.04, milesPerDay: 500 },
      { form: "decay", lambda: 3000 },
      { form: "inverse", lambda: 800 },
    ] as const;
    for (const form of forms) {
      expect(proximity(0, form)).toBe(1);
      expect(proximity(2000, form)).toBeLessThan(proximity(1000, form));
    }
  });
});

describe("intentions (method §1.1)", () => {
  const toDprk: [number, number][] = [
    [1950, 5],
    [1951, 5],
    [1952, 5],
    [1953, 5],
    [1954, 4],
    [1955, 4],
    [1956, 4],
    [1958, 3],
    [1959, 3],
    [1960, 3],
    [1961, 3],
    [1962, 4],
    [1963, 4],
    [1964, 4],
    [1965, 4],
    [1966, 4],
    [1967, 4],
    [1968, 4],
  ];
  const years = toDprk.map(([year, level]) => ({ year, level }));
  const memory = { levels: [0, 0.1, 0.25, 0.5, 1], halfLife: 5 };

  test.each([
    [1961, "h_usa_1961", 0.922990933660331],
    [1965, "h_usa_1965", 0.9556931625671473],
    [1968, "h_usa_1968", 0.9656242647735886],
  ] as const)(
    "hostility of the United States towards the DPRK remembered in %i, later years unknown to it (vector %s)",
    (year, _, stock) => {
      expect(hostilityStock(years, year, memory)).toBeCloseTo(stock, 9);
    },
  );

  const weights = { rivalry: 0.5, claim: 0.3, dissimilarity: 0.2, pact: 0.7, ties: "on" } as const;
  const pair = { hostility: 0, rivalry: false, territorialClaim: false, dissimilarity: null, defencePact: false };

  test("each circumstance takes its share of the doubt that is left, and a pact its share of the whole", () => {
    expect(recordedIntention({ ...pair, hostility: 0.4, rivalry: true }, weights)).toBeCloseTo(1 - 0.6 * 0.5, 12);
    const all = { hostility: 0.4, rivalry: true, territorialClaim: true, dissimilarity: 0.5, defencePact: true };
    expect(recordedIntention(all, weights)).toBeCloseTo((1 - 0.6 * 0.5 * 0.7 * 0.9) * 0.3, 12);
  });

  test("with ties off nothing that is built from alliances is left in intent: it may then be held against alliances", () => {
    const base = { ...pair, hostility: 0.4, rivalry: true };
    const off = { ...weights, ties: "off" } as const;
    for (const dissimilarity of [null, 0, 1]) {
      for (const defencePact of [true, false]) {
        expect(recordedIntention({ ...base, dissimilarity, defencePact }, off)).toBe(recordedIntention(base, off));
      }
    }
  });

  test("claims count conflict fully, cooperation half, and never make less than no hostility", () => {
    expect(claimedHostility([{ age: 0, tone: -0.8, weight: 0.9 }], 2)).toBeCloseTo(1 - Math.exp(-0.72), 12);
    expect(
      claimedHostility(
        [
          { age: 2, tone: -0.8, weight: 1 },
          { age: 0, tone: 0.4, weight: 1 },
        ],
        2,
      ),
    ).toBeCloseTo(1 - Math.exp(-0.2), 12);
    expect(claimedHostility([{ age: 0, tone: 0.9, weight: 1 }], 2)).toBe(0);
  });

  test("intent is never below its floor, and both layers add to it", () => {
    expect(intention(0, 0, 0.02)).toBe(0.02);
    expect(intention(0.9, 0.5, 0.02)).toBeCloseTo(0.95, 12);
  });
});

describe("composite and decomposition (method §1.2)", () => {
  test.each([
    ["the United States", "T_USA_1965", factors(1, 1, 1, 0.955693), 0.9887343018372872],
    ["Japan", "T_JPN_1965", factors(0.310419, 0.037156, 0.758709, 0.02), 0.11501927354697694],
    ["South Korea", "T_ROK_1965", factors(0.033253, 0.063408, 1, 0.986915), 0.21358151328496774],
  ] as const)("threat of %s to the DPRK in 1965, equal weights (vector %s)", (_, __, phi, expected) => {
    expect(threat(phi, EQUAL, 0)).toBeCloseTo(expected, 9);
  });

  const before = factors(1, 0.9918, 1, 0.9357);
  const after = factors(1, 1, 1, 0.9793);

  test("from 1961 to 1968 the log contributions are .00206 of offence and .01139 of intent (vector logdecomp)", () => {
    const parts = logContributions(before, after, EQUAL);
    expect(parts.offence).toBeCloseTo(0.00205845123177586, 12);
    expect(parts.intention).toBeCloseTo(0.011385779611220396, 12);
    expect(FACTORS.reduce((sum, factor) => sum + parts[factor], 0)).toBeCloseTo(0.013444230842996284, 12);
  });

  test("Shapley's shares of T itself (vector shapley_T)", () => {
    const parts = shapley(before, after, (phi) => threat(phi, EQUAL, 0));
    expect(parts.power).toBeCloseTo(0, 12);
    expect(parts.proximity).toBeCloseTo(0, 12);
    expect(parts.offence).toBeCloseTo(0.0020340295474207126, 12);
    expect(parts.intention).toBeCloseTo(0.01125057994380585, 12);
    expect(FACTORS.reduce((sum, factor) => sum + parts[factor], 0)).toBeCloseTo(0.013284609491226562, 12);
  });

  const phi = fc.record({ power: unit(), proximity: unit(), offence: unit(), intention: unit() });
  const rho = fc.constantFrom(-1, 0, 0.5, 1);
  const weighting = fc.tuple(unit(), unit(), unit(), unit()).map((parts) => {
    const sum = parts.reduce((total, part) => total + part, 0);
    return byFactor((factor) => (parts[FACTORS.indexOf(factor)] as number) / sum);
  });

  test("Shapley's shares of ln T at ρ = 0 are the closed form, to 1e-12", () => {
    fc.assert(
      fc.property(phi, phi, weighting, (one, other, weights) => {
        const parts = shapley(one, other, (at) => Math.log(threat(at, weights, 0)));
        const closed = logContributions(one, other, weights);
        for (const factor of FACTORS) expect(Math.abs(parts[factor] - closed[factor])).toBeLessThan(1e-12);
      }),
    );
  });

  test("Shapley's shares add up to the whole change at every ρ, and one that did not change has none", () => {
    fc.assert(
      fc.property(phi, phi, weighting, rho, (one, other, weights, r) => {
        const same = { ...other, proximity: one.proximity };
        const value = (at: ByFactor): number => threat(at, weights, r);
        const parts = shapley(one, same, value);
        expect(FACTORS.reduce((sum, factor) => sum + parts[factor], 0)).toBeCloseTo(value(same) - value(one), 12);
        expect(Math.abs(parts.proximity)).toBeLessThan(1e-15);
      }),
    );
  });

  test("threat lies between its least and its greatest factor, grows with each, and is the factor itself where all weight is on it", () => {
    fc.assert(
      fc.property(phi, weighting, rho, fc.constantFrom(...FACTORS), (at, weights, r, factor) => {
        const value = threat(at, weights, r);
        expect(value).toBeGreaterThanOrEqual(Math.min(...Object.values(at)) - 1e-12);
        expect(value).toBeLessThanOrEqual(Math.max(...Object.values(at)) + 1e-12);
        expect(threat({ ...at, [factor]: Math.min(1, at[factor] * 1.1) }, weights, r)).toBeGreaterThanOrEqual(value - 1e-12);
        expect(
          threat(
            at,
            byFactor((one) => Number(one === factor)),
            r,
          ),
        ).toBeCloseTo(at[factor], 10);
      }),
    );
  });

  test("the product is the limit of the other forms at ρ → 0", () => {
    fc.assert(
      fc.property(phi, weighting, (at, weights) => {
        expect(threat(at, weights, 1e-7)).toBeCloseTo(threat(at, weights, 0), 5);
      }),
    );
  });

  function unit(): fc.Arbitrary<number> {
    return fc.double({ min: 0.005, max: 1, noNaN: true });
  }
});

describe("bloc (method §1.3)", () => {
  const members = [
    { threat: 0.989, power: 0.2015 },
    { threat: 0.115, power: 0.0411 },
    { threat: 0.214, power: 0.0091 },
  ];
  const withJapanKorea = (tie: number) => (one: number, other: number) => (one === 0 || other === 0 ? 1 : tie);

  test.each([
    ["after", "bloc_1965_after", 0.25, 1.2870820929131934, 0.9675925925925926, 0.8729389942291839],
    ["before", "bloc_1965_before", 0, 1.2767761238842579, 0.9567901234567902, 0.8305853256389119],
  ] as const)("the bloc of 1965 %s the Japan–Korea treaty (vector %s)", (_, __, tie, total, japan, korea) => {
    const bloc = blocThreat(members, withJapanKorea(tie));
    expect(bloc.total).toBeCloseTo(total, 9);
    expect(bloc.cohesion[1]).toBeCloseTo(japan, 9);
    expect(bloc.cohesion[2]).toBeCloseTo(korea, 9);
    expect([bloc.leader, bloc.cohesion[0]]).toEqual([0, 1]);
  });

  test("a bloc threatens as much as its greatest member without ties, as all together with full ones, and never outside these bounds", () => {
    const member = fc.record({
      threat: fc.double({ min: 0.001, max: 1, noNaN: true }),
      power: fc.double({ min: 0.001, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(member, { minLength: 1, maxLength: 5 }), fc.double({ min: 0, max: 1, noNaN: true }), (states, tie) => {
        const bloc = blocThreat(states, () => tie);
        expect(bloc.total).toBeGreaterThanOrEqual(bloc.largest - 1e-12);
        expect(bloc.total).toBeLessThanOrEqual(bloc.sum + 1e-12);
        expect(blocThreat(states, () => 0).total).toBeCloseTo(bloc.largest, 12);
        expect(blocThreat(states, () => 1).total).toBeCloseTo(bloc.sum, 12);
      }),
    );
  });
});

describe("robustness over weights (method §1.4)", () => {
  test.each([
    ["halfspace_1", [-2.877, 0, -2.015, 0.762], 0.05745819876556368],
    ["halfspace_2", [1, 1, 1, -1], 0.875],
    ["halfspace_3", [0.5, 0.5, 0.5, -2], 0.488],
    ["halfspace_4", [1, 1, -1, -1], 0.5],
    ["halfspace_5", [2, 2, 2, 2], 1],
    ["halfspace_6", [0, 0, 0, 1], 1],
    ["halfspace_7", [3, 0.001, -1, -1], 0.5626875621880618],
  ] as const)("vector %s: the half-space of d = %j holds %d of all weightings, ties included", (_, d, share) => {
    expect(halfSpaceShare(d)).toBeCloseTo(share, 12);
  });

  test("for distinct differences the share is the divided difference of max(x, 0)³ at the four of them", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: -40, max: 40 }), { minLength: 4, maxLength: 4 }), (d) => {
        const terms = d.map((x, f) => (x <= 0 ? 0 : x ** 3 / d.reduce((product, y, g) => (g === f ? product : product * (x - y)), 1)));
        expect(halfSpaceShare(d)).toBeCloseTo(
          terms.reduce((sum, term) => sum + term, 0),
          9,
        );
      }),
    );
  });

  test("sampled weights agree with the closed form within four standard errors", () => {
    const weights = sampleWeights(anyWeights(20_000), stream(1, "robustness"));
    for (const d of [
      [-2.877, 0, -2.015, 0.762],
      [1, 1, -1, -1],
      [0.3, -0.1, 0.05, -0.2],
    ]) {
      const { share, standardError } = shareOfWeights(
        weights,
        (one) => FACTORS.reduce((sum, factor, k) => sum + one[factor] * (d[k] as number), 0) > 0,
      );
      expect(Math.abs(share - halfSpaceShare(d))).toBeLessThan(4 * standardError);
    }
  });

  test("South Korea a greater threat than China in 1967? The weights contradict it, unless intent has more than .79 of the weight", () => {
    const [korea, china] = [factors(Math.exp(-2.877), Math.exp(-2.015), 1, Math.exp(0.762 - 1)), factors(1, 1, 1, Math.exp(-1))];
    const { share, verdict, limits } = comparePair(korea, china, 0);
    expect(share).toBeCloseTo(0.0574582, 6);
    expect(verdict).toBe("contradicted");
    expect(limits).toContainEqual({ factor: "intention", helps: true, holds: expect.closeTo(2.877 / (2.877 + 0.762), 9), fails: null });
  });

  test("beyond a limit of one weight nothing the others do changes the conclusion; short of it they can", () => {
    const value = fc.integer({ min: 1, max: 50 }).map((of50) => of50 / 50);
    const phi = fc.tuple(value, value, value, value).map((at) => byFactor((factor) => at[FACTORS.indexOf(factor)] as number));
    fc.assert(
      fc.property(phi, phi, (one, other) => {
        const holds = (at: ByFactor): boolean => threat(one, at, 0) > threat(other, at, 0);
        for (const { factor, helps, holds: sure, fails } of comparePair(one, other, 0).limits) {
          const spread = (weight: number): boolean[] => {
            const others = FACTORS.filter((name) => name !== factor);
            return others.map((all) => holds(byFactor((name) => (name === factor ? weight : Number(name === all) * (1 - weight)))));
          };
          const [up, down] = helps ? [1e-6, -1e-6] : [-1e-6, 1e-6];
          if (sure !== null && sure + up < 1 && sure + down > 0) {
            expect(spread(sure + up)).toEqual([true, true, true]);
            expect(spread(sure + down)).toContain(false);
          }
          if (fails !== null && fails + down > 0 && fails + up < 1) {
            expect(spread(fails + down)).toEqual([false, false, false]);
            expect(spread(fails + up)).toContain(true);
          }
        }
      }),
    );
  });

  test("the failing region is where the weights lie at which it fails", () => {
    const weights = sampleWeights(anyWeights(4_000), stream(2, "failing"));
    const { share, verdict, failing, holding } = shareOfWeights(weights, (at) => at.intention < 0.5);
    expect(share).toBeCloseTo(0.875, 1);
    expect(verdict).toBe("depends-on-weights");
    expect(failing?.intention).toBeGreaterThan(0.5);
    expect(holding?.intention).toBeLessThan(0.25);
    expect(shareOfWeights(weights, () => true)).toMatchObject({ share: 1, verdict: "supported", failing: null });
  });

  test("weights around an analyst's own have those as their mean", () => {
    const own = { power: 0.4, proximity: 0.3, offence: 0.2, intention: 0.1 };
    const drawn = sampleWeights(weightsAround(own, 20_000), stream(3, "around"));
    for (const factor of FACTORS) expect(drawn.reduce((sum, at) => sum + at[factor], 0) / drawn.length).toBeCloseTo(own[factor], 2);
  });

  test("rank acceptability: of two states each is first as often as the half-space says, and every rank is taken once", () => {
    const [one, other] = [factors(0.9, 0.2, 1, 0.3), factors(0.3, 0.5, 0.8, 0.9)];
    const weights = sampleWeights(anyWeights(20_000), stream(4, "ranks"));
    const [first, second] = acceptability([one, other], weights, 0);
    expect(first?.ranks[0]).toBeCloseTo(comparePair(one, other, 0).share, 2);
    expect((first?.ranks[0] ?? 0) + (second?.ranks[0] ?? 0)).toBeCloseTo(1, 12);
    expect((first?.ranks[0] ?? 0) + (first?.ranks[1] ?? 0)).toBeCloseTo(1, 12);
    expect(first?.central?.power).toBeGreaterThan(second?.central?.power ?? 1);
  });
});

test("a missing figure lies between the smallest and the largest that are known around it; with none known nothing is said", () => {
  expect(plausibleRange([null, 3, null, 7, null])).toEqual([3, 7]);
  expect(plausibleRange([null, null])).toBeNull();
  expect(plausibleRange([])).toBeNull();
});

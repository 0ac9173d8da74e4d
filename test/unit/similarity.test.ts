import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import {
  AGREEMENTS,
  type Agreement,
  ALLIANCE_LEVELS,
  agreementOf,
  similarities,
  stackedSimilarity,
  VOTE_LEVELS,
  votePortfolios,
  weightedSimilarities,
} from "../../src/measure/index.ts";
import { columnsOf, oracle, withoutData } from "../support/shared-data.ts";
import { alliancesOfSystem, type SystemYear } from "../support/system.ts";

const portfolio = (text: string): number[] => text.split(" ").map(Number);

test.each([
  ["a", "0 1 2 3", "3 2 1 0", -1 / 3, -1],
  ["b", "1 2 2 3", "3 2 2 1", 1 / 3, -1],
  ["c", "2 2 3 3", "3 3 2 2", 1 / 3, -1],
  ["d", "3 3 3 3", "3 3 3 3", 1, Number.NaN],
  ["e", "0 0 0 0 0 0 0 0 0 0 0 3", "0 0 0 0 0 0 0 0 0 0 3 0", 2 / 3, -1 / 11],
  ["f", "0 1 1 1 1 1 1 1 1 1 1 3", "3 1 1 1 1 1 1 1 1 1 1 0", 2 / 3, -1],
  ["g", "0 2 2 2 2 2 2 2 2 2 2 3", "3 2 2 2 2 2 2 2 2 2 2 0", 2 / 3, -1],
  ["h", "0 3 3 3 3 3 3 3 3 3 3 3", "3 0 3 3 3 3 3 3 3 3 3 3", 2 / 3, -1 / 11],
] as const)(
  "Signorino & Ritter 1999, Table 5 (%s; a is vector SR_table5a): S = %4$d while τ_b may say the opposite",
  (_, one, other, s, tau) => {
    const scores = agreementOf(portfolio(one), portfolio(other), ALLIANCE_LEVELS);
    expect(scores.sAbsolute).toBeCloseTo(s, 12);
    if (Number.isNaN(tau)) expect(scores.tauB).toBeNaN();
    else expect(scores.tauB).toBeCloseTo(tau, 12);
  },
);

test("Signorino & Ritter 1999, two fields stacked: each distance is read against the largest of its own field, S = .475 (vector SR_stacked)", () => {
  const fields = [
    { one: [3, 2, 3, 0], other: [2, 3, 0, 3], weights: [0.5, 0.4, 0.05, 0.05], largest: 3 },
    { one: [3, 3, 1, 2], other: [3, 3, 1, 3], weights: [0.25, 0.25, 0.25, 0.25], largest: 2 },
  ];
  expect(stackedSimilarity(fields)).toBeCloseTo(0.475, 12);
});

const pair = fc.integer({ min: 2, max: 40 }).chain((n) => {
  const ratings = fc.array(fc.constantFrom(...ALLIANCE_LEVELS), { minLength: n, maxLength: n });
  return fc.tuple(ratings, ratings);
});

test("every score is the same seen from the other side", () => {
  fc.assert(
    fc.property(pair, ([one, other]) => {
      const [there, back] = [agreementOf(one, other, ALLIANCE_LEVELS), agreementOf(other, one, ALLIANCE_LEVELS)];
      for (const name of AGREEMENTS) expect(difference(there[name], back[name]), name).toBeLessThan(1e-12);
    }),
  );
});

test("S, κ, π and A are what their definitions say of single items, and τ_b what it says of pairs of items", () => {
  fc.assert(
    fc.property(pair, ([one, other]) => {
      const scores = agreementOf(one, other, ALLIANCE_LEVELS);
      const naive = byDefinition(one, other);
      for (const name of AGREEMENTS) expect(difference(scores[name], naive[name]), name).toBeLessThan(1e-10);
    }),
  );
});

test("Benati & Capurri 2026: A is κ times what independence leaves of S, A = κ·(1 − E S), so it vanishes with κ", () => {
  fc.assert(
    fc.property(pair, ([one, other]) => {
      const { alignment, kappaAbsolute, sAbsolute } = agreementOf(one, other, ALLIANCE_LEVELS);
      if (!Number.isNaN(kappaAbsolute)) expect(alignment).toBeCloseTo(kappaAbsolute * (1 - (sAbsolute - alignment)), 10);
    }),
  );
});

test("two portfolios that hold one same level are alike by S, and beyond chance nothing can be said of them", () => {
  const scores = agreementOf([0, 0, 0], [0, 0, 0], ALLIANCE_LEVELS);
  expect([scores.sAbsolute, scores.alignment]).toEqual([1, 0]);
  for (const name of ["kappaAbsolute", "piSquared", "kappaBinary", "tauB"] as const) expect(scores[name], name).toBeNaN();
});

test("items that one of two states has not rated leave the pair, and only that pair", () => {
  const votes = [
    [0, [1, 1, 3, 2]],
    [1, [1, 3, 3, null]],
    [2, [null, null, 1, 2]],
  ] as const;
  const cast = votes.flatMap(([by, row]) => row.flatMap((vote, rollCall) => (vote === null ? [] : [{ by, rollCall, vote }])));
  const { pair: at, scores } = similarities(votePortfolios({ voters: 3, rollCalls: 4, votes: cast }));
  expect(scores.sAbsolute[at(1, 0)]).toBeCloseTo(agreementOf([1, 1, 3], [1, 3, 3], VOTE_LEVELS).sAbsolute, 12);
  expect(scores.sAbsolute[at(0, 2)]).toBeCloseTo(1 - (2 * (2 + 0)) / (2 * 2), 12);
  expect(scores.sAbsolute[at(1, 2)]).toBeCloseTo(-1, 12);
});

test("a rating outside the levels of the coding is refused, not counted as another", () => {
  expect(() => agreementOf([0, 4], [0, 1], ALLIANCE_LEVELS)).toThrow(RangeError);
});

test("equal weights leave S as it is, and a weight that is not known counts for nothing and is counted", () => {
  const portfolios = { holders: 2, items: 3, levels: ALLIANCE_LEVELS, ratings: Uint8Array.from([3, 0, 1, 3, 2, 0]) };
  const plain = similarities(portfolios).scores.sAbsolute[0];
  expect(weightedSimilarities(portfolios, Float64Array.of(2, 2, 2)).sAbsolute[0]).toBeCloseTo(plain ?? Number.NaN, 12);
  const partly = weightedSimilarities(portfolios, Float64Array.of(0.5, Number.NaN, 0.25));
  expect([partly.unweighted, partly.sumOfWeights]).toEqual([1, 0.75]);
  expect(partly.sAbsolute[0]).toBeCloseTo(1 - (2 * 0.25 * 1) / (3 * 0.75), 12);
});

const ORACLE: Readonly<Record<string, Agreement>> = {
  s_v_sq: "sSquared",
  s_v_abs: "sAbsolute",
  s_b: "sBinary",
  kappa_nom: "kappaNominal",
  kappa_sq: "kappaSquared",
  kappa_abs: "kappaAbsolute",
  pi_nom: "piNominal",
  pi_sq: "piSquared",
  pi_abs: "piAbsolute",
  kappa_b: "kappaBinary",
  pi_b: "piBinary",
  tau_b: "tauB",
};

describe.skipIf(withoutData)("on ATOP 5.1 and the COW state system", () => {
  let systems = new Map<number, SystemYear>();
  beforeAll(async () => {
    systems = new Map((await alliancesOfSystem(1816, 2018)).map((system) => [system.year, system]));
  }, 60_000);

  const scored = new Map<number, ReturnType<typeof similarities>>();
  const system = (year: number): SystemYear => systems.get(year) as SystemYear;
  const place = (year: number, code: number | string | undefined): number => system(year).members.indexOf(Number(code));
  const scoresOf = (year: number): ReturnType<typeof similarities> => {
    const found = scored.get(year) ?? similarities(system(year).portfolios);
    scored.set(year, found);
    return found;
  };

  test.each(["full_1820", "full_1914", "full_1938", "full_1961", "full_1965", "sample"])(
    "all twelve scores equal those of R (fpsim, peacesciencer) to 1e-9: %s",
    (file) => {
      let worst = 0;
      for (const row of oracle(`fpsim_${file}.csv`)) {
        const year = Number(row.year);
        const { pair: at, scores } = scoresOf(year);
        const one = at(place(year, row.ccode1), place(year, row.ccode2));
        worst = Math.max(worst, Math.abs(system(year).members.length - Number(row.n)));
        for (const [column, name] of Object.entries(ORACLE)) worst = Math.max(worst, difference(scores[name][one], row[column]));
      }
      expect(worst).toBeLessThanOrEqual(1e-9);
    },
  );

  test("the mean of each score in each of 203 years, and how many are not defined, equal those of R", () => {
    const rows = oracle("fpsim_year_checksums.csv");
    expect(rows.length).toBe(203);
    for (const row of rows) {
      const { scores } = scoresOf(Number(row.year));
      expect(2 * scores.tauB.length).toBe(Number(row.dyads_directed));
      for (const [column, name] of Object.entries(ORACLE)) {
        const defined = scores[name].filter((score) => !Number.isNaN(score));
        expect(2 * (scores[name].length - defined.length)).toBe(Number(row[`${column}_nNA`]));
        const mean = defined.reduce((sum, score) => sum + score, 0) / defined.length;
        expect(difference(mean, row[`${column}_mean`]), `${column} ${row.year}`).toBeLessThanOrEqual(1e-9);
      }
    }
  });

  test("S weighted by CINC equals that of R to 1e-9 where the weights need not sum to one", async () => {
    const cinc = await columnsOf("select ccode, year, cinc from {cow_nmc} where year in (1914, 1961, 1965)");
    const known = new Map(cinc.ccode?.map((code, i) => [`${code}/${cinc.year?.[i]}`, cinc.cinc?.[i] as number]));
    const weighted = new Map(
      [1914, 1961, 1965].map((year) => {
        const weights = system(year).members.map((code) => known.get(`${code}/${year}`) ?? Number.NaN);
        return [year, weightedSimilarities(system(year).portfolios, Float64Array.from(weights))] as const;
      }),
    );
    let worst = 0;
    for (const row of oracle("fpsim_weighted_S.csv")) {
      const found = weighted.get(Number(row.year));
      const at = found?.pair(place(Number(row.year), row.ccode1), place(Number(row.year), row.ccode2)) ?? -1;
      const pairs = [
        [found?.sAbsolute[at], row.sw_abs],
        [found?.sSquared[at], row.sw_sq],
        [found?.sumOfWeights, row.sum_w],
        [found?.unweighted, row.n_missing_cinc],
      ] as const;
      for (const [ours, theirs] of pairs) worst = Math.max(worst, difference(ours, theirs));
    }
    expect(worst).toBeLessThanOrEqual(1e-9);
  });

  test("the USSR and the DPRK in 1961 (vector measures_1961_365_731)", () => {
    const { pair: at, scores } = scoresOf(1961);
    const one = at(place(1961, 365), place(1961, 731));
    const expected = {
      sAbsolute: 0.825825825826,
      sSquared: 0.82982982983,
      kappaSquared: 0.36012207528,
      kappaBinary: 0.34628975265,
      tauB: 0.46011189389,
    };
    for (const [name, value] of Object.entries(expected)) expect(scores[name as Agreement][one], name).toBeCloseTo(value, 10);
  });

  test("the joint-zero trap: the two Koreas of 1960 share what neither has, S = .944 and κ = −.013 (vector S_dprk_rok_1960)", () => {
    const { pair: at, scores } = scoresOf(1960);
    const one = at(place(1960, 731), place(1960, 732));
    expect(system(1960).members.length).toBe(107);
    expect(scores.sAbsolute[one]).toBeCloseTo(0.943925233645, 10);
    expect(scores.kappaBinary[one]).toBeCloseTo(-0.01261829653, 10);
  });

  test("of all dyad-years 1816–2018 one in eight has S above .9 and no agreement beyond chance; S and κ correlate at .56", () => {
    const s = [...systems.keys()].flatMap((year) => [...scoresOf(year).scores.sAbsolute]);
    const kappa = [...systems.keys()].flatMap((year) => [...scoresOf(year).scores.kappaBinary]);
    const trapped = s.filter((value, i) => value > 0.9 && (kappa[i] as number) <= 0);
    expect(trapped.length / s.length).toBeCloseTo(0.124, 3);
    const defined = [...kappa.keys()].filter((i) => !Number.isNaN(kappa[i]));
    expect(
      correlation(
        defined.map((i) => s[i] as number),
        defined.map((i) => kappa[i] as number),
      ),
    ).toBeCloseTo(0.56, 2);
  });
});

/** How far two numbers are apart; none where both are undefined. */
function difference(found: number | undefined, expected: number | string | undefined): number {
  const value = expected === "NA" ? Number.NaN : Number(expected);
  if (found !== undefined && Number.isNaN(found) && Number.isNaN(value)) return 0;
  const apart = Math.abs((found ?? Number.NaN) - value);
  return Number.isNaN(apart) ? Number.POSITIVE_INFINITY : apart;
}

function correlation(x: readonly number[], y: readonly number[]): number {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(x), mean(y)];
  const co = (a: readonly number[], ma: number, b: readonly number[], mb: number): number =>
    a.reduce((sum, value, i) => sum + (value - ma) * ((b[i] as number) - mb), 0);
  return co(x, mx, y, my) / Math.sqrt(co(x, mx, x, mx) * co(y, my, y, my));
}

/** The scores written down item by item, pair of items by pair of items. */
function byDefinition(one: readonly number[], other: readonly number[]): Record<Agreement, number> {
  const n = one.length;
  const mean = (of: (i: number, j: number) => number, pairs: readonly (readonly [number, number])[]): number =>
    pairs.reduce((sum, [i, j]) => sum + of(i, j), 0) / pairs.length;
  const same = one.map((_, i) => [i, i] as const);
  const all = one.flatMap((_, i) => one.map((__, j) => [i, j] as const));
  const beyond = (d: (x: number, y: number) => number): { s: number; kappa: number; pi: number; chance: number } => {
    const observed = mean((i, j) => d(one[i] as number, other[j] as number), same);
    const chance = mean((i, j) => d(one[i] as number, other[j] as number), all);
    const within =
      mean((i, j) => d(one[i] as number, one[j] as number), all) + mean((i, j) => d(other[i] as number, other[j] as number), all);
    return { s: observed, kappa: 1 - observed / chance, pi: 1 - observed / ((within + 2 * chance) / 4), chance };
  };
  const absolute = beyond((x, y) => Math.abs(x - y));
  const squared = beyond((x, y) => (x - y) ** 2);
  const binary = beyond((x, y) => Number(x > 0 !== y > 0));
  const nominal = beyond((x, y) => Number(x !== y));
  let [sign, x, y] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      const [u, v] = [Math.sign((one[i] as number) - (one[j] as number)), Math.sign((other[i] as number) - (other[j] as number))];
      sign += u * v;
      x += u * u;
      y += v * v;
    }
  }
  return {
    sAbsolute: 1 - (2 * absolute.s) / 3,
    alignment: (2 * (absolute.chance - absolute.s)) / 3,
    kappaAbsolute: absolute.kappa,
    piAbsolute: absolute.pi,
    sSquared: 1 - (2 * squared.s) / 9,
    kappaSquared: squared.kappa,
    piSquared: squared.pi,
    sBinary: 1 - 2 * binary.s,
    kappaBinary: binary.kappa,
    piBinary: binary.pi,
    kappaNominal: nominal.kappa,
    piNominal: nominal.pi,
    tauB: sign / Math.sqrt(x * y),
  };
}

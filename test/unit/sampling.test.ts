import { expect, test } from "vitest";
import { convergenceOf, effectiveShare, hamiltonChain, paretoSmoothed, sampleOf, stream } from "../../src/number/index.ts";

const normals = (seed: number, n: number): number[] => {
  const random = stream(seed, "normals");
  return Array.from({ length: n }, () => random.normal());
};

test("Hamiltonian chains on a normal density with unequal scales find its mean and spread, agree, and diverge nowhere", () => {
  const scales = [0.7, 1, 1.4];
  const density = (at: Float64Array) => ({
    ln: -0.5 * at.reduce((sum, v, i) => sum + ((v - i) / (scales[i] ?? 1)) ** 2, 0),
    gradient: at.map((v, i) => -(v - i) / (scales[i] ?? 1) ** 2),
  });
  const effort = { warmup: 300, kept: 1500, leapfrogs: 8, acceptance: 0.8 };
  const chains = [0, 1].map((k) => hamiltonChain(density, new Float64Array(3).fill(3), { random: stream(4, "chain", k), effort }));
  for (const i of [0, 1, 2]) {
    const values = chains.map((chain) => chain.draws.map((draw) => draw[i] ?? Number.NaN));
    const all = Float64Array.from(values.flat());
    const law = sampleOf(
      all,
      all.map(() => 1 / all.length),
    );
    expect(Math.abs(law.mean - i)).toBeLessThan(0.1);
    expect(Math.abs(law.sd / (scales[i] ?? 1) - 1)).toBeLessThan(0.08);
    expect(convergenceOf(values).rhat).toBeLessThan(1.01);
    expect(convergenceOf(values).ess).toBeGreaterThan(400);
  }
  expect(chains.map((chain) => chain.divergent)).toEqual([0, 0]);
  for (const chain of chains) expect(Math.abs(chain.acceptance - 0.8)).toBeLessThan(0.12);
});

test("a density that a step leaves for nothing is a divergence, not a draw", () => {
  const density = (at: Float64Array) => ({
    ln: (at[0] ?? 0) > 0 ? -(at[0] ?? 0) : Number.NEGATIVE_INFINITY,
    gradient: Float64Array.of(-1),
  });
  const effort = { warmup: 50, kept: 200, leapfrogs: 5, acceptance: 0.8 };
  const chain = hamiltonChain(density, Float64Array.of(1), { random: stream(1, "edge"), effort });
  expect(chain.divergent).toBeGreaterThan(0);
  for (const [value = Number.NaN] of chain.draws) expect(value).toBeGreaterThan(0);
});

test("independent draws are worth their number, draws with autocorrelation .9 a nineteenth of it", () => {
  const free = [normals(1, 2000), normals(2, 2000)];
  expect(convergenceOf(free).rhat).toBeLessThan(1.005);
  expect(convergenceOf(free).ess / 4000).toBeGreaterThan(0.85);
  const sticky = free.map((chain) => {
    let before = 0;
    return chain.map((v) => {
      before = 0.9 * before + Math.sqrt(1 - 0.81) * v;
      return before;
    });
  });
  const { ess } = convergenceOf(sticky);
  expect(ess / (4000 / 19)).toBeGreaterThan(0.6);
  expect(ess / (4000 / 19)).toBeLessThan(1.6);
});

test("chains that stand apart, and chains that spread unequally, have R̂ far above 1.01", () => {
  const one = normals(3, 1000);
  expect(convergenceOf([one, normals(4, 1000).map((v) => v + 1)]).rhat).toBeGreaterThan(1.1);
  expect(convergenceOf([one, normals(4, 1000).map((v) => 3 * v)]).rhat).toBeGreaterThan(1.1);
});

test("equal importance weights stay equal; one that is far out is pulled in, and the order of weights is kept", () => {
  expect(paretoSmoothed(new Float64Array(200)).weights[7]).toBeCloseTo(1 / 200, 12);
  const ln = Float64Array.from(normals(5, 400));
  ln[17] = 12;
  const { weights, shape } = paretoSmoothed(ln);
  expect(weights[17]).toBe(Math.max(...weights));
  expect(shape).toBeGreaterThan(0.7);
  expect(effectiveShare(weights)).toBeGreaterThan(10 * effectiveShare(ln.map(Math.exp)));
  expect(weights.reduce((sum, w) => sum + w, 0)).toBeCloseTo(1, 12);
});

test.each([0.2, 1 / 3, 2 / 3, 0.9])("weights with a Pareto tail of shape %f are told to have about that shape", (shape) => {
  const found = [0, 1, 2, 3, 4, 5, 6, 7].map((seed) => {
    const random = stream(seed, "pareto");
    return paretoSmoothed(Float64Array.from({ length: 4000 }, () => -shape * Math.log(random.uniform()))).shape;
  });
  expect(Math.abs(found.reduce((sum, one) => sum + one, 0) / found.length - shape)).toBeLessThan(0.08);
});

test("a weighted sample tells mean, spread, quantiles and tails of its weights", () => {
  const law = sampleOf(Float64Array.of(3, 1, 2), Float64Array.of(0.2, 0.5, 0.3));
  expect(law.mean).toBeCloseTo(1.7, 12);
  expect(law.sd).toBeCloseTo(Math.sqrt(0.61), 12);
  expect([0.05, 0.5, 0.51, 0.8, 0.81, 1].map(law.quantile)).toEqual([1, 1, 2, 2, 3, 3]);
  expect([0.9, 1, 2, 3].map(law.above)).toEqual([1, 0.5, 0.2, 0].map((p) => expect.closeTo(p, 12)));
});

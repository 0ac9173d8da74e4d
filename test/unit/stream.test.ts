import fc from "fast-check";
import { expect, test } from "vitest";
import { binomial, dirichlet, poisson, type Stream, stream } from "../../src/number/index.ts";
import { xoshiro } from "../../src/number/stream.ts";

test("xoshiro128++ gives the first numbers of the authors' reference code from the state 1, 2, 3, 4 (Blackman & Vigna 2021)", () => {
  const next = xoshiro(Uint32Array.of(1, 2, 3, 4));
  expect(Array.from({ length: 10 }, next)).toEqual([
    641, 1573767, 3222811527, 3517856514, 836907274, 4247214768, 3867114732, 1355841295, 495546011, 621204420,
  ]);
});

test("a seed and a path always give the same numbers, on every machine", () => {
  const random = stream(1948, "threat", "PRK", 1965);
  expect([random.bits(), random.bits(), random.uniform()]).toEqual([279860575, 2837455921, 0.20801569233647416]);
});

test("streams of other seeds or other paths are other numbers, and a path is not its parts run together", () => {
  fc.assert(
    fc.property(fc.integer(), fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (seed, one, other) => {
      const first = (...path: readonly (string | number)[]): number => stream(seed, ...path).bits();
      const heads = [first(), first(one), first(one, other), first(`${one}${other}`, ""), first(one, 1), first(one, `${other}1`)];
      expect(new Set(heads).size).toBe(heads.length);
    }),
  );
});

test("uniform numbers lie strictly between 0 and 1 and fill a hundred cells evenly (χ² of 100,000 draws, 99 degrees of freedom)", () => {
  const random = stream(1, "uniform");
  const cells = new Float64Array(100);
  for (let i = 0; i < 100_000; i++) {
    const u = random.uniform();
    if (!(u > 0 && u < 1)) throw new RangeError(`${u}`);
    const cell = Math.floor(u * 100);
    cells[cell] = (cells[cell] as number) + 1;
  }
  const chi = cells.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
  expect(chi).toBeGreaterThan(60);
  expect(chi).toBeLessThan(150);
});

test("the first numbers of 20,000 neighbouring streams are as even as those of one stream", () => {
  const cells = new Float64Array(100);
  for (let i = 0; i < 20_000; i++) {
    const cell = Math.floor(stream(7, "runs", i).uniform() * 100);
    cells[cell] = (cells[cell] as number) + 1;
  }
  expect(cells.reduce((sum, count) => sum + (count - 200) ** 2 / 200, 0)).toBeLessThan(150);
});

test.each([
  ["normal", 0, 1, (i: number) => stream(2, "normal", i).normal()],
  ["exponential", 1, 1, (i: number) => stream(3, "exponential", i).exponential()],
  ["gamma of shape 2.5", 2.5, 2.5, (i: number) => stream(4, "gamma", i).gamma(2.5)],
  ["gamma of shape .4", 0.4, 0.4, (i: number) => stream(5, "gamma", i).gamma(0.4)],
] as const)("%s numbers have their mean and variance", (_, mean, variance, draw) => {
  const draws = Array.from({ length: 40_000 }, (__, i) => draw(i));
  const found = draws.reduce((sum, x) => sum + x, 0) / draws.length;
  expect(Math.abs(found - mean)).toBeLessThan(4 * Math.sqrt(variance / draws.length));
  expect(draws.reduce((sum, x) => sum + (x - found) ** 2, 0) / draws.length / variance).toBeCloseTo(1, 1);
});

test("Dirichlet shares are positive, sum to one, and have the means of their concentrations", () => {
  const random = stream(6, "dirichlet");
  const sums = [0, 0, 0];
  for (let i = 0; i < 20_000; i++) {
    const shares = dirichlet(random, [1, 2, 5]);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    shares.forEach((share, k) => {
      sums[k] = (sums[k] as number) + share;
    });
  }
  for (const [k, mean] of [1 / 8, 2 / 8, 5 / 8].entries()) expect((sums[k] as number) / 20_000).toBeCloseTo(mean, 2);
});

test.each([3, 63, 64, 1000, 1e9])(
  "Poisson counts of mean %d have this mean and this variance, and take no longer where the mean is large",
  (mean) => {
    const { centre, variance } = momentsOf((random) => poisson(random, mean));
    expect(Math.abs(centre - mean)).toBeLessThan(4 * Math.sqrt(mean / DRAWS));
    expect(Math.abs(variance / mean - 1)).toBeLessThan(4 * Math.sqrt(2 / DRAWS + 1 / (mean * DRAWS)));
  },
);

test.each([
  [10, 0.3],
  [64, 0.02],
  [5000, 0.7],
])("of %d trials with chance %d as many succeed as should, and as unevenly", (n, chance) => {
  const { centre, variance } = momentsOf((random) => binomial(random, n, chance));
  const expected = n * chance * (1 - chance);
  expect(Math.abs(centre - n * chance)).toBeLessThan(4 * Math.sqrt(expected / DRAWS));
  expect(Math.abs(variance / expected - 1)).toBeLessThan(4 * Math.sqrt(2 / DRAWS + 1 / (expected * DRAWS)));
});

const DRAWS = 4000;

function momentsOf(draw: (random: Stream) => number): { centre: number; variance: number } {
  const random = stream(5, "moments");
  const values = Array.from({ length: DRAWS }, () => draw(random));
  const centre = values.reduce((sum, v) => sum + v, 0) / DRAWS;
  return { centre, variance: values.reduce((sum, v) => sum + (v - centre) ** 2, 0) / DRAWS };
}

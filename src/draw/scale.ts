/** A value's place: `from` is put at `at`, every unit of the value is `perUnit` further on. */
export interface Scale {
  (value: number): number;
  readonly perUnit: number;
}

/** The straight scale that puts `domain` on `range`. */
export function linear(domain: readonly [number, number], range: readonly [number, number]): Scale {
  const perUnit = (range[1] - range[0]) / (domain[1] - domain[0]);
  return Object.assign((value: number): number => range[0] + (value - domain[0]) * perUnit, { perUnit });
}

/** The smallest of 1, 2, 5, 10, 20 … that is at least `least`: how many units lie between two labels. */
export function stepAtLeast(least: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(least, 1)));
  return [1, 2, 5, 10].map((digit) => digit * power).find((step) => step >= least - 1e-9) ?? 10 * power;
}

/** One value of a series over years; `undefined` where the source has none. */
export interface YearValue {
  readonly year: number;
  readonly value: number | undefined;
}

/** A value that lies far from those around it: `apart` is its distance in logarithms, `allowed` what its neighbourhood allows. */
export interface Outlier {
  readonly kind: "outlier";
  readonly year: number;
  readonly value: number;
  /** The median of the values two years before and after, without it. */
  readonly around: number;
  readonly apart: number;
  readonly allowed: number;
}

/** A value that lies far from the last one before it, as it does when the way of counting changes. */
export interface Step {
  readonly kind: "step";
  readonly year: number;
  readonly value: number;
  readonly since: number;
  readonly before: number;
  readonly apart: number;
  readonly allowed: number;
}

/** Years without a value between the first and the last in which there could be one. */
export interface Gap {
  readonly kind: "gap";
  readonly from: number;
  readonly to: number;
}

/** Years in which a value does not change, so that nothing can be learnt from its changes. */
export interface Plateau {
  readonly kind: "constant";
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

export type Anomaly = Outlier | Step | Gap | Plateau;

/**
 * Outliers and steps of a positive series, in order of years (method.md §0.5). An outlier is apart from the median of its neighbours (two years before and
 * after, itself left out) by more than .35 and five times their median absolute deviation, in natural logarithms; with the value itself inside, a lone
 * wrong one would hide behind its own deviation. A step is apart from the last value before it by more than .5 and six times the median change.
 */
export function unusualValues(series: readonly YearValue[]): (Outlier | Step)[] {
  const known = series.flatMap(({ year, value }) => (value !== undefined && value > 0 ? [{ year, value, log: Math.log(value) }] : []));
  const changes = known.slice(1).map((one, i) => Math.abs(one.log - (known[i]?.log ?? one.log)));
  const usual = changes.length === 0 ? 0 : median(changes);
  return known.flatMap((one, i): (Outlier | Step)[] => {
    const beside = [known[i - 2], known[i - 1], known[i + 1], known[i + 2]];
    const window = beside.flatMap((other) => (other !== undefined && Math.abs(other.year - one.year) <= 2 ? [other.log] : []));
    return [...outlier(one, window), ...step(one, known[i - 1], usual)];
  });
}

interface Known {
  readonly year: number;
  readonly value: number;
  readonly log: number;
}

function outlier({ year, value, log }: Known, window: readonly number[]): Outlier[] {
  if (window.length === 0) return [];
  const middle = median(window);
  const apart = Math.abs(log - middle);
  const allowed = Math.max(0.35, 5 * median(window.map((other) => Math.abs(other - middle))));
  return apart > allowed ? [{ kind: "outlier", year, value, around: Math.exp(middle), apart, allowed }] : [];
}

function step({ year, value, log }: Known, last: Known | undefined, usual: number): Step[] {
  if (last === undefined) return [];
  const apart = Math.abs(log - last.log);
  const allowed = Math.max(0.5, 6 * usual);
  return apart > allowed ? [{ kind: "step", year, value, since: last.year, before: last.value, apart, allowed }] : [];
}

/** The runs of years in `[from, to]` for which a series has no value. */
export function gaps(series: readonly YearValue[], [from, to]: readonly [number, number]): Gap[] {
  const known = new Set(series.flatMap(({ year, value }) => (value === undefined ? [] : [year])));
  const found: { kind: "gap"; from: number; to: number }[] = [];
  for (let year = from; year <= to; year++) {
    if (known.has(year)) continue;
    const last = found.at(-1);
    if (last?.to === year - 1) last.to = year;
    else found.push({ kind: "gap", from: year, to: year });
  }
  return found;
}

/** The runs of at least so many years in which a series has one and the same value. */
export function plateaus(series: readonly YearValue[], years: number): Plateau[] {
  const runs: { kind: "constant"; from: number; to: number; value: number }[] = [];
  for (const { year, value } of [...series].sort((a, b) => a.year - b.year)) {
    if (value === undefined) continue;
    const last = runs.at(-1);
    if (last?.value === value && last.to === year - 1) last.to = year;
    else runs.push({ kind: "constant", from: year, to: year, value });
  }
  return runs.filter(({ from, to }) => to - from + 1 >= years);
}

/**
 * Whether two states look alike only because neither has ties to most others: their similarity S is above .9 while agreement beyond chance (Cohen's κ) is
 * none. The DPRK and the ROK in 1960 have S = .944 and κ = −.013.
 */
export function sharesOnlyAbsences({ s, kappa }: { readonly s: number | null; readonly kappa: number | null }): boolean {
  return s !== null && kappa !== null && s > 0.9 && kappa <= 0;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

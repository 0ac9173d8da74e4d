/** A signed number with a plus or a real minus sign; zero has none. */
export function signed(value: number, digits = 2): string {
  const text = Math.abs(value).toFixed(digits);
  if (Number(text) === 0) return text;
  return `${value < 0 ? "−" : "+"}${text}`;
}

/** A number as it is printed here, without the zero before its point: `.56`, `−.35`. */
export function withoutZero(text: string): string {
  return text.replace(/^([+−]?)0(?=\.)/, "$1");
}

/**
 * A probability as the field prints it: `.56`, `>.99`. Where two digits would hide on which side of a threshold it lies, it gets as many as tell.
 */
export function probability(p: number, thresholds: readonly number[] = []): string {
  if (p < 0.005) return p === 0 ? "0" : "<.01";
  if (p > 0.995) return p === 1 ? "1" : ">.99";
  return withoutZero(told(p, thresholds));
}

/** A measure with `digits` decimals, or with as many as tell whether it lies below, on or above each of its thresholds; less than 1e-6 tells nothing. */
export function told(x: number, thresholds: readonly number[], digits = 2): string {
  const isTold = (n: number): boolean => thresholds.every((at) => Math.sign(Number(x.toFixed(n)) - at) === Math.sign(x - at));
  return x.toFixed(range(digits, 6).find(isTold) ?? digits);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/** The probability that odds of so much to one stand for. */
export function chanceOf(odds: number): number {
  return odds / (1 + odds);
}

/** A probability in three digits without the leading zero: .856; 1.000 stays as it is. */
export function thousandths(p: number): string {
  return withoutZero(p.toFixed(3));
}

/** A number of any size in three significant digits. */
export function significant(x: number): string {
  if (x === 0) return "0";
  return Math.abs(x) < 1e-3 ? x.toExponential(2).replace("e-", "e−") : Number(x.toPrecision(3)).toString();
}

/** A calendar year with a real minus sign before the year 0. */
export function shownYear(year: number): string {
  return String(year).replace("-", "−");
}

/** A whole number with commas between thousands. */
export function grouped(n: number): string {
  return String(Math.round(n)).replace(/\B(?=(\d{3})+$)/g, ",");
}

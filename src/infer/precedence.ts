import { ORDER_BOUNDS } from "../model/index.ts";
import { normalCdf } from "../number/index.ts";

/**
 * Where in time something lies: between two moments `from` ≤ t < `to`, in days. `uniform`: anywhere alike; `triangular`: likeliest at `mode`, the middle
 * where it is left out; `normal`: around the middle with standard deviation `sd` in days, cut off at the ends.
 */
export type DayBelief =
  | { readonly law: "uniform"; readonly from: number; readonly to: number }
  | { readonly law: "triangular"; readonly from: number; readonly to: number; readonly mode?: number }
  | { readonly law: "normal"; readonly from: number; readonly to: number; readonly sd: number };

/** What the dates allow: the cause can be the trigger (`pass`), cannot (`fail`; it may still prolong), or they do not tell. */
export type OrderGate = "pass" | "fail" | "open";

/** The order of a cause and one candidate onset of its effect, their dates taken as independent. */
export interface Precedence {
  /** P(cause < effect). */
  readonly before: number;
  /** P(0 < effect − cause ≤ the longest lag); null where no lag is declared. */
  readonly withinLag: number | null;
  readonly gate: OrderGate;
}

/** Whether the cause came before the effect, and no more than `lag` days before it (method §3.3). By quadrature, exact for uniform and triangular dates. */
export function precedence(cause: DayBelief, effect: DayBelief, lag?: number): Precedence {
  const [c, e] = [lawOf(cause), lawOf(effect)];
  const before = probability(integral((x) => c.density(x) * (1 - e.cdf(x)), [...c.breaks, ...e.breaks], c));
  if (lag === undefined) return { before, withinLag: null, gate: gateOf(before) };
  const breaks = [...c.breaks, ...e.breaks, ...e.breaks.map((x) => x - lag)];
  const withinLag = probability(integral((x) => c.density(x) * (e.cdf(x + lag) - e.cdf(x)), breaks, c));
  return { before, withinLag, gate: gateOf(before) };
}

/** The order against every candidate onset of an effect: its first private sign, public statement, change of behaviour. All pass, all fail, or it is open. */
export function precedenceOfOnsets<K>(
  cause: DayBelief,
  onsets: readonly { readonly onset: K; readonly date: DayBelief }[],
  lag?: number,
): { readonly onsets: readonly (Precedence & { readonly onset: K })[]; readonly gate: OrderGate } {
  const tested = onsets.map(({ onset, date }) => ({ onset, ...precedence(cause, date, lag) }));
  const [first, ...others] = new Set(tested.map((one) => one.gate));
  return { onsets: tested, gate: first !== undefined && others.length === 0 ? first : "open" };
}

/** A sum may miss 0 or 1 by rounding. */
function probability(sum: number): number {
  return Math.min(1, Math.max(0, sum));
}

function gateOf(before: number): OrderGate {
  if (before >= ORDER_BOUNDS.passes) return "pass";
  return before <= ORDER_BOUNDS.fails ? "fail" : "open";
}

interface Law {
  readonly from: number;
  readonly to: number;
  /** Where the density changes its form. */
  readonly breaks: readonly number[];
  density(x: number): number;
  cdf(x: number): number;
}

function lawOf(belief: DayBelief): Law {
  const { from, to } = belief;
  const form = belief.law === "uniform" ? uniform(belief) : belief.law === "triangular" ? triangular(belief) : normal(belief);
  return {
    from,
    to,
    breaks: [from, ...form.inner, to],
    density: (x) => (x < from || x > to ? 0 : form.density(x)),
    cdf: (x) => (x <= from ? 0 : x >= to ? 1 : form.cdf(x)),
  };
}

interface Form {
  readonly inner: readonly number[];
  density(x: number): number;
  cdf(x: number): number;
}

function uniform({ from, to }: { from: number; to: number }): Form {
  return { inner: [], density: () => 1 / (to - from), cdf: (x) => (x - from) / (to - from) };
}

function triangular({ from, to, mode = (from + to) / 2 }: { from: number; to: number; mode?: number }): Form {
  const [rise, fall, whole] = [mode - from, to - mode, to - from];
  return {
    inner: [mode],
    density: (x) => (x < mode ? (2 * (x - from)) / (whole * rise) : fall === 0 ? 2 / whole : (2 * (to - x)) / (whole * fall)),
    cdf: (x) => (x < mode ? (x - from) ** 2 / (whole * rise) : fall === 0 ? 1 : 1 - (to - x) ** 2 / (whole * fall)),
  };
}

function normal({ from, to, sd }: { from: number; to: number; sd: number }): Form {
  const middle = (from + to) / 2;
  const below = normalCdf((from - middle) / sd);
  const mass = 1 - 2 * below;
  return {
    inner: [],
    density: (x) => Math.exp(-0.5 * ((x - middle) / sd) ** 2) / (sd * Math.sqrt(2 * Math.PI) * mass),
    cdf: (x) => (normalCdf((x - middle) / sd) - below) / mass,
  };
}

/** Halves of the Simpson rule in each piece: it is exact for cubics, and fine enough for a normal density twenty times narrower than its bounds. */
const PIECES = 200;

/** ∫ f over the support of a law, piece by piece between the points where its form changes. */
function integral(f: (x: number) => number, breaks: readonly number[], support: { readonly from: number; readonly to: number }): number {
  const inside = breaks.filter((x) => x >= support.from && x <= support.to).sort((a, b) => a - b);
  return inside.slice(1).reduce((sum, to, i) => sum + simpson(f, inside[i] as number, to), 0);
}

function simpson(f: (x: number) => number, from: number, to: number): number {
  const step = (to - from) / (2 * PIECES);
  if (step === 0) return 0;
  const inset = 1e-9 * step;
  let sum = f(from + inset) + f(to - inset);
  for (let i = 1; i < 2 * PIECES; i++) sum += (i % 2 === 1 ? 4 : 2) * f(from + i * step);
  return (sum * step) / 3;
}

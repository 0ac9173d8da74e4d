import type { AlignmentProblem, CountIndicator, Indicator, Normal } from "./problem.ts";

/** What an indicator's likelihood depends on besides the field: loading λ, scale s or size φ, cut-points. */
export interface Parameters {
  readonly loading: number;
  readonly scale: number;
  readonly size: number | null;
  /** From −Infinity to +Infinity, one more than there are grades. */
  readonly cuts: readonly number[];
}

/** One coordinate of the hyperparameters, with its law. They are handled in units of it: u = (h − mean)/sd ∼ N(0, 1). */
export interface HyperCoordinate {
  readonly name: "lnStep" | "lnLoading" | "lnScale" | "lnSize" | "firstCut" | "lnGap";
  /** Number of the indicator it belongs to; −1 for the step σ. */
  readonly indicator: number;
  readonly law: Normal;
}

/** The coordinates in the order in which vectors u hold them. */
export function hyperCoordinates(problem: AlignmentProblem): HyperCoordinate[] {
  const own = problem.indicators.flatMap((indicator, i) => coordinatesOf(indicator, problem).map((one) => ({ ...one, indicator: i })));
  return [{ name: "lnStep", indicator: -1, law: problem.lnStep }, ...own];
}

function coordinatesOf(indicator: Indicator, problem: AlignmentProblem): Omit<HyperCoordinate, "indicator">[] {
  const loading = indicator.isAnchor ? [] : [{ name: "lnLoading", law: problem.lnLoading } as const];
  if (indicator.kind === "gaussian") return [...loading, { name: "lnScale", law: indicator.lnScale }];
  if (indicator.kind === "count") {
    return [...loading, ...(isLaw(indicator.size) ? [{ name: "lnSize", law: indicator.size } as const] : [])];
  }
  if (indicator.kind === "pair") return loading;
  const gaps = Array.from({ length: indicator.levels - 2 }, () => ({ name: "lnGap", law: indicator.lnGap }) as const);
  return [...loading, { name: "firstCut", law: indicator.firstCut }, ...gaps];
}

/** The step σ and the parameters of every indicator at a point u. */
export interface Hyper {
  readonly step: number;
  readonly parameters: readonly Parameters[];
}

/** Reads a point u of the hyperparameters; what follows them in `u` is not looked at. */
export function hyperAt(problem: AlignmentProblem, coordinates: readonly HyperCoordinate[], u: ArrayLike<number>): Hyper {
  let at = 0;
  const next = (): number => {
    const { law } = coordinates[at] as HyperCoordinate;
    return law.mean + law.sd * (u[at++] as number);
  };
  return { step: Math.exp(next()), parameters: problem.indicators.map((indicator) => parametersOf(indicator, next)) };
}

/** The parameters of an indicator from its coordinates, one after the other. */
function parametersOf(indicator: Indicator, next: () => number): Parameters {
  const loading = indicator.isAnchor ? 1 : Math.exp(next());
  const whole = { loading, scale: 1, size: null, cuts: [] };
  if (indicator.kind === "gaussian") return { ...whole, scale: Math.exp(next()) };
  if (indicator.kind === "count") return { ...whole, size: isLaw(indicator.size) ? Math.exp(next()) : indicator.size };
  if (indicator.kind === "pair") return whole;
  const cuts = [Number.NEGATIVE_INFINITY, next()];
  while (cuts.length < indicator.levels) cuts.push((cuts.at(-1) as number) + Math.exp(next()));
  return { ...whole, cuts: [...cuts, Number.POSITIVE_INFINITY] };
}

function isLaw(size: CountIndicator["size"]): size is Normal {
  return typeof size === "object" && size !== null;
}

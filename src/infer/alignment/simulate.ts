import { binomial, logistic, poisson, type Stream } from "../../number/index.ts";
import { type Hyper, hyperAt, hyperCoordinates, type Parameters } from "./hyper.ts";
import { type AlignmentProblem, type CountIndicator, type Indicator, periodsOf } from "./problem.ts";

/** A course of alignments and what it would have left to see. */
export interface Simulated {
  /** The field: alignments period by period and patron by patron, then the offsets. */
  readonly x: Float64Array;
  readonly hyper: Hyper;
  /** The same problem with what its cells saw drawn anew: as many acts told, the same periods covered. */
  readonly problem: AlignmentProblem;
}

/** Hyperparameters from their laws. */
export function drawHyper(problem: AlignmentProblem, random: Stream): Hyper {
  const coordinates = hyperCoordinates(problem);
  return hyperAt(
    problem,
    coordinates,
    coordinates.map(() => random.normal()),
  );
}

/** Draws a field, or takes the one given, and then every cell of the evidence. */
export function simulate(problem: AlignmentProblem, hyper: Hyper, from: { readonly random: Stream; readonly x?: Float64Array }): Simulated {
  const x = from.x ?? drawField(problem, hyper, from.random);
  let offsets = periodsOf(problem) * problem.patrons;
  const indicators = problem.indicators.map((indicator, i) => {
    const parameters = hyper.parameters[i] as Parameters;
    const seen = drawCells(indicator, {
      ...{ x, parameters, offsets, random: from.random, patrons: problem.patrons },
      slope: indicator.sign * parameters.loading,
    });
    offsets += indicator.offsets.length;
    return seen;
  });
  return { x, hyper, problem: { ...problem, indicators } };
}

function drawField({ patrons, gaps, indicators }: AlignmentProblem, { step }: Hyper, random: Stream): Float64Array {
  const path = Array.from({ length: patrons }, () => random.normal());
  gaps.forEach((gap, t) => {
    for (let p = 0; p < patrons; p++) path.push((path[t * patrons + p] as number) + step * Math.sqrt(gap) * random.normal());
  });
  const offsets = indicators.flatMap((one) => one.offsets.map(({ mean, sd }) => mean + sd * random.normal()));
  return Float64Array.from([...path, ...offsets]);
}

interface Source {
  readonly x: Float64Array;
  readonly slope: number;
  readonly parameters: Parameters;
  readonly patrons: number;
  readonly offsets: number;
  readonly random: Stream;
}

function drawCells(indicator: Indicator, source: Source): Indicator {
  const { x, slope, parameters, patrons, offsets, random } = source;
  const state = (at: number, patron: number): number => slope * (x[at * patrons + patron] as number);
  const offsetOf = (offset: number | null): number => (offset === null ? 0 : (x[offsets + offset] as number));
  switch (indicator.kind) {
    case "gaussian": {
      const drawn = indicator.cells.map((cell) => {
        return { ...cell, value: state(cell.at, cell.patron) + offsetOf(cell.offset) + parameters.scale * random.normal() };
      });
      return { ...indicator, cells: drawn };
    }
    case "ordinal":
      return { ...indicator, cells: indicator.cells.map((cell) => ({ ...cell, grade: drawGrade(state(cell.at, cell.patron), source) })) };
    case "pair": {
      const drawn = indicator.cells.map((cell) => {
        const [first, second] = indicator.sides;
        const told = Math.round(cell.toward[0] + cell.toward[1]);
        const n = binomial(random, told, logistic(state(cell.at, first) - state(cell.at, second) + offsetOf(cell.offset)));
        return { ...cell, toward: [n, told - n] as const };
      });
      return { ...indicator, cells: drawn };
    }
    case "count":
      return { ...indicator, cells: indicator.cells.map((cell) => ({ ...cell, count: drawCount(cell, source) })) };
  }
}

function drawGrade(eta: number, { parameters, random }: Source): number {
  const u = random.uniform();
  return parameters.cuts.slice(1).findIndex((cut) => u <= logistic(cut - eta));
}

function drawCount(cell: CountIndicator["cells"][number], { x, slope, parameters, patrons, offsets, random }: Source): number {
  const at = (k: number): number => slope * (x[(cell.from + k) * patrons + cell.patron] as number);
  const mean = cell.exposures.reduce((sum, exposure, k) => sum + exposure * Math.exp(at(k)), 0);
  const whole = mean * Math.exp(cell.offset === null ? 0 : (x[offsets + cell.offset] as number));
  if (parameters.size === null) return poisson(random, whole);
  const size = parameters.size * cell.exposures.reduce((sum, exposure) => sum + exposure, 0);
  return poisson(random, (whole * random.gamma(size)) / size);
}

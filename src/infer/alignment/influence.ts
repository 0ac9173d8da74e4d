import { factorArrow } from "../../number/index.ts";
import { type Summit, summitOf, terrainOf } from "./explore.ts";
import { evidenceAt, jointAt, jointOf, layField } from "./field.ts";
import { hyperAt, hyperCoordinates } from "./hyper.ts";
import type { AlignmentProblem, Indicator } from "./problem.ts";

/** Part of the cells of one indicator of a problem, by the indicator's number. */
export interface Part {
  readonly indicator: number;
  readonly cells: Indicator["cells"];
}

/** How the most probable alignments move as evidence weighs more, period by period, patron by patron. */
export interface Influence {
  /** The most probable alignments themselves. */
  readonly alignments: Float64Array;
  /** Their derivative with respect to the weight of a part of the evidence. */
  of(part: Part): Float64Array;
}

/**
 * The influence of any part of the evidence at the mode of a problem, hyperparameters held there: dx̂/dw = H⁻¹ ∂ln p(part | x)/∂x, H the observed negative
 * Hessian (implicit function theorem). One factorisation, then one solution a part; a refit of each would take a hundred times as long.
 */
export function influenceOn(problem: AlignmentProblem, summit: Pick<Summit, "u" | "x"> = summitOf(problem)): Influence {
  const hyper = hyperAt(problem, hyperCoordinates(problem), summit.u);
  const field = layField(problem);
  const joint = jointOf(field);
  const factor =
    factorArrow(jointAt(joint, { field, hyper }, { x: summit.x, curvature: "observed" }).precision) ??
    factorArrow(jointAt(joint, { field, hyper }, { x: summit.x, curvature: "fisher" }).precision);
  if (factor === undefined) throw new RangeError("no law around the most probable alignments");
  return {
    alignments: summit.x.slice(0, field.shape.size),
    of({ indicator, cells }) {
      const alone = problem.indicators.map((one, i) => ({ ...one, cells: i === indicator ? cells : [] }) as Indicator);
      const part = layField({ ...problem, indicators: alone });
      const { slope } = evidenceAt(jointOf(part), { field: part, hyper }, { x: summit.x, indicator });
      return factor.solve(slope).subarray(0, field.shape.size);
    },
  };
}

/** The most probable alignments of a problem that is laid out as another one, at the hyperparameters of that. */
export function modeNear(problem: AlignmentProblem, summit: Pick<Summit, "u" | "x">): Float64Array {
  const terrain = terrainOf(problem, { ...summit, tangents: [] });
  const mode = terrain.mode(summit.u, EXACT);
  if (mode === undefined) throw new RangeError("no most probable alignments");
  return mode.x.slice(0, terrain.field.shape.size);
}

const EXACT = 1e-7;

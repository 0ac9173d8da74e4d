import { type ActorRegister, type Figures, Problem } from "../../model/index.ts";
import type { OperationContext } from "../operation.ts";
import { type DataTables, type FigureSource, withHeldTables } from "./data-tables.ts";
import { type FigureRequest, figuresFromData } from "./figures-from-data.ts";

/** The sets without which there are no figures at all. */
const NEEDED: readonly FigureSource[] = ["cow-states", "majors", "nmc", "atop", "contiguity", "capitals"];

/** Years before a period whose disputes are still remembered in it. */
export const MEMORY = 30;

/** Figures from the user's data folder; where a set is missing that they cannot do without, the problem `no-figures`, which names it. */
export async function heldFigures(
  context: Pick<OperationContext, "study" | "signal">,
  request: FigureRequest,
  register: ActorRegister,
): Promise<Figures> {
  return await withHeldTables(context, async (data) => {
    needSets(data, NEEDED, request.on);
    return await figuresFromData(data, { ...request, from: Math.max(1816, request.from - MEMORY) }, register);
  });
}

/** The problem `no-figures` where one of these sets is not in the data folder. */
export function needSets(data: DataTables, sets: readonly FigureSource[], about: string): void {
  const missing = sets.filter((set) => data.table(set) === undefined);
  if (missing.length > 0) throw new Problem("no-figures", { value: about, missing: missing.join(", ") });
}

import type { TestedPrediction } from "../../model/index.ts";
import { probability, signed } from "../numbers.ts";

/** What a gate got and what it asks for; null where it has no number. A variation and a gain are measures, all others are probabilities or shares. */
export function gateNumbers({
  id,
  value,
  bound,
}: TestedPrediction["gates"][number]): { readonly got: string; readonly asked: string } | null {
  if (value === null || bound === null) return null;
  if (id === "variance" || id === "forecast") return { got: signed(value), asked: signed(bound) };
  return { got: probability(value, [bound]), asked: probability(bound) };
}

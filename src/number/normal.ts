import { smoothCrossing } from "./root.ts";
import { normalCdf } from "./special.ts";

/** The value below which a standard normal lies with this probability, strictly between 0 and 1. */
export function normalQuantile(level: number): number {
  const slope = (x: number): number => Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
  return smoothCrossing(normalCdf, slope, { level, low: -9, high: 9, start: 0 });
}

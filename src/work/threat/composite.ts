import type { Composite } from "../../measure/index.ts";
import { Problem } from "../../model/index.ts";

const FACTORS = ["power", "proximity", "offence", "intention"] as const;

/** Weights as they are written: four numbers, of power, proximity, offence and intentions, in any unit; they are made to sum to 1. */
export function readWeights(text: string): Composite["weights"] {
  const parts = text.split(/[,:]/).map((part) => (/^\s*\d*\.?\d+\s*$/.test(part) ? Number(part) : Number.NaN));
  const sum = parts.reduce((total, part) => total + part, 0);
  if (parts.length !== FACTORS.length || !(sum > 0)) {
    throw new Problem("bad-option", {
      option: "--weights",
      value: text,
      expected: "four numbers for power, proximity, offence and intentions, such as 40,20,20,20",
      "expected.zh": "实力、邻近、进攻、意图四个数，如 40,20,20,20",
    });
  }
  const [power = 0, proximity = 0, offence = 0, intention = 0] = parts.map((part) => part / sum);
  return { power, proximity, offence, intention };
}

/** How far one factor can stand in for another, within what a question allows. */
export function readForm(text: string): number {
  const rho = Number(text);
  if (text.trim() !== "" && rho >= -5 && rho <= 1) return rho;
  throw new Problem("bad-option", { option: "--rho", value: text, expected: "-5 to 1", "expected.zh": "-5 至 1" });
}

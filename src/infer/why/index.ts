export { latinCells } from "./cells.ts";
export { type PathShares, shapleyGain } from "./dominance.ts";
export {
  type EffectProblem,
  effectProbability,
  forecastGain,
  lawsOf,
  mean,
  withoutEachYear,
} from "./effect.ts";
export { inferWhy, type WhyFindings } from "./infer-why.ts";
export { bitsOpen, expectedGain, gainFromActs, gainFromDay } from "./information.ts";
export { type EffectPrior, effectLaw, laggedRows } from "./lagged.ts";
export { beyond } from "./outcome.ts";
export type { CauseYears, Circularity, Pace, TestMaterial, WhyProblem } from "./problem.ts";
export { Regression, studentAbove } from "./regression.ts";
export { standardised, variationOf } from "./variation.ts";
export { allPassed, rangeOf, type SignEvidence, signGates } from "./verdict.ts";

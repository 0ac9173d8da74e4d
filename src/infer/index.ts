export type { AuditChain } from "./alignment/index.ts";
export { patronPairs } from "./alignment/index.ts";
export {
  type CauseContribution,
  type CircularityInput,
  type Contribution,
  circularityBoard,
  circularityRemedies,
  type Item,
  type Retest,
  type SettingsLog,
} from "./circularity/index.ts";
export {
  equidistanceCeiling,
  type LeanEvidence,
  type LeanPosterior,
  laplaceLean,
  leanPosterior,
  normalLean,
  symmetricBeta,
} from "./lean.ts";
export {
  type CodingFaults,
  expectedGain,
  type JudgeableMatrix,
  type Judgement,
  judge,
  outcomeOf,
  probabilitiesOf,
  rowTests,
  rowWeights,
  standings,
  type WeighedRow,
} from "./matrix/index.ts";
export { changePoints, oneChangeExpected, type PartitionAnswer, type PartitionProblem, quantityChangePoints } from "./partition.ts";
export { type DayBelief, precedence, precedenceOfOnsets } from "./precedence.ts";
export * from "./qca/index.ts";
export { checkSeries } from "./series-check.ts";
export { associationOf, type YearValues } from "./small-n/association.ts";
export { calibrate, rawValues, setsOf, yearValues } from "./small-n/calibrated.ts";
export { type ComparedCases, inferConfigurations } from "./small-n/configurations.ts";
export { correlation } from "./small-n/correlation.ts";
export { type PermutationAnswer, type PermutationProblem, type Permuted, permutationTest } from "./small-n/permutation.ts";
export { inferTilt } from "./tilt.ts";
export {
  type AuditGround,
  agreementOf,
  auditGround,
  auditOfModel,
  chainOfAudit,
  type ExplainedOutcome,
  type InformingPart,
  inferTiltModel,
  inferTiltPairs,
  type LeanEffort,
  levelFloor,
  modelledQuestion,
  type PairReadings,
  type StateLean,
  stateLean,
  type TiltInfluence,
  type TiltMaterial,
  tiltInfluence,
} from "./tilt-model/index.ts";
export { type RankedLean, tiltRanks } from "./tilt-ranks.ts";
export { inferTurningPoints } from "./turning-points.ts";
export { type WeighedIndicator, weightedTilt } from "./weighted-lean.ts";
export {
  type CauseYears,
  type Circularity,
  effectLaw,
  inferWhy,
  laggedRows,
  standardised,
  type TestMaterial,
  variationOf,
} from "./why/index.ts";

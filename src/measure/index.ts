export { readAct, readActs, yearsOf } from "./acts.ts";
export {
  type Anomaly,
  type Gap,
  gaps,
  type Outlier,
  type Plateau,
  plateaus,
  type Step,
  sharesOnlyAbsences,
  unusualValues,
  type YearValue,
} from "./anomalies.ts";
export { type AlphaMetric, type CoderAgreement, krippendorffAlpha } from "./krippendorff.ts";
export { AGREEMENTS, type Agreement } from "./similarity/agreement.ts";
export { agreementOf, type Similarities, similarities, type WeightedSimilarities, weightedSimilarities } from "./similarity/pairs.ts";
export {
  ALLIANCE_LEVELS,
  type AtopObligations,
  alliancePortfolios,
  atopLevel,
  type Commitment,
  type Portfolios,
  VOTE_LEVELS,
  type Vote,
  votePortfolios,
} from "./similarity/portfolios.ts";
export { type PolicyField, stackedSimilarity } from "./similarity/stacked.ts";
export { readThreatActs, type ThreatAct, type ThreatActs } from "./threat/acts.ts";
export { type AssessedThreat, assessThreat, type Composite, threatAssay } from "./threat/assess.ts";
export { type BlocMember, type BlocThreat, blocThreat } from "./threat/bloc.ts";
export {
  type Capabilities,
  COMPONENTS,
  type Component,
  capabilityShares,
  cinc,
  MILITARY,
  meanShare,
  NON_MILITARY,
  plausibleRange,
} from "./threat/capability.ts";
export {
  discountedCapability,
  distanceExponent,
  EXPONENT_AT_HOME,
  greatCircle,
  milesPerDay,
  type ProximityForm,
  proximity,
} from "./threat/distance.ts";
export { type ByFactor, byFactor, FACTORS, type Factor, logContributions, shapley, threat } from "./threat/factors.ts";
export { groundOf, type ThreatGround } from "./threat/ground.ts";
export {
  claimedHostility,
  type HostileYear,
  type HostilityMemory,
  hostilityStock,
  type IntentionWeights,
  intention,
  type PairRecord,
  recordedIntention,
  type TonedAct,
} from "./threat/intention.ts";
export { type Candidate, PRESET_IDS, type PresetGround, type PresetId, type PresetThreat, presetThreat } from "./threat/presets.ts";
export { type RecordedSource, type RecordedThreat, recordedThreat } from "./threat/record.ts";
export { isRelevantDyad, isRelevantTo, type RelevanceFacts } from "./threat/relevance.ts";
export {
  acceptability,
  anyWeights,
  comparePair,
  type PairRobustness,
  type RankAcceptability,
  type SampledRobustness,
  sampleWeights,
  shareOfWeights,
  type Verdict,
  type WeightLaw,
  type WeightLimit,
  weightsAround,
} from "./threat/robustness.ts";
export type { ThreatMaterial } from "./threat/scene.ts";
export { weightedBloc } from "./threat/weighted-bloc.ts";

export { readActs } from "./acts.ts";
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

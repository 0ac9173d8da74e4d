export { expectedGain } from "./gain.ts";
export { type JudgeableMatrix, type Judgement, judge, standings } from "./judge.ts";
export { type CodingFaults, outcomeOf } from "./outcome.ts";
export { rowTests } from "./van-evera.ts";
export { probabilitiesOf, rowWeights, type WeighedRow } from "./weigh.ts";

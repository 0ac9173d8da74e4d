export { circularityBoard } from "./board.ts";
export type { CauseContribution, CircularityInput, Contribution, Item, SettingsLog } from "./contribution.ts";
export { circularityRemedies, type Retest, type Splits } from "./remedies.ts";

export { type AlignmentAudit, type AuditEffort, auditAlignment } from "./audit.ts";
export { type Joint, jointAt, jointOf, layField } from "./field.ts";
export { hyperAt, hyperCoordinates } from "./hyper.ts";
export { fieldMode } from "./mode.ts";
export { noncentred } from "./noncentred.ts";
export { type AlignmentPosterior, type Effort, type Evidence, fitAlignment } from "./posterior.ts";
export type { AlignmentProblem, CountIndicator, GaussianIndicator, Indicator, Normal, OrdinalIndicator, PairIndicator } from "./problem.ts";
export { drawHyper, simulate } from "./simulate.ts";
export { tiltLaws } from "./tilt-draws.ts";

export { agreementOf } from "./agreement.ts";
export { type AuditGround, auditGround, auditOfModel, chainOfAudit } from "./audit.ts";
export { type ModelledQuestion, modelledQuestion, type TiltMaterial } from "./evidence.ts";
export { type ExplainedOutcome, type InformingPart, type TiltInfluence, tiltInfluence } from "./influence.ts";
export { inferTiltModel, levelFloor } from "./model.ts";
export { inferTiltPairs, type PairReadings } from "./pairs.ts";
export { type LeanEffort, type StateLean, stateLean } from "./state-lean.ts";

export { agreementOf } from "./agreement.ts";
export { modelledQuestion, type TiltMaterial } from "./evidence.ts";
export { inferTiltModel, levelFloor } from "./model.ts";

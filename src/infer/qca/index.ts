export { type Necessity, necessity, type Sufficiency, sufficiency } from "./fit.ts";
export { type Formula, formulaText, inFormula, readFormula } from "./formula.ts";
export { type Anchors, inAll, inAny, type Literal, membership } from "./membership.ts";
export { covers, type Implicant, literalsIn, type Minimised, minimise, primeImplicants } from "./minimise.ts";
export { type Expectation, type Model, type Solutions, solve } from "./solutions.ts";
export { type QcaCase, type Thresholds, type TruthRow, type TruthTable, truthTable } from "./truth-table.ts";

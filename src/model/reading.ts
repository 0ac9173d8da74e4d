export { type Block, layoutOf, type TextLayout } from "./reading/layout.ts";
export { type Leaf, leafAt, leavesOf } from "./reading/leaves.ts";
export { convertScript, type ScriptTable } from "./reading/script.ts";
export type { Span } from "./reading/span.ts";

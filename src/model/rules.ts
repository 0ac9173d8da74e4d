import { BORDER_RULES } from "./rules/border-rules.ts";
import { CLAIM_RULES } from "./rules/claim-rules.ts";
import { CONFIGURATION_RULES } from "./rules/configuration-rules.ts";
import { DATA_RULES } from "./rules/data-rules.ts";
import { FIGURE_RULES } from "./rules/figure-rules.ts";
import { FILE_RULES } from "./rules/file-rules.ts";
import { MATRIX_RULES } from "./rules/matrix-rules.ts";
import { RECORD_RULES } from "./rules/record-rules.ts";
import { WHY_RULES } from "./rules/why-rules.ts";

export type { Rule } from "./rules/rule.ts";

/** Every rule of a study and of reference data, by id. The ids are stable: a finding, a test and `docs/rules.md` name the same rule by the same id. */
export const RULES = {
  ...FILE_RULES,
  ...CLAIM_RULES,
  ...CONFIGURATION_RULES,
  ...RECORD_RULES,
  ...BORDER_RULES,
  ...FIGURE_RULES,
  ...MATRIX_RULES,
  ...DATA_RULES,
  ...WHY_RULES,
} as const;

export type RuleId = keyof typeof RULES;
export const RULE_IDS = Object.keys(RULES) as readonly RuleId[];

import { z } from "zod";
import { type Finding, findingText, RULE_IDS } from "../model/index.ts";

const Text = z.strictObject({ says: z.string(), wayOut: z.string() });

/** A finding as it is shown: the place, the rule, and its sentences in both languages. */
export const ShownFinding = z
  .strictObject({
    rule: z.enum(RULE_IDS as [string, ...string[]]),
    severity: z.enum(["error", "warning"]),
    file: z.string(),
    line: z.int(),
    column: z.int(),
    en: Text,
    zh: Text,
  })
  .meta({ id: "Finding" });
export type ShownFinding = z.infer<typeof ShownFinding>;

/** A finding with its sentences. */
export function shownFinding(finding: Finding): ShownFinding {
  const { rule, severity, file, line, column } = finding;
  return { rule, severity, file, line, column, en: findingText(finding, "en"), zh: findingText(finding, "zh") };
}

import { z } from "zod";
import { type Finding, findingText, Problem, RULE_IDS } from "../../model/index.ts";
import { operation } from "../operation.ts";

const Text = z.strictObject({ says: z.string(), wayOut: z.string() });

/** A finding as it is shown: the place, the rule, and its sentences in both languages. */
const ShownFinding = z
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

const CheckAnswer = z
  .strictObject({
    errors: z.int(),
    warnings: z.int(),
    claims: z.int(),
    sources: z.int(),
    actors: z.int(),
    questions: z.int(),
    findings: z.array(ShownFinding),
  })
  .meta({ id: "CheckAnswer" });
export type CheckAnswer = z.infer<typeof CheckAnswer>;

export const check = operation({
  name: "check",
  summary: {
    en: "Check a study: every finding with file, line, column, rule and the way out",
    zh: "检查研究：逐条给出文件、行、列、规则与解决办法",
  },
  writes: false,
  positional: ["study"],
  needsStudy: true,
  http: true,
  input: z.strictObject({}),
  output: CheckAnswer,
  exit: (answer) => (answer.errors > 0 ? 1 : 0),
  rows: (answer) =>
    answer.findings.map(({ severity, file, line, column, rule, en, zh }) => {
      return { severity, file, line, column, rule, says: en.says, wayOut: en.wayOut, says_zh: zh.says, wayOut_zh: zh.wayOut };
    }),
  async run(_, context) {
    const { load } = await context.opened();
    if (context.signal.aborted) throw new Problem("cancelled");
    const { findings, records } = load();
    return {
      errors: findings.filter((finding) => finding.severity === "error").length,
      warnings: findings.filter((finding) => finding.severity === "warning").length,
      claims: records.claims.length,
      sources: records.sources.length,
      actors: records.actors.length,
      questions: records.questions.length,
      findings: findings.map(shown),
    };
  },
});

function shown(finding: Finding): ShownFinding {
  const { rule, severity, file, line, column } = finding;
  return { rule, severity, file, line, column, en: findingText(finding, "en"), zh: findingText(finding, "zh") };
}

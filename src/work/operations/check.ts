import { z } from "zod";
import { Problem } from "../../model/index.ts";
import { dataFolderOf } from "../data/data-folder-of.ts";
import { NamedDataHere, namedData } from "../data/named-data.ts";
import { operation } from "../operation.ts";
import { ShownFinding, shownFinding } from "../shown-finding.ts";

const CheckAnswer = z
  .strictObject({
    errors: z.int(),
    warnings: z.int(),
    claims: z.int(),
    sources: z.int(),
    actors: z.int(),
    questions: z.int(),
    findings: z.array(ShownFinding),
    /** The reference data that the study names. */
    data: z.array(NamedDataHere),
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
      findings: findings.map(shownFinding),
      data: await namedData(records.manifest?.value ?? {}, dataFolderOf(context)),
    };
  },
});

import { z } from "zod";
import { Problem, TiltAnswer, TiltAudit } from "../../model/index.ts";
import { operation } from "../operation.ts";
import { QuestionInput, questionOf } from "./tilt.ts";

const AuditAnswer = z
  .strictObject({
    ...TiltAudit.shape,
    ...TiltAnswer.pick({ title: true, patrons: true }).shape,
    /** How long the audit took when it was made. */
    seconds: z.number().nonnegative(),
  })
  .meta({ id: "AuditAnswer" });
export type AuditAnswer = z.infer<typeof AuditAnswer>;

export const audit = operation({
  name: "audit",
  summary: {
    en: "Whether an independent sampler bears out the model of a tilt question; it takes a minute or so, once",
    zh: "以独立抽样检验倾斜问题的模型是否可靠；仅首次费时一分钟左右",
  },
  writes: false,
  positional: ["question"],
  needsStudy: true,
  http: true,
  input: z.strictObject({ question: QuestionInput }),
  output: AuditAnswer,
  rows: ({ periods }) => periods.map((one) => ({ ...one, shift: one.chains - one.posterior })),
  async run({ question }, context) {
    const built = await context.built();
    const asked = questionOf(built, question);
    const { question: id, title, patrons } = await asked.answer();
    const kept = await asked.audit({ signal: context.signal, report: context.report });
    if (kept === null) throw new Problem("no-model", { value: id });
    return { ...kept.audit, title, patrons, seconds: kept.seconds };
  },
});

import { z } from "zod";
import { Bilingual, orderedStages, Procedure, Stage } from "../../model/index.ts";
import { bilingualName } from "../name-of.ts";
import { named } from "../named.ts";
import { operation } from "../operation.ts";
import { registerOf } from "../per-study.ts";

/** A stage in its place: `name` is what `who` is called, `step` counts from 1, `from` are the stages that lead to it. */
const PlacedStage = Stage.extend({ name: Bilingual, step: z.int(), from: z.array(z.string()) }).meta({ id: "PlacedStage" });
export type PlacedStage = z.infer<typeof PlacedStage>;

const PlacedProcedure = Procedure.extend({ stages: z.array(PlacedStage) }).meta({ id: "PlacedProcedure" });
export type PlacedProcedure = z.infer<typeof PlacedProcedure>;

export const procedureOperation = operation({
  name: "procedure",
  summary: {
    en: "How a state makes its foreign policy: who drafts, who agrees, who decides",
    zh: "一国如何制定对外政策：谁起草，谁同意，谁定夺",
  },
  writes: false,
  positional: ["id"],
  needsStudy: true,
  http: true,
  input: z.strictObject({ id: z.string().describe("id of a procedure; all of them where it is left out").optional() }),
  output: z.strictObject({ procedures: z.array(PlacedProcedure) }).meta({ id: "ProcedureAnswer" }),
  rows: ({ procedures }) =>
    procedures.flatMap((procedure) =>
      procedure.stages.map(({ step, id, does, name, next, claims }) => ({
        procedure: procedure.id,
        step,
        stage: id,
        does,
        who: name.en,
        who_zh: name.zh,
        next: next.join(" "),
        claims: claims.join(" "),
      })),
    ),
  async run({ id }, context) {
    const built = await context.built();
    const register = registerOf(built);
    const procedures = named(built.study().procedures, id).map((procedure) => ({
      ...procedure,
      stages: orderedStages(procedure.stages).map(({ stage, step, from }) => ({
        ...stage,
        name: typeof stage.who === "string" ? bilingualName(register, stage.who) : stage.who,
        step,
        from: [...from],
      })),
    }));
    return { procedures };
  },
});

import { z } from "zod";
import { dataFolderOf } from "../data/data-folder-of.ts";
import { NamedDataHere, namedData } from "../data/named-data.ts";
import { operation } from "../operation.ts";
import { runStudy } from "../run-study.ts";

const StageReport = z
  .strictObject({
    task: z.string(),
    state: z.enum(["fresh", "missing", "stale"]),
    why: z.array(z.string()),
    rows: z.int(),
    seconds: z.number(),
  })
  .meta({ id: "StageReport" });
const RunAnswer = z.strictObject({ stages: z.array(StageReport), data: z.array(NamedDataHere) }).meta({ id: "RunAnswer" });
export type RunAnswer = z.infer<typeof RunAnswer>;
export type StageReport = z.infer<typeof StageReport>;

export const run = operation({
  name: "run",
  summary: { en: "Bring every stage of a study up to date", zh: "更新研究的各个阶段" },
  writes: false,
  positional: ["study"],
  needsStudy: true,
  http: true,
  input: z.strictObject({}),
  output: RunAnswer,
  rows: ({ stages }) => stages.map((stage) => ({ ...stage, why: stage.why.join(" ") })),
  async run(_, context) {
    const built = await runStudy(context.study(), { signal: context.signal, report: context.report });
    const stages = built.stages.map(({ task, freshness, rows, seconds }) => {
      return { task, state: freshness.state, why: freshness.state === "stale" ? [...freshness.why] : [], rows, seconds };
    });
    return { stages, data: await namedData(built.study().manifest, dataFolderOf(context)) };
  },
});

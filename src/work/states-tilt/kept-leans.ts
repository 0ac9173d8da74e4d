import { join } from "node:path";
import type { StateLean } from "../../infer/index.ts";
import { canonicalJson, digestOf, openArtifacts } from "../../record/index.ts";
import type { StudyPlace } from "../run-study.ts";
import { perform, type RunContext, type Task } from "../stage.ts";
import type { KeepLeans, LeansRecipe } from "./ask.ts";
import { sharedTasks, type TaskProgress, type TaskRun } from "./shared-tasks.ts";

type Leans = readonly (StateLean | null)[];

/** What is being fitted by this program, by study and recipe. */
const fitting = sharedTasks<Leans>();

/** The leans that were asked for last: the next year of the same question is answered without reading them again. */
let last: { readonly key: string; readonly leans: Leans } | undefined;

/** Raised when what a lean holds, or how it is computed, changes. */
const VERSION = 1;

/** Keeps leans among the artifacts of a study, by what they are made of: the question, the states, the effort and the digests of the data sets. */
export function keptLeans({ folder }: StudyPlace, context: Pick<RunContext, "report" | "signal">): KeepLeans {
  return async (recipe, make) => {
    const key = keyOf(folder, recipe);
    if (last?.key === key) return last.leans;
    const leans = await fitting.wait(key, (run) => performed({ folder, recipe, run }, make), {
      signal: context.signal,
      told: (done, of) => context.report({ ...begun(recipe), rows: done, share: done / of }),
    });
    last = { key, leans };
    return leans;
  };
}

/** How far leans are: kept already, being fitted, or neither. */
export async function progressOfLeans({ folder }: StudyPlace, recipe: LeansRecipe): Promise<"kept" | TaskProgress | undefined> {
  const key = keyOf(folder, recipe);
  if (last?.key === key) return "kept";
  const { manifest } = await storeOf(folder).look(taskOf(recipe).recipe);
  return manifest === undefined ? fitting.progressOf(key) : "kept";
}

async function performed(
  { folder, recipe, run }: { readonly folder: string; readonly recipe: LeansRecipe; readonly run: TaskRun },
  make: (run: TaskRun) => Promise<Leans>,
): Promise<Leans> {
  const task: Task<StateLean | null> = { ...taskOf(recipe), make: () => make(run) };
  const result = await perform(task, { store: storeOf(folder), signal: run.signal, report: () => undefined });
  return await result.rows();
}

function storeOf(folder: string): RunContext["store"] {
  return openArtifacts(join(folder, ".tiltmeter"));
}

function taskOf({ task, parameters, inputs }: LeansRecipe): Pick<Task<StateLean | null>, "recipe"> {
  return { recipe: { stage: "infer", task, version: VERSION, parameters, inputs } };
}

function keyOf(folder: string, recipe: LeansRecipe): string {
  return digestOf(canonicalJson({ folder, ...recipe }));
}

function begun({ task }: LeansRecipe) {
  return { task, freshness: { state: "missing" }, done: false, seconds: 0 } as const;
}

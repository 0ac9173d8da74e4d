import { join } from "node:path";
import { performance } from "node:perf_hooks";
import type { StateLean } from "../../infer/index.ts";
import { canonicalJson, digestOf, openArtifacts } from "../../record/index.ts";
import { type Performing, performing } from "../performing.ts";
import type { StudyPlace } from "../run-study.ts";
import type { Waiting } from "../shared.ts";
import type { Task } from "../stage.ts";
import type { KeepLeans, LeansRecipe } from "./ask.ts";

/** How far fits are: so many of so many states, in so many seconds. */
export interface FitProgress {
  readonly done: number;
  readonly of: number;
  readonly seconds: number;
}

/** Raised when what a lean holds, or how it is computed, changes. */
const VERSION = 2;

/** What performs the fits of each study folder: all who ask for the same ones wait for one making. */
const performers = new Map<string, Performing>();

/** The fits that this program is making, by study and recipe. */
const underWay = new Map<string, { readonly began: number; done: number; of: number }>();

/** Keeps leans among the artifacts of a study, by what they are made of: the question, the states, the effort and the digests of the data sets. */
export function keptLeans({ folder }: StudyPlace, { signal, report }: Waiting): KeepLeans {
  const perform = performers.get(folder) ?? performing(storeOf(folder));
  performers.set(folder, perform);
  return async (recipe, make) => {
    const task: Task<StateLean | null> = {
      recipe: stageRecipe(recipe),
      async make(run) {
        const [key, own] = [keyOf(folder, recipe), { began: performance.now(), done: 0, of: 0 }];
        underWay.set(key, own);
        const told = (done: number, of: number): void => {
          Object.assign(own, { done, of });
          run.told(done / of);
        };
        try {
          return await make({ signal: run.signal, told });
        } finally {
          underWay.delete(key);
        }
      },
    };
    return await (await perform(task, { signal, report })).rows();
  };
}

/** How far leans are: kept already, being fitted, or neither. */
export async function progressOfLeans({ folder }: StudyPlace, recipe: LeansRecipe): Promise<"kept" | FitProgress | undefined> {
  const { manifest } = await storeOf(folder).look(stageRecipe(recipe));
  if (manifest !== undefined) return "kept";
  const own = underWay.get(keyOf(folder, recipe));
  return own && { done: own.done, of: own.of, seconds: Math.round((performance.now() - own.began) / 1000) };
}

function storeOf(folder: string): ReturnType<typeof openArtifacts> {
  return openArtifacts(join(folder, ".tiltmeter"));
}

function stageRecipe({ task, parameters, inputs }: LeansRecipe): Task<StateLean | null>["recipe"] {
  return { stage: "infer", task, version: VERSION, parameters, inputs };
}

function keyOf(folder: string, recipe: LeansRecipe): string {
  return digestOf(canonicalJson({ folder, ...recipe }));
}

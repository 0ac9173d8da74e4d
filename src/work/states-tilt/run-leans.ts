import type { LeanEffort, StateLean } from "../../infer/index.ts";
import type { Asked, ModelSettings, Series, TiltIndicator, TiltQuestion } from "../../model/index.ts";
import { inThreads, programBeside, type ThreadsRun } from "../in-threads.ts";

/** The state that a thread reads next. */
export interface LeanTask {
  readonly question: Asked<TiltQuestion> & { readonly model: ModelSettings; readonly indicators: readonly TiltIndicator[] };
  readonly series: readonly Series[];
  readonly effort: LeanEffort;
}

/** Reads the leans of many states, two at once at most, and gives them in order; null where nothing is seen of a state. */
export async function runLeans(tasks: readonly LeanTask[], run: ThreadsRun): Promise<(StateLean | null)[]> {
  return await inThreads<LeanTask, StateLean | null>(programBeside(import.meta.url, "lean-worker"), tasks, run);
}

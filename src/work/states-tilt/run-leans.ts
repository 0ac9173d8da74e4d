import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { LeanEffort, StateLean } from "../../infer/index.ts";
import { type Asked, type ModelSettings, Problem, type Series, type TiltIndicator, type TiltQuestion } from "../../model/index.ts";

/** The state that a thread reads next. */
export interface LeanTask {
  readonly at: number;
  readonly question: Asked<TiltQuestion> & { readonly model: ModelSettings; readonly indicators: readonly TiltIndicator[] };
  readonly series: readonly Series[];
  readonly effort: LeanEffort;
}

/** What it found; null where nothing is seen of the state. */
export interface LeanTold {
  readonly at: number;
  readonly lean: StateLean | null;
}

export interface LeansRun {
  readonly signal: AbortSignal;
  told(done: number, of: number): void;
  /** Threads at once, at most; the result is the same. */
  readonly threads?: number;
}

/** Reads the leans of many states, each thread the next that waits, and gives them in order. Called off it ends every thread and is the problem `cancelled`. */
export async function runLeans(
  tasks: readonly Omit<LeanTask, "at">[],
  { signal, told, threads = Math.min(2, availableParallelism()) }: LeansRun,
): Promise<(StateLean | null)[]> {
  const found: (StateLean | null)[] = tasks.map(() => null);
  const stop = new AbortController();
  let [next, done] = [0, 0];
  const take = (): LeanTask | undefined => {
    const task = tasks[next];
    return task === undefined ? undefined : { ...task, at: next++ };
  };
  const keep = ({ at, lean }: LeanTold): void => {
    found[at] = lean;
    told(++done, tasks.length);
  };
  if (tasks.length === 0) return found;
  try {
    const count = Math.max(1, Math.min(threads, tasks.length));
    await Promise.all(Array.from({ length: count }, () => workThrough({ take, keep }, AbortSignal.any([signal, stop.signal]))));
  } finally {
    stop.abort();
  }
  return found;
}

interface Queue {
  take(): LeanTask | undefined;
  keep(told: LeanTold): void;
}

function workThrough({ take, keep }: Queue, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(new Problem("cancelled"));
    const worker = new Worker(programOfLeans());
    const end = (): void => {
      signal.removeEventListener("abort", callOff);
      void worker.terminate();
    };
    const callOff = (): void => {
      end();
      reject(new Problem("cancelled"));
    };
    const give = (): void => {
      const task = take();
      if (task === undefined) {
        end();
        resolve();
      } else worker.postMessage(task);
    };
    signal.addEventListener("abort", callOff, { once: true });
    worker.on("message", (told: LeanTold) => {
      keep(told);
      give();
    });
    worker.on("error", (error) => {
      end();
      reject(error);
    });
    give();
  });
}

/** Beside this one: as source, as module of `dist`, and among the files of the shipped command line. A Node that reads no types takes the built module. */
function programOfLeans(): URL {
  const ending = import.meta.url.slice(-3);
  if (ending === ".ts" && !process.features.typescript) return new URL("../../../dist/work/states-tilt/lean-worker.js", import.meta.url);
  return new URL(`./lean-worker${ending}`, import.meta.url);
}

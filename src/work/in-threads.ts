import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { Problem } from "../model/index.ts";

/** What a thread says of the task that it was given: how much of it is done, from 0 to 1, or what came of it. */
export type FromThread<Found> = { readonly share: number } | { readonly found: Found };

export interface ThreadsRun {
  readonly signal: AbortSignal;
  /** How much of all tasks is done, from 0 to 1. */
  told(share: number): void;
  /** Threads at once, at most; the result is the same. */
  readonly threads?: number;
}

/**
 * Does tasks in threads that run one program, each taking the next that waits, and gives what came of them in order. Called off it is the problem
 * `cancelled`. However it ends, no thread goes on; a thread that ends by itself is an error.
 */
export async function inThreads<Task, Found>(
  program: URL,
  tasks: readonly Task[],
  { signal, told, threads = Math.min(2, availableParallelism()) }: ThreadsRun,
): Promise<Found[]> {
  const shares = tasks.map(() => 0);
  const waiting = [...tasks.keys()];
  const found: Found[] = [];
  const queue: Queue<Task, Found> = {
    take() {
      const at = waiting.shift();
      return at === undefined ? undefined : { at, task: tasks[at] as Task };
    },
    hear(at, message) {
      if ("found" in message) found[at] = message.found;
      shares[at] = "found" in message ? 1 : message.share;
      told(shares.reduce((sum, one) => sum + one, 0) / shares.length);
    },
  };
  const stop = new AbortController();
  const calledOff = AbortSignal.any([signal, stop.signal]);
  try {
    const count = Math.min(Math.max(1, threads), tasks.length);
    await Promise.all(Array.from({ length: count }, () => workThrough(program, queue, calledOff)));
  } finally {
    stop.abort();
  }
  return found;
}

interface Queue<Task, Found> {
  take(): { readonly at: number; readonly task: Task } | undefined;
  hear(at: number, message: FromThread<Found>): void;
}

function workThrough<Task, Found>(program: URL, { take, hear }: Queue<Task, Found>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(new Problem("cancelled"));
    const worker = new Worker(program);
    const end = (settle: () => void): void => {
      signal.removeEventListener("abort", callOff);
      settle();
      void worker.terminate();
    };
    const callOff = (): void => end(() => reject(new Problem("cancelled")));
    let at = -1;
    const give = (): void => {
      const next = take();
      if (next === undefined) end(resolve);
      else {
        at = next.at;
        worker.postMessage(next.task);
      }
    };
    signal.addEventListener("abort", callOff, { once: true });
    worker.on("message", (message: FromThread<Found>) => {
      hear(at, message);
      if ("found" in message) give();
    });
    worker.on("error", (cause) => end(() => reject(cause)));
    worker.on("exit", (code) => end(() => reject(new Error(`a thread of ${program.pathname} ended with ${code}`))));
    give();
  });
}

/**
 * The program of a thread, which lies beside the module that asks for it: as source, as module of `dist`, and among the files of the shipped command line.
 * A Node that reads no types cannot start the source; the built module stands in.
 */
export function programBeside(module: string, name: string): URL {
  const ending = module.slice(module.lastIndexOf("."));
  if (ending !== ".ts" || process.features.typescript) return new URL(`./${name}${ending}`, module);
  return new URL(`./${name}.js`, module.replace(/\/src\/(?!.*\/src\/)/, "/dist/"));
}

import { performance } from "node:perf_hooks";
import { Problem } from "../../model/index.ts";

/** How far a task is: so many of so many parts, in so many seconds. */
export interface TaskProgress {
  readonly done: number;
  readonly of: number;
  readonly seconds: number;
}

/** What a task is given: it may be called off, and says how far it is. */
export interface TaskRun {
  readonly signal: AbortSignal;
  told(done: number, of: number): void;
}

/** Long tasks that several may wait for: each is done once at a time, and called off when nobody waits for it any more. */
export interface SharedTasks<T> {
  /** How far the task is; undefined where it is not being done. */
  progressOf(key: string): TaskProgress | undefined;
  /** The outcome of the task, begun unless it is being done already. Whoever stops waiting has the problem `cancelled`. */
  wait(key: string, make: (run: TaskRun) => Promise<T>, waiter: TaskRun): Promise<T>;
}

interface Running<T> {
  readonly outcome: Promise<T>;
  readonly stop: AbortController;
  readonly began: number;
  readonly waiting: Set<TaskRun>;
  done: number;
  of: number;
}

export function sharedTasks<T>(): SharedTasks<T> {
  const running = new Map<string, Running<T>>();
  const begin = (key: string, make: (run: TaskRun) => Promise<T>): Running<T> => {
    const stop = new AbortController();
    const waiting = new Set<TaskRun>();
    const told = (done: number, of: number): void => {
      Object.assign(task, { done, of });
      for (const waiter of waiting) waiter.told(done, of);
    };
    const outcome = Promise.resolve().then(() => make({ signal: stop.signal, told }));
    const task: Running<T> = { outcome, stop, began: performance.now(), waiting, done: 0, of: 0 };
    running.set(key, task);
    const end = (): void => {
      if (running.get(key) === task) running.delete(key);
    };
    outcome.then(end, end);
    return task;
  };
  return {
    progressOf(key) {
      const task = running.get(key);
      return task && { done: task.done, of: task.of, seconds: Math.round((performance.now() - task.began) / 1000) };
    },
    async wait(key, make, waiter) {
      const task = running.get(key) ?? begin(key, make);
      task.waiting.add(waiter);
      try {
        return await Promise.race([task.outcome, aborted(waiter.signal)]);
      } finally {
        task.waiting.delete(waiter);
        if (task.waiting.size === 0) {
          running.delete(key);
          task.stop.abort();
        }
      }
    },
  };
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const callOff = (): void => reject(new Problem("cancelled"));
    if (signal.aborted) callOff();
    else signal.addEventListener("abort", callOff, { once: true });
  });
}

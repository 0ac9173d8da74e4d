import { performance } from "node:perf_hooks";
import { setImmediate } from "node:timers/promises";

/** So many milliseconds are worked on end; a request that comes meanwhile waits no longer. */
const SLICE = 5;

/** Does work that is written in small steps, and after each slice of time first lets be done whatever else waits. */
export async function inSlices<T>(steps: Generator<undefined, T>): Promise<T> {
  let start = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - start < SLICE) continue;
    await setImmediate();
    start = performance.now();
  }
}

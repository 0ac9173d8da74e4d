import { setImmediate } from "node:timers/promises";
import { Problem } from "../model/index.ts";

/** Lets be done whatever else waits; work that was called off meanwhile ends here with the problem `cancelled`. */
export async function giveWay(signal: AbortSignal): Promise<void> {
  await setImmediate();
  if (signal.aborted) throw new Problem("cancelled");
}

import { parentPort, workerData } from "node:worker_threads";
import { chainOfAudit } from "../../infer/index.ts";
import type { ChainTask, FromChain } from "./run-chains.ts";

// The program of a thread that runs one chain of an audit and tells how far it is.

/** Whoever waits hears of every so many trajectories. */
const TOLD = 50;

const { ground, chain } = workerData as ChainTask;
const made = chainOfAudit(ground, chain, (done, of) => {
  if (done % TOLD === 0) say({ share: done / of });
});
say({ made });

function say(message: FromChain): void {
  parentPort?.postMessage(message);
}

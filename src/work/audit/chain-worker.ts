import { parentPort } from "node:worker_threads";
import { type AuditChain, chainOfAudit } from "../../infer/index.ts";
import type { FromThread } from "../in-threads.ts";
import type { ChainTask } from "./run-chains.ts";

// The program of a thread that runs one chain of an audit after another and tells how far each is.

/** Whoever waits hears of every so many trajectories. */
const TOLD = 50;

parentPort?.on("message", ({ ground, chain }: ChainTask) => {
  const found = chainOfAudit(ground, chain, (done, of) => {
    if (done % TOLD === 0) say({ share: done / of });
  });
  say({ found });
});

function say(message: FromThread<AuditChain>): void {
  parentPort?.postMessage(message);
}

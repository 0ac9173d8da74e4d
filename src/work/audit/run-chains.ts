import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { AuditChain, AuditGround } from "../../infer/index.ts";
import { Problem } from "../../model/index.ts";

/** What the thread of a chain is given. */
export interface ChainTask {
  readonly ground: AuditGround;
  readonly chain: number;
}

/** What it says: how much of the chain is done, and at last the chain. */
export type FromChain = { readonly share: number } | { readonly made: AuditChain };

export interface ChainsRun {
  readonly signal: AbortSignal;
  /** How much of all chains is done, from 0 to 1. */
  told(share: number): void;
  /** Threads at once, at most; the result is the same. */
  readonly threads?: number;
}

/** Runs the chains of an audit, each in a thread of its own, and gives them in order. Called off it ends every thread and is the problem `cancelled`. */
export async function runChains(
  ground: AuditGround,
  { signal, told, threads = Math.min(2, availableParallelism()) }: ChainsRun,
): Promise<AuditChain[]> {
  const shares = Array.from({ length: ground.effort.chains }, () => 0);
  const made: AuditChain[] = [];
  const stop = new AbortController();
  const waiting = [...shares.keys()];
  const work = async (): Promise<void> => {
    for (let chain = waiting.shift(); chain !== undefined; chain = waiting.shift()) {
      const own = chain;
      made[own] = await runChain({ ground, chain: own }, AbortSignal.any([signal, stop.signal]), (share) => {
        shares[own] = share;
        told(shares.reduce((sum, one) => sum + one, 0) / shares.length);
      });
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.max(1, threads) }, work));
  } finally {
    stop.abort();
  }
  return made;
}

function runChain(task: ChainTask, signal: AbortSignal, told: (share: number) => void): Promise<AuditChain> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(new Problem("cancelled"));
    const worker = new Worker(programOfChain(), { workerData: task });
    const callOff = (): void => {
      void worker.terminate();
      reject(new Problem("cancelled"));
    };
    signal.addEventListener("abort", callOff, { once: true });
    worker.on("message", (message: FromChain) => ("made" in message ? resolve(message.made) : told(message.share)));
    worker.on("error", reject);
    worker.on("exit", (code) => {
      signal.removeEventListener("abort", callOff);
      reject(new Error(`the thread of chain ${task.chain} ended with ${code}`));
    });
  });
}

/**
 * The program of a chain lies beside this one: as source, as module of `dist`, and among the files of the shipped command line. A Node that reads no types
 * cannot start the source; the built module stands in.
 */
function programOfChain(): URL {
  const ending = import.meta.url.slice(-3);
  if (ending === ".ts" && !process.features.typescript) return new URL("../../../dist/work/audit/chain-worker.js", import.meta.url);
  return new URL(`./chain-worker${ending}`, import.meta.url);
}

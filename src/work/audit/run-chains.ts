import type { AuditChain, AuditGround } from "../../infer/index.ts";
import { inThreads, programBeside, type ThreadsRun } from "../in-threads.ts";

/** What the thread of a chain is given. */
export interface ChainTask {
  readonly ground: AuditGround;
  readonly chain: number;
}

/** Runs the chains of an audit, two at once at most, and gives them in order. */
export async function runChains(ground: AuditGround, run: ThreadsRun): Promise<AuditChain[]> {
  const tasks = Array.from({ length: ground.effort.chains }, (_, chain): ChainTask => ({ ground, chain }));
  return await inThreads<ChainTask, AuditChain>(programBeside(import.meta.url, "chain-worker"), tasks, run);
}

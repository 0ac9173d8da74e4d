import { parentPort } from "node:worker_threads";
import { type StateLean, stateLean } from "../../infer/index.ts";
import type { FromThread } from "../in-threads.ts";
import { dataMaterial } from "../tilt-material.ts";
import type { LeanTask } from "./run-leans.ts";

// The program of a thread that reads the lean of one state after another.

parentPort?.on("message", ({ question, series, effort }: LeanTask) => {
  const found = stateLean(question, dataMaterial({ series, missing: [] }), effort) ?? null;
  parentPort?.postMessage({ found } satisfies FromThread<StateLean | null>);
});

import { parentPort } from "node:worker_threads";
import { stateLean } from "../../infer/index.ts";
import { dataMaterial } from "../tilt-material.ts";
import type { LeanTask, LeanTold } from "./run-leans.ts";

// The program of a thread that reads the lean of one state after another.

parentPort?.on("message", ({ at, question, series, effort }: LeanTask) => {
  const told: LeanTold = { at, lean: stateLean(question, dataMaterial({ series, missing: [] }), effort) ?? null };
  parentPort?.postMessage(told);
});

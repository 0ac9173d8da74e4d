// What the benches share: the line of docs/bench.jsonl that says what was measured, of which commit, when and on which machine.
import { execFileSync } from "node:child_process";
import { appendFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";

/** The commit at which the bench began; another may be made while it runs. */
const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();

/** The line of a bench; what was measured stands last. */
export function benchLine(bench, measured) {
  return {
    bench,
    commit,
    at: new Date().toISOString(),
    node: process.version,
    cpu: cpus()[0]?.model,
    cores: cpus().length,
    load: loadavg()[0],
    ...measured,
  };
}

/** Appends a line to docs/bench.jsonl. */
export function keep(line) {
  appendFileSync(new URL("../../docs/bench.jsonl", import.meta.url), `${JSON.stringify(line)}\n`);
}

/** The middle value, the upper one of two. */
export function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

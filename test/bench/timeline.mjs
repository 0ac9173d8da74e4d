// Times what the Chronicle page asks of a server that holds the synthetic study of 100,000 claims, and appends it to docs/bench.jsonl with `--keep`.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { holdStudy, OPERATIONS } from "../../dist/work/index.js";
import { benchLine, keep, median } from "./line.mjs";
import { writeSyntheticStudy } from "./synthetic-study.mjs";

const RUNS = 15;

function round(milliseconds) {
  return Math.round(milliseconds * 10) / 10;
}

async function timed(what) {
  const start = performance.now();
  const value = await what();
  return { value, milliseconds: performance.now() - start };
}

const folder = mkdtempSync(join(tmpdir(), "tiltmeter-bench-"));
writeSyntheticStudy(folder, 100_000, { eventful: true });
const held = holdStudy({ folder });
const signal = new AbortController().signal;

async function ask(name, input) {
  const operation = OPERATIONS.find((one) => one.name === name);
  const context = {
    study: () => held.place,
    opened: held.opened,
    built: held.built,
    signal,
    today: () => "2026-01-01",
    locale: "en",
    report: () => undefined,
  };
  const { value, milliseconds } = await timed(async () => JSON.stringify(await operation.run(operation.input.parse(input), context)));
  return { bytes: value.length, milliseconds };
}

const build = await timed(() => held.built());
const first = await ask("timeline", {});
const EVERYTHING = { lanes: "PRK-CHN,PRK-SUN,elsewhere", from: "1960", to: "1969" };
const rows = [];
for (const [what, name, input] of [
  ["the page as it opens", "timeline", {}],
  ["zoomed to two years", "timeline", { from: "1962", to: "1963" }],
  ["everything, elsewhere too", "timeline", EVERYTHING],
  ["one type, contradicted", "timeline", { types: "visit", only: "contradicted" }],
  ["lanes by field", "timeline", { by: "fields" }],
  ["words in every claim", "timeline", { ...EVERYTHING, words: "one" }],
  ["a phrase in one", "timeline", { ...EVERYTHING, words: "第 4711 条" }],
  ["a page of rows far down", "timeline", { ...EVERYTHING, offset: 90_000, limit: 100, drawing: "no" }],
  ["one contradiction, opened", "contradictions", { id: "date-event-40000" }],
  ["all contradictions", "contradictions", {}],
]) {
  const warm = await ask(name, input);
  const runs = [];
  for (let i = 0; i < RUNS; i++) runs.push(await ask(name, input));
  const times = runs.map((one) => one.milliseconds);
  rows.push({
    what,
    first: round(warm.milliseconds),
    least: round(Math.min(...times)),
    median: round(median(times)),
    worst: round(Math.max(...times)),
    bytes: warm.bytes,
  });
}
rmSync(folder, { recursive: true, force: true });
const line = benchLine("timeline", { claims: 100_000, build: round(build.milliseconds), index: round(first.milliseconds), rows });
if (process.argv.includes("--keep")) keep(line);
console.table(rows);
console.log(
  `built in ${line.build} ms, first answer (dated, sorted, indexed) in ${line.index} ms; node ${line.node}, load ${line.load.toFixed(2)}`,
);

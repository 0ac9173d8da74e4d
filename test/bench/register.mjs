// Times what the Register page asks of a server that holds a synthetic study of 100,000 claims, and appends it to docs/bench.jsonl with `--keep`.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createRegister, dayOf } from "../../dist/model/index.js";
import { holdStudy, OPERATIONS } from "../../dist/work/index.js";
import { benchLine, keep, median } from "./line.mjs";
import { writeSyntheticStudy } from "./synthetic-study.mjs";

const RUNS = 15;

function round(milliseconds) {
  return Math.round(milliseconds * 10) / 10;
}

/** Time on the clock, and time of the processor, which a machine shared with others does not lengthen. */
async function timed(what) {
  const [start, used] = [performance.now(), process.cpuUsage()];
  const value = await what();
  const milliseconds = performance.now() - start;
  const { user, system } = process.cpuUsage(used);
  return { value, milliseconds, cpu: (user + system) / 1000 };
}

const register = createRegister([]);
const [first, last] = [dayOf(1960, 1, 1), dayOf(1970, 1, 1)];
const partners = register.actors
  .map(({ id }) => id)
  .filter((id) => id !== "PRK" && register.get(id).kind === "state" && register.existsAt(id, first, last) === "certain");
const folder = mkdtempSync(join(tmpdir(), "tiltmeter-bench-"));
writeSyntheticStudy(folder, 100_000, { eventful: true, relations: 10, partners });
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
  const { value, ...times } = await timed(async () => JSON.stringify(await operation.run(operation.input.parse(input), context)));
  return { bytes: value.length, ...times };
}

const build = await timed(() => held.built());
const rows = [];
for (const [what, name, inputOf] of [
  ["standings on a day not asked for before", "standing", (i) => ({ of: "PRK", at: `${1955 + i}-06-30` })],
  ["missions on such a day", "standing", (i) => ({ of: "PRK", at: `${1955 + i}-06-30`, view: "mission" })],
  ["standings on the same day again", "standing", () => ({ of: "PRK", at: "1975-06-30" })],
  ["two days compared", "compare", (i) => ({ of: "PRK", at: `${1955 + i}-03-01`, with: `${1980 + i}-03-01` })],
  ["a race of 72 years", "race", () => ({ of: "PRK", from: 1948, to: 2019 })],
  ["the map of a day", "borders", () => ({ of: "PRK", at: "1975-06-30" })],
]) {
  const warm = await ask(name, inputOf(RUNS));
  const runs = [];
  for (let i = 0; i < RUNS; i++) runs.push(await ask(name, inputOf(i)));
  const times = runs.map((one) => one.milliseconds);
  rows.push({
    what,
    first: round(warm.milliseconds),
    least: round(Math.min(...times)),
    median: round(median(times)),
    worst: round(Math.max(...times)),
    cpu: round(median(runs.map((one) => one.cpu))),
    bytes: warm.bytes,
  });
}
rmSync(folder, { recursive: true, force: true });
const line = benchLine("register", { claims: 100_000, build: round(build.milliseconds), rows });
if (process.argv.includes("--keep")) keep(line);
console.table(rows);
console.log(`built in ${line.build} ms; node ${line.node}, load ${line.load.toFixed(2)}`);

// Times the whole panel of directed dyad-years 1816–2010 with the seven usual add-ons (1,685,310 rows, 36 columns) to Parquet, as the command line makes
// it, against the same joins written by hand in SQL (panel-by-hand.sql): one after the other, process start to process end, each with the highest memory of
// its process. The two files must hold the same rows. Appends what it measured to docs/bench.jsonl.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { benchLine, keep, median } from "./line.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const shared = process.argv[2] ?? here("../../../shared");
const runs = Number(process.argv[3] ?? 5);
const MAIN = here("../../dist/cli/main.js");
const FILES = ["cow_states_2016", "atop_directed_dyad_year", "cow_nmc", "cow_contdir", "cow_majors", "cow_capitals", "gml_dirdisp"];
const ADD = "alliances,contiguity,relevant,majors,capital-distance,capabilities,gml-mids";
/** Loaded into the measured process, so that it tells what it has used when it ends. */
const REPORT = `process.on("exit", () => process.stderr.write("USED " + JSON.stringify(process.resourceUsage())))`;

const folder = mkdtempSync(join(tmpdir(), "panel-bench-"));
const data = join(folder, "data");
const load = loadavg()[0];

function timed(into, words) {
  const start = performance.now();
  execFileSync("sh", [
    "-c",
    `exec "$0" "$@" >"${folder}/told" 2>"${folder}/used"`,
    process.execPath,
    "--import",
    `data:text/javascript,${encodeURIComponent(REPORT)}`,
    ...words,
  ]);
  const wallSeconds = round((performance.now() - start) / 1e3);
  const used = JSON.parse(execFileSync("sed", ["-n", "s/.*USED //p", join(folder, "used")], { encoding: "utf8" }));
  return {
    wallSeconds,
    cpuSeconds: round((used.userCPUTime + used.systemCPUTime) / 1e6),
    peakMegabytes: Math.round(used.maxRSS / 1024),
    fileMegabytes: round(statSync(join(into, "panel.parquet")).size / 1e6),
  };
}

function byCommand() {
  const into = join(folder, "command");
  const place = ["--into", into, "--data", data];
  return timed(into, [MAIN, "panel", "directed-dyad-year", "--from", "1816", "--to", "2010", "--add", ADD, ...place]);
}

function byHand() {
  const into = join(folder, "hand");
  mkdirSync(into, { recursive: true });
  return timed(into, [here("run-sql.mjs"), here("panel-by-hand.sql"), `data=${data}`, `into=${into}`]);
}

/** The rows of either file, and how many are in one alone; distances may differ by a tenth of a millimetre. */
async function compare() {
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const [command, hand] = ["command", "hand"].map(
    (name) => `(select * replace (round(capdist, 6) as capdist) from '${join(folder, name, "panel.parquet")}')`,
  );
  const reader = await connection.runAndReadAll(`select (select count(*) from ${command}) as rows,
    (select count(*) from (from ${command} except all from ${hand})) + (select count(*) from (from ${hand} except all from ${command})) as differing`);
  const [{ rows, differing }] = reader.getRowObjects();
  const columns = (await connection.runAndReadAll(`from ${command} limit 0`)).columnCount;
  return { rows: Number(rows), columns, differing: Number(differing) };
}

/** The median of what all runs used, and the highest memory that any of them had. */
function summary(all) {
  const of = (key) => all.map((one) => one[key]);
  const medians = Object.fromEntries(Object.keys(all[0]).map((key) => [key, median(of(key))]));
  return { ...medians, peakMegabytes: Math.max(...of("peakMegabytes")) };
}

function round(value) {
  return Number(value.toFixed(2));
}

try {
  for (const name of FILES) execFileSync(process.execPath, [MAIN, "data", "add", `${shared}/data/${name}.parquet`, "--data", data]);
  byCommand();
  byHand();
  const pairs = Array.from({ length: runs }, () => ({ command: byCommand(), hand: byHand() }));
  const line = benchLine("panel", {
    load: [load, loadavg()[0]].map(round),
    ...(await compare()),
    pairs: runs,
    command: summary(pairs.map(({ command }) => command)),
    hand: summary(pairs.map(({ hand }) => hand)),
    ratioOfWall: round(median(pairs.map(({ command, hand }) => command.wallSeconds / hand.wallSeconds))),
    ratioOfCpu: round(median(pairs.map(({ command, hand }) => command.cpuSeconds / hand.cpuSeconds))),
    leastWallSeconds: Math.min(...pairs.map(({ command }) => command.wallSeconds)),
  });
  keep(line);
  process.stdout.write(`${JSON.stringify(line, null, 1)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

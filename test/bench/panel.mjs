// Times the whole panel of directed dyad-years 1816–2010 with the seven usual add-ons (1,685,310 rows, 36 columns) to Parquet, as the command line makes
// it: process start to process end, with the highest memory of the process. Appends what it measured to docs/bench.jsonl.
import { execFileSync } from "node:child_process";
import { appendFileSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const shared = process.argv[2] ?? fileURLToPath(new URL("../../../shared", import.meta.url));
const main = fileURLToPath(new URL("../../dist/face/main.js", import.meta.url));
const FILES = ["atop_directed_dyad_year", "cow_nmc", "cow_contdir", "cow_majors", "cow_capitals", "gml_dirdisp"];
const ADD = "alliances,contiguity,relevant,majors,capital-distance,capabilities,gml-mids";
const RUNS = 3;
/** Loaded into the measured process, so that it tells what it has used when it ends. */
const REPORT = `process.on("exit", () => process.stderr.write("USED " + JSON.stringify(process.resourceUsage())))`;

const folder = mkdtempSync(join(tmpdir(), "tiltmeter-bench-"));
const data = join(folder, "data");
const load = loadavg()[0];

function makeOnce(run) {
  const into = join(folder, `panel-${run}`);
  const words = [
    "panel",
    "directed-dyad-year",
    "--from",
    "1816",
    "--to",
    "2010",
    "--add",
    ADD,
    "--into",
    into,
    "--data",
    data,
    "--format",
    "json",
  ];
  const command = `exec "$0" "$@" 2>"${folder}/used"`;
  const start = performance.now();
  const stdout = execFileSync("sh", [
    "-c",
    command,
    process.execPath,
    "--import",
    `data:text/javascript,${encodeURIComponent(REPORT)}`,
    main,
    ...words,
  ]);
  const wallSeconds = round((performance.now() - start) / 1e3);
  const used = JSON.parse(execFileSync("sed", ["-n", "s/.*USED //p", join(folder, "used")], { encoding: "utf8" }));
  const { rows, keys, columns } = JSON.parse(stdout);
  return {
    rows,
    columns: keys.length + columns.length,
    wallSeconds,
    cpuSeconds: round((used.userCPUTime + used.systemCPUTime) / 1e6),
    peakMegabytes: Math.round(used.maxRSS / 1024),
    fileMegabytes: round(statSync(join(into, "panel.parquet")).size / 1e6),
  };
}

function round(value) {
  return Number(value.toFixed(2));
}

try {
  for (const name of FILES) execFileSync(process.execPath, [main, "data", "add", `${shared}/data/${name}.parquet`, "--data", data]);
  const runs = Array.from({ length: RUNS }, (_, run) => makeOnce(run)).sort((a, b) => a.wallSeconds - b.wallSeconds);
  const line = {
    what: "panel",
    commit: execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim(),
    at: new Date().toISOString(),
    node: process.version,
    cpu: cpus()[0]?.model.split(" ").slice(0, 2).join(" "),
    cores: cpus().length,
    load: Number(load.toFixed(2)),
    ...runs[Math.floor(RUNS / 2)],
    allRunsWallSeconds: runs.map((run) => run.wallSeconds),
  };
  appendFileSync(new URL("../../docs/bench.jsonl", import.meta.url), `${JSON.stringify(line)}\n`);
  process.stdout.write(`${JSON.stringify(line, null, 1)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

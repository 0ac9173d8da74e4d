// Times what the engine answers, as whole processes: the Korean question why (models, 200-cell multiverse, leave-one-outs, circularity board) on a study
// that holds nothing and again once it is kept; its audit; and, where the reference data lie in the folder that is named, every state between the USA and
// the USSR 1950–2012. Beside them, within a process, a single refit: of the Korean model to each of its sets of evidence. Appends what it measured to
// docs/bench.jsonl.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { benchLine, keep, median } from "./line.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const shared = process.argv[2] ?? here("../../../shared");
const MAIN = here("../../dist/cli/main.js");
/** What the model of tilt from data alone reads. */
const FILES = [
  "cow_states_2016",
  "atop_directed_dyad_year",
  "un_votes",
  "un_ideal_points_2025",
  "cow_trade_dyad_year",
  "cow_trade_sy",
  "major_power_support_signals",
];
const folder = mkdtempSync(join(tmpdir(), "engine-bench-"));
const load = loadavg()[0];

function seconds(...words) {
  const start = performance.now();
  execFileSync(process.execPath, [MAIN, ...words], { stdio: ["ignore", "ignore", "ignore"] });
  return Number(((performance.now() - start) / 1e3).toFixed(1));
}

function ofKorea() {
  const study = join(folder, "korea");
  cpSync(here("../../studies/korea"), study, { recursive: true, filter: (path) => !path.includes(".tiltmeter") });
  const [first, kept] = ["first", "kept"].map(() => seconds("test", "why-1960s", "--study", study));
  return { why: { first, kept }, audit: seconds("audit", "tilt-1960s", "--study", study), refit: refits(study, "tilt-1960s") };
}

/** Milliseconds of one fit to each set of evidence, the least of three processes: the first fit of its process, and later ones. */
function refits(study, question) {
  const { alternatives } = parse(readFileSync(join(study, "questions", `${question}.yaml`), "utf8"));
  const sets = [[], ...alternatives.map(({ id }) => [id])].map((of) => {
    const runs = Array.from({ length: 3 }, () => JSON.parse(execFileSync(process.execPath, [here("refit.mjs"), study, question, ...of])));
    return { first: least(runs.map(({ first }) => first)), later: least(runs.map(({ later }) => later)) };
  });
  const over = (of) => ({ median: Math.round(median(sets.map(of))), worst: Math.round(Math.max(...sets.map(of))) });
  return { first: over(({ first }) => first), later: over(({ later }) => later) };
}

const least = (values) => Math.min(...values);

function ofAllStates() {
  const files = FILES.map((name) => join(shared, "data", `${name}.parquet`)).filter(existsSync);
  if (files.length === 0) return undefined;
  const data = join(folder, "data");
  for (const file of files) execFileSync(process.execPath, [MAIN, "data", "add", file, "--data", data], { stdio: "ignore" });
  return seconds("tilt", "--of", "all", "--between", "USA,SUN", "--from", "1950", "--to", "2012", "--data", data);
}

try {
  const line = benchLine("engine", { load: [load], ...ofKorea(), allStates: ofAllStates() });
  line.load.push(loadavg()[0]);
  keep(line);
  process.stdout.write(`${JSON.stringify(line, null, 1)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

// Times the program as a whole process on synthetic studies of growing size and appends what it measured to docs/bench.jsonl.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { benchLine, keep } from "./line.mjs";
import { writeSyntheticStudy } from "./synthetic-study.mjs";

const main = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));

function time(...words) {
  const script = `process.argv.splice(1, 1); process.on("exit", () => require("node:fs").writeSync(3, String(process.resourceUsage().maxRSS)));
    import(${JSON.stringify(main)});`;
  const file = join(tmpdir(), `tiltmeter-rss-${process.pid}`);
  const start = process.hrtime.bigint();
  execFileSync("sh", ["-c", `"$0" -e '${script}' x "$@" 3>"${file}" >/dev/null`, process.execPath, main, ...words]);
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  const megabytes = Math.round(Number(readFileSync(file, "utf8")) / 1024);
  rmSync(file);
  return { seconds: Math.round(seconds * 100) / 100, megabytes };
}

const folder = mkdtempSync(join(tmpdir(), "tiltmeter-bench-"));
const rows = [10_000, 30_000, 100_000].map((claims) => {
  const study = join(folder, String(claims));
  writeSyntheticStudy(study, claims);
  const check = time("check", study);
  const run = time("run", study);
  const again = time("run", study);
  const file = join(study, "claims", "s0.jsonl");
  writeFileSync(file, readFileSync(file, "utf8").replace("something about another, number 0.", "something to another, number 0."));
  const oneChanged = time("run", study);
  return { claims, check, run, again, oneChanged };
});
rmSync(folder, { recursive: true, force: true });
keep(benchLine("run", { rows }));
console.table(rows.flatMap(({ claims, ...times }) => Object.entries(times).map(([what, t]) => ({ claims, what, ...t }))));

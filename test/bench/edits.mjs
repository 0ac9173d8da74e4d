// Times edits and what the reading room asks next, at the HTTP door of a warm server, on the bundled study and on one of 100,000 claims.
// Prints what it measured, and appends it to docs/bench.jsonl with `--keep`.
import { execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { benchLine, keep, median } from "./line.mjs";
import { writeSyntheticStudy } from "./synthetic-study.mjs";

const ROUNDS = 5;
/** Other builds can be measured with the same script: their main module is the first argument. */
const main = process.argv[2]?.endsWith(".js") ? process.argv[2] : fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "tiltmeter-bench-"));

/** A study to edit, who edits it, a source whose text is at hand, and a passage of it to draft from. */
const STUDIES = {
  korea() {
    const study = join(folder, "korea");
    cpSync(fileURLToPath(new URL("../../studies/korea", import.meta.url)), study, { recursive: true });
    return { study, coder: "founder-2", source: "notes-en", passage: { start: 1600, end: 1760 }, rest: 200 };
  },
  large() {
    const study = join(folder, "large");
    writeSyntheticStudy(study, 100_000, { eventful: true });
    putText(study, "s0");
    return { study, coder: "me", source: "s0", passage: { start: 5000, end: 5090 }, rest: 1000 };
  },
};

/** Lays the text of a source beside its claims, so that it can be read. */
function putText(study, source) {
  const text = "In 1961 China gave aid to North Korea, which thanked it. 1961年7月11日，中国同朝鲜签订条约。\n\n".repeat(800);
  const digest = `sha256:${createHash("sha256").update(text).digest("hex")}`;
  const document = { digest, codePoints: Array.from(text).length };
  mkdirSync(join(study, "sources"), { recursive: true });
  writeFileSync(join(study, "sources", `${source}.txt`), text);
  const bibliography = join(study, "sources", "bibliography.json");
  const entries = JSON.parse(readFileSync(bibliography, "utf8"));
  for (const { id, custom } of entries) if (id === source) Object.assign(custom.document, document);
  writeFileSync(bibliography, JSON.stringify(entries));
  const file = join(study, "claims", `${source}.jsonl`);
  writeFileSync(file, readFileSync(file, "utf8").replaceAll(`sha256:${"0".repeat(64)}`, digest));
}

function acceptedClaims(study, source) {
  const lines = readFileSync(join(study, "claims", `${source}.jsonl`), "utf8")
    .trim()
    .split("\n");
  const claims = lines.map((line) => JSON.parse(line)).filter((claim) => claim.status === "accepted");
  return Array.from({ length: ROUNDS }, (_, i) => claims[Math.floor(((i + 1) * claims.length) / (ROUNDS + 2))]);
}

async function serve(study) {
  const server = spawn(process.execPath, [main, "serve", study, "--port", "0", "--lang", "en"], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise((resolve) => server.on("exit", resolve));
  const home = await new Promise((resolve) => {
    server.stdout.on("data", (data) => {
      const found = /http:\/\/[\d.:]+/.exec(String(data))?.[0];
      if (found !== undefined) resolve(found);
    });
  });
  const stop = async () => {
    server.kill("SIGINT");
    await ended;
  };
  return { home, stop };
}

async function timed(home, path, body) {
  const start = performance.now();
  const told = body === undefined ? {} : { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  const response = await fetch(`${home}/api/${path}`, told);
  const text = await response.text();
  const milliseconds = performance.now() - start;
  if (!response.ok) throw new Error(`${path}: ${text}`);
  return { answer: JSON.parse(text), milliseconds };
}

/** What the reading room asks when it is drawn anew. */
function repaint({ source, claim, passage }) {
  const query = (input) => new URLSearchParams(input);
  return [
    ["document", `document?${query({ source, claim })}`],
    ["claim", `claim?${query({ claim })}`],
    ["numbers", `numbers?${query({ claim })}`],
    ["draft", `draft?${query({ source, ...passage })}`],
  ];
}

/** One edit, the first of the next questions, all of them, and the same for its undo. */
async function round(home, note, { at, name, input }) {
  const edit = await timed(home, name, input);
  note(name, edit.milliseconds);
  let sum = edit.milliseconds;
  for (const [i, [what, path]] of repaint(at).entries()) {
    const { milliseconds } = await timed(home, path);
    note(i === 0 ? "document, first after an edit" : `${what}, next`, milliseconds);
    sum += milliseconds;
  }
  note("edit and all four", sum);
  await pause(at.rest);
  const undone = await timed(home, "undo", { edit: edit.answer.undo });
  note("undo", undone.milliseconds);
  const { milliseconds } = await timed(home, repaint(at)[1][1]);
  note("claim, first after an undo", milliseconds);
  await pause(at.rest);
  for (const [what, path] of repaint(at)) note(`${what}, at rest`, (await timed(home, path)).milliseconds);
}

async function edits(at) {
  const { home, stop } = await serve(at.study);
  const measured = new Map();
  const note = (what, milliseconds) => measured.set(what, [...(measured.get(what) ?? []), milliseconds]);
  const claims = acceptedClaims(at.study, at.source);
  await timed(home, "overview");
  await pause(at.rest * 10);
  for (const [i, claim] of claims.entries()) {
    const { coder } = at;
    const other = claims[(i + 1) % claims.length];
    const here = { ...at, claim: claim.id };
    const reworded = { ...claim, gloss: { ...claim.gloss, en: `${claim.gloss.en} (seen)` } };
    const hedged = { ...claim, certainty: "hedged" };
    const noted = { claims: `${claim.id},${other.id}`, kind: "date", en: "They differ.", zh: "二者不一。" };
    await round(home, note, { at: here, name: "set-status", input: { claim: claim.id, status: "rejected", coder } });
    await round(home, note, { at: here, name: "save-claim", input: { claim: reworded, coder } });
    await round(home, note, { at: here, name: "save-claim", input: { claim: hedged, coder } });
    await round(home, note, { at: here, name: "note-contradiction", input: noted });
  }
  await stop();
  return [...measured].map(([what, times]) => rowOf(what, times));
}

/** The first answers of a server that has just started, and of one that had some seconds to itself. */
async function firstAnswers({ study }, seconds) {
  const { home, stop } = await serve(study);
  await pause(seconds * 1000);
  const rows = [];
  for (const path of ["overview", "timeline", "search?words=one", "standing?of=PRK&at=1965"]) {
    const { milliseconds } = await timed(home, path);
    rows.push(rowOf(`${path.split("?")[0]}, ${seconds} s after a start`, [milliseconds]));
  }
  await stop();
  return rows;
}

function rowOf(what, times) {
  return { what, n: times.length, median: Math.round(median(times)), worst: Math.round(Math.max(...times)) };
}

const rows = [];
for (const [name, make] of Object.entries(STUDIES)) {
  const at = make();
  execFileSync(process.execPath, [main, "run", at.study], { stdio: "ignore" });
  for (const row of [...(await firstAnswers(at, 0)), ...(await firstAnswers(at, 15)), ...(await edits(at))])
    rows.push({ study: name, ...row });
}
rmSync(folder, { recursive: true, force: true });
const line = benchLine("edits", { rows });
if (process.argv.includes("--keep")) keep(line);
console.table(rows);
console.log(`node ${line.node}, load ${line.load.toFixed(2)}`);

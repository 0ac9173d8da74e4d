#!/usr/bin/env node
import { Locale, Problem } from "../model/index.ts";
import { standardDataFolder, writeWhole } from "../record/index.ts";
import { OPERATIONS, type Operation, type Progress, runStudy, type StudyPlace, studyOnce } from "../work/index.ts";
import { type Arguments, type Command, decode, readArguments } from "./arguments.ts";
import { namesLike, splitCommandLine } from "./command-words.ts";
import { COMMANDS, type ReportInput, type ServeInput } from "./commands.ts";
import { csvOf } from "./csv.ts";
import { findStudy } from "./find-study.ts";
import { commandHelp, helpText } from "./help.ts";
import { messages } from "./messages.ts";
import { present, stageLine } from "./present/index.ts";
import { namesIn } from "./present/names.ts";
import { presentTilt } from "./present/tilt.ts";
import { today } from "./today.ts";
import { VERSION } from "./version.ts";
import { writeFolder } from "./write-folder.ts";

const stop = new AbortController();
process.once("SIGINT", () => stop.abort());
process.once("SIGTERM", () => stop.abort());

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

const names = [...OPERATIONS, ...COMMANDS].map((one) => one.name);
const { name, rest } = splitCommandLine(process.argv.slice(2), names);
const locale = chosenLocale();

try {
  process.exitCode = await main();
} catch (error) {
  process.exitCode = complain(error);
}

async function main(): Promise<number> {
  const asked = askedLocale();
  if (asked !== undefined && asked !== locale) throw new Problem("bad-option", { option: "--lang", value: asked, expected: "en, zh" });
  if (name === "--version" || name === "version") return say(VERSION);
  if (name === "help" || name === "--help" || name === "-h") return help(rest.filter((word) => !word.startsWith("-") && word !== locale));
  const operation = OPERATIONS.find((one) => one.name === name);
  const command = operation ?? COMMANDS.find((one) => one.name === name);
  if (command === undefined) throw unknownOperation(name);
  const args = readArguments(command, rest);
  if (args.common.help === true) return say(commandHelp(command, locale));
  if (operation !== undefined) return await perform(operation, args);
  if (name === "figure") return await figure(args);
  if (name === "report") return await report(args);
  return await serve(decode(command, args.input) as ServeInput, args);
}

async function figure(args: Arguments): Promise<number> {
  const { writeFigure } = await import("./figures/write-figure.ts");
  const study = studyOnce(await placeOf(args), { signal: stop.signal });
  return await writeFigure(args, { study, locale, signal: stop.signal });
}

async function report(args: Arguments): Promise<number> {
  const { question } = decode(COMMANDS.find((one) => one.name === "report") as Command, args.input) as ReportInput;
  const { writeReport } = await import("./report/write-report.ts");
  const study = studyOnce(await placeOf(args), { signal: stop.signal });
  return await writeReport({ question, out: args.common.out }, { study, locale, signal: stop.signal });
}

async function perform(operation: Operation, args: Arguments): Promise<number> {
  const format = formatOf(operation, args);
  const input = decode(operation, args.input);
  const needsStudy = operation.needsStudy && operation.isWithoutStudy?.(input) !== true;
  const place = needsStudy ? await placeOf(args) : { folder: ".", data: dataFolder(args) };
  const report = ({ task, done, share }: Progress): void => {
    const how = share === undefined ? "…" : `${Math.round(100 * share)} %`;
    if (process.stderr.isTTY && !done) process.stderr.write(`${task} ${how}\r`);
  };
  const { opened, built } = studyOnce(place, { signal: stop.signal, report });
  const output = await operation.run(input, { study: () => place, opened, built, today, signal: stop.signal, locale, report });
  if (args.common.out !== undefined && isFolder(output)) return await deliverFolder(output.files, args.common.out);
  const rows = (): ReturnType<typeof operation.rows> => operation.rows(output);
  const text = {
    json: () => JSON.stringify(output, null, 2),
    csv: () => csvOf(rows()).trimEnd(),
    table: () => present(operation.name, { output, rows }, locale),
  };
  await deliver(text[format](), args);
  return operation.exit?.(output) ?? 0;
}

/** To the terminal, or whole into the file that was named. */
async function deliver(text: string, args: Arguments): Promise<number> {
  const { out } = args.common;
  if (out === undefined) return say(text);
  await writeWhole(out, `${text}\n`);
  process.stderr.write(`${messages[locale].written(out)}\n`);
  return 0;
}

/** Whole into the folder that was named, for an answer that is one. */
async function deliverFolder(files: Readonly<Record<string, string>>, out: string): Promise<number> {
  await writeFolder(out, files);
  process.stderr.write(`${messages[locale].written(out)}\n`);
  return 0;
}

function isFolder(output: unknown): output is { readonly files: Readonly<Record<string, string>> } {
  return typeof output === "object" && output !== null && "mediaType" in output && "files" in output;
}

async function serve({ port }: ServeInput, args: Arguments): Promise<number> {
  const place = await placeOf(args);
  if (name === "start") await announce(place);
  const { serveStudy } = await import("./serve.ts");
  await serveStudy(place, { port, signal: stop.signal, started: (url) => say(messages[locale].serving(url)) });
  return 0;
}

async function announce(place: StudyPlace): Promise<void> {
  const built = await runStudy(place, { signal: stop.signal });
  for (const { task, freshness, rows, seconds } of built.stages) {
    say(stageLine({ task, state: freshness.state, why: freshness.state === "stale" ? [...freshness.why] : [], rows, seconds }));
  }
  for (const question of built.questions.values()) say(`\n${presentTilt(await question.answer(), locale, namesIn(locale))}\n`);
}

async function placeOf(args: Arguments): Promise<StudyPlace> {
  const folder = await findStudy(args.common.study);
  return { folder, documents: args.common.sources ?? process.env.TILTMETER_SOURCES, data: dataFolder(args) };
}

function dataFolder(args: Arguments): string {
  return args.common.data ?? process.env.TILTMETER_DATA ?? standardDataFolder(process.env);
}

function formatOf(operation: Operation, args: Arguments): "table" | "json" | "csv" {
  if ("format" in operation.input.shape) return "table";
  const format = args.common.format ?? "table";
  if (format === "table" || format === "json" || format === "csv") return format;
  throw new Problem("bad-option", { option: "--format", value: format, expected: "table, json, csv" });
}

function help(topic: readonly string[]): number {
  if (topic.length === 0) return say(helpText([...OPERATIONS, ...COMMANDS], locale));
  const asked = splitCommandLine(topic, names).name;
  const command = [...OPERATIONS, ...COMMANDS].find((one) => one.name === asked);
  if (command === undefined) throw unknownOperation(asked);
  return say(commandHelp(command, locale));
}

function unknownOperation(word: string): Problem {
  const near = namesLike(word, names);
  const hint = { hint: messages.en.didYouMean(near.join(" / ")), "hint.zh": messages.zh.didYouMean(near.join(" / ")) };
  const details = near.length === 0 ? { hint: "" } : hint;
  return new Problem("unknown-operation", { value: word, ...details });
}

function chosenLocale(): Locale {
  const system = process.env.LC_ALL ?? process.env.LC_MESSAGES ?? process.env.LANG ?? "";
  return Locale.safeParse(askedLocale()).data ?? (/^zh/i.test(system) ? "zh" : "en");
}

function askedLocale(): string | undefined {
  return rest.find((_, i) => rest[i - 1] === "--lang") ?? rest.find((word) => word.startsWith("--lang="))?.slice("--lang=".length);
}

function complain(error: unknown): number {
  if (error instanceof Problem) {
    process.stderr.write(`${error.text(locale)}\n`);
    return error.exit;
  }
  const detail = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${messages[locale].defect}: ${detail}\n`);
  if (process.env.TILTMETER_DEBUG !== undefined && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  return 70;
}

function say(text: string): number {
  process.stdout.write(`${text}\n`);
  return 0;
}

import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { decode, readArguments } from "../../src/face/arguments.ts";
import { splitCommandLine } from "../../src/face/command-words.ts";
import { COMMANDS } from "../../src/face/commands.ts";
import { writeFigure } from "../../src/face/figures/write-figure.ts";
import { Problem } from "../../src/model/index.ts";
import { OPERATIONS, studyOnce } from "../../src/work/index.ts";
import { contextOf, operationNamed } from "./study-folder.ts";

/** What a program left behind when it ended. */
export interface Ended {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
}

const MAIN = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));

/** Runs the built command line as a person would, in an English locale unless another is given; `npm run build` comes before. */
export function tiltmeter(
  words: readonly string[],
  options: { readonly cwd?: string; readonly lang?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<Ended> {
  const { LC_ALL: _all, LC_MESSAGES: _messages, TILTMETER_SOURCES: _sources, TILTMETER_DEBUG: _debug, ...env } = process.env;
  const settings = {
    env: { ...env, LANG: options.lang ?? "en_GB.UTF-8", ...options.env },
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
  };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [MAIN, ...words], settings, (error, stdout, stderr) => {
      const exit = error === null ? 0 : error.code;
      if (typeof exit === "number") resolve({ exit, stdout, stderr });
      else reject(error);
    });
  });
}

/** How the words of an operation or a figure are refused: in one sentence of either language, with this exit code. */
export interface Refusal {
  readonly exit: number;
  readonly en: string;
  readonly zh: string;
}

/**
 * The refusal of a command line that names its study and data folder, as the program has it, without a program being started: that it writes the
 * sentence of a problem and nothing else, and ends with its exit code, is tested once for all.
 */
export async function refusal(words: readonly string[]): Promise<Refusal> {
  try {
    await perform(words);
  } catch (problem) {
    if (problem instanceof Problem) return { exit: problem.exit, en: problem.text("en"), zh: problem.text("zh") };
    throw problem;
  }
  throw new RangeError(`not refused: ${words.join(" ")}`);
}

async function perform(words: readonly string[]): Promise<unknown> {
  const { name, rest } = splitCommandLine(
    words,
    [...OPERATIONS, ...COMMANDS].map((one) => one.name),
  );
  const figure = COMMANDS.find((one) => one.name === name);
  const args = readArguments(figure ?? operationNamed(name), rest);
  const { signal } = new AbortController();
  const study = studyOnce({ folder: args.common.study ?? "none", data: args.common.data }, { signal });
  if (figure !== undefined) return await writeFigure(args, { study, locale: "en", signal });
  const operation = operationNamed(name);
  return await operation.run(decode(operation, args.input), contextOf(study, { signal }));
}

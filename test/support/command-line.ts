import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";

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

import { fork } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The study that comes with Tiltmeter. */
export const KOREA = fileURLToPath(new URL("../../studies/korea", import.meta.url));

const SERVER = fileURLToPath(new URL("./serve-study.mjs", import.meta.url));

/** Where a copy of a study lies and is served. */
export interface ServedStudy {
  /** The copy, which a test may change where it is its own. */
  readonly folder: string;
  readonly home: string;
}

/** Copies a study and has the built server serve the copy, with the data folder `data`, in a process of its own; `npm run build` comes before. */
export async function serveCopy(
  study: string,
  { data }: { readonly data?: string | undefined } = {},
): Promise<ServedStudy & { stop(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), "tiltmeter-atlas-"));
  cpSync(study, folder, { recursive: true, filter: (path) => !path.includes(".tiltmeter") });
  const server = fork(SERVER, data === undefined ? [folder] : [folder, data], { execArgv: [] });
  const ended = once(server, "exit");
  const home = await Promise.race([once(server, "message").then(([address]) => String(address)), ended.then(() => undefined)]);
  if (home === undefined) throw new Error(`the study in ${folder} cannot be served: see above`);
  return {
    folder,
    home,
    async stop() {
      server.disconnect();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

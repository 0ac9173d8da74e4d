import { cpSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { StudyPlace } from "../../src/work/index.ts";
import { operate } from "./study-folder.ts";

/** What the operation `export` answers. */
export interface Exported {
  readonly mediaType: string;
  readonly text: string;
  readonly files?: Readonly<Record<string, string>>;
}

/** Writes records of a study in a format. */
export async function exported(what: string, format: string, study: string | StudyPlace): Promise<Exported> {
  return await operate<Exported>("export", study, { input: { what, format } });
}

/** A copy of the bundled study in a new temporary folder, to be removed by whoever asked for it. */
export async function copyOfKorea(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "tiltmeter-export-"));
  const korea = fileURLToPath(new URL("../../studies/korea", import.meta.url));
  cpSync(korea, folder, { recursive: true, filter: (path) => !path.includes(".tiltmeter") });
  return folder;
}

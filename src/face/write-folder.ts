import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { Problem } from "../model/index.ts";
import { isMissing, reasonOf, writeWhole } from "../record/index.ts";

/**
 * Writes the whole folder or nothing: under another name beside it, then renamed. A folder that holds anything but files of these names is left as
 * it is, with the problem `folder-not-empty`.
 */
export async function writeFolder(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  const path = resolve(folder);
  const inside = await namesIn(path, folder);
  if (inside.some((name) => !(name in files))) throw new Problem("folder-not-empty", { path: folder });
  const temporary = join(dirname(path), `.${process.pid}.tiltmeter-export`);
  try {
    for (const [name, text] of Object.entries(files)) await writeWhole(join(temporary, name), text);
    await mkdir(dirname(path), { recursive: true });
    await rm(path, { recursive: true, force: true });
    await rename(temporary, path);
  } catch (cause) {
    if (cause instanceof Problem) throw cause;
    throw new Problem("cannot-write", { path: folder, reason: reasonOf(cause) }, { cause });
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

async function namesIn(path: string, folder: string): Promise<string[]> {
  try {
    return await readdir(path);
  } catch (cause) {
    if (isMissing(cause)) return [];
    throw new Problem("cannot-write", { path: folder, reason: reasonOf(cause) }, { cause });
  }
}

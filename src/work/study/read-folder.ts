import { statSync } from "node:fs";
import { access, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { Problem } from "../../model/index.ts";
import { digestOf, isMissing, reasonOf } from "../../record/index.ts";

/** One file of a study: its path inside the folder, with forward slashes, its exact bytes and their digest. */
export interface StudyFile {
  readonly path: string;
  /** By this it is seen on the disk whether it was written since; empty for a file that was never there. */
  readonly stamp: string;
  readonly bytes: Uint8Array;
  readonly digest: string;
}

const ENDINGS: Readonly<Record<string, RegExp>> = {
  claims: /\.jsonl$/,
  series: /\.(csv|yaml)$/,
  borders: /\.(geojson|topojson|json|yaml)$/,
  figures: /\.(csv|yaml)$/,
  questions: /\.yaml$/,
};

/** Whether a file in one of the study's folders is of a kind that is read there. */
export function isRead(path: string): boolean {
  const ending = ENDINGS[path.split("/")[0] ?? ""];
  return ending === undefined || ending.test(path);
}

/**
 * The files that make a study, by path, in order; of the `earlier` ones those that were not written since are taken over unread. A folder without
 * `study.yaml` is no study: the problem `no-study`.
 */
export async function readFolder(
  folder: string,
  earlier: ReadonlyMap<string, StudyFile> = new Map(),
): Promise<ReadonlyMap<string, StudyFile>> {
  await access(join(folder, "study.yaml")).catch((cause: unknown) => {
    throw new Problem("no-study", { path: folder }, { cause });
  });
  const paths = ["study.yaml", "actors.yaml", "sources/bibliography.json", "contradictions.yaml", "doctrines.yaml", "procedures.yaml"];
  for (const name of Object.keys(ENDINGS)) {
    const entries = await readdir(join(folder, name)).catch(missingIsEmpty(join(folder, name)));
    paths.push(
      ...entries
        .filter((entry) => !entry.startsWith("."))
        .sort()
        .map((entry) => `${name}/${entry}`),
    );
  }
  const files = new Map<string, StudyFile>();
  for (const path of paths) {
    const stamp = stampOf(join(folder, path));
    const known = earlier.get(path);
    if (known !== undefined && known.stamp === stamp) files.set(path, known);
    else {
      const bytes = await readIfThere(join(folder, path));
      if (bytes !== undefined) files.set(path, { path, stamp: stamp ?? "", bytes, digest: digestOf(bytes) });
    }
  }
  return files;
}

/**
 * Size, time and inode of a file; undefined where there is none, or none that can be looked at. Files are replaced, never written in place, so a change cannot
 * keep all of them. Asked without waiting: a hundred files take a millisecond, and a request need not queue behind other work a hundred times.
 */
export function stampOf(path: string): string | undefined {
  try {
    const file = statSync(path, { bigint: true, throwIfNoEntry: false });
    return file?.isFile() ? `${file.size} ${file.mtimeNs} ${file.ino}` : undefined;
  } catch {
    return undefined;
  }
}

/** The bytes of a file, or undefined where there is none. */
export async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (cause) {
    if (isMissing(cause)) return undefined;
    throw new Problem("cannot-read", { path, reason: reasonOf(cause) }, { cause });
  }
}

function missingIsEmpty(path: string): (cause: unknown) => string[] {
  return (cause) => {
    if (isMissing(cause)) return [];
    throw new Problem("cannot-read", { path, reason: reasonOf(cause) }, { cause });
  };
}

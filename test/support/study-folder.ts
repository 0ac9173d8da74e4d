import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Locale, Source } from "../../src/model/index.ts";
import { digestOf } from "../../src/record/index.ts";
import { type HeldStudy, OPERATIONS, type Operation, type OperationContext, type StudyPlace, studyOnce } from "../../src/work/index.ts";
import { type LoadedStudy, loadStudy } from "../../src/work/study/load-study.ts";

/** The files of a study by path; bytes where they are not meant to be text. */
export type StudyFiles = ReadonlyMap<string, string | Uint8Array>;

const BASE = fileURLToPath(new URL("../golden/base-study", import.meta.url));

/** The sound study that the tests start from, as it stands in `test/golden/base-study`. */
export const BASE_STUDY: StudyFiles = new Map(
  await Promise.all((await filesUnder(BASE)).map(async (path) => [path, await readFile(join(BASE, path), "utf8")] as const)),
);

/** The paths of all files under a folder, relative to it and in order. */
export async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  return paths.sort();
}

/** A new folder under the system's temporary folder, gone when `use` is done. */
export async function inTemporaryFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "tiltmeter-test-"));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Writes a study's files, in the order of the map, and returns the folder. */
export async function writeStudy(folder: string, files: StudyFiles): Promise<string> {
  for (const [path, content] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}

/** The day on which edits are made in tests. */
export const TODAY = "2026-12-01";

/** Runs one operation as the faces do, with nothing said in between: on a folder read once, or on a study held in memory. */
export async function operate<O>(
  name: string,
  study: string | StudyPlace | HeldStudy,
  options: { readonly input?: Record<string, unknown>; readonly signal?: AbortSignal; readonly locale?: Locale } = {},
): Promise<O> {
  const operation = operationNamed(name);
  const signal = options.signal ?? new AbortController().signal;
  const held =
    typeof study === "object" && "built" in study ? study : studyOnce(typeof study === "string" ? { folder: study } : study, { signal });
  return (await operation.run(operation.input.parse(options.input ?? {}), contextOf(held, { ...options, signal }))) as O;
}

/** What an operation is run with in tests, with nothing said in between. */
export function contextOf(
  { place, opened, built }: HeldStudy,
  { signal, locale = "en" }: { readonly signal: AbortSignal; readonly locale?: Locale },
): OperationContext {
  return { study: () => place, opened, built, today: () => TODAY, signal, locale, report: () => undefined };
}

/** The operation of that name; a RangeError where there is none. */
export function operationNamed(name: string): Operation {
  const operation = OPERATIONS.find((one) => one.name === name);
  if (operation === undefined) throw new RangeError(`no operation ${name}`);
  return operation;
}

/** Reads and checks a study's files without a disk; its document is the one in `sources/`. */
export function loadFiles(files: StudyFiles): LoadedStudy {
  const studyFiles = [...files].map(([path, content]) => {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    return [path, { path, stamp: "", bytes, digest: digestOf(bytes) }] as const;
  });
  const text = files.get("sources/memo.txt");
  const document = { digest: digestOf(text ?? ""), codePoints: [...String(text)].length, inStudy: true };
  const isFound = (source: Source): boolean => text !== undefined && source.custom?.document?.file === "memo.txt";
  return loadStudy(new Map(studyFiles.toSorted(([a], [b]) => (a < b ? -1 : 1))), {
    stamps: "",
    digests: new Map(),
    of: (sources) => new Map(sources.filter(isFound).map((source) => [source.id, document])),
    text: () => undefined,
    lying: () => undefined,
  });
}

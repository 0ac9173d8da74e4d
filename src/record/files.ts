import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { Problem } from "../model/index.ts";

/** `sha256:` and the hexadecimal digest of these bytes. */
export function digestOf(bytes: string | Uint8Array): string {
  return `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
}

/** The digest of a file of any size. */
export async function digestOfFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) hash.update(chunk);
  return `sha256:${hash.digest("hex")}`;
}

/** JSON with the keys of every object in code-unit order: equal values, equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** Writes the whole file or nothing: under a hidden temporary name beside it, then renamed over it. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(temporary, content);
    await rename(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw writeProblem(path, cause);
  }
}

/**
 * Makes the whole folder or nothing: under a hidden name beside it, then renamed. A folder that holds anything but the files that may be replaced is left
 * as it is, with the problem `folder-not-empty`.
 */
export async function writeWholeFolder(
  folder: string,
  replaceable: readonly string[],
  make: (temporary: string) => Promise<void>,
): Promise<void> {
  const path = resolve(folder);
  const inside = await namesInside(path);
  if (inside.some((name) => !replaceable.includes(name))) throw new Problem("folder-not-empty", { path: folder });
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    await mkdir(temporary, { recursive: true });
    await make(temporary);
    await rm(path, { recursive: true, force: true });
    await rename(temporary, path);
  } catch (cause) {
    if (cause instanceof Error && (cause as NodeJS.ErrnoException).syscall !== undefined) throw writeProblem(folder, cause);
    throw cause;
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

async function namesInside(path: string): Promise<string[]> {
  return await readdir(path).catch((cause: unknown) => {
    if (isMissing(cause)) return [];
    throw writeProblem(path, cause);
  });
}

/** Removes a file. */
export async function removeFile(path: string): Promise<void> {
  await rm(path).catch((cause: unknown) => {
    throw writeProblem(path, cause);
  });
}

/** Why a file could not be written: the disk or folder is closed to writing (`read-only`), or anything else (`cannot-write`). */
export function writeProblem(path: string, cause: unknown): Problem {
  const reason = reasonOf(cause);
  return ["EROFS", "EACCES", "EPERM"].includes(reason)
    ? new Problem("read-only", { path }, { cause })
    : new Problem("cannot-write", { path, reason }, { cause });
}

/** The operating system's own short name of what went wrong (`ENOENT`, `EACCES` …). */
export function reasonOf(cause: unknown): string {
  if (cause instanceof Error) return String((cause as NodeJS.ErrnoException).code ?? cause.message);
  return String(cause);
}

/** Whether an error says that a file or folder does not exist. */
export function isMissing(cause: unknown): boolean {
  return cause instanceof Error && ["ENOENT", "ENOTDIR"].includes((cause as NodeJS.ErrnoException).code ?? "");
}

import { createHash, randomUUID } from "node:crypto";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { Problem } from "../model/index.ts";

/** `sha256:` and the hexadecimal digest of these bytes. */
export function digestOf(bytes: string | Uint8Array): string {
  return `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
}

/** JSON with the keys of every object in code-unit order: equal values, equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** Writes the whole file or nothing: under a temporary name beside it, then renamed over it. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(temporary, text);
    await rename(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw new Problem("cannot-write", { path, reason: reasonOf(cause) }, { cause });
  }
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

import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { type BuiltStudy, type OpenedStudy, openStudy, runStudy, type StudyPlace } from "./run-study.ts";
import { once } from "./stage.ts";

/** A study kept in memory, and read again only when one of its files, or of the documents beside it, was written, added or removed. */
export interface HeldStudy {
  readonly place: StudyPlace;
  opened(): Promise<OpenedStudy>;
  built(): Promise<BuiltStudy>;
}

/** Holds a study for as long as a server runs. Requests that come while it is being built wait for the same build. */
export function holdStudy(place: StudyPlace): HeldStudy {
  let held: { readonly stamp: string; readonly opened: Promise<OpenedStudy>; built?: Promise<BuiltStudy> } | undefined;
  const current = async (): Promise<NonNullable<typeof held>> => {
    const stamp = await stampOf(place);
    if (held?.stamp !== stamp) held = { stamp, opened: openStudy(place) };
    return held;
  };
  return {
    place,
    opened: async () => await (await current()).opened,
    async built() {
      const now = await current();
      now.built ??= now.opened.then((opened) => runStudy(place, { signal: NEVER, opened }));
      return await now.built;
    },
  };
}

const NEVER = new AbortController().signal;

/** One study for one call, as the command line needs it: read once and built once, where it is asked for at all. */
export function studyOnce(place: StudyPlace, options: Parameters<typeof runStudy>[1]): HeldStudy {
  const opened = once(() => openStudy(place));
  return { place, opened, built: once(async () => await runStudy(place, { ...options, opened: await opened() })) };
}

/** Name, size and time of every file that a study is read from. Files are replaced, never written in place, so a change cannot keep all of them. */
async function stampOf({ folder, documents }: StudyPlace): Promise<string> {
  const folders = ["", "claims", "questions", "series", "figures", "borders", "sources"].map((name) => join(folder, name));
  const stamps = await Promise.all([...folders, ...(documents === undefined ? [] : [documents])].map(folderStamp));
  return stamps.flat().join("\n");
}

async function folderStamp(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  const files = await Promise.all(
    names.sort().map(async (name) => {
      const path = join(folder, name);
      const file = await stat(path, { bigint: true }).catch(() => undefined);
      return file?.isFile() ? [`${path} ${file.size} ${file.mtimeNs} ${file.ino}`] : [];
    }),
  );
  return files.flat();
}

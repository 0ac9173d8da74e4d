import { readdirSync } from "node:fs";
import { join } from "node:path";
import { advanceStudy, type BuiltFrom } from "./advance-study.ts";
import { type BuiltStudy, type OpenedStudy, openStudy, runStudy, type StudyPlace } from "./run-study.ts";
import { once } from "./stage.ts";
import { stampOf } from "./study/read-folder.ts";

/** A study kept in memory, and read again only when one of its files, or of the documents beside it, was written, added or removed. */
export interface HeldStudy {
  readonly place: StudyPlace;
  opened(): Promise<OpenedStudy>;
  built(): Promise<BuiltStudy>;
}

/**
 * Holds a study for as long as a server runs. Requests that come while it is being built wait for the same build. Of a new version only the files that
 * were written are read, and after an edit of claims only what the edit can have changed is built again. `onBuilt` hears of each new version.
 */
export function holdStudy(place: StudyPlace, { onBuilt }: { onBuilt?(study: BuiltFrom): void } = {}): HeldStudy {
  let held: { readonly stamps: string; readonly opened: Promise<OpenedStudy>; built?: Promise<BuiltStudy> } | undefined;
  let latest: Promise<BuiltFrom | undefined> = Promise.resolve(undefined);
  const current = (): NonNullable<typeof held> => {
    const stamps = stampsOf(place);
    if (held?.stamps !== stamps) {
      const earlier = held?.opened.catch(() => undefined);
      held = { stamps, opened: Promise.resolve(earlier).then((known) => openStudy(place, known)) };
    }
    return held;
  };
  const build = (opened: Promise<OpenedStudy>): Promise<BuiltStudy> => {
    const before = latest;
    const building = opened.then(async (now) => ({ opened: now, built: await builtAfter(await before, now, place) }));
    latest = building.catch(() => before);
    return building.then((study) => {
      onBuilt?.(study);
      return study.built;
    });
  };
  return {
    place,
    opened: async () => await current().opened,
    async built() {
      const now = current();
      now.built ??= build(now.opened);
      return await now.built;
    },
  };
}

async function builtAfter(before: BuiltFrom | undefined, opened: OpenedStudy, place: StudyPlace): Promise<BuiltStudy> {
  const advanced = before === undefined ? undefined : await advanceStudy(before, opened, place);
  return advanced ?? (await runStudy(place, { signal: NEVER, opened }));
}

const NEVER = new AbortController().signal;

/** One study for one call, as the command line needs it: read once and built once, where it is asked for at all. */
export function studyOnce(place: StudyPlace, options: Parameters<typeof runStudy>[1]): HeldStudy {
  const opened = once(() => openStudy(place));
  return { place, opened, built: once(async () => await runStudy(place, { ...options, opened: await opened() })) };
}

/** The names and stamps of all files that a study is read from. */
function stampsOf({ folder, documents }: StudyPlace): string {
  const folders = ["", "claims", "questions", "series", "figures", "borders", "sources"].map((name) => join(folder, name));
  return [...folders, ...(documents === undefined ? [] : [documents])].flatMap(folderStamps).join("\n");
}

function folderStamps(folder: string): string[] {
  return namesIn(folder).flatMap((name) => {
    const path = join(folder, name);
    const stamp = stampOf(path);
    return stamp === undefined ? [] : [`${path} ${stamp}`];
  });
}

/** A folder that is not there, or cannot be read, holds nothing here; opening the study tells what is wrong with it. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

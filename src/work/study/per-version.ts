import type { Fault } from "../../model/index.ts";
import type { Report } from "./parse.ts";
import type { StudyFile } from "./read-folder.ts";

type Files = ReadonlyMap<string, StudyFile>;

/** What an earlier version of a file was read as; `isFaultless`: nothing was wrong with it. */
export interface EarlierReading<T> {
  readonly file: StudyFile | undefined;
  readonly value: T;
  readonly isFaultless: boolean;
}

/**
 * The same reading of a file, or of all files of a folder (`series/`), done once for each version of them: after an edit only the edited file is parsed
 * again. The last version of each path is kept, with the faults that were found in it, and given to the reading of the next one. A path that is not
 * there is read anew each time.
 */
export function perVersion<T>(
  read: (path: string, files: Files, report: Report, earlier: EarlierReading<T> | undefined) => T,
): (path: string, files: Files, report: Report) => T {
  const kept = new Map<string, EarlierReading<T> & { readonly version: string; readonly faults: readonly Fault[] }>();
  return (path, files, report) => {
    const version = versionOf(path, files);
    if (version === undefined) return read(path, files, report, undefined);
    let known = kept.get(path);
    if (known?.version !== version) {
      const faults: Fault[] = [];
      const value = read(path, files, (fault) => faults.push(fault), known);
      known = { version, file: files.get(path), value, faults, isFaultless: faults.length === 0 };
      kept.set(path, known);
    }
    for (const fault of known.faults) report(fault);
    return known.value;
  };
}

function versionOf(path: string, files: Files): string | undefined {
  if (!path.endsWith("/")) return files.get(path)?.digest;
  return [...files.values()].flatMap((file) => (file.path.startsWith(path) ? [`${file.path} ${file.digest}`] : [])).join("\n");
}

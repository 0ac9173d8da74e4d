import type { Fault } from "../../model/index.ts";
import type { Report } from "./parse.ts";
import type { StudyFile } from "./read-folder.ts";

type Files = ReadonlyMap<string, StudyFile>;

/**
 * The same reading of a file, done once for each version of it: after an edit only the edited file is parsed again. The last version of each path is
 * kept, with the faults that were found in it. A path that is not there is read anew each time.
 */
export function perVersion<T>(read: (path: string, files: Files, report: Report) => T): typeof read {
  const kept = new Map<string, { readonly digest: string; readonly value: T; readonly faults: readonly Fault[] }>();
  return (path, files, report) => {
    const digest = files.get(path)?.digest;
    if (digest === undefined) return read(path, files, report);
    let known = kept.get(path);
    if (known?.digest !== digest) {
      const faults: Fault[] = [];
      known = { digest, value: read(path, files, (fault) => faults.push(fault)), faults };
      kept.set(path, known);
    }
    for (const fault of known.faults) report(fault);
    return known.value;
  };
}

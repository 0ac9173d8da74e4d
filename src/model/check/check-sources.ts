import type { CheckContext } from "./check-study.ts";
import { faultIn, type Report } from "./records.ts";

/** Bibliographic records: ids, citing sources, and the documents that were found. */
export function checkSources({ records, sourceIds, complete }: CheckContext, report: Report): void {
  const seen = new Set<string>();
  for (const source of records.sources) {
    const { id, custom } = source.value;
    if (seen.has(id)) report(faultIn(source, ["id"], "source/duplicate-id", { value: id }));
    seen.add(id);
    if (custom?.citedIn === id) report(faultIn(source, ["custom", "citedIn"], "source/cites-itself", { value: id }));
    else if (custom?.citedIn !== undefined && complete.sources && !sourceIds.has(custom.citedIn)) {
      report(faultIn(source, ["custom", "citedIn"], "source/unknown", { value: custom.citedIn }));
    }
    if (custom?.sameAs !== undefined && !sourceIds.has(custom.sameAs) && complete.sources) {
      report(faultIn(source, ["custom", "sameAs"], "source/unknown", { value: custom.sameAs }));
    }
    const found = records.documents.get(id);
    const document = custom?.document;
    if (found === undefined || document === undefined) continue;
    if (found.digest !== document.digest) {
      report(faultIn(source, ["custom", "document", "digest"], "source/other-bytes", { value: document.file }));
    } else if (found.codePoints !== document.codePoints) {
      const details = { value: document.codePoints, length: found.codePoints };
      report(faultIn(source, ["custom", "document", "codePoints"], "source/other-length", details));
    }
    if (found.inStudy && !document.mayKeepText) {
      report(faultIn(source, ["custom", "document", "file"], "source/text-may-not-be-kept", { value: document.file }));
    }
  }
}

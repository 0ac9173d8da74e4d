import { Claim, type DataPath, type Located } from "../../model/index.ts";
import { changedLines } from "./changed-lines.ts";
import { decodeText, parseLines, type Report } from "./parse.ts";
import { type EarlierReading, perVersion } from "./per-version.ts";
import type { StudyFile } from "./read-folder.ts";

/** The claims of a file, and whether every line of it could be read. */
export interface ClaimRecords {
  readonly records: readonly Located<Claim>[];
  readonly complete: boolean;
}

/**
 * Reads a file of claims. Of a later version of a faultless file only the lines that differ are parsed: every other claim stays the same object, by
 * which later steps know that it is the same claim.
 */
export const claimFile = perVersion((path, files, report, earlier: EarlierReading<ClaimRecords> | undefined): ClaimRecords => {
  const file = files.get(path);
  if (file === undefined) return { records: [], complete: false };
  return laterVersion(file, earlier, report) ?? wholeFile(file, report);
});

/** The order of claims in a file: by place in the document, then by id. */
export function compareClaims(a: Claim, b: Claim): number {
  return a.at.start - b.at.start || a.at.end - b.at.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

function wholeFile({ path, bytes }: StudyFile, report: Report): ClaimRecords {
  const text = decodeText(path, bytes, report);
  if (text === undefined) return { records: [], complete: false };
  const { records, complete } = parseLines(Claim, { file: path, text, report });
  reportDisorder(records, report);
  return { records, complete };
}

/** The file read from an earlier version of it; undefined where that one, or the text between, is not plain enough to build on. */
function laterVersion(
  { path, bytes }: StudyFile,
  earlier: EarlierReading<ClaimRecords> | undefined,
  report: Report,
): ClaimRecords | undefined {
  if (earlier?.file === undefined || !earlier.isFaultless) return undefined;
  const { before, after, changed } = changedLines(earlier.file.bytes, bytes);
  const text = utf8(changed);
  if (text === undefined || (before === 0 && text.startsWith("\uFEFF"))) return undefined;
  const known = earlier.value.records;
  const read = parseLines(Claim, { file: path, text, report, firstLine: before + 1 });
  const rest = movedBy(read.lines - (known.length - before - after), known.slice(known.length - after));
  reportDisorder([...known.slice(Math.max(0, before - 1), before), ...read.records, ...rest.slice(0, 1)], report);
  return { records: [...known.slice(0, before), ...read.records, ...rest], complete: read.complete };
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function movedBy(lines: number, records: readonly Located<Claim>[]): readonly Located<Claim>[] {
  if (lines === 0) return records;
  return records.map(({ value, at }) => ({ value, at: { ...at, line: (at.line ?? 1) + lines } satisfies DataPath }));
}

function reportDisorder(records: readonly Located<Claim>[], report: Report): void {
  records.forEach((record, i) => {
    const before = records[i - 1];
    if (before !== undefined && compareClaims(before.value, record.value) > 0) {
      report({ rule: "order/not-canonical", at: record.at, details: {} });
    }
  });
}

import type { Claim } from "../../model/index.ts";
import { compareClaims } from "../study/claim-file.ts";
import type { Splice } from "./splice.ts";

/** A line of a claim file with the claim on it, as far as it can be read; `end` is where its line break stands, or the end of the file. */
interface ClaimLine {
  readonly claim: Claim | undefined;
  readonly start: number;
  readonly end: number;
}

/**
 * What writes a claim into its file: one line in place of the line of that id, or one more. It stands where the order of claims asks for it; a line
 * that stays in order keeps its place. All other lines stay byte for byte as they are.
 */
export function putClaim(text: string, claim: Claim): Splice[] {
  const lines = linesOf(text);
  const at = lines.findIndex((line) => line.claim?.id === claim.id);
  const own = lines[at];
  const put = JSON.stringify(claim);
  if (own === undefined) return [insertion(text, lines, claim)];
  const [before, after] = [lines.slice(0, at).findLast(isClaim)?.claim, lines.slice(at + 1).find(isClaim)?.claim];
  const isInOrder =
    (before === undefined || compareClaims(before, claim) <= 0) && (after === undefined || compareClaims(claim, after) <= 0);
  if (isInOrder) return [{ start: own.start, end: own.end, text: put }];
  const removal = removalOf(text, own);
  const rest = insertion(text, lines.toSpliced(at, 1), claim);
  return rest.start <= removal.start ? [rest, removal] : [removal, rest];
}

/** The next free number of a source, with at least three digits. */
export function nextClaimId(source: string, ids: Iterable<string>): string {
  let last = 0;
  for (const id of ids) {
    const digits = id.startsWith(`${source}-`) ? id.slice(source.length + 1) : "";
    if (/^\d{3,}$/.test(digits)) last = Math.max(last, Number(digits));
  }
  return `${source}-${String(last + 1).padStart(3, "0")}`;
}

function isClaim(line: ClaimLine): boolean {
  return line.claim !== undefined;
}

const BYTE_ORDER_MARK = "\uFEFF";

function linesOf(text: string): ClaimLine[] {
  const lines: ClaimLine[] = [];
  for (let start = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0; start < text.length; ) {
    const found = text.indexOf("\n", start);
    const end = found < 0 ? text.length : found;
    lines.push({ claim: claimOn(text.slice(start, end)), start, end });
    start = end + 1;
  }
  return lines;
}

/** A line that cannot be read is no claim; `check` tells what is wrong with it. */
function claimOn(line: string): Claim | undefined {
  try {
    const value = JSON.parse(line) as Partial<Claim> | null;
    return typeof value?.id === "string" && typeof value.at?.start === "number" ? (value as Claim) : undefined;
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}

function insertion(text: string, lines: readonly ClaimLine[], claim: Claim): Splice {
  const put = JSON.stringify(claim);
  const next = lines.find((line) => line.claim !== undefined && compareClaims(line.claim, claim) > 0);
  if (next !== undefined) return { start: next.start, end: next.start, text: `${put}\n` };
  const isClosed = text === "" || text === BYTE_ORDER_MARK || text.endsWith("\n");
  return { start: text.length, end: text.length, text: isClosed ? `${put}\n` : `\n${put}` };
}

/** The line with its break; of a last line without one, with the break before it. */
function removalOf(text: string, { start, end }: ClaimLine): Splice {
  if (end < text.length) return { start, end: end + 1, text: "" };
  return { start: Math.max(0, start - 1), end, text: "" };
}

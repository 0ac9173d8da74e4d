import type { Block } from "./layout.ts";
import { widthIn } from "./lines.ts";
import type { Span } from "./span.ts";

/** As much of a document as is shown at once: whole blocks, and a page of the document ends a leaf. */
export interface Leaf extends Span {
  /** From 1. */
  readonly number: number;
}

/** How wide the blocks of a leaf are together, in letters: 2,500 Han characters or 5,000 letters. */
const WIDEST = 5000;

/** The leaves of a document. A heading is not the last block of its leaf, where the leaf has another. */
export function leavesOf(points: readonly string[], blocks: readonly Block[]): Leaf[] {
  const groups: Block[][] = [];
  let width = 0;
  for (const block of blocks) {
    const own = widthIn(points.slice(block.start, block.end).join(""));
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group !== undefined && last !== undefined && width + own <= WIDEST && block.page === last.page) {
      group.push(block);
      width += own;
      continue;
    }
    const isStranded = group !== undefined && group.length > 1 && last?.kind === "heading";
    groups.push(isStranded ? [...group.splice(-1), block] : [block]);
    width = own;
  }
  return groups.map((group, i) => ({ number: i + 1, start: group[0]?.start ?? 0, end: group.at(-1)?.end ?? 0 }));
}

/** The leaf on which a code point stands, or the next one after it; the last leaf for what comes behind all of them. */
export function leafAt<T extends Span>(leaves: readonly T[], codePoint: number): T | undefined {
  return leaves.find((leaf) => codePoint < leaf.end) ?? leaves.at(-1);
}

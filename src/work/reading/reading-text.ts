import { type Leaf, layoutOf, leavesOf, type Source, type TextLayout } from "../../model/index.ts";
import { perStudy } from "../per-study.ts";
import type { OpenedStudy } from "../run-study.ts";

/** The document of a source as it can be read now. `unchanged` is the version that was coded, `changed` another one, `absent` is not at hand. */
export interface ReadingText {
  readonly state: "unchanged" | "changed" | "absent";
  /** The digest of what lies there. */
  readonly digest: string | null;
  readonly points: readonly string[];
  readonly layout: TextLayout;
  /** Leaves of the text; of a document that is not at hand, stretches of its length. */
  readonly leaves: readonly Leaf[];
}

/** The reading text of each source, made when it is first asked for and kept with the study. */
export const readingTexts = perStudy(({ documents }: OpenedStudy): ((source: Source) => ReadingText) => {
  const made = new Map<string, ReadingText>();
  return (source) => {
    const text = made.get(source.id) ?? textOf(source, documents.lying(source));
    made.set(source.id, text);
    return text;
  };
});

function textOf(source: Source, lying: { readonly digest: string; readonly text: string } | undefined): ReadingText {
  const document = source.custom?.document;
  if (lying === undefined) {
    const leaves = stretches(document?.codePoints ?? 0);
    return { state: "absent", digest: null, points: [], layout: { blocks: [], hidden: [] }, leaves };
  }
  const points = Array.from(lying.text);
  const layout = layoutOf(points);
  const state = lying.digest === document?.digest ? "unchanged" : "changed";
  return { state, digest: lying.digest, points, layout, leaves: leavesOf(points, layout.blocks) };
}

/** Equal parts of a document of which nothing but the length is known. */
function stretches(codePoints: number): Leaf[] {
  const count = Math.ceil(codePoints / STRETCH);
  return Array.from({ length: count }, (_, i) => ({ number: i + 1, start: i * STRETCH, end: Math.min(codePoints, (i + 1) * STRETCH) }));
}

const STRETCH = 2500;

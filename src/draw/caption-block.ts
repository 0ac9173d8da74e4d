import { element as el, escapeText } from "./svg.ts";
import { wrapText } from "./wrap-text.ts";

/** What stands under a figure that leaves its page: what is shown, then where it comes from and how to have it again. */
export interface CaptionText {
  readonly title: string;
  readonly text: string;
  /** Sources, parameters, digest and the command, each a paragraph. */
  readonly notes: readonly string[];
}

/** A caption as marks, with its height; the sentence on the left, the notes beside it where there is room for two columns. */
export function captionBlock(caption: CaptionText, at: { readonly x: number; readonly y: number; readonly width: number }): Marks {
  const isWide = at.width >= 2 * COLUMN.least + COLUMN.gap;
  const width = isWide ? (at.width - COLUMN.gap) / 2 : at.width;
  const head = lines([{ text: caption.title, weight: 600 }, { text: caption.text }], { ...at, width, size: 13, leading: 20 });
  const beside = isWide ? { x: at.x + width + COLUMN.gap, y: at.y } : { x: at.x, y: at.y + head.height + 8 };
  const notes = lines(
    caption.notes.map((text) => ({ text })),
    { ...beside, width, size: 12, leading: 18 },
  );
  const rule = el("line", { x1: at.x, x2: at.x + at.width, y1: at.y - 12, y2: at.y - 12, stroke: "var(--rule)" });
  return {
    svg: el("g", { "font-family": "var(--sans)" }, rule, head.svg, notes.svg),
    height: isWide ? Math.max(head.height, notes.height) : head.height + 8 + notes.height,
  };
}

/** Marks as text, and how much room they take from their upper edge down. */
interface Marks {
  readonly svg: string;
  readonly height: number;
}

const COLUMN = { least: 320, gap: 40 };

interface Paragraph {
  readonly text: string;
  readonly weight?: 400 | 600;
}

function lines(
  paragraphs: readonly Paragraph[],
  { x, y, width, size, leading }: { x: number; y: number; width: number; size: number; leading: number },
): Marks {
  const rows = paragraphs.flatMap(({ text, weight = 400 }: Paragraph) =>
    wrapText(text, { size, weight, width }).map((row) => ({ row, weight })),
  );
  const marks = rows.map(({ row, weight }, i) =>
    el(
      "text",
      { x, y: y + i * leading + size, "font-size": size, "font-weight": weight, fill: size === 13 ? "var(--ink)" : "var(--ink-2)" },
      escapeText(row),
    ),
  );
  return { svg: marks.join(""), height: rows.length * leading };
}

import { element, escapeText } from "./svg.ts";
import { type TextStyle, textWidth } from "./text-width.ts";
import { wrapText } from "./wrap-text.ts";

/** A word of a figure: how it is set and where. `y` is its baseline. */
export interface LabelStyle extends TextStyle {
  readonly x: number;
  readonly y: number;
  readonly anchor?: "start" | "middle" | "end";
  /** A token, `ink` where it is left out. */
  readonly fill?: string;
}

/** One line of text as a mark; every value stands on the element itself, so that it looks the same in a page and in a file. */
export function label(text: string, { x, y, size, weight = 400, family, anchor = "start", fill = "ink" }: LabelStyle): string {
  const font = { "font-size": size, "font-weight": weight, "font-family": family === "serif" ? "var(--serif)" : undefined };
  const attributes = { x, y, ...font, "text-anchor": anchor === "start" ? undefined : anchor, fill: `var(--${fill})` };
  return element("text", attributes, escapeText(text));
}

/** Lines of text one under the other. */
export function labels(lines: readonly string[], style: LabelStyle & { readonly leading: number }): string {
  return lines.map((line, i) => label(line, { ...style, y: style.y + i * style.leading })).join("");
}

/** The room that a label needs: a fiftieth more than the fonts say, for a renderer that does not kern. */
export function labelWidth(text: string, style: TextStyle): number {
  return SPARE * textWidth(text, style);
}

/** A text in lines that each need no more room than `width`. */
export function labelLines(text: string, style: TextStyle & { readonly width: number }): string[] {
  return wrapText(text, { ...style, width: style.width / SPARE });
}

/** The first of several wordings that has room in `width`; the last one where none has. */
export function firstThatFits(wordings: readonly string[], style: TextStyle & { readonly width: number }): string {
  return wordings.find((text) => labelWidth(text, style) <= style.width) ?? wordings.at(-1) ?? "";
}

const SPARE = 1.02;

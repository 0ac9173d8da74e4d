import { captionBlock, escapeText, resolveTokens } from "../../draw/index.ts";
import type { Locale } from "../../model/index.ts";
import type { AboutFigure } from "./about-figure.ts";
import type { Drawing } from "./figure.ts";
import type { Look } from "./index.ts";

/** How a figure is framed: its look, its language, and what is known of it, for its caption and its metadata. */
interface Frame {
  readonly look: Look;
  readonly locale: Locale;
  readonly about: AboutFigure;
}

/** A figure as a document of its own: tokens resolved, titled, with its metadata, and with the caption under it unless the look leaves it out. */
export function framed(drawing: Drawing, { look, locale, about }: Frame): string {
  const size = sizeOf(drawing.svg);
  const caption = captionBlock(about, { x: EDGE, y: EDGE + size.height + 28, width: size.width });
  const isBare = look.caption === "none";
  const width = size.width + (isBare ? 0 : 2 * EDGE);
  const height = Math.ceil(isBare ? size.height : size.height + 28 + caption.height + 2 * EDGE);
  const marks = isBare ? placed(drawing.svg, { x: 0, ...size }) : placed(drawing.svg, { x: EDGE, ...size }) + caption.svg;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" xml:lang="${locale === "zh" ? "zh-Hans" : "en"}" role="img" aria-labelledby="figure-title figure-text">`,
    `<title id="figure-title">${escapeText(about.title)}</title>`,
    `<desc id="figure-text">${escapeText([about.text, ...about.notes].join(" "))}</desc>`,
    `<metadata>${escapeText(JSON.stringify(about))}</metadata>`,
    `<rect width="${width}" height="${height}" fill="var(--paper)"/>`,
    marks,
    "</svg>",
  ].join("");
  return resolved(svg, look.theme);
}

/** Room around the figure when it has a caption. */
const EDGE = 24;

function resolved(svg: string, theme: Look["theme"]): string {
  if (theme !== "print") return resolveTokens(svg, theme);
  return resolveTokens(svg.replaceAll("var(--paper)", WHITE), "light");
}

const WHITE = "#FFFFFF";

function sizeOf(svg: string): { readonly width: number; readonly height: number } {
  const box = /^<svg[^>]*\sviewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg);
  if (box === null) throw new RangeError('a figure must begin with <svg … viewBox="0 0 WIDTH HEIGHT">');
  return { width: Number(box[1]), height: Number(box[2]) };
}

function placed(svg: string, at: { readonly x: number; readonly width: number; readonly height: number }): string {
  return svg.replace(/^<svg/, `<svg x="${at.x}" y="${at.x}" width="${at.width}" height="${at.height}"`);
}

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** The two families in which figures and pages are set. */
export type Family = "sans" | "serif";

/** One file of a font, which holds some of its characters only. */
export interface Slice {
  readonly path: string;
  /** The characters that it is meant for, as ranges of code points, both ends included. */
  readonly ranges: readonly (readonly [from: number, to: number])[];
}

/** The package of each font: what the first has no glyph for is taken from the second. */
const PACKAGES = {
  sans: ["@fontsource-variable/source-sans-3", "@fontsource-variable/noto-sans-sc"],
  serif: ["@fontsource-variable/source-serif-4", "@fontsource-variable/noto-serif-sc"],
} as const satisfies Record<Family, readonly string[]>;

/** The fonts of a family, the preferred one first, each as its slices; of two slices for one character the later holds, as in CSS. */
export function slicesOf(family: Family): readonly (readonly Slice[])[] {
  return PACKAGES[family].map(slicesIn);
}

/** The slice of a font that is meant for a character. */
export function sliceFor(slices: readonly Slice[], codePoint: number): Slice | undefined {
  return slices.findLast(({ ranges }) => ranges.some(([from, to]) => from <= codePoint && codePoint <= to));
}

const known = new Map<string, readonly Slice[]>();

function slicesIn(name: string): readonly Slice[] {
  const before = known.get(name);
  if (before !== undefined) return before;
  const sheet = createRequire(import.meta.url).resolve(`${name}/index.css`);
  const slices = readSheet(readFileSync(sheet, "utf8"), dirname(sheet));
  known.set(name, slices);
  return slices;
}

/** The slices that a style sheet declares, with their files beside it. */
export function readSheet(css: string, folder: string): Slice[] {
  return [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].flatMap(([, face = ""]) => {
    const file = /url\(["']?([^"')]+)/.exec(face)?.[1];
    const ranges = /unicode-range:\s*([^;]+)/.exec(face)?.[1];
    return file === undefined || ranges === undefined ? [] : [{ path: join(folder, file), ranges: ranges.split(",").map(rangeOf) }];
  });
}

function rangeOf(text: string): [number, number] {
  const [from = "", to = from] = text.trim().replace(/^u\+/i, "").split("-");
  return [Number.parseInt(from.replaceAll("?", "0"), 16), Number.parseInt(to.replaceAll("?", "F"), 16)];
}

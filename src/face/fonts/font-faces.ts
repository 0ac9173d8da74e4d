import { readFile } from "node:fs/promises";
import subsetFont from "subset-font";
import { readFontFile } from "./font-file.ts";
import { type Family, type Slice, sliceFor, slicesOf } from "./font-slices.ts";
import type { RunStyle } from "./svg-text.ts";

/** A font cut down to the characters that are shown, at one weight, as TrueType. */
export interface FontFace extends RunStyle {
  readonly characters: readonly string[];
  readonly font: Buffer;
}

/** What a text is set with, and the characters that no font here has a glyph for. */
export interface FontFaces {
  readonly faces: readonly FontFace[];
  readonly missing: readonly string[];
}

/**
 * The faces that show the given characters: each character from the first font of its family that has a glyph for it. Same characters, same bytes,
 * whatever their order.
 */
export async function facesFor(used: readonly { readonly style: RunStyle; readonly characters: Iterable<string> }[]): Promise<FontFaces> {
  const faces: FontFace[] = [];
  const missing = new Set<string>();
  for (const { style, characters } of used) {
    let left = [...new Set(characters)].sort(byCodePoint);
    for (const slices of slicesOf(style.family)) {
      const cut = await Promise.all([...bySlice(left, slices)].map(([slice, wanted]) => cutOut(slice, wanted, style)));
      faces.push(...cut.filter((face) => face.characters.length > 0));
      const shown = new Set(cut.flatMap((face) => face.characters));
      left = left.filter((character) => !shown.has(character));
    }
    for (const character of left) missing.add(character);
  }
  return { faces, missing: [...missing].sort(byCodePoint) };
}

/** A face as WOFF2, for a style sheet. */
export async function asWoff2(face: FontFace): Promise<Buffer> {
  return await subsetFont(face.font, face.characters.join(""), { ...KEPT, targetFormat: "woff2" });
}

/** What running text needs of a font: kerning, marks and forms of its language. Figures are tabular and full-width marks full as they come. */
const KEPT = { noHinting: true, keepFeatures: ["kern", "mark", "mkmk", "ccmp", "locl", "calt"] } as const;

async function cutOut(slice: Slice, wanted: readonly string[], { family, weight }: { family: Family; weight: number }): Promise<FontFace> {
  const whole = await readFile(slice.path);
  const font = await subsetFont(whole, wanted.join(""), { ...KEPT, targetFormat: "truetype", variationAxes: { wght: weight } });
  const file = readFontFile(font);
  return { family, weight, characters: wanted.filter((character) => file.has(codeOf(character))), font };
}

function bySlice(characters: readonly string[], slices: readonly Slice[]): ReadonlyMap<Slice, string[]> {
  const found = new Map<Slice, string[]>();
  for (const character of characters) {
    const slice = sliceFor(slices, codeOf(character));
    if (slice !== undefined) found.set(slice, [...(found.get(slice) ?? []), character]);
  }
  return found;
}

function byCodePoint(a: string, b: string): number {
  return codeOf(a) - codeOf(b);
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}

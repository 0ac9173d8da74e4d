import { asWoff2, type FontFace, facesFor } from "./font-faces.ts";
import { charactersOf } from "./svg-text.ts";

/** A figure that looks alike on every machine, and the characters for which no font here has a glyph. */
export interface Embedded {
  readonly svg: string;
  readonly missing: readonly string[];
}

/** Puts the glyphs that a figure shows into it, as faces of the families that it names. Same figure, same bytes. */
export async function embedFonts(svg: string): Promise<Embedded> {
  const { rules, missing } = await facesRules(charactersOf(svg));
  return { svg: rules === "" ? svg : svg.replace(HEAD, (head) => `${head}<style>${rules}</style>`), missing };
}

/** The faces that show the given characters, as rules of a style sheet that needs no file beside it. */
export async function facesRules(
  used: Parameters<typeof facesFor>[0],
): Promise<{ readonly rules: string; readonly missing: readonly string[] }> {
  const { faces, missing } = await facesFor(used);
  return { rules: (await Promise.all(faces.map(ruleOf))).join(""), missing };
}

/** The root with its title, description and metadata, which stand first. */
const HEAD = /^<svg[^>]*>(?:<(title|desc|metadata)\b[^>]*>[\s\S]*?<\/\1>)*/;

const NAMES = { sans: "Source Sans 3", serif: "Source Serif 4" } as const;

async function ruleOf(face: FontFace): Promise<string> {
  const data = (await asWoff2(face)).toString("base64");
  const codes = face.characters.map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`);
  return `@font-face{font-family:'${NAMES[face.family]}';font-weight:${face.weight};src:url(data:font/woff2;base64,${data}) format('woff2');unicode-range:${codes.join()}}`;
}

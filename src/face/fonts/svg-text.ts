import { escapeText } from "../../draw/index.ts";
import type { Family } from "./font-slices.ts";

/** How a run of an SVG's text is set. */
export interface RunStyle {
  readonly family: Family;
  readonly weight: number;
}

/**
 * The SVG with each run of its visible text replaced by what `replace` gives for it (markup, so escaped). Family and weight are inherited from the
 * elements around it, as attributes or in `style`; titles, descriptions, metadata and style sheets are left as they are.
 */
export function mapText(svg: string, replace: (text: string, style: RunStyle) => string): string {
  const stack: RunStyle[] = [{ family: "sans", weight: 400 }];
  let unseen = 0;
  return svg.replace(/<!--[\s\S]*?-->|<[^>]+>|[^<]+/g, (token) => {
    const style = stack.at(-1) as RunStyle;
    const name = /^<\/?([\w:-]+)/.exec(token)?.[1];
    if (name === undefined) return token.startsWith("<") || unseen > 0 || token.trim() === "" ? token : replace(plainText(token), style);
    if (token.startsWith("</")) {
      stack.pop();
      if (UNSEEN.has(name)) unseen -= 1;
    } else if (!token.endsWith("/>")) {
      stack.push(styleWithin(token, style));
      if (UNSEEN.has(name)) unseen += 1;
    }
    return token;
  });
}

/** The characters that an SVG shows, by how they are set, in the order in which each style first appears. */
export function charactersOf(svg: string): { readonly style: RunStyle; readonly characters: ReadonlySet<string> }[] {
  const found = new Map<string, { readonly style: RunStyle; readonly characters: Set<string> }>();
  mapText(svg, (text, style) => {
    const key = `${style.family} ${style.weight}`;
    const entry = found.get(key) ?? { style, characters: new Set<string>() };
    found.set(key, entry);
    for (const character of text.replace(/[\t\r\n]/g, " ")) entry.characters.add(character);
    return escapeText(text);
  });
  return [...found.values()];
}

const UNSEEN = new Set(["title", "desc", "metadata", "style", "script"]);
const WEIGHTS: Readonly<Record<string, number>> = { normal: 400, bold: 700 };

function styleWithin(tag: string, around: RunStyle): RunStyle {
  const property = (name: string): string | undefined => new RegExp(`[\\s"';]${name}(?:="|:\\s*)([^";]+)`).exec(tag)?.[1];
  const family = property("font-family");
  const weight = property("font-weight");
  return {
    family: family === undefined ? around.family : familyOf(family),
    weight: weight === undefined ? around.weight : (WEIGHTS[weight.trim()] ?? Number(weight)),
  };
}

/** Serif where the first name of a list of fonts says so. */
function familyOf(names: string): Family {
  const [first = ""] = names.split(",");
  return /serif/i.test(first) && !/sans/i.test(first) ? "serif" : "sans";
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function plainText(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? all;
    return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
  });
}

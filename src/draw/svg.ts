/** Attributes of an SVG element; a number is written with at most two decimals, undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** One SVG element as text, its children already text. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === "number" ? round(value) : escapeText(value ?? "")}"`)
    .join("");
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join("")}</${name}>`;
}

/** Text that is safe inside an element or attribute. */
export function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** A coordinate as it stands in a path, to the tenth of a pixel. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}

import { textWidth } from "../../src/draw/index.ts";

/** A rectangle of the figure, with the text that stands in it where it is a text. */
export interface Box {
  readonly what: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Shape {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly dx: number;
  readonly dy: number;
}

/** Widths are taken a fiftieth larger than the fonts say, for kerning that a renderer may not do. */
const SLACK = 1.02;

/** The boxes of all texts of a figure; their widths as the fonts have them, a little larger. */
export function textBoxes(svg: string): Box[] {
  return shapesOf(svg)
    .filter(({ name }) => name === "text")
    .map(({ attributes, text, dx, dy }) => {
      const size = Number(attributes["font-size"]);
      const weight = Number(attributes["font-weight"] ?? 400) as 400 | 500 | 600;
      const family = attributes["font-family"] === "var(--serif)" ? "serif" : "sans";
      const width = textWidth(text, { size, weight, family }) * SLACK;
      const x = Number(attributes.x) + dx;
      const left = attributes["text-anchor"] === "middle" ? x - width / 2 : attributes["text-anchor"] === "end" ? x - width : x;
      const base = Number(attributes.y) + dy;
      return { what: text, left, right: left + width, top: base - 0.76 * size, bottom: base + 0.2 * size };
    });
}

/** The boxes of all marks that are no text: rectangles, lines, circles, and the points of paths. What is only defined is not drawn. */
export function markBoxes(svg: string): Box[] {
  return shapesOf(svg).flatMap(({ name, attributes, dx, dy }) => {
    const n = (key: string): number => Number(attributes[key] ?? 0);
    const box = (left: number, top: number, right: number, bottom: number): Box[] => [
      { what: `${name} ${JSON.stringify(attributes)}`, left: left + dx, top: top + dy, right: right + dx, bottom: bottom + dy },
    ];
    if (name === "rect") return box(n("x"), n("y"), n("x") + n("width"), n("y") + n("height"));
    if (name === "line")
      return box(Math.min(n("x1"), n("x2")), Math.min(n("y1"), n("y2")), Math.max(n("x1"), n("x2")), Math.max(n("y1"), n("y2")));
    if (name === "circle") return box(n("cx") - n("r"), n("cy") - n("r"), n("cx") + n("r"), n("cy") + n("r"));
    if (name !== "path") return [];
    const points = pointsOf(attributes.d ?? "");
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
    return box(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys));
  });
}

/** Whether two boxes share more than a hair. */
export function overlap(a: Box, b: Box): boolean {
  const hair = 0.25;
  return a.left < b.right - hair && b.left < a.right - hair && a.top < b.bottom - hair && b.top < a.bottom - hair;
}

const TAG = /<(\/?)([a-zA-Z]+)([^>]*?)(\/?)>([^<]*)/g;

function shapesOf(svg: string): Shape[] {
  const shapes: Shape[] = [];
  const offsets: { dx: number; dy: number }[] = [{ dx: 0, dy: 0 }];
  let hidden = 0;
  for (const [, closing, name = "", written = "", alone, text = ""] of svg.matchAll(TAG)) {
    const isHidden = name === "defs";
    if (closing === "/") {
      offsets.pop();
      if (isHidden) hidden--;
      continue;
    }
    const attributes = Object.fromEntries([...written.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value] as const));
    const [, x = "0", y = "0"] = /translate\(([-\d.]+) ([-\d.]+)\)/.exec(attributes.transform ?? "") ?? [];
    const outer = offsets.at(-1) ?? { dx: 0, dy: 0 };
    const own = { dx: outer.dx + Number(x), dy: outer.dy + Number(y) };
    if (hidden === 0) shapes.push({ name, attributes, text: plain(text), ...own });
    if (alone === "/") continue;
    offsets.push(own);
    if (isHidden) hidden++;
  }
  return shapes;
}

function plain(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}

/** Every point that a path goes through; of an arc, its end. */
function pointsOf(d: string): [number, number][] {
  const points: [number, number][] = [];
  let [x, y] = [0, 0];
  for (const [, command = "", list = ""] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const values = (list.match(/-?\d*\.?\d+/g) ?? []).map(Number);
    const size = { h: 1, v: 1, a: 7, z: 0 }[command.toLowerCase()] ?? 2;
    for (let i = 0; i < values.length; i += Math.max(1, size)) {
      const at = values.slice(i, i + size);
      const isOwn = command === command.toLowerCase();
      if (size === 1) {
        if (command.toLowerCase() === "h") x = (isOwn ? x : 0) + (at[0] ?? 0);
        else y = (isOwn ? y : 0) + (at[0] ?? 0);
      } else {
        const [px = 0, py = 0] = at.slice(-2);
        [x, y] = isOwn ? [x + px, y + py] : [px, py];
      }
      points.push([x, y]);
    }
  }
  return points;
}

import { element } from "./svg.ts";

/** A drawing: its marks as SVG text, its size in pixels, and what it shows in words, for those who do not see it. */
export interface Mark {
  readonly body: string;
  readonly width: number;
  readonly height: number;
  readonly label: string;
}

/** Several drawings as one, each under the one before. */
export function stack(marks: readonly { readonly body: string; readonly height: number }[]): {
  readonly body: string;
  readonly height: number;
} {
  let height = 0;
  const placed = marks.map((mark) => {
    const at = height;
    height += mark.height;
    return at === 0 ? mark.body : element("g", { transform: `translate(0 ${at})` }, mark.body);
  });
  return { body: placed.join(""), height };
}

/** A drawing as an SVG document of its own, or as one picture inside a page: as large as its `viewBox` says, unless its surroundings say otherwise. */
export function svgOf(mark: Mark): string {
  const attributes = {
    xmlns: "http://www.w3.org/2000/svg",
    viewBox: `0 0 ${Math.round(mark.width * 100) / 100} ${Math.round(mark.height * 100) / 100}`,
    role: "img",
    "aria-label": mark.label,
    "font-family": "var(--sans)",
  };
  return element("svg", attributes, mark.body);
}

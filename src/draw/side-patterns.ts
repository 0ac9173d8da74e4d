import { element as el } from "./svg.ts";

/** The fills of a question's two sides: a is solid, b is hatched, `soft` where the evidence is weak. */
export interface SideFills {
  readonly defs: string;
  readonly a: { readonly full: string; readonly soft: string };
  readonly b: { readonly full: string; readonly soft: string };
}

/** The patterns of one drawing; `id` keeps them apart from those of other drawings in the same page. */
export function sideFills(id: string): SideFills {
  const pattern = (name: string, ground: string, width: number): string =>
    el(
      "pattern",
      { id: `${id}-${name}`, width: 4, height: 4, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
      el("rect", { width: 4, height: 4, fill: `var(--${ground})` }),
      el("line", { x1: 0, x2: 0, y1: 0, y2: 4, stroke: "var(--side-b)", "stroke-width": width }),
    );
  return {
    defs: pattern("hatch", "side-b-tint", 3.2) + pattern("hatch-soft", "paper", 0.9),
    a: { full: "var(--side-a)", soft: "var(--side-a-tint)" },
    b: { full: `url(#${id}-hatch)`, soft: `url(#${id}-hatch-soft)` },
  };
}

/** The thin falling hatch that stands for what is missing. */
export function missingPattern(id: string): string {
  return el(
    "pattern",
    { id: `${id}-missing`, width: 5, height: 5, patternUnits: "userSpaceOnUse", patternTransform: "rotate(-45)" },
    el("line", { x1: 0, x2: 0, y1: 0, y2: 5, stroke: "var(--axis)", "stroke-width": 0.75 }),
  );
}

import { element as el } from "../svg.ts";
import type { ThreatFactor } from "./look.ts";

/** The four forms in which factors are drawn: ink alone, told apart by pattern. `id` keeps them apart from those of other drawings in the page. */
export interface FactorFills {
  readonly defs: string;
  readonly of: Readonly<Record<ThreatFactor, string>>;
}

/** The patterns of one drawing. */
export function factorFills(id: string): FactorFills {
  const pattern = (name: string, attributes: Readonly<Record<string, string>>, ...marks: string[]): string =>
    el(
      "pattern",
      { id: `${id}-${name}`, width: 5, height: 5, patternUnits: "userSpaceOnUse", ...attributes },
      el("rect", { width: 5, height: 5, fill: "var(--paper)" }),
      ...marks,
    );
  return {
    defs:
      pattern(
        "offence",
        { patternTransform: "rotate(45)" },
        el("line", { x1: 0, x2: 0, y1: 0, y2: 5, stroke: "var(--ink-2)", "stroke-width": 3 }),
      ) + pattern("intention", {}, el("circle", { cx: 2.5, cy: 2.5, r: 1, fill: "var(--ink-2)" })),
    of: {
      power: "var(--ink-2)",
      proximity: "var(--between)",
      offence: `url(#${id}-offence)`,
      intention: `url(#${id}-intention)`,
    },
  };
}

/** A small rectangle in the form of a factor, for a key or the head of a column. */
export function factorSwatch(fills: FactorFills, factor: ThreatFactor, at: { readonly x: number; readonly y: number }): string {
  return el("rect", { x: at.x, y: at.y, width: 14, height: 10, fill: fills.of[factor], stroke: "var(--ink-2)", "stroke-width": 0.75 });
}

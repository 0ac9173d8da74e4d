import { element as el, tenth } from "../svg.ts";

/** The sign of the layer of acts. */
export function square(x: number, y: number): string {
  return el("rect", { x: x - 4, y: y - 4, width: 8, height: 8, fill: "var(--ink)" });
}

/** The sign of the layer of perceptions. */
export function diamond(x: number, y: number): string {
  return el("path", { d: `M${tenth(x - 5)} ${tenth(y)}l5 -5l5 5l-5 5z`, fill: "var(--paper)", stroke: "var(--ink)", "stroke-width": 1.25 });
}

import type { Locale } from "../../model/index.ts";
import type { Mark } from "../mark.ts";
import { element as el } from "../svg.ts";
import { arcOf, tubePath } from "./level-arc.ts";
import { tiltWords } from "./words.ts";

const HALF = 8;
const TOP = 14;

/** A level without a bubble and without a scale: what stands where there is nothing to read. */
export function emptyLevel({ width, locale }: { readonly width: number; readonly locale: Locale }): Mark {
  const arc = arcOf({ width, top: TOP, half: HALF });
  const ring = (x: number): string =>
    el("line", { x1: x, x2: x, y1: arc.y(x) - HALF - 4, y2: arc.y(x) + HALF + 4, stroke: "var(--ink)", "stroke-width": 2 });
  const tube = el("path", { d: tubePath(arc, { from: 1, to: width - 1, half: HALF }), fill: "var(--well)", stroke: "var(--axis)" });
  return { body: tube + ring(width * 0.34) + ring(width * 0.66), width, height: arc.y(1) + HALF + 2, label: tiltWords[locale].emptyLevel };
}

import type { Locale, Verdict } from "../../model/index.ts";
import { label } from "../label.ts";
import type { Mark } from "../mark.ts";
import { element as el } from "../svg.ts";
import { arcOf, tubePath } from "../tilt/level-arc.ts";
import { VERDICT_WORDS } from "./why-words.ts";

/**
 * A verdict as a level: the bubble stands at *contradicted*, in the middle or at *supported*, so that *undetermined* is a place on the scale and not the
 * absence of one. What cannot be tested has no bubble.
 */
export function verdictLevel(verdict: Verdict, { width, locale }: { readonly width: number; readonly locale: Locale }): Mark {
  const words = VERDICT_WORDS[locale];
  const arc = arcOf({ width, top: TOP, half: HALF });
  const centre = { contradicted: 0.16, undetermined: 0.5, supported: 0.84, untestable: undefined }[verdict];
  const ring = (x: number): string =>
    el("line", { x1: x, x2: x, y1: arc.y(x) - HALF - 4, y2: arc.y(x) + HALF + 4, stroke: "var(--ink)", "stroke-width": 2 });
  const bubble =
    centre === undefined
      ? ""
      : el("path", {
          d: tubePath(arc, { from: width * centre - width * 0.11, to: width * centre + width * 0.11, half: HALF - 3 }),
          fill: "var(--paper)",
          stroke: "var(--ink)",
          "stroke-width": 1.75,
        });
  const below = arc.y(1) + HALF + 16;
  const body = [
    el("path", { d: tubePath(arc, { from: 1, to: width - 1, half: HALF }), fill: "var(--well)", stroke: "var(--axis)" }),
    bubble,
    ring(width * 0.34),
    ring(width * 0.66),
    label(words.contradicted, { x: 0, y: below, size: 12, fill: "ink-2" }),
    label(words.supported, { x: width, y: below, size: 12, anchor: "end", fill: "ink-2" }),
  ];
  return { body: body.join(""), width, height: below + 4, label: words[verdict] };
}

const TOP = 14;
const HALF = 8;

import type { Locale, SpecificationCurve } from "../../model/index.ts";
import { label, labelLines, labels, labelWidth } from "../label.ts";
import type { Mark } from "../mark.ts";
import { signed } from "../numbers.ts";
import { linear } from "../scale.ts";
import { element as el, tenth } from "../svg.ts";
import { reasonWords } from "./words.ts";

/** The choices that a curve was tried over, each with its options in words, as rows under it. */
export interface CurveChoice {
  readonly title: string;
  readonly options: readonly { readonly title: string; has(cell: SpecificationCurve["cells"][number]): boolean }[];
}

/**
 * Every tried combination of choices as a dot, from the least to the greatest effect: filled where the probability of the predicted sign is at least .95,
 * a cross where that of the opposite is; below, which option each of them took. A triangle marks the question's own combination.
 */
export function specificationCurve(
  { cells }: SpecificationCurve,
  { width, locale, choices }: { readonly width: number; readonly locale: Locale; readonly choices: readonly CurveChoice[] },
): Mark {
  const words = reasonWords[locale];
  const ordered = cells.toSorted((a, b) => a.effect - b.effect);
  const reach = Math.max(...cells.map((cell) => Math.abs(cell.effect)), 1e-9);
  const left = Math.min(LEFT, Math.floor(0.4 * width));
  const x = linear([0, Math.max(1, ordered.length - 1)], [left + 4, width - 8]);
  const y = linear([-reach, reach], [HEIGHT, TOP]);
  const axis = [-reach, 0, reach].map(
    (value) =>
      el("line", { x1: left, x2: width, y1: y(value), y2: y(value), stroke: value === 0 ? "var(--axis)" : "var(--rule-2)" }) +
      label(signed(value), { x: left - 8, y: y(value) + 4, size: 12, anchor: "end", fill: "ink-2" }),
  );
  const dots = ordered.map((cell, i) => {
    const isStrong = cell.probability >= 0.95;
    const isOpposite = cell.probability <= 0.05;
    const common = { stroke: "var(--ink)", "stroke-width": 1 };
    if (isOpposite) return el("path", { d: cross(x(i), y(cell.effect)), ...common, "stroke-width": 1.5, fill: "none" });
    return el("circle", { cx: x(i), cy: y(cell.effect), r: 2.5, fill: isStrong ? "var(--ink)" : "var(--paper)", ...common });
  });
  const own = ordered.findIndex((cell) => cell.isPreferred);
  const half = labelWidth(words.preferred, { size: 12 }) / 2;
  const mark =
    own < 0
      ? ""
      : el("path", { d: `M${tenth(x(own))} ${tenth(y(ordered[own]?.effect ?? 0) - 7)}l-5-9h10z`, fill: "var(--ink)" }) +
        label(words.preferred, { x: between(x(own), half, width - half), y: 12, size: 12, anchor: "middle" });
  const rows = optionRows(ordered, choices, { x, left, width });
  const body = [label(words.effect, { x: 0, y: TOP + 4, size: 12, fill: "ink-2" }), ...axis, ...dots, mark, rows.body].join("");
  return { body, width, height: rows.height, label: words.curveLabel(cells.length) };
}

/** Room for the names of options, on a desk; on a telephone a share of the width. */
const LEFT = 190;
const TOP = 38;
const HEIGHT = 164;
const ROW = 16;
const LEADING = 14;

function between(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

function cross(x: number, y: number): string {
  return `M${tenth(x - 3)} ${tenth(y - 3)}l6 6m0-6l-6 6`;
}

function optionRows(
  ordered: readonly SpecificationCurve["cells"][number][],
  choices: readonly CurveChoice[],
  { x, left, width }: { readonly x: (i: number) => number; readonly left: number; readonly width: number },
): { readonly body: string; readonly height: number } {
  let top = HEIGHT + 20;
  const parts: string[] = [];
  for (const { title, options } of choices) {
    if (options.length < 2) continue;
    parts.push(label(title, { x: 0, y: top + 11, size: 12, weight: 600 }));
    top += ROW;
    for (const option of options) {
      const ticks = ordered.flatMap((cell, i) => (option.has(cell) ? [`M${tenth(x(i))} ${top + 3}v${ROW - 6}`] : []));
      const names = labelLines(option.title, { size: 12, width: left - 14 });
      const bottom = top + ROW + (names.length - 1) * LEADING;
      parts.push(
        labels(names, { x: left - 12, y: top + 12, size: 12, anchor: "end", fill: "ink-2", leading: LEADING }),
        el("line", { x1: left, x2: width, y1: bottom, y2: bottom, stroke: "var(--rule-2)", "stroke-width": 0.5 }),
        ticks.length === 0 ? "" : el("path", { d: ticks.join(""), stroke: "var(--ink)", "stroke-width": 1.25 }),
      );
      top = bottom;
    }
    top += 6;
  }
  return { body: parts.join(""), height: top + 4 };
}

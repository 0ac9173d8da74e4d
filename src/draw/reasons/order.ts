import type { Locale } from "../../model/index.ts";
import { label, labelLines, labels } from "../label.ts";
import type { Mark } from "../mark.ts";
import { probability } from "../numbers.ts";
import { linear, type Scale } from "../scale.ts";
import { element as el } from "../svg.ts";
import { reasonWords } from "./words.ts";

/** A cause and one onset of its effect, with the probability that the cause came first. */
export interface OrderRow {
  readonly cause: string;
  readonly onset: string;
  readonly before: number;
  readonly gate: "pass" | "fail" | "open";
}

/**
 * Which causes can have come first: a filled dot may be the trigger, a cross cannot, a ring is open; the gates stand at .10 and .90. Names wrap inside their
 * columns; where there is little room each pair has its names above its line.
 */
export function orderChart(rows: readonly OrderRow[], { width, locale }: { readonly width: number; readonly locale: Locale }): Mark {
  const words = reasonWords[locale];
  const isNarrow = width < NARROW;
  const text = { size: 13, width: 0 };
  const right = 100;
  const cause = isNarrow ? width : Math.floor((width - right) * 0.28);
  const left = isNarrow ? 8 : 2 * cause + ARROW;
  const x = linear([0, 1], [left, width - right]);
  let y = TOP;
  const drawn = rows.map((row) => {
    const names = isNarrow
      ? { first: labelLines(`${row.cause} → ${row.onset}`, { ...text, width }), second: [] }
      : { first: labelLines(row.cause, { ...text, width: cause - 8 }), second: labelLines(row.onset, { ...text, width: cause - 8 }) };
    const lines = Math.max(names.first.length, names.second.length);
    const height = lines * LEADING + (isNarrow ? 24 : 9);
    const at = { top: y, middle: isNarrow ? y + lines * LEADING + 8 : y + height / 2 };
    y += height;
    const first = isNarrow ? at.top + 13 : at.middle + 4.5 - ((names.first.length - 1) * LEADING) / 2;
    const second = at.middle + 4.5 - ((names.second.length - 1) * LEADING) / 2;
    return [
      labels(names.first, { size: 13, x: 0, y: first, leading: LEADING }),
      ...(isNarrow
        ? []
        : [
            el("path", { d: `M${cause} ${at.middle}h14m-4-3.5l4 3.5l-4 3.5`, fill: "none", stroke: "var(--axis)" }),
            labels(names.second, { size: 13, x: cause + ARROW, y: second, leading: LEADING, fill: "ink-2" }),
          ]),
      el("line", { x1: x(0), x2: x(1), y1: at.middle, y2: at.middle, stroke: "var(--rule)", "stroke-width": 0.75 }),
      signOf(row, x(row.before), at.middle),
      verdictOf(row, { x: width, y: at.middle + 4.5, words }),
    ].join("");
  });
  const body = gates(x, y) + drawn.join("");
  return { body, width, height: y + 4, label: words.orderLabel(rows.length) };
}

const NARROW = 560;
const TOP = 22;
const LEADING = 17;
const ARROW = 24;

function gates(x: Scale, bottom: number): string {
  const band = (from: number, to: number): string =>
    el("rect", { x: x(from), y: TOP - 2, width: x(to) - x(from), height: bottom - TOP + 2, fill: "var(--well)" });
  const lines = [0, 0.1, 0.5, 0.9, 1].map((value) => {
    const isGate = value === 0.1 || value === 0.9;
    const stroke = isGate ? "var(--ink)" : "var(--rule)";
    const text = value === 0 || value === 1 ? String(value) : probability(value);
    return (
      el("line", { x1: x(value), x2: x(value), y1: TOP - 2, y2: bottom, stroke, "stroke-width": isGate ? 1 : 0.75 }) +
      label(text, { x: x(value), y: TOP - 8, size: 12, anchor: "middle", fill: "ink-2" })
    );
  });
  return band(0, 0.1) + band(0.9, 1) + lines.join("");
}

function signOf({ gate }: OrderRow, x: number, y: number): string {
  if (gate === "fail")
    return el("path", { d: `M${x - 5} ${y - 5}l10 10m0-10l-10 10`, stroke: "var(--ink)", "stroke-width": 2, fill: "none" });
  return el("circle", {
    cx: x,
    cy: y,
    r: 5,
    fill: gate === "pass" ? "var(--ink)" : "var(--paper)",
    stroke: "var(--ink)",
    "stroke-width": 1.75,
  });
}

function verdictOf({ gate }: OrderRow, at: { readonly x: number; readonly y: number; readonly words: (typeof reasonWords)["en"] }): string {
  const text = { pass: at.words.mayBe, fail: at.words.cannot, open: at.words.open }[gate];
  const isFailed = gate === "fail";
  return label(text, { x: at.x, y: at.y, size: 12, anchor: "end", weight: isFailed ? 600 : 400, fill: isFailed ? "ink" : "ink-2" });
}

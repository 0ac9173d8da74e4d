import type { Locale } from "../../model/index.ts";
import type { Mark } from "../mark.ts";
import { shownYear } from "../numbers.ts";
import { sideFills } from "../side-patterns.ts";
import { element as el } from "../svg.ts";
import type { EvidenceSet, SeenYear, TiltNames } from "./seen.ts";
import { tiltWords } from "./words.ts";

/** What a miniature is told: its room, and an `id` that keeps its pattern apart from those of others. */
export interface MiniatureOptions {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly locale: Locale;
  readonly names: TiltNames;
}

/**
 * The labels of all years under one choice of evidence, in miniature: a block up for a, down for b, on the line for equal distance; full where the class
 * is established, half where it is only named; a point where acts decide nothing; nothing where there are none.
 */
export function setMiniature(set: EvidenceSet, { id, width, height, locale, names }: MiniatureOptions): Mark {
  const step = width / Math.max(1, set.years.length);
  const middle = height / 2;
  const fills = sideFills(id);
  const marks = set.years.map((year, i) =>
    yearMark(year, { x: i * step + step * 0.12, width: step * 0.76, middle, most: middle - 1, fills }),
  );
  const axis = el("line", { x1: 0, x2: width, y1: middle, y2: middle, stroke: "var(--axis)", "stroke-width": 0.75 });
  const established = (side: "A" | "B"): string[] =>
    set.years.filter((year) => year.label.class === side && year.label.strength === "established").map((year) => shownYear(year.year));
  const words = { a: established("A"), b: established("B"), nameA: names.a[locale], nameB: names.b[locale] };
  return { body: el("defs", {}, fills.defs) + axis + marks.join(""), width, height, label: tiltWords[locale].setLabel(words) };
}

interface Place {
  readonly x: number;
  readonly width: number;
  readonly middle: number;
  readonly most: number;
  readonly fills: ReturnType<typeof sideFills>;
}

function yearMark(year: SeenYear, { x, width, middle, most, fills }: Place): string {
  if (year.acts === 0) return "";
  const { class: side, strength } = year.label;
  if (side === null) return el("circle", { cx: x + width / 2, cy: middle, r: Math.min(1.25, width / 2), fill: "var(--axis)" });
  const height = strength === "established" ? most : most / 2;
  if (side === "equidistant")
    return el("rect", { x, y: middle - height / 2, width, height, fill: "var(--between)", stroke: "var(--axis)" });
  const look = { fill: side === "A" ? fills.a.full : fills.b.full, stroke: side === "A" ? "var(--side-a)" : "var(--side-b)" };
  return el("rect", { x, y: side === "A" ? middle - height : middle, width, height, ...look, "stroke-width": 0.75 });
}

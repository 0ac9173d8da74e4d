import { dateOf, dayOf } from "../../model/dates.ts";
import { label, labelWidth } from "../label.ts";
import { svgOf } from "../mark.ts";
import { linear, stepAtLeast } from "../scale.ts";
import { element, tenth } from "../svg.ts";

/** One telling of a date: what it is called, the days `[from, to)` that it allows, and whether a decision prefers it. */
export interface DatedSide {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly isPreferred: boolean;
}

const ROW = 26;
const TOP = 10;
const DAY = 1;

/** Dates that cannot all be right on one scale of days, months or years: a diamond for a day, a hollow capsule for any time within a stretch. */
export function datesApart(
  sides: readonly DatedSide[],
  { width, words, language }: { readonly width: number; readonly words: string; readonly language: "en" | "zh" },
): string {
  const left = Math.ceil(Math.max(...sides.map((side) => labelWidth(side.label, { size: 12 })))) + 14;
  const [first, last] = [Math.min(...sides.map((side) => side.from)), Math.max(...sides.map((side) => side.to))];
  const room = Math.max(2, Math.round((last - first) * 0.08));
  const x = linear([first - room, last + room], [left, width - 8]);
  const foot = TOP + sides.length * ROW;
  const ticks = ticksOf({ from: first - room, to: last + room, width: width - left, language });
  const body = [
    ...ticks.flatMap(({ day, text }) => [
      element("line", { x1: tenth(x(day)), x2: tenth(x(day)), y1: 2, y2: foot, stroke: "var(--rule)" }),
      label(text, { x: tenth(x(day)), y: foot + 15, size: 12, anchor: "middle", fill: "ink-3" }),
    ]),
    ...sides.map((side, i) => sideMark(side, { y: TOP + i * ROW + ROW / 2, x })),
  ];
  return svgOf({ body: body.join(""), width, height: foot + 20, label: words });
}

function sideMark(side: DatedSide, { y, x }: { readonly y: number; readonly x: (day: number) => number }): string {
  const ink = side.isPreferred ? "var(--ink)" : "var(--contra)";
  const name = label(side.label, { x: 0, y: y + 4, size: 12, fill: "ink-2" });
  const [from, to] = [x(side.from), x(side.to)];
  if (side.to - side.from <= DAY) return name + diamond((from + to) / 2, y, ink);
  const height = 10;
  const shape = { x: tenth(from), y: y - height / 2, width: tenth(Math.max(6, to - from)), height, rx: height / 2 };
  return name + element("rect", { ...shape, fill: "none", stroke: ink, "stroke-width": 1.5 });
}

function diamond(x: number, y: number, ink: string): string {
  return element("path", { d: `M${tenth(x)} ${y - 6}l6 6l-6 6l-6-6z`, fill: ink });
}

interface Reach {
  readonly from: number;
  readonly to: number;
  readonly width: number;
  readonly language: "en" | "zh";
}

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** Marks of the scale, each a whole day, month or year, so that their words do not touch. */
function ticksOf({ from, to, width, language }: Reach): { day: number; text: string }[] {
  const days = to - from;
  const [first, last] = [dateOf(Math.ceil(from)), dateOf(Math.floor(to))];
  if (days <= 60) {
    const step = Math.max(1, Math.round(stepAtLeast((days * 60) / width)));
    return range(Math.ceil(from), to, step).map((day) => ({ day, text: dayText(day, language) }));
  }
  if (days <= 800) {
    const months = (last.year - first.year) * 12 + last.month - first.month + 1;
    const step = [1, 2, 3, 6, 12].find((one) => (months / one) * 72 <= width) ?? 12;
    return range(0, months, step)
      .map((month) => ({ year: first.year + Math.floor((first.month - 1 + month) / 12), month: ((first.month - 1 + month) % 12) + 1 }))
      .map(({ year, month }) => ({ day: dayOf(year, month, 1), text: monthText(year, month, language) }))
      .filter(({ day }) => day >= from && day <= to);
  }
  const step = Math.max(1, Math.ceil(stepAtLeast(((days / 365) * 44) / width)));
  return range(Math.ceil(first.year / step) * step, last.year + 1, step)
    .map((year) => ({ day: dayOf(year, 1, 1), text: String(year) }))
    .filter(({ day }) => day >= from && day <= to);
}

function dayText(day: number, language: Reach["language"]): string {
  const date = dateOf(day);
  return language === "zh" ? `${date.month} 月 ${date.day} 日` : `${date.day} ${MONTHS[date.month - 1]}`;
}

function monthText(year: number, month: number, language: Reach["language"]): string {
  return language === "zh" ? `${year} 年 ${month} 月` : `${MONTHS[month - 1]} ${year}`;
}

function range(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.max(0, Math.ceil((to - from) / step)) }, (_, i) => from + i * step);
}

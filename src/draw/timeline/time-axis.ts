import { addMonths, type Day, dateOf, dayOf } from "../../model/dates.ts";
import type { Locale } from "../../model/index.ts";
import { labelWidth } from "../label.ts";

/** Days `[from, to)` that a scale of time shows. */
export interface TimeWindow {
  readonly from: Day;
  readonly to: Day;
}

/** A line of the axis and what is written under it; nothing where another label needs the room. */
export interface Tick {
  readonly day: Day;
  readonly label: string | undefined;
}

/** Steps between lines, from days to centuries; days are those of the month. */
const STEPS: readonly (readonly [unit: "day" | "month", count: number])[] = [
  ...[1, 2, 5, 10].map((count) => ["day", count] as const),
  ...[1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000].map((count) => ["month", count] as const),
];

const DAYS_IN = { day: 1, month: 30.436875 };

/** The least room between two lines: whole years and days are read at a glance, months need more. */
const LEAST = { years: 44, months: 70, days: 44 };

/** A linear scale from days to the units of a figure. */
export function timeScale(window: TimeWindow, left: number, right: number): (day: number) => number {
  const perDay = (right - left) / (window.to - window.from);
  return (day) => left + (day - window.from) * perDay;
}

/** Lines at whole days, months or years, at least so far apart that labels have room, never finer than `finest`. */
export function timeTicks(
  window: TimeWindow,
  width: number,
  { locale, finest = 0 }: { readonly locale: Locale; readonly finest?: number },
): Tick[] {
  const perDay = width / (window.to - window.from);
  const hasRoom = ([of, n]: (typeof STEPS)[number]): boolean => {
    const least = of === "day" ? LEAST.days : n % 12 === 0 ? LEAST.years : LEAST.months;
    return DAYS_IN[of] * n * perDay >= least && DAYS_IN[of] * n >= finest;
  };
  const [unit, count] = STEPS.find(hasRoom) ?? ["month", 12_000];
  const days = unit === "day" ? daysBy(count, window) : monthsBy(count, window);
  let free = Number.NEGATIVE_INFINITY;
  return days.map((day, i) => {
    const label = labelOf(day, { unit, isYear: unit === "month" && count % 12 === 0, isFirst: i === 0, locale });
    const half = labelWidth(label, { size: 12 }) / 2 + 4;
    const x = (day - window.from) * perDay;
    if (x - half < free) return { day, label: undefined };
    free = x + half;
    return { day, label };
  });
}

function daysBy(count: number, { from, to }: TimeWindow): Day[] {
  const days: Day[] = [];
  for (let day = Math.ceil(from); day <= to; day++) {
    const { day: ofMonth } = dateOf(day);
    if ((ofMonth - 1) % count === 0 && (ofMonth + count <= 32 || ofMonth === 1)) days.push(day);
  }
  return days;
}

function monthsBy(count: number, { from, to }: TimeWindow): Day[] {
  const { year, month } = dateOf(from);
  const ordinal = Math.floor((year * 12 + month - 1) / count) * count;
  const days: Day[] = [];
  for (let day = dayOf(Math.floor(ordinal / 12), (((ordinal % 12) + 12) % 12) + 1, 1); day <= to; day = addMonths(day, count)) {
    if (day >= from) days.push(day);
  }
  return days;
}

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** A year is written where it begins or comes first; the months and days between say only what is new. */
function labelOf(day: Day, of: { unit: "day" | "month"; isYear: boolean; isFirst: boolean; locale: Locale }): string {
  const { year, month, day: ofMonth } = dateOf(day);
  const zh = of.locale === "zh";
  const yearText = year > 0 ? String(year) : zh ? `前${1 - year}` : `${1 - year} BC`;
  if (of.isYear) return yearText;
  const monthText = zh ? `${month} 月` : (MONTHS[month - 1] ?? "");
  const whole = zh ? `${yearText} 年 ${monthText}` : `${monthText} ${yearText}`;
  if (of.unit === "month") return of.isFirst ? whole : month === 1 ? yearText : monthText;
  if (of.isFirst) return zh ? `${whole} ${ofMonth} 日` : `${ofMonth} ${whole}`;
  return ofMonth === 1 ? monthText : String(ofMonth);
}

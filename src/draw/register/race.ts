import type { Locale, RaceYear } from "../../model/index.ts";
import { spread } from "../map/labels.ts";
import { linear, type Scale, stepAtLeast } from "../scale.ts";
import { element as el, escapeText } from "../svg.ts";
import { textWidth } from "../text-width.ts";
import { registerWords } from "./words.ts";

/** The relations of an actor and of its rival, year by year, and totals that sources state. */
export interface RaceInput {
  readonly of: { readonly name: string; readonly years: readonly RaceYear[]; readonly stated: readonly StatedTotal[] };
  /** The rival, where sources state its total in single years. */
  readonly rival: { readonly name: string; readonly stated: readonly StatedTotal[] } | undefined;
  /** The year that is looked at. */
  readonly year: number | undefined;
  readonly width: number;
  readonly height: number;
  readonly locale: Locale;
}

/** A total that a source states for the end of a year. */
export interface StatedTotal {
  readonly year: number;
  readonly stated: number;
}

const SMALL = { "font-size": 12, fill: "var(--ink-3)" };
const LEFT = 34;
const BOTTOM = 22;
const TOP = 8;

/**
 * How many had relations with an actor at the end of each year: a band from those certain to those possible, a hollow line with the rows that are only
 * proposed, crosses for totals that a source states, and open circles for the rival's totals, which dots that are not data join.
 */
export function raceChart(input: RaceInput): string {
  const { of, width, height, locale } = input;
  const words = registerWords[locale].race;
  const labels = labelsOf(input);
  const right = 14 + Math.max(...labels.map(({ text, strong }) => textWidth(text, { size: 12, weight: strong ? 600 : 400 })));
  const first = of.years[0]?.year ?? 0;
  const last = of.years.at(-1)?.year ?? first;
  const x = linear([first, Math.max(last, first + 1)], [LEFT, width - right]);
  const most = highest(input);
  const step = stepAtLeast(most / 5);
  const counts = Array.from({ length: Math.ceil(most / step) + 1 }, (_, i) => i * step);
  const y = linear([0, counts.at(-1) ?? most], [height - BOTTOM, TOP]);
  const at: Place = { x, y, counts, left: LEFT, right: width - right, first, last };
  const attributes = {
    viewBox: `0 0 ${width} ${height}`,
    xmlns: "http://www.w3.org/2000/svg",
    role: "img",
    class: "race-chart",
  };
  return el(
    "svg",
    { ...attributes, "font-family": "var(--sans)", "aria-label": words.label(of.name, first, last) },
    ...axes(at, height),
    ...yearLine(input, at, height),
    ...bandMarks(of.years, at),
    ...rivalMarks(input.rival?.stated ?? [], at),
    ...of.stated.map((one) => cross(at.x(one.year), at.y(one.stated))),
    ...statedLabels(input, at),
    ...endLabels(labels, at, height),
    ...of.years.map(({ year }) => hit(year, at, height)),
  );
}

interface Place {
  readonly x: Scale;
  readonly y: Scale;
  /** The counts that have a line of their own, from 0 to the top. */
  readonly counts: readonly number[];
  readonly left: number;
  readonly right: number;
  readonly first: number;
  readonly last: number;
}

function highest({ of, rival }: RaceInput): number {
  const totals = [...of.stated, ...(rival?.stated ?? [])].map(({ stated }) => stated);
  return Math.max(10, ...of.years.map((one) => one.certain + one.possible + one.proposed), ...totals);
}

function axes(at: Place, height: number): string[] {
  const rules = at.counts.map((tick) => {
    const stroke = tick === 0 ? "var(--axis)" : "var(--rule-2)";
    return (
      el("line", { x1: at.left, x2: at.right, y1: at.y(tick), y2: at.y(tick), stroke }) +
      el("text", { x: at.left - 6, y: at.y(tick) + 4, "text-anchor": "end", ...SMALL }, String(tick))
    );
  });
  return [
    ...rules,
    ...roundYears(at).map((year) => el("text", { x: at.x(year), y: height - 5, "text-anchor": "middle", ...SMALL }, String(year))),
  ];
}

/** Round years, far enough apart to be read. */
function roundYears({ x, first, last }: Place): number[] {
  const step = stepAtLeast(44 / x.perUnit);
  const start = Math.ceil(first / step) * step;
  return Array.from({ length: Math.max(0, Math.floor((last - start) / step) + 1) }, (_, i) => start + i * step);
}

function bandMarks(years: readonly RaceYear[], at: Place): string[] {
  const points = (value: (one: RaceYear) => number): [number, number][] => years.map((one) => [at.x(one.year), at.y(value(one))]);
  const certain = points((one) => one.certain);
  const possible = points((one) => one.certain + one.possible);
  const proposed = points((one) => one.certain + one.possible + one.proposed);
  const outline = { fill: "none", "stroke-linejoin": "round" };
  const hasProposed = years.some((one) => one.proposed > 0);
  return [
    el("path", { d: `${through([...possible, ...certain.toReversed()])}Z`, fill: "var(--register-tint)" }),
    ...(hasProposed
      ? [el("path", { ...outline, d: through(proposed), stroke: "var(--proposed)", "stroke-width": 1.25, "stroke-dasharray": "4 3" })]
      : []),
    el("path", { ...outline, d: through(possible), stroke: "var(--register)", "stroke-width": 1, "stroke-dasharray": "3 2" }),
    el("path", { ...outline, d: through(certain), stroke: "var(--register)", "stroke-width": 2.25 }),
  ];
}

function through(points: readonly (readonly [number, number])[]): string {
  return `M${points.map((point) => point.map((value) => value.toFixed(1)).join(" ")).join("L")}`;
}

/** The dots between the rival's years are not data. */
function rivalMarks(stated: readonly StatedTotal[], at: Place): string[] {
  if (stated.length === 0) return [];
  const points = stated.map((one): [number, number] => [at.x(one.year), at.y(one.stated)]);
  return [
    el("path", { d: through(points), fill: "none", stroke: "var(--ink)", "stroke-width": 1.25, "stroke-dasharray": "1 4" }),
    ...points.map(([cx, cy]) => el("circle", { cx, cy, r: 3.2, fill: "var(--paper)", stroke: "var(--ink)", "stroke-width": 1.5 })),
  ];
}

function cross(x: number, y: number): string {
  const [left, top] = [x - 4, y - 4].map((value) => value.toFixed(1));
  return el("path", { d: `M${left} ${top}l8 8m0-8l-8 8`, stroke: "var(--ink)", "stroke-width": 1.5, fill: "none" });
}

/** The number beside each cross: at its left, where the curve is below it. */
function statedLabels({ of, locale }: RaceInput, at: Place): string[] {
  const words = registerWords[locale].race;
  return of.stated.map((one) => {
    const text = words.stated(one.stated);
    const x = at.x(one.year) - 9;
    const fits = x - textWidth(text, { size: 12 }) > at.left;
    const anchor = fits ? { x, "text-anchor": "end" } : { x: at.x(one.year) + 9, "text-anchor": "start" };
    const halo = { stroke: "var(--paper)", "stroke-width": 3, "paint-order": "stroke" };
    return el("text", { ...anchor, ...halo, y: at.y(one.stated) + 4, "font-size": 12, fill: "var(--ink)" }, escapeText(text));
  });
}

interface EndLabel {
  readonly text: string;
  readonly value: number;
  readonly strong: boolean;
  readonly fill: string;
}

/** What each line is called, at its right end. */
function labelsOf({ of, rival, locale }: RaceInput): EndLabel[] {
  const words = registerWords[locale].race;
  const last = of.years.at(-1);
  const [certain, possible, proposed] = [last?.certain ?? 0, last?.possible ?? 0, last?.proposed ?? 0];
  const rivalLast = rival?.stated.at(-1);
  return [
    ...(proposed > 0 ? [{ text: words.proposed, value: certain + possible + proposed, strong: false, fill: "var(--proposed-text)" }] : []),
    ...(possible > 0 ? [{ text: words.possible, value: certain + possible, strong: false, fill: "var(--ink-2)" }] : []),
    { text: `${of.name}${locale === "zh" ? "，" : ", "}${words.certain}`, value: certain, strong: true, fill: "var(--register)" },
    ...(rivalLast === undefined ? [] : [{ text: rival?.name ?? "", value: rivalLast.stated, strong: true, fill: "var(--ink)" }]),
  ];
}

function endLabels(labels: readonly EndLabel[], at: Place, height: number): string[] {
  const ordered = labels.toSorted((a, b) => b.value - a.value);
  const places = spread(
    ordered.map(({ value }) => at.y(value) + 4),
    { least: 17, low: TOP + 6, high: height - BOTTOM + 4 },
  );
  return ordered.map(({ text, strong, fill }, i) =>
    el("text", { x: at.right + 10, y: places[i], fill, "font-size": 12, "font-weight": strong ? 600 : 400 }, escapeText(text)),
  );
}

function yearLine({ year, of }: RaceInput, at: Place, height: number): string[] {
  if (year === undefined || !of.years.some((one) => one.year === year)) return [];
  const x = at.x(year);
  return [el("line", { x1: x, x2: x, y1: 2, y2: height - BOTTOM, stroke: "var(--ink)", "stroke-width": 1.25, "stroke-dasharray": "1 3" })];
}

/** The strip of a year, so that it can be pointed at. */
function hit(year: number, at: Place, height: number): string {
  const half = (at.x(1) - at.x(0)) / 2;
  return el("rect", { x: at.x(year) - half, y: 0, width: half * 2, height: height - BOTTOM, fill: "transparent", "data-year": year });
}

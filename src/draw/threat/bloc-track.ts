import type { ThreatAnswer, ThreatYear } from "../../model/index.ts";
import { label, labelWidth } from "../label.ts";
import { withoutZero } from "../numbers.ts";
import { linear, type Scale } from "../scale.ts";
import { element as el, tenth } from "../svg.ts";
import { type Track, trackName } from "../tracks/track.ts";
import type { ThreatFrame } from "./frame.ts";
import { diamond, square } from "./layer-signs.ts";
import { halfSpread, type ThreatLayer, threatAddress, threatName } from "./look.ts";

const MICRO = { size: 12, fill: "ink-3" } as const;
const NOTE = { size: 12, fill: "ink-2" } as const;
/** Below so much of a difference the layer of acts is drawn as the same mark. */
const SAME = 0.0005;

/** A track, and between which heights its values lie. */
export interface PlottedTrack extends Track {
  readonly plot: { readonly top: number; readonly bottom: number };
}

/**
 * The bloc's threat by year on its own axis, whose beginning is written: open circles on reference data alone, full squares where the acts that the study
 * tells of change it. Shaded is the range of each window that the question asks about, with how far it varied.
 */
export function blocTrack(frame: ThreatFrame, top: number, height = 96): PlottedTrack {
  const { words, answer, isSmall } = frame;
  const shown = answer.years.flatMap(({ bloc }) => [bloc.reference?.total, bloc.acts?.total].filter((value) => value !== undefined));
  const { from, to, ticks } = niceRange(shown);
  const names = answer.bloc.map((state) => threatName(frame, state));
  const hasActs = answer.years.some(isChanged);
  const notes = [names.join(frame.locale === "zh" ? "、" : ", "), words.axisFrom(axisText(from, ticks))];
  const name = trackName(frame, top, { name: words.bloc, notes });
  const upper = (isSmall ? name.bottom : top) + 18;
  const lower = upper + height;
  const y = linear([from, to], [lower, upper]);
  const body = [
    name.body,
    ...answer.windows.map((window) => windowMark(frame, window, { y, upper })),
    ...ticks.map((tick) => tickMark(frame, tick, { y, ticks })),
    line(frame, "reference", y),
    points(frame, "reference", y),
    hasActs ? line(frame, "acts", y) + points(frame, "acts", y) : "",
    unknownYears(frame, { upper, lower }),
    keyRow(frame, { hasActs, y: lower + 17 }),
  ].join("");
  return { body, bottom: Math.max(lower + 22, isSmall ? 0 : name.bottom), plot: { top: upper, bottom: lower } };
}

function keyRow({ left, words, width }: ThreatFrame, { hasActs, y }: { readonly hasActs: boolean; readonly y: number }): string {
  const open = el("circle", { cx: left + 5, cy: y - 4, r: 3.4, fill: "var(--paper)", stroke: "var(--ink)", "stroke-width": 1.5 });
  const first = label(words.reference, { ...NOTE, x: left + 14, y });
  const next = left + 14 + labelWidth(words.reference, NOTE) + 20;
  const text = hasActs ? words.acts : words.sameActs;
  const room = next + (hasActs ? 14 : 0) + labelWidth(text, NOTE) <= width;
  if (!room) return open + first;
  return open + first + (hasActs ? square(next + 4, y - 4) : "") + label(text, { ...NOTE, x: next + (hasActs ? 14 : 0), y });
}

/** A range that ends on round numbers, with the round numbers in it. */
export function niceRange(values: readonly number[]): { readonly from: number; readonly to: number; readonly ticks: readonly number[] } {
  const [least, greatest] = values.length === 0 ? [0, 1] : [Math.min(...values), Math.max(...values)];
  const step = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2].find((one) => (greatest - least) / one <= 3) ?? 5;
  const from = Math.max(0, Math.floor(least / step - 1e-9) * step);
  const to = Math.max(from + step, Math.ceil(greatest / step + 1e-9) * step);
  const count = Math.round((to - from) / step);
  return { from, to, ticks: Array.from({ length: count + 1 }, (_, i) => Number((from + i * step).toFixed(4))) };
}

/** A number of an axis, with as many decimals as its step needs. */
export function axisText(value: number, ticks: readonly number[]): string {
  const step = (ticks[1] ?? 1) - (ticks[0] ?? 0);
  if (value === 0) return "0";
  return withoutZero(value.toFixed(step < 0.0995 ? 2 : step < 0.995 ? 1 : 0));
}

function isChanged({ bloc }: ThreatYear): boolean {
  return bloc.reference !== null && bloc.acts !== null && Math.abs(bloc.acts.total - bloc.reference.total) >= SAME;
}

/** Ticks closer than this have a number at both ends of the axis only. */
const LEAST_APART = 13;

function tickMark(
  { left, right, isSmall }: ThreatFrame,
  tick: number,
  { y, ticks }: { readonly y: Scale; readonly ticks: readonly number[] },
): string {
  const at = y(tick);
  const rule = el("line", { x1: left, x2: right, y1: at, y2: at, stroke: tick === ticks[0] ? "var(--axis)" : "var(--rule-2)" });
  const isEnd = tick === ticks[0] || tick === ticks.at(-1);
  if (!isEnd && Math.abs(y.perUnit) * ((ticks[1] ?? 1) - (ticks[0] ?? 0)) < LEAST_APART) return rule;
  const text = axisText(tick, ticks);
  return rule + (isSmall ? label(text, { ...MICRO, x: 0, y: at - 3 }) : label(text, { ...MICRO, x: right + 6, y: at + 4 }));
}

/** The range of a window as a shaded band, and above it how far the threat varied in it. */
function windowMark(
  frame: ThreatFrame,
  { from, to, layers }: ThreatAnswer["windows"][number],
  { y, upper }: { readonly y: Scale; readonly upper: number },
): string {
  const spread = layers.reference;
  if (spread === null) return "";
  const { x, step, words, answer, left, right } = frame;
  const [x1, x2] = [x(from) - step / 2, x(to) + step / 2];
  const [high, low] = [y(spread.greatest), y(spread.least)];
  const half = halfSpread(spread.spread);
  const text = spread.flat ? words.flat(half) : words.varied(half);
  const width = labelWidth(text, { size: 12, weight: 600 });
  const middle = Math.min(right - width / 2, Math.max(left + width / 2, (x1 + x2) / 2));
  const address = threatAddress({ answer }, [`${from}-${to}`, "spread"], { composite: frame.composite });
  const words_ = label(text, { size: 12, weight: 600, x: middle, y: upper - 7, anchor: "middle" });
  return (
    el("rect", { x: x1, y: high - 5, width: x2 - x1, height: low - high + 10, fill: "var(--between-tint)" }) +
    el("path", { d: `M${tenth(x1 + 1)} ${upper + 2}v-5h${tenth(x2 - x1 - 2)}v5`, fill: "none", stroke: "var(--ink-2)" }) +
    (address === undefined ? words_ : el("g", { "data-explain": address }, words_))
  );
}

function line(frame: ThreatFrame, layer: ThreatLayer, y: Scale): string {
  const parts: string[] = [];
  let isJoined = false;
  for (const one of frame.answer.years) {
    const total = layer === "acts" && !isChanged(one) ? undefined : one.bloc[layer]?.total;
    if (total !== undefined) parts.push(`${isJoined ? "L" : "M"}${tenth(frame.x(one.year))} ${tenth(y(total))}`);
    isJoined = total !== undefined;
  }
  if (parts.length === 0) return "";
  const look =
    layer === "reference" ? { "stroke-width": 1.25, "stroke-dasharray": "4 3" } : { "stroke-width": layer === "acts" ? 2.25 : 1.5 };
  return el("path", { d: parts.join(""), fill: "none", stroke: "var(--ink)", ...look });
}

function points(frame: ThreatFrame, layer: ThreatLayer, y: Scale): string {
  return frame.answer.years
    .flatMap((year) => {
      const total = year.bloc[layer]?.total;
      if (total === undefined || (layer === "acts" && !isChanged(year))) return [];
      const [cx, cy] = [frame.x(year.year), y(total)];
      const r = Math.min(3.4, frame.step / 3);
      const sign = {
        reference: () => el("circle", { cx, cy, r, fill: "var(--paper)", stroke: "var(--ink)", "stroke-width": 1.5 }),
        acts: () => square(cx, cy),
        perceptions: () => diamond(cx, cy),
      }[layer]();
      const address = threatAddress(frame, [year.year, "bloc"], { layer, composite: frame.composite });
      return [address === undefined ? sign : el("g", { "data-explain": address, "data-year": year.year }, sign)];
    })
    .join("");
}

/** Years of which the bloc's threat is not known: a frame with its reason. */
function unknownYears(frame: ThreatFrame, { upper, lower }: { readonly upper: number; readonly lower: number }): string {
  const runs = runsWhere(frame.answer.years, ({ bloc }) => bloc.reference === null);
  return runs
    .map(({ from, to }) => {
      const [x1, x2] = [frame.x(from) - frame.step / 2, frame.x(to) + frame.step / 2];
      const text = frame.words.blocUnknown;
      const width = labelWidth(text, NOTE) + 12;
      const middle = (x1 + x2) / 2;
      const room = x2 - x1 >= width;
      const box = el("rect", { x: x1, y: upper, width: x2 - x1, height: lower - upper, fill: `url(#${frame.id}-missing)` });
      if (!room) return box;
      const ground = el("rect", { x: middle - width / 2, y: (upper + lower) / 2 - 12, width, height: 22, fill: "var(--paper)" });
      return box + ground + label(text, { ...NOTE, x: middle, y: (upper + lower) / 2 + 4, anchor: "middle" });
    })
    .join("");
}

/** Runs of years next to each other for which something holds. */
export function runsWhere<Y extends { readonly year: number }>(
  years: readonly Y[],
  holds: (year: Y) => boolean,
): { readonly from: number; readonly to: number }[] {
  const runs: { from: number; to: number }[] = [];
  for (const year of years) {
    if (!holds(year)) continue;
    const last = runs.at(-1);
    if (last !== undefined && last.to === year.year - 1) last.to = year.year;
    else runs.push({ from: year.year, to: year.year });
  }
  return runs;
}

/** What is said to have been perceived as a threat, by year, on an axis from 0: a track of its own, never laid over the record. */
export function perceivedTrack(frame: ThreatFrame, top: number): Track {
  const { words, answer, isSmall } = frame;
  const told = answer.years.filter(isSeen);
  const name = trackName(frame, top, { name: words.perceived, notes: [words.perceivedNote] });
  const upper = isSmall ? name.bottom + 18 : top + 6;
  const lower = upper + 48;
  const range = niceRange([0, ...told.flatMap(({ bloc }) => bloc.perceptions?.total ?? [])]);
  const y = linear([range.from, range.to], [lower, upper]);
  const ends = range.ticks.filter((_, i) => i === 0 || i === range.ticks.length - 1);
  const body =
    told.length === 0
      ? label(words.nothingSeen, { ...NOTE, x: frame.left + 8, y: lower - 20 })
      : line(onlySeen(frame), "perceptions", y) + points(onlySeen(frame), "perceptions", y);
  const axis = ends.map((tick) => tickMark(frame, tick, { y, ticks: range.ticks })).join("");
  return { body: name.body + axis + body, bottom: Math.max(lower + 6, isSmall ? 0 : name.bottom) };
}

function isSeen({ sources, bloc }: ThreatYear): boolean {
  return (bloc.perceptions?.members ?? []).some(
    ({ state }) => (sources.find((source) => source.state === state)?.intention.perceptions.claimed ?? 0) > 0,
  );
}

/** The same answer without the bloc in years of which nothing is told. */
function onlySeen(frame: ThreatFrame): ThreatFrame {
  const years = frame.answer.years.map((year) => (isSeen(year) ? year : { ...year, bloc: { ...year.bloc, perceptions: null } }));
  return { ...frame, answer: { ...frame.answer, years } };
}

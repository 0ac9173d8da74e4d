import type { ThreatSource, ThreatYear } from "../../model/index.ts";
import { label, labelLines, labels, labelWidth } from "../label.ts";
import type { Mark } from "../mark.ts";
import { thousandths } from "../numbers.ts";
import { missingPattern } from "../side-patterns.ts";
import { element as el, tenth } from "../svg.ts";
import { type FactorFills, factorFills, factorSwatch } from "./fills.ts";
import { factorShown, grouped, type SeenThreat, THREAT_FACTORS, type ThreatFactor, threatAddress, threatName, threatText } from "./look.ts";
import { type ThreatWords, threatWords } from "./words.ts";

/** How the rows of a year are drawn; `composite` follows every address where the weights or the form are not the question's own. */
export interface RowsLook {
  readonly id: string;
  readonly width: number;
  readonly composite?: string;
  /** The state whose row is pointed out. */
  readonly chosen?: string | undefined;
}

/** What all rows share: columns and the scale of ln T. */
interface Columns extends SeenThreat, RowsLook {
  readonly words: ThreatWords;
  readonly fills: FactorFills;
  readonly isSmall: boolean;
  /** Where the bars begin and end, and where the numbers of the factors stand, right-aligned. */
  readonly left: number;
  readonly right: number;
  readonly at: Readonly<Record<ThreatFactor, number>>;
  readonly lowest: number;
  readonly x: (threat: number) => number;
}

const NAME_WIDTH = 172;
const NUMBER_WIDTH = 58;
const FACTOR_WIDTH = 68;
const TICKS = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1];

/**
 * Every source of threat of a year: T on a logarithmic scale, and between it and 1 what each factor takes away, so that the four widths add up to the
 * whole. Above the bar nothing but reference data; below it, apart, what acts and perceptions make of it. Bars and marks bear `data-explain`.
 */
export function factorRows(seen: SeenThreat, year: ThreatYear, look: RowsLook): Mark {
  const columns = columnsOf(seen, year, look);
  const { words, answer } = columns;
  const head = headRow(columns);
  const asked = [...answer.bloc, ...answer.others];
  let top = head.bottom;
  const rows = asked.map((state, i) => {
    const isFirstBeside = i === answer.bloc.length && i > 0;
    const rule = isFirstBeside ? besideRule(columns, top) : { body: "", bottom: top };
    const source = year.sources.find((one) => one.state === state);
    const row =
      source === undefined
        ? absentRow(columns, { state, year: year.year, top: rule.bottom })
        : sourceRow(columns, { source, year, top: rule.bottom });
    top = row.bottom;
    return { ground: row.ground, body: rule.body + row.body };
  });
  const grid = gridLines(columns, { from: head.bottom, to: top });
  const list = year.sources.map((source) => `${threatName(seen, source.state)} ${threatText(source)}`);
  return {
    body:
      el("defs", {}, columns.fills.defs, missingPattern(look.id)) +
      rows.map((row) => row.ground).join("") +
      grid +
      head.body +
      rows.map((row) => row.body).join("") +
      scaleRow(columns, top),
    width: look.width,
    height: top + (columns.isSmall ? 36 : 20),
    label: words.rowsLabel({ year: year.year, on: threatName(seen, answer.on), list }),
  };
}

function columnsOf(seen: SeenThreat, year: ThreatYear, look: RowsLook): Columns {
  const isSmall = look.width < 700;
  const values = year.sources.flatMap(({ threat, range }) => [threat.reference, threat.acts, threat.perceptions, range?.low ?? null]);
  const least = Math.min(...values.flatMap((value) => (value === null ? [] : [value])), 0.5);
  const lowest = TICKS.findLast((tick) => tick <= least) ?? 0.001;
  const right = isSmall ? look.width - 4 : look.width - THREAT_FACTORS.length * FACTOR_WIDTH - 20;
  const left = isSmall ? 4 : NAME_WIDTH + NUMBER_WIDTH + 18;
  const at = Object.fromEntries(
    THREAT_FACTORS.map((factor, i) => [factor, look.width - (THREAT_FACTORS.length - 1 - i) * FACTOR_WIDTH]),
  ) as Columns["at"];
  const x = (threat: number): number => right + (Math.log(threat) / -Math.log(lowest)) * (right - left);
  return { ...seen, ...look, words: threatWords[seen.locale], fills: factorFills(look.id), isSmall, left, right, at, lowest, x };
}

interface Row {
  readonly body: string;
  readonly bottom: number;
}

/** A row with what lies under everything: the ground that can be pressed. */
interface GroundedRow extends Row {
  readonly ground: string;
}

const HEAD = { size: 12, fill: "ink-2" } as const;

function headRow({ words, fills, isSmall, width, left, right, at }: Columns): Row {
  if (isSmall) {
    let [x, y] = [0, 0];
    const keys = THREAT_FACTORS.map((factor) => {
      const room = labelWidth(words.factors[factor], HEAD) + 34;
      if (x > 0 && x + room > width) [x, y] = [0, y + 18];
      const mark = factorSwatch(fills, factor, { x, y: y + 3 }) + label(words.factors[factor], { ...HEAD, x: x + 20, y: y + 12 });
      x += room;
      return mark;
    });
    const lines = labelLines(words.head.lack, { ...HEAD, width });
    return { body: keys.join("") + labels(lines, { ...HEAD, x: 0, y: y + 32, leading: 16 }), bottom: y + 34 + lines.length * 16 };
  }
  const lack = labelLines(words.head.lack, { ...HEAD, width: right - left });
  const names = THREAT_FACTORS.map(
    (factor) =>
      label(words.factors[factor], { ...HEAD, x: at[factor], y: 14, anchor: "end" }) +
      factorSwatch(fills, factor, { x: at[factor] - 14, y: 20 }),
  );
  return {
    body:
      label(words.head.state, { ...HEAD, x: 0, y: 14 }) +
      label(words.head.threat, { ...HEAD, x: NAME_WIDTH + NUMBER_WIDTH, y: 14, anchor: "end" }) +
      labels(lack, { ...HEAD, x: left, y: 14, leading: 15 }) +
      names.join(""),
    bottom: 38,
  };
}

function gridLines(columns: Columns, { from, to }: { readonly from: number; readonly to: number }): string {
  return ticksIn(columns)
    .map((tick) =>
      el("line", { x1: columns.x(tick), x2: columns.x(tick), y1: from, y2: to, stroke: tick === 1 ? "var(--axis)" : "var(--rule)" }),
    )
    .join("");
}

function ticksIn({ lowest }: Columns): number[] {
  return TICKS.filter((tick) => tick >= lowest);
}

function scaleRow(columns: Columns, top: number): string {
  const { words, x, left, isSmall } = columns;
  const style = { size: 12, fill: "ink-3" } as const;
  const ticks = ticksIn(columns).map((tick) =>
    label(String(tick).replace(/^0/, ""), {
      ...style,
      x: x(tick),
      y: top + 15,
      anchor: tick === 1 ? "end" : tick === columns.lowest ? "start" : "middle",
    }),
  );
  const scale = isSmall ? { x: left, y: top + 31 } : { x: left - 18, y: top + 15, anchor: "end" as const };
  return ticks.join("") + label(words.head.scale, { ...style, ...scale });
}

function besideRule({ words, width }: Columns, top: number): Row {
  const y = top + 5;
  return {
    body:
      el("line", { x1: 0, x2: width, y1: y, y2: y, stroke: "var(--axis)" }) +
      label(words.beside, { ...HEAD, fill: "ink-3", x: 0, y: y + 16 }),
    bottom: y + 20,
  };
}

const NAME = { size: 14, weight: 600 } as const;
const NOTE = { size: 12, fill: "ink-2" } as const;
const VALUE = { size: 18, weight: 500, family: "serif" } as const;
const BAR = 16;

interface Placed {
  readonly source: ThreatSource;
  readonly year: ThreatYear;
  readonly top: number;
}

function sourceRow(columns: Columns, placed: Placed): GroundedRow {
  const { isSmall } = columns;
  const { source, top } = placed;
  const name = nameMarks(columns, { state: source.state, note: nearText(columns, source), top });
  const value = valueMark(columns, placed);
  const barTop = isSmall ? name.bottom + 6 : top + 8;
  const bar = source.parts === null ? rangeBar(columns, source, barTop) : { body: partsBar(columns, placed, barTop), bottom: barTop + BAR };
  const told = toldMarks(columns, placed, bar.bottom);
  const numbers = isSmall
    ? { body: factorLine(columns, source, told.bottom), bottom: told.bottom + 18 }
    : { body: factorCells(columns, placed, barTop + 13), bottom: 0 };
  const bottom = Math.max(name.bottom, told.bottom, numbers.bottom) + (isSmall ? 10 : 6);
  const ground = el("rect", {
    x: 0,
    y: top,
    width: columns.width,
    height: bottom - top,
    fill: columns.chosen === source.state ? "var(--well)" : "transparent",
    "data-state": source.state,
  });
  return { ground, body: name.body + value + bar.body + told.body + numbers.body, bottom };
}

function nameMarks(columns: Columns, { state, note, top }: { readonly state: string; readonly note: string; readonly top: number }): Row {
  const width = columns.isSmall ? columns.width - NUMBER_WIDTH - 12 : NAME_WIDTH - 8;
  const names = labelLines(threatName(columns, state), { ...NAME, width });
  const notes = labelLines(note, { ...NOTE, width });
  const first = top + 19;
  const below = first + (names.length - 1) * 17 + 16;
  return {
    body: labels(names, { ...NAME, x: 0, y: first, leading: 17 }) + labels(notes, { ...NOTE, x: 0, y: below, leading: 15 }),
    bottom: below + (notes.length - 1) * 15 + 5,
  };
}

function nearText({ words, answer, locale }: Columns, { near, km }: ThreatSource): string {
  if (near.kind === "border") return words.border;
  if (near.kind === "presence") return words.troops(grouped(near.troops), threatName({ answer, locale }, near.host));
  return km === null ? words.noDistance : words.distance(grouped(km));
}

function valueMark(columns: Columns, { source, year, top }: Placed): string {
  const x = columns.isSmall ? columns.width : NAME_WIDTH + NUMBER_WIDTH;
  return opens(columns, [year.year, source.state], label(threatText(source), { ...VALUE, x, y: top + 21, anchor: "end" }));
}

/** A mark that opens the derivation of a number. */
function opens(
  columns: Columns,
  parts: readonly (string | number)[],
  mark: string,
  layer: "reference" | "acts" | "perceptions" = "reference",
): string {
  const address = threatAddress(columns, parts, { layer, composite: columns.composite ?? "" });
  return address === undefined ? mark : el("g", { "data-explain": address }, mark);
}

/** From T to 1, what each factor takes away: the widths are the shares of ln T. */
function partsBar(columns: Columns, { source, year }: Placed, top: number): string {
  const parts = source.parts;
  if (parts === null) return "";
  let reached = 0;
  const marks = THREAT_FACTORS.map((factor) => {
    const [from, to] = [columns.x(Math.exp(reached)), columns.x(Math.exp(reached + parts[factor]))];
    reached += parts[factor];
    const isFloor = factor === "intention" && source.intention.reference.atFloor;
    const bar = el("rect", {
      x: Math.min(from, to),
      y: top,
      width: Math.abs(from - to),
      height: BAR,
      fill: columns.fills.of[factor],
      stroke: "var(--ink-2)",
      "stroke-width": 0.75,
      "stroke-dasharray": isFloor ? "3 2" : undefined,
      "data-part": factor,
    });
    return opens(columns, [year.year, source.state, factor], bar);
  });
  const dot = columns.x(source.threat.reference ?? 1);
  return marks.join("") + el("line", { x1: dot, x2: dot, y1: top - 4, y2: top + BAR + 4, stroke: "var(--ink)", "stroke-width": 2.25 });
}

/** With a figure missing, the range in which the threat lies, and what is missing. */
function rangeBar(columns: Columns, { range, power, offence }: ThreatSource, top: number): Row {
  const { words, left, right, x, id } = columns;
  const missing = words.missing([...power.missing, ...offence.missing].join(words.comma) || "—");
  const [from, to] = range === null ? [left, right] : [x(range.low), x(range.high)];
  const frame = el("rect", {
    x: from,
    y: top,
    width: Math.max(2, to - from),
    height: BAR,
    fill: `url(#${id}-missing)`,
    stroke: "var(--axis)",
  });
  const lines = labelLines(missing, { ...NOTE, width: right - left });
  return { body: frame + labels(lines, { ...NOTE, x: left, y: top + BAR + 14, leading: 15 }), bottom: top + BAR + lines.length * 15 + 2 };
}

const TOLD = { size: 12, fill: "ink-2" } as const;
/** Below so much of a difference two values are the same mark. */
const SAME = 0.0005;

/** What the study's own claims make of it: acts as a full square, what was seen as a hollow diamond, each under the bar and apart from it. */
function toldMarks(columns: Columns, { source, year }: Placed, barBottom: number): Row {
  const { threat, intention } = source;
  const isActed = threat.acts !== null && threat.reference !== null && Math.abs(threat.acts - threat.reference) >= SAME;
  const isSeen = threat.perceptions !== null && intention.perceptions.claimed > 0;
  let bottom = barBottom;
  const line = (layer: "acts" | "perceptions", text: string): string => {
    const at = columns.x(threat[layer] ?? 1);
    const y = bottom + 11;
    bottom += 16;
    const width = labelWidth(text, TOLD);
    const isRight = at + 9 + width <= columns.right;
    const words = label(text, { ...TOLD, x: isRight ? at + 9 : at - 9, y: y + 4, anchor: isRight ? "start" : "end" });
    return opens(columns, [year.year, source.state], (layer === "acts" ? square(at, y) : diamond(at, y)) + words, layer);
  };
  const acts = isActed ? line("acts", columns.words.withActs(threatText(source, "acts"))) : "";
  const seen = isSeen ? line("perceptions", columns.words.seen(threatText(source, "perceptions"))) : "";
  return { body: acts + seen, bottom: bottom + 6 };
}

/** The sign of the layer of acts. */
export function square(x: number, y: number): string {
  return el("rect", { x: x - 4, y: y - 4, width: 8, height: 8, fill: "var(--ink)" });
}

/** The sign of the layer of perceptions. */
export function diamond(x: number, y: number): string {
  return el("path", { d: `M${tenth(x - 5)} ${tenth(y)}l5 -5l5 5l-5 5z`, fill: "var(--paper)", stroke: "var(--ink)", "stroke-width": 1.25 });
}

function factorCells(columns: Columns, { source, year }: Placed, y: number): string {
  return THREAT_FACTORS.map((factor) =>
    opens(
      columns,
      [year.year, source.state, factor],
      label(factorShown(source, factor), { size: 14, x: columns.at[factor], y, anchor: "end" }),
    ),
  ).join("");
}

function factorLine({ words, width }: Columns, source: ThreatSource, top: number): string {
  const text = THREAT_FACTORS.map((factor) => `${words.factors[factor]} ${factorShown(source, factor)}`).join(words.separator);
  const short = THREAT_FACTORS.map((factor) => factorShown(source, factor)).join(words.separator);
  return label(labelWidth(text, NOTE) <= width ? text : short, { ...NOTE, x: 0, y: top + 13 });
}

function absentRow(
  columns: Columns,
  { state, year, top }: { readonly state: string; readonly year: number; readonly top: number },
): GroundedRow {
  const { words, left, right, id, isSmall } = columns;
  const name = nameMarks(columns, { state, note: words.noFigures(year), top });
  const barTop = isSmall ? name.bottom + 6 : top + 8;
  const frame = el("rect", { x: left, y: barTop, width: right - left, height: BAR, fill: `url(#${id}-missing)`, stroke: "var(--axis)" });
  return { ground: "", body: name.body + frame, bottom: Math.max(name.bottom, barTop + BAR) + 12 };
}

/** The bloc as an equation: the greatest whole, each other one times its cohesion. */
export function blocEquation(
  { locale }: Pick<SeenThreat, "locale">,
  { total, members, leader }: NonNullable<ThreatYear["bloc"]["reference"]>,
): string {
  const ordered = members.toSorted(
    (a, b) => Number(b.state === leader) - Number(a.state === leader) || b.threat * b.cohesion - a.threat * a.cohesion,
  );
  const parts = ordered.map(({ threat, cohesion, state }) =>
    state === leader ? thousandths(threat) : `${thousandths(cohesion)} × ${thousandths(threat)}`,
  );
  return threatWords[locale].equation({ total: thousandths(total), parts });
}

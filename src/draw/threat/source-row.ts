import type { ThreatSource, ThreatYear } from "../../model/index.ts";
import { label, labelLines, labels, labelWidth } from "../label.ts";
import { grouped } from "../numbers.ts";
import { element as el } from "../svg.ts";
import { diamond, square } from "./layer-signs.ts";
import { factorShown, THREAT_FACTORS, type ThreatLayer, threatAddress, threatName, threatText } from "./look.ts";
import { type Columns, NAME_WIDTH, NUMBER_WIDTH } from "./row-columns.ts";

/** A row drawn at the height it was given, and where it ends. */
export interface Row {
  readonly body: string;
  readonly bottom: number;
}

/** A row with what lies under everything: the ground that can be pressed. */
export interface GroundedRow extends Row {
  readonly ground: string;
}

const NAME = { size: 14, weight: 600 } as const;
const NOTE = { size: 12, fill: "ink-2" } as const;
const VALUE = { size: 18, weight: 500, family: "serif" } as const;
const BAR = 16;

/** Where the row of a source of threat stands. */
interface Placed {
  readonly source: ThreatSource;
  readonly year: ThreatYear;
  readonly top: number;
}

/** The row of a state: name, T, the bar with its parts, what is told, and the factors in numbers. */
export function sourceRow(columns: Columns, placed: Placed): GroundedRow {
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

/** The row of a state of whose year no figures are known. */
export function absentRow(
  columns: Columns,
  { state, year, top }: { readonly state: string; readonly year: number; readonly top: number },
): GroundedRow {
  const { words, left, right, id, isSmall } = columns;
  const name = nameMarks(columns, { state, note: words.noFigures(year), top });
  const barTop = isSmall ? name.bottom + 6 : top + 8;
  const frame = el("rect", { x: left, y: barTop, width: right - left, height: BAR, fill: `url(#${id}-missing)`, stroke: "var(--axis)" });
  return { ground: "", body: name.body + frame, bottom: Math.max(name.bottom, barTop + BAR) + 12 };
}

/** A mark that opens the derivation of a number. */
function opens(columns: Columns, parts: readonly (string | number)[], mark: string, layer: ThreatLayer = "reference"): string {
  const address = threatAddress(columns, parts, { layer, composite: columns.composite ?? "" });
  return address === undefined ? mark : el("g", { "data-explain": address }, mark);
}

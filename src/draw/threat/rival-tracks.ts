import type { ThreatSource, ThreatTieKind, ThreatYear } from "../../model/index.ts";
import { firstThatFits, label, labelWidth } from "../label.ts";
import { element as el } from "../svg.ts";
import { type Track, trackName } from "../tracks/track.ts";
import type { ThreatFrame } from "./frame.ts";
import { threatAddress, threatName } from "./look.ts";

const NOTE = { size: 12, fill: "ink-2" } as const;
const ROW = 28;
const SAME = 0.0005;

/** Every state by itself: a bar from 0 to 1 for each year; pale where intent stands at its floor, hatched on top where acts told add to it. */
export function rivalTrack(frame: ThreatFrame, top: number): Track {
  const { words, answer, isSmall } = frame;
  const name = trackName(frame, top, { name: words.rivals, notes: [words.rivalsNote] });
  let y = isSmall ? name.bottom : Math.max(name.bottom, top);
  const rows = [...answer.bloc, ...answer.others].map((state) => {
    const row = rivalRow(frame, { state, top: y });
    y = row.bottom;
    return row.body;
  });
  return { body: name.body + rows.join(""), bottom: y };
}

/** One state by itself, a bar from 0 to 1 for each year. */
export function rivalRow(frame: ThreatFrame, { state, top }: { readonly state: string; readonly top: number }): Track {
  const { left, right, isSmall, answer } = frame;
  const name = threatName(frame, state);
  const upper = isSmall ? top + 16 : top;
  const base = upper + ROW - 3;
  const bars = answer.years.map((year) => {
    const source = year.sources.find((one) => one.state === state);
    return source === undefined || source.threat.reference === null
      ? gap(frame, year.year, { upper, base })
      : bar(frame, { year, source, base });
  });
  const title = isSmall
    ? label(name, { ...NOTE, x: 0, y: top + 13 })
    : label(firstThatFits([name], { size: 12, width: left - 8 }), { ...NOTE, x: left - 10, y: base - 4, anchor: "end" });
  return {
    body: title + el("line", { x1: left, x2: right, y1: base, y2: base, stroke: "var(--rule)" }) + bars.join(""),
    bottom: upper + ROW,
  };
}

function bar(
  frame: ThreatFrame,
  { year, source, base }: { readonly year: ThreatYear; readonly source: ThreatSource; readonly base: number },
): string {
  const width = Math.min(22, frame.step * 0.6);
  const x = frame.x(year.year) - width / 2;
  const { reference, acts } = source.threat;
  const height = (reference ?? 0) * (ROW - 5);
  const isFloor = source.intention.reference.atFloor;
  const own = el("rect", {
    x,
    y: base - height,
    width,
    height,
    fill: isFloor ? "var(--between-tint)" : "var(--ink-2)",
    stroke: isFloor ? "var(--axis)" : "var(--ink-2)",
    "stroke-width": 0.75,
  });
  const more = acts !== null && reference !== null && acts - reference >= SAME ? (acts - reference) * (ROW - 5) : 0;
  const told = el("rect", {
    x,
    y: base - height - more,
    width,
    height: more,
    fill: `url(#${frame.id}-offence)`,
    stroke: "var(--ink-2)",
    "stroke-width": 0.75,
  });
  return opening(frame, [year.year, source.state], own) + (more === 0 ? "" : opening(frame, [year.year, source.state], told, "acts"));
}

function opening(frame: ThreatFrame, parts: readonly (string | number)[], mark: string, layer: "reference" | "acts" = "reference"): string {
  const address = threatAddress(frame, parts, { layer, composite: frame.composite });
  return address === undefined ? mark : el("g", { "data-explain": address, "data-year": parts[0] }, mark);
}

function gap({ x, step, id }: ThreatFrame, year: number, { upper, base }: { readonly upper: number; readonly base: number }): string {
  const width = Math.min(22, step * 0.6);
  return el("rect", {
    x: x(year) - width / 2,
    y: upper + 2,
    width,
    height: base - upper - 2,
    fill: `url(#${id}-missing)`,
    stroke: "var(--axis)",
    "stroke-width": 0.5,
  });
}

const TIE_ROW = 19;

/** What ties the members of the bloc to each other, pair by pair: a full bar is a pact, a hatched one a weaker promise, an outline relations only. */
export function tieTrack(frame: ThreatFrame, top: number): Track {
  const { words, isSmall, answer } = frame;
  const pairs = answer.years[0]?.ties.map(({ between }) => between) ?? [];
  if (pairs.length === 0) return { body: "", bottom: top };
  const name = trackName(frame, top, { name: words.tiesTrack, notes: isSmall ? [words.tiesNote] : [] });
  let y = name.bottom;
  const rows = pairs.map(([one, other]) => {
    const row = tieRow(frame, { one, other, top: y });
    y = row.bottom;
    return row.body;
  });
  return { body: name.body + rows.join(""), bottom: y + 4 };
}

function tieRow(frame: ThreatFrame, { one, other, top }: { readonly one: string; readonly other: string; readonly top: number }): Track {
  const { words, left, isSmall } = frame;
  const title = words.pair(threatName(frame, one), threatName(frame, other));
  const short = words.pair(one, other);
  const upper = isSmall ? top + 16 : top;
  const marks = runsOf(frame, one, other).map((run) => tieBar(frame, run, upper + 3));
  const name = isSmall
    ? label(firstThatFits([title, short], { size: 12, width: frame.width }), { ...NOTE, x: 0, y: top + 12 })
    : label(firstThatFits([title, short], { size: 12, width: left - 14 }), { ...NOTE, x: left - 10, y: upper + 14, anchor: "end" });
  return { body: name + marks.join(""), bottom: upper + TIE_ROW };
}

interface TieRun {
  readonly kind: ThreatTieKind;
  readonly from: number;
  readonly to: number;
}

function runsOf({ answer }: ThreatFrame, one: string, other: string): TieRun[] {
  const runs: { kind: ThreatTieKind; from: number; to: number }[] = [];
  for (const { year, ties } of answer.years) {
    const kind = ties.find(({ between }) => between.includes(one) && between.includes(other))?.tie ?? "unknown";
    const last = runs.at(-1);
    if (last !== undefined && last.kind === kind) last.to = year;
    else runs.push({ kind, from: year, to: year });
  }
  return runs;
}

function tieBar(frame: ThreatFrame, { kind, from, to }: TieRun, y: number): string {
  const { x, step, words, id } = frame;
  const [x1, x2] = [x(from) - step / 2 + 1, x(to) + step / 2 - 1];
  const look = {
    pact: { fill: "var(--ink-2)", stroke: "var(--ink-2)" },
    entente: { fill: `url(#${id}-offence)`, stroke: "var(--ink-2)" },
    relations: { fill: "var(--paper)", stroke: "var(--ink-2)" },
    none: { fill: "none", stroke: "none" },
    unknown: { fill: `url(#${id}-missing)`, stroke: "var(--axis)" },
  }[kind];
  const line = kind === "none" ? el("line", { x1, x2, y1: y + 7, y2: y + 7, stroke: "var(--axis)", "stroke-dasharray": "1 3" }) : "";
  const text = words.ties[kind];
  const room = labelWidth(text, NOTE) + 12;
  if (x2 - x1 < room) return el("rect", { x: x1, y, width: x2 - x1, height: 14, ...look }) + line;
  const ground =
    kind === "pact" || kind === "relations" ? "" : el("rect", { x: x1 + 4, y: y - 1, width: room - 4, height: 16, fill: "var(--paper)" });
  const words_ = label(text, { ...NOTE, x: x1 + 7, y: y + 11.5, fill: kind === "pact" ? "paper" : "ink-2" });
  return el("rect", { x: x1, y, width: x2 - x1, height: 14, ...look }) + line + ground + words_;
}

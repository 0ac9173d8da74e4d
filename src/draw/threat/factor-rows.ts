import type { ThreatYear } from "../../model/index.ts";
import { label, labelLines, labels, labelWidth } from "../label.ts";
import type { Mark } from "../mark.ts";
import { withoutZero } from "../numbers.ts";
import { missingPattern } from "../side-patterns.ts";
import { element as el } from "../svg.ts";
import { factorSwatch } from "./fills.ts";
import { type SeenThreat, THREAT_FACTORS, threatName, threatText } from "./look.ts";
import { type Columns, columnsOf, NAME_WIDTH, NUMBER_WIDTH, type RowsLook, TICKS } from "./row-columns.ts";
import { absentRow, type Row, sourceRow } from "./source-row.ts";

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
    label(withoutZero(String(tick)), {
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

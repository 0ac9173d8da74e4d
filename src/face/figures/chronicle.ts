import { chartLanes, timelineChart } from "../../draw/index.ts";
import { dateWords, edtfOfDays, eventType, type Locale, parseEdtf } from "../../model/index.ts";
import type { Row, TimelineAnswer } from "../../work/index.ts";
import { ask, operationNamed } from "./ask.ts";
import type { Drawing, FigureContext } from "./figure.ts";
import { widthApart } from "./width.ts";
import { figureMessages } from "./words.ts";

const ROWS = 4;
/** So many rows are asked for at once. */
const PAGE = 5000;

/** The timeline of a chronicle: marks, and every event behind them as rows. */
export async function drawChronicle(input: Readonly<Record<string, unknown>>, context: FigureContext): Promise<Drawing> {
  const { locale } = context;
  const words = figureMessages[locale].chronicle;
  const { width, asked } = widthApart(input);
  const answer = await ask<TimelineAnswer>("timeline", { ...asked, limit: 0 }, context);
  const { operation, rows, sources } = await everyRow(asked, answer, context);
  const lanes = answer.lanes.filter((lane) => lane.shown);
  const chart = timelineChart(chartLanes(answer, { locale, typeName: (type) => eventType(type)?.label[locale] ?? type }), {
    window: answer.window,
    unit: answer.unit,
    width,
    locale,
    rows: ROWS,
    chosen: typeof asked.event === "string" ? asked.event : undefined,
    key: true,
  });
  const window = windowWords(answer.window, locale);
  const filters = ["lanes", "types", "certainties", "only", "words"].flatMap((name) =>
    asked[name] === undefined ? [] : [words.filter(name, String(asked[name]))],
  );
  return {
    svg: chart.svg,
    title: words.title(
      lanes.map((lane) => lane.label[locale]),
      window,
    ),
    text: words.text({ undated: answer.rows.undated }),
    parameters: [...(answer.question === null ? [] : [words.question(answer.question)]), window, ...filters],
    sources,
    rows: operation.rows(rows),
  };
}

/** All rows of a timeline in one answer, and the sources in which its events are told. */
async function everyRow(
  input: Readonly<Record<string, unknown>>,
  first: TimelineAnswer,
  context: FigureContext,
): Promise<{ operation: { rows(answer: TimelineAnswer): readonly Row[] }; rows: TimelineAnswer; sources: string[] }> {
  const events: TimelineAnswer["rows"]["events"] = [];
  for (let offset = 0; offset < first.rows.total; offset += PAGE) {
    const page = await ask<TimelineAnswer>("timeline", { ...input, offset, limit: PAGE, drawing: "no" }, context);
    events.push(...page.rows.events);
  }
  const told = new Set(events.map((event) => event.id));
  const built = await context.study.built();
  const sources = new Set((await built.events()).flatMap((event) => (told.has(event.id) ? event.sources : [])));
  return { operation: operationNamed("timeline"), rows: { ...first, rows: { ...first.rows, events } }, sources: [...sources].sort() };
}

function windowWords(window: TimelineAnswer["window"], locale: Locale): string {
  const text = edtfOfDays(window);
  const parsed = parseEdtf(text);
  return parsed.ok ? dateWords(parsed.edtf, locale) : text;
}

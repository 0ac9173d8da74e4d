import { agreeingSeries, partName, probability, signed, told, turningSentences } from "../../draw/index.ts";
import type { ClassProbabilities, TiltModel, UsedIndicator } from "../../model/index.ts";
import { AGREED, CLASS_BOUNDS, ESTABLISHED, likeliestClass } from "../../model/lean-label.ts";
import type { TurningPointsAnswer } from "../../work/index.ts";
import { setText } from "../present/model.ts";
import { listUnder, type ReportBlock, type ReportCell, type ReportSection } from "./report.ts";
import { labelText, type TiltReader } from "./tilt-sections.ts";
import { reportWords } from "./words.ts";

/** What the model says of all periods together, how it was read, and what it does not pass. */
export function modelSection(reader: TiltReader, model: TiltModel): ReportSection {
  const words = reportWords[reader.locale];
  const step = model.parameters.find((one) => one.name === "step");
  const indicators = model.indicators.filter((one) => one.cells > 0).length;
  return {
    id: "model",
    title: words.model,
    blocks: [
      { kind: "paragraph", text: words.modelLead({ step: step?.posterior.mean.toFixed(2) ?? "—", indicators }) },
      indicatorTable(reader, model),
      periodTable(reader, model),
      gateTable(reader, model),
    ],
  };
}

function indicatorTable({ locale }: TiltReader, model: TiltModel): ReportBlock {
  const words = reportWords[locale];
  const rows = model.indicators.map((one): ReportCell[] => [
    { text: one.title[locale] },
    { text: words.channels[one.channel] ?? one.channel },
    { text: words.feeds[one.feeds] },
    { text: one.cells.toFixed(Number.isInteger(one.cells) ? 0 : 1) },
    { text: `${one.periods}` },
    { text: loadingText(one, model, words.anchor) },
    { text: one.sources.join(words.comma) },
  ]);
  return { kind: "table", caption: words.indicatorTable, head: words.indicatorHead, rows };
}

function loadingText(indicator: UsedIndicator, model: TiltModel, anchor: string): string {
  if (indicator.isAnchor) return anchor;
  const found = model.parameters.find((one) => one.name === "loading" && one.indicator === indicator.id)?.posterior;
  return found === undefined ? "—" : `${found.mean.toFixed(2)} [${found.lo.toFixed(2)}, ${found.hi.toFixed(2)}]`;
}

function periodTable(reader: TiltReader, model: TiltModel): ReportBlock {
  const { names, locale } = reader;
  const words = reportWords[locale];
  const rows = model.periods.map((one): ReportCell[] => [
    { text: one.period },
    { text: signed(one.mean) },
    { text: `[${signed(one.lo)}, ${signed(one.hi)}]` },
    ...[one.pA, one.pEquidistant, one.pB].map((p) => ({ text: probability(p, CLASS_BOUNDS) })),
    { text: probability(one.ceiling, [ESTABLISHED]) },
    { text: one.isCovered ? labelText(one.label, reader) : "·" },
  ]);
  return {
    kind: "table",
    caption: words.periodTable,
    head: words.periodHead(names.a[locale], names.b[locale]),
    rows,
    under: words.ceilingNote,
  };
}

function gateTable({ locale }: TiltReader, model: TiltModel): ReportBlock {
  const words = reportWords[locale];
  const rows = model.gates.map(({ id, value, bound, isPassed }): ReportCell[] => [
    { text: words.gates[id] ?? id },
    { text: Number.isInteger(value) ? `${value}` : told(value, [bound]) },
    { text: `${bound}` },
    { text: isPassed ? words.passed : words.failed },
  ]);
  return { kind: "table", caption: words.gateTable, head: words.gateHead, rows };
}

/** The turns that are asked about, under every choice of evidence, and the changes of series. */
export function turnSection({ answer, locale }: TiltReader, turns: TurningPointsAnswer): ReportSection {
  const words = reportWords[locale];
  const perTurn = turns.crossings.flatMap((turn): ReportBlock[] => {
    const rows = [{ ...turn, title: words.own }, ...turn.alternatives.map((one) => ({ ...one, title: one.title[locale] }))].map(
      (one): ReportCell[] => [
        { text: one.title },
        { text: one.likeliest.period },
        { text: probability(one.likeliest.probability) },
        { text: probability(one.around, [AGREED]) },
        { text: probability(one.none) },
        { text: [setText({ set: one.set, law: turn.law }, locale).join(words.comma), ...(one.setHasNone ? [words.orNone] : [])].join(" ") },
      ],
    );
    const { agreement } = turn;
    const series = agreeingSeries(agreement, turns.partitions, locale);
    const under = [
      agreement.isEstablished ? words.established : words.notEstablished,
      series.length === 0 ? words.noSeries : words.series(series.join(words.comma)),
      ...(agreement.weakest === null
        ? []
        : [words.weakest(partName(agreement.weakest, turns.model, locale), probability(agreement.weakest.near, [AGREED]))]),
    ].join(words.space);
    return [
      { kind: "table", caption: `${words.turnOf(turn.title[locale])}${words.colon}${words.turnTable}`, head: words.turnHead, rows, under },
    ];
  });
  return {
    id: "turns",
    title: words.turns,
    blocks: [
      ...(turns.calibration === null ? [] : [{ kind: "paragraph" as const, text: turns.calibration[locale] }]),
      ...perTurn,
      ...listUnder(words.changes, turningSentences(answer, locale)),
    ],
  };
}

/** The likeliest class of every period under every choice of evidence, and what is left without each indicator and root. */
export function dependenceSection(reader: TiltReader, model: TiltModel): ReportSection {
  const { locale } = reader;
  const words = reportWords[locale];
  const sets = [
    { title: words.own, periods: model.periods },
    ...model.alternatives.map((one) => ({ title: one.title[locale], periods: one.periods })),
  ];
  const rows = model.periods.map((period, t): ReportCell[] => [
    { text: period.period },
    ...sets.map(({ periods }) => ({ text: periods[t] === undefined ? "—" : classText(periods[t], reader) })),
  ]);
  const left = model.leaveOneOut
    .toSorted((one, other) => other.largestShift.by - one.largestShift.by)
    .map(({ what, id, largestShift }): ReportCell[] => [
      { text: partName({ what, id }, model, locale) },
      { text: probability(largestShift.by) },
      { text: largestShift.period },
    ]);
  return {
    id: "dependence",
    title: words.dependence,
    blocks: [
      { kind: "table", caption: words.setTable, head: [words.setHead, ...sets.map((one) => one.title)], rows },
      ...(left.length === 0 ? [] : [{ kind: "table" as const, caption: words.leftTable, head: words.leftHead, rows: left }]),
    ],
  };
}

function classText(classes: ClassProbabilities, { names, locale }: TiltReader): string {
  const { name, probability: p } = likeliestClass(classes);
  const said = name === "equidistant" ? reportWords[locale].equal : names[name === "A" ? "a" : "b"][locale];
  return `${said}\u00A0${probability(p, CLASS_BOUNDS)}`;
}

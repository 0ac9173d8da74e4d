import {
  chanceOf,
  curveChoices,
  curveSentence,
  matrixSentences,
  matrixWords,
  probability,
  reasonWords,
  signed,
  specificationCurve,
  svgOf,
  WHY_WORDS,
} from "../../draw/index.ts";
import type { JudgedHypothesis, Locale, MatrixAnswer, TestedPrediction, TiltAnswer, WhyAnswer } from "../../model/index.ts";
import { messages } from "../messages.ts";
import { verdictWords, whyReader } from "../present/why.ts";
import { beforeText, findingLines } from "../present/why-findings.ts";
import type { Notes } from "./notes.ts";
import { inPrint, listUnder, REPORT_WIDTH, type ReportBlock, type ReportCell, type ReportSection } from "./report.ts";
import { reportWords } from "./words.ts";

/** An answer to a question why, and who reads it: sets of evidence have their titles in the tilt that it is about. */
export interface WhyReport {
  readonly tilt: Pick<TiltAnswer, "alternatives">;
  readonly locale: Locale;
  readonly notes: Notes;
}

/**
 * Why the state leaned: every hypothesis with its verdict, what each prediction met under every choice that was tried, whether the argument is circular, and
 * what would decide.
 */
export function whySection(answer: WhyAnswer, { tilt, locale, notes }: WhyReport): ReportSection {
  const words = reportWords[locale].why;
  const reader = whyReader(answer, locale);
  const verdicts = answer.hypotheses.map((one): ReportCell[] => [
    { text: one.title[locale], notes: notes.ofClaims(one.claims) },
    { text: one.rival ? words.rival : words.own },
    { text: verdictWords(reader, one) },
    { text: one.isTested ? reader.list(one.failing.map((gate) => reader.w.gates[gate])) : "—" },
  ]);
  const tested = answer.predictions.filter((one) => one.result !== "untested");
  return {
    id: `why-${answer.question}`,
    title: answer.title[locale],
    blocks: [
      { kind: "paragraph", text: words.lead },
      { kind: "table", caption: words.verdictTable, head: words.verdictHead, rows: verdicts },
      ...tested.flatMap((one): ReportBlock[] => [
        {
          kind: "paragraph",
          text: `${one.id}${messages[locale].within(reader.w.results[one.result])}${messages[locale].colon}${one.statement[locale]}`,
        },
        ...findingBlocks(one, findingLines(reader, one), locale),
        ...curveFigure(answer, one, { tilt, locale }),
      ]),
      ...answer.hypotheses.filter((one) => !one.rival).flatMap((one) => boardTable(answer, one, locale)),
      ...listUnder(words.disagree, [...new Set(answer.disagreements.map((one) => one.what[locale]))]),
      ...listUnder(words.decide, [...new Set(answer.deciding.map((one) => one.sentence[locale]))]),
    ],
  };
}

/** An order in time as a table of its own; everything else as sentences. */
function findingBlocks({ finding }: TestedPrediction, lines: readonly string[], locale: Locale): ReportBlock[] {
  if (finding.kind !== "order") return lines.length === 0 ? [] : [{ kind: "list", items: lines }];
  const words = reportWords[locale].why;
  const rows = finding.causes.map((cause): ReportCell[] => [
    { text: cause.title[locale] },
    ...finding.onsets.map((onset) => {
      const cell = finding.cells.find((one) => one.cause === cause.id && one.onset === onset.id);
      return { text: cell === undefined ? "—" : beforeText(cell.before) };
    }),
  ]);
  return [{ kind: "table", caption: words.orderTable, head: [words.cause, ...finding.onsets.map((onset) => onset.title[locale])], rows }];
}

function curveFigure(answer: WhyAnswer, tested: TestedPrediction, { tilt, locale }: Pick<WhyReport, "tilt" | "locale">): ReportBlock[] {
  const curve = answer.curves.find((one) => one.prediction === tested.id);
  if (curve === undefined || curve.cells.length === 0 || tested.result === "untestable") return [];
  const choices = curveChoices(curve, { evidence: tilt.alternatives, threats: answer.threats, locale });
  const { why, colon, stop, space } = reportWords[locale];
  const says = `${why.curve(tested.id)}${colon}${curveSentence(curve, locale)}${stop}${space}${reasonWords[locale].curveKey}`;
  return [{ kind: "figure", svg: inPrint(svgOf(specificationCurve(curve, { width: REPORT_WIDTH, locale, choices }))), caption: says }];
}

function boardTable(answer: WhyAnswer, hypothesis: JudgedHypothesis, locale: Locale): ReportBlock[] {
  const words = reportWords[locale].why;
  const board = answer.circularity.find((one) => one.hypothesis === hypothesis.id)?.board;
  if (board === undefined) return [];
  const rows = board.checks.map((check): ReportCell[] => [
    { text: `${check.code} ${check.title[locale]}` },
    { text: WHY_WORDS[locale].levels[check.level] },
    { text: check.says[locale] },
  ]);
  return [{ kind: "table", caption: words.boardTable(hypothesis.title[locale]), head: words.boardHead, rows }];
}

/** One turn's rival accounts: the verdict in sentences, and every row with its decibels. */
export function matrixSection(answer: MatrixAnswer, { locale, notes }: { readonly locale: Locale; readonly notes: Notes }): ReportSection {
  const w = matrixWords[locale];
  const said = matrixSentences({ answer, locale });
  const besides = [...said.but, ...(said.ruledOut === null ? [] : [said.ruledOut])];
  const rows = answer.rows
    .filter((row) => row.leftOut === null)
    .map((row): ReportCell[] => {
      const without = answer.variants.find((variant) => variant.kind === "row" && variant.id === row.id);
      const leader = answer.rivals.find((one) => one.id === without?.leader);
      return [
        { text: row.title[locale], notes: notes.ofClaims(row.claims) },
        ...answer.rivals.map((rival) => ({ text: signed(row.cells.find((cell) => cell.rival === rival.id)?.decibels ?? 0, 0) })),
        { text: leader?.short[locale] ?? w.nobody },
      ];
    });
  const sums: ReportCell[] = [{ text: w.head.sum }, ...answer.rivals.map((rival) => ({ text: signed(rival.evidence, 0) })), { text: "" }];
  const posterior: ReportCell[] = [
    { text: w.head.posterior },
    ...answer.rivals.map((rival) => ({ text: probability(rival.posterior, [chanceOf(answer.settings.bar.odds)]) })),
    { text: "" },
  ];
  return {
    id: `matrix-${answer.question}`,
    title: answer.title[locale],
    blocks: [
      { kind: "paragraph", text: [said.verdict, said.lead].join(reportWords[locale].colon) },
      ...(besides.length === 0 ? [] : [{ kind: "list" as const, items: besides }]),
      {
        kind: "table",
        caption: w.key,
        head: [w.head.evidence, ...answer.rivals.map((rival) => rival.short[locale]), w.head.without],
        rows: [...rows, sums, posterior],
      },
    ],
  };
}

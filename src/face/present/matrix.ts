import { leaderText, matrixSentences, probability, type SeenMatrix, sourceText } from "../../draw/index.ts";
import type { JudgedRival, JudgedRow, Locale, MatrixAnswer, MatrixVariant } from "../../model/index.ts";
import { messages } from "../messages.ts";
import { matrixWords } from "./matrix-words.ts";
import { textTable } from "./table.ts";

/** An evidence matrix for the terminal: the verdict and why, the matrix, the rivals, and who leads when one thing is changed. */
export function presentMatrix(answer: MatrixAnswer, locale: Locale): string {
  const seen: SeenMatrix = { answer, locale };
  const { verdict, lead, but, ruledOut } = matrixSentences(seen);
  const first = answer.rivals[0]?.id ?? "";
  return [
    answer.title[locale],
    `  ${verdict}${messages[locale].semicolon}${lead}`,
    ...[...but, ...(ruledOut === null ? [] : [ruledOut])].map((line) => `  ${line}`),
    "",
    matrixTable(seen),
    matrixWords[locale].key,
    "",
    rivalTable(seen),
    "",
    variantTable(seen),
    ...wantedLines(seen),
    ...clusterLines(seen),
    messages[locale].explainHint(`${answer.question}/${answer.outcome.leader ?? first}`),
  ].join("\n");
}

function matrixTable({ answer, locale }: SeenMatrix): string {
  const w = matrixWords[locale];
  const head = [w.head.evidence, ...answer.rivals.map(({ short }) => short[locale]), "γ"];
  const body = answer.rows.map((row) => [rowTitle(row, locale), ...row.cells.map(({ decibels }) => decibel(decibels)), clusterOf(row)]);
  const sums = [w.head.sum, ...answer.rivals.map(({ evidence }) => decibel(Math.round(10 * evidence) / 10)), ""];
  return textTable(head, [...body, sums]);
}

function rowTitle({ title, leftOut }: JudgedRow, locale: Locale): string {
  return leftOut === null ? title[locale] : `(${title[locale]}${messages[locale].colon}${matrixWords[locale].leftOut[leftOut]})`;
}

function clusterOf({ cluster }: JudgedRow): string {
  return cluster ?? "";
}

function rivalTable({ answer, locale }: SeenMatrix): string {
  const { head, overturnHead, standings } = matrixWords[locale];
  const others = answer.variants.filter(({ kind }) => kind === "gamma");
  const titles = [
    head.prior,
    head.posterior,
    head.noise,
    ...others.map(({ id }) => head.once(id)),
    head.priors,
    head.draws,
    overturnHead,
    head.standing,
  ];
  const body = answer.rivals.map((rival, k) => [
    rival.short[locale],
    probability(rival.prior),
    probability(rival.posterior),
    interval(rival),
    ...others.map(({ posterior }) => probability(posterior[k] ?? 0)),
    probability(rival.leads.priors),
    probability(rival.leads.noise),
    rival.overturn === null ? "" : decibel(Math.round(10 * rival.overturn) / 10),
    standings[rival.standing],
  ]);
  return textTable(["", ...titles], body);
}

function interval({ interval: [low, high] }: JudgedRival): string {
  return `${probability(low)}–${probability(high)}`;
}

function variantTable(seen: SeenMatrix): string {
  const w = matrixWords[seen.locale];
  const title = ({ kind, id }: MatrixVariant): string => {
    if (kind === "row") return seen.answer.rows.find((row) => row.id === id)?.title[seen.locale] ?? id;
    return w.withoutSource(sourceText(seen, id));
  };
  const told = seen.answer.variants.filter(({ kind }) => kind !== "gamma");
  const distinct = told.filter(
    (one, i) => told.findIndex((other) => title(other) === title(one) && other.rows.join() === one.rows.join()) === i,
  );
  return textTable(
    [w.head.evidence, w.head.without],
    distinct.map((variant) => [title(variant), leaderText(seen, variant, w)]),
  );
}

function wantedLines(seen: SeenMatrix): string[] {
  const { answer, locale } = seen;
  const w = matrixWords[locale];
  if (answer.wanted.length === 0) return [];
  const head = w.wantedHead;
  const body = answer.wanted.map(({ title, bits, found, notFound }) => [
    title[locale],
    probability(bits),
    leaderText(seen, found, w),
    leaderText(seen, notFound, w),
  ]);
  return ["", textTable([head.wanted, head.bits, head.found, head.notFound], body)];
}

function clusterLines({ answer, locale }: SeenMatrix): string[] {
  const w = matrixWords[locale];
  if (answer.clusters.length === 0) return [];
  return [
    "",
    w.clusterHead,
    ...answer.clusters.map(({ id, title, why }) => `  ${id}${w.colon}${title[locale]}${w.semicolon}${why[locale]}`),
    "",
  ];
}

/** Decibels with a real minus. */
function decibel(value: number): string {
  return String(value).replace("-", "−");
}

import { curveSentence, gateNumbers, probability } from "../../draw/index.ts";
import type { JudgedHypothesis, Locale, TestedPrediction, WhyAnswer } from "../../model/index.ts";
import { messages } from "../messages.ts";
import { circularityLines } from "./circularity.ts";
import { findingLines } from "./why-findings.ts";
import { type WhyWords, whyWords } from "./why-words.ts";

/** What every part of the text is written with. */
export interface WhyReader {
  readonly answer: WhyAnswer;
  readonly locale: Locale;
  readonly w: WhyWords;
  nameOf(id: string): string;
  list(parts: readonly string[]): string;
}

/** An answer to why for the terminal: each hypothesis with its verdict, what it predicted and what was found, and what would decide. */
export function presentWhy(answer: WhyAnswer, locale: Locale): string {
  const reader = whyReader(answer, locale);
  const own = answer.hypotheses.filter((one) => !one.rival);
  const rivals = answer.hypotheses.filter((one) => one.rival);
  return [
    answer.title[locale],
    "",
    ...own.flatMap((one) => [...hypothesisLines(reader, one), ""]),
    ...(rivals.length === 0 ? [] : [reader.w.rivals, ...rivals.flatMap((one) => hypothesisLines(reader, one)), ""]),
    ...closing(reader),
  ].join("\n");
}

/** What the parts of an answer are written with in a language. */
export function whyReader(answer: WhyAnswer, locale: Locale): WhyReader {
  const list = (parts: readonly string[]): string => parts.join(locale === "zh" ? "、" : ", ");
  return { answer, locale, w: whyWords[locale], nameOf: (id) => answer.names[id]?.[locale] ?? id, list };
}

function hypothesisLines(reader: WhyReader, hypothesis: JudgedHypothesis): string[] {
  const { answer, locale, w } = reader;
  const predictions = answer.predictions.filter((one) => one.hypothesis === hypothesis.id);
  return [
    `${hypothesis.title[locale]} — ${verdictWords(reader, hypothesis)}`,
    `  ${hypothesis.statement[locale]}`,
    ...predictions.flatMap((one) => predictionLines(reader, one)),
    ...answer.circularity
      .filter((one) => one.hypothesis === hypothesis.id)
      .flatMap((one) => circularityLines(one, locale).map((line) => `  ${line}`)),
    ...(hypothesis.isTested && hypothesis.failing.length > 0
      ? [`  ${w.standsAgainst(reader.list(hypothesis.failing.map((gate) => w.gates[gate])))}`]
      : []),
  ];
}

/** The verdict on a hypothesis in words. */
export function verdictWords({ w, locale }: WhyReader, { verdict, isInternalOnly, isTested }: JudgedHypothesis): string {
  const also = isInternalOnly ? w.internal : isTested ? undefined : w.notTested;
  if (also === undefined) return w.verdicts[verdict];
  return locale === "zh" ? `${w.verdicts[verdict]}（${also}）` : `${w.verdicts[verdict]} (${also})`;
}

function predictionLines(reader: WhyReader, tested: TestedPrediction): string[] {
  const { answer, locale, w } = reader;
  const curve = answer.curves.find((one) => one.prediction === tested.id);
  return [
    `  ${tested.id} ${tested.statement[locale]}${locale === "zh" ? "" : " "}[${w.results[tested.result]}]`,
    ...findingLines(reader, tested).map((line) => `    ${line}`),
    ...(curve === undefined || tested.result === "untestable" ? [] : curveLines(reader, curve).map((line) => `    ${line}`)),
    ...(tested.verdict === "supported" || tested.verdict === "contradicted" ? [`    ${w.verdicts[tested.verdict]}`] : []),
    ...(tested.result === "untestable" ? [] : gateLines(reader, tested).map((line) => `    ${line}`)),
  ];
}

/** The gates that a prediction did not pass and that have a number: what they got, and the more that they ask for. */
function gateLines({ locale, w }: WhyReader, { gates }: TestedPrediction): string[] {
  return gates.flatMap((gate) => {
    const numbers = gate.state === "passed" ? null : gateNumbers(gate);
    return numbers === null ? [] : [`${w.gates[gate.id]}${messages[locale].colon}${numbers.got} < ${numbers.asked}`];
  });
}

function curveLines({ w, locale }: WhyReader, curve: WhyAnswer["curves"][number]): string[] {
  const preferred = curve.cells.find((cell) => cell.isPreferred);
  return [curveSentence(curve, locale), ...(preferred === undefined ? [] : [w.preferred(probability(preferred.probability))])];
}

function closing({ answer, locale, w, list }: WhyReader): string[] {
  const coded = answer.causes.filter((cause) => cause.coding?.knewOutcome === true).map((cause) => cause.title[locale]);
  const disagreements = [...new Set(answer.disagreements.map((one) => one.what[locale]))];
  const deciding = answer.deciding.map((one) => `  ${one.prediction}: ${one.sentence[locale]}`);
  return [
    ...(disagreements.length === 0 ? [] : [w.disagreeHead, ...disagreements.map((line) => `  ${line}`), ""]),
    ...(deciding.length === 0 ? [] : [w.decideHead, ...deciding, ""]),
    ...(coded.length === 0 ? [] : [w.coding(list(coded))]),
    w.seed(answer.seed),
  ];
}

import { agreeingSeries, likeliestDivision, partName, probability, runsOf, toldChanges, untoldChanges } from "../../draw/index.ts";
import { AGREED, CLASS_BOUNDS, type Locale, type ModelGate, type TiltModel, type TiltTurn } from "../../model/index.ts";
import type { TurningPointsAnswer } from "../../work/index.ts";
import { messages } from "../messages.ts";
import { auditLine } from "./audit.ts";
import { modelWords } from "./model-words.ts";
import type { NameOf } from "./names.ts";
import { signed, textTable } from "./table.ts";
import { shortLabel } from "./tilt.ts";

interface Reader {
  readonly locale: Locale;
  readonly w: (typeof modelWords)["en"];
  readonly nameOf: NameOf;
}

/** Turning points for the terminal: the model and how far to trust it, every turn with what agrees with it, then the changes of series. */
export function presentTurningPoints(answer: TurningPointsAnswer, locale: Locale, nameOf: NameOf): string {
  const reader: Reader = { locale, w: modelWords[locale], nameOf };
  const { calibration, model } = answer;
  const turns = answer.crossings.flatMap((crossing) => [
    turnLine(crossing, reader),
    `  ${agreementLine(crossing, answer, reader)}`,
    ...underLines(crossing.alternatives, reader),
  ]);
  const changes = answer.partitions.flatMap((partition) => changeLines(answer, partition, locale));
  return [
    answer.title[locale],
    ...(calibration === null ? [] : [calibration[locale], ""]),
    ...(model === null ? [] : modelLines(answer, model, reader)),
    ...(model === null ? [] : [auditLine(answer, locale), ""]),
    ...turns,
    ...(changes.length === 0 ? [] : ["", messages[locale].turningHead, ...changes]),
  ].join("\n");
}

/** The changes of one series, under the id by which `explain` finds them; of a long one only the probable, and its likeliest division. */
function changeLines(answer: TurningPointsAnswer, partition: TurningPointsAnswer["partitions"][number], locale: Locale): string[] {
  const { told, untold } = toldChanges({ turningPoints: answer.changes }, partition);
  return [
    ...told.map((one) => `  ${one.series} ${one.between}: ${probability(one.probability)}`),
    ...[...untoldChanges(untold, locale), ...likeliestDivision(partition, locale)].map((line) => `  ${partition.series}: ${line}`),
  ];
}

/** The periods of the model, what it does not pass, and what it leans on most. */
function modelLines(answer: TurningPointsAnswer, model: TiltModel, reader: Reader): string[] {
  const read = model.indicators.filter((one) => one.cells > 0).length;
  return [
    reader.w.head(model.periods.length, read),
    periodTable(answer, model, reader),
    ...model.gates.filter((gate) => !gate.isPassed).map((gate) => gateLine(gate, reader)),
    ...(model.levelFloor === null ? [] : [reader.w.floor(model.levelFloor.toFixed(2))]),
    ...sensitiveLines(model, reader),
  ];
}

function periodTable(answer: TurningPointsAnswer, model: TiltModel, { locale, w, nameOf }: Reader): string {
  const [a, b] = answer.patrons.map(nameOf) as [string, string];
  const body = model.periods.map((year) => [
    year.period,
    signed(year.mean),
    `[${signed(year.lo)}, ${signed(year.hi)}]`,
    ...[year.pA, year.pEquidistant, year.pB].map((p) => probability(p, CLASS_BOUNDS)),
    year.isCovered ? shortLabel(answer, year.label, messages[locale], nameOf) : w.silent,
  ]);
  const isLevel = model.gates.some((gate) => gate.id === "anchor-tilt" && gate.isPassed);
  return [textTable(w.columns(a, b), body), ...(isLevel ? [] : [w.level])].join("\n");
}

function gateLine({ id, value, bound }: ModelGate, { w }: Reader): string {
  return w.gates[id](value, bound);
}

/** One turn: its likeliest period and how sure, and the likeliest periods that together have 90 %. */
function turnLine(crossing: Omit<TiltTurn, "id">, { locale, w }: Reader): string {
  return w.turn({
    title: crossing.title[locale],
    period: crossing.likeliest.period,
    p: probability(crossing.likeliest.probability),
    around: probability(crossing.around, [AGREED]),
    none: probability(crossing.none),
    set: [setText(crossing, locale).join(w.comma), ...(crossing.setHasNone ? [w.orNone] : [])].join(" "),
  });
}

/** The periods of the 90 % set of a turn, those that follow each other joined. */
export function setText({ set, law }: Pick<TiltTurn, "set" | "law">, locale: Locale): string[] {
  const order = new Map(law.map(({ period }, t) => [period, t]));
  return runsOf(set, locale, (period) => order.get(period) ?? 0);
}

function underLines(alternatives: TurningPointsAnswer["crossings"][number]["alternatives"], { locale, w }: Reader): string[] {
  if (alternatives.length === 0) return [];
  const said = alternatives.map(({ title, likeliest }) => w.leftOut(title[locale], likeliest.period, probability(likeliest.probability)));
  return [`  ${w.under(said.join(w.semicolon))}`];
}

/** How many of the parts that move the answer most are told. */
const TOLD = 4;

function sensitiveLines(model: TiltModel, { locale, w }: Reader): string[] {
  const told = model.leaveOneOut.toSorted((one, other) => other.largestShift.by - one.largestShift.by).slice(0, TOLD);
  const list = told.map((left) => w.leftOut(partName(left, model, locale), probability(left.largestShift.by), left.largestShift.period));
  return list.length === 0 ? [] : [w.sensitive(list.join(w.semicolon))];
}

function agreementLine(
  { agreement }: TurningPointsAnswer["crossings"][number],
  answer: TurningPointsAnswer,
  { locale, w }: Reader,
): string {
  const { weakest, isEstablished } = agreement;
  const told = agreeingSeries(agreement, answer.partitions, locale);
  const without = weakest === null ? [] : [w.weakest(partName(weakest, answer.model, locale), probability(weakest.near, [AGREED]))];
  return [w.established(isEstablished), told.length === 0 ? w.noSeries : w.series(told.join(w.comma)), ...without].join(w.semicolon);
}

import type { Association, ConfigurationsAnswer, Locale, SolutionModel } from "../../model/index.ts";
import { messages } from "../messages.ts";
import { associationLines } from "./association.ts";
import { type ConfigurationWords, configurationWords } from "./configurations-words.ts";
import { signed, textTable } from "./table.ts";

interface Reader {
  readonly answer: ConfigurationsAnswer;
  readonly locale: Locale;
  readonly w: ConfigurationWords;
  /** The outcome as formulas write it. */
  readonly outcome: string;
}

/** Configurations for the terminal: what may be said at all, the cases, single conditions, the truth table, the solutions, and the conditions over time. */
export function presentConfigurations(answer: ConfigurationsAnswer, locale: Locale): string {
  const outcome = `${answer.negated ? "~" : ""}${answer.outcome.id}`;
  const reader: Reader = { answer, locale, w: configurationWords[locale], outcome };
  return [
    answer.title[locale],
    ...(answer.banner === null ? [] : [`  ${answer.banner[locale]}`]),
    ...setLines(reader),
    "",
    caseTable(reader),
    ...leftOutLines(reader),
    "",
    reader.w.sufficiencyHead(outcome),
    fitTable(reader),
    "",
    reader.w.necessityHead(outcome),
    necessityTable(reader),
    "",
    ...tableLines(reader),
    "",
    ...(["complex", "parsimonious", "intermediate"] as const).flatMap((kind) => solutionLines(reader, kind)),
    ...(answer.solutions.more ? [reader.w.more] : []),
    ...separationLines(reader),
    ...overTime(reader),
  ].join("\n");
}

function setLines({ answer, locale, w }: Reader): string[] {
  const line = (set: ConfigurationsAnswer["outcome"], role: string): string =>
    `  ${set.id}  ${set.title[locale]} (${role}${messages[locale].semicolon}${w.anchors({ out: set.out.value, crossover: set.crossover.value, in: set.in.value })})`;
  return [...answer.conditions.map((set) => line(set, w.condition)), line(answer.outcome, w.outcome)];
}

function caseTable({ answer, w }: Reader): string {
  const sets = [...answer.conditions, answer.outcome].map(({ id }) => id);
  const rows = answer.calibrated.map((one) => [one.case, ...sets.map((set) => share(one.degrees[set] ?? null))]);
  return textTable([w.case, ...sets], rows);
}

function leftOutLines({ answer, w }: Reader): string[] {
  return [
    ...answer.missing.map((one) => w.missing({ case: one.case, sets: one.sets.join(", ") })),
    ...(answer.undecided.length === 0
      ? []
      : [
          w.undecided({
            n: answer.undecided.length,
            of: answer.calibrated.length,
            cases: answer.undecided.map((one) => one.case).join(", "),
          }),
        ]),
  ];
}

function fitTable({ answer, w }: Reader): string {
  const rows = answer.sufficiency.map(({ formula, consistency, pri, coverage }) => [
    formula,
    share(consistency),
    share(pri),
    share(coverage),
  ]);
  return textTable(["", w.consistency, "PRI", w.coverage], rows);
}

function necessityTable({ answer, w }: Reader): string {
  const rows = answer.necessity.map((one) => [one.formula, share(one.consistency), share(one.coverage), share(one.relevance)]);
  return textTable(["", w.consistency, w.coverage, w.relevance], rows);
}

function tableLines({ answer, w }: Reader): string[] {
  const { consistency, pri, cases } = answer.thresholds;
  const occurring = answer.table.filter((row) => row.cases.length > 0);
  const rows = occurring.map((row) => [
    row.formula,
    row.cases.length,
    share(row.consistency),
    share(row.pri),
    w.rowOutcome[row.outcome],
    row.cases.map((one) => (row.deviant.includes(one) ? `${one}!` : one)).join(" "),
  ]);
  return [
    w.tableHead({ consistency: share(consistency), pri: share(pri), cases }),
    ...(rows.length === 0 ? [] : [textTable([w.configuration, "n", w.consistency, "PRI", w.outcome, w.cases], rows)]),
    w.diversity(answer.diversity),
    ...(occurring.some((row) => row.deviant.length > 0) ? [w.deviant] : []),
  ];
}

function solutionLines(reader: Reader, kind: keyof ConfigurationWords["solutions"]): string[] {
  const { answer, w } = reader;
  return [w.solutions[kind], ...answer.solutions[kind].flatMap((model) => modelLines(reader, model))];
}

function modelLines({ w, outcome }: Reader, model: SolutionModel): string[] {
  if (model.terms.length === 0) return [`  ${w.nothing}`];
  const fit = w.fit({ consistency: share(model.consistency), pri: share(model.pri), coverage: share(model.coverage) });
  const terms = model.terms.map((term) => {
    const own = w.termFit({ consistency: share(term.consistency), coverage: share(term.coverage), unique: share(term.unique) });
    return `    ${term.formula}  ${own}  ${term.cases.join(" ")}`.trimEnd();
  });
  return [
    `  ${model.formula} → ${outcome}  (${fit})`,
    ...(model.terms.length > 1 ? terms : []),
    ...(model.assumed.length === 0 ? [] : [`    ${w.assumed(model.assumed.length)}`]),
  ];
}

function separationLines({ answer, w }: Reader): string[] {
  return answer.inseparable.map(({ first, second, r }) => w.inseparable({ first, second, r: signed(r) }));
}

function overTime({ answer, locale, w }: Reader): string[] {
  if (answer.associations.length === 0) return [];
  const lines = answer.associations.flatMap(({ set, ...rest }) =>
    associationLines(rest as Association, { locale, pair: `${set}, ${answer.outcome.id}` }),
  );
  return ["", w.overTime, ...lines.map((line) => `  ${line}`)];
}

/** A share with two decimals and no leading zero. */
export function share(value: number | null): string {
  return value === null ? "–" : value.toFixed(2).replace(/^(-?)0(?=\.)/, "$1");
}

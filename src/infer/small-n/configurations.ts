import type {
  Asked,
  CalibratedCase,
  ConfigurationRow,
  ConfigurationsAnswer,
  ConfigurationsQuestion,
  SolutionModel,
} from "../../model/index.ts";
import { correlationsOf, isInseparable } from "../circularity/collinearity.ts";
import {
  type Expectation,
  type Formula,
  formulaText,
  inFormula,
  type Literal,
  literalsIn,
  type Model,
  necessity,
  solve,
  sufficiency,
  type TruthRow,
  type TruthTable,
  truthTable,
} from "../qca/index.ts";
import { associationOf, type YearValues } from "./association.ts";
import { calibrate, yearValues } from "./calibrated.ts";

/** What a comparison of cases finds, as far as it needs no names. */
export type ComparedCases = Omit<ConfigurationsAnswer, "names">;

/** Which configurations of conditions go with the outcome of a question, or with its absence (method §3.4). */
export function inferConfigurations(question: Asked<ConfigurationsQuestion>, { negated }: { readonly negated: boolean }): ComparedCases {
  const { id, title, cases, period, conditions, outcome, thresholds, seed } = question;
  const { cases: calibrated, missing } = calibrate(question);
  const ids = conditions.map((condition) => condition.id);
  const ground: Ground = { ids, calibrated, outcomes: calibrated.map(({ degrees }) => outcomeIn(degrees[outcome.id] as number, negated)) };
  const table = tableOf(ground, thresholds);
  return {
    question: id,
    title,
    cases,
    period,
    banner: cases.are === "years" ? YEARS_OF_ONE_STATE : null,
    negated,
    conditions,
    outcome,
    thresholds,
    seed,
    calibrated: [...calibrated],
    missing: [...missing],
    undecided: table.undecided.map((one) => ({ case: one, sets: halfSets(one, ground) })),
    ...singleSets(ground),
    table: table.rows.map((row) => describedRow(row, table, ids)),
    diversity: { occurring: table.occurring, possible: table.rows.length },
    solutions: solutionsOf(
      table,
      ground,
      conditions.map(({ expected }) => expectation(expected?.when, negated)),
    ),
    inseparable: inseparable(ground),
    associations: cases.are === "years" ? associations(question) : [],
  };
}

function tableOf({ ids, calibrated, outcomes }: Ground, thresholds: ConfigurationsQuestion["thresholds"]): TruthTable {
  const cases = calibrated.map((one, i) => ({
    id: one.case,
    conditions: ids.map((set) => one.degrees[set] as number),
    outcome: outcomes[i] as number,
  }));
  return truthTable(cases, ids.length, thresholds);
}

function solutionsOf(table: TruthTable, ground: Ground, expected: readonly Expectation[]): ComparedCases["solutions"] {
  const { complex, parsimonious, intermediate, more } = solve(table, expected);
  const described = (models: readonly Model[]): SolutionModel[] => models.map((model) => describedModel(model, ground));
  return { complex: described(complex), parsimonious: described(parsimonious), intermediate: described(intermediate), more };
}

const YEARS_OF_ONE_STATE = {
  en: "Describes, does not test: the years of one state are not independent cases, since each year follows from the one before.",
  zh: "仅作描述，不作检验：一国之各年并非彼此独立的案例，年年相因。",
};

interface Ground {
  /** The conditions. */
  readonly ids: readonly string[];
  readonly calibrated: readonly CalibratedCase[];
  /** Membership in the outcome asked about, case by case. */
  readonly outcomes: readonly number[];
}

function outcomeIn(degree: number, negated: boolean): number {
  return negated ? 1 - degree : degree;
}

/** What is expected of a condition for the outcome is expected of its absence for the outcome's absence. */
function expectation(when: "present" | "absent" | undefined, negated: boolean): Expectation {
  if (when === undefined) return null;
  return (when === "present") === negated ? "absent" : "present";
}

function halfSets(id: string, { ids, calibrated }: Ground): string[] {
  const degrees = calibrated.find((one) => one.case === id)?.degrees ?? {};
  return ids.filter((set) => Math.abs((degrees[set] ?? 0) - 0.5) < 1e-9);
}

/** Each condition and its absence by itself, and all conditions together. */
function singleSets(ground: Ground): Pick<ComparedCases, "necessity" | "sufficiency"> {
  const { ids, outcomes } = ground;
  const single = ids.flatMap((_, condition) => [true, false].map((present): Formula => ({ sets: ids, terms: [[{ condition, present }]] })));
  const together: Formula = { sets: ids, terms: [ids.map((_, condition): Literal => ({ condition, present: true }))] };
  return {
    necessity: single.map((formula) => ({ formula: formulaText(formula), ...necessity(degreesIn(formula, ground), outcomes) })),
    sufficiency: [...single, ...(ids.length > 1 ? [together] : [])].map((formula) => ({
      formula: formulaText(formula),
      ...sufficiency(degreesIn(formula, ground), outcomes),
    })),
  };
}

function degreesIn(formula: Formula, { calibrated }: Pick<Ground, "calibrated">): number[] {
  return calibrated.map(({ degrees }) => inFormula(formula, degrees));
}

function describedRow({ row, ...rest }: TruthRow, { conditions }: TruthTable, ids: readonly string[]): ConfigurationRow {
  const literals = literalsIn({ mask: 2 ** conditions - 1, value: row }, conditions);
  return {
    ...rest,
    id: rowId(row, conditions),
    formula: formulaText({ sets: ids, terms: [literals] }),
    cases: [...rest.cases],
    deviant: [...rest.deviant],
  };
}

function rowId(row: number, conditions: number): string {
  return row.toString(2).padStart(conditions, "0");
}

function describedModel({ terms, assumed }: Model, ground: Ground): SolutionModel {
  const { ids, calibrated, outcomes } = ground;
  const literals = terms.map((term) => literalsIn(term, ids.length));
  const whole: Formula = { sets: ids, terms: literals };
  const fit = sufficiency(degreesIn(whole, ground), outcomes);
  return {
    formula: formulaText(whole),
    ...fit,
    terms: literals.map((term, i) => {
      const own: Formula = { sets: ids, terms: [term] };
      const degrees = degreesIn(own, ground);
      const others = sufficiency(degreesIn({ sets: ids, terms: literals.filter((_, j) => j !== i) }, ground), outcomes);
      return {
        formula: formulaText(own),
        ...sufficiency(degrees, outcomes),
        unique: fit.coverage === null ? null : fit.coverage - (others.coverage ?? 0),
        cases: calibrated.filter((_, k) => (degrees[k] as number) > 0.5).map((one) => one.case),
      };
    }),
    assumed: assumed.map((row) => rowId(row, ids.length)),
  };
}

/** Conditions whose codings go together too closely for these cases to tell them apart: check C7 of the circularity board. */
function inseparable({ ids, calibrated }: Ground): ComparedCases["inseparable"] {
  const coded = ids.map((id) => ({ id, coded: new Map(calibrated.map(({ raw }, k) => [k, raw[id] as number])) }));
  return correlationsOf(coded).flatMap((pair) => {
    const [first, second] = pair.causes as [string, string];
    return isInseparable(pair) ? [{ first, second, r: pair.r as number }] : [];
  });
}

/** Each condition with the outcome on raw values, over the years in which both are known. */
function associations(question: ConfigurationsQuestion): ComparedCases["associations"] {
  const yearsOf = (set: string): YearValues => yearValues(question, set);
  const outcome = yearsOf(question.outcome.id);
  return question.conditions.map(({ id }) => ({ set: id, ...associationOf(yearsOf(id), outcome, question.seed) }));
}

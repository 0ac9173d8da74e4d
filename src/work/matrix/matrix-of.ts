import {
  expectedGain,
  type JudgeableMatrix,
  type Judgement,
  judge,
  outcomeOf,
  probabilitiesOf,
  rowTests,
  rowWeights,
  standings,
} from "../../infer/index.ts";
import {
  type Asked,
  type Bilingual,
  type JudgedCell,
  type JudgedRival,
  type JudgedRow,
  type JudgedWanted,
  lateHypotheses,
  type MatrixAnswer,
  type MatrixOutcome,
  type MatrixQuestion,
  type MatrixRow,
  type Rival,
  rivalsOf,
} from "../../model/index.ts";
import type { BuiltStudy } from "../run-study.ts";
import { type GroundOfRow, groundOfRow, sourceNames } from "./ground-of-row.ts";

/** The matrix questions of a study. */
export function matrixQuestions(built: BuiltStudy): readonly Asked<MatrixQuestion>[] {
  return built.study().questions.flatMap((question) => (question.kind === "matrix" ? [question] : []));
}

/** What is changed in asking: rows that are left out. */
export interface MatrixChange {
  readonly without?: readonly string[];
}

/** Judges the evidence of a matrix question. */
export function answerMatrix(built: BuiltStudy, question: Asked<MatrixQuestion>, { without = [] }: MatrixChange = {}): MatrixAnswer {
  const rivals = rivalsOf(question);
  const rows = question.rows.map((row) => ({ row, ...groundOfRow(built, row) }));
  const placed = rows.map((one) => (without.includes(one.row.id) ? { ...one, leftOut: "asked" as const } : one));
  const counted = placed.filter(({ leftOut }) => leftOut === null);
  const matrix: JudgeableMatrix = {
    rivals: rivals.map(({ id }) => id),
    priors: priorsOf(question, rivals),
    rows: counted.map(({ row, roots, documents }) => ({
      id: row.id,
      decibels: rivals.map(({ id }) => cellOf(row, id).dB),
      sds: rivals.map(({ id }) => cellOf(row, id).sd ?? question.noise.sd),
      cluster: row.cluster ?? `row ${row.id}`,
      roots,
      documents,
    })),
    gammas: question.gammas,
    noise: question.noise,
    bar: question.bar,
  };
  const judgement = judge(matrix);
  const outcome = outcomeOf(matrix, judgement, faultsOf(question, rivals));
  const weights = new Map(rowWeights(matrix.rows, question.gammas[0] ?? 0).map((weight, i) => [matrix.rows[i]?.id ?? "", weight]));
  const shown = placed.map((one) => judgedRow(one, { question, matrix, weight: weights.get(one.row.id) ?? 0 }));
  return {
    ...headOf(question),
    hypotheses: question.hypotheses.map((one) => ({ ...one, posterior: chanceOf(one.id, rivals, judgement) })),
    rivals: judgedRivals({ question, rivals, matrix, judgement, outcome }),
    rows: shown,
    variants: [...judgement.variants],
    smallest: smallestOf(judgement, rivals),
    wanted: judgedWanted(question, rivals, judgement),
    outcome,
    sources: namesOf(built, shown),
  };
}

function headOf(question: Asked<MatrixQuestion>): Pick<MatrixAnswer, "question" | "title" | "about" | "period" | "clusters" | "settings"> {
  const { id, title, about, period, clusters, gammas, prior, noise, bar } = question;
  return { question: id, title, about, period, clusters, settings: { gamma: gammas[0] ?? 0, gammas, prior, noise, bar } };
}

function cellOf(row: MatrixRow, rival: string): MatrixRow["cells"][string] {
  const cell = row.cells[rival];
  if (cell === undefined) throw new RangeError(`${row.id} has no cell for ${rival}`);
  return cell;
}

/** In decibels. */
function priorsOf({ prior }: MatrixQuestion, rivals: readonly Rival[]): number[] {
  if (prior.as === "equal") return rivals.map(() => 0);
  const given = rivals.map(({ id }) => prior.of[id] ?? 0);
  return prior.as === "decibels" ? given : given.map((one) => 10 * Math.log10(one));
}

function faultsOf(question: MatrixQuestion, rivals: readonly Rival[]) {
  const unreasoned = question.rows.filter((row) => rivals.some(({ id }) => row.cells[id]?.why === undefined));
  return { late: lateHypotheses(question).map(({ id }) => id), unreasoned: unreasoned.map(({ id }) => id) };
}

interface Judged {
  readonly question: Asked<MatrixQuestion>;
  readonly rivals: readonly Rival[];
  readonly matrix: JudgeableMatrix;
  readonly judgement: Judgement;
  readonly outcome: MatrixOutcome;
}

function judgedRivals({ question, rivals, matrix, judgement, outcome }: Judged): JudgedRival[] {
  const priors = probabilitiesOf(matrix.priors);
  const standing = standings(judgement, question.bar, outcome.verdict === "supported");
  return rivals.map((rival, k) => {
    const at = (values: readonly number[]): number => values[k] as number;
    return {
      ...wordsOf(rival, question),
      id: rival.id,
      hypotheses: [...rival.hypotheses],
      prior: at(priors),
      evidence: at(judgement.evidence),
      posterior: at(judgement.posterior),
      interval: [...(judgement.noisy.intervals[k] as readonly [number, number])],
      range: [...(judgement.ranges[k] as readonly [number, number])],
      leads: { priors: at(judgement.tops), noise: at(judgement.noisy.own), both: at(judgement.noisy.anyPrior) },
      overturn: judgement.overturn[k] ?? null,
      standing: standing[k] ?? "undetermined",
    };
  });
}

/** A hypothesis in its own words; a world in those of the hypotheses that are true in it. */
function wordsOf({ hypotheses }: Rival, question: MatrixQuestion): { short: Bilingual; title: Bilingual } {
  const own = question.hypotheses.filter(({ id }) => hypotheses.includes(id));
  const [first, ...others] = own;
  if (first === undefined) return { short: { en: "None", zh: "皆否" }, title: { en: "None of them", zh: "均不成立" } };
  if (others.length === 0) return { short: first.short, title: first.title };
  const joined = (locale: "en" | "zh", key: "short" | "title"): string =>
    own.map((one) => one[key][locale]).join(locale === "en" ? " + " : "＋");
  return {
    short: { en: joined("en", "short"), zh: joined("zh", "short") },
    title: { en: joined("en", "title"), zh: joined("zh", "title") },
  };
}

/** The probability of a hypothesis: that of all worlds in which it is true. */
function chanceOf(hypothesis: string, rivals: readonly Rival[], { posterior }: Judgement): number {
  const sum = rivals.reduce((total, rival, k) => (rival.hypotheses.includes(hypothesis) ? total + (posterior[k] as number) : total), 0);
  return Math.min(1, sum);
}

function judgedRow(
  { row, claims, series, data, numbers, roots, documents, leftOut }: { readonly row: MatrixRow } & GroundOfRow,
  { question, matrix, weight }: { readonly question: MatrixQuestion; readonly matrix: JudgeableMatrix; readonly weight: number },
): JudgedRow {
  const decibels = matrix.rivals.map((id) => cellOf(row, id).dB);
  const tests = row.expected === undefined ? [] : rowTests({ decibels, expected: row.expected, priors: probabilitiesOf(matrix.priors) });
  const cells = matrix.rivals.map((rival, k): JudgedCell => {
    const { dB, sd, why } = cellOf(row, rival);
    return { rival, decibels: dB, sd: sd ?? question.noise.sd, why: why ?? null, test: tests[k] ?? null };
  });
  return {
    id: row.id,
    title: row.title,
    cluster: row.cluster ?? null,
    coded: row.coded,
    claims,
    series,
    data,
    numbers,
    roots,
    documents,
    leftOut,
    weight,
    expected: row.expected ?? null,
    cells,
  };
}

function smallestOf({ smallest }: Judgement, rivals: readonly Rival[]): MatrixAnswer["smallest"] {
  if (smallest === null) return null;
  return { rows: [...smallest.rows], leader: smallest.leader === null ? null : (rivals[smallest.leader]?.id ?? null) };
}

/** What could still be found, the most telling first. */
function judgedWanted({ wanted = [] }: MatrixQuestion, rivals: readonly Rival[], { posterior }: Judgement): JudgedWanted[] {
  const idOf = (k: number | null): string | null => (k === null ? null : (rivals[k]?.id ?? null));
  const judged = wanted.map(({ id, title, chances }): JudgedWanted => {
    const listed = rivals.map((rival) => {
      const { p, why } = chances[rival.id] ?? { p: Number.NaN };
      return { rival: rival.id, p, why: why ?? null };
    });
    const { bits, chance, found, notFound } = expectedGain(
      posterior,
      listed.map(({ p }) => p),
    );
    const outlook = ({ posterior: then, leader }: typeof found) => ({ posterior: [...then], leader: idOf(leader) });
    return { id, title, chances: listed, bits, chance, found: outlook(found), notFound: outlook(notFound) };
  });
  return judged.toSorted((a, b) => b.bits - a.bits);
}

function namesOf(built: BuiltStudy, rows: readonly JudgedRow[]): Record<string, Bilingual> {
  const names = sourceNames(built);
  const ids = [...new Set(rows.flatMap(({ roots, documents }) => [...roots, ...documents]))].sort();
  return Object.fromEntries(ids.map((id) => [id, names.get(id) ?? { en: id, zh: id }]));
}

import { DATA_SETS } from "../data-sets/known.ts";
import type { Fault } from "../finding.ts";
import { lateHypotheses, type MatrixQuestion, type MatrixRow, rivalsOf } from "../matrix-question.ts";
import type { Asked } from "../question.ts";
import { checkGrounds } from "./check-grounds.ts";
import type { CheckContext } from "./check-study.ts";
import { faultIn, type Located, nearest, type Report } from "./records.ts";

type LocatedMatrix = Located<Asked<MatrixQuestion>>;

/** Evidence matrices: rivals thought of before the evidence, a judged and reasoned cell for each, and evidence that stands on something. */
export function checkMatrix(question: LocatedMatrix, context: CheckContext, report: Report): void {
  const { value } = question;
  const hypotheses = value.hypotheses.map(({ id }) => id);
  for (const key of ["hypotheses", "clusters", "rows", "wanted"] as const) checkOnce(question, key, report);
  if (Array.isArray(value.worlds)) {
    value.worlds.forEach((world, i) => {
      world.forEach((id, j) => {
        if (!hypotheses.includes(id)) report(unknownHypothesis(question, ["worlds", i, j], id, hypotheses));
      });
    });
  }
  checkWorldsOnce(question, report);
  checkPrior(question, report);
  checkElicited(question, context, report);
  checkTurn(question, context, report);
  checkWanted(question, report);
  value.rows.forEach((row, i) => {
    checkCells(question, { row, i }, report);
    checkGround(question, { row, i, context }, report);
  });
}

function checkOnce(question: LocatedMatrix, key: "hypotheses" | "clusters" | "rows" | "wanted", report: Report): void {
  const seen = new Set<string>();
  (question.value[key] ?? []).forEach(({ id }, i) => {
    if (seen.has(id)) report(faultIn(question, [key, i, "id"], "matrix/duplicate-id", { value: id }));
    seen.add(id);
  });
}

/** Worlds are sets: the same one written in another order is the same world. */
function checkWorldsOnce(question: LocatedMatrix, report: Report): void {
  if (!Array.isArray(question.value.worlds)) return;
  const seen = new Set<string>();
  rivalsOf(question.value).forEach(({ id }, i) => {
    if (seen.has(id)) report(faultIn(question, ["worlds", i], "matrix/duplicate-id", { value: id }));
    seen.add(id);
  });
}

function unknownHypothesis(question: LocatedMatrix, path: readonly (string | number)[], id: string, known: readonly string[]): Fault {
  const list = { en: `write one of: ${known.join(", ")}`, zh: `请写其中之一：${known.join("、")}` };
  return faultIn(question, path, "matrix/unknown-hypothesis", { value: id, ...nearest(id, known, list) });
}

function checkPrior(question: LocatedMatrix, report: Report): void {
  const { prior } = question.value;
  if (prior.as === "equal") return;
  const rivals = rivalsOf(question.value).map(({ id }) => id);
  const missing = rivals.filter((id) => prior.of[id] === undefined);
  for (const id of Object.keys(prior.of)) if (!rivals.includes(id)) report(unknownHypothesis(question, ["prior", "of", id], id, rivals));
  if (missing.length > 0) report(faultIn(question, ["prior", "of"], "matrix/prior", { value: missing.join(", ") }));
  const sum = Object.values(prior.of).reduce((total, one) => total + one, 0);
  if (prior.as === "probabilities" && missing.length === 0 && Math.abs(sum - 1) > 1e-9)
    report(faultIn(question, ["prior", "of"], "matrix/prior", { value: Number(sum.toFixed(6)) }));
}

/** Hypotheses that are not older than the evidence, and coders that nobody knows. */
function checkElicited(question: LocatedMatrix, { records }: CheckContext, report: Report): void {
  const { hypotheses, rows } = question.value;
  const coders = records.manifest?.value.coders.map(({ id }) => id);
  const notes = [
    ...hypotheses.map(({ elicited }, i) => ({ by: elicited.by, path: ["hypotheses", i, "elicited", "by"] })),
    ...rows.map(({ coded }, i) => ({ by: coded.by, path: ["rows", i, "coded", "by"] })),
  ];
  for (const { by, path } of notes)
    if (coders !== undefined && !coders.includes(by)) report(faultIn(question, path, "claim/unknown-coder", { value: by }));
  for (const { id, on, i, first } of lateHypotheses(question.value))
    report(faultIn(question, ["hypotheses", i, "elicited", "on"], "matrix/late-hypothesis", { value: id, on, first }));
}

function checkTurn(question: LocatedMatrix, { records, complete }: CheckContext, report: Report): void {
  const { turn } = question.value.about;
  if (turn === undefined || !complete.questions) return;
  const known = records.questions.flatMap(({ value }) =>
    value.kind === "tilt" ? (value.turns ?? []).map(({ id }) => `${value.id}/${id}`) : [],
  );
  const asked = `${turn.question}/${turn.id}`;
  if (known.includes(asked)) return;
  const list = { en: `known: ${known.join(", ") || "—"}`, zh: `现有：${known.join("、") || "—"}` };
  report(faultIn(question, ["about", "turn", "id"], "matrix/unknown-turn", { value: asked, ...nearest(asked, known, list) }));
}

function checkCells(question: LocatedMatrix, { row, i }: { row: MatrixRow; i: number }, report: Report): void {
  const rivals = rivalsOf(question.value).map(({ id }) => id);
  for (const [id, cell] of Object.entries(row.cells)) {
    const path = ["rows", i, "cells", id];
    if (!rivals.includes(id)) report(unknownHypothesis(question, path, id, rivals));
    else if (cell.why === undefined) report(faultIn(question, path, "matrix/no-reason", { value: `${row.id}/${id}` }));
  }
  const missing = rivals.filter((id) => row.cells[id] === undefined);
  if (missing.length > 0)
    report(faultIn(question, ["rows", i, "cells"], "matrix/missing-cell", { value: row.id, missing: missing.join(", ") }));
  const clusters = question.value.clusters.map(({ id }) => id);
  if (row.cluster === undefined || clusters.includes(row.cluster)) return;
  const list = {
    en: `declare it under clusters, or write one of: ${clusters.join(", ") || "—"}`,
    zh: `请在 clusters 中声明，或写其中之一：${clusters.join("、") || "—"}`,
  };
  report(
    faultIn(question, ["rows", i, "cluster"], "matrix/unknown-cluster", { value: row.cluster, ...nearest(row.cluster, clusters, list) }),
  );
}

/** Every rival gives what is still to be found a chance, with a reason. */
function checkWanted(question: LocatedMatrix, report: Report): void {
  const rivals = rivalsOf(question.value).map(({ id }) => id);
  for (const [i, { id, chances }] of (question.value.wanted ?? []).entries()) {
    for (const [rival, { why }] of Object.entries(chances)) {
      const path = ["wanted", i, "chances", rival];
      if (!rivals.includes(rival)) report(unknownHypothesis(question, path, rival, rivals));
      else if (why === undefined) report(faultIn(question, path, "matrix/no-reason", { value: `${id}/${rival}` }));
    }
    const missing = rivals.filter((rival) => chances[rival] === undefined);
    if (missing.length > 0)
      report(faultIn(question, ["wanted", i, "chances"], "matrix/missing-cell", { value: id, missing: missing.join(", ") }));
  }
}

function checkGround(
  question: LocatedMatrix,
  { row, i, context }: { row: MatrixRow; i: number; context: CheckContext },
  report: Report,
): void {
  const { records, complete } = context;
  const { claims = [], series = [], data = [], numbers = [] } = row.standsOn;
  const path = (key: keyof MatrixRow["standsOn"], j: number): (string | number)[] => ["rows", i, "standsOn", key, j];
  if (claims.length + series.length + data.length + numbers.length === 0)
    report(faultIn(question, ["rows", i, "standsOn"], "matrix/no-ground", { value: row.id }));
  checkGrounds(question, { claims, at: (j) => path("claims", j) }, context, report);
  series.forEach((id, j) => {
    const isKnown = records.series.some(({ value }) => value.id === id);
    if (!isKnown && complete.series) report(faultIn(question, path("series", j), "question/unknown-series", { value: id }));
  });
  data.forEach((id, j) => {
    const sets = DATA_SETS.map((set) => set.id);
    const otherwise = { en: "`tiltmeter data list` names those that are known", zh: "`tiltmeter data list` 列出已知者" };
    if (!sets.includes(id))
      report(faultIn(question, path("data", j), "study/unknown-data", { value: id, ...nearest(id, sets, otherwise) }));
  });
}

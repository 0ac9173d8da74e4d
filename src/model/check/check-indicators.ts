import { DATA_MEASURES } from "../data-measure.ts";
import { type Asked, patronsOf, type TiltQuestion } from "../question.ts";
import { REGISTER_MEASURES } from "../register-measure.ts";
import type { Series } from "../series.ts";
import { seriesOrigin } from "../series-name.ts";
import type { CheckContext } from "./check-study.ts";
import { faultIn, type Located, type Report } from "./records.ts";

interface Ground extends Pick<CheckContext, "records" | "complete"> {
  readonly report: Report;
}

type Path = readonly (string | number)[];

/** A series that a question uses is there, and of the kind that is read. */
export function checkSeriesUse(
  question: Located<unknown>,
  use: { readonly series: string; readonly kind: Series["kind"]; readonly path: Path },
  { records, complete, report }: Ground,
): void {
  const found = records.series.find((one) => one.value.id === use.series)?.value;
  if (found !== undefined && found.kind !== use.kind) {
    const details = { value: use.series, kind: found.kind, expected: use.kind };
    report(faultIn(question, use.path, "question/series-kind", details));
  }
  if (found === undefined && complete.series) report(faultIn(question, use.path, "question/unknown-series", { value: use.series }));
}

const KINDS = { counts: "count", quantities: "quantity", grades: "grade" } as const;

/** The indicators of a tilt question: they go with a model, one of them is the anchor, and they read series of its patrons. */
export function checkIndicators(question: Located<Asked<TiltQuestion>>, ground: Ground): void {
  const { report } = ground;
  const patrons = patronsOf(question.value);
  const indicators = question.value.indicators ?? [];
  checkWhole(question, report);
  indicators.forEach((indicator, i) => {
    if (indicators.findIndex((one) => one.id === indicator.id) < i) {
      report(faultIn(question, ["indicators", i, "id"], "question/indicator-twice", { value: indicator.id }));
    }
    if (indicator.kind === "acts") return;
    if (indicator.kind === "grades") checkGrades(question, i, ground);
    if (indicator.relative === true && (indicator.kind !== "quantities" || indicator.of.some(({ series }) => !isData(series)))) {
      report(faultIn(question, ["indicators", i, "relative"], "question/relative", { value: indicator.id }));
    }
    indicator.of.forEach(({ series, patron }, j) => {
      checkOrigin(question, { series, kind: KINDS[indicator.kind], path: ["indicators", i, "of", j, "series"] }, ground);
      if (patrons.includes(patron)) return;
      report(
        faultIn(question, ["indicators", i, "of", j, "patron"], "question/not-a-patron", { value: patron, known: patrons.join(", ") }),
      );
    });
  });
  const ofActs = indicators.flatMap((one, i) => (one.kind === "acts" && one.feeds === "tilt" ? [i] : []));
  for (const i of ofActs.slice(1)) {
    report(faultIn(question, ["indicators", i, "kind"], "question/acts-twice", { value: indicators[i]?.id ?? "" }));
  }
  checkChosen(question, report);
  const anchors = indicators.filter((one) => one.feeds === "tilt" && one.anchor === true).length;
  if (indicators.length > 0 && anchors !== 1) report(faultIn(question, ["indicators"], "question/anchors", { value: anchors }));
}

/** The series of an indicator of grades have none beyond those that it declares. */
function checkGrades(question: Located<Asked<TiltQuestion>>, i: number, { records, report }: Ground): void {
  const indicator = question.value.indicators?.[i];
  if (indicator?.kind !== "grades") return;
  for (const { series } of indicator.of) {
    const grade = highestGrade(series, records);
    if (grade < indicator.grades) continue;
    const details = { value: indicator.grades, series, grade, needed: grade + 1 };
    report(faultIn(question, ["indicators", i, "grades"], "question/grade-beyond", details));
  }
}

/** The highest grade that the study's own series has, or that a measure can have. */
function highestGrade(series: string, records: Ground["records"]): number {
  const origin = seriesOrigin(series);
  if (origin.from === "data") return (origin.measure?.grades ?? 0) - 1;
  if (origin.from === "register") return Math.max(...Object.values(origin.measure?.grades ?? {}));
  const cells = records.series.find((one) => one.value.id === series)?.value.cells ?? [];
  return Math.max(...cells.map((cell) => cell.value));
}

function checkWhole(question: Located<Asked<TiltQuestion>>, report: Report): void {
  const { indicators, model, turns, period } = question.value;
  const has = { indicators: indicators !== undefined, model: model !== undefined };
  const incomplete = (value: string, missing: string): void =>
    report(faultIn(question, [value], "question/model-incomplete", { value, missing }));
  if (has.indicators && !has.model) incomplete("indicators", "model");
  if (has.model && !has.indicators) incomplete("model", "indicators");
  if (turns !== undefined && !(has.indicators && has.model)) incomplete("turns", has.indicators ? "model" : "indicators");
  turns?.forEach((turn, i) => {
    if (turns.findIndex((one) => one.id === turn.id) < i) {
      report(faultIn(question, ["turns", i, "id"], "question/turn-twice", { value: turn.id }));
    }
    if (!question.value.patrons.includes(turn.toward)) {
      const details = { value: turn.toward, known: question.value.patrons.join(", ") };
      report(faultIn(question, ["turns", i, "toward"], "question/not-a-patron", details));
    }
    if (period.from <= period.to && (turn.after < period.from || turn.after >= period.to)) {
      report(faultIn(question, ["turns", i, "after"], "question/turn-outside", { value: turn.after }));
    }
  });
}

function isData(series: string): boolean {
  return seriesOrigin(series).from === "data";
}

/** A series of the study, a measure of reference data or a relation of the register is there, and of the kind that is read. */
function checkOrigin(question: Located<unknown>, use: { series: string; kind: Series["kind"]; path: Path }, ground: Ground): void {
  const origin = seriesOrigin(use.series);
  if (origin.from === "study") {
    checkSeriesUse(question, use, ground);
    return;
  }
  if (origin.measure === undefined) {
    const measures = origin.from === "data" ? DATA_MEASURES : REGISTER_MEASURES;
    const known = measures.map(({ id }) => `${origin.from}:${id}`).join(", ");
    ground.report(faultIn(question, use.path, "question/unknown-measure", { value: use.series, known }));
    return;
  }
  const kind = origin.from === "data" ? origin.measure.kind : "grade";
  if (kind !== use.kind) {
    ground.report(faultIn(question, use.path, "question/series-kind", { value: use.series, kind, expected: use.kind }));
  }
}

/** The indicators that an alternative chooses are declared. */
function checkChosen(question: Located<Asked<TiltQuestion>>, report: Report): void {
  const known = (question.value.indicators ?? []).map(({ id }) => id);
  question.value.alternatives.forEach(({ indicators = [] }, i) => {
    indicators.forEach((id, j) => {
      if (known.includes(id)) return;
      const details = { value: id, known: known.join(", ") || "—" };
      report(faultIn(question, ["alternatives", i, "indicators", j], "question/unknown-indicator", details));
    });
  });
}

import { EVENT_TYPE_IDS, eventType } from "../codebook.ts";
import { boundsOfText } from "../date.ts";
import type { Asked, TiltQuestion } from "../question.ts";
import { isSymmetric } from "../relations/changes.ts";
import type { BoundTie, PredictionTest, WhyCause, WhyQuestion } from "../why-question.ts";
import { actorHint } from "./actor-hint.ts";
import { checkGrounds } from "./check-grounds.ts";
import type { CheckContext } from "./check-study.ts";
import { faultIn, type Located, nearest, type Report, SEE_CODEBOOK } from "./records.ts";

type LocatedWhy = Located<Asked<WhyQuestion>>;
type Path = readonly (string | number)[];

/** Questions why: everything that is named is there, nothing stands twice, and every hypothesis predicts something. */
export function checkWhy(question: LocatedWhy, context: CheckContext, report: Report): void {
  const { value } = question;
  for (const key of ["causes", "hypotheses", "predictions"] as const) checkOnce(question, key, report);
  checkAbout(question, context, report);
  value.causes.forEach((cause, i) => {
    checkCause(question, { cause, i, context }, report);
  });
  value.hypotheses.forEach(({ id, claims }, i) => {
    if (!value.predictions.some((one) => one.hypothesis === id)) {
      report(faultIn(question, ["hypotheses", i, "id"], "why/unpredicted", { value: id }));
    }
    checkGrounds(question, { claims, at: (j) => ["hypotheses", i, "claims", j] }, context, report);
  });
  checkPredictions(question, context, report);
}

function checkOnce(question: LocatedWhy, key: "causes" | "hypotheses" | "predictions", report: Report): void {
  const seen = new Set<string>();
  question.value[key].forEach(({ id }, i) => {
    if (seen.has(id)) report(faultIn(question, [key, i, "id"], "why/duplicate-id", { value: id }));
    seen.add(id);
  });
}

const KINDS = {
  tilt: { what: "tilt question with a model", "what.zh": "带模型的倾斜问题" },
  threat: { what: "threat question", "what.zh": "威胁问题" },
  evidence: { what: "choice of evidence", "what.zh": "证据组合" },
  cause: { what: "cause", "what.zh": "原因" },
  hypothesis: { what: "hypothesis", "what.zh": "假设" },
  order: { what: "prediction of order", "what.zh": "先后预测" },
} as const;

function named(
  question: LocatedWhy,
  path: Path,
  of: { kind: keyof typeof KINDS; value: string; known: readonly string[] },
  report: Report,
): void {
  if (of.known.includes(of.value)) return;
  report(faultIn(question, path, "why/unknown-name", { value: of.value, ...KINDS[of.kind], known: of.known.join(", ") || "—" }));
}

/** The tilt question that is to be explained has a model, and the choices of evidence are its own. */
function checkAbout(question: LocatedWhy, { records, sourceIds, complete }: CheckContext, report: Report): void {
  const { about, multiverse } = question.value;
  const modelled = records.questions.flatMap(({ value }) => (value.kind === "tilt" && value.model !== undefined ? [value] : []));
  if (complete.questions) named(question, ["about"], { kind: "tilt", value: about, known: modelled.map((one) => one.id) }, report);
  const tilt: TiltQuestion | undefined = modelled.find((one) => one.id === about);
  if (tilt !== undefined) checkPeriod(question, tilt, report);
  const known = ["own", ...(tilt?.alternatives ?? []).map((one) => one.id)];
  multiverse.evidence.forEach((value, i) => {
    if (tilt !== undefined) named(question, ["multiverse", "evidence", i], { kind: "evidence", value, known }, report);
  });
  multiverse.without.forEach((value, i) => {
    if (value === "none" || sourceIds.has(value) || !complete.sources) return;
    report(faultIn(question, ["multiverse", "without", i], "source/unknown", { value }));
  });
}

/** Of years in which the lean is not asked about there is no outcome to explain. */
function checkPeriod(question: LocatedWhy, { period: asked }: TiltQuestion, report: Report): void {
  const { about, period } = question.value;
  if (asked.from <= period.from && period.to <= asked.to) return;
  const years = ({ from, to }: TiltQuestion["period"]): string => `${from}–${to}`;
  report(faultIn(question, ["period"], "why/outside", { value: years(period), about, known: years(asked) }));
}

interface CauseAt {
  readonly cause: WhyCause;
  readonly i: number;
  readonly context: CheckContext;
}

function checkCause(question: LocatedWhy, { cause, i, context }: CauseAt, report: Report): void {
  const { records, complete } = context;
  const { measure } = cause;
  if (cause.width === undefined && mayCrossZero(measure, records.series)) {
    report(faultIn(question, ["causes", i, "id"], "why/no-width", { value: cause.id }));
  }
  const path: Path = ["causes", i, "measure"];
  if (measure.kind === "threat" && complete.questions) {
    const known = records.questions.flatMap(({ value }) => (value.kind === "threat" ? [value.id] : []));
    named(question, [...path, "question"], { kind: "threat", value: measure.question, known }, report);
  }
  if (measure.kind === "series") {
    measure.of.forEach(({ series }, j) => {
      if (records.series.some((one) => one.value.id === series) || !complete.series) return;
      report(faultIn(question, [...path, "of", j, "series"], "question/unknown-series", { value: series }));
    });
  }
  if (measure.kind === "events") {
    measure.of.forEach(({ types, by, on }, j) => {
      checkTypes(question, { types, path: [...path, "of", j, "types"] }, report);
      checkActor(question, { actor: by, path: [...path, "of", j, "by"], context }, report);
      checkActor(question, { actor: on, path: [...path, "of", j, "on"], context }, report);
    });
  }
  if (measure.kind === "coded") {
    measure.values.forEach(({ claims }, j) => {
      checkGrounds(question, { claims, at: (k) => [...path, "values", j, "claims", k] }, context, report);
    });
  }
}

/** Whether a cause adds up what is above zero and what is below. */
function mayCrossZero(measure: WhyCause["measure"], series: CheckContext["records"]["series"]): boolean {
  const parts = partsOf(measure, series);
  return parts.some((part) => part > 0) && parts.some((part) => part < 0);
}

function partsOf(measure: WhyCause["measure"], series: CheckContext["records"]["series"]): number[] {
  if (measure.kind === "threat") return [];
  if (measure.kind === "coded") return measure.values.map((one) => one.value);
  if (measure.kind === "events") return measure.of.map((one) => one.each);
  return measure.of.flatMap(({ series: id, times }) => {
    const found = series.find((one) => one.value.id === id)?.value;
    return (found?.cells ?? []).map((cell) => times * cell.value);
  });
}

function checkPredictions(question: LocatedWhy, context: CheckContext, report: Report): void {
  const { causes, hypotheses, predictions } = question.value;
  const knownCauses = causes.map((one) => one.id);
  const orders = predictions.filter((one) => one.test.kind === "order").map((one) => one.id);
  predictions.forEach(({ hypothesis, test }, i) => {
    const path: Path = ["predictions", i, "test"];
    const cause = (value: string, ...rest: Path): void =>
      named(question, [...path, ...rest], { kind: "cause", value, known: knownCauses }, report);
    named(
      question,
      ["predictions", i, "hypothesis"],
      { kind: "hypothesis", value: hypothesis, known: hypotheses.map((one) => one.id) },
      report,
    );
    if (test.kind === "sign") {
      cause(test.cause, "cause");
      for (const [j, value] of (test.beside ?? []).entries()) cause(value, "beside", j);
    }
    if (test.kind === "dominance") {
      cause(test.greatest, "greatest");
      for (const [j, value] of test.over.entries()) cause(value, "over", j);
    }
    if ((test.kind === "sign" || test.kind === "dominance") && test.after !== undefined) {
      named(question, [...path, "after"], { kind: "order", value: test.after, known: orders }, report);
    }
    if (test.kind === "order") checkOrder(question, { test, path, context }, report);
    if (test.kind === "bound") {
      checkTypes(question, { types: test.against, path: [...path, "against"] }, report);
      for (const [j, tie] of test.ties.entries()) checkTie(question, { tie, path: [...path, "ties", j], context }, report);
    }
  });
}

/** A tie is of both alike or of one of the two, as its relation is. */
function checkTie(
  question: LocatedWhy,
  { tie, path, context }: { tie: BoundTie; path: Path; context: CheckContext },
  report: Report,
): void {
  const { with: actor, relation, direction } = tie;
  checkActor(question, { actor, path: [...path, "with"], context }, report);
  const known = isSymmetric(relation) ? ["mutual"] : ["by-focal", "by-patron"];
  if (known.includes(direction)) return;
  report(faultIn(question, [...path, "direction"], "why/direction", { value: direction, relation, known: known.join(", ") }));
}

/** Everything in an order test is told by a claim and has a date with two ends. */
function checkOrder(
  question: LocatedWhy,
  { test, path, context }: { test: PredictionTest & { kind: "order" }; path: Path; context: CheckContext },
  report: Report,
): void {
  for (const key of ["causes", "onsets"] as const) {
    test[key].forEach(({ claim, date }, j) => {
      const place = [...path, key, j, "claim"];
      checkGrounds(question, { claims: [claim], at: () => place }, context, report);
      const told = context.records.claims.find((one) => one.value.id === claim)?.value;
      const bounds = boundsOfText(date ?? told?.date.edtf);
      const isBounded = bounds !== undefined && Number.isFinite(bounds.startEarliest) && Number.isFinite(bounds.startLatest);
      if (told !== undefined && !isBounded) report(faultIn(question, place, "why/undated", { value: claim }));
    });
  }
}

function checkTypes(question: LocatedWhy, { types, path }: { types: readonly string[]; path: Path }, report: Report): void {
  types.forEach((type, j) => {
    if (eventType(type) !== undefined) return;
    report(faultIn(question, [...path, j], "type/unknown", { value: type, ...nearest(type, EVENT_TYPE_IDS, SEE_CODEBOOK) }));
  });
}

function checkActor(
  question: LocatedWhy,
  { actor, path, context }: { actor: string; path: Path; context: CheckContext },
  report: Report,
): void {
  const { register, actorIds, complete } = context;
  if (register.get(actor) !== undefined || !complete.actors) return;
  report(faultIn(question, path, "actor/unknown", { value: actor, ...actorHint(actor, { register, actorIds }) }));
}

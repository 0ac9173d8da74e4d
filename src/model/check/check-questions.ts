import { EVENT_TYPE_IDS, eventType } from "../codebook.ts";
import type { Asked, Question, TiltQuestion } from "../question.ts";
import type { ThreatQuestion } from "../threat-question.ts";
import { actorHint } from "./actor-hint.ts";
import { checkComparative } from "./check-comparative.ts";
import { checkConfigurations } from "./check-configurations.ts";
import { checkGrounds } from "./check-grounds.ts";
import { checkIndicators, checkSeriesUse } from "./check-indicators.ts";
import { checkMatrix } from "./check-matrix.ts";
import type { CheckContext } from "./check-study.ts";
import { checkWhy } from "./check-why.ts";
import { faultIn, type Located, nearest, type Report, SEE_CODEBOOK } from "./records.ts";

/** Questions: actors, period, act rules and series that exist and do not overlap. */
export function checkQuestions(context: CheckContext, report: Report): void {
  const { records } = context;
  for (const question of records.questions) {
    if (!SLUG.test(question.value.id)) report(faultIn(question, [], "question/name", { value: question.value.id }));
    checkPlaces(question, context, report);
    const { from, to } = question.value.period;
    if (from > to) report(faultIn(question, ["period", "from"], "question/empty-period", { value: `${from}–${to}` }));
    if (question.value.kind === "comparative") checkComparative({ value: question.value, at: question.at }, context, report);
    if (question.value.kind === "configurations") checkConfigurations({ value: question.value, at: question.at }, context, report);
    if (question.value.kind === "tilt") checkTilt({ value: question.value, at: question.at }, context, report);
    if (question.value.kind === "threat") checkThreat({ value: question.value, at: question.at }, context, report);
    if (question.value.kind === "matrix") checkMatrix({ value: question.value, at: question.at }, context, report);
    if (question.value.kind === "why") checkWhy({ value: question.value, at: question.at }, context, report);
  }
  const named = records.manifest?.value.question;
  const known = records.questions.map((q) => q.value.id);
  if (records.manifest !== undefined && named !== undefined && context.complete.questions && !known.includes(named)) {
    report(faultIn(records.manifest, ["question"], "study/unknown-question", { value: named, known: known.join(", ") || "—" }));
  }
}

/** What the name of a question may be: it stands in addresses, in commands and in names of files. */
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

type Place = readonly [actor: string, path: readonly (string | number)[]];

/** Every actor that a question names exists, and those that must differ do. */
function checkPlaces(question: Located<Question>, { register, actorIds, complete }: CheckContext, report: Report): void {
  const seen = new Set<string>();
  for (const [actor, path] of distinctPlaces(question.value)) {
    if (seen.has(actor)) report(faultIn(question, path, "question/same-actor", { value: actor }));
    seen.add(actor);
  }
  for (const [actor, path] of [...distinctPlaces(question.value), ...otherPlaces(question.value)]) {
    if (register.get(actor) !== undefined || !complete.actors) continue;
    report(faultIn(question, path, "actor/unknown", { value: actor, ...actorHint(actor, { register, actorIds }) }));
  }
}

function distinctPlaces(question: Question): Place[] {
  if (question.kind === "comparative") return [];
  if (question.kind === "configurations") return question.cases.are === "years" ? [[question.cases.of, ["cases", "of"]]] : [];
  if (question.kind === "register")
    return [[question.of, ["of"]], ...(question.rival === undefined ? [] : [[question.rival, ["rival"]] as const])];
  if (question.kind === "chronicle")
    return question.sides.flatMap((side, i) => side.actors.map((actor, j): Place => [actor, ["sides", i, "actors", j]]));
  if (question.kind === "threat") {
    const states = (key: "bloc" | "others"): Place[] => question[key].map((state, i): Place => [state, [key, i]]);
    return [[question.on, ["on"]], ...states("bloc"), ...states("others")];
  }
  if (question.kind === "matrix") return [];
  if (question.kind === "why") return [];
  return [
    [question.focal, ["focal"]],
    ...question.patrons.map((patron, i): Place => [patron, ["patrons", i]]),
    ...(question.otherPatrons ?? []).map((patron, i): Place => [patron, ["otherPatrons", i]]),
    ...(question.adversaries ?? []).map((state, i): Place => [state, ["adversaries", i]]),
  ];
}

function otherPlaces(question: Question): Place[] {
  if (question.kind === "threat")
    return question.cohesion.ties.flatMap(({ between }, i) =>
      between.map((state, j): Place => [state, ["cohesion", "ties", i, "between", j]]),
    );
  if (question.kind === "comparative")
    return question.cases.flatMap(({ focal, patrons }, i): Place[] => [
      [focal, ["cases", i, "focal"]],
      ...(patrons ?? []).map((patron, j): Place => [patron, ["cases", i, "patrons", j]]),
    ]);
  if (question.kind === "configurations")
    return question.cases.are === "years" ? [] : question.cases.list.map(({ state }, i): Place => [state, ["cases", "list", i, "state"]]);
  if (question.kind !== "register" && question.kind !== "tilt") return [];
  return (question.successions ?? []).flatMap(({ from, to }, i): Place[] => [
    [from, ["successions", i, "from"]],
    [to, ["successions", i, "to"]],
  ]);
}

function checkTilt(
  question: Located<Asked<TiltQuestion>>,
  { records, sourceIds, claims: known, complete }: CheckContext,
  report: Report,
): void {
  checkActRules(question, report);
  const named: [readonly string[] | undefined, (string | number)[]][] = [
    [question.value.sources, ["sources"]],
    ...question.value.alternatives.map((other, i): [readonly string[] | undefined, (string | number)[]] => [
      other.sources,
      ["alternatives", i, "sources"],
    ]),
  ];
  for (const [sources = [], path] of named) {
    sources.forEach((source, j) => {
      if (!sourceIds.has(source) && complete.sources) report(faultIn(question, [...path, j], "source/unknown", { value: source }));
    });
  }
  question.value.checks?.forEach(({ series, claims }, i) => {
    if (complete.series && !records.series.some((one) => one.value.id === series)) {
      report(faultIn(question, ["checks", i, "series"], "question/unknown-series", { value: series }));
    }
    claims.forEach((claim, j) => {
      if (known.has(claim) || !complete.claims) return;
      report(faultIn(question, ["checks", i, "claims", j], "claim/unknown-claim", { value: claim }));
    });
  });
  question.value.series.forEach((use, i) => {
    const found = { series: use.id, kind: use.kind ?? "count", path: ["series", i, "id"] } as const;
    checkSeriesUse(question, found, { records, complete, report });
  });
  checkIndicators(question, { records, complete, report });
}

/** Weights that sum to one, types of the codebook, and sources and claims that exist. */
function checkThreat(question: Located<Asked<ThreatQuestion>>, context: CheckContext, report: Report): void {
  const { sourceIds, complete } = context;
  const { weights, cohesion } = question.value;
  const sum = weights.power + weights.proximity + weights.offence + weights.intention;
  if (Math.abs(sum - 1) > 1e-9) report(faultIn(question, ["weights"], "question/weights", { value: Number(sum.toFixed(6)) }));
  for (const key of ["acts", "perceptions"] as const) {
    const { types, sources = [] } = question.value[key];
    types.forEach((type, i) => {
      if (eventType(type) !== undefined) return;
      report(faultIn(question, [key, "types", i], "type/unknown", { value: type, ...nearest(type, EVENT_TYPE_IDS, SEE_CODEBOOK) }));
    });
    sources.forEach((source, i) => {
      if (!sourceIds.has(source) && complete.sources) report(faultIn(question, [key, "sources", i], "source/unknown", { value: source }));
    });
  }
  cohesion.ties.forEach(({ claims }, i) => {
    checkGrounds(question, { claims, at: (j) => ["cohesion", "ties", i, "claims", j] }, context, report);
  });
}

function checkActRules(question: Located<Asked<TiltQuestion>>, report: Report): void {
  const { acts, evidence, alternatives } = question.value;
  const sets = new Set(acts.map((rule) => rule.set));
  const declared = new Set<string>();
  acts.forEach((rule, i) => {
    rule.types.forEach((type, j) => {
      if (eventType(type) === undefined) {
        report(faultIn(question, ["acts", i, "types", j], "type/unknown", { value: type, ...nearest(type, EVENT_TYPE_IDS, SEE_CODEBOOK) }));
      }
      const key = `${rule.set} ${rule.by} ${type}`;
      if (declared.has(key)) report(faultIn(question, ["acts", i, "types", j], "question/type-twice", { value: type, by: rule.by }));
      declared.add(key);
    });
  });
  const uses: [readonly string[], (string | number)[]][] = [
    [evidence, ["evidence"]],
    ...alternatives.map((a, i): [readonly string[], (string | number)[]] => [a.evidence, ["alternatives", i, "evidence"]]),
  ];
  for (const [named, path] of uses) {
    named.forEach((set, i) => {
      if (!sets.has(set)) report(faultIn(question, [...path, i], "question/unknown-set", { value: set, known: [...sets].join(", ") }));
    });
  }
}

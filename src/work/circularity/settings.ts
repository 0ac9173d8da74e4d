import type { Asked, TiltQuestion, WhyQuestion } from "../../model/index.ts";
import { canonicalJson, digestOf } from "../../record/index.ts";
import type { BuiltStudy } from "../run-study.ts";
import { threatQuestions } from "../threat/threat-of.ts";

/**
 * What of a question is words or evidence, by its path: a gloss, another claim or another coded value changes no setting. By path, since a key may be a
 * setting elsewhere: the `values` of a tie say what counts as holding, the `claim` of an intention is a weight.
 */
const NO_SETTING: ReadonlySet<string> = new Set([
  ...["title", "short", "settings", "published"],
  ...[
    "successions.why",
    "acts.why",
    "alternatives.title",
    "indicators.title",
    "indicators.why",
    "turns.title",
    "checks.title",
    "checks.claims",
  ],
  ...["cohesion.ties.claims", "cohesion.ties.why", "comparisons.title"],
  ...["causes.title", "causes.measure.values", "causes.measure.why", "causes.coding", "causes.recoding"],
  ...["hypotheses.title", "hypotheses.statement", "hypotheses.claims", "predictions.statement", "predictions.test.why"],
  ...["causes", "onsets"].flatMap((dated) => ["title", "claim", "date", "why"].map((key) => `predictions.test.${dated}.${key}`)),
  "multiverse.threats.title",
]);

/** Whether what stands at a path of a question, list places left out (`indicators.anchor`), is a choice of method. */
export function isSetting(path: string): boolean {
  return !NO_SETTING.has(path);
}

/**
 * The digest of every choice of method in these questions: thresholds, lags, anchors, rules, priors. It stays when words are mended or evidence is added, and
 * changes with anything that could have been chosen by its result (method §3.6, C8).
 */
export function settingsDigest(questions: readonly object[]): string {
  return digestOf(canonicalJson(questions.map((question) => settingsIn(question, ""))));
}

function settingsIn(value: unknown, path: string): unknown {
  if (Array.isArray(value)) return value.map((part) => settingsIn(part, path));
  if (typeof value !== "object" || value === null) return value;
  const own = Object.entries(value).map(([key, part]) => ({ key, part, at: path === "" ? key : `${path}.${key}` }));
  const chosen = own.filter(({ part, at }) => isSetting(at) && part !== undefined);
  return Object.fromEntries(chosen.map(({ key, part, at }) => [key, settingsIn(part, at)]));
}

/** The settings of a question why with those of the tilt question that it is about and of the threat questions that it measures. */
export function whySettings(built: BuiltStudy, { question, tilt }: { question: Asked<WhyQuestion>; tilt: Asked<TiltQuestion> }): string {
  const used = new Set(question.causes.flatMap(({ measure }) => (measure.kind === "threat" ? [measure.question] : [])));
  const threats = threatQuestions(built).filter(({ id }) => used.has(id));
  return settingsDigest([question, tilt, ...threats]);
}

import type { Asked, TiltQuestion, WhyQuestion } from "../../model/index.ts";
import { canonicalJson, digestOf } from "../../record/index.ts";
import type { BuiltStudy } from "../run-study.ts";
import { threatQuestions } from "../threat/threat-of.ts";

/** Keys that hold words or evidence: a gloss or another claim changes no setting. */
const NO_SETTING: ReadonlySet<string> = new Set([
  ...["title", "short", "statement", "why", "note", "settings"],
  ...["claims", "claim", "values", "coding", "recoding", "published", "date"],
]);

/**
 * The digest of every choice of method in these questions: thresholds, lags, anchors, rules, priors. It stays when words are mended or evidence is added, and
 * changes with anything that could have been chosen by its result (method §3.6, C8).
 */
export function settingsDigest(questions: readonly object[]): string {
  return digestOf(canonicalJson(questions.map(settingsIn)));
}

function settingsIn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(settingsIn);
  if (typeof value !== "object" || value === null) return value;
  const own = Object.entries(value).filter(([key, part]) => !NO_SETTING.has(key) && part !== undefined);
  return Object.fromEntries(own.map(([key, part]) => [key, settingsIn(part)]));
}

/** The settings of a question why with those of the tilt question that it is about and of the threat questions that it measures. */
export function whySettings(built: BuiltStudy, { question, tilt }: { question: Asked<WhyQuestion>; tilt: Asked<TiltQuestion> }): string {
  const used = new Set(question.causes.flatMap(({ measure }) => (measure.kind === "threat" ? [measure.question] : [])));
  const threats = threatQuestions(built).filter(({ id }) => used.has(id));
  return settingsDigest([question, tilt, ...threats]);
}

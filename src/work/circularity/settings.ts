import { canonicalJson, digestOf } from "../../record/index.ts";

/** Keys that hold words or evidence: a gloss or another claim changes no setting. */
const NO_SETTING: ReadonlySet<string> = new Set([
  ...["title", "short", "statement", "why", "note", "settings"],
  ...["claims", "claim", "values", "coding", "published", "date"],
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

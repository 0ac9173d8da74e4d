import type { Locale } from "../../model/index.ts";
import { ACTOR_MEANINGS } from "./actor-meanings.ts";
import { CLAIM_MEANINGS } from "./claim-meanings.ts";
import { CONFIGURATION_MEANINGS } from "./configuration-meanings.ts";
import { DOCTRINE_MEANINGS } from "./doctrine-meanings.ts";
import { INDICATOR_MEANINGS } from "./indicator-meanings.ts";
import { MATRIX_MEANINGS } from "./matrix-meanings.ts";
import { QUESTION_MEANINGS } from "./question-meanings.ts";
import { SOURCE_MEANINGS } from "./source-meanings.ts";
import { STUDY_MEANINGS } from "./study-meanings.ts";
import { THREAT_MEANINGS } from "./threat-meanings.ts";
import { WHY_MEANINGS } from "./why-meanings.ts";

/** Meanings by `Schema.key`, or `Schema.key.key` for a group of keys without a name of its own. */
export type Meanings = Readonly<Record<string, readonly [en: string, zh: string]>>;

/** What each key of a study's files means, in English and Chinese. */
export const MEANINGS: Meanings = {
  ...STUDY_MEANINGS,
  ...ACTOR_MEANINGS,
  ...CONFIGURATION_MEANINGS,
  ...SOURCE_MEANINGS,
  ...CLAIM_MEANINGS,
  ...DOCTRINE_MEANINGS,
  ...QUESTION_MEANINGS,
  ...THREAT_MEANINGS,
  ...MATRIX_MEANINGS,
  ...WHY_MEANINGS,
  ...INDICATOR_MEANINGS,
};

/** The meaning of a key; a RangeError for a key that has none, so that no key of a study is left unexplained. */
export function meaningOf(key: string, locale: Locale): string {
  const meaning = MEANINGS[key];
  if (meaning === undefined) throw new RangeError(`the key ${key} has no meaning in src/face/reference`);
  return meaning[locale === "en" ? 0 : 1];
}

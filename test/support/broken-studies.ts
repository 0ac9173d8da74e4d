import { BROKEN_BORDERS } from "./broken-borders.ts";
import { BROKEN_CLAIMS } from "./broken-claims.ts";
import { BROKEN_COMPARATIVE } from "./broken-comparative.ts";
import { BROKEN_CONFIGURATIONS } from "./broken-configurations.ts";
import { BROKEN_CONTRADICTIONS } from "./broken-contradictions.ts";
import { BROKEN_DOCTRINES } from "./broken-doctrines.ts";
import { BROKEN_FIGURES } from "./broken-figures.ts";
import { BROKEN_FORMS } from "./broken-forms.ts";
import { BROKEN_MATRICES } from "./broken-matrices.ts";
import { BROKEN_RECORDS } from "./broken-records.ts";
import type { BrokenStudy } from "./broken-study.ts";
import { BROKEN_WHY } from "./broken-why.ts";

/** Every study that is broken on purpose. */
export const BROKEN_STUDIES: readonly BrokenStudy[] = [
  ...BROKEN_FORMS,
  ...BROKEN_CLAIMS,
  ...BROKEN_RECORDS,
  ...BROKEN_BORDERS,
  ...BROKEN_CONTRADICTIONS,
  ...BROKEN_COMPARATIVE,
  ...BROKEN_CONFIGURATIONS,
  ...BROKEN_DOCTRINES,
  ...BROKEN_FIGURES,
  ...BROKEN_MATRICES,
  ...BROKEN_WHY,
];

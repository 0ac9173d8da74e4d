import type { Bilingual } from "../bilingual.ts";

/** A rule that a study keeps: what `check` says where it is broken, and the way out. `{name}` stands for a detail of the finding. */
export interface Rule {
  readonly severity: "error" | "warning";
  readonly says: Bilingual;
  readonly wayOut: Bilingual;
}

/** A rule whose breach stops a study from being built: its sentence and the way out, each in English and Chinese. */
export function error(en: string, zh: string, wayEn: string, wayZh: string): Rule {
  return { severity: "error", says: { en, zh }, wayOut: { en: wayEn, zh: wayZh } };
}

/** A rule whose breach should be looked at. */
export function warning(...words: Parameters<typeof error>): Rule {
  return { ...error(...words), severity: "warning" };
}

import { CODEBOOK, type Locale, relationValueWords } from "../../model/index.ts";

/** The name of a relation, as the codebook has it. */
export function relationLabel(id: string, locale: Locale): string {
  return CODEBOOK.relationStates.find((one) => one.id === id)?.label[locale] ?? id;
}

/** The name of a value that a relation has. */
export function relationValue(relation: string, value: string, locale: Locale): string {
  return relationValueWords(relation, value)[locale];
}

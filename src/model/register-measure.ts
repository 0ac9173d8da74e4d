import type { Bilingual } from "./bilingual.ts";
import type { RegisterRelation } from "./relation.ts";

/** A relation of the study's own register, read as grades at the end of each year. */
export interface RegisterMeasure {
  readonly id: string;
  readonly title: Bilingual;
  readonly unit: Bilingual;
  readonly relation: RegisterRelation;
  /** The grade of each value of the relation. */
  readonly grades: Readonly<Record<string, number>>;
}

/** Every relation that an indicator may be bound to, as `register:<id>`. A year in which the sources allow several grades has none. */
export const REGISTER_MEASURES: readonly RegisterMeasure[] = [
  {
    id: "formal-tie",
    title: { en: "Formal tie in the register", zh: "名录所载条约义务" },
    unit: { en: "0 none, 1 to consult, 2 neutrality or non-aggression, 3 defence", zh: "0 无，1 协商，2 中立或互不侵犯，3 防御" },
    relation: "alliance",
    grades: { none: 0, consultation: 1, nonaggression: 2, neutrality: 2, defence: 3 },
  },
  {
    id: "diplomatic-relations",
    title: { en: "Diplomatic relations in the register", zh: "名录所载外交关系" },
    unit: { en: "0 none or broken off, 1 suspended, 2 established", zh: "0 无或断绝，1 中止，2 建立" },
    relation: "diplomatic_relations",
    grades: { none: 0, severed: 0, suspended: 1, established: 2 },
  },
];

/** The measure of that id. */
export function registerMeasure(id: string): RegisterMeasure | undefined {
  return REGISTER_MEASURES.find((one) => one.id === id);
}

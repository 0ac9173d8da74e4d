import type { ClassProbabilities, TiltLabel } from "./tilt.ts";

/** From this probability on a class counts as established. */
export const ESTABLISHED = 0.8;
/** From this probability on a class is named, as a leaning. */
export const LEANING = 0.6;
/** Where what is said of a class changes: a probability near one of these is shown on its own side. */
export const CLASS_BOUNDS = [LEANING, ESTABLISHED] as const;
/** From this probability on within a period of a date, model and independent series say the same of a turn. */
export const AGREED = 0.8;

/** What may be said of a period: a class is `established` at .80, `leaning` at .60, otherwise the evidence does not determine it (method §2.4). */
export function leanLabel(classes: ClassProbabilities): TiltLabel {
  const { name, probability } = likeliestClass(classes);
  if (probability >= ESTABLISHED) return { class: name, strength: "established" };
  if (probability >= LEANING) return { class: name, strength: "leaning" };
  return { class: null, strength: "not-determined" };
}

/** The class with the largest probability, whatever that is; of equal ones the first of A, equidistant, B. */
export function likeliestClass(classes: ClassProbabilities): {
  readonly name: NonNullable<TiltLabel["class"]>;
  readonly probability: number;
} {
  const ranked = [
    { name: "A", probability: classes.pA },
    { name: "equidistant", probability: classes.pEquidistant },
    { name: "B", probability: classes.pB },
  ] as const;
  return ranked.reduce((best, other) => (other.probability > best.probability ? other : best));
}

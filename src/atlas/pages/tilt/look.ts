import { deltasOf, type SeenTilt, type TiltChoice, type TiltNames } from "../../../draw/index.ts";
import type { TiltAnswer } from "../../../model/index.ts";
import { overview, view } from "../../view/store.ts";

/** What the address chooses of an answer. A δ that the answer does not hold is taken to the nearest that it does, a set that it has not is the question's own. */
export function choiceFor(answer: TiltAnswer): TiltChoice {
  const { delta, set } = view.value.options;
  const asked = Number(delta);
  const nearest = deltasOf(answer).toSorted((a, b) => Math.abs(a - asked) - Math.abs(b - asked))[0];
  return {
    delta: delta === undefined || !Number.isFinite(asked) || nearest === answer.delta ? undefined : nearest,
    set: answer.alternatives.some((one) => one.id === set) ? set : undefined,
  };
}

/** How the states of an answer are called, in both languages. */
export function namesFor({ focal, patrons: [a, b] }: TiltAnswer): TiltNames {
  const name = (id: string) => overview.value?.names[id] ?? { en: id, zh: id };
  return { focal: name(focal), a: name(a), b: name(b) };
}

/** The address of a number of a year, under the evidence and the δ that are looked at. */
export function numberAddress({ answer, chosen, delta }: SeenTilt, year: number, number: string): string {
  const settings = [...(chosen.id === null ? [] : [`set=${chosen.id}`]), ...(delta === answer.delta ? [] : [`delta=${delta}`])];
  return [`${answer.question}/${year}/${number}`, ...settings].join(",");
}

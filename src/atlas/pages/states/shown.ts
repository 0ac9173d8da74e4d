import type { LeanKind } from "../../../draw/index.ts";
import type { StatesTilt, WeightedTilt } from "../../../model/index.ts";
import type { StatesAnswer } from "../../../work/index.ts";
import type { Input } from "../../api.ts";
import { lang, view } from "../../view/store.ts";

/** An answer as the page shows it, with what is told of it in the reader's language. */
export interface Shown {
  readonly answer: StatesAnswer;
  readonly told: StatesAnswer["told"]["en"];
}

/** The inputs of the figure that this view shows. */
export function figureInput({ patrons, period, at }: StatesTilt): Input {
  return { between: patrons.join(","), from: period.from, to: period.to, at, weights: view.value.options.weights };
}

/** The class that weighed indicators name. */
export function weighedKind({ class: name, classes }: WeightedTilt): LeanKind {
  const most = Math.max(classes.pA, classes.pEquidistant, classes.pB);
  return most >= 0.8 ? name : most >= 0.6 ? `${name}-leaning` : "undetermined";
}

/** What a state is called. */
export function nameIn({ answer }: Pick<Shown, "answer">, state: string): string {
  return answer.names[state]?.[lang.value] ?? state;
}

import type { Locale, ThreatAnswer, ThreatSource } from "../../model/index.ts";
import { thousandths, withoutZero } from "../numbers.ts";

/** Walt's four sources of threat, in the order in which they are drawn. */
export const THREAT_FACTORS = ["power", "proximity", "offence", "intention"] as const;
export type ThreatFactor = (typeof THREAT_FACTORS)[number];

/** What intent is read from. */
export type ThreatLayer = "reference" | "acts" | "perceptions";

/** The answer to a threat question as it is looked at: in one language, at one year. */
export interface SeenThreat {
  readonly answer: ThreatAnswer;
  readonly locale: Locale;
  /** The year that is pointed out; undefined where none of the period is. */
  readonly year: number | undefined;
}

/** What a state is called in the language of the figure. */
export function threatName({ answer, locale }: Pick<SeenThreat, "answer" | "locale">, state: string): string {
  return answer.names[state]?.[locale] ?? state;
}

/** A threat as it is printed: three decimals; `≤` where intent stands at its floor, so that it is an upper bound. */
export function threatText({ threat, intention }: Pick<ThreatSource, "threat" | "intention">, layer: ThreatLayer = "reference"): string {
  const value = threat[layer];
  return value === null ? "—" : `${intention[layer].atFloor ? "≤" : ""}${thousandths(value)}`;
}

/** A factor as it is printed: two decimals, a third one below a tenth. */
export function factorText(value: number | null): string {
  if (value === null) return "—";
  return withoutZero(value.toFixed(value < 0.095 ? 3 : 2));
}

/** The value of a factor of a source of threat in a layer, with `≤` where it is intent at its floor. */
export function factorShown(source: ThreatSource, factor: ThreatFactor, layer: ThreatLayer = "reference"): string {
  const intent = source.intention[layer];
  if (factor === "intention") return `${intent.atFloor ? "≤" : ""}${factorText(intent.value)}`;
  return factorText(factor === "proximity" ? source.proximity : source[factor].value);
}

/** Half of a spread in percent of its mean: ±1.2. */
export function halfSpread(spread: number): string {
  return (50 * spread).toFixed(1);
}

/** Where the derivation of a number is found: `threat-bloc/1965/USA`; without a question's file there is none. */
export function threatAddress(
  { answer }: Pick<SeenThreat, "answer">,
  parts: readonly (string | number)[],
  { layer = "reference", composite = "" }: { readonly layer?: ThreatLayer; readonly composite?: string } = {},
): string | undefined {
  if (answer.question === null) return undefined;
  return `${[answer.question, ...parts].join("/")}${layer === "reference" ? "" : `,layer=${layer}`}${composite}`;
}

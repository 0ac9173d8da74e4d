import { type SeenThreat, THREAT_FACTORS, type ThreatLayer, threatAddress } from "../../../draw/index.ts";
import type { ThreatAnswer, ThreatYear } from "../../../model/index.ts";
import type { Input } from "../../api.ts";
import { view } from "../../view/store.ts";

/** What the reader chose of the composite, as it stands in the address: `w=40.20.20.20` and `rho=1`; undefined is the question's own. */
export interface ChosenComposite {
  readonly weights: readonly number[] | undefined;
  readonly rho: number | undefined;
}

/** The composite of the address; what cannot be read there is taken as left out. */
export function chosenComposite(): ChosenComposite {
  const { w = "", rho = "" } = view.value.options;
  const parts = w.split(".").map(Number);
  const isWhole = parts.length === THREAT_FACTORS.length && parts.every((part) => Number.isInteger(part) && part >= 0 && part <= 100);
  const form = Number(rho);
  return {
    weights: w !== "" && isWhole && parts.some((part) => part > 0) ? parts : undefined,
    rho: rho !== "" && form >= -5 && form <= 1 ? form : undefined,
  };
}

/** What the threat question is asked with under a composite. */
export function threatInput(id: string, { weights, rho }: ChosenComposite) {
  return { question: id, weights: weights?.join(), rho } as const;
}

/** What follows the address of a number under the composite that an answer was asked with. */
export function compositeSuffix({ weights, rho }: Input): string {
  return `${weights === undefined ? "" : `,weights=${String(weights).replaceAll(",", ":")}`}${rho === undefined ? "" : `,rho=${rho}`}`;
}

/** What every part of the page is shown: the answer in the reader's language, the year that is looked at, and the composite. */
export interface Shown {
  readonly seen: SeenThreat;
  readonly answer: ThreatAnswer;
  readonly year: ThreatYear | undefined;
  readonly composite: string;
}

/** Where the derivation of a number is found under the composite that is looked at. */
export function addressOf({ answer, composite }: Shown, parts: readonly (string | number)[], layer: ThreatLayer = "reference"): string {
  return threatAddress({ answer }, parts, { layer, composite }) ?? "";
}

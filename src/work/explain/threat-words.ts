import type { Bilingual } from "../../model/index.ts";

export const LAYERS = ["reference", "acts", "perceptions"] as const;
export type Layer = (typeof LAYERS)[number];

const WORDS: Readonly<Record<Layer, Bilingual>> = {
  reference: { en: "on reference data alone", zh: "仅据参考数据" },
  acts: { en: "with the acts that the study tells of", zh: "加入本研究所述行为" },
  perceptions: { en: "as its sources tell that it was seen", zh: "按其文献所述的认知" },
};

/** What intent is read from. */
export function layerWords(layer: Layer): Bilingual {
  return WORDS[layer];
}

/** A number as a derivation shows it. */
export function rounded(value: number): number {
  return Number(value.toPrecision(6));
}

/** What a number is addressed under: its question, and the weights and form where they are not the question's own. */
export interface Addressed {
  readonly question: { readonly id: string };
  /** `,weights=40:20:20:20,rho=1`, or nothing. */
  readonly composite: string;
}

/** The address of a number, with its layer where that is not reference data alone. */
export function threatAddress(at: Addressed, parts: readonly (string | number)[], layer: Layer = "reference"): string {
  return `${[at.question.id, ...parts].join("/")}${layer === "reference" ? "" : `,layer=${layer}`}${at.composite}`;
}

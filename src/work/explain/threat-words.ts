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

/** The address of a number of a year, with its layer where that is not reference data alone. */
export function threatAddress(question: string, parts: readonly (string | number)[], layer: Layer): string {
  return `${[question, ...parts].join("/")}${layer === "reference" ? "" : `,layer=${layer}`}`;
}

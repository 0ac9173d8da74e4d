/** The parts of a claim in one language, as far as they are known. */
export interface GlossParts {
  readonly label: string | undefined;
  readonly parties: readonly string[];
  /** Both sides act, as in a treaty; otherwise the first acts on the others. */
  readonly isBetween: boolean;
  readonly when: string;
}

/** What the parts of a claim say together, in the codebook's words and not in the source's: `Treaty: DPRK – Soviet Union, 6 July 1961.` Empty where the act is not known. */
export function claimGloss({ label, parties, isBetween, when }: GlossParts, language: "en" | "zh"): string {
  if (label === undefined) return "";
  const isChinese = language === "zh";
  const sides = parties.join(isBetween ? (isChinese ? "、" : " – ") : " → ");
  const rest = [sides, when].filter((part) => part !== "").join(isChinese ? "，" : ", ");
  const stop = isChinese ? "。" : ".";
  return rest === "" ? `${label}${stop}` : `${label}${isChinese ? "：" : ": "}${rest}${stop}`;
}

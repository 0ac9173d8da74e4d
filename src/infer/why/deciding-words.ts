import type { Bilingual } from "../../model/index.ts";

interface Bits {
  readonly bits: number;
  readonly open: number;
}

/** What acts of one year would be expected to settle, in words. */
export function actsSentence({ year, acts, bits, open }: Bits & { readonly year: number; readonly acts: number }): Bilingual {
  const [gain, all] = [bits.toFixed(3), open.toFixed(2)];
  return {
    en: `${acts} acts of ${year} toward either patron, told by a witness independent of these sources, would be expected to settle most: ${gain} of ${all} bits.`,
    zh: `若有独立于现有文献的来源述及 ${year} 年对两大国的 ${acts} 项行为，预期最能定案：${all} 比特中的 ${gain}。`,
  };
}

/** What an exact day would be expected to settle, in words. */
export function daySentence({ title, bits, open }: Bits & { readonly title: Bilingual }): Bilingual {
  const [gain, all] = [bits.toFixed(2), open.toFixed(2)];
  return {
    en: `The exact day of this would be expected to settle most: ${title.en} (${gain} of ${all} bits).`,
    zh: `若知下项的确切日期，预期最能定案：${title.zh}（${all} 比特中的 ${gain}）。`,
  };
}

import type { ScriptTable } from "../../model/index.ts";
import { chineseFolding } from "../chinese-folding.ts";
import { once } from "../stage.ts";

/** The tables of OpenCC for reading: simplified as written on the mainland, traditional as written in Taiwan, both without regional words. */
export const scriptTables = once(async (): Promise<Readonly<Record<"simplified" | "traditional", ScriptTable>>> => {
  const [{ Converter: toSimplified }, { Converter: toTraditional }, folding] = await Promise.all([
    import("opencc-js/t2cn"),
    import("opencc-js/cn2t"),
    chineseFolding(),
  ]);
  const folded = (character: string): string => folding(character.codePointAt(0) ?? 0).text;
  const isVariant = (one: string, other: string): boolean => one === other || folded(one) === folded(other);
  const table = (convert: (text: string) => string): ScriptTable => ({ phrase: convert, character: convert, isVariant });
  return {
    simplified: table(toSimplified({ from: "t", to: "cn" })),
    traditional: table(toTraditional({ from: "cn", to: "tw" })),
  };
});

import { type CodeSystem, createRegister, Problem } from "../../model/index.ts";

/** The numbers of states that are named by id or number; every number that a state has borne in the list. */
export function numbersOf(text: string | undefined, { system, option }: { system: CodeSystem; option: string }): number[] | undefined {
  if (text === undefined) return undefined;
  const register = createRegister([]);
  return text.split(",").flatMap((word) => {
    const name = word.trim();
    if (/^\d+$/.test(name)) return [Number(name)];
    const actor = register.get(name);
    const own = actor?.codes?.[system];
    const spells = actor?.membership?.[system]?.flatMap(({ code }) => code ?? []) ?? [];
    const numbers = [...new Set([...(own === undefined ? [] : [own]), ...spells])];
    if (numbers.length > 0) return numbers;
    throw new Problem("bad-option", {
      option,
      value: name,
      expected: "PRK, CHN … or 731, 710 …",
      "expected.zh": "PRK、CHN …… 或 731、710 ……",
    });
  });
}

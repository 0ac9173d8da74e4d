import { createRegister } from "../actor-register.ts";
import type { CodeSystem } from "../data-set.ts";

/** Every number that a list of states gives, in order. */
export function stateNumbers(system: CodeSystem): readonly number[] {
  const numbers = createRegister([]).actors.flatMap(({ codes, membership }) => [
    codes?.[system] ?? [],
    ...(membership?.[system] ?? []).map((spell) => spell.code ?? []),
  ]);
  return [...new Set(numbers.flat())].sort((a, b) => a - b);
}

/** The number that letters stand for in a list: those of the Correlates of War (`ROK`) or of ISO 3166 (`KOR`); undefined where they stand for none or several. */
export function numberOfLetters(system: CodeSystem, letters: string): number | undefined {
  const register = createRegister([]);
  const bearers = new Set([...register.byCode("cowAbbreviation", letters), ...register.byCode("iso3", letters)]);
  const numbers = new Set([...bearers].flatMap((id) => register.get(id)?.codes?.[system] ?? []));
  const [only] = numbers;
  return numbers.size === 1 ? only : undefined;
}

import { type ActorRegister, dayOf } from "../../model/index.ts";

/** The actor that bore a Correlates of War number at the end of a year, or earlier in it; `cow:700` where the register has none, or several. */
export function actorOfCode(register: ActorRegister, code: number, year: number): string {
  for (const day of [dayOf(year, 12, 31), dayOf(year, 1, 1), dayOf(year, 7, 1)]) {
    const [id, ...others] = register.byCode("cow", code, day);
    if (id !== undefined && others.length === 0) return id;
  }
  return `cow:${code}`;
}

import { inAny, type Literal } from "./membership.ts";

/** A sum of products over named sets; no terms is a set in which no case is. */
export interface Formula {
  readonly sets: readonly string[];
  readonly terms: readonly (readonly Literal[])[];
}

/** A formula as the field prints it: `DEV*~URB*LIT + STB`; `0` without terms, `1` for a term without literals. */
export function formulaText({ sets, terms }: Formula): string {
  const termText = (term: readonly Literal[]): string =>
    term.length === 0 ? "1" : term.map(({ condition, present }) => `${present ? "" : "~"}${sets[condition]}`).join("*");
  return terms.length === 0 ? "0" : terms.map(termText).join(" + ");
}

/** The formula that a text writes over these sets; `undefined` where it is none, or names another set. */
export function readFormula(text: string, sets: readonly string[]): Formula | undefined {
  const terms = text.split("+").map((term) => term.split("*").flatMap((literal) => readLiteral(literal.trim(), sets) ?? []));
  const isWhole = text.split(/[+*]/).length === terms.flat().length;
  return isWhole ? { sets, terms } : undefined;
}

/** Membership in a formula of a case with these degrees, by set. */
export function inFormula({ sets, terms }: Formula, degrees: Readonly<Record<string, number>>): number {
  return inAny(
    terms,
    sets.map((set) => degrees[set] as number),
  );
}

function readLiteral(text: string, sets: readonly string[]): Literal | undefined {
  const present = !text.startsWith("~");
  const condition = sets.indexOf(present ? text : text.slice(1));
  return condition < 0 ? undefined : { condition, present };
}

import type { CodeSystem } from "../../model/index.ts";
import type { PanelColumn } from "./add-on.ts";
import type { PanelRequest } from "./build-panel.ts";

/** The type of a column in the files of a panel. */
export const SQL_TYPES = { flag: "tinyint", count: "integer", measure: "double", text: "varchar" } as const;

/** A value whose absence means none: zero where the source covers the year and its numbers are known, otherwise empty. */
export function noneWithin(
  value: string,
  { type, covered: inYears, known }: { type: PanelColumn["type"]; covered: string[]; known: string[] },
): string {
  const filled = `coalesce(${value}, 0)::${SQL_TYPES[type]}`;
  const conditions = [...inYears, ...known];
  return conditions.length === 0 ? filled : `case when ${conditions.join(" and ")} then ${filled} end`;
}

/** The condition that a source says something of the year; none where it covers all years of the panel. */
export function covered(year: string, [first, last]: readonly [number, number], { years }: PanelRequest): string[] {
  return first <= years[0] && last >= years[1] ? [] : [`${year} between ${first} and ${last}`];
}

/** The conditions that states have numbers in the list of a source; none where that is the list of the panel. */
export function knownNumbers(aliases: readonly string[], codes: CodeSystem, { system }: PanelRequest): string[] {
  return codes === system ? [] : aliases.map((alias) => `${alias}.${codes} is not null`);
}

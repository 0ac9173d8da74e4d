import type { Locale } from "./bilingual.ts";
import { RULES, type RuleId } from "./rules.ts";

/** Where in a study's data: the file, for line files the line (from 1), and the way to the value inside it. */
export interface DataPath {
  readonly file: string;
  readonly line?: number;
  readonly path: readonly (string | number)[];
  /** True where the key itself is meant and not its value. */
  readonly key?: true;
  /** How far into the value, in characters. */
  readonly offset?: number;
  /** Line and column, where the reader of the file already knows them. */
  readonly place?: { readonly line: number; readonly column: number };
}

/** A fault in a study's data, not yet located in the text of its file. */
export interface Fault {
  readonly rule: RuleId;
  readonly at: DataPath;
  readonly details: Readonly<Record<string, string | number>>;
}

/** A fault with the place a person opens: line and column count from 1. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: "error" | "warning";
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly details: Readonly<Record<string, string | number>>;
}

/** What is wrong, and the way out, as one sentence each. */
export function findingText(finding: Pick<Finding, "rule" | "details">, locale: Locale): { says: string; wayOut: string } {
  const rule = RULES[finding.rule];
  return { says: fill(rule.says[locale], finding.details, locale), wayOut: fill(rule.wayOut[locale], finding.details, locale) };
}

/** Puts details into `{name}`; a detail named `name.zh` is used in Chinese in place of `name`. */
export function fill(template: string, details: Readonly<Record<string, string | number>>, locale: Locale): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(details[`${name}.${locale}`] ?? details[name] ?? ""));
}

import type { Locale } from "../../model/index.ts";
import type { ShownFinding } from "../../work/index.ts";
import { messages } from "../messages.ts";

/** A finding in two lines: the place, how grave it is and the rule; then what is wrong and the way out. */
export function findingLines(finding: ShownFinding, locale: Locale): string {
  const { says, wayOut } = finding[locale];
  return `${finding.file}:${finding.line}:${finding.column}  ${messages[locale][finding.severity]}  ${finding.rule}\n  ${says}; ${wayOut}`;
}

import { getLocation } from "jsonc-parser";
import { type Finding, findingText, Problem } from "../../model/index.ts";

/** The findings that were not there before, whatever lines have moved meanwhile. */
export function newFindings(before: readonly Finding[], after: readonly Finding[]): Finding[] {
  const left = new Map<string, number>();
  for (const finding of before) left.set(keyOf(finding), (left.get(keyOf(finding)) ?? 0) + 1);
  return after.filter((finding) => {
    const count = left.get(keyOf(finding)) ?? 0;
    left.set(keyOf(finding), count - 1);
    return count <= 0;
  });
}

/** The refusal of an edit: each fault with its way out, and the field of the line in which it stands (`date.edtf`), one a line. */
export function refusal(errors: readonly Finding[], edited: { readonly file: string; readonly text: string }): Problem {
  const sentences = (locale: "en" | "zh"): string =>
    errors
      .map((finding) => findingText(finding, locale))
      .map(({ says, wayOut }) => (locale === "en" ? `${says}; ${wayOut}` : `${says}；${wayOut}`))
      .join("\n");
  const lines = edited.text.split("\n");
  const fields = errors.map((finding) => (finding.file === edited.file ? fieldAt(lines[finding.line - 1] ?? "", finding) : ""));
  return new Problem("edit-has-errors", {
    says: sentences("en"),
    "says.zh": sentences("zh"),
    rules: errors.map((finding) => finding.rule).join("\n"),
    fields: fields.join("\n"),
  });
}

function keyOf({ rule, file, details }: Finding): string {
  return `${rule} ${file} ${details.value ?? ""}`;
}

/** The key in a line of JSON at which a finding points, with dots between the steps. */
function fieldAt(line: string, { file, column }: Finding): string {
  return file.endsWith(".jsonl") ? getLocation(line, column - 1).path.join(".") : "";
}

import { Problem } from "../model/index.ts";

/** The one record of that id, or all where no id is given; the problem `bad-option` where no record has it. */
export function named<T extends { readonly id: string }>(records: readonly T[], id: string | undefined): readonly T[] {
  if (id === undefined) return records;
  const found = records.filter((record) => record.id === id);
  if (found.length > 0) return found;
  const known = records.map((record) => record.id).join(", ") || "—";
  throw new Problem("bad-option", { option: "id", value: id, expected: known, "expected.zh": known });
}

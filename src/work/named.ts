import { type Bilingual, Problem } from "../model/index.ts";

/** The one record of that id, or all where no id is given; the problem `bad-option` where no record has it. */
export function named<T extends { readonly id: string }>(records: readonly T[], id: string | undefined): readonly T[] {
  if (id === undefined) return records;
  const found = records.filter((record) => record.id === id);
  if (found.length > 0) return found;
  const known = records.map((record) => record.id).join(", ") || "—";
  throw new Problem("bad-option", { option: "id", value: id, expected: known, "expected.zh": known });
}

/** The record of that id, or the first where none is named; the problem `not-found`, with those that there are, where no record has it. */
export function namedOrFirst<T extends { readonly id: string }>(records: readonly T[], id: string | undefined, what: Bilingual): T {
  const found = id === undefined ? records[0] : records.find((record) => record.id === id);
  if (found !== undefined) return found;
  throw unknownAmong(what, { value: id ?? "", known: records.map((record) => record.id) });
}

/** The problem that nothing has this name, with those that something has. */
export function unknownAmong(
  { en, zh }: Bilingual,
  { value, known }: { readonly value: string; readonly known: readonly string[] },
): Problem {
  const list = known.join(", ") || "—";
  return new Problem("not-found", { what: en, "what.zh": zh, value, hint: `Known: ${list}`, "hint.zh": `现有：${list}` });
}

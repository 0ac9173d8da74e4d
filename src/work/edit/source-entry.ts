import { type FormattingOptions, modify } from "jsonc-parser";
import type { Source } from "../../model/index.ts";
import type { Splice } from "./splice.ts";

/** The file in which a study keeps its bibliography. */
export const BIBLIOGRAPHY = "sources/bibliography.json";

const FORMAT: FormattingOptions = { tabSize: 2, insertSpaces: true, eol: "\n" };

/** What adds an entry at the end of the bibliography; everything that stands there stays byte for byte. */
export function appendSource(text: string, source: Source): Splice[] {
  if (text.trim() === "") return [{ start: 0, end: text.length, text: `${JSON.stringify([source], null, 2)}\n` }];
  const edits = modify(text, [-1], source, { isArrayInsertion: true, formattingOptions: FORMAT });
  return edits.map(({ offset, length, content }) => ({ start: offset, end: offset + length, text: content }));
}

import { Document, isMap, isScalar, isSeq, parseDocument, type YAMLSeq } from "yaml";
import type { NotedContradiction } from "../../model/index.ts";
import type { Splice } from "./splice.ts";

/** The file in which a study notes its contradictions. */
export const CONTRADICTIONS = "contradictions.yaml";

/**
 * What adds one entry at the end of `contradictions.yaml`: everything that stands there, comments and all, stays byte for byte. Undefined where the
 * file is no list of contradictions.
 */
export function appendContradiction(text: string, noted: NotedContradiction): Splice | undefined {
  const document = parseDocument(text, { logLevel: "error" });
  if (document.errors.length > 0) return undefined;
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const [start, break_] = [text.length, text === "" || text.endsWith("\n") ? "" : eol];
  if (document.contents === null) {
    return { start, end: start, text: `${break_}contradictions:${eol}${entryText(noted, { indent: 2, eol })}` };
  }
  const list = isMap(document.contents) ? document.get("contradictions", true) : undefined;
  if (isSeq(list)) return list.flow === true ? inFlow(text, list, noted) : inBlock(text, list, { noted, eol });
  return isScalar(list) && list.value === null && list.range
    ? { start: list.range[0], end: list.range[0], text: `${eol}${entryText(noted, { indent: 2, eol })}` }
    : undefined;
}

/** After the last entry of a list in lines, under the same column; a remark at the end of its line stays with it. */
function inBlock(text: string, list: YAMLSeq, entry: { noted: NotedContradiction; eol: string }): Splice | undefined {
  const last = list.items.at(-1);
  const first = list.items[0];
  const [begin, end] = [rangeOf(first)?.[0], rangeOf(last)?.[1]];
  if (begin === undefined || end === undefined) return undefined;
  const dash = text.lastIndexOf("-", begin - 1);
  const indent = dash - (text.lastIndexOf("\n", dash) + 1);
  const put = entryText(entry.noted, { indent, eol: entry.eol });
  if (end > 0 && text[end - 1] === "\n") return { start: end, end, text: put };
  const lineEnd = text.indexOf("\n", end);
  return lineEnd < 0
    ? { start: text.length, end: text.length, text: `${entry.eol}${put}` }
    : { start: lineEnd + 1, end: lineEnd + 1, text: put };
}

/** JSON is YAML in flow style. */
function inFlow(text: string, list: YAMLSeq, noted: NotedContradiction): Splice | undefined {
  const last = rangeOf(list.items.at(-1))?.[1];
  const at = last ?? text.indexOf("[", list.range?.[0]) + 1;
  return { start: at, end: at, text: `${last === undefined ? "" : ", "}${JSON.stringify(noted)}` };
}

function rangeOf(node: unknown): readonly [number, number, number] | undefined {
  return (node as { range?: [number, number, number] } | undefined)?.range;
}

/** One entry as the bundled studies write it: claims in one line, sentences in double quotes. */
function entryText(noted: NotedContradiction, { indent, eol }: { indent: number; eol: string }): string {
  const document = new Document([noted]);
  const claims = document.getIn([0, "claims"], true);
  if (isSeq(claims)) claims.flow = true;
  for (const path of [["what"], ["prefer", "why"]]) {
    for (const locale of ["en", "zh"]) {
      const sentence = document.getIn([0, ...path, locale], true);
      if (isScalar(sentence)) sentence.type = "QUOTE_DOUBLE";
    }
  }
  const text = document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd();
  return text
    .split("\n")
    .map((line) => `${" ".repeat(indent)}${line}${eol}`)
    .join("");
}

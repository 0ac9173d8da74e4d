import type { RuleId } from "../../src/model/index.ts";
import type { StudyFiles } from "./study-folder.ts";

/** A change to the files of a sound study. The new text carries a mark `▸rule◂` before each place at which `check` must report that rule. */
export type Edit = (files: Map<string, string | Uint8Array>) => void;

/** A study broken on purpose: what was done to it, and, beside the marks, places that no mark can show (`file:line:column rule`). */
export interface BrokenStudy {
  readonly name: string;
  readonly edits: readonly Edit[];
  readonly also?: readonly string[];
}

/** Replaces the one occurrence of `from` in a file. A text that does not stand there exactly once is a RangeError. */
export function edit(file: string, from: string, to: string): Edit {
  return (files) => {
    const parts = textOf(files, file).split(from);
    if (parts.length !== 2) throw new RangeError(`${file} has ${parts.length - 1} times ${from}`);
    files.set(file, parts.join(to));
  };
}

/** Takes out what stands from the one text up to the next occurrence of the other. */
export function cutOut(file: string, from: string, to: string): Edit {
  return (files) => {
    const text = textOf(files, file);
    const start = text.indexOf(from);
    const end = text.indexOf(to, start);
    if (start < 0 || end < 0) throw new RangeError(`${file} has not ${from} … ${to}`);
    files.set(file, text.slice(0, start) + text.slice(end));
  };
}

/** Replaces the one occurrence of `from` in the line of the claim with that id. */
export function claim(id: string, from: string, to: string): Edit {
  return (files) => {
    const line = textOf(files, CLAIMS)
      .split("\n")
      .find((one) => one.includes(`"id":"${id}"`));
    const parts = line?.split(from) ?? [];
    if (line === undefined || parts.length !== 2) throw new RangeError(`${id} has ${parts.length - 1} times ${from}`);
    edit(CLAIMS, line, parts.join(to))(files);
  };
}

/** Writes a file anew, or makes it. */
export function put(file: string, content: string | Uint8Array): Edit {
  return (files) => files.set(file, content);
}

/** Makes a file whose claims are copies of the first one in another source. */
export function claimsFile(source: string, change: (line: string) => string): Edit {
  return (files) => {
    const [first = ""] = textOf(files, CLAIMS).split("\n");
    files.set(`claims/${source}.jsonl`, `${change(first.replace("memo-001", `${source}-001`).replace('"memo"', `"${source}"`))}\n`);
  };
}

/** Saves a file in another encoding: every occurrence of `text` becomes these bytes. */
export function bytes(file: string, text: string, replacement: Uint8Array): Edit {
  return (files) => {
    const parts = textOf(files, file).split(text);
    const chunks = parts.flatMap((part, i) => (i === 0 ? [Buffer.from(part)] : [Buffer.from(replacement), Buffer.from(part)]));
    files.set(file, Buffer.concat(chunks));
  };
}

export function remove(file: string): Edit {
  return (files) => {
    if (!files.delete(file)) throw new RangeError(`no ${file}`);
  };
}

/** The files of a broken study without their marks, and what `check` must find in them, in its order. */
export function breakStudy(base: StudyFiles, broken: BrokenStudy): { readonly files: StudyFiles; readonly finds: readonly string[] } {
  const files = new Map(base);
  for (const change of broken.edits) change(files);
  const finds: Found[] = (broken.also ?? []).map(foundOf);
  for (const [file, content] of files) {
    if (typeof content !== "string") continue;
    const { text, marks } = unmarked(file, content);
    files.set(file, text);
    finds.push(...marks);
  }
  const order = (a: Found, b: Found): number =>
    compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule);
  return { files, finds: finds.sort(order).map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`) };
}

/** The rule ids that a broken study is meant to show. */
export function rulesOf(finds: readonly string[]): RuleId[] {
  return finds.map((found) => foundOf(found).rule as RuleId);
}

const CLAIMS = "claims/memo.jsonl";

interface Found {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly rule: string;
}

function textOf(files: StudyFiles, file: string): string {
  const content = files.get(file);
  if (typeof content !== "string") throw new RangeError(`no text in ${file}`);
  return content;
}

function unmarked(file: string, marked: string): { text: string; marks: Found[] } {
  const pieces = marked.split(/▸([^◂]+)◂/);
  const marks: Found[] = [];
  let text = "";
  pieces.forEach((piece, i) => {
    if (i % 2 === 0) text += piece;
    else marks.push({ file, line: text.split("\n").length, column: text.length - text.lastIndexOf("\n"), rule: piece });
  });
  return { text, marks };
}

function foundOf(text: string): Found {
  const [, file = "", line, column, rule = ""] = /^(.+):(\d+):(\d+) (\S+)$/.exec(text) ?? [];
  return { file, line: Number(line), column: Number(column), rule };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

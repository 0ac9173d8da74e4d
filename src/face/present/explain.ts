import type { Derivation, Evidence, Locale } from "../../model/index.ts";
import { type Messages, messages } from "../messages.ts";

/** A derivation as an indented tree: value, what it is, how it was made, and below it what it was made from. */
export function presentDerivation(tree: Derivation, locale: Locale): string {
  return lines(tree, locale, "").join("\n");
}

function lines(node: Derivation, locale: Locale, indent: string): string[] {
  const m = messages[locale];
  const value = node.value === undefined ? "" : typeof node.value === "number" ? ` = ${Number(node.value.toFixed(4))}` : ` = ${node.value}`;
  return [
    `${indent}${node.what[locale]}${value}`,
    ...(node.method === undefined ? [] : [`${indent}  ${node.method[locale]}`]),
    ...node.evidence.flatMap((evidence) => passage(evidence, { locale, m, indent: `${indent}  ` })),
    ...node.from.flatMap((child) => lines(child, locale, `${indent}  `)),
  ];
}

function passage(evidence: Evidence, at: { locale: Locale; m: Messages; indent: string }): string[] {
  const { m, indent, locale } = at;
  const place = [
    m.passage(evidence),
    ...(evidence.line === undefined ? [] : [m.line(evidence.line)]),
    ...(evidence.roots.join() === evidence.source ? [] : [m.root(evidence.roots.join(", "))]),
  ];
  const words = evidence.text === undefined ? m.notThere : `“${evidence.text.replace(/\s+/g, " ")}”`;
  return [`${indent}◆ ${place.join(", ")}`, `${indent}  ${evidence.gloss[locale]}`, `${indent}  ${words}`];
}

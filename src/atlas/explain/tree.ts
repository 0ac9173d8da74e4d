import type { Derivation, Evidence, Locale } from "../../model/index.ts";

/** One line of a derivation as it is shown: what it is, how deep it stands, and for a passage where it can be read. */
export interface TreeRow {
  readonly key: string;
  readonly depth: number;
  readonly kind: "number" | "event" | "claim" | "from" | "passage";
  readonly text: string;
  readonly value: string | undefined;
  readonly detail: string | undefined;
  readonly evidence: Evidence | undefined;
  /** Address of the node, where it can be opened by itself. */
  readonly address: string | undefined;
  /** True where nothing stands under it. */
  readonly isLeaf: boolean;
}

/** The lines of a tree from its root down, the root left out: it is the head of the card. */
export function treeRows(root: Derivation, locale: Locale): TreeRow[] {
  return [...passages(root, { locale, depth: 0 }), ...root.from.flatMap((child) => rowsOf(child, { locale, depth: 0 }))];
}

function rowsOf(node: Derivation, at: { readonly locale: Locale; readonly depth: number }): TreeRow[] {
  const below = { locale: at.locale, depth: at.depth + 1 };
  return [
    {
      key: node.address,
      depth: at.depth,
      kind: node.address.startsWith("event/") ? "event" : node.address.startsWith("claim/") ? "claim" : "from",
      text: node.what[at.locale],
      value: valueText(node.value),
      detail: node.method?.[at.locale],
      evidence: undefined,
      address: node.address,
      isLeaf: node.from.length === 0 && node.evidence.length === 0,
    },
    ...passages(node, below),
    ...node.from.flatMap((child) => rowsOf(child, below)),
  ];
}

function passages(node: Derivation, { locale, depth }: { readonly locale: Locale; readonly depth: number }): TreeRow[] {
  return node.evidence.map((evidence) => ({
    key: `${node.address} ${evidence.claim}`,
    depth,
    kind: "passage",
    text: evidence.gloss[locale],
    value: undefined,
    detail: evidence.text?.replace(/\s+/g, " ").trim(),
    evidence,
    address: undefined,
    isLeaf: true,
  }));
}

/** A value as it is shown: three decimals below one, two above, a true minus, no zero before the point. */
export function valueText(value: string | number | undefined): string | undefined {
  if (value === undefined || typeof value === "string") return value;
  const text = Number.isInteger(value) ? String(value) : String(Number(value.toFixed(Math.abs(value) < 1 ? 3 : 2)));
  return text.replace(/^(-?)0\./, "$1.").replace("-", "−");
}

/** A derivation as a note for a text: the number, how it was made, and each passage with its place. */
export function noteOf(
  root: Derivation,
  at: { readonly locale: Locale; readonly titleOf: (source: string) => string; readonly close: string },
): string {
  const { locale } = at;
  const value = valueText(root.value);
  const seen = new Set<string>();
  const passages = treeRows(root, locale).flatMap(({ evidence }) => {
    if (evidence === undefined || seen.has(evidence.claim)) return [];
    seen.add(evidence.claim);
    const place = locale === "zh" ? `第 ${evidence.start}—${evidence.end} 字` : `characters ${evidence.start}–${evidence.end}`;
    return [`${seen.size}. ${evidence.gloss[locale]} (${evidence.claim}; ${at.titleOf(evidence.source)}, ${place})`];
  });
  const head = value === undefined ? root.what[locale] : `${root.what[locale]} = ${value}`;
  return [head, ...(root.method === undefined ? [] : [root.method[locale]]), ...passages, at.close].join("\n");
}

import type { Contradiction, Locale } from "../../model/index.ts";
import { messages } from "../messages.ts";

/** Contradictions, one to a paragraph: what differs, the claims, which one feeds the measures meanwhile, and which numbers rest on them. */
export function presentContradictions({ contradictions }: { readonly contradictions: readonly Contradiction[] }, locale: Locale): string {
  const m = messages[locale];
  const paragraphs = contradictions.map((one) => {
    const prefer = one.prefer === undefined ? [] : [`  ${m.prefers(one.prefer.claim)}${m.colon}${one.prefer.why[locale]}`];
    const affects = one.affects.length === 0 ? [] : [`  ${m.affects}${m.colon}${one.affects.join(" ")}`];
    return [`${one.id} (${m.kinds[one.kind]})  ${one.what[locale]}`, `  ${one.claims.join(" ≠ ")}`, ...prefer, ...affects].join("\n");
  });
  return [...paragraphs, m.contradictionCount(contradictions.length)].join("\n");
}

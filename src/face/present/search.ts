import type { Locale } from "../../model/index.ts";
import type { SearchAnswer } from "../../work/index.ts";
import { messages } from "../messages.ts";

/** One line a hit, as grep tells it: where it stands, what was found in 【】, and the claims that rest on it; then how many there are and what was not searched. */
export function presentSearch({ texts, claims, actors, searched, notAtHand }: SearchAnswer, locale: Locale): string {
  const m = messages[locale];
  const shown = texts.hits.length + claims.hits.length + actors.hits.length;
  const total = texts.total + claims.total + actors.total;
  return [
    ...texts.hits.map((hit) => {
      const at = `${hit.source}:${hit.start} (${m.line(hit.line)})`;
      const coded = hit.claims.map(({ id, status }) => withStatus(id, status)).join(m.comma);
      return `${at}  …${marked(hit)}…${coded === "" ? "" : `  [${coded}]`}`;
    }),
    ...claims.hits.map(
      (hit) => `${withStatus(hit.claim, hit.status)} ${hit.field}  ${marked(hit)}  [${hit.source}:${hit.at.start}–${hit.at.end}]`,
    ),
    ...actors.hits.map((hit) => `${hit.actor} (${hit.lang})  ${marked(hit)}`),
    m.foundTotal({ texts: texts.total, claims: claims.total, actors: actors.total }),
    ...(shown < total ? [m.foundShown(shown)] : []),
    ...(searched.length === 0 ? [] : [m.searchedTexts(searched.join(m.comma))]),
    ...(notAtHand.length === 0 ? [] : [m.textsNotSearched(notAtHand.join(m.comma))]),
  ].join("\n");
}

function withStatus(claim: string, status: string): string {
  return status === "accepted" ? claim : `${claim} ${status}`;
}

/** A broken text in one line: a break beside a Han character goes, any other becomes a space. */
function marked({ before, match, after }: { before: string; match: string; after: string }): string {
  return `${before.trimStart()}【${match}】${after.trimEnd()}`.replace(BREAK_BESIDE_HAN, "").replace(/\s+/gu, " ");
}

const BREAK_BESIDE_HAN = /(?<=\p{Script=Han})\s*\n\s*(?=[\p{Script=Han}\p{P}])|(?<=\p{P})\s*\n\s*(?=\p{Script=Han})/gu;

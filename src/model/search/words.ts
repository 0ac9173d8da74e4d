import type { Folding } from "./folding.ts";
import { type Token, tokensOf } from "./tokens.ts";

/** One thing to look for: tokens that must follow each other, with nothing but spaces between them. */
export type Phrase = readonly string[];

/**
 * Reads what a person looks for. Words in quotes (" ", “ ”, 「 」) are one phrase in which every sign counts; outside quotes each word, and each
 * stretch of characters without a space, is a phrase of its own, without the signs at its ends. No phrase comes twice; none at all where there is
 * nothing to look for.
 */
export function readWords(text: string, folding: Folding): Phrase[] {
  const phrases = new Map<string, Phrase>();
  for (const [, straight, curly, corner, bare] of text.matchAll(PARTS)) {
    const quoted = straight ?? curly ?? corner;
    const tokens = quoted === undefined ? withoutOuterSigns(tokensOf(bare ?? "", folding)) : tokensOf(quoted, folding);
    const phrase = tokens.map((token) => token.text);
    if (phrase.length > 0) phrases.set(phrase.join("\n"), phrase);
  }
  return [...phrases.values()];
}

const PARTS = /"([^"]*)"|“([^”]*)”|「([^」]*)」|([^\s"“「]+)/gu;

function withoutOuterSigns(tokens: readonly Token[]): readonly Token[] {
  const first = tokens.findIndex((token) => token.kind !== "mark");
  const last = tokens.findLastIndex((token) => token.kind !== "mark");
  return first === -1 ? [] : tokens.slice(first, last + 1);
}

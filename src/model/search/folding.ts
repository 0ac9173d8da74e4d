/**
 * What a code point is to a search: `character` stands by itself (Han, kana, Hangul), `word` is a letter or figure of a word,
 * `joiner` a hyphen or apostrophe, `mark` any other sign, `space` and `nothing` (accents, format controls) are passed over.
 */
export type CodePointKind = "character" | "word" | "joiner" | "mark" | "space" | "nothing";

/** A code point as a search sees it: its kind, and the text by which it is compared. */
export interface FoldedCodePoint {
  readonly kind: CodePointKind;
  readonly text: string;
}

/** Gives every code point its folded form; the same one always the same. */
export type Folding = (codePoint: number) => FoldedCodePoint;

/**
 * The folding by which texts and queries are compared: without case and accents (Unicode NFKD), traditional characters as simplified ones.
 * `simplify` maps one character; a result of another length is not used, so that places in a text never move.
 */
export function createFolding(simplify: (character: string) => string): Folding {
  const known = new Map<number, FoldedCodePoint>();
  return (codePoint) => {
    let folded = known.get(codePoint);
    if (folded === undefined) {
      folded = fold(String.fromCodePoint(codePoint), simplify);
      known.set(codePoint, folded);
    }
    return folded;
  };
}

const SPACE = /^[\s\p{Z}\p{Cc}]$/u;
const NOTHING = /^[\p{M}\p{Cf}]$/u;
const JOINER = /^['’ʼ‘`\-‐‑‒–]$/u;
const BY_ITSELF = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]$/u;
const IN_WORD = /^[\p{L}\p{N}]+$/u;

function fold(character: string, simplify: (character: string) => string): FoldedCodePoint {
  if (SPACE.test(character)) return { kind: "space", text: character };
  if (NOTHING.test(character)) return { kind: "nothing", text: "" };
  if (JOINER.test(character)) return { kind: "joiner", text: character };
  const plain = plainOf(character);
  if (BY_ITSELF.test(plain)) return { kind: "character", text: simplifiedOf(plain, simplify) };
  return { kind: IN_WORD.test(plain) ? "word" : "mark", text: plain };
}

/** Compatibility forms and accents taken away, where what remains is one code point or all of it belongs to a word. */
function plainOf(character: string): string {
  const bare = character.normalize("NFKD").replace(/\p{M}/gu, "").normalize("NFC").toLowerCase();
  if (isOne(bare)) return bare;
  return IN_WORD.test(bare) && ![...bare].some((one) => BY_ITSELF.test(one)) ? bare : character.toLowerCase();
}

/** Maps again until nothing changes, so that both ends of a chain of variants are compared by the same character. */
function simplifiedOf(character: string, simplify: (character: string) => string): string {
  let current = character;
  for (let step = 0; step < LONGEST_CHAIN; step++) {
    const next = simplify(current);
    if (next === current || !isOne(next)) return current;
    current = next;
  }
  return current;
}

const LONGEST_CHAIN = 4;

function isOne(text: string): boolean {
  const [first] = text;
  return first !== undefined && first.length === text.length;
}

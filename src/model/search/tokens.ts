import type { CodePointKind, FoldedCodePoint, Folding } from "./folding.ts";

/** What a search compares: a Han character, a word or a sign in its folded form; `start` and `end` (excluded) count code points of the text. */
export interface Token {
  readonly text: string;
  readonly kind: CodePointKind;
  readonly start: number;
  readonly end: number;
  /** True for the first token after the end of a sentence, of a line indented by an ideographic space, and of a heading, list item or table row. */
  readonly opensSentence: boolean;
}

/**
 * Reads a text as a search sees it. Spaces and line breaks are no tokens, nor is a hyphen or apostrophe directly after a letter or figure:
 * a name is the same when it is broken over two lines, and with or without its hyphen.
 */
export function readTokens(text: string, folding: Folding, take: (token: Token) => void): void {
  const state: State = { take, last: undefined, before: undefined, isOpen: false, isLineStart: true, isIndented: false };
  let at = 0;
  for (let i = 0; i < text.length; at++) {
    const codePoint = text.codePointAt(i) ?? 0;
    i += codePoint > 0xffff ? 2 : 1;
    step(state, folding(codePoint), at);
  }
  if (state.last !== undefined) take(state.last);
}

/** All tokens of a short text. */
export function tokensOf(text: string, folding: Folding): Token[] {
  const tokens: Token[] = [];
  readTokens(text, folding, (token) => tokens.push(token));
  return tokens;
}

type Growing = { -readonly [K in keyof Token]: Token[K] };

interface State {
  readonly take: (token: Token) => void;
  /** The token that may still grow, and the one before it. */
  last: Growing | undefined;
  before: Growing | undefined;
  /** Whether a letter would still belong to `last`. */
  isOpen: boolean;
  isLineStart: boolean;
  isIndented: boolean;
}

const LINE_FEED = "\n";
const IDEOGRAPHIC_SPACE = "\u3000";
const SENTENCE_ENDS = new Set(["。", "!", "?"]);
const LINE_MARKS = new Set(["#", "*", "|", "-", "+", "•"]);
/** Shorter words before a full stop are taken for initials and abbreviations. */
const SHORTEST_LAST_WORD = 3;

function step(state: State, folded: FoldedCodePoint, at: number): void {
  const { kind, text } = folded;
  const { last } = state;
  if (kind === "space") {
    state.isOpen = false;
    if (text === LINE_FEED) state.isLineStart = true;
    else if (text === IDEOGRAPHIC_SPACE && state.isLineStart) state.isIndented = true;
  } else if (kind === "nothing") {
    if (last?.end === at) last.end = at + 1;
  } else if (kind === "joiner" && last?.kind === "word" && last.end === at) {
    state.isOpen = false;
  } else if (kind === "word" && state.isOpen && last !== undefined) {
    last.text += text;
    last.end = at + 1;
  } else {
    if (last !== undefined) state.take(last);
    const opensSentence = endsSentence(state, at) || state.isIndented || (state.isLineStart && LINE_MARKS.has(text));
    state.before = last;
    state.last = { text, kind: kind === "joiner" ? "mark" : kind, start: at, end: at + 1, opensSentence };
    state.isOpen = kind === "word";
    state.isLineStart = false;
    state.isIndented = false;
  }
}

function endsSentence({ last, before }: State, next: number): boolean {
  if (last === undefined || SENTENCE_ENDS.has(last.text)) return true;
  if (last.text !== "." || next === last.end) return false;
  return before?.kind !== "word" || before.text.length >= SHORTEST_LAST_WORD;
}

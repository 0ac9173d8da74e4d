import { type ActorRegister, resolveName } from "../model/index.ts";

/** Days `[from, to)`. */
interface When {
  readonly from: number;
  readonly to: number;
}

/** An actor as a passage names it: one, or several between which the name does not decide. Places are UTF-16 code units of the text. */
export interface ActorReading {
  readonly at: number;
  readonly words: string;
  readonly candidates: readonly string[];
  /** The name is that of a city and stands for a government. */
  readonly isCity: boolean;
}

/**
 * The actors that a text names, in order, by the names of the register alone: the longest name at a place stands. Short names of one Han character count
 * only in pairs (`中苏`) and behind a verb or preposition of intercourse (`访华`). `taken` are stretches already read as something else.
 */
export function actorsIn(
  text: string,
  {
    register,
    when,
    taken = [],
  }: {
    readonly register: ActorRegister;
    readonly when?: When | undefined;
    readonly taken?: readonly { readonly at: number; readonly words: string }[];
  },
): ActorReading[] {
  const isTaken = (from: number, to: number): boolean => taken.some(({ at, words }) => from < at + words.length && at < to);
  const readings: ActorReading[] = [];
  for (let at = 0; at < text.length; ) {
    const found = HAN.test(text[at] ?? "") ? hanName(text, at) : BOUNDARY.test(text[at - 1] ?? " ") ? latinName(text, at) : undefined;
    if (found !== undefined && !isTaken(at, at + found.words.length)) readings.push({ at, ...found });
    at += found?.words.length ?? 1;
  }
  return readings.filter((reading) => !HAN_ALONE.test(reading.words) || isShortName(text, reading, readings));

  function named(words: string): Omit<ActorReading, "at"> | undefined {
    const found = resolveName(register, words, when === undefined ? {} : { at: when });
    if (found.kind === "unknown") return undefined;
    const isCity = register.bearers(words).every(({ name }) => name.kind === "metonym") && !HAN_ALONE.test(words);
    return { words, candidates: found.kind === "one" ? [found.actor] : found.candidates, isCity };
  }

  function hanName(text: string, at: number): Omit<ActorReading, "at"> | undefined {
    for (let length = LONGEST_HAN; length > 0; length--) {
      const words = text.slice(at, at + length);
      const found = words.length === length ? named(words) : undefined;
      if (found !== undefined) return found;
    }
    return undefined;
  }

  function latinName(text: string, at: number): Omit<ActorReading, "at"> | undefined {
    const ends = [...text.slice(at, at + LONGEST_LATIN).matchAll(/(?<=[\p{L}\p{N}.])(?![\p{L}\p{N}])/gu)].map((match) => match.index);
    for (const end of ends.toReversed()) {
      const words = text.slice(at, at + end);
      const found = /^\p{Lu}/u.test(words) ? named(words) : undefined;
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

const HAN = /^\p{Script=Han}$/u;
const HAN_ALONE = /^\p{Script=Han}$/u;
const BOUNDARY = /^[^\p{L}\p{N}]$/u;
const LONGEST_HAN = 14;
const LONGEST_LATIN = 60;
const BEFORE_SHORT_NAME = /[访訪赴驻駐对對援抵援反联聯与與同]$/u;

function isShortName(text: string, { at }: ActorReading, all: readonly ActorReading[]): boolean {
  const isBeside = all.some((other) => HAN_ALONE.test(other.words) && Math.abs(other.at - at) === 1);
  return isBeside || BEFORE_SHORT_NAME.test(text.slice(0, at));
}

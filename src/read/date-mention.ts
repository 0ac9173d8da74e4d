/** A day, month or year as a text names it, as far as it names it. */
export interface NamedPoint {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

/** How a mention stands to the one before it: `the same year`, `the following year`, `the same month`, `the same day`. */
export type Reference = "same-year" | "next-year" | "same-month" | "same-day";

/** A date that a text mentions. Places are UTF-16 code units of the text. */
export interface DateMention {
  readonly at: number;
  readonly words: string;
  /** One point; two as the ends of a stretch, or as what it was one of. */
  readonly points: readonly NamedPoint[];
  readonly joined: "alone" | "stretch" | "either";
  readonly refers?: Reference;
  /** A decade: only the first three digits of its year are said. */
  readonly isDecade?: true;
  readonly isApproximate?: true;
  /** It began then, and nothing is said of an end. */
  readonly isOpen?: true;
}

/** A pattern of a language, with what it says when it is found; undefined where it says nothing after all. */
export interface DatePattern {
  readonly pattern: RegExp;
  read(groups: Readonly<Record<string, string | undefined>>): Omit<DateMention, "at" | "words"> | undefined;
}

/** The mentions of a text in order; of those that overlap the longer stands, and of the same length the first pattern. */
export function mentionsIn(text: string, patterns: readonly DatePattern[]): DateMention[] {
  const found = patterns.flatMap(({ pattern, read }) =>
    [...text.matchAll(pattern)].flatMap((match): DateMention[] => {
      const said = read(match.groups ?? {});
      return said === undefined ? [] : [{ at: match.index, words: match[0], ...said }];
    }),
  );
  const taken: DateMention[] = [];
  for (const mention of found.toSorted((a, b) => b.words.length - a.words.length)) {
    const isFree = taken.every((other) => mention.at + mention.words.length <= other.at || other.at + other.words.length <= mention.at);
    if (isFree) taken.push(mention);
  }
  return taken.sort((a, b) => a.at - b.at);
}

/** A number of a text, undefined where the group is not there. */
export function numberIn(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

/** A point from the parts that are there. */
export function pointOf(year: number | undefined, month?: number, day?: number): NamedPoint {
  return { ...(year === undefined ? {} : { year }), ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) };
}

import { type DatePattern, numberIn, pointOf } from "./date-mention.ts";

const MONTHS = "January February March April May June July August September October November December".split(" ");
const MONTH = MONTHS.join("|");
const DAY = "\\d{1,2}(?:st|nd|rd|th)?";
const YEAR = "(?:1\\d|20)\\d\\d";
const TO = "\\s*(?:to|until|–|—|-)\\s*";

/** The dates of English texts: `6 July 1961`, `July 6, 1961`, `11 to 14 February 1965`, `May 1965`, `1965–1969`, `the 1960s`, `the same year`. */
export const ENGLISH_DATES: readonly DatePattern[] = [
  stretchOfDays(`(?<d1>${DAY})${TO}(?<d2>${DAY}) (?<m1>${MONTH})(?: (?<y>${YEAR}))?`),
  stretchOfDays(`(?<d1>${DAY}) (?<m1>${MONTH})${TO}(?<d2>${DAY}) (?<m2>${MONTH})(?: (?<y>${YEAR}))?`),
  {
    pattern: all(`(?<d1>${DAY}) or (?<d2>${DAY}) (?<m>${MONTH})(?: (?<y>${YEAR}))?`),
    read: ({ d1, d2, m, y }) => ({ points: [day(y, m, d1), day(y, m, d2)], joined: "either" }),
  },
  single(`(?<d>${DAY}) (?<m>${MONTH})(?:,? (?<y>${YEAR}))?`),
  single(`(?<m>${MONTH}) (?<d>${DAY}),? (?<y>${YEAR})`),
  single(`(?<open>[Ss]ince |[Ff]rom )?(?:early |mid-?|late )?(?<m>${MONTH}),? (?<y>${YEAR})(?<on> on\\b| onwards?)?`),
  single(`(?<=\\b(?:in|since|from|until|by|early|late|of) )(?<m>${MONTH})(?! \\d|\\w)`),
  {
    pattern: all(`(?:[Bb]etween |[Ff]rom )?(?<y1>${YEAR})(?: and |${TO})(?<y2>${YEAR})`),
    read: ({ y1, y2 }) => (Number(y1) < Number(y2) ? { points: [pointOf(Number(y1)), pointOf(Number(y2))], joined: "stretch" } : undefined),
  },
  {
    pattern: all(`(?:the )?(?<decade>${YEAR.slice(0, -2)}0)s`),
    read: ({ decade }) => ({ points: [pointOf(Number(decade))], joined: "alone", isDecade: true }),
  },
  single(`(?<about>[Aa]bout |[Aa]round |c\\. ?)?(?<!\\d[.,]?)(?<y>${YEAR})(?![\\d,.]\\d|\\d|s\\b)`),
  { pattern: all("(?:the same|that) year"), read: () => ({ points: [{}], joined: "alone", refers: "same-year" }) },
  { pattern: all("the (?:following|next) year"), read: () => ({ points: [{}], joined: "alone", refers: "next-year" }) },
  { pattern: all("(?:the same|that) month"), read: () => ({ points: [{}], joined: "alone", refers: "same-month" }) },
  { pattern: all("(?:the same|that) day"), read: () => ({ points: [{}], joined: "alone", refers: "same-day" }) },
  {
    pattern: all(`(?<m>${MONTH}) of (?:the same|that) year`),
    read: ({ m }) => ({ points: [pointOf(undefined, monthOf(m))], joined: "alone", refers: "same-year" }),
  },
];

function all(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])(?:${source})(?![\\p{L}\\d])`, "gu");
}

function monthOf(name: string | undefined): number | undefined {
  return name === undefined ? undefined : MONTHS.indexOf(name) + 1;
}

function day(year: string | undefined, month: string | undefined, text: string | undefined): ReturnType<typeof pointOf> {
  return pointOf(numberIn(year), monthOf(month), text === undefined ? undefined : Number.parseInt(text, 10));
}

function single(source: string): DatePattern {
  return {
    pattern: all(source),
    read: ({ y, m, d, about, open, on }) => ({
      points: [day(y, m, d)],
      joined: "alone",
      ...(about === undefined ? {} : { isApproximate: true }),
      ...(on !== undefined || open?.toLowerCase() === "since " ? { isOpen: true } : {}),
    }),
  };
}

function stretchOfDays(source: string): DatePattern {
  return {
    pattern: all(source),
    read: ({ d1, d2, m1, m2, y }) => ({ points: [day(y, m1, d1), day(y, m2 ?? m1, d2)], joined: "stretch" }),
  };
}

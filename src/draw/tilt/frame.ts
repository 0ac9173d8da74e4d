import type { Locale } from "../../model/index.ts";
import { labelWidth } from "../label.ts";
import { type SideFills, sideFills } from "../side-patterns.ts";
import type { LevelOptions } from "./level.ts";
import type { SeenTilt, TiltNames } from "./seen.ts";
import { type TiltWords, tiltWords } from "./words.ts";

/** What all tracks share: one time axis, one column of names, the words and fills. */
export interface Frame {
  readonly seen: SeenTilt;
  /** The year that is pointed out; undefined where none of the period is. */
  readonly at: number | undefined;
  readonly id: string;
  readonly width: number;
  readonly locale: Locale;
  readonly names: TiltNames;
  readonly words: TiltWords;
  readonly fills: SideFills;
  /** Where years begin and end, and the width of one. */
  readonly left: number;
  readonly right: number;
  readonly step: number;
  /** The middle of a year. */
  readonly x: (year: number) => number;
  /** True on a phone: names stand above their tracks, not beside them. */
  readonly isSmall: boolean;
}

/** Lays out the time axis of a figure. */
export function frameOf(seen: SeenTilt, options: LevelOptions & { readonly at: number | undefined }): Frame {
  const { width, locale, names, id, at } = options;
  const isSmall = width < 600;
  const left = isSmall ? 0 : gutterFor(names, locale);
  const right = width - (isSmall ? 0 : 30);
  const years = seen.chosen.years.map((year) => year.year);
  const step = (right - left) / Math.max(1, years.length);
  const first = years[0] ?? 0;
  const x = (year: number): number => left + (year - first + 0.5) * step;
  return { seen, at, id, width, locale, names, words: tiltWords[locale], fills: sideFills(id), left, right, step, x, isSmall };
}

/** The column of names holds the longest word of either patron beside its arrow. */
function gutterFor(names: TiltNames, locale: Locale): number {
  const words = [names.a, names.b].flatMap((name) => [name[locale], locale === "en" ? "" : name.en].flatMap((text) => text.split(" ")));
  const widest = Math.max(...words.map((word) => labelWidth(word, { size: 13, weight: 600 })));
  return Math.max(122, widest + 56);
}

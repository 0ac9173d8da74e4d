import type { Locale } from "../../model/index.ts";
import { label, labelLines, labels, labelWidth } from "../label.ts";
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

/** A track drawn at the height it was given, and where it ends. */
export interface Track {
  readonly body: string;
  readonly bottom: number;
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

/** What a track is called and what it shows. `spare` is the room that something else needs beside the name. */
export interface TrackTitle {
  readonly name: string;
  readonly notes: readonly string[];
  readonly spare?: number;
}

/** Where the name of a track stands. */
export interface NameRoom {
  readonly isSmall: boolean;
  readonly left: number;
  readonly width: number;
  readonly words: { readonly separator: string };
}

/** The name of a track with its notes: beside the track, or above it on a phone. `bottom` is where the next thing below may begin. */
export function trackName(frame: NameRoom, top: number, { name, notes, spare = 0 }: TrackTitle): Track {
  if (frame.isSmall) return nameAbove(frame, top, { name, notes, spare });
  const width = frame.left - 12 - spare;
  const lines = notes.flatMap((note) => labelLines(note, { ...NOTE, width }));
  const names = labelLines(name, { ...NAME, width });
  const first = top + 11;
  const body =
    labels(names, { ...NAME, x: 0, y: first, leading: 17 }) +
    labels(lines, { ...NOTE, x: 0, y: first + names.length * 17, leading: 16, fill: "ink-2" });
  return { body, bottom: first + (names.length - 1) * 17 + lines.length * 16 + 6 };
}

function nameAbove(frame: NameRoom, top: number, { name, notes, spare }: Required<TrackTitle>): Track {
  const width = labelWidth(name, NAME);
  const note = notes.join(frame.words.separator);
  const isOneLine = width + 8 + labelWidth(note, NOTE) <= frame.width - spare;
  const head = label(name, { ...NAME, x: 0, y: top + 13 });
  if (isOneLine) return { body: head + label(note, { ...NOTE, x: width + 8, y: top + 13, fill: "ink-2" }), bottom: top + 20 };
  const lines = labelLines(note, { ...NOTE, width: frame.width });
  return { body: head + labels(lines, { ...NOTE, x: 0, y: top + 29, leading: 16, fill: "ink-2" }), bottom: top + 20 + lines.length * 16 };
}

const NAME = { size: 13, weight: 600 } as const;
const NOTE = { size: 12 } as const;

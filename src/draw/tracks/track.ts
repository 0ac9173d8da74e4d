import { label, labelLines, labels, labelWidth } from "../label.ts";

/** A track drawn at the height it was given, and where it ends. */
export interface Track {
  readonly body: string;
  readonly bottom: number;
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

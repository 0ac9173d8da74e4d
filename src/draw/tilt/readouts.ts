import { label, labelLines, labels, labelWidth } from "../label.ts";
import { probability } from "../numbers.ts";
import type { LevelOptions } from "./level.ts";
import type { SeenTilt, SeenYear } from "./seen.ts";
import { tiltWords } from "./words.ts";

/** One of the three probabilities under a level, in the order of the scale. */
export interface Readout {
  readonly number: "pA" | "pEquidistant" | "pB";
  readonly value: string;
  readonly words: string;
  /** How many of the twenty readings lie there. */
  readonly count: string;
}

/** The three probabilities of a year in words: b, equidistant, a, as they lie on the level. */
export function readoutsOf(seen: SeenTilt, year: SeenYear, { locale, names }: Pick<LevelOptions, "locale" | "names">): readonly Readout[] {
  const words = tiltWords[locale];
  const inside = (from: number, to: number): string => words.inTwenty(year.readings.filter((value) => value >= from && value <= to).length);
  const { delta } = seen;
  const shown = (p: number): string => probability(p, [0.6, 0.8]);
  return [
    { number: "pB", value: shown(year.pB), words: words.lean(names.b[locale]), count: inside(-Infinity, -delta) },
    { number: "pEquidistant", value: shown(year.pEquidistant), words: words.equidistant, count: inside(-delta, delta) },
    { number: "pA", value: shown(year.pA), words: words.lean(names.a[locale]), count: inside(delta, Infinity) },
  ];
}

/** The three probabilities as marks, for a figure that stands by itself; a page sets them as text that opens their derivation. */
export function readoutRow(seen: SeenTilt, year: SeenYear, options: LevelOptions): { readonly body: string; readonly height: number } {
  const { width, locale } = options;
  const words = tiltWords[locale];
  const fills = ["side-b-text", "ink", "side-a-text"];
  const columns = readoutsOf(seen, year, options).map((readout, i) => {
    const whole = `${readout.words}${words.separator}${readout.count}`;
    const room = { size: 12, width: width / 3 - 12 };
    const lines = labelWidth(whole, room) <= room.width ? [whole] : [...labelLines(readout.words, room), readout.count];
    const place = { x: [0, width / 2, width][i] ?? 0, anchor: (["start", "middle", "end"] as const)[i] ?? "start" };
    const number = label(readout.value, {
      ...place,
      y: 26,
      size: width < 600 ? 21 : 26,
      weight: 500,
      family: "serif",
      fill: fills[i] ?? "ink",
    });
    return { body: number + labels(lines, { ...place, y: 46, size: 12, leading: 16, fill: "ink-2" }), lines };
  });
  const rows = Math.max(...columns.map((column) => column.lines.length));
  const widths = columns.map(({ lines }) => Math.max(...lines.map((line) => labelWidth(line, { size: 12 }))));
  const [room, note] = [(width - (widths[1] ?? 0)) / 2 - (widths[0] ?? 0), labelWidth(words.howDrawn, NOTE)];
  const isBeside = room > note + 48;
  const lines = isBeside ? [words.howDrawn] : labelLines(words.howDrawn, { ...NOTE, width });
  const at = isBeside ? { x: (widths[0] ?? 0) + room / 2, y: 46, anchor: "middle" as const } : { x: 0, y: 46 + rows * 16 + 4 };
  const drawn = labels(lines, { ...NOTE, ...at, leading: 16, fill: "ink-3" });
  return {
    body: columns.map((column) => column.body).join("") + drawn,
    height: 52 + (rows - 1) * 16 + (isBeside ? 0 : lines.length * 16 + 4),
  };
}

const NOTE = { size: 12 };

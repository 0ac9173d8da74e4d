import type { Locale } from "../../model/index.ts";
import { firstThatFits, label, labelLines, labels, labelWidth } from "../label.ts";
import { arcOf } from "./level-arc.ts";
import { patronWordings, type TiltNames } from "./seen.ts";
import { tiltWords } from "./words.ts";

/** What stands over the tube: the patrons at its ends, the name of the zone between the rings; and how far down they push the tube. */
export interface LevelHead {
  readonly body: string;
  /** Height of the tube's middle line at its highest. */
  readonly middle: number;
}

interface Room {
  readonly locale: Locale;
  readonly width: number;
  readonly half: number;
  readonly isSmall: boolean;
}

/** The ends' names beside the zone's where there is room for all in one row, else over it, in as many lines as they need. */
export function levelHead(names: TiltNames, room: Room): LevelHead {
  const { width, half, isSmall, locale } = room;
  const zone = tiltWords[locale].zone;
  const style = { size: isSmall ? 16 : 19, weight: 600, family: "serif" } as const;
  const beside = (width - labelWidth(zone, ZONE)) / 2 - GAP;
  const [a, b] = (["a", "b"] as const).map((side) => {
    const arrow = (name: string): string => (isSmall ? name : side === "a" ? `${name} →` : `← ${name}`);
    const wordings = patronWordings(names[side], locale).map(arrow);
    return firstThatFits(isSmall ? wordings.slice(-1) : wordings, { ...style, width: beside });
  }) as [string, string];
  const isOneRow = [a, b].every((name) => labelWidth(name, style) <= beside);
  const lines = isOneRow ? [[a], [b]] : inTwoColumns([a, b], { style, width });
  const leading = style.size + 3;
  const rows = Math.max(...lines.map((one) => one.length));
  const bottom = FIRST_LINE + (rows - 1) * leading;
  const inner = Math.max(...[a, b].map((name) => labelWidth(name, style)));
  const sag = isOneRow ? arcOf({ width, top: 0, half }).y(inner) : 0;
  const zoneAt = Math.max(isOneRow ? 18 : bottom + 20, bottom + 8 - sag - ZONE_OVER_TUBE);
  const [ofA = [], ofB = []] = lines;
  const body = [
    labels(ofB, { ...style, x: 1, y: FIRST_LINE, leading, fill: "side-b-text" }),
    labels(ofA, { ...style, x: width - 1, y: FIRST_LINE, leading, fill: "side-a-text", anchor: "end" }),
    label(zone, { ...ZONE, x: width / 2, y: zoneAt, anchor: "middle", fill: "ink-2" }),
  ].join("");
  return { body, middle: zoneAt + ZONE_OVER_TUBE + half };
}

/** Two names side by side in lines of at most half the width; beside a word that is longer than that the other name has what is left. */
function inTwoColumns(
  names: readonly string[],
  { style, width }: { readonly style: Parameters<typeof labelWidth>[1]; readonly width: number },
): string[][] {
  const half = width / 2 - GAP;
  const widest = names.map((name) => Math.max(...labelLines(name, { ...style, width: half }).map((line) => labelWidth(line, style))));
  return names.map((name, i) => labelLines(name, { ...style, width: Math.min(half, width - GAP - (widest[1 - i] as number)) }));
}

const ZONE = { size: 12 };
const FIRST_LINE = 22;
const GAP = 16;
/** From the zone's baseline to the top of the tube, over the rings. */
const ZONE_OVER_TUBE = 12;

import type { LeanClass } from "./seen.ts";

/** One of twenty equally likely readings, placed in the tube. */
export interface Bubble {
  readonly x: number;
  /** Distance from the middle of the tube, down. */
  readonly dy: number;
  readonly class: LeanClass;
}

/** The room for bubbles: places of the two rings, half the inner height of the tube, and the radius that bubbles have where they fit. */
export interface BubbleRoom {
  readonly x: (value: number) => number;
  readonly delta: number;
  readonly half: number;
  readonly radius: number;
}

/**
 * Readings as bubbles that do not touch, each on its own side of the rings: from the middle outward, each at its own place along the tube and as near
 * to the middle of it as there is room. A posterior so narrow that they do not fit gets smaller bubbles.
 */
export function packBubbles(
  readings: readonly number[],
  room: BubbleRoom,
): { readonly radius: number; readonly bubbles: readonly Bubble[] } {
  for (let radius = room.radius; ; radius *= 0.85) {
    const bubbles = placed(readings, { ...room, radius });
    if (bubbles !== undefined) return { radius, bubbles };
  }
}

function placed(readings: readonly number[], room: BubbleRoom): Bubble[] | undefined {
  const middle = (readings.length - 1) / 2;
  const outward = readings.map((value, i) => ({ value, from: Math.abs(i - middle) })).sort((a, b) => a.from - b.from || a.value - b.value);
  const bubbles: Bubble[] = [];
  for (const { value } of outward) {
    const side = classOf(value, room.delta);
    const x = besideRings(value, side, room);
    const dy = heights(room).find((at) => bubbles.every((other) => (other.x - x) ** 2 + (other.dy - at) ** 2 >= (2 * room.radius) ** 2));
    if (dy === undefined) return undefined;
    bubbles.push({ x, dy, class: side });
  }
  return bubbles;
}

function classOf(value: number, delta: number): LeanClass {
  return value > delta ? "A" : value < -delta ? "B" : "equidistant";
}

/** A reading's own place, moved only as far as it takes to stand clear of a ring. */
function besideRings(value: number, side: LeanClass, { x, delta, radius }: BubbleRoom): number {
  const gap = radius + 2;
  if (side === "A") return Math.max(x(value), x(delta) + gap);
  if (side === "B") return Math.min(x(value), x(-delta) - gap);
  const [low, high] = [x(-delta) + gap, x(delta) - gap];
  return low > high ? x(0) : Math.min(high, Math.max(low, x(value)));
}

/** The heights that are tried, from the middle of the tube outward. */
function heights({ half, radius }: BubbleRoom): number[] {
  const most = Math.floor((half - radius) / radius);
  return Array.from({ length: Math.max(0, most) * 2 + 1 }, (_, i) => (i % 2 === 0 ? 1 : -1) * Math.ceil(i / 2) * radius);
}

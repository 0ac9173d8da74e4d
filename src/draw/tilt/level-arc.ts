import { tenth } from "../svg.ts";

/** The gently bent tube of a level: its middle line and half its height. */
export interface LevelArc {
  /** Height of the middle line over a place, down. */
  readonly y: (x: number) => number;
  readonly half: number;
}

/** The arc of a tube that is as wide as the figure, highest in the middle, at `top`. */
export function arcOf({ width, top, half }: { readonly width: number; readonly top: number; readonly half: number }): LevelArc {
  const [radius, centre] = [width * BEND, width / 2];
  return { y: (x) => top + radius - Math.sqrt(radius ** 2 - (x - centre) ** 2), half };
}

/** How far the ends of a tube of this width hang below its middle. */
const BEND = 4.4;

/** The outline of a piece of the tube with rounded ends that reach exactly from `from` to `to`. */
export function tubePath(arc: LevelArc, piece: { readonly from: number; readonly to: number; readonly half: number }): string {
  const cap = Math.min(piece.half, (piece.to - piece.from) / 2);
  const [from, to] = [piece.from + cap, piece.to - cap];
  const edge = (offset: number): string[] =>
    Array.from({ length: POINTS + 1 }, (_, i) => {
      const x = from + ((to - from) * i) / POINTS;
      return `${tenth(x)},${tenth(arc.y(x) + offset)}`;
    });
  const [upper, lower] = [edge(-piece.half), edge(piece.half).reverse()];
  const turn = `A${tenth(cap)},${tenth(piece.half)} 0 0 1 `;
  return `M${upper.join("L")}${turn}${lower.join("L")}${turn}${upper[0]}Z`;
}

const POINTS = 32;

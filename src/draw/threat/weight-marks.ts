import type { ThreatPair } from "../../model/index.ts";
// The law of the half-space has no schema in it: the browser may carry it.
import { halfSpaceShare } from "../../number/simplex.ts";
import type { Mark } from "../mark.ts";
import { linear } from "../scale.ts";
import { element as el, tenth } from "../svg.ts";
import { diamond, square } from "./layer-signs.ts";
import { THREAT_FACTORS, type ThreatFactor } from "./look.ts";

/** At how many of the other weightings one state is the greater threat, while one factor weighs so much: exact. */
export function shareAtWeight(differences: ThreatPair["differences"], factor: ThreatFactor, weight: number): number {
  const others = THREAT_FACTORS.filter((one) => one !== factor).map(
    (one) => weight * differences[factor] + (1 - weight) * differences[one],
  );
  return halfSpaceShare(others);
}

const STEPS = 40;

/** The share at which a conclusion holds as one factor weighs from 0 to 1: corners of a line, left to right. */
export type WeightCurve = readonly (readonly [weight: number, share: number])[];

/** The curve of a comparison of two states: exact. */
export function pairCurve(differences: ThreatPair["differences"], factor: ThreatFactor): WeightCurve {
  return Array.from({ length: STEPS + 1 }, (_, i) => [i / STEPS, shareAtWeight(differences, factor, i / STEPS)] as const);
}

/** The curve of a conclusion, as its draws have it: a step for each group of them. */
export function drawnCurve(slices: readonly { readonly to: number; readonly share: number }[]): WeightCurve {
  return slices.flatMap(({ to, share }, i) => [[slices[i - 1]?.to ?? 0, share] as const, [to, share] as const]);
}

/**
 * One factor's weight from 0 to 1, left to right, and over it the share of the other weightings at which a conclusion holds: where the ground shows, it
 * fails. The tick is the weight that is used.
 */
export function weightStrip(
  curve: WeightCurve,
  { weight, width, height, label }: { weight: number; width: number; height: number; label: string },
): Mark {
  const x = linear([0, 1], [0.5, width - 0.5]);
  const y = linear([0, 1], [height - 4, 0.5]);
  const points = curve.map(([at, share]) => `L${tenth(x(at))} ${tenth(y(share))}`);
  const area = el("path", { d: `M${x(0)} ${y(0)}${points.join("")}L${tenth(x(1))} ${y(0)}Z`, fill: "var(--ink-2)" });
  const frame = el("rect", {
    x: 0.5,
    y: 0.5,
    width: width - 1,
    height: height - 4.5,
    fill: "none",
    stroke: "var(--axis)",
    "stroke-width": 0.75,
  });
  const tick = el("path", { d: `M${tenth(x(weight))} ${height - 4}l3.5 4h-7z`, fill: "var(--ink)" });
  return { body: area + frame + tick, width, height, label };
}

/** Shares of weightings on an axis from 0 to 1: up to .10 they contradict a conclusion, from .90 they support it. A sign for each layer. */
export function shareMark(
  shares: { readonly reference: number | null; readonly acts: number | null; readonly perceptions: number | null },
  { width, label }: { readonly width: number; readonly label: string },
): Mark {
  const height = 22;
  const x = linear([0, 1], [6, width - 6]);
  const middle = height / 2;
  const zone = (from: number, to: number): string => el("rect", { x: x(from), y: 0, width: x(to) - x(from), height, fill: "var(--well)" });
  const gate = (at: number): string => el("line", { x1: x(at), x2: x(at), y1: 0, y2: height, stroke: "var(--ink-2)" });
  const { reference, acts, perceptions } = shares;
  const marks = [
    perceptions === null ? "" : diamond(x(perceptions), middle),
    acts === null ? "" : square(x(acts), middle),
    reference === null
      ? ""
      : el("circle", { cx: x(reference), cy: middle, r: 4, fill: "var(--paper)", stroke: "var(--ink)", "stroke-width": 1.75 }),
  ];
  const line = el("line", { x1: x(0), x2: x(1), y1: middle, y2: middle, stroke: "var(--axis)" });
  return { body: zone(0, 0.1) + zone(0.9, 1) + line + gate(0.1) + gate(0.9) + marks.join(""), width, height, label };
}

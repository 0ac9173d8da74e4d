import { textWidth } from "../text-width.ts";

/** A word that stands beside a point of the map, tied to it by a line. */
export interface MapLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly strong?: boolean;
}

/** A label with the place where its text begins, and the ends of its line. */
export interface PlacedLabel extends MapLabel {
  readonly left: number;
  readonly baseline: number;
  readonly line: readonly [x1: number, y1: number, x2: number, y2: number];
}

/** Open water where labels may stand: from which edge their text runs, between which heights, and for which points it serves. */
export interface Column {
  readonly x: number;
  readonly anchor: "start" | "end";
  readonly top: number;
  readonly bottom: number;
  readonly serves: (point: { readonly x: number; readonly y: number }) => boolean;
}

export const LABEL = { size: 12, leading: 20 } as const;

/**
 * Places labels in columns of open water without one touching another: each goes to the first column that serves its point, and in each column they
 * stand in the order of their points, as near to them as the others allow.
 */
export function placedLabels(labels: readonly MapLabel[], columns: readonly Column[]): PlacedLabel[] {
  return columns.flatMap((column) => {
    const own = labels.filter((label) => columns.find((one) => one.serves(label)) === column).toSorted((a, b) => a.y - b.y || a.x - b.x);
    const baselines = spread(
      own.map(({ y }) => y + 4),
      { least: LABEL.leading, low: column.top + LABEL.size, high: column.bottom },
    );
    return own.map((label, i) => placed(label, { column, baseline: baselines[i] ?? label.y }));
  });
}

function placed(label: MapLabel, { column, baseline }: { readonly column: Column; readonly baseline: number }): PlacedLabel {
  const width = textWidth(label.text, { size: LABEL.size, weight: label.strong === true ? 600 : 400 });
  const left = column.anchor === "start" ? column.x : column.x - width;
  const end = label.x > left + width ? left + width + 5 : left - 5;
  return { ...label, left, baseline, line: [label.x, label.y, end, baseline - 4] };
}

/**
 * Values in ascending order moved as little as keeps them `least` apart (least squares, by pooling neighbours that would touch), then between `low` and
 * `high` where there is room.
 */
export function spread(values: readonly number[], { least, low, high }: { least: number; low: number; high: number }): number[] {
  const pools: { readonly sum: number; readonly n: number }[] = [];
  values.forEach((value, i) => {
    let pool = { sum: value - i * least, n: 1 };
    for (let last = pools.at(-1); last !== undefined && last.sum / last.n > pool.sum / pool.n; last = pools.at(-1)) {
      pool = { sum: pool.sum + last.sum, n: pool.n + last.n };
      pools.pop();
    }
    pools.push(pool);
  });
  const ceiling = Math.max(low, high - (values.length - 1) * least);
  const steps = pools.flatMap(({ sum, n }) => Array.from({ length: n }, () => Math.min(Math.max(sum / n, low), ceiling)));
  return steps.map((step, i) => step + i * least);
}

import type { CountUse, QuantityUse, Series, SeriesCell, SeriesPartition, SeriesUse, TurningPoint } from "../model/index.ts";
import { equalRates } from "../number/index.ts";
import { changePoints, oneChangeExpected, type PartitionAnswer, quantityChangePoints } from "./partition.ts";

/** Change points of one series, and how far the answer hangs on the prior and, of counts, on their being Poisson (method §2.5). */
export function inferTurningPoints(series: Series, use: SeriesUse): { turningPoints: TurningPoint[]; partition: SeriesPartition } {
  const { cells } = series;
  const change = use.change ?? oneChangeExpected(cells.length);
  const read = use.kind === "quantity" ? readQuantities(cells, use, change) : readCounts(cells, use, change);
  const { main } = read;
  const turningPoints = cells.slice(1).map((after, i): TurningPoint => {
    const before = cells[i] as SeriesCell;
    return {
      series: series.id,
      kind: use.kind ?? "count",
      between: `${periodOf(before)}|${periodOf(after)}`,
      interval: { from: before.from, to: after.to },
      ...read.beside(i),
      probability: bounded(main.boundaries[i] ?? 0),
      ...read.others((answer) => bounded(answer.boundaries[i] ?? 0)),
      claims: [...new Set([...before.claims, ...after.claims])].sort(),
    };
  });
  const likeliest = main.likeliest();
  return {
    turningPoints,
    partition: {
      series: series.id,
      kind: use.kind ?? "count",
      title: series.title,
      cells: cells.map((cell) => ({ period: periodOf(cell), value: cell.value, years: yearsOf(cell) })),
      divisions: main.divisions.map(({ cuts, probability }) => ({
        division: divisionText(cells, cuts),
        probability: bounded(probability),
        ...read.others((answer) => bounded(answer.divisions.find((one) => one.cuts.join() === cuts.join())?.probability ?? 0)),
      })),
      likeliest: { division: divisionText(cells, likeliest.cuts), probability: bounded(likeliest.probability) },
      lnEvidence: main.lnEvidence,
      change,
    },
  };
}

type Others = Pick<TurningPoint, "byRate" | "bySize" | "byScale">;

/** A series read by its law: the answer, the same under other priors, and what stands on either side of a boundary. */
interface ReadSeries {
  readonly main: PartitionAnswer;
  others(of: (answer: PartitionAnswer) => number): Others;
  beside(boundary: number): Pick<TurningPoint, "before" | "after" | "test">;
}

function readCounts(cells: readonly SeriesCell[], { shape, rate, otherRates, sizes }: CountUse, change: number): ReadSeries {
  const counts = cells.map((cell) => cell.value);
  const exposures = cells.map(yearsOf);
  const solve = (b: number, size?: number): PartitionAnswer =>
    changePoints({ counts, exposures, shape, rate: b, change, ...(size === undefined ? {} : { size }) });
  const byRate = otherRates.map((other) => ({ rate: other, answer: solve(other) }));
  const bySize = sizes.map((size) => ({ size, answer: solve(rate, size) }));
  const tested = (i: number): { count: number; exposure: number } => ({ count: counts[i] as number, exposure: exposures[i] as number });
  return {
    main: solve(rate),
    others: (of) => ({
      byRate: byRate.map((other) => ({ rate: other.rate, probability: of(other.answer) })),
      bySize: bySize.map((other) => ({ size: other.size, probability: of(other.answer) })),
      byScale: [],
    }),
    beside(i) {
      const [before, after] = [tested(i), tested(i + 1)];
      return { before: before.count / before.exposure, after: after.count / after.exposure, test: equalRates(before, after) };
    },
  };
}

/** Of a cell over several years the quantity counts once, as it stands. */
function readQuantities(
  cells: readonly SeriesCell[],
  { mean, weight, shape, scale, otherScales }: QuantityUse,
  change: number,
): ReadSeries {
  const values = cells.map((cell) => cell.value);
  const solve = (b: number): PartitionAnswer => quantityChangePoints({ values, mean, weight, shape, scale: b, change });
  const byScale = otherScales.map((other) => ({ scale: other, answer: solve(other) }));
  const main = solve(scale);
  const level = (from: number, to: number): number => {
    return values.slice(from, to).reduce((sum, value) => sum + value, weight * mean) / (weight + to - from);
  };
  return {
    main,
    others: (of) => ({
      byRate: [],
      bySize: [],
      byScale: byScale.map((other) => ({ scale: other.scale, probability: of(other.answer) })),
    }),
    beside: (i) => ({ ...main.beside(i, level), test: null }),
  };
}

/** A sum of many terms may miss 1 by rounding. */
function bounded(probability: number): number {
  return Math.min(1, probability);
}

function yearsOf(cell: SeriesCell): number {
  return cell.to - cell.from + 1;
}

function periodOf(cell: SeriesCell): string {
  return cell.from === cell.to ? `${cell.from}` : `${cell.from}-${cell.to}`;
}

/** `1965|1966-1969`: the stretches, from first to last year. */
function divisionText(cells: readonly SeriesCell[], cuts: readonly number[]): string {
  const edges = [0, ...cuts.map((i) => i + 1), cells.length];
  return edges
    .slice(1)
    .map((to, i) => {
      const [first, last] = [cells[edges[i] ?? 0], cells[to - 1]];
      return first && last ? periodOf({ ...first, to: last.to }) : "";
    })
    .join("|");
}

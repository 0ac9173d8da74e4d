import type { Series, SeriesCell, SeriesPartition, SeriesUse, TurningPoint } from "../model/index.ts";
import { equalRates } from "../number/index.ts";
import { changePoints, oneChangeExpected, type PartitionAnswer } from "./partition.ts";

/** Change points of one count series, and how far the answer hangs on the prior's scale and on Poisson counts (method §2.5). */
export function inferTurningPoints(series: Series, use: SeriesUse): { turningPoints: TurningPoint[]; partition: SeriesPartition } {
  const { cells } = series;
  const counts = cells.map((cell) => cell.value);
  const exposures = cells.map(yearsOf);
  const change = use.change ?? oneChangeExpected(cells.length);
  const solve = (rate: number, size?: number): PartitionAnswer =>
    changePoints({ counts, exposures, shape: use.shape, rate, change, ...(size === undefined ? {} : { size }) });
  const main = solve(use.rate);
  const byRate = use.otherRates.map((rate) => ({ rate, answer: solve(rate) }));
  const bySize = use.sizes.map((size) => ({ size, answer: solve(use.rate, size) }));
  const turningPoints = cells.slice(1).map((after, i): TurningPoint => {
    const before = cells[i] as SeriesCell;
    return {
      series: series.id,
      between: `${periodOf(before)}|${periodOf(after)}`,
      interval: { from: before.from, to: after.to },
      rateBefore: before.value / yearsOf(before),
      rateAfter: after.value / yearsOf(after),
      probability: main.boundaries[i] ?? 0,
      byRate: byRate.map(({ rate, answer }) => ({ rate, probability: answer.boundaries[i] ?? 0 })),
      bySize: bySize.map(({ size, answer }) => ({ size, probability: answer.boundaries[i] ?? 0 })),
      test: equalRates({ count: before.value, exposure: yearsOf(before) }, { count: after.value, exposure: yearsOf(after) }),
      claims: [...new Set([...before.claims, ...after.claims])].sort(),
    };
  });
  const of = (answer: PartitionAnswer, cuts: readonly number[]): number =>
    answer.divisions.find((d) => d.cuts.join() === cuts.join())?.probability ?? 0;
  return {
    turningPoints,
    partition: {
      series: series.id,
      title: series.title,
      cells: cells.map((cell) => ({ period: periodOf(cell), value: cell.value, years: yearsOf(cell) })),
      divisions: main.divisions.map(({ cuts, probability }) => ({
        division: divisionText(cells, cuts),
        probability,
        byRate: byRate.map(({ rate, answer }) => ({ rate, probability: of(answer, cuts) })),
        bySize: bySize.map(({ size, answer }) => ({ size, probability: of(answer, cuts) })),
      })),
      lnEvidence: main.lnEvidence,
      change,
    },
  };
}

function yearsOf(cell: SeriesCell): number {
  return cell.to - cell.from + 1;
}

function periodOf(cell: SeriesCell): string {
  return cell.from === cell.to ? `${cell.from}` : `${cell.from}-${cell.to}`;
}

/** `1965|1966-1969`: the stretches of one rate, from first to last year. */
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

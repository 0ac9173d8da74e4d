import type { CheckedSeries, Series, SeriesCheck } from "../model/index.ts";

/** Holds what claims say against a series. Cells of several years are of none of them, and years without a cell are not zero: nothing is concluded from them. */
export function checkSeries(series: Series, { id, title, claims, years, expects }: SeriesCheck): CheckedSeries {
  const cells = series.cells
    .filter(({ from, to }) => from === to && from >= years.from && to <= years.to)
    .map(({ from, value }) => ({ year: from, value }));
  const isWhole = cells.length === years.to - years.from + 1;
  const [first, last] = [cells[0]?.value ?? 0, cells.at(-1)?.value ?? 0];
  const holds = { none: cells.every(({ value }) => value === 0), rise: last > first, fall: last < first };
  const isDenied = expects === "none" && cells.some(({ value }) => value > 0);
  return {
    ...{ id, title, claims, series: series.id, seriesTitle: series.title, source: series.source, cells },
    agrees: isWhole || isDenied ? holds[expects] : null,
  };
}

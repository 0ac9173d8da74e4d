import type { Series, SeriesCell, TiltIndicator } from "../../model/index.ts";
import type { Indicator } from "../alignment/index.ts";
import { logarithm } from "./laws.ts";
import type { ModelSpan } from "./periods.ts";

type SeriesIndicator = Exclude<TiltIndicator, { kind: "acts" }>;

/** Where an indicator finds its cells: the series that are at hand, each with its patron. */
export interface SeriesGround {
  readonly series: readonly { readonly series: Series; readonly patron: string }[];
  readonly spans: readonly ModelSpan[];
  readonly patrons: readonly string[];
}

/** An indicator bound to the periods of the model. Cells that reach beyond them are not used: part of a count is not known. */
export function seriesIndicator(declared: SeriesIndicator, ground: SeriesGround): Indicator {
  const common = { id: declared.id, isAnchor: declared.anchor === true, sign: declared.falls === true ? (-1 as const) : (1 as const) };
  const placed = placedCells(ground);
  if (declared.kind === "counts") {
    const cells = placed.map(({ cell, patron, first, exposures }) => ({ from: first, patron, offset: 0, count: cell.value, exposures }));
    return { ...common, kind: "count", offsets: [declared.level], size: declared.size ?? null, cells };
  }
  if (declared.kind === "quantities") {
    const cells = placed.map(({ cell, patron, middle }) => ({ at: middle, patron, offset: 0, value: cell.value }));
    return { ...common, kind: "gaussian", offsets: [declared.level], lnScale: logarithm(declared.scale), cells };
  }
  const cells = placed.map(({ cell, patron, middle }) => ({ at: middle, patron, grade: cell.value }));
  const { grades: levels, firstCut, gap } = declared;
  return { ...common, kind: "ordinal", offsets: [], levels, firstCut, lnGap: logarithm(gap), cells };
}

interface PlacedCell {
  readonly cell: SeriesCell;
  readonly patron: number;
  readonly first: number;
  /** The period in the middle of the cell, to which a quantity or a grade of several periods is put. */
  readonly middle: number;
  /** Years of each of its periods. */
  readonly exposures: readonly number[];
}

function placedCells({ series, spans, patrons }: SeriesGround): PlacedCell[] {
  const perYear = spans.filter((span) => span.year === spans[0]?.year).length;
  const asked = series.filter(({ patron }) => patrons.includes(patron));
  return asked.flatMap(({ series: { cells }, patron }) =>
    cells.flatMap((cell): PlacedCell[] => {
      const first = spans.findIndex((span) => span.year === cell.from);
      const last = spans.findLastIndex((span) => span.year === cell.to);
      if (first < 0 || last < 0) return [];
      const exposures = Array.from({ length: last - first + 1 }, () => 1 / perYear);
      return [{ cell, patron: patrons.indexOf(patron), first, middle: first + Math.floor((last - first) / 2), exposures }];
    }),
  );
}

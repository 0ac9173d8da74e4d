import { dayOf, type RegisterMeasure, type RelationBook, type Series, type SeriesCell, wishedSeriesId } from "../../model/index.ts";

/** A relation of the study's register as a series of grades at the end of each year; a year whose grade is not certain has no cell. */
export function seriesFromRegister(
  measure: RegisterMeasure,
  between: { readonly focal: string; readonly patron: string; readonly from: number; readonly to: number },
  book: RelationBook,
): Series | undefined {
  const { focal, patron, from, to } = between;
  const years = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const cells = years.flatMap((year) => cellAt(book, measure, { focal, patron, year }) ?? []);
  if (cells.length === 0) return undefined;
  const { title, unit, id } = measure;
  return {
    id: wishedSeriesId({ series: `register:${id}`, focal, patron, relative: false }),
    title,
    unit,
    kind: "grade",
    between: [patron, focal],
    source: REGISTER,
    coverage: `${cells[0]?.from}/${cells.at(-1)?.to}`,
    cells,
  };
}

function cellAt(
  book: RelationBook,
  { relation, grades }: RegisterMeasure,
  { focal, patron, year }: { focal: string; patron: string; year: number },
): SeriesCell | undefined {
  for (const grade of new Set(Object.values(grades))) {
    const values = Object.keys(grades).filter((value) => grades[value] === grade);
    const { truth, claims } = book.truthOf({ relation, from: focal, to: patron, values, day: dayOf(year, 12, 31) });
    if (truth === "certain") return { from: year, to: year, value: grade, claims: [...claims] };
  }
  return undefined;
}

/** The register is no document: what it says goes back to the roots of its claims. */
const REGISTER = "register";

import {
  type ActorRegister,
  changesRelations,
  dayOf,
  type Event,
  type RegisterMeasure,
  type Relation,
  type RelationBook,
  relationBook,
  type Series,
  type SeriesCell,
  type Succession,
  wishedSeriesId,
} from "../../model/index.ts";

/** What relations are read from: the settled events of a study and its decisions on successors. */
export interface RegisterGround {
  readonly events: readonly Event[];
  readonly register: ActorRegister;
  readonly successions: readonly Succession[];
}

/** A relation of the study's register as a series of grades at the end of each year; a year in which the sources allow several has no cell. */
export function seriesFromRegister(
  measure: RegisterMeasure,
  between: { readonly focal: string; readonly patron: string; readonly from: number; readonly to: number },
  ground: RegisterGround,
): Series | undefined {
  const { focal, patron, from, to } = between;
  const book = relationBook(ground.events.filter(changesRelations), ground.register, ground.successions);
  const years = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const cells = years.flatMap((year) => cellAt(book, measure, { focal, patron, year }) ?? []);
  const source = cells[0]?.source;
  if (source === undefined) return undefined;
  const { title, unit, id } = measure;
  return {
    id: wishedSeriesId({ series: `register:${id}`, focal, patron, relative: false }),
    title,
    unit,
    kind: "grade",
    between: [patron, focal],
    source,
    coverage: `${cells[0]?.from}/${cells.at(-1)?.to}`,
    cells: cells.map(({ source: _, ...cell }) => cell),
  };
}

function cellAt(
  book: RelationBook,
  { relation, grades }: RegisterMeasure,
  { focal, patron, year }: { focal: string; patron: string; year: number },
): (SeriesCell & { readonly source: string }) | undefined {
  const held = book.between(focal, patron, dayOf(year, 12, 31)).filter((one: Relation) => one.relation === relation);
  const values = held.flatMap((one) => one.values);
  const found = new Set(values.map(({ value }) => grades[value]));
  const [grade] = found;
  if (found.size !== 1 || grade === undefined) return undefined;
  const claims = [...new Set(values.flatMap((value) => value.claims))].sort();
  return { from: year, to: year, value: grade, claims, source: REGISTER };
}

/** The register is no document: what it says goes back to the roots of its claims. */
const REGISTER = "register";

import {
  type ActorRegister,
  type Asked,
  changesRelations,
  type Event,
  relationBook,
  type Series,
  type Succession,
  seriesOrigin,
  type TiltQuestion,
} from "../../model/index.ts";
import { heldData } from "../../record/index.ts";
import { type FigureSource, withTablesIn } from "../figures/data-tables.ts";
import { type DataWish, seriesFromData } from "./series-from-data.ts";
import { seriesFromRegister } from "./series-from-register.ts";

/** What is bound to a question besides its study's own series, and the data sets that would be needed for more. */
export interface BoundSeries {
  readonly series: readonly Series[];
  readonly missing: readonly string[];
}

/** What series are bound from. */
export interface SeriesGround {
  readonly events: readonly Event[];
  readonly register: ActorRegister;
  readonly successions: readonly Succession[];
  /** Where the reference data lie. */
  folder(): string;
  readonly signal: AbortSignal;
}

type Wished = Pick<Asked<TiltQuestion>, "focal" | "period" | "indicators" | "successions">;

/** The series of reference data and of the register that the indicators of a question are bound to. */
export async function boundSeries(question: Wished, ground: SeriesGround): Promise<BoundSeries> {
  const data = await seriesOfData(question, ground);
  return { series: [...data.series, ...seriesOfRegister(question, ground)], missing: data.missing };
}

/** The digest of every data set that the indicators of a question are bound to; `missing` where the data folder has none. */
export async function dataDigests(question: Wished, folder: () => string): Promise<Readonly<Record<string, string>>> {
  const sets = [...new Set(dataWishes(question).flatMap(({ measure }) => measure.sets))].sort();
  if (sets.length === 0) return {};
  const held = await heldData(folder());
  const digest = (set: string): string => held.find(({ manifest }) => manifest.set === set)?.manifest.table.digest ?? "missing";
  return Object.fromEntries(sets.map((set) => [`data/${set}`, digest(set)]));
}

async function seriesOfData(question: Wished, { folder, signal, register }: SeriesGround): Promise<BoundSeries> {
  const wishes = dataWishes(question);
  if (wishes.length === 0) return { series: [], missing: [] };
  return await withTablesIn({ folder: folder(), signal }, async (data) => {
    const isMissing = (set: string): boolean => data.table(set as FigureSource) === undefined;
    const series: Series[] = [];
    for (const wish of wishes.filter(({ measure }) => !measure.sets.some(isMissing))) {
      series.push(...((await seriesFromData(data, wish, register)).get(question.focal) ?? []));
    }
    return { series, missing: [...new Set(wishes.flatMap(({ measure }) => measure.sets.filter(isMissing)))] };
  });
}

/** The measures of reference data that the indicators of a question are bound to. */
export function dataWishes({ indicators = [], period, successions }: Wished): DataWish[] {
  return indicators.flatMap((indicator): DataWish[] => {
    if (indicator.kind === "acts") return [];
    const origins = indicator.of.flatMap(({ series, patron }) => {
      const origin = seriesOrigin(series);
      return origin.from === "data" && origin.measure !== undefined ? [{ measure: origin.measure, patron }] : [];
    });
    return [...new Set(origins.map(({ measure }) => measure))].map((measure) => ({
      measure,
      patrons: origins.flatMap((one) => (one.measure === measure ? [one.patron] : [])),
      relative: indicator.relative === true,
      successions,
      ...period,
    }));
  });
}

function seriesOfRegister({ indicators = [], focal, period }: Wished, { events, register, successions }: SeriesGround): Series[] {
  const wishes = indicators.flatMap((indicator) => {
    if (indicator.kind === "acts") return [];
    return indicator.of.flatMap(({ series, patron }) => {
      const origin = seriesOrigin(series);
      return origin.from === "register" && origin.measure !== undefined ? [{ measure: origin.measure, patron }] : [];
    });
  });
  if (wishes.length === 0) return [];
  const book = relationBook(events.filter(changesRelations), register, successions);
  return wishes.flatMap(({ measure, patron }) => seriesFromRegister(measure, { focal, patron, ...period }, book) ?? []);
}

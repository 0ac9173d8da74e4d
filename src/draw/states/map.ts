import type { Locale } from "../../model/index.ts";
import { placedLabels } from "../map/labels.ts";
import { columnsOf, groundMarks, labelMark } from "../map/marks.ts";
import { mapNotes } from "../map/notes.ts";
import { type MapWorld, mapParts, placesOf } from "../map/world.ts";
import { type LeanFill, leanFill, leanPaint, leanPatterns } from "./fill.ts";
import type { StateLeanAt } from "./leans.ts";

/** What is drawn, and how wide. */
export interface StatesMapInput {
  readonly world: MapWorld;
  readonly leans: readonly Pick<StateLeanAt, "state" | "kind">[];
  /** The states whose land is outlined. */
  readonly chosen: ReadonlySet<string>;
  readonly nameOf: (actor: string) => string;
  readonly width: number;
  readonly locale: Locale;
}

/** The marks of a map, its height, what it cannot show in words, and where each state stands on it. */
export interface StatesMap {
  readonly body: string;
  readonly height: number;
  readonly notes: readonly string[];
  readonly places: ReadonlyMap<string, readonly [x: number, y: number]>;
}

/** The world in a year, each land filled by the lean of its state and how sure it is; the patrons are ink and named. Land of no state is flat. */
export function statesMap({ world, leans, chosen, nameOf, width, locale }: StatesMapInput): StatesMap {
  const k = width / world.width;
  const height = Math.round(world.height * k);
  const shown = leans.map(({ state }) => state);
  const parts = mapParts(world, { width, shown });
  const kinds = new Map(leans.map(({ state, kind }) => [state, leanFill(kind)]));
  const fillFor = (actor: string | null): LeanFill => (actor === null ? undefined : kinds.get(actor)) ?? "flat";
  const labels = leans.flatMap(({ state, kind }) => {
    const [x, y] = world.capitals[state] ?? [];
    return kind !== "patron" || x === undefined || y === undefined ? [] : [{ text: nameOf(state), x: x * k, y: y * k, strong: true }];
  });
  const body = [
    leanPatterns(
      [...parts.lands, ...parts.points].map(({ actor }) => fillFor(actor)),
      { prefix: "lean", zoom: 1 / k },
    ),
    groundMarks(parts, { k, width, chosen, paint: (actor) => leanPaint(fillFor(actor), "lean") }),
    ...placedLabels(labels, columnsOf(world.centre, { width, height })).map(labelMark),
  ].join("");
  return { body, height, notes: mapNotes(world, { parts, shown, locale, nameOf }), places: placesOf(parts, k) };
}

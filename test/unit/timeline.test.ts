import fc from "fast-check";
import { expect, test } from "vitest";
import { isoDay, whenOf } from "../../src/model/index.ts";
import { CERTAINTY_IDS, type Columns, TYPE_IDS } from "../../src/work/timeline/columns.ts";
import { binStart, binUnit, drawLane } from "../../src/work/timeline/drawing.ts";
import type { TimelineEntry } from "../../src/work/timeline/entries.ts";
import { filterTimeline, type TimelineFilter } from "../../src/work/timeline/filter.ts";

interface Row {
  readonly days: { readonly from: number; readonly to: number } | null;
  readonly type: number;
  readonly certainty: number;
  readonly contradicted: boolean;
  readonly unsourced: boolean;
  readonly bits: number;
  readonly isWorded: boolean;
  readonly weight: number;
}

const WINDOW = { from: 0, to: 4000 };

const rows: fc.Arbitrary<Row[]> = fc.array(
  fc.record({
    days: fc.option(
      fc.tuple(fc.integer({ min: -900, max: 4900 }), fc.integer({ min: 1, max: 900 })).map(([from, long]) => ({ from, to: from + long })),
    ),
    type: fc.integer({ min: 0, max: 3 }),
    certainty: fc.integer({ min: 0, max: 2 }),
    contradicted: fc.boolean(),
    unsourced: fc.boolean(),
    bits: fc.integer({ min: 0, max: 7 }),
    isWorded: fc.boolean(),
    weight: fc.integer({ min: 0, max: 5 }),
  }),
  { maxLength: 120 },
);

const filter = fc.record({
  lanes: fc.integer({ min: 0, max: 7 }),
  types: fc.option(
    fc.subarray(TYPE_IDS.slice(0, 4)).map((ids) => new Set(ids)),
    { nil: undefined },
  ),
  certainties: fc.option(
    fc.subarray(CERTAINTY_IDS.slice(0, 3)).map((ids) => new Set(ids)),
    { nil: undefined },
  ),
  only: fc.constantFrom(undefined, "contradicted" as const, "unsourced" as const),
});

function columnsOf(list: readonly Row[]): Columns {
  return {
    from: Float64Array.from(list, ({ days }) => days?.from ?? Number.NaN),
    to: Float64Array.from(list, ({ days }) => days?.to ?? Number.NaN),
    type: Uint8Array.from(list, ({ type }) => type),
    certainty: Uint8Array.from(list, ({ certainty }) => certainty),
    contradicted: Uint8Array.from(list, ({ contradicted }) => Number(contradicted)),
    unsourced: Uint8Array.from(list, ({ unsourced }) => Number(unsourced)),
  };
}

/** Each filter by itself, told as plainly as can be. */
function passes(row: Row, asked: TimelineFilter, without?: "lanes" | "types" | "certainties" | "only"): boolean {
  const isInside = row.days === null || (row.days.from < WINDOW.to && row.days.to > WINDOW.from);
  return (
    row.bits !== 0 &&
    isInside &&
    row.isWorded &&
    (without === "lanes" || (row.bits & asked.lanes) !== 0) &&
    (without === "types" || (asked.types?.has(TYPE_IDS[row.type] ?? "") ?? true)) &&
    (without === "certainties" || (asked.certainties?.has(CERTAINTY_IDS[row.certainty] ?? "") ?? true)) &&
    (without === "only" || asked.only === undefined || row[asked.only])
  );
}

test("an event passes where it passes every filter, and counts under each choice of a filter where it passes all the others", () => {
  fc.assert(
    fc.property(rows, filter, (list, asked) => {
      const whole = { ...asked, window: WINDOW, worded: Uint8Array.from(list, ({ isWorded }) => Number(isWorded)) };
      const found = filterTimeline(
        columnsOf(list),
        Uint16Array.from(list, ({ bits }) => bits),
        whole,
      );
      const count = (without: Parameters<typeof passes>[2], isCounted: (row: Row) => boolean): number =>
        list.filter((row) => passes(row, whole, without) && isCounted(row)).length;
      expect([...found.places]).toEqual(list.flatMap((row, place) => (passes(row, whole) ? [place] : [])));
      for (const n of [0, 1, 2]) expect(found.lanes[n]).toBe(count("lanes", ({ bits }) => (bits & (1 << n)) !== 0));
      for (const n of [0, 1, 2, 3]) expect(found.types.get(TYPE_IDS[n] ?? "")).toBe(count("types", ({ type }) => type === n));
      for (const n of [0, 1, 2])
        expect(found.certainties.get(CERTAINTY_IDS[n] ?? "")).toBe(count("certainties", ({ certainty }) => certainty === n));
      expect(found.all).toBe(count("only", () => true));
      expect(found.contradicted).toBe(count("only", ({ contradicted }) => contradicted));
      expect(found.unsourced).toBe(count("only", ({ unsourced }) => unsourced));
    }),
  );
});

test("what is drawn of a lane is bounded, its most widely told events first, and its bins count every dated event once", () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: -1, max: 119 }), (list, chosen) => {
      const columns = columnsOf(list);
      const bits = Uint16Array.from(list, (row) => row.bits);
      const { places } = filterTimeline(columns, bits, { lanes: 7, window: WINDOW });
      const entries = list.map(({ weight, days }) => ({ weight, date: { days } }) as TimelineEntry);
      const { places: marks, bins, total } = drawLane({ entries, columns, bits, places, window: WINDOW }, 1, chosen);
      const dated = [...places].filter((place) => list[place]?.days !== null && ((bits[place] ?? 0) & 2) !== 0);
      expect(total).toBe(dated.length);
      expect(bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(total);
      expect(bins.map((bin) => bin.from)).toEqual(bins.map((bin) => bin.from).toSorted((a, b) => a - b));
      expect(marks.length).toBeLessThanOrEqual(49);
      expect(new Set(marks).size).toBe(marks.length);
      for (const place of marks) expect(dated).toContain(place);
      if (dated.includes(chosen)) expect(marks[0]).toBe(chosen);
      const weights = marks.filter((place) => place !== chosen).map((place) => list[place]?.weight ?? 0);
      expect(weights).toEqual(weights.toSorted((a, b) => b - a));
    }),
  );
});

test("a quiet stretch keeps its events, however crowded another is", () => {
  const crowd = Array.from({ length: 5000 }, (_, i) => row({ from: i % 200, weight: 9 }));
  const list = [...crowd, row({ from: 3900, weight: 0 })];
  const columns = columnsOf(list);
  const bits = Uint16Array.from(list, () => 1);
  const { places } = filterTimeline(columns, bits, { lanes: 1, window: WINDOW });
  const entries = list.map(({ weight, days }) => ({ weight, date: { days } }) as TimelineEntry);
  expect(drawLane({ entries, columns, bits, places, window: WINDOW }, 0, -1).places).toContain(5000);
});

test.each([
  ["1961-07-10", "1961-07-13", "day", "1961-07-11", "1961-07-11"],
  ["1961-01-01", "1971-01-01", "month", "1961-07-11", "1961-07-01"],
  ["1900-01-01", "2000-01-01", "year", "1961-07-11", "1961-01-01"],
  ["0883-01-01", "2019-01-01", "decade", "1961-07-11", "1960-01-01"],
  ["0883-01-01", "2019-01-01", "decade", "0009-07-11", "0000-01-01"],
])("from %s to %s events are counted by %s: %s in that of %s", (from, to, unit, day, start) => {
  const window = { from: dayOf(from), to: dayOf(to) };
  expect(binUnit(window)).toBe(unit);
  expect(isoDay(binStart(dayOf(day), binUnit(window)))).toBe(start);
});

function row(of: { from: number; weight: number }): Row {
  const days = { from: of.from, to: of.from + 1 };
  return { days, type: 0, certainty: 0, contradicted: false, unsourced: false, bits: 1, isWorded: true, weight: of.weight };
}

function dayOf(text: string): number {
  return whenOf(text)?.from ?? Number.NaN;
}

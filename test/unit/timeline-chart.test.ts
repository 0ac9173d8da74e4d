import fc from "fast-check";
import { expect, test } from "vitest";
import { type ChartEvent, type ChartLane, textWidth, timelineChart } from "../../src/draw/index.ts";
import { dateGlyph, dateIcon, reachOf } from "../../src/draw/timeline/date-glyph.ts";
import { placeEvents } from "../../src/draw/timeline/lane.ts";
import { pack } from "../../src/draw/timeline/pack.ts";
import { timeScale, timeTicks } from "../../src/draw/timeline/time-axis.ts";
import { DATE_FORMS, dateOf, whenOf } from "../../src/model/index.ts";

const DRAWN_FORMS = DATE_FORMS.filter((form) => form !== "undated");
const WINDOW = { from: -3653, to: 366 };

const stretch = fc
  .tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 300 }))
  .map(([left, wide]) => ({ left, right: left + wide }));
const things = fc.array(fc.array(stretch, { minLength: 1, maxLength: 4 }), { maxLength: 40 });

test("packing puts nothing on another, keeps to its rows, and gives the first thing a place", () => {
  fc.assert(
    fc.property(things, fc.integer({ min: 1, max: 5 }), (shapes, rows) => {
      const packed = pack(
        shapes.map((own, thing) => ({ thing, shapes: own })),
        rows,
      );
      for (const [i, one] of packed.entries()) {
        expect(one.row).toBeLessThan(rows);
        expect(shapes[one.thing]).toContain(one.shape);
        const others = packed.slice(i + 1).filter((other) => other.row === one.row);
        for (const other of others) expect(one.shape.right <= other.shape.left || other.shape.right <= one.shape.left).toBe(true);
      }
      expect(new Set(packed.map(({ thing }) => thing)).size).toBe(packed.length);
      if (shapes.length > 0) expect(packed.map(({ thing }) => thing)).toContain(0);
    }),
  );
});

const label = fc.oneof(
  fc.constantFrom("Treaty with China", "Long-term trade asked for", "Speech against “left” opportunism, 5 October 1966", "Visit"),
  fc.constantFrom("中朝条约", "在布拉格公开为中共说话", "反“左”倾机会主义讲话", "访问"),
  fc.string({ maxLength: 30 }),
);

const event: fc.Arbitrary<Omit<ChartEvent, "id">> = fc
  .tuple(
    fc.integer({ min: -4200, max: 700 }),
    fc.integer({ min: 1, max: 2000 }),
    fc.array(fc.integer({ min: 0, max: 1999 }), { minLength: 2 }),
  )
  .chain(([from, long, days]) =>
    fc.record({
      form: fc.constantFrom(...DRAWN_FORMS),
      days: fc.constant({ from, to: from + long }),
      readings: fc.constant(days.slice(0, 4).map((day) => ({ from: from + (day % long), to: from + (day % long) + 1 }))),
      labels: fc.array(label, { minLength: 1, maxLength: 3 }),
      says: fc.constant(""),
      contradicted: fc.boolean(),
    }),
  );
const events = fc.array(event, { maxLength: 60 }).map((list) => list.map((one, i) => ({ ...one, id: `e${i}` })));
const width = fc.integer({ min: 320, max: 1800 });

test("no label and no mark of a lane touches another, and all stay inside, at any width and in either script", () => {
  fc.assert(
    fc.property(events, width, fc.integer({ min: 1, max: 5 }), (list, wide, rows) => {
      const lane = { left: 4, right: wide - 6, x: timeScale(WINDOW, 4, wide - 6), rows, chosen: list[3]?.id, live: undefined };
      const boxes = placeEvents(list, lane).flatMap(({ shape, row }) => {
        const { reach, labelLeft, label: text, badge } = shape;
        const weight = shape.labelWidth === textWidth(text, { size: 13 }) + 1 ? 400 : 600;
        const own = [{ row, left: labelLeft, right: labelLeft + textWidth(text, { size: 13, weight }), what: text }];
        const sign = badge === undefined ? [] : [{ row, left: badge - 8, right: badge + 8, what: "≠" }];
        const isOnMark = labelLeft > reach.left && own.every((box) => box.right < reach.right);
        return [...own, ...sign, ...(isOnMark ? [] : [{ row, ...reach, what: shape.glyph.form }])];
      });
      for (const [i, one] of boxes.entries()) {
        expect(one.left).toBeGreaterThanOrEqual(lane.left - 8);
        expect(one.right).toBeLessThanOrEqual(lane.right + 1);
        for (const other of boxes.slice(i + 1)) {
          const apart = one.row !== other.row || one.right <= other.left || other.right <= one.left;
          expect(apart, `${one.what} / ${other.what}`).toBe(true);
        }
      }
    }),
    { numRuns: 200 },
  );
});

test("every event of a lane is either drawn or counted, and the chosen one is drawn", () => {
  fc.assert(
    fc.property(events, width, (list, wide) => {
      const inside = list.filter(({ days }) => days.from < WINDOW.to && days.to > WINDOW.from);
      const begins = inside.map(({ days }) => Math.max(days.from, WINDOW.from));
      const bins = [...new Set(begins)].sort((a, b) => a - b).map((from) => ({ from, count: begins.filter((day) => day === from).length }));
      const lane: ChartLane = { id: "a", label: "PRK – CHN", members: "with China", side: "a", events: inside, bins, total: inside.length };
      const look = { window: WINDOW, width: wide, locale: "en" as const, rows: 3, unit: "day" as const, chosen: inside[0]?.id };
      const { drawn, counted, svg } = timelineChart([lane], look);
      const [{ events: ids } = { events: [] }] = drawn;
      expect(ids.length + counted).toBe(inside.length);
      const said = [...svg.matchAll(/class="rest"[^>]*>\+(\d+)</g)].map(([, count]) => Number(count));
      expect(said.reduce((sum, count) => sum + count, 0)).toBe(counted);
    }),
    { numRuns: 100 },
  );
});

test("the lines of an axis stand at whole days, months or years, and no label touches the next", () => {
  const windows = fc
    .tuple(fc.integer({ min: -800_000, max: 20_000 }), fc.integer({ min: 3, max: 600_000 }))
    .map(([from, long]) => ({ from, to: from + long }));
  fc.assert(
    fc.property(windows, width, fc.constantFrom("en" as const, "zh" as const), (window, wide, locale) => {
      const ticks = timeTicks(window, wide, { locale });
      const x = timeScale(window, 0, wide);
      const labels = ticks.flatMap(({ day, label: text }) =>
        text === undefined ? [] : [{ at: x(day), half: textWidth(text, { size: 12 }) / 2 }],
      );
      for (const [i, one] of labels.entries()) {
        const next = labels[i + 1];
        if (next !== undefined) expect(one.at + one.half).toBeLessThan(next.at - next.half);
      }
      for (const { day } of ticks) expect(day >= window.from && day <= window.to).toBe(true);
      expect(ticks.map(({ day }) => day)).toEqual(ticks.map(({ day }) => day).toSorted((a, b) => a - b));
    }),
    { numRuns: 300 },
  );
});

test("where events are counted by year no line divides one", () => {
  const window = { from: whenOf("1900")?.from ?? 0, to: whenOf("1960")?.to ?? 0 };
  for (const { day } of timeTicks(window, 4000, { locale: "en", finest: 365 })) expect(dateOf(day)).toMatchObject({ month: 1, day: 1 });
});

test("each form of date has a mark of its own", () => {
  const icons = DRAWN_FORMS.map((form) => dateIcon(form));
  expect(new Set(icons).size).toBe(DRAWN_FORMS.length);
});

test("some time within is hollow and has no ends, throughout is solid and has both", () => {
  const at = { from: 100, to: 300, readings: [] };
  const edges = { left: 0, right: 400 };
  const within = dateGlyph({ form: "within", ...at }, 10, edges);
  const throughout = dateGlyph({ form: "throughout", ...at }, 10, edges);
  expect(within).toContain('fill="var(--well)"');
  expect(within).not.toMatch(/M\S+ \S+v/);
  expect(throughout.match(/M\S+ \S+v/g)).toHaveLength(2);
  expect(throughout).not.toContain("var(--well)");
});

test("what runs on beyond the edge is cut there without an end", () => {
  const long = { form: "throughout" as const, from: -500, to: 300, readings: [] };
  const edges = { left: 0, right: 400 };
  expect(reachOf(long, edges)).toEqual({ left: 0, right: 300 });
  expect(dateGlyph(long, 10, edges).match(/M\S+ \S+v/g)).toHaveLength(1);
  expect(dateGlyph({ ...long, to: 900 }, 10, edges)).not.toMatch(/M\S+ \S+v/);
});

test("readings that lie too close to be seen apart are moved apart, and tied", () => {
  const svg = dateGlyph({ form: "sources-differ", from: 100, to: 101, readings: [100, 101] }, 10, { left: 0, right: 400 });
  const [one = 0, other = 0] = [...svg.matchAll(/d="M([\d.]+) /g)].map(([, x]) => Number(x));
  expect(other - one).toBeGreaterThanOrEqual(12);
  expect(svg).toContain('stroke="var(--contra)"');
});

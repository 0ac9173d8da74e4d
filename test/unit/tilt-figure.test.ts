import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deltasOf, tiltFigure } from "../../src/draw/index.ts";
import { linear } from "../../src/draw/scale.ts";
import { packBubbles } from "../../src/draw/tilt/bubbles.ts";
import { seeTilt, strongestYear } from "../../src/draw/tilt/seen.ts";
import { Locale, READINGS } from "../../src/model/index.ts";
import { markBoxes, overlap, textBoxes } from "../support/svg-boxes.ts";
import { anyAnswer, anyNames } from "../support/tilt-answers.ts";

const anyFigure = fc
  .record({
    answer: anyAnswer,
    names: anyNames,
    locale: fc.constantFrom(...Locale.options),
    width: fc.integer({ min: 328, max: 1424 }),
    year: fc.nat(119),
    delta: fc.nat(2),
    set: fc.nat(2),
  })
  .map(({ answer, year, delta, set, ...look }) => ({
    answer,
    options: {
      ...look,
      at: answer.years[year % answer.years.length]?.year,
      delta: deltasOf(answer)[delta],
      set: answer.alternatives[set]?.id,
    },
  }));

describe("the figure of a tilt, for any question, names, language and width", () => {
  test("no label touches another", () => {
    fc.assert(
      fc.property(anyFigure, ({ answer, options }) => {
        const boxes = textBoxes(tiltFigure(answer, options).svg);
        const touching = boxes.flatMap((box, i) =>
          boxes.slice(i + 1).flatMap((other) => (overlap(box, other) ? [`${box.what} × ${other.what}`] : [])),
        );
        expect(touching).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test("nothing lies outside its view box", () => {
    fc.assert(
      fc.property(anyFigure, ({ answer, options }) => {
        const { svg, width, height } = tiltFigure(answer, options);
        const outside = [...textBoxes(svg), ...markBoxes(svg)].filter(
          (box) => box.left < -1 || box.right > width + 1 || box.top < -0.5 || box.bottom > height + 0.5,
        );
        expect(outside.map((box) => `${box.what} ${box.left}…${box.right} × ${box.top}…${box.bottom} of ${width} × ${height}`)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test("each act of the chosen evidence has one square that bears its event, unless there are too many for squares", () => {
    fc.assert(
      fc.property(anyFigure, ({ answer, options }) => {
        const seen = seeTilt(answer, options);
        const acts = seen.chosen.years.flatMap((year) => [...year.toward.A.events, ...year.toward.B.events]);
        const squares = [...tiltFigure(answer, options).svg.matchAll(/data-event="([^"]+)"/g)].map((match) => match[1] ?? "");
        expect(squares.toSorted()).toEqual(squares.length === 0 ? [] : acts.toSorted());
        if (Math.max(...seen.chosen.years.map((year) => year.acts)) <= 10 && options.width > 600) expect(squares).toHaveLength(acts.length);
      }),
      { numRuns: 25 },
    );
  });

  test("its rows are the years of the chosen evidence at the chosen δ, and every year can be pointed at", () => {
    fc.assert(
      fc.property(anyFigure, ({ answer, options }) => {
        const { rows, svg } = tiltFigure(answer, options);
        const years = options.set === undefined ? answer.years : answer.alternatives.find((one) => one.id === options.set)?.years;
        const expected = years?.map((year) => year.curve.find((point) => point.delta === options.delta)?.pA);
        expect(rows.map((row) => row.pA)).toEqual(expected);
        for (const { year } of answer.years) expect(svg).toContain(`fill="transparent" data-year="${year}"`);
      }),
      { numRuns: 15 },
    );
  });
});

test("twenty bubbles never touch, stand inside the tube, and on their own side of the rings", () => {
  const posterior = fc.record({ mean: fc.double({ min: -4, max: 4, noNaN: true }), sd: fc.double({ min: 0.001, max: 2, noNaN: true }) });
  fc.assert(
    fc.property(posterior, fc.constantFrom(0.25, 0.5, 1), fc.integer({ min: 328, max: 1424 }), ({ mean, sd }, delta, width) => {
      const readings = Array.from({ length: READINGS }, (_, i) => mean + sd * Math.log((i + 0.5) / (READINGS - i - 0.5)));
      const reach = Math.max(3, ...readings.map(Math.abs)) + 0.5;
      const x = linear([-reach, reach], [30, width - 30]);
      const { radius, bubbles } = packBubbles(readings, { x, delta, half: 26, radius: 8 });
      const side = { A: 1, equidistant: 0, B: -1 };
      bubbles.forEach((bubble, i) => {
        expect(Math.abs(bubble.dy) + radius).toBeLessThanOrEqual(26 + 1e-9);
        for (const other of bubbles.slice(i + 1)) {
          expect((bubble.x - other.x) ** 2 + (bubble.dy - other.dy) ** 2).toBeGreaterThanOrEqual((2 * radius) ** 2 - 1e-6);
        }
        if (side[bubble.class] === 1) expect(bubble.x - radius).toBeGreaterThan(x(delta));
        if (side[bubble.class] === -1) expect(bubble.x + radius).toBeLessThan(x(-delta));
      });
      expect(bubbles.filter((bubble) => bubble.class === "A")).toHaveLength(readings.filter((value) => value > delta).length);
    }),
    { numRuns: 150 },
  );
});

test("where no year is chosen the level shows, of the years with acts, the one with the most probable lean to either side", () => {
  fc.assert(
    fc.property(anyAnswer, (answer) => {
      const year = strongestYear(seeTilt(answer).chosen);
      const told = answer.years.filter((one) => one.events.length > 0);
      if (told.length === 0) expect(year?.year).toBe(answer.years[0]?.year);
      else expect(Math.max(year?.pA ?? 0, year?.pB ?? 0)).toBe(Math.max(...told.flatMap(({ pA, pB }) => [pA, pB])));
    }),
    { numRuns: 20 },
  );
});

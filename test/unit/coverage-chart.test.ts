import fc from "fast-check";
import { expect, test } from "vitest";
import { coverageAxis, coverageRow, stateCoverage, svgOf } from "../../src/draw/index.ts";
import { markBoxes, overlap, textBoxes } from "../support/svg-boxes.ts";

const anyLook = fc.record({
  width: fc.integer({ min: 120, max: 900 }),
  from: fc.integer({ min: 1494, max: 1816 }),
  to: fc.integer({ min: 1990, max: 2026 }),
});
const anyYears = fc
  .uniqueArray(fc.record({ year: fc.integer({ min: 1816, max: 1990 }), share: fc.constantFrom(1, 0.5) }), {
    selector: ({ year }) => year,
    maxLength: 60,
  })
  .map((years) => years.toSorted((a, b) => a.year - b.year));

test("a row has a bar for each run of years that are there, hatched where cells are blank; together as long as the years are many", () => {
  fc.assert(
    fc.property(anyLook, anyYears, ({ width, from, to }, kept) => {
      const look = { id: "a", width, years: { from, to }, asked: null, label: "" };
      const { body } = coverageRow({ known: { from, to }, kept, here: [] }, look);
      const widths = [...body.matchAll(/width="([\d.]+)" height="7"/g)].map((match) => Number(match[1]));
      const perYear = width / (to + 1 - from);
      expect(Math.abs(widths.reduce((sum, one) => sum + one, 0) - kept.length * perYear)).toBeLessThan(0.01 * (1 + widths.length));
      expect(body.includes('url(#a-missing)" stroke')).toBe(kept.some(({ share }) => share < 1));
    }),
  );
});

test("a state has a cell for every year, open where nothing is kept", () => {
  fc.assert(
    fc.property(anyYears, (years) => {
      const { body } = stateCoverage(years, { id: "s", width: 400, years: { from: 1816, to: 1990 }, label: "" });
      const cells = [...body.matchAll(/<rect [^>]*fill="([^"]+)"/g)].map((match) => match[1]);
      expect(cells).toHaveLength(175);
      expect(cells.filter((fill) => fill !== "none")).toHaveLength(years.length);
    }),
  );
});

test("the years of the axis never touch, and lie inside it", () => {
  fc.assert(
    fc.property(anyLook, ({ width, from, to }) => {
      const svg = svgOf(coverageAxis({ id: "x", width, years: { from, to }, asked: null }));
      const boxes = textBoxes(svg);
      expect(boxes.flatMap((box, i) => boxes.slice(i + 1).filter((other) => overlap(box, other)))).toEqual([]);
      for (const box of [...boxes, ...markBoxes(svg)]) expect([box.left >= -1, box.right <= width + 1]).toEqual([true, true]);
    }),
  );
});

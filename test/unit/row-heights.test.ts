import fc from "fast-check";
import { expect, test } from "vitest";
import { RowHeights } from "../../src/atlas/pages/chronicle/row-heights.ts";

const measured = fc.array(fc.tuple(fc.nat({ max: 299 }), fc.integer({ min: 1, max: 90 })), { maxLength: 80 });

test("rows begin where the ones before them end, whatever was measured in whatever order", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), measured, (rows, list) => {
      const heights = new RowHeights(rows, 28);
      const plain = Array.from({ length: rows }, () => 28);
      for (const [row, height] of list.filter(([row]) => row < rows)) {
        expect(heights.measure(row, height)).toBe(height - (plain[row] ?? 0));
        plain[row] = height;
      }
      let top = 0;
      for (let row = 0; row < rows; row++) {
        expect(heights.top(row)).toBe(top);
        expect(heights.rowAt(top)).toBe(row);
        expect(heights.rowAt(top + (plain[row] ?? 0) - 1)).toBe(row);
        top += plain[row] ?? 0;
      }
      expect(heights.total).toBe(top);
    }),
  );
});

test("beyond the ends stand the first row and the last", () => {
  const heights = new RowHeights(10, 20);
  expect([heights.rowAt(-5), heights.rowAt(1e6)]).toEqual([0, 9]);
  expect([new RowHeights(0, 20).rowAt(10), new RowHeights(0, 20).total]).toEqual([0, 0]);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { orderChart, specificationCurve, svgOf, verdictLevel } from "../../src/draw/index.ts";
import { Locale, type SpecificationCurve, type Verdict } from "../../src/model/index.ts";
import { markBoxes, overlap, textBoxes } from "../support/svg-boxes.ts";

const anyLook = fc.record({ locale: fc.constantFrom(...Locale.options), width: fc.integer({ min: 300, max: 1100 }) });
const NAMES = ["aid", "援助", "Soviet military missions withdrawn at short notice", "邻国在边境增兵而未作任何说明"];
const anyName = fc.constantFrom(...NAMES);

interface Drawn {
  readonly body: string;
  readonly width: number;
  readonly height: number;
  readonly label: string;
}

/** Labels of a drawing that touch each other, and whatever of it lies outside. */
function faults(drawn: Drawn): string[] {
  const svg = svgOf(drawn);
  const texts = textBoxes(svg);
  const touching = texts.flatMap((box, i) =>
    texts.slice(i + 1).flatMap((other) => (overlap(box, other) ? [`${box.what} × ${other.what}`] : [])),
  );
  const outside = [...texts, ...markBoxes(svg)].filter(
    (box) => box.left < -1 || box.right > drawn.width + 3 || box.top < -0.5 || box.bottom > drawn.height + 0.5,
  );
  return [...touching, ...outside.map(({ what }) => `outside: ${what}`)];
}

const anyOrder = fc.array(
  fc.record({
    cause: anyName,
    onset: anyName,
    before: fc.double({ min: 0, max: 1, noNaN: true }),
    gate: fc.constantFrom("pass" as const, "fail" as const, "open" as const),
  }),
  { minLength: 1, maxLength: 12 },
);

test("order in time: no label touches another or leaves the chart, at any width", () => {
  fc.assert(
    fc.property(anyOrder, anyLook, (rows, look) => {
      expect(faults(orderChart(rows, look))).toEqual([]);
    }),
  );
});

test("order in time: as many filled dots, rings and crosses as causes that may, might and cannot trigger; the surer stand further right", () => {
  fc.assert(
    fc.property(anyOrder, anyLook, (rows, look) => {
      const { body } = orderChart(rows, look);
      const of = (gate: string) => rows.filter((row) => row.gate === gate);
      const dots = [...body.matchAll(/<circle cx="([-\d.]+)" cy="[-\d.]+" r="5" fill="var\(--(ink|paper)\)"/g)];
      expect(dots.filter((dot) => dot[2] === "ink")).toHaveLength(of("pass").length);
      expect(dots.filter((dot) => dot[2] === "paper")).toHaveLength(of("open").length);
      expect(body.split("l10 10m0-10l-10 10")).toHaveLength(of("fail").length + 1);
      const placed = rows.filter((row) => row.gate !== "fail").map((row, i) => ({ before: row.before, x: Number(dots[i]?.[1]) }));
      const inOrder = placed.toSorted((a, b) => a.before - b.before).map(({ x }) => x);
      expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
    }),
  );
});

type Cell = SpecificationCurve["cells"][number];

const anyCell: fc.Arbitrary<Cell> = fc.record({
  evidence: fc.constantFrom("own", "paper"),
  without: fc.constant("none"),
  delta: fc.constant(0),
  lag: fc.constantFrom(0, 1, 2),
  step: fc.constant(0.5),
  belief: fc.constant("walk"),
  threat: fc.constantFrom(null, "acts"),
  effect: fc.double({ min: -2, max: 2, noNaN: true }),
  probability: fc.constantFrom(0.02, 0.05, 0.4, 0.949, 0.95, 1),
  isPreferred: fc.constant(false),
});

const anyCurve = fc
  .record({ cells: fc.array(anyCell, { minLength: 1, maxLength: 40 }), own: fc.nat() })
  .map(({ cells, own }): SpecificationCurve => {
    const marked = cells.map((cell, i) => ({ ...cell, isPreferred: i === own % cells.length }));
    return { prediction: "p", cells: marked, sameSign: 0, strong: 0, opposite: 0, empty: 0 };
  });

const choices = [
  { title: "Evidence", options: ["own", "paper"].map((id) => ({ title: NAMES[2] ?? id, has: (cell: Cell) => cell.evidence === id })) },
  { title: "时滞", options: [0, 1, 2].map((lag) => ({ title: `${lag}`, has: (cell: Cell) => cell.lag === lag })) },
];

test("specification curve: no label touches another or leaves the chart, on a telephone and on a desk", () => {
  fc.assert(
    fc.property(anyCurve, anyLook, (curve, look) => {
      const drawn = specificationCurve(curve, { ...look, choices });
      expect(faults(drawn)).toEqual([]);
      const dots = markBoxes(svgOf(drawn)).filter(({ what }) => /^circle|6 6m0-6/.test(what));
      expect(Math.min(...dots.map(({ left }) => left))).toBeLessThan(0.45 * look.width);
    }),
  );
});

test("specification curve: one mark a combination, filled from .95 on, crossed up to .05, and one tick in each choice", () => {
  fc.assert(
    fc.property(anyCurve, anyLook, (curve, look) => {
      const { body } = specificationCurve(curve, { ...look, choices });
      const dots = [...body.matchAll(/<circle cx="([-\d.]+)" cy="[-\d.]+" r="2.5" fill="var\(--(ink|paper)\)"/g)];
      const count = (holds: (p: number) => boolean): number => curve.cells.filter(({ probability }) => holds(probability)).length;
      expect(dots.filter((dot) => dot[2] === "ink")).toHaveLength(count((p) => p >= 0.95));
      expect(dots.filter((dot) => dot[2] === "paper")).toHaveLength(count((p) => p > 0.05 && p < 0.95));
      expect(body.split("l6 6m0-6l-6 6")).toHaveLength(count((p) => p <= 0.05) + 1);
      expect(body.split("v10M").length + body.split('v10"').length - 2).toBe(curve.cells.length * choices.length);
      expect(body.split("l-5-9h10z")).toHaveLength(2);
    }),
  );
});

test.each(["contradicted", "undetermined", "supported", "untestable"] as const)(
  "verdict level, %s: its bubble stands at its own place, and what cannot be tested has none",
  (verdict: Verdict) => {
    fc.assert(
      fc.property(anyLook, (look) => {
        const drawn = verdictLevel(verdict, look);
        expect(faults(drawn)).toEqual([]);
        const bubble = markBoxes(svgOf(drawn)).find(({ what }) => what.startsWith("path") && what.includes("--paper"));
        expect(bubble === undefined).toBe(verdict === "untestable");
        if (bubble === undefined) return;
        const middle = (bubble.left + bubble.right) / 2 / look.width;
        expect(middle < 0.34 ? "contradicted" : middle > 0.66 ? "supported" : "undetermined").toBe(verdict);
      }),
    );
  },
);

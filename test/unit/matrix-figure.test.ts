import fc from "fast-check";
import { expect, test } from "vitest";
import { matrixChart, matrixFigure, matrixSentences } from "../../src/draw/index.ts";
import { Locale, type MatrixAnswer } from "../../src/model/index.ts";
import { anyMatrixAnswer } from "../support/matrices.ts";
import { markBoxes, overlap, textBoxes } from "../support/svg-boxes.ts";

const anyLook = fc.record({ locale: fc.constantFrom(...Locale.options), width: fc.integer({ min: 328, max: 1424 }) });

/** The labels of a figure that touch each other. */
function touching(svg: string): string[] {
  const boxes = textBoxes(svg);
  return boxes.flatMap((box, i) => boxes.slice(i + 1).flatMap((other) => (overlap(box, other) ? [`${box.what} × ${other.what}`] : [])));
}

test("no label of a matrix touches another, in either language and at any width", () => {
  fc.assert(
    fc.property(anyMatrixAnswer, anyLook, (answer, look) => {
      expect(touching(matrixFigure(answer, look).svg)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test("the numbers of two long bars that point at each other do not touch, however narrow the columns", () => {
  const facing = (answer: MatrixAnswer): MatrixAnswer => ({
    ...answer,
    rows: answer.rows.map((row) => ({ ...row, cells: row.cells.map((cell, k) => ({ ...cell, decibels: k % 2 === 0 ? 28 : -12.5 })) })),
  });
  const anyColumn = fc.record({ locale: fc.constantFrom(...Locale.options), column: fc.integer({ min: 60, max: 110 }) });
  fc.assert(
    fc.property(anyMatrixAnswer.map(facing), anyColumn, (answer, { locale, column }) => {
      expect(touching(matrixFigure(answer, { locale, width: 330 + column * answer.rivals.length }).svg)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test("nothing of a matrix lies outside its view box", () => {
  fc.assert(
    fc.property(anyMatrixAnswer, anyLook, (answer, look) => {
      const { svg, width, height } = matrixFigure(answer, look);
      const outside = [...textBoxes(svg), ...markBoxes(svg)].filter(
        (box) => box.left < -1 || box.right > width + 1 || box.top < -0.5 || box.bottom > height + 0.5,
      );
      expect(outside.map(({ what }) => what)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test("a bar begins at the middle of its cell and is as long as its decibels: solid to the right for, hatched to the left against", () => {
  fc.assert(
    fc.property(anyMatrixAnswer, anyLook, (answer, { locale, width }) => {
      const { body } = matrixChart({ answer, locale }, { id: "m", width });
      const cells = answer.rows
        .filter(({ leftOut }) => leftOut === null)
        .flatMap((row) => row.cells.map((cell) => ({ ...cell, row: row.id })));
      const drawn = cells.map(({ row, rival, decibels }) => {
        const mark = body.split(`data-explain="matrix/${row}/${rival}"`)[1]?.split("</g>")[0] ?? "";
        const bar = /<rect x="([-\d.]+)" y="[-\d.]+" width="([\d.]+)" height="12" fill="(var\(--ink\)|url\(#m-against\))"/.exec(mark);
        const middle = Number(/<line x1="([-\d.]+)"/.exec(mark)?.[1]);
        return { decibels, middle, bar: bar === null ? null : { left: Number(bar[1]), width: Number(bar[2]), fill: bar[3] } };
      });
      expect(drawn).toHaveLength(cells.length);
      const longest = Math.max(...drawn.map(({ decibels }) => Math.abs(decibels)));
      const widest = Math.max(...drawn.map(({ bar }) => bar?.width ?? 0));
      for (const { decibels, middle, bar } of drawn) {
        expect(bar === null).toBe(decibels === 0);
        if (bar === null) continue;
        expect(bar.fill).toBe(decibels > 0 ? "var(--ink)" : "url(#m-against)");
        expect(Math.abs((decibels > 0 ? bar.left : bar.left + bar.width) - middle)).toBeLessThan(0.02);
        expect(Math.abs(bar.width / widest - Math.abs(decibels) / longest)).toBeLessThan(0.02);
      }
    }),
    { numRuns: 40 },
  );
});

test("every cell and every posterior opens its derivation", () => {
  fc.assert(
    fc.property(anyMatrixAnswer, anyLook, (answer, { locale, width }) => {
      const { body } = matrixChart({ answer, locale }, { id: "m", width });
      for (const { id } of answer.rivals) expect(body).toContain(`data-explain="matrix/${id}"`);
      for (const row of answer.rows.filter(({ leftOut }) => leftOut === null))
        for (const { rival } of row.cells) expect(body).toContain(`data-explain="matrix/${row.id}/${rival}"`);
    }),
    { numRuns: 20 },
  );
});

test("the verdict is told with every condition that was not met, and odds below the bar are not rounded up to it", () => {
  fc.assert(
    fc.property(anyMatrixAnswer, fc.constantFrom(...Locale.options), (answer, locale) => {
      const { verdict, lead, but } = matrixSentences({ answer, locale });
      expect(but).toHaveLength(answer.outcome.gates.length);
      for (const text of [verdict, lead, ...but]) expect(text).not.toMatch(/undefined|NaN|null/);
      if (answer.outcome.leader !== null) expect(lead).toContain("18.9");
    }),
  );
});

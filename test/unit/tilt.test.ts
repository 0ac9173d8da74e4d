import fc from "fast-check";
import { expect, test } from "vitest";
import { inferTilt } from "../../src/infer/index.ts";
import { type ActReading, type Asked, type LeanYear, leanLabel, READINGS, TiltQuestion } from "../../src/model/index.ts";

const QUESTION: Asked<TiltQuestion> = {
  ...TiltQuestion.parse({
    kind: "tilt",
    title: { en: "t", zh: "题" },
    focal: "MNG",
    patrons: ["CHN", "SUN"],
    period: { from: 1960, to: 1961 },
    delta: 0.5,
    deltas: [0.25, 0.5],
    priorVariance: 2,
    sourceLean: 0.5,
    certainties: ["asserted"],
    credence: "full",
    acts: [{ set: "acts", types: ["visit"], by: "dyad", favours: "patron" }],
    evidence: ["acts"],
    sources: ["paper"],
    alternatives: [
      { id: "all", title: { en: "a", zh: "甲" }, evidence: ["acts", "aid"] },
      { id: "notes", title: { en: "n", zh: "乙" }, evidence: ["acts"], sources: ["notes"] },
    ],
    series: [],
  }),
  id: "q",
};

function reading(event: string, part: Partial<ActReading>): ActReading {
  const told = { claims: [`c-${event}`], sources: ["paper"], roots: ["paper"], occasion: null, set: "acts", side: "A" as const };
  return { event, ...told, notCounted: null, credence: 1, years: [{ year: 1960, chance: 1 }], ...part };
}

const counts = (year: { readonly nA: number; readonly nB: number } | undefined): number[] => [year?.nA ?? -1, year?.nB ?? -1];

test("the answer stands on the sources of the question alone, and so do the alternatives that name none of their own", () => {
  const readings = [reading("a", {}), reading("b", { sources: ["notes"], side: "B" }), reading("c", { set: "aid", side: "B" })];
  const { years, alternatives } = inferTilt(QUESTION, readings);
  expect(counts(years[0])).toEqual([1, 0]);
  expect(counts(alternatives.find((one) => one.id === "all")?.years[0])).toEqual([1, 1]);
  expect(counts(alternatives.find((one) => one.id === "notes")?.years[0])).toEqual([0, 1]);
});

test("events that the answer's sources do not tell are not said to be left out of it", () => {
  const readings = [
    reading("a", { notCounted: "undated", years: [] }),
    reading("b", { sources: ["notes"], notCounted: "undated", years: [] }),
  ];
  expect(inferTilt(QUESTION, readings).notCounted).toEqual([{ reason: "undated", events: 1 }]);
});

test("what was done at one occasion counts once on each side, and all its claims stay under it", () => {
  const at = { occasion: "speech" };
  const readings = [reading("a", at), reading("b", at), reading("c", { ...at, side: "B" }), reading("d", {})];
  const [year] = inferTilt(QUESTION, readings).years;
  expect(counts(year)).toEqual([2, 1]);
  expect(year?.claims).toEqual(["c-a", "c-b", "c-c", "c-d"]);
});

test("a year without an act stands apart from a year whose acts decide nothing", () => {
  const { phases } = inferTilt(QUESTION, [reading("a", {}), reading("b", { side: "B" })]);
  expect(phases.map(({ from, to, acts }) => [from, to, acts])).toEqual([
    [1960, 1960, 2],
    [1961, 1961, 0],
  ]);
});

/** Up to eight acts of 1960, on either side, of any credence, some in the set of aid, some told by the notes. */
const manyReadings = fc
  .array(
    fc.record({
      side: fc.constantFrom<ActReading["side"][]>("A", "B", "both"),
      set: fc.constantFrom("acts", "aid"),
      sources: fc.constantFrom<string[][]>(["paper"], ["notes"], ["paper", "notes"]),
      credence: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
    { maxLength: 8 },
  )
  .map((parts) => parts.map((part, i) => reading(`e${i}`, part)));

test("twenty equally likely readings rise, and each class holds its probability of them to within one", () => {
  fc.assert(
    fc.property(manyReadings, (readings) => {
      const { years, alternatives } = inferTilt(QUESTION, readings);
      for (const year of [...years, ...alternatives.flatMap((one) => one.years)]) {
        expect(year.readings).toEqual(year.readings.toSorted((a, b) => a - b));
        for (const { delta, pA, pB } of year.curve) {
          expect(Math.abs(year.readings.filter((d) => d > delta).length - READINGS * pA)).toBeLessThanOrEqual(1);
          expect(Math.abs(year.readings.filter((d) => d < -delta).length - READINGS * pB)).toBeLessThanOrEqual(1);
        }
      }
    }),
    { numRuns: 40 },
  );
});

test("an alternative is what the question would answer if it asked with that evidence", () => {
  fc.assert(
    fc.property(manyReadings, (readings) => {
      for (const { id, years } of inferTilt(QUESTION, readings).alternatives) {
        const { evidence, sources } = QUESTION.alternatives.find((one) => one.id === id) ?? { evidence: [], sources: [] };
        const asked = { ...QUESTION, evidence, sources: sources ?? QUESTION.sources };
        expect(years).toEqual(inferTilt(asked, readings).years.map(asAlternative));
      }
    }),
    { numRuns: 40 },
  );
});

function asAlternative({ pPositive, sd, ceiling, checks, ...year }: ReturnType<typeof inferTilt>["years"][number]): LeanYear {
  return year;
}

test("the curve holds the question's own δ, and there it reads as the year does", () => {
  const [year] = inferTilt({ ...QUESTION, delta: 0.4 }, [reading("a", {}), reading("b", {})]).years;
  expect(year?.curve.map((point) => point.delta)).toEqual([0.25, 0.4, 0.5]);
  const own = year?.curve[1];
  expect(own).toMatchObject({ pA: year?.pA, pEquidistant: year?.pEquidistant, pB: year?.pB });
  expect(own === undefined ? undefined : leanLabel(own)).toEqual(year?.label);
});

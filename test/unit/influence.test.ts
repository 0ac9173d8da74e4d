import { describe, expect, test } from "vitest";
import { type AlignmentProblem, type Indicator, influenceOn, modeNear, summitOf } from "../../src/infer/alignment/index.ts";
import { type TiltInfluence, tiltInfluence } from "../../src/infer/index.ts";
import { ALL_KINDS, problemOf } from "../support/alignment-problems.ts";
import { act, countSeries, materialOf, modelQuestion } from "../support/tilt-questions.ts";

describe("at the mode of a problem with indicators of every kind", () => {
  const problem = problemOf({ gaps: [1, 1, 1], indicators: ALL_KINDS });
  const acts = ALL_KINDS.findIndex(({ kind }) => kind === "pair");
  const summit = summitOf(problem);
  const influence = influenceOn(problem, summit);

  test.each([0, 1])("the influence of cell %i of acts is the slope of the alignments in its weight, by central differences", (cell) => {
    const step = 1e-3;
    const [up, down] = [modeNear(weighed(cell, 1 + step), summit), modeNear(weighed(cell, 1 - step), summit)];
    const told = ALL_KINDS[acts]?.cells[cell];
    const slopes = influence.of({ indicator: acts, cells: [told] as Indicator["cells"] });
    slopes.forEach((slope, k) => {
      expect(Math.abs(slope - ((up[k] as number) - (down[k] as number)) / (2 * step))).toBeLessThan(1e-5);
    });
    expect(Math.hypot(...slopes)).toBeGreaterThan(0.01);
  });

  /** The problem with one cell of acts told more or less often. */
  function weighed(cell: number, by: number): AlignmentProblem {
    const times = ([one, other]: readonly [number, number]): readonly [number, number] => [one * by, other * by];
    const change = (one: Indicator): Indicator => {
      if (one.kind !== "pair") return one;
      return { ...one, cells: one.cells.map((own, i) => (i === cell ? { ...own, toward: times(own.toward) } : own)) };
    };
    return { ...problem, indicators: problem.indicators.map(change) };
  }

  test("the influences of the parts add up to that of the whole", () => {
    const cells = ALL_KINDS[acts]?.cells ?? [];
    const whole = influence.of({ indicator: acts, cells: cells as Indicator["cells"] });
    const parts = cells.map((cell) => influence.of({ indicator: acts, cells: [cell] as Indicator["cells"] }));
    whole.forEach((slope, k) => {
      expect(parts.reduce((sum, part) => sum + (part[k] as number), 0)).toBeCloseTo(slope, 12);
    });
  });
});

const OWN = { choice: { sets: ["acts"], sources: undefined }, outcome: "tilt" } as const;
const TOLD = [
  act("a1", { year: 1960 }),
  act("a2", { year: 1961 }),
  act("b1", { year: 1963, side: "B" }),
  act("b2", { year: 1964, side: "B" }),
  act("a3", { year: 1962 }),
];

function influenceOf(
  given: readonly ReturnType<typeof act>[],
  of: Partial<Omit<typeof OWN, "outcome">> & { outcome?: "tilt" | "engagement" | "least" } = {},
): TiltInfluence {
  const found = tiltInfluence(modelQuestion(), materialOf(given), { ...OWN, ...of });
  if (found === undefined) throw new Error("no evidence");
  return found;
}

const informationOf = (event: string, { parts }: TiltInfluence): number =>
  parts.find((part) => part.event === event)?.information ?? Number.NaN;
const distance = (one: readonly number[], other: readonly number[]): number =>
  Math.hypot(...one.map((value, t) => value - (other[t] as number)));

test("the information of a doubtful act is what the lean would move without it, to first order", () => {
  const told = [...TOLD, act("rumour", { year: 1963, credence: 0.05 })];
  const influence = influenceOf(told);
  const moved = distance(
    influence.path(() => true),
    influence.path(({ event }) => event !== "rumour"),
  );
  expect(moved).toBeGreaterThan(0.005);
  expect(Math.abs(informationOf("rumour", influence) / moved - 1)).toBeLessThan(0.05);
});

test("the surer an act, the more hangs on it; nothing hangs on one that lies outside the period", () => {
  const influence = influenceOf([
    ...TOLD,
    act("sure", { year: 1963 }),
    act("unsure", { year: 1963, credence: 0.5 }),
    act("later", { year: 1990 }),
  ]);
  expect(informationOf("sure", influence)).toBeCloseTo(2 * informationOf("unsure", influence), 9);
  expect(informationOf("later", influence)).toBe(0);
});

test("acts of one occasion share what one act would do", () => {
  const once = influenceOf([...TOLD, act("speech", { year: 1965, side: "B" })]);
  const twice = influenceOf([
    ...TOLD,
    act("speech", { year: 1965, side: "B", occasion: "congress" }),
    act("toast", { year: 1965, side: "B", occasion: "congress" }),
  ]);
  expect(informationOf("speech", twice)).toBeCloseTo(informationOf("speech", once) / 2, 9);
  expect(informationOf("toast", twice)).toBeCloseTo(informationOf("speech", once) / 2, 9);
});

test("engagement and the lesser alignment are read of the same alignments: E = least + |D|/2", () => {
  const [tilt, engagement, least] = (["tilt", "engagement", "least"] as const).map((outcome) =>
    influenceOf(TOLD, { outcome }).path(() => true),
  );
  tilt?.forEach((d, t) => {
    expect((engagement?.[t] as number) - Math.abs(d) / 2).toBeCloseTo(least?.[t] as number, 9);
  });
  expect(tilt?.some((d) => Math.abs(d) > 0.2)).toBe(true);
});

test("cells of a series have their information, years and place, and can be left out alone", () => {
  const press = countSeries("press", [
    [1960, 1960, 40],
    [1961, 1961, 8],
    [1962, 1964, 20],
    [1990, 1990, 5],
  ]);
  const counts = {
    ...{ id: "press", kind: "counts", title: { en: "t", zh: "题" }, channel: "press", feeds: "tilt", why: { en: "w", zh: "因" } },
    ...{ of: [{ series: "press", patron: "CHN" }], level: { mean: 3, sd: 1 } },
  } as const;
  const question = modelQuestion();
  const withPress = { ...question, indicators: [...question.indicators, counts] as typeof question.indicators };
  const influence = tiltInfluence(withPress, materialOf(TOLD, [press]), OWN);
  const cells = influence?.parts.filter(({ cell }) => cell !== null) ?? [];
  expect(cells.map(({ cell, years }) => [cell?.place, years])).toEqual([
    [0, [1960]],
    [1, [1961]],
    [2, [1962, 1963, 1964]],
  ]);
  expect(cells.every(({ information }) => information > 0)).toBe(true);
  const without = influence?.path(({ cell }) => cell?.place !== 0) ?? [];
  const whole = influence?.path(() => true) ?? [];
  expect((without[0] as number) - (whole[0] as number)).toBeLessThan(-0.05);
});

test("without any part the most probable lean is none", () => {
  expect(
    influenceOf(TOLD)
      .path(() => false)
      .every((d) => Math.abs(d) < 1e-9),
  ).toBe(true);
});

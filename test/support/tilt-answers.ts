import fc from "fast-check";
import type { TiltNames } from "../../src/draw/index.ts";
import { inferTilt } from "../../src/infer/index.ts";
import {
  type ActReading,
  type Asked,
  type Bilingual,
  createRegister,
  type SeriesPartition,
  shortNameOf,
  type TiltAnswer,
  TiltQuestion,
  type TurningPoint,
} from "../../src/model/index.ts";

/** How all states of the built-in register are called. */
const STATE_NAMES: readonly Bilingual[] = createRegister([]).actors.map((actor) => ({
  en: shortNameOf(actor, "en"),
  zh: shortNameOf(actor, "zh-Hans"),
}));

/** Any three states, as a question may put them. */
export const anyNames: fc.Arbitrary<TiltNames> = fc
  .tuple(fc.constantFrom(...STATE_NAMES), fc.constantFrom(...STATE_NAMES), fc.constantFrom(...STATE_NAMES))
  .map(([focal, a, b]) => ({ focal, a, b }));

/** Acts of one year on either side: mostly none or few, sometimes more than can be told apart. */
const anyActs = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ a: 0, b: 0 }) },
  { weight: 6, arbitrary: fc.record({ a: fc.nat(5), b: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.constantFrom({ a: 40, b: 3 }, { a: 300, b: 0 }) },
);

/** An answer to any question: 1 to 120 years, with or without alternatives, with no series or some. */
export const anyAnswer: fc.Arbitrary<TiltAnswer> = fc
  .record({
    first: fc.integer({ min: -120, max: 2000 }),
    acts: fc.array(anyActs, { minLength: 1, maxLength: 120 }),
    doubted: fc.boolean(),
    alternatives: fc.nat(2),
    cells: fc.array(fc.record({ years: fc.integer({ min: 1, max: 6 }), value: fc.nat(4000) }), { maxLength: 5 }),
    offset: fc.integer({ min: -3, max: 20 }),
  })
  .map(({ first, acts, doubted, alternatives, cells, offset }) => {
    const question = questionOver(first, first + acts.length - 1, alternatives);
    const readings = acts.flatMap(({ a, b }, i) => [...readingsOf(first + i, "A", a, doubted), ...readingsOf(first + i, "B", b, doubted)]);
    return { ...frame(question), ...inferTilt(question, readings), ...seriesOf(first + offset, cells) };
  });

function questionOver(from: number, to: number, alternatives: number): Asked<TiltQuestion> {
  const other = (i: number) => ({
    id: `other-${i}`,
    title: { en: `the other evidence ${i}`, zh: `另一证据 ${i}` },
    evidence: i === 0 ? ["acts"] : ["aid"],
  });
  const question = TiltQuestion.parse({
    kind: "tilt",
    title: { en: "Which way?", zh: "向哪边？" },
    focal: "PRK",
    patrons: ["CHN", "SUN"],
    period: { from, to },
    delta: 0.5,
    deltas: [0.25, 1],
    priorVariance: 2,
    sourceLean: 0.5,
    certainties: ["asserted"],
    credence: "codebook",
    acts: [{ set: "acts", types: ["visit"], by: "dyad", favours: "patron" }],
    evidence: ["acts"],
    alternatives: Array.from({ length: alternatives }, (_, i) => other(i)),
    series: [],
  });
  return { ...question, id: "any" };
}

function readingsOf(year: number, side: "A" | "B", n: number, doubted: boolean): ActReading[] {
  return Array.from({ length: n }, (_, i) => {
    const event = `${year}-${side}-${i}`;
    const years = doubted && i % 3 === 2 ? [{ year, chance: 0.5 }] : [{ year, chance: 1 }];
    const told = { claims: [event], sources: ["s"], roots: ["s"], occasion: null, set: "acts", side, notCounted: null, credence: 1 };
    return { event, ...told, years };
  });
}

function frame(
  question: Asked<TiltQuestion>,
): Pick<TiltAnswer, "question" | "title" | "focal" | "patrons" | "delta" | "evidence" | "sources" | "roots"> {
  const { id, title, focal, patrons, delta, evidence } = question;
  return { question: id, title, focal, patrons, delta, evidence, sources: ["s"], roots: 1 };
}

function seriesOf(
  from: number,
  cells: readonly { years: number; value: number }[],
): Pick<TiltAnswer, "turningPoints" | "partitions" | "checks"> {
  if (cells.length === 0) return { turningPoints: [], partitions: [], checks: [] };
  let year = from;
  const placed = cells.map(({ years, value }) => {
    const cell = { from: year, to: year + years - 1, value, years };
    year += years;
    return { ...cell, period: years === 1 ? `${cell.from}` : `${cell.from}-${cell.to}` };
  });
  const partition: SeriesPartition = {
    series: "counts",
    kind: "count",
    title: { en: "Items in the press on relations between the two", zh: "报刊有关两国关系的报道" },
    cells: placed.map(({ period, value, years }) => ({ period, value, years })),
    divisions: [],
    likeliest: { division: "", probability: 1 },
    lnEvidence: 0,
    change: 0.5,
  };
  const turningPoints = placed.slice(1).flatMap((after, i): TurningPoint[] => {
    const before = placed[i];
    if (before === undefined) return [];
    const rates = { kind: "count" as const, before: before.value / before.years, after: after.value / after.years };
    const probability = (before.value % 100) / 100;
    const known = { byRate: [], bySize: [], byScale: [], test: { oneSided: 0.1, twoSided: 0.2 }, claims: [] };
    const place = { between: `${before.period}|${after.period}`, interval: { from: before.from, to: after.to } };
    return [{ series: "counts", ...place, ...rates, probability, ...known }];
  });
  return { turningPoints, partitions: [partition], checks: [] };
}

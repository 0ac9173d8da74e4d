import { expect, test } from "vitest";
import { type CircularityInput, circularityRemedies, type Item, type Retest } from "../../src/infer/index.ts";
import { CircularityRemedies } from "../../src/model/index.ts";
import { causeOf, claim, outcomeOf, testOf } from "../support/circularity-inputs.ts";

const YEARS = [1960, 1961, 1962, 1963, 1964, 1965];
const pause = async (): Promise<void> => undefined;
const SPLITS = { splits: 200, seed: 7, pause };

/** One claim a year on either side; the outcome and the cause of a year are these values where their claims are kept. */
function made(of: {
  outcome: readonly Item[];
  cause: readonly Item[];
  y: readonly number[];
  x: readonly number[];
}): [CircularityInput, Retest] {
  const keepsYear = (items: readonly Item[], year: number, keeps: (item: Item) => boolean): boolean =>
    items.some((item) => item.periods.includes(year) && keeps(item));
  return [
    testOf({ outcome: outcomeOf(of.outcome), causes: [causeOf(of.cause)] }),
    {
      outcome: (keeps) => YEARS.map((year, t) => (keepsYear(of.outcome, year, keeps) ? (of.y[t] as number) : 0)),
      cause: (keeps) => YEARS.map((year, t) => (keepsYear(of.cause, year, keeps) ? (of.x[t] as number) : null)),
      effect: slope,
    },
  ];
}

/** The slope through the known years; null under three. */
function slope(outcome: readonly number[], cause: readonly (number | null)[]): number | null {
  const pairs = outcome.flatMap((y, t) => (cause[t] === null ? [] : [[y, cause[t] as number] as const]));
  if (pairs.length < 3) return null;
  const mean = (k: 0 | 1): number => pairs.reduce((sum, pair) => sum + pair[k] / pairs.length, 0);
  const [y, x] = [mean(0), mean(1)];
  const spread = pairs.reduce((sum, [, own]) => sum + (own - x) ** 2, 0);
  return spread === 0 ? null : pairs.reduce((sum, [one, own]) => sum + (one - y) * (own - x), 0) / spread;
}

const told = (side: string, given: (year: number) => Partial<Item> = () => ({})): Item[] =>
  YEARS.map((year) => claim(`${side}-${year}`, { periods: [year], ...given(year) }));
const RISING = { y: [0, 1, 2, 3, 4, 5], x: [0, 1, 2, 3, 4, 5] };

test("sides that share nothing keep their effect under every remedy, and there is no root to deal", async () => {
  const remedies = await circularityRemedies(...made({ outcome: told("o"), cause: told("c"), ...RISING }), SPLITS);
  expect(() => CircularityRemedies.parse(remedies)).not.toThrow();
  expect(remedies).toEqual({
    whole: expect.closeTo(1, 12),
    outcomeApart: { dropped: [], effect: expect.closeTo(1, 12), survives: true },
    causeApart: { dropped: [], effect: expect.closeTo(1, 12), survives: true },
    splits: null,
  });
});

test("an effect that rests on one shared event is gone, and turned, once either side does without it", async () => {
  const event = (year: number): Partial<Item> => (year === 1965 ? { event: "aid-cut" } : {});
  const falling = { y: [4, 3, 2, 1, 0, 30], x: [0, 1, 2, 3, 4, 9] };
  const remedies = await circularityRemedies(...made({ outcome: told("o", event), cause: told("c", event), ...falling }), SPLITS);
  expect(remedies.whole).toBeGreaterThan(0);
  expect(remedies.outcomeApart).toEqual({ dropped: ["o-1965"], effect: expect.any(Number), survives: false });
  expect(remedies.causeApart).toEqual({ dropped: ["c-1965"], effect: expect.closeTo(-1, 9), survives: false });
});

test("where one root is behind all of both sides, every deal leaves one of them without evidence", async () => {
  const root = (): Partial<Item> => ({ roots: ["003"] });
  const { splits } = await circularityRemedies(...made({ outcome: told("o", root), cause: told("c", root), ...RISING }), SPLITS);
  expect(splits).toEqual({ roots: 1, splits: 200, told: 0, share: null });
});

test("a deal takes from either side what the other was dealt, and keeps what only one side has", async () => {
  const few = (year: number): Partial<Item> => (year < 1962 ? { roots: [`shared-${year}`] } : {});
  const { splits } = await circularityRemedies(...made({ outcome: told("o", few), cause: told("c", few), ...RISING }), SPLITS);
  expect(splits).toEqual({ roots: 2, splits: 200, told: 200, share: 1 });
});

test("the share of splits counts those in which the sign survives; the same seed deals alike", async () => {
  // Dealt to the cause, its early years hold the sign; dealt to the outcome, the cause has its late years alone, in which the slope is turned.
  const early = (year: number): Partial<Item> => (year < 1962 ? { roots: ["early"] } : {});
  const turned = { y: [-30, -20, 5, 4, 3, 2], x: [-9, -8, 1, 2, 3, 4] };
  const dealtBy = (seed: number): Promise<CircularityRemedies> =>
    circularityRemedies(...made({ outcome: told("o", early), cause: told("c", early), ...turned }), { splits: 200, seed, pause });
  const remedies = await Promise.all([1, 2, 3, 4, 5].map(dealtBy));
  const shares = remedies.map(({ splits }) => splits?.share as number);
  for (const share of shares) expect(Math.abs(share - 0.5)).toBeLessThan(0.15);
  expect(new Set(shares).size).toBeGreaterThan(1);
  expect(remedies[0]?.whole).toBeGreaterThan(0);
  expect(await dealtBy(1)).toEqual(remedies[0]);
});

test("an effect of several causes together, or of none, has no such remedy", async () => {
  const [input, retest] = made({ outcome: told("o"), cause: told("c"), ...RISING });
  const none = { whole: null, outcomeApart: null, causeApart: null, splits: null };
  expect(await circularityRemedies({ ...input, causes: [] }, retest, SPLITS)).toEqual(none);
  expect(await circularityRemedies({ ...input, causes: [...input.causes, ...input.causes] }, retest, SPLITS)).toEqual(none);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { answerSummary, seeTilt } from "../../src/draw/index.ts";
import { probability } from "../../src/draw/numbers.ts";
import { findingOf } from "../../src/draw/tilt/finding.ts";
import { Locale } from "../../src/model/index.ts";
import { anyAnswer, anyNames } from "../support/tilt-answers.ts";

const locales = fc.constantFrom(...Locale.options);

test("a probability is shown on its own side of every threshold, and certainty only where it is certain", () => {
  const near = fc.tuple(fc.constantFrom(0.6, 0.8), fc.double({ min: -0.006, max: 0.006, noNaN: true })).map(([at, by]) => at + by);
  fc.assert(
    fc.property(fc.oneof(near, fc.double({ min: 0, max: 1, noNaN: true })), (p) => {
      const shown = probability(p, [0.6, 0.8]);
      if (/^[01]$/.test(shown)) expect(p).toBe(Number(shown));
      else if (/^[<>]/.test(shown)) expect(Math.min(p, 1 - p)).toBeLessThan(0.005);
      else {
        expect(Math.abs(Number(shown) - p)).toBeLessThanOrEqual(0.005 + 1e-12);
        for (const threshold of [0.6, 0.8]) if (Math.abs(p - threshold) > 1e-6) expect(Number(shown) >= threshold).toBe(p >= threshold);
      }
    }),
    { numRuns: 500 },
  );
});

test("the summary names every year that is called, once, with its probability, and counts all others", () => {
  fc.assert(
    fc.property(anyAnswer, anyNames, locales, (answer, names, locale) => {
      const seen = seeTilt(answer);
      const summary = answerSummary(seen, names, locale).join("\n");
      const { years } = seen.chosen;
      const called = years.filter((year) => year.label.class !== null);
      expect(summary.match(/[(（](?:[<>]?\.\d+|1)[)）]/g) ?? []).toHaveLength(called.length);
      const [open, silent] = (summary.split("\n").at(-1)?.match(/\d+/g) ?? []).map(Number);
      expect([open, silent]).toEqual([
        years.filter((year) => year.acts > 0 && year.label.class === null).length,
        years.filter((year) => year.acts === 0).length,
      ]);
    }),
    { numRuns: 30 },
  );
});

test("the finding of a year carries its interval; it says established only of a label that is, and names what was not reached", () => {
  fc.assert(
    fc.property(anyAnswer, anyNames, locales, (answer, names, locale) => {
      for (const year of seeTilt(answer).chosen.years) {
        const { head, sentence } = findingOf(year, names, locale);
        expect(sentence).toMatch(locale === "en" ? /\(90 %: .+ to .+\)/ : /（90 %：.+ 至 .+）/);
        expect(/Established:|已确立/.test(sentence)).toBe(year.label.strength === "established");
        expect(/short of \.80|不到 \.80/.test(sentence)).toBe(year.label.strength === "leaning");
        expect(/short of \.60|不到 \.60/.test(sentence)).toBe(year.acts > 0 && year.label.class === null);
        expect(`${head} ${sentence}`).not.toMatch(/undefined|null|NaN|Infinity/);
        if (locale === "en") expect(`${head} ${sentence}`).not.toMatch(/\p{Script=Han}/u);
      }
    }),
    { numRuns: 30 },
  );
});

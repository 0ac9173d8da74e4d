import { expect, test } from "vitest";
import { disputeSentences, matrixWords, tieYears, VERDICT_WORDS, verdictLevel, WHY_WORDS } from "../../src/draw/index.ts";
import { whyWords } from "../../src/face/present/why-words.ts";
import { Locale, type TieReading, type Verdict } from "../../src/model/index.ts";

const VERDICTS: readonly Verdict[] = ["supported", "contradicted", "undetermined", "untestable"];

test.each(Locale.options)("in %s a verdict has one name in the terminal, in the matrix and on the level", (locale) => {
  for (const verdict of VERDICTS) {
    const name = VERDICT_WORDS[locale][verdict];
    expect([whyWords[locale].verdicts[verdict], WHY_WORDS[locale].verdicts[verdict], matrixWords[locale].standings[verdict]]).toEqual([
      name,
      name,
      name,
    ]);
    expect(verdictLevel(verdict, { width: 320, locale }).label).toBe(name);
  }
});

const reading: TieReading = {
  tie: { relation: "alliance", with: "sun", direction: "mutual", values: [], from: 1958, to: 1965 },
  years: [
    ...[1958, 1959].map((year) => ({ year, truth: "possible" as const, claims: [] })),
    ...[1960, 1961, 1962].map((year) => ({ year, truth: "certain" as const, claims: [] })),
    { year: 1963, truth: "no", claims: [] },
    { year: 1964, truth: "unknown", claims: [] },
    { year: 1965, truth: "possible", claims: [] },
  ],
};

test("the years of a tie are told in runs, every year under its own word", () => {
  expect(tieYears(reading, "en")).toBe("certain in 3 of 8 years; possible 1958–1959, 1965; ended 1963; no source says 1964");
  expect(tieYears(reading, "zh")).toBe("8 年中 3 年确定；可能 1958—1959、1965；已终止 1963；无文献述及 1964");
});

test("claims of an end are told inside and outside the years, and those that deny one by themselves", () => {
  const claim = (id: string, denies: boolean, isInside: boolean) => ({
    claim: id,
    source: "s",
    certainty: "plain",
    date: "1965",
    denies,
    isInside,
  });
  const finding = { kind: "bound" as const, ties: [], disputes: [claim("a", false, true), claim("b", true, true)] };
  expect(disputeSentences(finding, "en")).toEqual([
    "Claims that a tie ended or was lowered: inside the years asked about a (1965); outside none.",
    "Claims that none did: b.",
  ]);
  expect(disputeSentences({ ...finding, disputes: [claim("b", true, true)] }, "zh").at(-1)).toBe("称未终止的主张：b。");
  expect(disputeSentences({ ...finding, disputes: [] }, "en")).toEqual([]);
});

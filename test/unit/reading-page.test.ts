import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { claimOf, formFor, withGloss, withType } from "../../src/atlas/pages/reading/form.ts";
import { cutRuns, runsOf } from "../../src/atlas/pages/reading/text-map.ts";
import { claimGloss, datesApart, labelTops, lanesOf, textWidth } from "../../src/draw/index.ts";
import { type Claim, CODEBOOK, dayOf } from "../../src/model/index.ts";

const extent = fc
  .record({ from: fc.integer({ min: 0, max: 60 }), length: fc.integer({ min: 1, max: 20 }) })
  .map(({ from, length }) => ({ from, to: from + length }));

describe("claims in the margin", () => {
  test("no two in one lane overlap, and there are no more lanes than overlap at one place", () => {
    fc.assert(
      fc.property(fc.array(extent, { maxLength: 25 }), (extents) => {
        const lanes = lanesOf(extents);
        extents.forEach((one, i) => {
          extents.forEach((other, k) => {
            if (i < k && lanes[i] === lanes[k]) expect(one.to <= other.from || other.to <= one.from).toBe(true);
          });
        });
        const deepest = Math.max(0, ...extents.map(({ from }) => extents.filter((other) => other.from <= from && from < other.to).length));
        expect(new Set(lanes).size).toBe(deepest);
        expect(Math.max(-1, ...lanes)).toBe(deepest - 1);
      }),
    );
  });

  test("labels never touch, keep their order, and stand at their place where there is room", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 30 }), (list) => {
        const places = list.toSorted((a, b) => a - b);
        const tops = labelTops(places, 17);
        tops.forEach((top, i) => {
          expect(top).toBeGreaterThanOrEqual(places[i] ?? 0);
          if (i > 0) expect(top - (tops[i - 1] ?? 0)).toBeGreaterThanOrEqual(17);
          if (i === 0 || (places[i] ?? 0) - (tops[i - 1] ?? 0) >= 17) expect(top).toBe(places[i]);
        });
      }),
    );
  });
});

describe("what is shown of a text", () => {
  const hiddenIn = (length: number) =>
    fc.array(fc.tuple(fc.nat(length), fc.nat(length)), { maxLength: 5 }).map((pairs) => {
      const spans = pairs.map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })).sort((a, b) => a.start - b.start);
      return spans.filter((span, i) => span.start >= Math.max(0, ...spans.slice(0, i).map((other) => other.end)));
    });

  test("runs hold every code point that is not hidden, at its own place, whole characters beyond the plane too", () => {
    const input = fc
      .array(fc.constantFrom("a", "朝", "𠮷", "\n"), { minLength: 1, maxLength: 30 })
      .chain((points) => fc.record({ points: fc.constant(points), hidden: hiddenIn(points.length), from: fc.nat(9) }));
    fc.assert(
      fc.property(input, ({ points, hidden, from }) => {
        const moved = hidden.map((span) => ({ start: span.start + from, end: span.end + from }));
        const runs = runsOf({ start: from, end: from + points.length }, { points, from }, moved);
        const shown = runs.flatMap((run) => Array.from(run.text).map((point, i) => [run.start + i, point]));
        const expected = points.flatMap((point, i) => (hidden.some((span) => span.start <= i && i < span.end) ? [] : [[from + i, point]]));
        expect(shown).toEqual(expected);
        const cut = cutRuns(runs, [from + 2, from + 3, from + 7]);
        expect(cut.flatMap((run) => Array.from(run.text).map((point, i) => [run.start + i, point]))).toEqual(expected);
      }),
    );
  });
});

describe("the form of a claim", () => {
  const codes = CODEBOOK.eventTypes;
  const typeNamed = (id: string) => codes.find((type) => type.id === id);
  const nameOf = (id: string, language: "en" | "zh"): string => `${language}:${id}`;
  const claim: Claim = {
    id: "memo-001",
    source: "memo",
    at: { start: 3, end: 9, digest: `sha256:${"0".repeat(64)}` },
    type: "sever_relations",
    actors: [
      { role: "participant", actor: "PRK", via: "person:kim-il-sung" },
      { role: "participant", actor: "CHN", implicit: true },
      { role: "third", actor: "SUN" },
    ],
    channel: "party",
    date: { edtf: "1966/1969", words: "其间", basis: "context", alternatives: ["1967"] },
    certainty: "denied",
    gloss: { en: "One.", zh: "一。" },
    event: "break",
    tier: "minor",
    status: "accepted",
    coder: "ada",
    codedAt: "2026-01-01",
    note: "kept",
  };

  test("that nobody has changed means the same claim, whatever the form does not show", () => {
    const { coder: _coder, codedAt: _day, ...rest } = claim;
    for (const type of codes) {
      const other = { ...claim, type: type.id };
      expect(claimOf(formFor(other, nameOf), type)).toEqual({ ...rest, type: type.id });
    }
  });

  test("gives its parties the roles of another type, when one is chosen", () => {
    const form = formFor(claim, nameOf);
    const visit = claimOf({ ...form, ...withType(form, "visit") }, typeNamed("visit"));
    expect(visit.actors?.map((one) => one.role)).toEqual(["source", "target", "third"]);
    const treaty = claimOf({ ...form, ...withType(form, "sign_treaty") }, typeNamed("sign_treaty"));
    expect(treaty.actors?.map((one) => one.role)).toEqual(["participant", "participant", "third"]);
  });

  test("without a date has no basis for one, and a date that nobody's words give rests on other knowledge", () => {
    const form = formFor(claim, nameOf);
    expect(claimOf({ ...form, edtf: "", dateWords: "" }, undefined).date).toMatchObject({ edtf: null, basis: "none" });
    const undated = formFor({ ...claim, date: { edtf: null, basis: "none" } }, nameOf);
    expect(claimOf({ ...undated, edtf: "1966" }, undefined).date).toEqual({ edtf: "1966", basis: "external" });
  });

  test("tells its gloss anew from its parts, and leaves one that a person has written", () => {
    const form = { ...formFor(claim, nameOf), isGlossOwn: { en: false, zh: true }, edtf: "1966" };
    expect(withGloss(form, { type: typeNamed("sever_relations"), nameOf }).gloss).toEqual({
      en: "Relations severed: en:PRK – en:CHN, 1966.",
      zh: "一。",
    });
  });
});

test.each([
  [{ label: "Visit", parties: ["A", "B"], isBetween: false, when: "1961" }, "en", "Visit: A → B, 1961."],
  [{ label: "签约", parties: ["甲", "乙"], isBetween: true, when: "1961 年" }, "zh", "签约：甲、乙，1961 年。"],
  [{ label: "Visit", parties: [], isBetween: false, when: "" }, "en", "Visit."],
  [{ label: undefined, parties: ["A"], isBetween: false, when: "1961" }, "en", ""],
] as const)("%j is told as %s: %s", (parts, language, told) => {
  expect(claimGloss(parts, language)).toBe(told);
});

test("dates that disagree stand on one scale: a day as a diamond, any time within a stretch as a hollow capsule", () => {
  const day = dayOf(1961, 7, 10);
  const svg = datesApart(
    [
      { label: "10 July 1961", from: day, to: day + 1, isPreferred: false },
      { label: "July 1961", from: dayOf(1961, 7, 1), to: dayOf(1961, 8, 1), isPreferred: true },
    ],
    { width: 400, words: "two dates", language: "en" },
  );
  expect(svg.match(/<path/g)).toHaveLength(1);
  expect(svg).toMatch(/<rect[^>]*fill="none"[^>]*stroke="var\(--ink\)"/);
  expect(svg).toContain('aria-label="two dates"');
  expect(svg).not.toContain("NaN");
});

test.each([2, 40, 300, 3000, 40_000].flatMap((apart) => (["en", "zh"] as const).map((language) => [apart, language] as const)))(
  "dates %i days apart have marks on their scale that do not touch, in %s",
  (apart, language) => {
    const sides = [0, apart].map((day) => ({ label: `day ${day}`, from: day, to: day + 1, isPreferred: false }));
    const svg = datesApart(sides, { width: 360, words: "", language });
    const marks = [...svg.matchAll(/<text x="([\d.]+)"[^>]*text-anchor="middle"[^>]*>([^<]+)/g)].map(([, x, text = ""]) => {
      return { x: Number(x), width: textWidth(text, { size: 12 }) };
    });
    expect(marks.length).toBeGreaterThan(1);
    marks.slice(1).forEach((mark, i) => {
      const before = marks[i];
      expect(mark.x - mark.width / 2).toBeGreaterThan((before?.x ?? 0) + (before?.width ?? 0) / 2 + 2);
    });
  },
);

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  drawnCurve,
  factorRows,
  pairCurve,
  shareAtWeight,
  spreadSentence,
  THREAT_FACTORS,
  type TiltNames,
  threatFigure,
  threatFinding,
  threatTracks,
  tiltFigure,
} from "../../src/draw/index.ts";
import { runsWhere } from "../../src/draw/threat/bloc-track.ts";
import { Locale, type ThreatAnswer, type TiltAnswer } from "../../src/model/index.ts";
import { halfSpaceShare } from "../../src/number/index.ts";
import { markBoxes, overlap, textBoxes } from "../support/svg-boxes.ts";
import { anyThreat, threatAnswer } from "../support/threat-answers.ts";
import { anyAnswer, anyNames } from "../support/tilt-answers.ts";

const anyLook = fc.record({
  locale: fc.constantFrom(...Locale.options),
  width: fc.integer({ min: 328, max: 1424 }),
  at: fc.integer({ min: 1960, max: 1966 }),
});

const drawn = (answer: ThreatAnswer, look: { locale: "en" | "zh"; width: number; at: number }): string => threatFigure(answer, look).svg;

describe("the figure of a threat, for any figures, weights, form, language and width", () => {
  test("no label touches another", () => {
    fc.assert(
      fc.property(anyThreat, anyLook, (answer, look) => {
        const boxes = textBoxes(drawn(answer, look));
        const touching = boxes.flatMap((box, i) =>
          boxes.slice(i + 1).flatMap((other) => (overlap(box, other) ? [`${box.what} × ${other.what}`] : [])),
        );
        expect(touching).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test("nothing lies outside its view box", () => {
    fc.assert(
      fc.property(anyThreat, anyLook, (answer, look) => {
        const { svg, width, height } = threatFigure(answer, look);
        const outside = [...textBoxes(svg), ...markBoxes(svg)].filter(
          (box) => box.left < -1 || box.right > width + 1 || box.top < -0.5 || box.bottom > height + 0.5,
        );
        expect(outside.map((box) => `${box.what} ${box.left}…${box.right} × ${box.top}…${box.bottom} of ${width} × ${height}`)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test("the widths of a state's four factors add up to what is proportional to ln T, its way from 1, on the scale that is drawn", () => {
    fc.assert(
      fc.property(anyThreat, anyLook, (answer, { locale, width, at }) => {
        const year = answer.years.find((one) => one.year === at);
        if (year === undefined) throw new RangeError("no such year");
        const { body } = factorRows({ answer, locale, year: at }, year, { id: "rows", width });
        const known = year.sources.filter((source) => source.parts !== null);
        const widths = [...body.matchAll(/<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)"[^>]*data-part="(\w+)"/g)];
        expect(widths).toHaveLength(known.length * THREAT_FACTORS.length);
        const longest = known.map((source) => Math.log(source.threat.reference ?? 1));
        const drawnLengths = known.map((_, i) => widths.slice(4 * i, 4 * i + 4).reduce((sum, match) => sum + Number(match[3]), 0));
        longest.forEach((ln, i) => {
          const [first, own] = [longest[0] ?? 0, drawnLengths[i] ?? 0];
          if (Math.abs(first) > 0.05)
            expect(Math.abs(own / (drawnLengths[0] ?? 1) - ln / first)).toBeLessThan(0.02 * Math.max(1, ln / first));
        });
      }),
      { numRuns: 40 },
    );
  });

  test("every year of the answer can be pointed at, and every number that can be opened bears its question", () => {
    fc.assert(
      fc.property(anyThreat, anyLook, (answer, { locale, width, at }) => {
        const { body } = threatTracks({ answer, locale, year: at }, { id: "tracks", width, composite: ",rho=1" });
        for (const { year } of answer.years) expect(body).toContain(`fill="transparent" data-year="${year}"`);
        const addresses = [...body.matchAll(/data-explain="([^"]+)"/g)].map((match) => match[1] ?? "");
        expect(addresses.length).toBeGreaterThan(0);
        for (const address of addresses) expect(address).toMatch(/^threat\/[\w/-]+(,layer=\w+)?,rho=1$/);
      }),
      { numRuns: 15 },
    );
  });
});

describe("threat under a tilt, for any tilt, threat, language and width", () => {
  const anyStrip = fc.record({ tilt: anyAnswer, threat: anyThreat, names: anyNames, look: anyLook });
  const draw = ({
    tilt,
    threat,
    names,
    look,
  }: {
    tilt: TiltAnswer;
    threat: ThreatAnswer;
    names: TiltNames;
    look: { locale: "en" | "zh"; width: number };
  }) => {
    const [first] = tilt.years;
    const moved = {
      ...threat,
      years: threat.years.map((year, i) => ({ ...year, year: (first?.year ?? 0) + i })),
      period: { from: first?.year ?? 0, to: (first?.year ?? 0) + 6 },
      windows: [],
    };
    const asked = { ...tilt, patrons: ["CHN", "SUN"] as [string, string] };
    return tiltFigure(asked, { locale: look.locale, width: look.width, names, threat: moved });
  };

  test("no label touches another, and nothing lies outside the view box", () => {
    fc.assert(
      fc.property(anyStrip, (given) => {
        const { svg, width, height } = draw(given);
        const boxes = textBoxes(svg);
        const touching = boxes.flatMap((box, i) =>
          boxes.slice(i + 1).flatMap((other) => (overlap(box, other) ? [`${box.what} × ${other.what}`] : [])),
        );
        const outside = [...boxes, ...markBoxes(svg)].filter(
          (box) => box.left < -1 || box.right > width + 1 || box.top < -0.5 || box.bottom > height + 0.5,
        );
        expect([touching, outside.map(({ what }) => what)]).toEqual([[], []]);
      }),
      { numRuns: 60 },
    );
  });

  test("every known year of the bloc is a mark that opens its derivation; without a threat the tilt is drawn as before", () => {
    fc.assert(
      fc.property(anyStrip, (given) => {
        const { svg } = draw(given);
        const known = given.threat.years.slice(0, given.tilt.years.length).filter(({ bloc }) => bloc.reference !== null);
        expect(new Set([...svg.matchAll(/data-explain="threat\/-?\d+\/bloc"/g)].map(([mark]) => mark)).size).toBe(known.length);
        const { locale, width } = given.look;
        expect(tiltFigure(given.tilt, { locale, width, names: given.names }).svg).not.toContain("data-explain");
      }),
      { numRuns: 20 },
    );
  });
});

describe("the words of a threat", () => {
  test("a stretch of years is called flat if and only if its range is at most the question's limit, and the sentence carries both ends", () => {
    fc.assert(
      fc.property(anyThreat, fc.constantFrom(...Locale.options), (answer, locale) => {
        const [window] = answer.windows;
        const spread = window?.layers.reference;
        if (window === undefined || spread === null || spread === undefined) return;
        const values = answer.years
          .filter(({ year }) => year >= window.from && year <= window.to)
          .map(({ bloc }) => bloc.reference?.total ?? Number.NaN);
        const range = (Math.max(...values) - Math.min(...values)) / (values.reduce((sum, one) => sum + one, 0) / values.length);
        const { text, numbers } = spreadSentence({ answer, locale, year: undefined }, window, "reference");
        const isFlat = locale === "en" ? /bloc threat is flat from 1961 to 1965/.test(text) : /1961—1965 年集团威胁持平/.test(text);
        expect(isFlat).toBe(range <= answer.settings.flat);
        expect(text).toContain(
          Math.max(...values)
            .toFixed(3)
            .replace(/^0/, ""),
        );
        expect(text).toContain(
          Math.min(...values)
            .toFixed(3)
            .replace(/^0/, ""),
        );
        for (const number of numbers) expect(text).toContain(number.text);
      }),
      { numRuns: 60 },
    );
  });

  test("both kinds of stretch occur among the answers that the law is tried on", () => {
    const kinds = new Set(fc.sample(anyThreat, { numRuns: 60, seed: 3 }).map((answer) => answer.windows[0]?.layers.reference?.flat));
    expect(kinds.has(true) && kinds.has(false)).toBe(true);
  });

  test("the greatest threat of a year is named first, and where figures are missing it is said that nothing is known", () => {
    const answer = threatAnswer();
    const [year] = answer.years;
    if (year === undefined) throw new RangeError("no year");
    const greatest = year.sources.toSorted((a, b) => (b.threat.reference ?? 0) - (a.threat.reference ?? 0))[0];
    expect(threatFinding({ answer, locale: "en", year: 1960 }, year).head).toContain(answer.names[greatest?.state ?? ""]?.en);
    const blind = { ...year, sources: [], bloc: { reference: null, acts: null, perceptions: null } };
    expect(threatFinding({ answer, locale: "en", year: 1960 }, blind).head).toBe("1960: the threat is not known");
    expect(threatFinding({ answer, locale: "zh", year: 1960 }, blind).sentence.text).toContain("缺少数字");
  });
});

describe("what a weight decides", () => {
  const difference = fc.double({ min: -3, max: 3, noNaN: true });
  const anyDifferences = fc.record({ power: difference, proximity: difference, offence: difference, intention: difference });

  test("a curve lies between 0 and 1, and at weight 1 says what its factor alone says", () => {
    fc.assert(
      fc.property(anyDifferences, fc.constantFrom(...THREAT_FACTORS), (differences, factor) => {
        for (const [, share] of pairCurve(differences, factor)) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
        expect(shareAtWeight(differences, factor, 1)).toBe(differences[factor] > 0 ? 1 : 0);
      }),
    );
  });

  test("averaged by how likely each weight is, 3(1 − w)², a curve gives the share of all weightings", () => {
    fc.assert(
      fc.property(anyDifferences, (differences) => {
        const steps = 4000;
        const mean = (factor: (typeof THREAT_FACTORS)[number]): number =>
          Array.from({ length: steps }, (_, i) => (i + 0.5) / steps).reduce(
            (sum, w) => sum + (3 * (1 - w) ** 2 * shareAtWeight(differences, factor, w)) / steps,
            0,
          );
        const share = halfSpaceShare(THREAT_FACTORS.map((factor) => differences[factor]));
        for (const factor of THREAT_FACTORS) expect(mean(factor), factor).toBeCloseTo(share, 2);
      }),
      { numRuns: 25 },
    );
  });

  test("the curve of drawn weightings goes from 0 to 1 in steps", () => {
    const curve = drawnCurve([
      { to: 0.2, share: 0.9 },
      { to: 1, share: 0.1 },
    ]);
    expect(curve).toEqual([
      [0, 0.9],
      [0.2, 0.9],
      [0.2, 0.1],
      [1, 0.1],
    ]);
  });
});

test("runs of years end where a year is left out or does not hold", () => {
  const years = [1960, 1961, 1963, 1964].map((year) => ({ year }));
  expect(runsWhere(years, ({ year }) => year !== 1964)).toEqual([
    { from: 1960, to: 1961 },
    { from: 1963, to: 1963 },
  ]);
});

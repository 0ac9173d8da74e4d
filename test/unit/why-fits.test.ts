import { expect, test } from "vitest";
import { Fits } from "../../src/infer/why/fits.ts";
import type { WhyProblem } from "../../src/infer/why/problem.ts";
import { act, countSeries, materialOf, modelQuestion } from "../support/tilt-questions.ts";

const BOTH = { en: "t", zh: "题" };

/** Acts that all favour China, a Chinese series beside them, and an alternative that reads the series alone. */
const TILT = modelQuestion({
  indicators: [
    ...modelQuestion().indicators,
    {
      ...{ id: "notes", kind: "counts", title: BOTH, channel: "press", feeds: "neither", of: [{ series: "notes", patron: "CHN" }] },
      ...{ naturalZero: false, level: { mean: 2, sd: 1 }, size: 1, why: BOTH },
    },
  ] as unknown as ReturnType<typeof modelQuestion>["indicators"],
  alternatives: [{ id: "notes-alone", title: BOTH, evidence: [], indicators: ["notes"] }],
});

test("a combination on an alternative of the tilt question reads the indicators of that alternative", async () => {
  const material = materialOf(
    [act("e1"), act("e2", { year: 1962 })],
    [
      countSeries("notes", [
        [1960, 1960, 4],
        [1961, 1961, 9],
      ]),
    ],
  );
  const fits = new Fits({ tilt: TILT, material } as unknown as WhyProblem, { pause: async () => {}, report: () => {} });
  const indicatorsOf = async (evidence: string) => {
    const fitted = await fits.fit({ evidence, source: "none", step: 0.5, quick: true });
    return fitted?.bound.indicators.map((one) => one.declared.id);
  };
  expect(await indicatorsOf("own")).toEqual(["acts"]);
  expect(await indicatorsOf("notes-alone")).toEqual(["notes"]);
});

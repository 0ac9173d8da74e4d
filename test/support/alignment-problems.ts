import type { AlignmentProblem, GaussianIndicator, Indicator } from "../../src/infer/alignment/index.ts";

/** The law of ln σ and of ln s (method §2.2). */
export const LOG_HALF = { mean: Math.log(0.5), sd: 0.5 };
/** Two patrons, one period and no indicator, where nothing else is said. */
export const problemOf = (part: Partial<AlignmentProblem>): AlignmentProblem => ({
  patrons: 2,
  gaps: [],
  lnStep: LOG_HALF,
  lnLoading: { mean: 0, sd: 0.5 },
  indicators: [],
  ...part,
});

/** A quantity that is the anchor, without offset or cells, where nothing else is said. */
export const quantity = (part: Partial<GaussianIndicator>): GaussianIndicator => ({
  id: "y",
  kind: "gaussian",
  isAnchor: true,
  sign: 1,
  offsets: [],
  lnScale: LOG_HALF,
  cells: [],
  ...part,
});

/** One indicator of every kind, over four periods, with spans, bursty counts, missing offsets and fractions of acts. */
export const ALL_KINDS: readonly Indicator[] = [
  quantity({ isAnchor: false, sign: -1, offsets: [{ mean: 0, sd: 1 }], cells: [{ at: 0, patron: 1, offset: 0, value: 0.7 }] }),
  {
    ...{ id: "press", kind: "count", isAnchor: false, sign: 1, offsets: [{ mean: 2, sd: 1 }], size: null },
    cells: [
      { from: 1, patron: 0, offset: 0, count: 4, exposures: [1] },
      { from: 0, patron: 0, offset: 0, count: 21, exposures: [1, 0.5, 2] },
      { from: 2, patron: 1, offset: null, count: 0, exposures: [1] },
    ],
  },
  {
    ...{ id: "visits", kind: "count", isAnchor: false, sign: -1, offsets: [{ mean: 1, sd: 1 }], size: { mean: 2, sd: 1 } },
    cells: [
      { from: 0, patron: 1, offset: 0, count: 3, exposures: [1, 1] },
      { from: 3, patron: 1, offset: 0, count: 9, exposures: [1] },
    ],
  },
  {
    ...{ id: "tie", kind: "ordinal", isAnchor: false, sign: 1, offsets: [], levels: 4 },
    ...{ firstCut: { mean: -1, sd: 1.5 }, lnGap: { mean: 0, sd: 0.5 } },
    cells: [0, 1, 2, 3].map((grade) => ({ at: grade, patron: grade % 2, grade })),
  },
  {
    ...{ id: "acts", kind: "pair", isAnchor: true, sign: 1, offsets: [{ mean: 0, sd: 0.5 }], sides: [0, 1] },
    cells: [
      { at: 1, offset: 0, toward: [3, 1] },
      { at: 3, offset: null, toward: [0.4, 2] },
    ],
  },
];

import { z } from "zod";
import { Bilingual } from "./bilingual.ts";
import { SeriesId } from "./series.ts";

const Slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const Chance = z.number().gt(0).lt(1);
const Years = z.strictObject({ from: z.int(), to: z.int() });

/** Who wrote something down, and on which day: what was thought of before the evidence was looked at, and what after. */
export const Elicitation = z
  .strictObject({ on: z.string().regex(/^\d{4}-\d{2}-\d{2}$/), by: Slug, note: Bilingual.optional() })
  .meta({ id: "Elicitation" });
export type Elicitation = z.infer<typeof Elicitation>;

/** What is to be explained: in words, and, where a tilt question asks about the same turn, which of its turns. */
export const MatrixSubject = z
  .strictObject({ text: Bilingual, turn: z.strictObject({ question: z.string(), id: Slug }).optional() })
  .meta({ id: "MatrixSubject" });
export type MatrixSubject = z.infer<typeof MatrixSubject>;

/** A rival account, stated so that it excludes the others (“the main driver was …”), or, under `worlds`, so that several can be true together. */
export const Hypothesis = z
  .strictObject({ id: Slug, short: Bilingual, title: Bilingual, world: Bilingual, elicited: Elicitation })
  .meta({ id: "Hypothesis" });
export type Hypothesis = z.infer<typeof Hypothesis>;

/** What is believed of the rivals before the evidence: all alike, or decibels or probabilities for each. */
export const MatrixPrior = z
  .discriminatedUnion("as", [
    z.strictObject({ as: z.literal("equal"), why: Bilingual }),
    z.strictObject({ as: z.literal("decibels"), of: z.record(z.string(), z.number()), why: Bilingual }),
    z.strictObject({ as: z.literal("probabilities"), of: z.record(z.string(), Chance), why: Bilingual }),
  ])
  .meta({ id: "MatrixPrior" });
export type MatrixPrior = z.infer<typeof MatrixPrior>;

/** How much a piece of evidence speaks for one rival, in decibels up to a constant of its row, why, and how unsure the coder is. */
export const MatrixCell = z
  .strictObject({ dB: z.number().min(-60).max(60), why: Bilingual.optional(), sd: z.number().nonnegative().optional() })
  .meta({ id: "MatrixCell" });
export type MatrixCell = z.infer<typeof MatrixCell>;

/** What a piece of evidence stands on: claims, series of the study, reference data sets, and numbers by the address that `explain` takes. */
export const MatrixGround = z
  .strictObject({
    claims: z.array(z.string()).min(1).optional(),
    series: z.array(SeriesId).min(1).optional(),
    data: z.array(z.string()).min(1).optional(),
    numbers: z.array(z.string()).min(1).optional(),
  })
  .meta({ id: "MatrixGround" });
export type MatrixGround = z.infer<typeof MatrixGround>;

/** One piece of evidence and what it says of each rival. */
export const MatrixRow = z
  .strictObject({
    id: Slug,
    title: Bilingual,
    standsOn: MatrixGround,
    /** Rows of one cluster share a source, an event or a mechanism; without one a row stands alone. */
    cluster: Slug.optional(),
    coded: Elicitation,
    /** The chance of this evidence in the world that expects it most; with the decibels it fixes all likelihoods, and so what kind of test the row is. */
    expected: Chance.optional(),
    /** By rival. */
    cells: z.record(z.string(), MatrixCell),
  })
  .meta({ id: "MatrixRow" });
export type MatrixRow = z.infer<typeof MatrixRow>;

/** Rows that are not independent of each other, and why they are not. */
export const MatrixCluster = z.strictObject({ id: Slug, title: Bilingual, why: Bilingual }).meta({ id: "MatrixCluster" });
export type MatrixCluster = z.infer<typeof MatrixCluster>;

/** Evidence that nobody has looked for yet: how probable each rival makes it that it would be found, and why. */
export const WantedEvidence = z
  .strictObject({
    id: Slug,
    title: Bilingual,
    /** By rival. */
    chances: z.record(z.string(), z.strictObject({ p: Chance, why: Bilingual.optional() })),
  })
  .meta({ id: "WantedEvidence" });
export type WantedEvidence = z.infer<typeof WantedEvidence>;

/** *Which of several rival accounts does the evidence favour, and how much hangs on single pieces of it?* (Fairfield & Charman 2017, 2022.) */
export const MatrixQuestion = z
  .strictObject({
    kind: z.literal("matrix"),
    title: Bilingual,
    short: Bilingual.optional(),
    about: MatrixSubject,
    /** The years of what is to be explained. */
    period: Years,
    hypotheses: z.array(Hypothesis).min(2),
    /**
     * Where hypotheses can be true together: the worlds that exclude each other, each named by the hypotheses true in it, or `all` of them. The columns of the
     * matrix are then worlds: `threat+aid`, and `none` where nothing is true.
     */
    worlds: z.union([z.literal("all"), z.array(z.array(Slug)).min(2)]).optional(),
    prior: MatrixPrior,
    clusters: z.array(MatrixCluster),
    rows: z.array(MatrixRow),
    /** What could still be found, so that it can be said which of it would tell most. */
    wanted: z.array(WantedEvidence).optional(),
    /** What a row counts: n^−γ with n rows in its cluster. The first is the one that the answer stands on; all are reported. */
    gammas: z.array(z.number().min(0).max(1)).min(2),
    /** The coder's own doubt where a cell says none, in decibels, how often it is drawn, and from which seed. */
    noise: z.strictObject({ sd: z.number().nonnegative(), draws: z.int().min(100), seed: z.int().nonnegative() }),
    /** What it takes to call an account supported: the odds of its being true, and the share of priors and of draws in which it leads. */
    bar: z.strictObject({ odds: z.number().positive(), share: Chance }),
  })
  .meta({ id: "MatrixQuestion" });
export type MatrixQuestion = z.infer<typeof MatrixQuestion>;

/** A column of the matrix: a hypothesis, or a world of several that are true together. */
export interface Rival {
  readonly id: string;
  /** The hypotheses that are true in it. */
  readonly hypotheses: readonly string[];
}

/** The columns of a matrix: its hypotheses, or the worlds that they make. */
export function rivalsOf({ hypotheses, worlds }: Pick<MatrixQuestion, "hypotheses" | "worlds">): Rival[] {
  const ids = hypotheses.map(({ id }) => id);
  if (worlds === undefined) return ids.map((id) => ({ id, hypotheses: [id] }));
  return (worlds === "all" ? subsetsOf(ids) : worlds).map((world) => {
    const listed = ids.filter((id) => world.includes(id));
    return { id: listed.length === 0 ? "none" : listed.join("+"), hypotheses: listed };
  });
}

/** All subsets, the empty one first, in the order of their binary numbers. */
function subsetsOf(ids: readonly string[]): string[][] {
  return [...Array(2 ** ids.length).keys()].map((number) => ids.filter((_, i) => (number >> i) % 2 === 1));
}

/** A hypothesis that was added after the first evidence was coded, with its place in the list and both days. */
export interface LateHypothesis {
  readonly id: string;
  readonly i: number;
  readonly on: string;
  readonly first: string;
}

/** Hypotheses that were not there before the evidence: what was made up to fit it cannot be tested by it. */
export function lateHypotheses({ hypotheses, rows }: Pick<MatrixQuestion, "hypotheses" | "rows">): LateHypothesis[] {
  const [first] = rows.map(({ coded }) => coded.on).sort();
  if (first === undefined) return [];
  return hypotheses.flatMap(({ id, elicited: { on } }, i) => (on > first ? [{ id, i, on, first }] : []));
}

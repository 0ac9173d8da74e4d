import { z } from "zod";
import { Bilingual } from "./bilingual.ts";
import { Elicitation, MatrixCluster, MatrixPrior, MatrixSubject } from "./matrix-question.ts";

const Share = z.number().min(0).max(1);

/** Van Evera's four kinds of test: failing a hoop sinks a hypothesis, a smoking gun confirms it, a doubly decisive test does both, a straw in the wind neither. */
export const VanEveraClass = z.enum(["hoop", "smoking-gun", "doubly-decisive", "straw-in-the-wind"]).meta({ id: "VanEveraClass" });
export type VanEveraClass = z.infer<typeof VanEveraClass>;

/** What the evidence allows to be said of one rival. */
export const MatrixStanding = z.enum(["supported", "contradicted", "undetermined"]).meta({ id: "MatrixStanding" });
export type MatrixStanding = z.infer<typeof MatrixStanding>;

/** One cell of the matrix as it was coded: decibels relative within its row, the coder's doubt, and the reason. */
export const JudgedCell = z
  .strictObject({
    rival: z.string(),
    decibels: z.number(),
    sd: z.number(),
    why: Bilingual.nullable(),
    /** P(E|H) / P(E|¬H), P(¬E|H) / P(¬E|¬H) and the kind of test; null where the coder gave no chance of the evidence. */
    test: z.strictObject({ plus: z.number(), minus: z.number(), class: VanEveraClass }).nullable(),
  })
  .meta({ id: "JudgedCell" });
export type JudgedCell = z.infer<typeof JudgedCell>;

/** One piece of evidence, where it comes from, and what it says of each rival. */
export const JudgedRow = z
  .strictObject({
    id: z.string(),
    title: Bilingual,
    /** Id of its cluster; null where it stands alone. */
    cluster: z.string().nullable(),
    coded: Elicitation,
    claims: z.array(z.string()),
    series: z.array(z.string()),
    data: z.array(z.string()),
    /** Numbers that it stands on, by the addresses that `explain` takes. */
    numbers: z.array(z.string()),
    /** The works and data sets that it goes back to, and the documents and data sets in which it was read. */
    roots: z.array(z.string()),
    documents: z.array(z.string()),
    /** Why it is not counted; null where it is. */
    leftOut: z.enum(["no-accepted-claim", "asked"]).nullable(),
    /** What it counts under the first γ. */
    weight: z.number(),
    expected: z.number().nullable(),
    cells: z.array(JudgedCell),
  })
  .meta({ id: "JudgedRow" });
export type JudgedRow = z.infer<typeof JudgedRow>;

/** One rival: its prior, the evidence for it in decibels, its posterior, and how much of that stands when priors or the coder's judgement are changed. */
export const JudgedRival = z
  .strictObject({
    id: z.string(),
    short: Bilingual,
    title: Bilingual,
    hypotheses: z.array(z.string()),
    prior: Share,
    /** Sum of the decibels of all rows, without the prior; only differences between rivals mean anything. */
    evidence: z.number(),
    posterior: Share,
    /** 5th and 95th percentile of the posterior under the coder's own doubt. */
    interval: z.tuple([Share, Share]),
    /** The least and greatest posterior in any variant of the answer: other γ, one row less, one source less. */
    range: z.tuple([Share, Share]),
    /** Share of all priors under which it leads; of draws of the coder's doubt; of draws of both. */
    leads: z.strictObject({ priors: Share, noise: Share, both: Share }),
    /** Decibels of prior by which it must be put ahead of the leader to draw level with it; null for the leader. */
    overturn: z.number().nullable(),
    standing: MatrixStanding,
  })
  .meta({ id: "JudgedRival" });
export type JudgedRival = z.infer<typeof JudgedRival>;

/** The answer under one change: another γ, one row left out, or all rows left out that nothing but one root or one document carries. */
export const MatrixVariant = z
  .strictObject({
    kind: z.enum(["gamma", "row", "root", "document"]),
    /** The γ, or the id of what was left out. */
    id: z.string(),
    /** The rows that are left out. */
    rows: z.array(z.string()),
    /** By rival, in their order. */
    posterior: z.array(Share),
    /** Null where two are level. */
    leader: z.string().nullable(),
  })
  .meta({ id: "MatrixVariant" });
export type MatrixVariant = z.infer<typeof MatrixVariant>;

/** Evidence that is still to be found: how much it is expected to tell, and what finding it or not would make of the rivals. */
export const JudgedWanted = z
  .strictObject({
    id: z.string(),
    title: Bilingual,
    chances: z.array(z.strictObject({ rival: z.string(), p: Share, why: Bilingual.nullable() })),
    /** Expected gain of information about which rival is true, in bits: 0 tells nothing, 1 halves the field on average. */
    bits: z.number().nonnegative(),
    /** The chance of finding it, as things stand. */
    chance: Share,
    found: z.strictObject({ posterior: z.array(Share), leader: z.string().nullable() }),
    notFound: z.strictObject({ posterior: z.array(Share), leader: z.string().nullable() }),
  })
  .meta({ id: "JudgedWanted" });
export type JudgedWanted = z.infer<typeof JudgedWanted>;

/** What an account must pass to be called supported (method §3.8): high odds, and the same leader whatever single choice is changed. */
export const MATRIX_GATES = ["evidence", "odds", "rows", "sources", "clusters", "noise", "priors", "order", "reasons"] as const;

/** One condition: whether it is met, the number that decides it, and what breaks it (ids of rows, sources, γ or hypotheses). */
export const MatrixGate = z
  .strictObject({ id: z.enum(MATRIX_GATES), passed: z.boolean(), value: z.number().nullable(), breaks: z.array(z.string()) })
  .meta({ id: "MatrixGate" });
export type MatrixGate = z.infer<typeof MatrixGate>;

/** What the matrix allows to be said: who leads, at which odds, and whether that is a finding or undetermined, with the conditions that were not met. */
export const MatrixOutcome = z
  .strictObject({
    verdict: z.enum(["supported", "undetermined"]),
    /** Null where two are level. */
    leader: z.string().nullable(),
    /** Odds that the leader is true against all others together. */
    odds: z.number(),
    gates: z.array(MatrixGate),
  })
  .meta({ id: "MatrixOutcome" });
export type MatrixOutcome = z.infer<typeof MatrixOutcome>;

/** The answer of an evidence matrix. */
export const MatrixAnswer = z
  .strictObject({
    question: z.string(),
    title: Bilingual,
    about: MatrixSubject,
    period: z.strictObject({ from: z.int(), to: z.int() }),
    hypotheses: z.array(
      z.strictObject({
        id: z.string(),
        short: Bilingual,
        title: Bilingual,
        world: Bilingual,
        elicited: Elicitation,
        /** The probability that it is true, in any world. */
        posterior: Share,
      }),
    ),
    rivals: z.array(JudgedRival),
    clusters: z.array(MatrixCluster),
    rows: z.array(JudgedRow),
    variants: z.array(MatrixVariant),
    /** The smallest set of rows without which somebody else leads, or two are level (`leader` null); null where there is none. */
    smallest: z.strictObject({ rows: z.array(z.string()), leader: z.string().nullable() }).nullable(),
    /** What could still be found, the most telling first. */
    wanted: z.array(JudgedWanted),
    outcome: MatrixOutcome,
    settings: z.strictObject({
      /** The γ that the answer stands on, and all that are reported. */
      gamma: z.number(),
      gammas: z.array(z.number()),
      prior: MatrixPrior,
      noise: z.strictObject({ sd: z.number(), draws: z.int(), seed: z.int() }),
      bar: z.strictObject({ odds: z.number(), share: z.number() }),
    }),
    /** Names of roots, documents and data sets, by id. */
    sources: z.record(z.string(), Bilingual),
  })
  .meta({ id: "MatrixAnswer" });
export type MatrixAnswer = z.infer<typeof MatrixAnswer>;

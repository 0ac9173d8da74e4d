import { z } from "zod";
import { Bilingual } from "./bilingual.ts";

/** The eight ways in which a test can confirm itself (method §3.6). */
export const CircularityCode = z.enum(["C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8"]).meta({ id: "CircularityCode" });
export type CircularityCode = z.infer<typeof CircularityCode>;

/** `amber` is to be known by whoever reads the result; with a `red` no verdict can be *supported*. */
export const CircularityLevel = z.enum(["clear", "amber", "red"]).meta({ id: "CircularityLevel" });
export type CircularityLevel = z.infer<typeof CircularityLevel>;

/** What one check found. */
export const CircularityCheck = z
  .strictObject({
    code: CircularityCode,
    level: CircularityLevel,
    /** What the level is read from: a share of the information, a correlation; null where there is nothing to measure. */
    measure: z.number().nullable(),
    /** False where no reason can set it aside: the formula itself is circular (C3), or a coding is to be rejected (C4). */
    waivable: z.boolean(),
    /** The claims, events, constructs, roots, pairs of causes … that it is about, sorted. */
    names: z.array(z.string()),
    title: Bilingual,
    says: Bilingual,
    /** What can be done; null where nothing needs to be. */
    wayOut: Bilingual.nullable(),
  })
  .meta({ id: "CircularityCheck" });
export type CircularityCheck = z.infer<typeof CircularityCheck>;

/** The share that one root source has of what is known of the cause, and of the outcome. */
export const RootShare = z.strictObject({ root: z.string(), cause: z.number(), outcome: z.number() }).meta({ id: "RootShare" });
export type RootShare = z.infer<typeof RootShare>;

/** How two coded causes go together over the periods that both have. */
export const CauseCorrelation = z
  .strictObject({ causes: z.tuple([z.string(), z.string()]), r: z.number().nullable(), periods: z.int() })
  .meta({ id: "CauseCorrelation" });
export type CauseCorrelation = z.infer<typeof CauseCorrelation>;

/** One thing that the test depends on; `side` tells which side of the test draws on it. */
export const DependencyNode = z
  .strictObject({
    id: z.string(),
    kind: z.enum(["root", "claim", "cell", "event", "construct", "indicator", "cause", "outcome", "test"]),
    side: z.enum(["cause", "outcome", "both"]),
  })
  .meta({ id: "DependencyNode" });
export type DependencyNode = z.infer<typeof DependencyNode>;

/** What everything rests on: roots → claims and cells → events → indicators → causes and outcome → test. Edges are places in `nodes`. */
export const DependencyGraph = z
  .strictObject({ nodes: z.array(DependencyNode), edges: z.array(z.tuple([z.int(), z.int()])) })
  .meta({ id: "DependencyGraph" });
export type DependencyGraph = z.infer<typeof DependencyGraph>;

/** Whether a test can confirm itself, by all eight checks. */
export const CircularityBoard = z
  .strictObject({
    /** The worst level of any check. */
    level: CircularityLevel,
    /** True where C5 is the only red: what is found is consistent within one source, and no more. */
    internalOnly: z.boolean(),
    checks: z.array(CircularityCheck),
    /** Every root of either side, largest first. */
    roots: z.array(RootShare),
    /** The sides of which too little is left without the shared roots: `outcome`, or ids of causes. */
    unidentified: z.array(z.string()),
    correlations: z.array(CauseCorrelation),
    graph: DependencyGraph,
  })
  .meta({ id: "CircularityBoard" });
export type CircularityBoard = z.infer<typeof CircularityBoard>;

/** An effect estimated again without some of the evidence: `survives` tells whether it keeps its sign; null where too little is left to tell. */
export const RemedyRun = z
  .strictObject({ dropped: z.array(z.string()), effect: z.number().nullable(), survives: z.boolean().nullable() })
  .meta({ id: "RemedyRun" });
export type RemedyRun = z.infer<typeof RemedyRun>;

/** What is left of the effect of one cause when cause and outcome share less; all null for a test of several causes, or of none. */
export const CircularityRemedies = z
  .strictObject({
    /** The effect by the same light model with all evidence. */
    whole: z.number().nullable(),
    /** The outcome without what the cause draws on, and the cause without what the outcome draws on. */
    outcomeApart: RemedyRun.nullable(),
    causeApart: RemedyRun.nullable(),
    /**
     * Each shared root dealt at random to cause or outcome: in how many splits anything could be told, and the share of these in which the sign survives. Null
     * where no root is shared.
     */
    splits: z.strictObject({ roots: z.int(), splits: z.int(), told: z.int(), share: z.number().nullable() }).nullable(),
  })
  .meta({ id: "CircularityRemedies" });
export type CircularityRemedies = z.infer<typeof CircularityRemedies>;

/** That the settings of a test were fixed before its results were seen: the day, and the digest that they had. */
export const FrozenSettings = z
  .strictObject({ frozen: z.string().regex(/^\d{4}-\d{2}-\d{2}$/), digest: z.string().regex(/^sha256:[0-9a-f]{64}$/) })
  .meta({ id: "FrozenSettings" });
export type FrozenSettings = z.infer<typeof FrozenSettings>;

/** How far two people who coded a cause agree beyond chance (Krippendorff's α of the yearly values), and whether the second knew the outcome. */
export const CodersAgreement = z
  .strictObject({ cause: z.string(), coder: z.string(), isBlind: z.boolean(), alpha: z.number().nullable(), years: z.int() })
  .meta({ id: "CodersAgreement" });
export type CodersAgreement = z.infer<typeof CodersAgreement>;

/** How a hypothesis stands with circularity: the board of its test, and what is left of its first effect when cause and outcome are kept apart. */
export const HypothesisCircularity = z
  .strictObject({
    hypothesis: z.string(),
    board: CircularityBoard,
    remedies: CircularityRemedies,
    agreements: z.array(CodersAgreement),
  })
  .meta({ id: "HypothesisCircularity" });
export type HypothesisCircularity = z.infer<typeof HypothesisCircularity>;

/** The digest of all settings of a test as they are, and as they were frozen. */
export const SettingsDigest = z.strictObject({ digest: z.string(), frozen: FrozenSettings.nullable() }).meta({ id: "SettingsDigest" });

import { z } from "zod";
import { ActorId } from "./actor.ts";
import { Bilingual } from "./bilingual.ts";
import { SourceId } from "./source.ts";

const Share = z.number().min(0).max(1);
const Years = z.strictObject({ from: z.int(), to: z.int() });

/** The weights of Walt's four sources of threat; they sum to 1. He gives none: whoever asks chooses, and the answer says how much hangs on it. */
export const ThreatWeights = z
  .strictObject({ power: Share, proximity: Share, offence: Share, intention: Share })
  .meta({ id: "ThreatWeights" });

/** How proximity falls with distance: loss of strength (Bueno de Mesquita 1981), exp(−d/λ), or 1/(1 + d/λ), λ in kilometres. */
export const Proximity = z
  .discriminatedUnion("form", [
    z.strictObject({ form: z.literal("strength") }),
    z.strictObject({ form: z.literal("decay"), lambda: z.number().positive() }),
    z.strictObject({ form: z.literal("inverse"), lambda: z.number().positive() }),
  ])
  .meta({ id: "Proximity" });

/** How intent is read off the record: hostility of disputes, rivalry, and, with `ties` on, what is built from alliances. */
export const RecordedIntent = z
  .strictObject({
    /** Years after which half of a dispute is forgotten. */
    halfLife: z.number().positive(),
    /** What each level of hostility weighs, none to war. */
    levels: z.tuple([Share, Share, Share, Share, Share]),
    rivalry: Share,
    claim: Share,
    dissimilarity: Share,
    pact: Share,
    ties: z.enum(["on", "off"]),
    /** No state is taken to have less intent than this. */
    floor: z.number().gt(0).max(0.2),
  })
  .meta({ id: "RecordedIntent" });

/** Which events of the study are acts of the source of threat against the state asked about. */
export const HostileActs = z
  .strictObject({
    types: z.array(z.string()).min(1),
    halfLife: z.number().positive(),
    sources: z.array(SourceId).min(1).optional(),
  })
  .meta({ id: "HostileActs" });

/** Which events tell that its leaders saw a threat; `credence` is the most that an author's hindsight weighs. */
export const Perceptions = HostileActs.extend({ credence: Share }).meta({ id: "Perceptions" });

/** A tie inside the bloc that the alliance data do not have, with the claims that tell it. */
export const BlocTie = z
  .strictObject({
    between: z.tuple([ActorId, ActorId]),
    tie: z.enum(["entente", "relations"]),
    /** First year at whose end it held. */
    from: z.int(),
    to: z.int().optional(),
    claims: z.array(z.string()),
    why: Bilingual,
  })
  .meta({ id: "BlocTie" });

/** How far states of a bloc stand together, by their strongest tie: a defence pact, a weaker promise, diplomatic relations; without any, 0. */
export const Cohesion = z.strictObject({ pact: Share, entente: Share, relations: Share, ties: z.array(BlocTie) }).meta({ id: "Cohesion" });

/** A conclusion that is held against all weightings: the mean threat of the bloc was greater in some years than in others. */
export const ThreatComparison = z
  .strictObject({ id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), title: Bilingual, greater: Years, lesser: Years })
  .meta({ id: "ThreatComparison" });

export const PresetName = z
  .enum(["leeds-savun", "johnson", "johnson-undiscounted", "bueno-de-mesquita", "cinc-ratio"])
  .meta({ id: "PresetName" });

/** A value that somebody printed for a published measure, and the states that it sums over: shown beside what the measure gives on these figures. */
export const PublishedThreat = z
  .strictObject({
    preset: PresetName,
    year: z.int(),
    value: z.number(),
    enemies: z.array(ActorId).min(1),
    cite: z.string(),
    why: Bilingual,
  })
  .meta({ id: "PublishedThreat" });

/** *How great a threat are some states to another, year by year?* Every choice of method stands in the file; nothing is a hidden default. */
export const ThreatQuestion = z
  .strictObject({
    kind: z.literal("threat"),
    title: Bilingual,
    short: Bilingual.optional(),
    on: ActorId,
    /** The states that threaten it together. */
    bloc: z.array(ActorId).min(1),
    /** Other states whose threat is shown beside. */
    others: z.array(ActorId),
    period: Years,
    weights: ThreatWeights,
    /** 0 multiplies the factors; below, none can stand in for another; at 1 they add up. */
    rho: z.number().min(-5).max(1),
    /** A state's non-military share of the world against the greatest of all, or against the two states together. */
    power: z.enum(["greatest", "pair"]),
    proximity: Proximity,
    /** So many troops in a land neighbour put the source of threat on the border; `null` counts none. */
    presence: z.strictObject({ troops: z.int().positive() }).nullable(),
    intention: RecordedIntent,
    acts: HostileActs,
    perceptions: Perceptions,
    cohesion: Cohesion,
    /** Draws of weights, draws of all parameters together, and the seed that makes them again. */
    robustness: z.strictObject({ draws: z.int().min(100), settings: z.int().min(0), seed: z.int() }),
    comparisons: z.array(ThreatComparison),
    /** Stretches of years in which it is asked whether the threat changed at all: a spread up to `flat` of the mean is none. */
    windows: z.array(Years),
    flat: z.number().positive(),
    published: z.array(PublishedThreat),
  })
  .meta({ id: "ThreatQuestion" });
export type ThreatQuestion = z.infer<typeof ThreatQuestion>;

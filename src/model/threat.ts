import { z } from "zod";
import { ActorId } from "./actor.ts";
import { Bilingual } from "./bilingual.ts";
import { PresetName, PublishedThreat, ThreatQuestion, ThreatWeights } from "./threat-question.ts";

const Share = z.number().min(0).max(1);
const MaybeNumber = z.number().nullable();

/** A measure in (0, 1]. Where a figure is missing there is no value, but the range in which it would lie, and what is missing. */
export const ThreatReading = z
  .strictObject({ value: MaybeNumber, low: MaybeNumber, high: MaybeNumber, missing: z.array(z.string()) })
  .meta({ id: "ThreatReading" });

/** Intent as one layer reads it: remembered disputes, the record in all, what claims add, and the value that counts. At its floor it is an upper bound. */
export const ThreatIntent = z
  .strictObject({ hostility: Share, recorded: Share, claimed: Share, value: Share, atFloor: z.boolean() })
  .meta({ id: "ThreatIntent" });

/** Whether the source of threat stands on the border, has troops beside it, or is a distance away. */
export const ThreatNearness = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("border") }),
    z.strictObject({ kind: z.literal("presence"), host: ActorId, troops: z.number() }),
    z.strictObject({ kind: z.literal("distance") }),
  ])
  .meta({ id: "ThreatNearness" });

const layered = <S extends z.ZodType>(schema: S) => z.strictObject({ reference: schema, acts: schema, perceptions: schema });

/**
 * One state as a source of threat in one year. Layers of intent: `reference` is the record outside the study, `acts` adds what the study tells that it did,
 * `perceptions` takes only what it tells that was seen as a threat.
 */
export const ThreatSource = z
  .strictObject({
    state: ActorId,
    km: MaybeNumber,
    near: ThreatNearness,
    power: ThreatReading,
    offence: ThreatReading,
    proximity: MaybeNumber,
    intention: layered(ThreatIntent),
    threat: layered(MaybeNumber),
    /** What each factor takes from ln T, which would be 0 if all were 1: exact on the record alone, the four add up to ln T (Shapley; at ρ = 0, w·ln φ). */
    parts: z.strictObject({ power: z.number(), proximity: z.number(), offence: z.number(), intention: z.number() }).nullable(),
    /** Where a factor is missing: the least and the greatest threat, on the record alone. */
    range: z.strictObject({ low: z.number(), high: z.number() }).nullable(),
    /** S and κ of the alliance portfolios, and of how many states of the system neither has any tie with. */
    alike: z.strictObject({ s: MaybeNumber, kappa: MaybeNumber, neither: z.int().nullable(), members: z.int() }).nullable(),
    claims: z.array(z.string()),
  })
  .meta({ id: "ThreatSource" });
export type ThreatSource = z.infer<typeof ThreatSource>;

/** The threat from the bloc, between that of its greatest member and the sum of all. */
export const ThreatBloc = z
  .strictObject({
    total: z.number(),
    largest: z.number(),
    sum: z.number(),
    leader: ActorId,
    members: z.array(z.strictObject({ state: ActorId, threat: z.number(), cohesion: Share })),
  })
  .meta({ id: "ThreatBloc" });
export type ThreatBloc = z.infer<typeof ThreatBloc>;

/** A tie between two states of the bloc; `unknown` where no figures say whether there was a treaty. */
export const ThreatTie = z
  .strictObject({ between: z.tuple([ActorId, ActorId]), tie: z.enum(["pact", "entente", "relations", "none", "unknown"]) })
  .meta({ id: "ThreatTie" });
/** The strongest tie of two states of the bloc. */
export type ThreatTieKind = z.infer<typeof ThreatTie>["tie"];

/** A published measure and who is on its enemy list, greatest first; with `unknown` states it is a lower bound. */
export const ThreatPreset = z
  .strictObject({
    id: PresetName,
    value: z.number(),
    enemies: z.array(z.strictObject({ state: ActorId, worth: z.number() })),
    unknown: z.array(ActorId),
  })
  .meta({ id: "ThreatPreset" });

const Verdict = z.enum(["supported", "contradicted", "depends-on-weights"]);

/** How many of all weightings make one state a greater threat than another (exact, on the record alone), with and without troops beside the border. */
export const ThreatPair = z
  .strictObject({
    one: ActorId,
    other: ActorId,
    share: Share,
    verdict: Verdict,
    withoutPresence: Share.nullable(),
    /** The first less the other, factor by factor, on the scale on which weights add (ln φ, or φ^ρ/ρ): it holds where Σ w·d > 0. */
    differences: z.strictObject({ power: z.number(), proximity: z.number(), offence: z.number(), intention: z.number() }),
    /** Weights of one factor that settle it: above `holds` where it `helps`, below where it does not; and the reverse for `fails`. */
    limits: z.array(
      z.strictObject({
        factor: z.enum(["power", "proximity", "offence", "intention"]),
        helps: z.boolean(),
        holds: MaybeNumber,
        fails: MaybeNumber,
      }),
    ),
  })
  .meta({ id: "ThreatPair" });
export type ThreatPair = z.infer<typeof ThreatPair>;

/** How often a state takes each rank of threat over all weightings (rank acceptability), and the mean weights that make it the first (central weights). */
export const ThreatRank = z
  .strictObject({ state: ActorId, ranks: z.array(Share), central: ThreatWeights.nullable() })
  .meta({ id: "ThreatRank" });

export const ThreatYear = z
  .strictObject({
    year: z.int(),
    sources: z.array(ThreatSource),
    /** States of which there are no figures in the year. */
    absent: z.array(ActorId),
    bloc: layered(ThreatBloc.nullable()),
    ties: z.array(ThreatTie),
    presets: z.array(ThreatPreset),
    pairs: z.array(ThreatPair),
    ranks: z.array(ThreatRank),
  })
  .meta({ id: "ThreatYear" });
export type ThreatYear = z.infer<typeof ThreatYear>;

/** How much the bloc's threat varied in a stretch of years; `spread` is (greatest − least)/mean. */
export const ThreatSpread = z
  .strictObject({
    least: z.number(),
    greatest: z.number(),
    mean: z.number(),
    spread: z.number(),
    leastYear: z.int(),
    greatestYear: z.int(),
    flat: z.boolean(),
  })
  .meta({ id: "ThreatSpread" });

/** Whether the threat changed in a stretch of years, what the change from its first to its last year came from, and whether other settings change that. */
export const ThreatWindow = z
  .strictObject({
    from: z.int(),
    to: z.int(),
    layers: layered(ThreatSpread.nullable()),
    /** Shapley shares of the change of the bloc's threat on the record alone. */
    change: z
      .strictObject({
        total: z.number(),
        power: z.number(),
        proximity: z.number(),
        offence: z.number(),
        intention: z.number(),
        cohesion: z.number(),
      })
      .nullable(),
    /** Over draws of all parameters together: the median spread, the one that nine in ten stay below, and the share that is flat. */
    settings: z.strictObject({ median: z.number(), ninety: z.number(), flat: Share }).nullable(),
  })
  .meta({ id: "ThreatWindow" });
export type ThreatWindow = z.infer<typeof ThreatWindow>;

const Slices = z.array(z.strictObject({ to: Share, share: Share }));

/** The share of weightings at which a conclusion holds, and the mean weights where it does and where it fails. */
export const ThreatShare = z
  .strictObject({
    share: Share,
    standardError: z.number(),
    verdict: Verdict,
    holding: ThreatWeights.nullable(),
    failing: ThreatWeights.nullable(),
    /** For each factor, the weightings in ten groups of one size by the weight of that factor: up to which weight each reaches, and at what share of it the conclusion holds. */
    slices: z.strictObject({ power: Slices, proximity: Slices, offence: Slices, intention: Slices }),
  })
  .meta({ id: "ThreatShare" });

export const ThreatConclusion = z
  .strictObject({
    id: z.string(),
    title: Bilingual,
    layers: layered(ThreatShare.nullable()),
    /** The share of draws of all parameters together at which it holds on the record alone. */
    settings: Share.nullable(),
  })
  .meta({ id: "ThreatConclusion" });
export type ThreatConclusion = z.infer<typeof ThreatConclusion>;

/** How a published measure goes with the bloc's threat over the years of the answer. */
export const ThreatCorrelation = z
  .strictObject({ preset: PresetName, from: z.int(), to: z.int(), r: MaybeNumber })
  .meta({ id: "ThreatCorrelation" });

/** A printed value beside our own: what its enemy list adds up to on these figures (`null` where one is missing), and what the measure gives by itself. */
export const ThreatPublished = PublishedThreat.extend({ sum: MaybeNumber, own: ThreatPreset.nullable() }).meta({ id: "ThreatPublished" });

/** The answer to a threat question, with everything it depends on. */
export const ThreatAnswer = z
  .strictObject({
    /** The id of the question; `null` where it was asked on the command line alone. */
    question: z.string().nullable(),
    title: Bilingual,
    on: ActorId,
    bloc: z.array(ActorId),
    others: z.array(ActorId),
    period: z.strictObject({ from: z.int(), to: z.int() }),
    settings: ThreatQuestion.omit({
      kind: true,
      title: true,
      short: true,
      on: true,
      bloc: true,
      others: true,
      period: true,
      published: true,
    }),
    figures: z.strictObject({
      origin: z.enum(["study", "data"]),
      sets: z.array(z.strictObject({ id: z.string(), version: z.string() })),
    }),
    years: z.array(ThreatYear),
    windows: z.array(ThreatWindow),
    conclusions: z.array(ThreatConclusion),
    correlations: z.array(ThreatCorrelation),
    published: z.array(ThreatPublished),
    /** What the method has a place for and no figures were found of. */
    notMeasured: z.array(z.enum(["territorial-claims", "nuclear-weapons"])),
    /** Short names of the actors above, by id. */
    names: z.record(z.string(), Bilingual),
  })
  .meta({ id: "ThreatAnswer" });
export type ThreatAnswer = z.infer<typeof ThreatAnswer>;

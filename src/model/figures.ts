import { z } from "zod";
import { ActorId } from "./actor.ts";
import { Bilingual } from "./bilingual.ts";
import { EdtfText } from "./date.ts";

const Quantity = z.number().nonnegative().nullable();
const Share = z.number().min(0).max(1).nullable();
const Score = z.number().min(-1).max(1).nullable();

/** What a state had in a year, in the units of National Material Capabilities; empty is unknown, never zero. */
export const StateFigure = z
  .strictObject({
    year: z.int(),
    state: ActorId,
    milex: Quantity,
    milper: Quantity,
    irst: Quantity,
    pec: Quantity,
    tpop: Quantity,
    upop: Quantity,
    cinc: Share,
    major: z.boolean().nullable(),
  })
  .meta({ id: "StateFigure" });
export type StateFigure = z.infer<typeof StateFigure>;

/** What all states of the system had together in a year, the greatest shares among them, and the median of S over all pairs. */
export const SystemFigure = z
  .strictObject({
    year: z.int(),
    members: z.int().positive(),
    milex: Quantity,
    milper: Quantity,
    irst: Quantity,
    pec: Quantity,
    tpop: Quantity,
    upop: Quantity,
    /** Greatest mean share of iron and steel, energy, population and urban population; greatest mean share of military spending and personnel. */
    power: Share,
    offence: Share,
    median: Score,
  })
  .meta({ id: "SystemFigure" });
export type SystemFigure = z.infer<typeof SystemFigure>;

/** How one state stood towards another in a year. */
export const PairFigure = z
  .strictObject({
    year: z.int(),
    by: ActorId,
    on: ActorId,
    /** 1 by land, 2–5 by up to 12, 24, 150, 400 miles of water, 0 none. */
    contiguity: z.int().min(0).max(5).nullable(),
    /** Kilometres between the capitals. */
    km: Quantity,
    /** The highest level of hostility of `by` in a dispute with `on`, 1 to 5; empty where there was none. */
    hostility: z.int().min(1).max(5).nullable(),
    rivalry: z.boolean().nullable(),
    /** What `by` had promised `on`, and `on` had promised `by`: 3 defence, 2 neutrality or consultation, 1 non-aggression, 0 nothing. */
    promised: z.int().min(0).max(3).nullable(),
    returned: z.int().min(0).max(3).nullable(),
    s: Score,
    kappa: Score,
    tau: Score,
    /** Members of the system with whom neither has any tie. */
    neither: z.int().nonnegative().nullable(),
  })
  .meta({ id: "PairFigure" });
export type PairFigure = z.infer<typeof PairFigure>;

/** Troops that a state had in another. */
export const PresenceFigure = z
  .strictObject({ year: z.int(), by: ActorId, host: ActorId, troops: Quantity, report: z.string() })
  .meta({ id: "PresenceFigure" });
export type PresenceFigure = z.infer<typeof PresenceFigure>;

/** A data set that figures were taken from. */
export const FigureSet = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    title: Bilingual,
    version: z.string(),
    cite: z.string(),
    terms: Bilingual,
  })
  .meta({ id: "FigureSet" });
export type FigureSet = z.infer<typeof FigureSet>;

/** `figures/figures.yaml`: which years the study's own figures cover, and where they are from. */
export const FiguresDescription = z
  .strictObject({ title: Bilingual, coverage: EdtfText, sets: z.array(FigureSet).min(1), note: Bilingual.optional() })
  .meta({ id: "FiguresDescription" });
export type FiguresDescription = z.infer<typeof FiguresDescription>;

/** The tables of figures and their row: file, key, and the data sets that each column is taken or computed from. */
export const FIGURE_TABLES = {
  states: {
    row: StateFigure,
    key: ["year", "state"],
    from: {
      milex: ["nmc"],
      milper: ["nmc"],
      irst: ["nmc"],
      pec: ["nmc"],
      tpop: ["nmc"],
      upop: ["nmc"],
      cinc: ["nmc"],
      major: ["majors"],
    },
  },
  system: {
    row: SystemFigure,
    key: ["year"],
    from: {
      members: ["cow-states"],
      milex: ["nmc"],
      milper: ["nmc"],
      irst: ["nmc"],
      pec: ["nmc"],
      tpop: ["nmc"],
      upop: ["nmc"],
      power: ["nmc"],
      offence: ["nmc"],
      median: ["atop", "cow-states"],
    },
  },
  pairs: {
    row: PairFigure,
    key: ["year", "by", "on"],
    from: {
      contiguity: ["contiguity"],
      km: ["capitals"],
      hostility: ["gml-mids"],
      rivalry: ["td-rivalries"],
      promised: ["atop"],
      returned: ["atop"],
      s: ["atop", "cow-states"],
      kappa: ["atop", "cow-states"],
      tau: ["atop", "cow-states"],
      neither: ["atop", "cow-states"],
    },
  },
  presence: { row: PresenceFigure, key: ["year", "by", "host"], from: { troops: ["us-troops"], report: ["us-troops"] } },
} as const satisfies Record<
  string,
  { readonly row: z.ZodObject; readonly key: readonly string[]; readonly from: Readonly<Record<string, readonly string[]>> }
>;

export type FigureTable = keyof typeof FIGURE_TABLES;

/** The study's own figures on states and pairs of states. */
export interface StudyFigures {
  readonly description: FiguresDescription;
  readonly states: readonly StateFigure[];
  readonly system: readonly SystemFigure[];
  readonly pairs: readonly PairFigure[];
  readonly presence: readonly PresenceFigure[];
}

/** Figures to measure with: those that the study keeps, or those of the data that the user added. */
export interface Figures extends StudyFigures {
  readonly origin: "study" | "data";
}

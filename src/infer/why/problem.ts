import type { Asked, BoundDispute, DatedThing, MeasuredCause, TieReading, WhyQuestion } from "../../model/index.ts";
import type { DayBelief } from "../precedence.ts";
import type { ModelledQuestion, TiltMaterial } from "../tilt-model/index.ts";

/** A cause with its values in the years asked about, and with what other ways of measuring it would give. */
export interface CauseYears extends MeasuredCause {
  /** By id of the variant: of the threat, under other presets and settings. */
  readonly variants: ReadonlyMap<string, readonly (number | null)[]>;
  /** Under weightings drawn at random; none where it has no weights. */
  readonly weightings: readonly (readonly (number | null)[])[];
}

/** Something dated, with the days in which it may lie. */
export interface Dated {
  readonly thing: DatedThing;
  readonly belief: DayBelief;
}

/** What the study holds for each kind of test, by id of the prediction. */
export interface TestMaterial {
  readonly orders: ReadonlyMap<string, { readonly causes: readonly Dated[]; readonly onsets: readonly Dated[] }>;
  readonly bounds: ReadonlyMap<string, { readonly ties: readonly TieReading[]; readonly disputes: readonly BoundDispute[] }>;
}

/** How far a hypothesis' test could confirm itself: whether any check is red, and whether shared sources are the only one; null where nobody has looked. */
export type Circularity = { readonly hasRed: boolean; readonly internalOnly: boolean } | null;

/** Everything that is asked and known. */
export interface WhyProblem {
  readonly question: Asked<WhyQuestion>;
  readonly tilt: ModelledQuestion;
  readonly material: TiltMaterial;
  readonly causes: readonly CauseYears[];
  readonly tests: TestMaterial;
  /** By id of the hypothesis. */
  readonly circularity: ReadonlyMap<string, Circularity>;
}

/** What happens between fits: others have their turn and may call it off, and whoever waits is told how far it is. */
export interface Pace {
  pause(): Promise<void>;
  report(done: number, of: number): void;
}

import type { SeenTilt, SeenYear, TiltNames } from "../../../draw/index.ts";
import type { ThreatAnswer } from "../../../model/index.ts";

/** What every part of the page is shown: the answer as it is looked at, the names, and the year; undefined where the date lies outside the question. */
export interface Shown {
  readonly seen: SeenTilt;
  readonly names: TiltNames;
  readonly year: SeenYear | undefined;
  /** The threat to the same state, once it has been answered; undefined where the study does not ask about it. */
  readonly threat?: ThreatAnswer | undefined;
}

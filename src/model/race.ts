import { z } from "zod";

/**
 * How many actors had relations with one at the end of a year: `certain` certainly, `possible` more perhaps; `proposed` more if the claims that nobody has
 * accepted were true.
 */
export const RaceYear = z.strictObject({ year: z.int(), certain: z.int(), possible: z.int(), proposed: z.int() }).meta({ id: "RaceYear" });
export type RaceYear = z.infer<typeof RaceYear>;

/**
 * What became of a relation between two days: it was gained or lost, or perhaps was; it became `doubtful` where it had been certain, or `settled` where it
 * had been doubtful; it `ended` with one of the two; `moved` is a mission with another seat or rank; `proposed` rests on claims that nobody has accepted.
 */
export const StandingChangeKind = z
  .enum(["gained", "perhaps-gained", "settled", "moved", "doubtful", "perhaps-lost", "lost", "ended", "proposed"])
  .meta({ id: "StandingChangeKind" });
export type StandingChangeKind = z.infer<typeof StandingChangeKind>;

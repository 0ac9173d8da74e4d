export type { ActReading } from "./acts.ts";
export type { DateReading } from "./dates.ts";
export type { ActorReading } from "./names.ts";
export { type PartyReading, partiesIn } from "./parties.ts";
export { type PassageReading, readPassage } from "./passage.ts";

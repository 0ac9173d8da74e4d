import { type ActorRegister, whenOf } from "../model/index.ts";
import { type ActReading, actsIn } from "./acts.ts";
import { certaintyIn } from "./certainty.ts";
import { type DateReading, datesIn } from "./dates.ts";
import { type ActorReading, actorsIn } from "./names.ts";

/** What the words of a passage say by themselves, each with its place in the passage: UTF-16 code units. Nothing is filled in that they do not say. */
export interface PassageReading {
  readonly dates: readonly DateReading[];
  readonly actors: readonly ActorReading[];
  readonly acts: readonly ActReading[];
  readonly certainty: ReturnType<typeof certaintyIn>;
}

/** Reads a passage. `before` is the text in front of it, from which a date without a year takes its year; names are those of the time of its first date. */
export function readPassage(
  passage: string,
  { before, register }: { readonly before: string; readonly register: ActorRegister },
): PassageReading {
  const dates = datesIn(before + passage).flatMap((date) => (date.at < before.length ? [] : [{ ...date, at: date.at - before.length }]));
  const when = whenOf(dates[0]?.edtf);
  return { dates, actors: actorsIn(passage, { register, when, taken: dates }), acts: actsIn(passage), certainty: certaintyIn(passage) };
}

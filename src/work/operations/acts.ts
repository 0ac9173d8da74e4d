import { z } from "zod";
import { type ActReading, Bilingual, CertaintyId, EdtfText, type LeanYear, Problem, type TiltAnswer } from "../../model/index.ts";
import { operation } from "../operation.ts";
import { eventsById, perStudy } from "../per-study.ts";
import type { BuiltStudy } from "../run-study.ts";
import { rowOf } from "../timeline/answer.ts";
import { type TimelineEntry, timelineOf } from "../timeline/entries.ts";
import { QuestionInput, questionOf } from "./tilt.ts";

/** An event behind an act: what happened, when as its sources have it, and the passages that tell it. */
const ActEvent = z
  .strictObject({
    id: z.string(),
    gloss: Bilingual,
    /** EDTF, one for each date that sources differ on. */
    dates: z.array(EdtfText),
    /** The same in common words. */
    said: Bilingual,
    certainty: CertaintyId,
    /** Chance that it began in the year. */
    chance: z.number(),
    contradictions: z.array(z.string()),
    /** The claim that leads it first. */
    passages: z.array(z.strictObject({ claim: z.string(), source: z.string() })),
  })
  .meta({ id: "ActEvent" });

/** An act as it is counted: on one side or on each, told as one event or as all those of one occasion. */
const ListedAct = z.strictObject({ sides: z.array(z.enum(["A", "B"])).min(1), events: z.array(ActEvent).min(1) }).meta({ id: "ListedAct" });

/** The acts of one year under one choice of evidence, in order of time; `towardA` and `towardB` count all, not only those listed. */
const ActList = z
  .strictObject({
    question: z.string(),
    year: z.int(),
    set: z.string().nullable(),
    towardA: z.int(),
    towardB: z.int(),
    total: z.int(),
    offset: z.int(),
    acts: z.array(ListedAct),
  })
  .meta({ id: "ActList" });
export type ActList = z.infer<typeof ActList>;
export type ListedAct = z.infer<typeof ListedAct>;

export const acts = operation({
  name: "acts",
  summary: { en: "The acts of one year behind the tilt, each with the passages that tell it", zh: "某年倾斜所依据的行为，及其出处" },
  writes: false,
  positional: ["year"],
  needsStudy: true,
  http: true,
  input: z.strictObject({
    question: QuestionInput,
    year: z.int().describe("a year of the question's period"),
    set: z.string().describe("id of another choice of evidence; the question's own where it is left out").optional(),
    offset: z.int().nonnegative().describe("how many to pass over").default(0),
    limit: z.int().positive().max(500).describe("at most so many").default(100),
  }),
  output: ActList,
  rows: (list) =>
    list.acts.flatMap(({ sides, events }) =>
      events.map(({ id, dates, chance, gloss, passages }) => ({
        sides: sides.join("+"),
        date: dates.join(" ≠ "),
        chance,
        claims: passages.map((one) => one.claim).join(" "),
        id,
        en: gloss.en,
        zh: gloss.zh,
      })),
    ),
  async run({ question, year, set, offset, limit }, context) {
    const built = await context.built();
    const asked = questionOf(built, question);
    const answer = await asked.answer();
    const found = yearOf(answer, { year, set });
    const readings = readingsByEvent(await asked.readings());
    const chanceOf = (event: string): number => readings.get(event)?.years.find((at) => at.year === year)?.chance ?? 0;
    const grouped = await occasionsOf(built, found);
    return {
      question: answer.question,
      year,
      set: set ?? null,
      towardA: found.actsA.length,
      towardB: found.actsB.length,
      total: grouped.length,
      offset,
      acts: grouped.slice(offset, offset + limit).map((entries) => listedAct(built, entries, { found, chanceOf })),
    };
  },
});

/** The readings of a question by the event that they read. */
const readingsByEvent = perStudy(
  (readings: readonly ActReading[]): ReadonlyMap<string, ActReading> => new Map(readings.map((one) => [one.event, one])),
);

function yearOf(answer: TiltAnswer, { year, set }: { readonly year: number; readonly set: string | undefined }): LeanYear {
  const years = set === undefined ? answer.years : answer.alternatives.find((one) => one.id === set)?.years;
  if (years === undefined)
    throw unknown(
      { what: "set of evidence", zh: "证据组合", value: set ?? "" },
      answer.alternatives.map((one) => one.id),
    );
  const found = years.find((one) => one.year === year);
  if (found === undefined) throw unknown({ what: "year", zh: "年份", value: String(year) }, [`${years[0]?.year}–${years.at(-1)?.year}`]);
  return found;
}

function unknown(of: { readonly what: string; readonly zh: string; readonly value: string }, known: readonly string[]): Problem {
  const hints = { hint: `Known: ${known.join(", ") || "—"}`, "hint.zh": `现有：${known.join("、") || "—"}` };
  return new Problem("not-found", { what: of.what, "what.zh": of.zh, value: of.value, ...hints });
}

/** The events of a year in order of time, those of one occasion together. */
async function occasionsOf(built: BuiltStudy, year: LeanYear): Promise<readonly (readonly TimelineEntry[])[]> {
  const [{ entries, placeOfClaim }, events] = await Promise.all([timelineOf(built), eventsById(built)]);
  const places = year.events.flatMap((id) => placeOfClaim.get(events.get(id)?.lead ?? "") ?? []);
  const groups = new Map<string, TimelineEntry[]>();
  for (const entry of places.sort((a, b) => a - b).flatMap((place) => entries[place] ?? [])) {
    const key = entry.event.occasion === undefined ? `event ${entry.event.id}` : `occasion ${entry.event.occasion}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  return [...groups.values()];
}

function listedAct(
  built: BuiltStudy,
  entries: readonly TimelineEntry[],
  { found, chanceOf }: { readonly found: LeanYear; chanceOf(event: string): number },
): ListedAct {
  const ids = entries.map(({ event }) => event.id);
  const isOn = (leads: readonly string[]): boolean => leads.some((lead) => ids.includes(lead));
  const claims = built.claims();
  return {
    sides: [...(isOn(found.actsA) ? (["A"] as const) : []), ...(isOn(found.actsB) ? (["B"] as const) : [])],
    events: entries.map((entry) => {
      const { id, gloss, dates, said, certainty, contradictions, claims: told } = rowOf(entry, []);
      const passages = told.flatMap((claim) => {
        const source = claims.get(claim)?.source;
        return source === undefined ? [] : [{ claim, source }];
      });
      return { id, gloss, dates, said, certainty, chance: chanceOf(id), contradictions, passages };
    }),
  };
}

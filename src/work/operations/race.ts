import { z } from "zod";
import { Bilingual, boundsOfText, Problem, RaceYear, raceOf, yearOf } from "../../model/index.ts";
import { namesFor } from "../name-of.ts";
import { operation } from "../operation.ts";
import { perStudy, registerOf } from "../per-study.ts";
import type { BuiltStudy } from "../run-study.ts";
import { registerSubject, type StatedNumber, standingGround, statedNumbers } from "../standings.ts";

/** One side of the race; `stated` are totals that sources state, each in the year in which its date ends. */
const Runner = z
  .strictObject({
    actor: z.string(),
    years: z.array(RaceYear),
    stated: z.array(z.strictObject({ claim: z.string(), gloss: Bilingual, year: z.int(), stated: z.number() })),
  })
  .meta({ id: "Runner" });

const RaceAnswer = z
  .strictObject({
    of: Runner,
    /** The rival of the study's register question, from the same claims; null where it names none. */
    rival: Runner.nullable(),
    /** The sources in which the relations counted, or totals stated, are told. */
    sources: z.array(z.string()),
    names: z.record(z.string(), Bilingual),
  })
  .meta({ id: "RaceAnswer" });
export type RaceAnswer = z.infer<typeof RaceAnswer>;

export const raceOperation = operation({
  name: "race",
  summary: {
    en: "With how many states an actor and its rival had relations at the end of each year",
    zh: "某方及其对手历年年底各与多少国有邦交",
  },
  writes: false,
  positional: [],
  needsStudy: true,
  http: true,
  input: z.strictObject({
    of: z.string().describe("an actor, by id or name; the study's register question where it is left out").optional(),
    from: z.coerce.number().int().describe("first year").optional(),
    to: z.coerce.number().int().describe("last year").optional(),
  }),
  output: RaceAnswer,
  rows: ({ of, rival }) =>
    [of, ...(rival === null ? [] : [rival])].flatMap(({ actor, years, stated }) =>
      years.map(({ year, certain, possible, proposed }) => ({
        actor,
        year,
        certain,
        possible,
        proposed,
        stated: stated.find((one) => one.year === year)?.stated ?? null,
      })),
    ),
  async run({ of: named, from, to }, context) {
    const built = await context.built();
    const { of, rival, question } = registerSubject(built, { operation: "race", of: named });
    const years = { from: from ?? question?.period.from, to: to ?? question?.period.to };
    const { from: first, to: last } = yearsOf(years);
    const run = async (actor: string, whose: "of" | "rival"): Promise<z.infer<typeof Runner>> => ({
      actor,
      years: await raceIn(built)({ actor, from: first, to: last }),
      stated: statedNumbers(built, question, whose)
        .flatMap(totalOf)
        .filter(({ year }) => first <= year && year <= last)
        .sort((a, b) => a.year - b.year),
    });
    const answer = { of: await run(of, "of"), rival: rival === null ? null : await run(rival, "rival") };
    return {
      ...answer,
      sources: await sourcesOf(built, answer),
      names: namesFor(registerOf(built), [of, ...(rival === null ? [] : [rival])]),
    };
  },
});

/** A stated number of relations in the year in which its date ends; none where it has no end. */
function totalOf({ claim, relation, stated }: StatedNumber): z.infer<typeof Runner>["stated"] {
  const end = boundsOfText(claim.date.edtf)?.endLatest;
  if (relation !== "diplomatic_relations" || end === undefined || !Number.isFinite(end)) return [];
  return [{ claim: claim.id, gloss: claim.gloss, year: yearOf(end - 1), stated }];
}

async function sourcesOf(built: BuiltStudy, { of, rival }: Pick<RaceAnswer, "of" | "rival">): Promise<string[]> {
  const { book, proposed } = await standingGround(built);
  const partners = [book, proposed].flatMap((one) => one.partners(of.actor, "diplomatic_relations"));
  const told = [...partners.flatMap(({ changes }) => changes.flatMap(({ claims }) => claims)), ...of.stated.map(({ claim }) => claim)];
  const all = [...told, ...(rival?.stated ?? []).map(({ claim }) => claim)];
  const claims = built.claims();
  return [...new Set(all.flatMap((id) => claims.get(id)?.source ?? []))].sort();
}

function yearsOf({ from, to }: { readonly from: number | undefined; readonly to: number | undefined }): { from: number; to: number } {
  if (from === undefined) throw new Problem("missing-option", { operation: "race", option: "--from" });
  if (to === undefined) throw new Problem("missing-option", { operation: "race", option: "--to" });
  const longest = 1000;
  if (to - from < 0 || to - from >= longest) {
    throw new Problem("bad-option", {
      option: "--to",
      value: String(to),
      expected: `a year from ${from} to ${from + longest - 1}`,
      "expected.zh": `${from} 至 ${from + longest - 1} 之间的年份`,
    });
  }
  return { from, to };
}

/** Races already run: seventy years of two hundred states take a moment, and nothing in them depends on the date that a page shows. */
const raceIn = perStudy((built: BuiltStudy) => {
  const kept = new Map<string, RaceYear[]>();
  return async ({ actor, from, to }: { readonly actor: string; readonly from: number; readonly to: number }): Promise<RaceYear[]> => {
    const key = `${actor} ${from} ${to}`;
    const years = kept.get(key) ?? raceOf(actor, { from, to }, await standingGround(built));
    kept.set(key, years);
    return years;
  };
});

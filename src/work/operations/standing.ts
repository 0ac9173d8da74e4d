import { z } from "zod";
import { partOf } from "../../borders/index.ts";
import { Bilingual, EdtfText, isoDay, Standing, StandingStatus, StandingView } from "../../model/index.ts";
import { namesFor } from "../name-of.ts";
import { operation } from "../operation.ts";
import { registerOf } from "../per-study.ts";
import type { BuiltStudy } from "../run-study.ts";
import { capitalOf, isStatedFor, labelOf, registerSubject, type StatedNumber, standingsIn, statedNumbers } from "../standings.ts";
import { lastDay } from "./register.ts";

/** A standing; `within` is the state of which the actor's land was then a part, who is then not counted by itself. */
export const PlacedStanding = Standing.extend({ within: z.string().optional() }).meta({ id: "PlacedStanding" });
export type PlacedStanding = z.infer<typeof PlacedStanding>;

/** How many actors stand so; `unnamed` of them are rows in which the source names no state, `proposed` rest on claims that nobody has accepted. */
export const StandingCount = z
  .strictObject({
    status: StandingStatus,
    via: z.string().optional(),
    label: Bilingual,
    /** The capital in which the mission sits. */
    seat: Bilingual.optional(),
    certain: z.int(),
    possible: z.int(),
    unnamed: z.int(),
    proposed: z.int(),
  })
  .meta({ id: "StandingCount" });
export type StandingCount = z.infer<typeof StandingCount>;

/** A number that a source states for the day, and the rows of all the statuses that it counts. */
const StatedStanding = z
  .strictObject({
    claim: z.string(),
    gloss: Bilingual,
    statuses: z.array(StandingStatus),
    stated: z.number(),
    listed: z.int(),
    difference: z.number(),
    why: Bilingual.optional(),
  })
  .meta({ id: "StatedStanding" });

const StandingAnswer = z
  .strictObject({
    of: z.string(),
    /** The actor with whom the study's question compares it. */
    rival: z.string().nullable(),
    question: z.string().nullable(),
    at: EdtfText,
    /** The day that the answer is for: the last one that the date allows. */
    day: z.string(),
    view: StandingView,
    counts: z.array(StandingCount),
    standings: z.array(PlacedStanding),
    stated: z.array(StatedStanding),
    /** Short names of the actors above, by id. */
    names: z.record(z.string(), Bilingual),
  })
  .meta({ id: "StandingAnswer" });
export type StandingAnswer = z.infer<typeof StandingAnswer>;

export const standingOperation = operation({
  name: "standing",
  summary: {
    en: "Where every state stands towards one actor on a day, each once: relations, or missions",
    zh: "某日各国与某方处于何种关系，每国一行：邦交，或使团",
  },
  writes: false,
  positional: [],
  needsStudy: true,
  http: true,
  input: z.strictObject({
    of: z.string().describe("an actor, by id or name; the study's register question where it is left out").optional(),
    at: EdtfText.describe("a date (EDTF); the last day that it allows is meant"),
    view: StandingView.describe("relations, or the missions that look after them").default("diplomatic_relations"),
  }),
  output: StandingAnswer,
  rows: ({ standings, names }) =>
    standings.map(({ actor, status, truth, via, since, within, proposed, claims }) => ({
      actor,
      en: names[actor]?.en ?? actor,
      zh: names[actor]?.zh ?? actor,
      status,
      truth,
      via: via ?? null,
      since: since?.from == null ? null : isoDay(since.from),
      before: since?.to == null ? null : isoDay(since.to),
      within: within ?? null,
      proposed,
      claims: claims.join(" "),
    })),
  async run({ of: named, at, view }, context) {
    const built = await context.built();
    const day = lastDay(at);
    const { of, rival, question } = registerSubject(built, { operation: "standing", of: named, day });
    const standings = placed(built, await standingsIn(built)({ of, day, view }), day);
    const numbers = statedNumbers(built, question).filter((one) => one.relation === view && isStatedFor(one, day));
    const mentioned = standings.flatMap(({ actor, via, within }) => [actor, via, within].filter((id) => id !== undefined));
    return {
      of,
      rival,
      question: question?.id ?? null,
      at,
      day: isoDay(day),
      view,
      counts: countsOf(standings, (status, via) => ({
        label: labelOf(built, { of, status, via }),
        ...(via === undefined ? {} : { seat: capitalOf(built, via) }),
      })),
      standings,
      stated: numbers.map((one) => statedStanding(one, standings)),
      names: namesFor(registerOf(built), [of, ...(rival === null ? [] : [rival]), ...mentioned]),
    };
  },
});

function placed(built: BuiltStudy, standings: readonly Standing[], day: number): PlacedStanding[] {
  const register = registerOf(built);
  return standings.map((one) => {
    const within = one.status === "not-a-state" ? partOf(one.actor, { register, day }) : undefined;
    return within === undefined ? one : { ...one, within };
  });
}

/** One row for each status and seat that occurs, in the order in which the statuses are defined. */
function countsOf(
  standings: readonly PlacedStanding[],
  wordsOf: (status: StandingStatus, via: string | undefined) => Pick<StandingCount, "label" | "seat">,
): StandingCount[] {
  const counts = new Map<string, StandingCount>();
  for (const { actor, status, truth, via, within, proposed } of standings) {
    if (within !== undefined) continue;
    const key = `${status} ${via ?? ""}`;
    const count = counts.get(key) ?? { status, ...(via === undefined ? {} : { via }), ...wordsOf(status, via), ...NONE };
    counts.set(key, {
      ...count,
      [truth]: count[truth] + 1,
      unnamed: count.unnamed + (actor === "UNK" ? 1 : 0),
      proposed: count.proposed + (proposed ? 1 : 0),
    });
  }
  const total = ({ certain, possible }: StandingCount): number => certain + possible;
  const order = (one: StandingCount): number => StandingStatus.options.indexOf(one.status);
  return [...counts.values()].sort((a, b) => order(a) - order(b) || total(b) - total(a));
}

const NONE = { certain: 0, possible: 0, unnamed: 0, proposed: 0 };

function statedStanding({ claim, stated, statuses, why }: StatedNumber, standings: readonly Standing[]): StandingAnswer["stated"][number] {
  const listed = standings.filter(({ status }) => statuses.includes(status)).length;
  return {
    claim: claim.id,
    gloss: claim.gloss,
    statuses: [...statuses],
    stated,
    listed,
    difference: stated - listed,
    ...(why === undefined ? {} : { why }),
  };
}

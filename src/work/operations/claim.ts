import { z } from "zod";
import { Bilingual, Claim, type Claim as ClaimRecord, Contradiction } from "../../model/index.ts";
import { claimNamed } from "../claim-named.ts";
import { namesFor } from "../name-of.ts";
import { operation } from "../operation.ts";
import { registerOf } from "../per-study.ts";
import { disputesOf } from "../reading/disputes.ts";
import { PassageWords, passageOf } from "../reading/passage.ts";

/** A claim with the words it was read in. */
const ClaimInPlace = z
  .strictObject({ claim: Claim, title: Bilingual, short: Bilingual, passage: PassageWords })
  .meta({ id: "ClaimInPlace" });

/** A contradiction with its sides; `more` claims stand in it besides. */
const OpenContradiction = Contradiction.extend({ sides: z.array(ClaimInPlace), more: z.int() }).meta({ id: "OpenContradiction" });

const ClaimAnswer = z
  .strictObject({
    ...ClaimInPlace.shape,
    /** Other claims that tell the same event. */
    sameEvent: z.array(z.string()),
    contradictions: z.array(OpenContradiction),
    names: z.record(z.string(), Bilingual),
  })
  .meta({ id: "ClaimAnswer" });
export type ClaimAnswer = z.infer<typeof ClaimAnswer>;

/** As many sides of a contradiction are given with their passages, the claim that was asked for first. */
const SIDES = 6;

export const claimOperation = operation({
  name: "claim",
  summary: {
    en: "One claim with its passage, and the claims that contradict it beside theirs",
    zh: "一条主张及其文段，并列与之矛盾的主张及其文段",
  },
  writes: false,
  positional: ["claim"],
  needsStudy: true,
  http: true,
  input: z.strictObject({ claim: z.string().describe("id of the claim") }),
  output: ClaimAnswer,
  rows: ({ claim, passage, contradictions }) =>
    [
      { claim, passage, contradiction: null },
      ...contradictions.flatMap((one) => one.sides.map((side) => ({ ...side, contradiction: one.id }))),
    ].map((row) => ({
      contradiction: row.contradiction,
      id: row.claim.id,
      date: row.claim.date.edtf,
      status: row.claim.status,
      passage: row.passage.text ?? row.passage.state,
      en: row.claim.gloss.en,
      zh: row.claim.gloss.zh,
    })),
  async run({ claim: id }, context) {
    const [opened, built] = [await context.opened(), await context.built()];
    const claims = built.claims();
    const claim = claimNamed(id, built);
    const sources = new Map(built.study().sources.map((source) => [source.id, source]));
    const inPlace = (one: ClaimRecord): z.infer<typeof ClaimInPlace> => {
      const source = sources.get(one.source);
      const title = source?.custom?.titles ?? { en: source?.title ?? one.source, zh: source?.title ?? one.source };
      return { claim: one, title, short: source?.custom?.short ?? title, passage: passageOf(one, source, opened) };
    };
    const contradictions = (await disputesOf(built))(id).map((found) => {
      const others = found.claims.filter((other) => other !== id).flatMap((other) => claims.get(other) ?? []);
      return { ...found, sides: [claim, ...others].slice(0, SIDES).map(inPlace), more: Math.max(0, found.claims.length - SIDES) };
    });
    const event = (await built.settling()).eventOf(claim);
    const told = [claim, ...contradictions.flatMap((one) => one.sides.map((side) => side.claim))];
    const actors = told.flatMap((one) => one.actors.flatMap(({ actor, via }) => (via === undefined ? [actor] : [actor, via])));
    return {
      ...inPlace(claim),
      sameEvent: event?.claims.filter((other) => other !== id) ?? [],
      contradictions,
      names: namesFor(registerOf(built), actors),
    };
  },
});

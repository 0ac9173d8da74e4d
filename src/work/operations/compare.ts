import { z } from "zod";
import { Bilingual, EdtfText, isoDay, StandingChangeKind, StandingView, standingChanges } from "../../model/index.ts";
import { namesFor } from "../name-of.ts";
import { operation } from "../operation.ts";
import { registerOf } from "../per-study.ts";
import { registerSubject, standingsIn } from "../standings.ts";
import { lastDay } from "./register.ts";
import { PlacedStanding } from "./standing.ts";

const StandingChange = z
  .strictObject({ actor: z.string(), change: StandingChangeKind, before: PlacedStanding, after: PlacedStanding })
  .meta({ id: "StandingChange" });

const CompareAnswer = z
  .strictObject({
    of: z.string(),
    view: StandingView,
    /** The two days, the earlier one first. */
    days: z.tuple([z.string(), z.string()]),
    counts: z.array(z.strictObject({ change: StandingChangeKind, count: z.int() })),
    changes: z.array(StandingChange),
    names: z.record(z.string(), Bilingual),
  })
  .meta({ id: "CompareAnswer" });
export type CompareAnswer = z.infer<typeof CompareAnswer>;

export const compareOperation = operation({
  name: "compare",
  summary: {
    en: "What an actor's register gained, lost and came to doubt between two dates",
    zh: "某方的关系名录在两个日期之间：新增、失去、转为存疑",
  },
  writes: false,
  positional: [],
  needsStudy: true,
  http: true,
  input: z.strictObject({
    of: z.string().describe("an actor, by id or name; the study's register question where it is left out").optional(),
    at: EdtfText.describe("a date (EDTF); the last day that it allows is meant"),
    with: EdtfText.describe("the other date"),
    view: StandingView.describe("relations, or the missions that look after them").default("diplomatic_relations"),
  }),
  output: CompareAnswer,
  rows: ({ changes, names }) =>
    changes.map(({ actor, change, before, after }) => ({
      actor,
      en: names[actor]?.en ?? actor,
      zh: names[actor]?.zh ?? actor,
      change,
      before: before.status,
      after: after.status,
      claims: [...new Set([...before.claims, ...after.claims])].sort().join(" "),
    })),
  async run({ of: named, at, with: other, view }, context) {
    const built = await context.built();
    const [first, last] = [lastDay(at), lastDay(other)].sort((a, b) => a - b) as [number, number];
    const { of } = registerSubject(built, { operation: "compare", of: named });
    const standings = standingsIn(built);
    const changes = standingChanges(await standings({ of, day: first, view }), await standings({ of, day: last, view }));
    const seats = changes.flatMap(({ actor, before, after }) => [actor, before.via, after.via].filter((id) => id !== undefined));
    return {
      of,
      view,
      days: [isoDay(first), isoDay(last)] as [string, string],
      counts: StandingChangeKind.options
        .map((change) => ({ change, count: changes.filter((one) => one.change === change).length }))
        .filter(({ count }) => count > 0),
      changes,
      names: namesFor(registerOf(built), [of, ...seats]),
    };
  },
});

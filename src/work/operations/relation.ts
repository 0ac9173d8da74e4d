import { z } from "zod";
import {
  Bilingual,
  type createRegister,
  EdtfText,
  isoDay,
  Problem,
  RegisterRelation,
  Relation,
  RelationChange,
} from "../../model/index.ts";
import { actorOf } from "../actor-of.ts";
import { namesFor } from "../name-of.ts";
import { operation } from "../operation.ts";
import { registerOf } from "../per-study.ts";
import { relationsOf } from "../relations-of.ts";
import { lastDay, partiesOf } from "./register.ts";

const RelationAnswer = z
  .strictObject({
    between: z.tuple([z.string(), z.string()]),
    at: EdtfText.nullable(),
    /** What held at the date: `no` where no relation of the kind did, certainly or possibly. */
    truth: z.enum(["certain", "possible", "no"]).nullable(),
    relations: z.array(Relation),
    changes: z.array(RelationChange),
    /** Short names of the actors above, by id. */
    names: z.record(z.string(), Bilingual),
  })
  .meta({ id: "RelationAnswer" });
export type RelationAnswer = z.infer<typeof RelationAnswer>;

export const relationOperation = operation({
  name: "relation",
  summary: { en: "The relations between two actors: at a date, and every change", zh: "两方之间的关系：某日的状态与历次变化" },
  writes: false,
  positional: [],
  needsStudy: true,
  http: true,
  input: z.strictObject({
    between: z.string().describe("two actors by id or name, with a comma between: PRK,CHN"),
    kind: RegisterRelation.describe("only this relation").optional(),
    at: EdtfText.describe("a date (EDTF); the last day that it allows is meant").optional(),
  }),
  output: RelationAnswer,
  rows: ({ changes }) =>
    changes.map((change) => ({
      relation: change.relation,
      from: change.from,
      to: change.to,
      value: change.value,
      since: change.start === null || change.start.from === null ? null : isoDay(change.start.from),
      before: change.start === null || change.start.to === null ? null : isoDay(change.start.to),
      sure: change.sure,
      claims: change.claims.join(" "),
    })),
  async run({ between, kind, at }, context) {
    const built = await context.built();
    const register = registerOf(built);
    const [a, b] = twoActors(between, register, at === undefined ? undefined : lastDay(at));
    const book = await relationsOf(built);
    const wanted = (one: { readonly relation: string }): boolean => kind === undefined || one.relation === kind;
    const relations = at === undefined ? [] : book.between(a, b, lastDay(at)).filter(wanted);
    const certain = relations.some((relation) => relation.values.some((value) => value.truth === "certain"));
    return {
      between: [a, b] as [string, string],
      at: at ?? null,
      truth: at === undefined ? null : certain ? ("certain" as const) : relations.length > 0 ? ("possible" as const) : ("no" as const),
      relations,
      changes: book.changes(a, b).filter(wanted),
      names: namesFor(register, [a, b, ...partiesOf(relations)]),
    };
  },
});

/** Two actors written with a comma between; anything else is the problem `bad-option`. */
export function twoActors(words: string, register: ReturnType<typeof createRegister>, at?: number): [string, string] {
  const [one = "", other = "", ...rest] = words.split(",").map((word) => word.trim());
  if (one === "" || other === "" || rest.length > 0) {
    throw new Problem("bad-option", {
      option: "--between",
      value: words,
      expected: "two actors: PRK,CHN",
      "expected.zh": "两个行为体：PRK,CHN",
    });
  }
  return [actorOf(register, one, at), actorOf(register, other, at)];
}

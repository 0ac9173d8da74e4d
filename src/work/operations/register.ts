import { z } from "zod";
import {
  Bilingual,
  EdtfText,
  isoDay,
  Problem,
  RegisterRelation,
  Relation,
  type Relation as RelationRecord,
  whenOf,
} from "../../model/index.ts";
import { namesFor } from "../name-of.ts";
import { operation } from "../operation.ts";
import { registerOf } from "../per-study.ts";
import { proposedRelationsOf, relationsOf } from "../relations-of.ts";
import { isStatedFor, registerSubject, type StatedNumber, statedNumbers } from "../standings.ts";

/** How many actors stand in a relation with one value; `unnamed` of them are rows in which the source does not name the state. */
const Count = z
  .strictObject({
    relation: RegisterRelation,
    value: z.string(),
    via: z.string().optional(),
    certain: z.int(),
    possible: z.int(),
    unnamed: z.int(),
  })
  .meta({ id: "RelationCount" });

/** A number that a source states beside the number of rows behind it. */
const StatedCount = z
  .strictObject({
    claim: z.string(),
    gloss: Bilingual,
    stated: z.number(),
    /** Rows of the register with that value, certain or possible; `unnamed` of them name no state. */
    listed: z.int(),
    unnamed: z.int(),
    /** Rows that rest on proposed claims alone, which are not in the register. */
    proposed: z.int(),
    difference: z.number(),
    why: Bilingual.optional(),
  })
  .meta({ id: "StatedCount" });

const RegisterAnswer = z
  .strictObject({
    of: z.string(),
    at: EdtfText,
    /** The day that the answer is for: the last one that the date allows. */
    day: z.string(),
    relations: z.array(Relation),
    /** Relations held with an actor that no longer existed, and that no recorded decision hands on. */
    ended: z.array(Relation.extend({ gone: z.string() })),
    counts: z.array(Count),
    stated: z.array(StatedCount),
    /** Short names of the actors above, by id. */
    names: z.record(z.string(), Bilingual),
  })
  .meta({ id: "RegisterAnswer" });
export type RegisterAnswer = z.infer<typeof RegisterAnswer>;

export const registerOperation = operation({
  name: "register",
  summary: { en: "Who stands in which relation to a state at a date, certainly or possibly", zh: "某日某国与各国的关系：确定者与可能者" },
  writes: false,
  positional: [],
  needsStudy: true,
  http: true,
  input: z.strictObject({
    of: z.string().describe("an actor, by id or name; the study's register question where it is left out").optional(),
    at: EdtfText.describe("a date (EDTF); the last day that it allows is meant"),
    relation: RegisterRelation.describe("only this relation").optional(),
  }),
  output: RegisterAnswer,
  rows: (answer) =>
    answer.relations.flatMap((relation) =>
      relation.values.map((value) => ({
        relation: relation.relation,
        from: relation.from,
        to: relation.to,
        value: value.value,
        truth: value.truth,
        via: value.via ?? null,
        since: value.since?.from === null || value.since === null ? null : isoDay(value.since.from),
        claims: value.claims.join(" "),
      })),
    ),
  async run({ of, at, relation }, context) {
    const built = await context.built();
    const day = lastDay(at);
    const { of: actor, question } = registerSubject(built, { operation: "register", of, day });
    const register = registerOf(built);
    const book = await relationsOf(built);
    const found = book.of(actor, day);
    const wanted = <T extends RelationRecord>(list: readonly T[]): T[] =>
      list.filter((one) => relation === undefined || one.relation === relation);
    const relations = wanted(found.relations);
    const stated = statedNumbers(built, question).filter((one) => isStatedFor(one, day));
    const proposed = stated.length === 0 ? [] : (await proposedRelationsOf(built)).of(actor, day).relations;
    const compared = stated.map((one) => comparedCount(one, { relations: found.relations, proposed }));
    return {
      of: actor,
      at,
      day: isoDay(day),
      relations,
      ended: wanted(found.ended),
      counts: counted(relations, actor),
      stated: compared,
      names: namesFor(register, [actor, ...partiesOf([...relations, ...found.ended])]),
    };
  },
});

/** The actors on either side of relations, and the seats of their missions. */
export function partiesOf(relations: readonly RelationRecord[]): string[] {
  return relations.flatMap(({ from, to, values }) => [from, to, ...values.flatMap(({ via }) => (via === undefined ? [] : [via]))]);
}

/** The last day that a date allows; a date without an end is the problem `bad-option`. */
export function lastDay(at: string): number {
  const to = whenOf(at)?.to ?? Number.NaN;
  if (!Number.isFinite(to))
    throw new Problem("bad-option", { option: "--at", value: at, expected: "a date with an end", "expected.zh": "有终点的日期" });
  return to - 1;
}

function counted(relations: readonly RelationRecord[], actor: string): z.infer<typeof Count>[] {
  const counts = new Map<string, z.infer<typeof Count>>();
  for (const relation of relations) {
    for (const { value, truth, via } of relation.values) {
      const key = `${relation.relation} ${value} ${via ?? ""}`;
      const count = counts.get(key) ?? {
        relation: relation.relation,
        value,
        ...(via === undefined ? {} : { via }),
        certain: 0,
        possible: 0,
        unnamed: 0,
      };
      const other = relation.from === actor ? relation.to : relation.from;
      counts.set(key, {
        ...count,
        certain: count.certain + (truth === "certain" ? 1 : 0),
        possible: count.possible + (truth === "possible" ? 1 : 0),
        unnamed: count.unnamed + (other === "UNK" ? 1 : 0),
      });
    }
  }
  return [...counts.values()].sort((a, b) => (`${a.relation} ${a.value}` < `${b.relation} ${b.value}` ? -1 : 1));
}

/** A stated number beside the rows behind it. */
function comparedCount(
  { claim, relation: kind, value, stated, why }: StatedNumber,
  rows: { readonly relations: readonly RelationRecord[]; readonly proposed: readonly RelationRecord[] },
): z.infer<typeof StatedCount> {
  const matching = (list: readonly RelationRecord[]): RelationRecord[] =>
    list.filter((relation) => relation.relation === kind && relation.values.some((one) => one.value === value));
  const listed = matching(rows.relations);
  const known = new Set(listed.map((relation) => `${relation.from} ${relation.to}`));
  return {
    claim: claim.id,
    gloss: claim.gloss,
    stated,
    listed: listed.length,
    unnamed: listed.filter((relation) => [relation.from, relation.to].includes("UNK")).length,
    proposed: matching(rows.proposed).filter((relation) => !known.has(`${relation.from} ${relation.to}`)).length,
    difference: stated - listed.length,
    ...(why === undefined ? {} : { why }),
  };
}

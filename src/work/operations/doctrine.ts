import { z } from "zod";
import {
  Bilingual,
  breachesOf,
  type Claim,
  Doctrine,
  DoctrineBreach,
  type DoctrineGround,
  DoctrineReach,
  droppedIn,
  isoDay,
  NewRelation,
  NewRelationPhase,
  NewRelationYear,
  newRelationPhases,
  newRelations,
  newRelationYears,
  type RelationBasis,
  reachOf,
  relationBook,
  settle,
} from "../../model/index.ts";
import { bilingualName } from "../name-of.ts";
import { named } from "../named.ts";
import { operation } from "../operation.ts";
import { registerOf } from "../per-study.ts";
import { relationsOf } from "../relations-of.ts";
import type { BuiltStudy } from "../run-study.ts";

const CheckedDoctrine = z
  .strictObject({
    doctrine: Doctrine,
    /** States that had diplomatic relations with both sides on some day while it held. */
    breaches: z.array(DoctrineBreach.extend({ name: Bilingual })),
    /** The last day on which it held lies between these two, both included; the claims that tell so. */
    dropped: z.strictObject({ first: z.string(), last: z.string(), claims: z.array(z.string()) }),
    phases: z.array(NewRelationPhase),
    years: z.array(NewRelationYear),
    /** The states behind the counts; those whose basis is `proposed` are in no count but their own. */
    relations: z.array(NewRelation.extend({ name: Bilingual })),
    /** How far the study's rows allow this, in numbers and in a sentence. */
    reach: DoctrineReach.extend({ proposed: z.int(), undated: z.int(), says: Bilingual }),
  })
  .meta({ id: "CheckedDoctrine" });
export type CheckedDoctrine = z.infer<typeof CheckedDoctrine>;

const DoctrineAnswer = z.strictObject({ doctrines: z.array(CheckedDoctrine) }).meta({ id: "DoctrineAnswer" });
export type DoctrineAnswer = z.infer<typeof DoctrineAnswer>;

export const doctrineOperation = operation({
  name: "doctrine",
  summary: {
    en: "A doctrine checked against the register: who broke it, when it was dropped, and new relations before and after",
    zh: "以关系名录检验外交方针：何国违例、何时放弃、前后新建邦交几何",
  },
  writes: false,
  positional: ["id"],
  needsStudy: true,
  http: true,
  input: z.strictObject({ id: z.string().describe("id of a doctrine; all of them where it is left out").optional() }),
  output: DoctrineAnswer,
  rows: ({ doctrines }) =>
    doctrines.flatMap(({ doctrine, years }) =>
      years.map(({ year, phase, table, text, proposed }) => ({
        doctrine: doctrine.id,
        year,
        phase,
        tableCertain: table.certain,
        tablePossible: table.possible,
        textCertain: text.certain,
        textPossible: text.possible,
        proposedCertain: proposed.certain,
        proposedPossible: proposed.possible,
      })),
    ),
  async run({ id }, context) {
    const built = await context.built();
    const wanted = named(built.study().doctrines, id);
    const register = registerOf(built);
    const ground: DoctrineGround = { book: await relationsOf(built), events: await built.events(), register };
    return { doctrines: wanted.map((doctrine) => checked(doctrine, ground, built)) };
  },
});

function checked(doctrine: Doctrine, ground: DoctrineGround, built: BuiltStudy): CheckedDoctrine {
  const breaches = breachesOf(doctrine, ground);
  const accepted = newRelations(doctrine.of, { ...ground, basisOf: basisIn(built) });
  const known = new Set(accepted.map((row) => row.state));
  const proposed = proposedRelations(doctrine.of, ground, built).filter((row) => !known.has(row.state));
  const relations = [...accepted, ...proposed];
  const reach = reachOf(doctrine, ground);
  const undated = accepted.filter(({ start }) => start === null || start.from === null || start.to === null).length;
  const { from, to } = droppedIn(doctrine);
  return {
    doctrine,
    breaches: breaches.map((breach) => ({ ...breach, name: bilingualName(ground.register, breach.state) })),
    dropped: { first: isoDay(from), last: isoDay(to - 1), claims: [...(doctrine.droppedBy ?? [])] },
    phases: newRelationPhases(doctrine, relations),
    years: newRelationYears(doctrine, relations),
    relations: relations.map((row) => ({ ...row, name: bilingualName(ground.register, row.state) })),
    reach: { ...reach, proposed: proposed.length, undated, says: reachWords({ ...reach, breaches: breaches.length }) },
  };
}

/** New relations that only proposed claims tell, settled by themselves so that they touch no accepted event. */
function proposedRelations(of: string, { register }: DoctrineGround, built: BuiltStudy): NewRelation[] {
  const claims = built.study().claims.filter((claim) => claim.status === "proposed");
  const events = settle(
    claims.map((claim): Claim => ({ ...claim, status: "accepted" })),
    register,
  );
  return newRelations(of, { events, book: relationBook(events, register, []), basisOf: () => "proposed" });
}

/** What claims rest on: a table where one of them comes from a source of CSL type `dataset`, otherwise a text. */
function basisIn(built: BuiltStudy): (claims: readonly string[]) => RelationBasis {
  const study = built.study();
  const tables = new Set(study.sources.filter((source) => source.type === "dataset").map((source) => source.id));
  const inTable = new Set(study.claims.filter((claim) => tables.has(claim.source)).map((claim) => claim.id));
  return (claims) => (claims.some((claim) => inTable.has(claim)) ? "table" : "text");
}

function reachWords(reach: DoctrineReach & { readonly breaches: number }): Bilingual {
  const { years, of, rival, rivalWhile, rivalYears, breaches } = reach;
  const silent = {
    en: ` So ${breaches === 0 ? "the empty list" : "the list"} is no proof that ${breaches === 0 ? "nobody" : "nobody else"} broke the rule: in the other years nothing is known of the rival's relations.`,
    zh: `故名单${breaches === 0 ? "为空" : "所无"}不足以证明${breaches === 0 ? "" : "别国"}无人违例：其余年份对手的邦交一无所知。`,
  };
  const told = rivalYears < years ? silent : { en: "", zh: "" };
  return {
    en: `The rows name ${of} states' relations with the one side and ${rival} with its rival; of the rival's, ${rivalWhile} may have held while the doctrine did, in ${rivalYears} of its ${years} years.${told.en}`,
    zh: `各行所载，一方有 ${of} 国之邦交，对手有 ${rival} 国；对手之邦交中，方针在行期间可能存在者 ${rivalWhile} 国，在 ${years} 年中占 ${rivalYears} 年。${told.zh}`,
  };
}

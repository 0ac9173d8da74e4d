import type { TestMaterial } from "../../infer/index.ts";
import {
  type Asked,
  type BoundDispute,
  type BoundTie,
  type Claim,
  dayOf,
  type RelationBook,
  type TieReading,
  type WhyQuestion,
  whenOf,
} from "../../model/index.ts";
import { relationsOf } from "../relations-of.ts";
import type { BuiltStudy } from "../run-study.ts";

/** The ties of each bound at the end of every year, folded from the study's events, and every claim that one of them ended. */
export async function boundsIn(built: BuiltStudy, question: Asked<WhyQuestion>, focal: string): Promise<TestMaterial["bounds"]> {
  const book = await relationsOf(built);
  return new Map(
    question.predictions.flatMap(({ id, test }) => {
      if (test.kind !== "bound") return [];
      const ties = test.ties.map((tie) => readTie(book, { tie, focal }));
      const partners = [...new Set(test.ties.map((tie) => tie.with))];
      const disputes = partners.flatMap((partner) => disputesWith(built.study().claims, { focal, partner, types: test.against, question }));
      return [[id, { ties, disputes: onceEach(disputes) }] as const];
    }),
  );
}

function readTie(book: RelationBook, { tie, focal }: { tie: BoundTie; focal: string }): TieReading {
  const years = Array.from({ length: tie.to - tie.from + 1 }, (_, k) => tie.from + k);
  return { tie, years: years.map((year) => ({ year, ...tieAt(book, { tie, focal, day: dayOf(year + 1, 1, 1) - 1 }) })) };
}

function tieAt(
  book: RelationBook,
  { tie, focal, day }: { tie: BoundTie; focal: string; day: number },
): Omit<TieReading["years"][number], "year"> {
  const [from, to] = tie.direction === "by-patron" ? [tie.with, focal] : [focal, tie.with];
  const { truth, claims } = book.truthOf({ relation: tie.relation, from, to, values: tie.values, day });
  return { truth, claims: [...claims] };
}

interface DisputeOf {
  readonly focal: string;
  readonly partner: string;
  readonly types: readonly string[];
  readonly question: Pick<WhyQuestion, "period">;
}

/** Claims of any year that the tie with a partner ended, or that it did not. */
function disputesWith(claims: readonly Claim[], { focal, partner, types, question }: DisputeOf): BoundDispute[] {
  const { from, to } = question.period;
  const [first, last] = [dayOf(from, 1, 1), dayOf(to + 1, 1, 1)];
  return claims.flatMap((claim) => {
    const names = (actor: string): boolean => claim.actors.some((party) => party.actor === actor);
    if (claim.status !== "accepted" || !types.includes(claim.type) || !names(focal) || !names(partner)) return [];
    const when = whenOf(claim.date.edtf);
    const isInside = when === undefined || (when.from < last && when.to > first);
    return [
      {
        claim: claim.id,
        source: claim.source,
        certainty: claim.certainty,
        date: claim.date.edtf,
        denies: claim.certainty === "denied",
        isInside,
      },
    ];
  });
}

function onceEach(disputes: readonly BoundDispute[]): BoundDispute[] {
  return [...new Map(disputes.map((one) => [one.claim, one])).values()];
}

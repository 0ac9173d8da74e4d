import {
  type Asked,
  type Bilingual,
  boundsOfText,
  type Claim,
  Problem,
  type RegisterQuestion,
  type RegisterRelation,
  type Standing,
  type StandingGround,
  type StandingStatus,
  type StandingView,
  standingLabel,
  standingsOf,
} from "../model/index.ts";
import { actorOf } from "./actor-of.ts";
import { bilingualName } from "./name-of.ts";
import { perStudy, registerOf } from "./per-study.ts";
import { proposedRelationsOf, registerQuestions, relationsOf } from "./relations-of.ts";
import type { BuiltStudy } from "./run-study.ts";

/** What standings are read from, of a built study. */
export const standingGround = perStudy(
  async (built: BuiltStudy): Promise<StandingGround> => ({
    book: await relationsOf(built),
    proposed: await proposedRelationsOf(built),
    register: registerOf(built),
  }),
);

/** The actor whose register is asked for: the one named, else that of the study's register question; with the rival that the question names. */
export function registerSubject(
  built: BuiltStudy,
  asked: { readonly operation: string; readonly of: string | undefined; readonly day?: number },
): { readonly of: string; readonly rival: string | null; readonly question: Asked<RegisterQuestion> | undefined } {
  const questions = registerQuestions(built);
  const named = asked.of ?? questions[0]?.of;
  if (named === undefined) throw new Problem("missing-option", { operation: asked.operation, option: "--of" });
  const of = actorOf(registerOf(built), named, asked.day);
  const question = questions.find((one) => one.of === of);
  return { of, rival: question?.rival ?? null, question };
}

/** Every standing towards an actor on a day; the last few answers are kept, as a page asks for them again when it is turned back. */
export const standingsIn = perStudy((built: BuiltStudy) => {
  const kept = new Map<string, Standing[]>();
  return async (asked: { readonly of: string; readonly day: number; readonly view: StandingView }): Promise<readonly Standing[]> => {
    const key = `${asked.of} ${asked.day} ${asked.view}`;
    const standings = kept.get(key) ?? standingsOf(asked.of, asked, await standingGround(built));
    kept.delete(key);
    kept.set(key, standings);
    for (const oldest of [...kept.keys()].slice(0, -KEPT)) kept.delete(oldest);
    return standings;
  };
});

const KEPT = 64;

/** What a standing towards an actor is called, missions by the capitals where they sit. */
export function labelOf(
  built: BuiltStudy,
  at: { readonly of: string; readonly status: StandingStatus; readonly via?: string | undefined },
): Bilingual {
  return standingLabel(at.status, { of: capitalOf(built, at.of), via: at.via === undefined ? THIRD_STATE : capitalOf(built, at.via) });
}

/** What the capital of an actor is called, or the actor itself where none is known. */
export function capitalOf(built: BuiltStudy, actor: string): Bilingual {
  const register = registerOf(built);
  return register.get(actor)?.capital ?? bilingualName(register, actor);
}

const THIRD_STATE: Bilingual = { en: "a third state", zh: "第三国" };

/** The statuses under which the rows of a relation's value stand. */
const STATUSES: Readonly<Record<string, readonly StandingStatus[]>> = {
  "diplomatic_relations established": ["established", "possible", "open"],
  "diplomatic_relations suspended": ["suspended", "open"],
  "diplomatic_relations severed": ["severed", "open"],
  "mission resident": ["resident"],
  "mission accredited_via_third": ["accredited"],
};

/** A number that a source states of an actor's register, with the statuses whose rows it counts. */
export interface StatedNumber {
  readonly claim: Claim;
  readonly relation: RegisterRelation;
  readonly value: string;
  readonly stated: number;
  readonly statuses: readonly StandingStatus[];
  readonly why: RegisterQuestion["stated"][number]["why"];
}

/** The numbers that sources state of the register of a question, or of its rival's. */
export function statedNumbers(built: BuiltStudy, question: RegisterQuestion | undefined, whose: "of" | "rival" = "of"): StatedNumber[] {
  const claims = built.claims();
  const asked = question?.[whose];
  return (question?.stated ?? []).flatMap(({ claim: id, of = question?.of, relation, value, why }) => {
    const claim = claims.get(id);
    const stated = claim?.count?.value;
    if (claim === undefined || stated === undefined || of !== asked) return [];
    return [{ claim, relation, value, stated, statuses: STATUSES[`${relation} ${value}`] ?? [], why }];
  });
}

/** Whether a stated number is about a day: it was true when its date ended, or it has no date and is held against every day. */
export function isStatedFor({ claim }: StatedNumber, day: number): boolean {
  const bounds = boundsOfText(claim.date.edtf);
  return bounds === undefined || (bounds.endEarliest - 1 <= day && day < bounds.endLatest);
}

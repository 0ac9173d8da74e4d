import { z } from "zod";
import { inferTilt } from "../../infer/index.ts";
import { readActs } from "../../measure/index.ts";
import {
  type ActReading,
  type Asked,
  Bilingual,
  type Claim,
  CODEBOOK,
  certaintyCredence,
  type Event,
  eventType,
  isoDay,
  type RelationBook,
  relationBook,
  relationValueWords,
  successionsIn,
  type TiltQuestion,
  type TiltYear,
  yearOf,
} from "../../model/index.ts";
import { registerOf } from "../per-study.ts";
import { actsOnRelations, registerQuestions } from "../relations-of.ts";
import type { BuiltStudy } from "../run-study.ts";

/**
 * A number that is another one with the claim than without it: a class probability of a year (`pA` …), the probability of a turning point, or how many
 * relations an actor has at a day (`diplomatic_relations/established/certain`). `without` is null where the number only rests on it.
 */
export const MovedNumber = z
  .strictObject({
    kind: z.enum(["tilt", "turning-point", "register"]),
    question: z.string(),
    /** Whose number it is: the focal state, or the one whose relations are counted. */
    of: z.string(),
    /** The date of it: a year, or a day. */
    at: z.string(),
    number: z.string(),
    /** What is counted, in words; null for a probability, which the page names. */
    what: Bilingual.nullable(),
    with: z.number(),
    without: z.number().nullable(),
    /** Where its derivation is, for a number that the study has now. */
    address: z.string().nullable(),
  })
  .meta({ id: "MovedNumber" });
export type MovedNumber = z.infer<typeof MovedNumber>;

/** The events that a claim has a part in, as they are where it is counted and where it is not. All other events of the study are the same. */
interface Fork {
  readonly claim: Claim;
  readonly with: readonly Event[];
  readonly without: readonly Event[];
}

/**
 * Every number of the study that a claim moves, or, while it is not accepted, that it would move. Each is computed twice, with the claim and without, and
 * only for those years and relations that its events have a part in: all others are the same.
 */
export async function movedNumbers(built: BuiltStudy, claim: Claim): Promise<MovedNumber[]> {
  const fork = await forkAt(built, claim);
  const tilts = built.study().questions.map(async (question) => (question.kind === "tilt" ? await movedYears(question, fork, built) : []));
  return [...(await Promise.all(tilts)).flat(), ...(await restingTurningPoints(built, claim)), ...(await movedCounts(built, fork))];
}

async function forkAt(built: BuiltStudy, claim: Claim): Promise<Fork> {
  const settling = await built.settling();
  if (claim.status !== "accepted") {
    const { gone, come } = settling.instead([claim], [{ ...claim, status: "accepted" }]);
    return { claim, with: come, without: gone };
  }
  const { gone, come } = settling.instead([claim], []);
  return { claim, with: gone, without: come };
}

const CLASSES = ["pA", "pEquidistant", "pB"] as const;

async function movedYears(question: Asked<TiltQuestion>, fork: Fork, built: BuiltStudy): Promise<MovedNumber[]> {
  const [a, b] = [fork.with, fork.without].map((events) => readActs(question, events, certaintyCredence)) as [ActReading[], ActReading[]];
  const years = yearsThatDiffer(a, b);
  const own = new Set([...a, ...b].map((act) => act.event));
  const others = actsIn(years, (await built.questions.get(question.id)?.readings()) ?? [], own);
  return years.flatMap((year) => {
    const only = { ...question, period: { from: year, to: year }, alternatives: [] };
    const inYear = (acts: readonly ActReading[]): TiltYear | undefined => inferTilt(only, [...(others.get(year) ?? []), ...acts]).years[0];
    const [one, other] = [inYear(a), inYear(b)];
    if (one === undefined || other === undefined) return [];
    if (!one.claims.includes(fork.claim.id) && CLASSES.every((name) => one[name] === other[name])) return [];
    return CLASSES.map((number) => ({
      kind: "tilt" as const,
      question: question.id,
      of: question.focal,
      at: String(year),
      number,
      what: null,
      with: one[number],
      without: other[number],
      address: `${question.id}/${year}/${number}`,
    }));
  });
}

/** The acts that may lie in each of these years, but for those of the events named. */
function actsIn(years: readonly number[], readings: readonly ActReading[], but: ReadonlySet<string>): ReadonlyMap<number, ActReading[]> {
  const acts = new Map(years.map((year) => [year, [] as ActReading[]]));
  if (years.length === 0) return acts;
  for (const reading of readings) {
    if (reading.years.length === 0 || but.has(reading.event)) continue;
    for (const { year } of reading.years) acts.get(year)?.push(reading);
  }
  return acts;
}

/** The years of the acts that other claims tell, in order: what the same claims tell is read in the same way. */
function yearsThatDiffer(a: readonly ActReading[], b: readonly ActReading[]): number[] {
  const [one, other] = [new Map(a.map((act) => [act.event, act])), new Map(b.map((act) => [act.event, act]))];
  const years = new Set<number>();
  for (const event of new Set([...one.keys(), ...other.keys()])) {
    const [x, y] = [one.get(event), other.get(event)];
    if (x?.claims.join() === y?.claims.join()) continue;
    for (const act of [x, y]) for (const { year } of act?.years ?? []) years.add(year);
  }
  return [...years].sort((p, q) => p - q);
}

async function restingTurningPoints(built: BuiltStudy, claim: Claim): Promise<MovedNumber[]> {
  if (claim.status !== "accepted") return [];
  const answers = await Promise.all([...built.questions.values()].map((question) => question.answer()));
  return answers.flatMap((answer) =>
    answer.turningPoints
      .filter((point) => point.claims.includes(claim.id))
      .map((point) => ({
        kind: "turning-point" as const,
        question: answer.question,
        of: answer.focal,
        at: point.between,
        number: "probability",
        what: null,
        with: point.probability,
        without: null,
        address: `${answer.question}/${point.series}/${point.between}`,
      })),
  );
}

/** Counts of relations on the day on which what is told had certainly begun, and at the end of the question's period. */
async function movedCounts(built: BuiltStudy, fork: Fork): Promise<MovedNumber[]> {
  if ((eventType(fork.claim.type as string)?.effects.length ?? 0) === 0) return [];
  const own = new Set([...fork.with, ...fork.without].map((event) => event.id));
  const others = (await actsOnRelations(built)).filter((event) => !own.has(event.id));
  const book = (events: readonly Event[]): RelationBook =>
    relationBook([...others, ...events], registerOf(built), successionsIn(built.study()));
  const books = { with: book(fork.with), without: book(fork.without) };
  const begun = fork.with.find((event) => event.claims.includes(fork.claim.id))?.start?.to ?? null;
  return registerQuestions(built).flatMap(({ id, of, rival, period }) => {
    const last = lastDayOf(period.to);
    const days = begun === null || begun - 1 >= last ? [last] : [begun - 1, last];
    const parties = rival === undefined ? [of] : [of, rival];
    return parties.flatMap((party) => days.flatMap((day) => countsThatDiffer({ question: id, of: party, day }, books)));
  });
}

function lastDayOf(year: number): number {
  let day = Math.floor((year - 1970 + 1) * 365.2425);
  while (yearOf(day) > year) day--;
  while (yearOf(day + 1) <= year) day++;
  return day;
}

function countsThatDiffer(
  { question, of, day }: { readonly question: string; readonly of: string; readonly day: number },
  books: { readonly with: RelationBook; readonly without: RelationBook },
): MovedNumber[] {
  const [a, b] = [counts(books.with, of, day), counts(books.without, of, day)];
  return [...new Set([...a.keys(), ...b.keys()])].sort().flatMap((number) => {
    const [one, other] = [a.get(number) ?? 0, b.get(number) ?? 0];
    return one === other
      ? []
      : [
          {
            kind: "register" as const,
            question,
            of,
            at: isoDay(day),
            number,
            what: countWords(number),
            with: one,
            without: other,
            address: null,
          },
        ];
  });
}

function counts(book: RelationBook, of: string, day: number): Map<string, number> {
  const found = new Map<string, number>();
  for (const { relation, values } of book.of(of, day).relations) {
    for (const { value, truth } of values) {
      const key = `${relation}/${value}/${truth}`;
      found.set(key, (found.get(key) ?? 0) + 1);
    }
  }
  return found;
}

function countWords(number: string): Bilingual {
  const [relation = "", value = "", truth = ""] = number.split("/");
  const label = CODEBOOK.relationStates.find((one) => one.id === relation)?.label ?? { en: relation, zh: relation };
  const words = relationValueWords(relation, value);
  const sure = truth === "certain" ? { en: "certain", zh: "确定" } : { en: "possible", zh: "可能" };
  return { en: `${label.en}: ${words.en}, ${sure.en}`, zh: `${label.zh}：${words.zh}，${sure.zh}` };
}

import { z } from "zod";
import { type Asked, Bilingual, CODEBOOK, EdtfText, type Event, isoYear, type Question, type TiltYear, yearOf } from "../../model/index.ts";
import { dataFolderOf } from "../data/data-folder-of.ts";
import { NamedDataHere, namedData } from "../data/named-data.ts";
import { namesFor } from "../name-of.ts";
import { operation } from "../operation.ts";
import { perStudy, registerOf } from "../per-study.ts";
import type { BuiltStudy } from "../run-study.ts";

/** A question with what it is about: the focal state first, then its patrons, the other side, or the states that threaten it; that of the turn which a matrix explains. */
const AskedQuestion = z
  .strictObject({
    id: z.string(),
    kind: z.enum(["tilt", "register", "chronicle", "threat", "matrix", "why"]),
    title: Bilingual,
    /** The name for places where the title is too long; the title where the study gives no other. */
    short: Bilingual,
    actors: z.array(z.string()),
    /** Calendar years, both included. */
    period: z.strictObject({ from: z.int(), to: z.int() }),
    /** The date at which a reader is shown the answer first: the year of the surest lean; the middle of the first window in which it asks for change; otherwise the last year. */
    opens: EdtfText,
  })
  .meta({ id: "AskedQuestion" });

/** What a study holds, and the words in which it is told. */
const Overview = z
  .strictObject({
    title: Bilingual,
    short: Bilingual,
    description: Bilingual.nullable(),
    licence: z.string(),
    /** The question that is meant when none is named. */
    question: z.string().nullable(),
    questions: z.array(AskedQuestion),
    /** Calendar years of the first and last dated event; null where none is dated. */
    years: z.strictObject({ from: z.int(), to: z.int() }).nullable(),
    counts: z.strictObject({ claims: z.int(), proposed: z.int(), events: z.int(), sources: z.int(), contradictions: z.int() }),
    coders: z.array(z.strictObject({ id: z.string(), name: z.string() })),
    sources: z.array(z.strictObject({ id: z.string(), title: Bilingual, short: Bilingual, claims: z.int(), textAtHand: z.boolean() })),
    /** The reference data that the study names. */
    data: z.array(NamedDataHere),
    /** Short names of the actors that take part in any event or question, by id. */
    names: z.record(z.string(), Bilingual),
    /** Labels of event types and of certainties, by id. */
    words: z.strictObject({
      types: z.record(z.string(), Bilingual),
      certainties: z.record(z.string(), Bilingual),
    }),
  })
  .meta({ id: "Overview" });
export type Overview = z.infer<typeof Overview>;

export const overview = operation({
  name: "overview",
  summary: { en: "What a study holds: questions, period, sources, names and words", zh: "研究概览：问题、时段、文献、名称与用语" },
  writes: false,
  positional: ["study"],
  needsStudy: true,
  http: true,
  input: z.strictObject({}),
  output: Overview,
  rows: ({ questions }) =>
    questions.map(({ id, kind, title, actors, period }) => ({
      id,
      kind,
      actors: actors.join(" "),
      from: period.from,
      to: period.to,
      en: title.en,
      zh: title.zh,
    })),
  async run(_, context) {
    const built = await context.built();
    return { ...(await overviewOf(built)), data: await namedData(built.study().manifest, dataFolderOf(context)) };
  },
});

const overviewOf = perStudy(async (built: BuiltStudy): Promise<Omit<Overview, "data">> => {
  const study = built.study();
  const events = await built.events();
  const claimsIn = new Map<string, number>();
  for (const { source } of study.claims) claimsIn.set(source, (claimsIn.get(source) ?? 0) + 1);
  const questions = await Promise.all(study.questions.filter(hasPage).map((question) => askedQuestion(question, built)));
  const actors = new Set(questions.flatMap((one) => one.actors));
  for (const { states } of events) for (const { state } of states) actors.add(state);
  return {
    title: study.manifest.title,
    short: study.manifest.short ?? study.manifest.title,
    description: study.manifest.description ?? null,
    licence: study.manifest.licence,
    question: study.manifest.question ?? questions[0]?.id ?? null,
    questions,
    years: yearsOf(events),
    counts: {
      claims: study.claims.length,
      proposed: study.claims.filter((claim) => claim.status === "proposed").length,
      events: events.length,
      sources: study.sources.length,
      contradictions: study.contradictions.length,
    },
    coders: study.manifest.coders,
    sources: study.sources
      .filter((source) => source.custom?.document !== undefined || claimsIn.has(source.id))
      .map((source) => {
        const title = source.custom?.titles ?? { en: source.title, zh: source.title };
        const short = source.custom?.short ?? title;
        return { id: source.id, title, short, claims: claimsIn.get(source.id) ?? 0, textAtHand: built.text(source.id) !== undefined };
      }),
    names: namesFor(registerOf(built), [...actors]),
    words: {
      types: Object.fromEntries(CODEBOOK.eventTypes.map(({ id, label }) => [id, label])),
      certainties: Object.fromEntries(CODEBOOK.certainties.map(({ id, label }) => [id, label])),
    },
  };
});

/** A question that a page of the atlas answers. */
type PagedQuestion = Extract<Asked<Question>, { kind: Overview["questions"][number]["kind"] }>;

function hasPage(question: Asked<Question>): question is PagedQuestion {
  return AskedQuestion.shape.kind.safeParse(question.kind).success;
}

async function askedQuestion(question: PagedQuestion, built: BuiltStudy): Promise<Overview["questions"][number]> {
  const { id, kind, title, period } = question;
  const opens = isoYear(await openingYear(question, built));
  return { id, kind, title, short: question.short ?? title, period, opens, actors: askedActors(question, built.study().questions) };
}

async function openingYear(question: PagedQuestion, built: BuiltStudy): Promise<number> {
  const { to } = question.period;
  if (question.kind === "threat") {
    const [window] = question.windows;
    return window === undefined ? to : Math.floor((window.from + window.to) / 2);
  }
  const answer = await built.questions.get(question.id)?.answer();
  return answer === undefined ? to : surestYear(answer.years, to);
}

function surestYear(years: readonly TiltYear[], otherwise: number): number {
  const sureness = ({ pA, pB }: TiltYear): number => Math.max(pA, pB);
  const told = years.filter((year) => year.events.length > 0);
  return told.toSorted((a, b) => sureness(b) - sureness(a))[0]?.year ?? otherwise;
}

function askedActors(question: PagedQuestion, all: readonly Question[]): string[] {
  if (question.kind === "matrix") {
    const turned = all.find((one) => one.kind === "tilt" && one.id === question.about.turn?.question);
    return turned?.kind === "tilt" ? [turned.focal, ...turned.patrons] : [];
  }
  if (question.kind === "tilt") return [question.focal, ...question.patrons];
  if (question.kind === "register") return [question.of, ...(question.rival === undefined ? [] : [question.rival])];
  if (question.kind === "threat") return [question.on, ...question.bloc, ...question.others];
  if (question.kind === "why") {
    const about = all.find((one) => one.kind === "tilt" && one.id === question.about);
    return about?.kind === "tilt" ? askedActors(about, all) : [];
  }
  return question.sides.flatMap((side) => side.actors);
}

function yearsOf(events: readonly Event[]): Overview["years"] {
  let [from, to] = [Infinity, -Infinity];
  for (const { start } of events) {
    const [first, last] = [start?.from ?? null, start?.to ?? null];
    if (first !== null) [from, to] = [Math.min(from, first), Math.max(to, first)];
    if (last !== null) [from, to] = [Math.min(from, last - 1), Math.max(to, last - 1)];
  }
  return from > to ? null : { from: yearOf(from), to: yearOf(to) };
}

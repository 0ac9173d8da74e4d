import { z } from "zod";
import { Bilingual, type ChronicleQuestion, type Event, Problem, Protocol, protocolOf, yearOf } from "../../model/index.ts";
import { actorOf } from "../actor-of.ts";
import { operation } from "../operation.ts";
import { registerOf } from "../per-study.ts";
import { ListedEvent, listEvents, listed } from "./list.ts";
import { twoActors } from "./relation.ts";

const ChronicleAnswer = z
  .strictObject({
    /** The actors of each side, none for the whole study; more than one where the study's question reads polities as the past of another. */
    sides: z.array(z.strictObject({ title: Bilingual.nullable(), actors: z.array(z.string()) })),
    events: z.array(ListedEvent.extend({ words: z.string().nullable(), contradicted: z.boolean(), protocol: Protocol.optional() })),
  })
  .meta({ id: "ChronicleAnswer" });
export type ChronicleAnswer = z.infer<typeof ChronicleAnswer>;

export const chronicle = operation({
  name: "chronicle",
  summary: { en: "What happened between two sides, to one, or in all, in order of time", zh: "双方之间、一方或全部的大事，按时间排列" },
  writes: false,
  positional: [],
  needsStudy: true,
  http: true,
  input: z.strictObject({
    between: z
      .string()
      .describe("two actors by id or name, with a comma between; a chronicle question of the study adds their past")
      .optional(),
    of: z.string().describe("one actor, by id or name").optional(),
    from: z.int().describe("first year").optional(),
    to: z.int().describe("last year").optional(),
  }),
  output: ChronicleAnswer,
  rows: ({ events }) => listEvents.rows({ events }),
  async run({ between, of, from, to }, context) {
    const built = await context.built();
    const study = built.study();
    const register = registerOf(built);
    if (between !== undefined && of !== undefined) {
      throw new Problem("bad-option", {
        option: "--of",
        value: of,
        expected: "either --of or --between",
        "expected.zh": "--of 与 --between 只取其一",
      });
    }
    const questions = study.questions.flatMap((question) => (question.kind === "chronicle" ? [question] : []));
    const one = of === undefined ? [] : [{ title: null, actors: [actorOf(register, of)] }];
    const sides = between === undefined ? one : sidesOf(twoActors(between, register), questions);
    const claims = built.claims();
    const contradicted = new Set([
      ...study.contradictions.flatMap((noted) => noted.claims),
      ...study.claims.flatMap((claim) => claim.contradicts ?? []),
    ]);
    const events = (await built.events())
      .filter((event) => sides.every((side) => event.states.some((one) => one.role !== "third" && side.actors.includes(one.state))))
      .filter((event) => within(event, { from, to }))
      .flatMap((event) => {
        const lead = claims.get(event.lead);
        const doubted = event.datesDisagree || event.claims.some((id) => contradicted.has(id));
        const told = event.claims.flatMap((id) => claims.get(id) ?? []);
        const protocol = protocolOf(event, told, register);
        return listed(event, lead).map((one) => ({
          ...one,
          words: lead?.date.words ?? null,
          contradicted: doubted,
          ...(protocol === undefined ? {} : { protocol }),
        }));
      });
    return { sides, events };
  },
});

type Side = z.infer<typeof ChronicleAnswer>["sides"][number];

/** The sides of the chronicle question that holds the two actors on different sides, else just the two. */
function sidesOf([a, b]: [string, string], questions: readonly ChronicleQuestion[]): Side[] {
  for (const { sides } of questions) {
    const [x, y] = sides;
    if (x.actors.includes(a) && y.actors.includes(b)) return [...sides];
    if (x.actors.includes(b) && y.actors.includes(a)) return [y, x];
  }
  return [a, b].map((actor) => ({ title: null, actors: [actor] }));
}

function within(event: Event, period: { from: number | undefined; to: number | undefined }): boolean {
  if (period.from === undefined && period.to === undefined) return true;
  const { from, to } = event.start ?? { from: null, to: null };
  if (from === null && to === null) return false;
  const first = from === null ? Number.NEGATIVE_INFINITY : yearOf(from);
  const last = to === null ? Number.POSITIVE_INFINITY : yearOf(to - 1);
  return last >= (period.from ?? Number.NEGATIVE_INFINITY) && first <= (period.to ?? Number.POSITIVE_INFINITY);
}

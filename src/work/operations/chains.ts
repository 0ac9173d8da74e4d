import { z } from "zod";
import { chainsOf } from "../../model/index.ts";
import { named } from "../named.ts";
import { operation } from "../operation.ts";
import { ListedEvent, listed } from "./list.ts";

const Days = z.number().nullable();

/** Two neighbours of a chain and the days from the one to the other; below zero the second may have come first, null is unbounded. */
const ChainLink = z
  .strictObject({
    from: z.string(),
    to: z.string(),
    days: z.strictObject({ fewest: Days, most: Days }),
    order: z.enum(["certain", "possible", "unknown"]),
  })
  .meta({ id: "ChainLink" });

/** The events of one process in order of time; link *i* joins event *i* and the next. */
const ListedChain = z
  .strictObject({ id: z.string(), events: z.array(ListedEvent).min(2), links: z.array(ChainLink).min(1) })
  .meta({ id: "ListedChain" });
export type ListedChain = z.infer<typeof ListedChain>;

export const chains = operation({
  name: "chains",
  summary: {
    en: "Longer courses of events as chains: what followed what, and after how many days",
    zh: "较长的过程连成链条：何事之后有何事，相隔多少日",
  },
  writes: false,
  positional: ["id"],
  needsStudy: true,
  http: true,
  input: z.strictObject({ id: z.string().describe("slug of a process; all of them where it is left out").optional() }),
  output: z.strictObject({ chains: z.array(ListedChain) }).meta({ id: "ChainList" }),
  rows: (answer) =>
    answer.chains.flatMap(({ id, events, links }) =>
      events.map((event, i) => {
        const link = links[i - 1];
        return {
          process: id,
          date: event.date,
          type: event.type,
          event: event.id,
          afterFewestDays: link?.days.fewest ?? null,
          afterMostDays: link?.days.most ?? null,
          order: link?.order ?? null,
          claims: event.claims.join(" "),
          en: event.gloss.en,
          zh: event.gloss.zh,
        };
      }),
    ),
  async run({ id }, context) {
    const built = await context.built();
    const claims = built.claims();
    const all = chainsOf(await built.events()).map((chain) => ({
      id: chain.process,
      events: chain.events.flatMap((event) => listed(event, claims.get(event.lead))),
      links: chain.links.map((link) => ({ ...link, days: { ...link.days } })),
    }));
    return { chains: [...named(all, id)] };
  },
});

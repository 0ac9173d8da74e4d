import { z } from "zod";
import { Actor, createRegister, EdtfText, resolveName, shortNameOf, whenOf } from "../../model/index.ts";
import { operation } from "../operation.ts";

const Found = Actor.extend({ existed: z.enum(["certain", "possible", "no"]).optional() }).meta({ id: "FoundActor" });

export const listActors = operation({
  name: "actors",
  summary: {
    en: "Look up actors: states of the built-in register and those of the study, by id, name or date",
    zh: "查行为体：内置国家名录与研究自有者，可按编号、名称或日期",
  },
  writes: false,
  positional: ["name"],
  needsStudy: true,
  http: true,
  input: z.strictObject({
    name: z.string().describe("an id or a name in any language; all actors where it is left out").optional(),
    at: EdtfText.describe("only names of this date (EDTF); says who existed then").optional(),
  }),
  output: z.strictObject({ meaning: z.enum(["one", "ambiguous", "unknown", "all"]), actors: z.array(Found) }).meta({ id: "ActorList" }),
  rows: ({ actors }) =>
    actors.map((actor) => ({
      id: actor.id,
      kind: actor.kind,
      en: shortNameOf(actor, "en"),
      zh: shortNameOf(actor, "zh-Hans"),
      cow: actor.codes?.cow ?? null,
      gw: actor.codes?.gw ?? null,
      iso3: actor.codes?.iso3 ?? null,
      existed: actor.existed ?? null,
    })),
  async run({ name, at }, context) {
    const { load } = await context.opened();
    const register = createRegister(load().records.actors.map((actor) => actor.value));
    const when = whenOf(at);
    const found = (id: string): z.output<typeof Found>[] => {
      const actor = register.get(id);
      if (actor === undefined) return [];
      return [{ ...actor, ...(when === undefined ? {} : { existed: register.existsAt(id, when.from, when.to) }) }];
    };
    if (name === undefined) return { meaning: "all" as const, actors: register.actors.flatMap((actor) => found(actor.id)) };
    if (register.get(name) !== undefined) return { meaning: "one" as const, actors: found(name) };
    const resolved = resolveName(register, name, when === undefined ? {} : { at: when });
    if (resolved.kind === "one") return { meaning: "one" as const, actors: found(resolved.actor) };
    const ids = resolved.kind === "ambiguous" ? resolved.candidates : resolved.atOtherTimes;
    return { meaning: resolved.kind, actors: ids.flatMap(found) };
  },
});

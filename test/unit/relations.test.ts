import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createRegister, dayOf, type Event, type RegisterRelation, type RelationChange, relationBook } from "../../src/model/index.ts";
import { valuesAt } from "../../src/model/relations/fold.ts";

const REGISTER = createRegister([]);

function event(id: string, type: string, options: Partial<Event> & { readonly on: readonly [from: number, to: number] | null }): Event {
  const { on, ...rest } = options;
  return {
    id,
    type,
    states: [
      { role: "participant", state: "PRK" },
      { role: "participant", state: "CHN" },
    ],
    start: on === null ? null : { from: on[0], to: on[1] },
    certainty: "asserted",
    lead: id,
    claims: [`claim-of-${id}`],
    sources: ["s"],
    roots: ["s"],
    joinedBy: "single",
    datesDisagree: false,
    spansYears: false,
    ...rest,
  };
}

const truths = (events: readonly Event[], day: number, relation = "diplomatic_relations"): Record<string, string> => {
  const found = relationBook(events, REGISTER, []).between("PRK", "CHN", day);
  return Object.fromEntries(found.filter((one) => one.relation === relation).flatMap((one) => one.values.map((v) => [v.value, v.truth])));
};

describe("the register folds events into relations", () => {
  const year = dayOf(1949, 1, 1);
  const established = event("e", "establish_relations", { on: [year, dayOf(1950, 1, 1)] });

  test("a relation is possible from the first day its beginning allows, certain from the last, and no before", () => {
    expect(truths([established], year - 1)).toEqual({});
    expect(truths([established], year)).toEqual({ established: "possible" });
    expect(truths([established], dayOf(1949, 12, 30))).toEqual({ established: "possible" });
    expect(truths([established], dayOf(1949, 12, 31))).toEqual({ established: "certain" });
    expect(truths([established], dayOf(1990, 1, 1))).toEqual({ established: "certain" });
  });

  test("while a break may have come, both values are possible; after it only the break is certain", () => {
    const severed = event("s", "sever_relations", { on: [dayOf(1965, 1, 1), dayOf(1966, 1, 1)] });
    expect(truths([established, severed], dayOf(1965, 6, 1))).toEqual({ established: "possible", severed: "possible" });
    expect(truths([established, severed], dayOf(1966, 1, 1))).toEqual({ severed: "certain" });
  });

  test("what is only reported leaves the earlier value possible", () => {
    const rumour = event("r", "sever_relations", { on: [dayOf(1965, 1, 1), dayOf(1965, 1, 2)], certainty: "reported" });
    expect(truths([established, rumour], dayOf(1970, 1, 1))).toEqual({ established: "possible", severed: "possible" });
  });

  test("what is denied, planned or cancelled changes nothing", () => {
    for (const certainty of ["denied", "planned", "cancelled"] as const) {
      expect(truths([event("x", "establish_relations", { on: [year, year + 1], certainty })], dayOf(1960, 1, 1))).toEqual({});
    }
  });

  test("a row without a date is possible on any day and certain on none", () => {
    const undated = event("u", "formal_status", { on: null, subtype: "maintained" });
    expect(truths([undated], dayOf(1900, 1, 1))).toEqual({});
    expect(truths([undated], dayOf(2000, 1, 1))).toEqual({ established: "possible" });
  });

  test("a treaty whose promise nobody read off its text is a possible alliance, one with an obligation a certain one", () => {
    const treaty = event("t", "sign_treaty", { on: [dayOf(1961, 7, 11), dayOf(1961, 7, 12)], subtype: "alliance" });
    expect(truths([treaty], dayOf(1962, 1, 1), "alliance")).toEqual({ defence: "possible" });
    expect(truths([{ ...treaty, obligation: "defence" }], dayOf(1962, 1, 1), "alliance")).toEqual({ defence: "certain" });
  });

  test("each unnamed state of a list is its own row", () => {
    const row = (id: string): Event => ({
      ...event(id, "open_mission", { on: [year, year + 1], subtype: "embassy" }),
      states: [
        { role: "source", state: "UNK" },
        { role: "target", state: "PRK" },
      ],
    });
    const { relations } = relationBook([row("a"), row("b"), row("c")], REGISTER, []).of("PRK", dayOf(1960, 1, 1));
    expect(relations.filter((one) => one.relation === "mission")).toHaveLength(3);
  });

  test("a successor continues a relation only where a decision says so", () => {
    const soviet: Event = {
      ...established,
      states: [
        { role: "participant", state: "PRK" },
        { role: "participant", state: "SUN" },
      ],
    };
    const after = dayOf(2000, 1, 1);
    const without = relationBook([soviet], REGISTER, []);
    expect(without.between("PRK", "RUS", after)).toEqual([]);
    expect(without.of("PRK", after).ended.map((one) => one.gone)).toContain("SUN");
    const decided = relationBook([soviet], REGISTER, [{ from: "SUN", to: "RUS", why: { en: "w", zh: "w" } }]);
    expect(decided.between("PRK", "RUS", after).map((one) => one.relation)).toContain("diplomatic_relations");
    expect(decided.between("PRK", "RUS", dayOf(1960, 1, 1))).toEqual([]);
  });
});

const change = fc
  .record({
    from: fc.integer({ min: 0, max: 60 }),
    length: fc.integer({ min: 1, max: 20 }),
    value: fc.constantFrom("established", "severed", "suspended"),
    sure: fc.boolean(),
  })
  .map(
    (one): RelationChange => ({
      relation: "diplomatic_relations",
      from: "CHN",
      to: "PRK",
      value: one.value,
      observed: false,
      sure: one.sure,
      start: { from: one.from, to: one.from + one.length },
      event: `${one.from}-${one.length}-${one.value}-${one.sure}`,
      claims: ["c"],
    }),
  );

/** One course of events that the changes allow: each sure change on one of its days, each other one on one of its days or not at all. */
const course = fc.array(change, { minLength: 1, maxLength: 5 }).chain((changes) =>
  fc.record({
    changes: fc.constant(changes),
    days: fc.tuple(...changes.map((one) => fc.integer({ min: one.start?.from ?? 0, max: (one.start?.to ?? 1) - 1 }))),
    happened: fc.tuple(...changes.map((one) => (one.sure ? fc.constant(true) : fc.boolean()))),
    day: fc.integer({ min: -5, max: 90 }),
  }),
);

test("in every course of events that the dates allow, the value held is among those given, and is the one called certain", () => {
  fc.assert(
    fc.property(course, ({ changes, days, happened, day }) => {
      const done = changes
        .map((one, i) => ({ one, on: days[i] as number, happened: happened[i] as boolean }))
        .filter((c) => c.happened && c.on <= day);
      const last = Math.max(...done.map((c) => c.on));
      const held = done.filter((c) => c.on === last).map((c) => c.one.value);
      const values = valuesAt(changes, day);
      if (held.length > 0) expect(values.some((value) => held.includes(value.value))).toBe(true);
      for (const value of values) if (value.truth === "certain") expect(held).toContain(value.value);
    }),
    { numRuns: 2000 },
  );
});

test("the order in which changes are told does not matter", () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 5 }), fc.integer({ min: 0, max: 90 }), (changes, day) => {
      const key = (list: readonly RelationChange[]): string =>
        JSON.stringify(
          valuesAt(list, day)
            .map(({ value, truth }) => `${value} ${truth}`)
            .sort(),
        );
      expect(key([...changes].reverse())).toBe(key(changes));
    }),
  );
});

describe("whether a tie holds", () => {
  const at = (from: readonly [number, number, number], days = 1): readonly [number, number] => [dayOf(...from), dayOf(...from) + days];
  const asked = (events: readonly Event[], of: { relation: RegisterRelation; values: readonly string[]; day: number }): string =>
    relationBook(events, REGISTER, []).truthOf({ from: "CHN", to: "PRK", ...of }).truth;
  const by = (source: string, target: string, type: string, on: readonly [number, number], more: Partial<Event> = {}): Event => ({
    ...event(`${type} ${source} ${on[0]}`, type, { on, ...more }),
    states: [
      { role: "source", state: source },
      { role: "target", state: target },
    ],
  });
  const mission = { relation: "mission", values: ["resident"], day: dayOf(1960, 1, 1) } as const;
  const opened = by("PRK", "CHN", "open_mission", at([1950, 1, 28]), { subtype: "embassy" });

  test("a mission of one with the other says nothing of a mission the other way", () => {
    expect(asked([opened], mission)).toBe("unknown");
    expect(asked([by("CHN", "PRK", "open_mission", at([1950, 8, 13]), { subtype: "embassy" })], mission)).toBe("certain");
  });

  test("of a symmetric relation it does not matter which is named first", () => {
    const established = event("e", "establish_relations", { on: at([1949, 10, 6]) });
    const book = relationBook([established], REGISTER, []);
    const of = { relation: "diplomatic_relations", values: ["established"], day: dayOf(1960, 1, 1) } as const;
    expect(book.truthOf({ ...of, from: "PRK", to: "CHN" })).toEqual({ truth: "certain", claims: ["claim-of-e"] });
    expect(book.truthOf({ ...of, from: "CHN", to: "PRK" })).toEqual({ truth: "certain", claims: ["claim-of-e"] });
  });

  test("what certainly ended, or is certainly none, is no tie; before anything is told, nothing is known", () => {
    const established = event("e", "establish_relations", { on: at([1949, 10, 6]) });
    const none = event("n", "formal_status", { on: at([1955, 1, 1]), subtype: "none" });
    const relations = { relation: "diplomatic_relations", values: ["established"] } as const;
    expect(asked([established, none], { ...relations, day: dayOf(1954, 12, 31) })).toBe("certain");
    expect(asked([established, none], { ...relations, day: dayOf(1955, 1, 1) })).toBe("no");
    expect(asked([established, none], { ...relations, values: ["none"], day: dayOf(1955, 1, 1) })).toBe("certain");
    expect(asked([established, none], { ...relations, day: dayOf(1949, 1, 1) })).toBe("unknown");
  });

  test("two values that the sources allow are certain together only where both are asked for, and each alone possible", () => {
    const established = event("e", "establish_relations", { on: at([1949, 10, 6]) });
    const severed = event("s", "sever_relations", { on: [dayOf(1965, 1, 1), dayOf(1966, 1, 1)] });
    const of = (values: readonly string[]): string =>
      asked([established, severed], { relation: "diplomatic_relations", values, day: dayOf(1965, 6, 1) });
    expect(of(["established"])).toBe("possible");
    expect(of(["severed"])).toBe("possible");
    expect(of(["established", "severed"])).toBe("certain");
    expect(of(["suspended"])).toBe("no");
  });

  test("two values of which neither is sure are not certain together", () => {
    const on = at([1950, 1, 1]);
    const rumours = [
      event("a", "establish_relations", { on, certainty: "reported" }),
      event("b", "sever_relations", { on, certainty: "reported" }),
    ];
    const of = { relation: "diplomatic_relations", day: dayOf(1960, 1, 1) } as const;
    expect(asked(rumours, { ...of, values: ["established", "severed"] })).toBe("possible");
    expect(asked(rumours, { ...of, values: ["suspended"] })).toBe("unknown");
  });
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { type Claim, chainsOf, createRegister, dayOf, type Event, settle } from "../../src/model/index.ts";

const event = (id: string, start: Event["start"], process: string | undefined = "crisis"): Event => ({
  id,
  type: "talks",
  states: [],
  start,
  certainty: "asserted",
  ...(process === undefined ? {} : { process }),
  lead: `${id}-001`,
  claims: [`${id}-001`],
  sources: ["memo"],
  roots: ["memo"],
  joinedBy: "single",
  datesDisagree: false,
  spansYears: false,
});

const start = fc.option(
  fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 20 })).map(([from, days]) => ({ from, to: from + days })),
);
const events = fc
  .array(fc.tuple(start, fc.constantFrom("crisis", "thaw", undefined)), { maxLength: 8 })
  .map((list) => list.map(([own, process], i) => ({ ...event(`e${i}`, own), process }) as Event));

test("a chain holds all events of its process and no other, and there is none for a process of one event", () => {
  fc.assert(
    fc.property(events, (list) => {
      const chains = chainsOf(list);
      for (const process of ["crisis", "thaw"]) {
        const own = list.filter((one) => one.process === process).map((one) => one.id);
        const chain = chains.find((one) => one.process === process);
        expect(chain?.events.map((one) => one.id).toSorted()).toEqual(own.length > 1 ? own.toSorted() : undefined);
        expect(chain?.links.length).toBe(own.length > 1 ? own.length - 1 : undefined);
      }
    }),
  );
});

test("the days of a link are the fewest and the most that any two admissible days lie apart, and its order is certain when all have one sign", () => {
  fc.assert(
    fc.property(events, (list) => {
      for (const { events: own, links } of chainsOf(list)) {
        links.forEach((link, i) => {
          const [a, b] = [own[i]?.start ?? null, own[i + 1]?.start ?? null];
          if (a === null || b === null) {
            expect(link.order).toBe("unknown");
            return;
          }
          const apart = daysOf(a).flatMap((first) => daysOf(b).map((second) => second - first));
          expect(link.days).toEqual({ fewest: Math.min(...apart), most: Math.max(...apart) });
          expect(link.order).toBe(apart.every((days) => days > 0) ? "certain" : "possible");
        });
      }
    }),
  );
});

test("the order in which the events are given does not matter", () => {
  const shuffled = events.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
  fc.assert(
    fc.property(shuffled, ([list, other]) => {
      expect(chainsOf(other)).toEqual(chainsOf(list));
    }),
  );
});

test("events of one day stand in the order in which they are first told, those without a date at the end", () => {
  const day = { from: dayOf(1968, 1, 23), to: dayOf(1968, 1, 24) };
  const seizure = { ...event("seizure", day), claims: ["memo-002"] };
  const attack = { ...event("attack", day), claims: ["memo-003"] };
  const undated = { ...event("apology", null), claims: ["memo-001"] };
  const [chain] = chainsOf([undated, attack, seizure]);
  expect(chain?.events.map((one) => one.id)).toEqual(["seizure", "attack", "apology"]);
  expect(chain?.links).toEqual([
    { from: "seizure", to: "attack", days: { fewest: 0, most: 0 }, order: "possible" },
    { from: "attack", to: "apology", days: { fewest: null, most: null }, order: "unknown" },
  ]);
});

test("a date without an end leaves the most days unbounded", () => {
  const [chain] = chainsOf([event("a", { from: 0, to: 1 }), event("b", { from: 5, to: null })]);
  expect(chain?.links).toEqual([{ from: "a", to: "b", days: { fewest: 5, most: null }, order: "certain" }]);
});

test("an event takes its process from the leading one of its claims that has one", () => {
  const claim = (id: string, tier: Claim["tier"], process?: string): Claim => ({
    id,
    source: "memo",
    at: { start: 0, end: 1, digest: `sha256:${"0".repeat(64)}` },
    type: "talks",
    actors: [{ role: "participant", actor: "PRK" }],
    date: { edtf: "1968", basis: "explicit" },
    certainty: "asserted",
    gloss: { en: "They talk.", zh: "会谈。" },
    event: "talks-1968",
    ...(process === undefined ? {} : { process }),
    tier,
    status: "accepted",
    coder: "ada",
    codedAt: "2026-11-22",
  });
  const register = createRegister([]);
  const [told] = settle([claim("memo-001", "core"), claim("memo-002", "minor", "crisis"), claim("memo-003", "repeat", "thaw")], register);
  expect(told?.process).toBe("crisis");
  expect(settle([claim("memo-001", "core")], register)[0]).not.toHaveProperty("process");
});

function daysOf({ from, to }: NonNullable<Event["start"]>): number[] {
  return Array.from({ length: (to ?? 0) - (from ?? 0) }, (_, i) => (from ?? 0) + i);
}

import fc from "fast-check";
import { expect, test } from "vitest";
import { type Claim, createRegister, type Event, settle } from "../../src/model/index.ts";

const DIGEST = `sha256:${"0".repeat(64)}`;
const register = createRegister([
  {
    id: "person:envoy",
    kind: "person",
    names: [{ text: "Envoy", lang: "en", kind: "short" }],
    actsFor: [{ actor: "MNG", from: "1960", to: "1962" }],
  },
]);

const state = fc.constantFrom("MNG", "CHN", "SUN", "person:envoy");
const date = fc.constantFrom<string | null>(null, "1960", "1960-03", "1960-03-12", "1960-03-13", "1961-05-01", "1960-04");
const told = fc.record({
  type: fc.constantFrom("visit", "criticize"),
  source: state,
  target: state,
  edtf: date,
  certainty: fc.constantFrom("asserted", "hedged", "disputed", "denied"),
  event: fc.option(fc.constantFrom("journey", "quarrel"), { nil: undefined }),
  status: fc.constantFrom("accepted", "accepted", "accepted", "proposed", "rejected", "superseded"),
  root: fc.option(fc.subarray(["diary", "letters"], { minLength: 1 }), { nil: undefined }),
  tier: fc.constantFrom("core", "minor", "repeat"),
});
type Told = typeof told extends fc.Arbitrary<infer T> ? T : never;

const claims = fc.array(told, { maxLength: 12 }).map((list) => list.map(claimOf));

test("every accepted claim is in exactly one event, and claims of any other status are in none", () => {
  fc.assert(
    fc.property(claims, (list) => {
      const inEvents = settle(list, register).flatMap((event) => event.claims);
      const accepted = list.filter((claim) => claim.status === "accepted").map((claim) => claim.id);
      expect(inEvents.toSorted()).toEqual(accepted.toSorted());
    }),
  );
});

test("the order of the claims does not matter", () => {
  const shuffled = claims.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
  fc.assert(
    fc.property(shuffled, ([list, other]) => {
      expect(settle(other, register)).toEqual(settle(list, register));
    }),
  );
});

test("no two events have the same id, and each leads with one of its own claims", () => {
  fc.assert(
    fc.property(claims, (list) => {
      const events = settle(list, register);
      expect(new Set(events.map((event) => event.id)).size).toBe(events.length);
      for (const event of events) expect(event.claims).toContain(event.lead);
    }),
  );
});

test("claims with one mark of the coder are one event, claims with different marks never", () => {
  fc.assert(
    fc.property(claims, (list) => {
      const marks = new Map(list.map((claim) => [claim.id, claim.event]));
      const seen = new Set<string>();
      for (const event of settle(list, register)) {
        const own = new Set(event.claims.flatMap((id) => marks.get(id) ?? []));
        expect(own.size).toBeLessThan(2);
        for (const mark of own) {
          expect(event.id).toBe(mark);
          expect(seen).not.toContain(mark);
          seen.add(mark);
        }
      }
    }),
  );
});

test("an unmarked claim joins only a claim of the same type, states and day", () => {
  fc.assert(
    fc.property(claims, (list) => {
      const byId = new Map(list.map((claim) => [claim.id, claim]));
      for (const event of settle(list, register).filter((one) => one.joinedBy === "rule")) {
        const members = event.claims.flatMap((id) => byId.get(id) ?? []);
        for (const claim of members.filter((one) => one.event === undefined)) {
          const partners = members.filter((other) => other !== claim && likeness(other) === likeness(claim));
          expect(partners).not.toEqual([]);
          expect(claim.date.edtf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        }
      }
    }),
  );
});

test("unmarked claims of the same type, states and day are one event", () => {
  fc.assert(
    fc.property(claims, (list) => {
      const unmarked = list.map((claim) => ({ ...claim, event: undefined })) as unknown as Claim[];
      const events = settle(unmarked, register);
      const exact = unmarked.filter((claim) => claim.status === "accepted" && claim.date.edtf?.length === 10);
      for (const claim of exact) {
        const together = events.find((event) => event.claims.includes(claim.id));
        const alike = exact.filter((other) => likeness(other) === likeness(claim)).map((other) => other.id);
        expect(together?.claims).toEqual(alike.toSorted());
      }
    }),
  );
});

test("a year in common is not enough to join two claims", () => {
  const events = settle([claimOf(visit({ edtf: "1960" }), 0), claimOf(visit({ edtf: "1960" }), 1)], register);
  expect(events.map((event) => event.joinedBy)).toEqual(["single", "single"]);
});

test("on a day on which two marked events stand, an unmarked claim joins neither", () => {
  const list = [visit({ event: "journey" }), visit({ event: "quarrel" }), visit({})].map(claimOf);
  expect(settle(list, register).map((event) => event.claims)).toEqual([["s-002"], ["s-000"], ["s-001"]].toSorted(byEventId(list)));
});

test("an unmarked claim joins the marked event of its day, and keeps its mark as id", () => {
  const [event, ...others] = settle([visit({ event: "journey" }), visit({})].map(claimOf), register);
  expect(others).toEqual([]);
  expect(event).toMatchObject({ id: "journey", joinedBy: "rule", claims: ["s-000", "s-001"] });
});

test("the dates of an event disagree if and only if no day is common to all of them", () => {
  fc.assert(
    fc.property(claims, (list) => {
      const dates = new Map(list.map((claim) => [claim.id, claim.date.edtf]));
      for (const event of settle(list, register)) {
        const told = event.claims.flatMap((id) => dates.get(id) ?? []);
        const finest = told.toSorted((a, b) => b.length - a.length)[0] ?? "";
        expect(event.datesDisagree).toBe(!told.every((text) => finest.startsWith(text)));
        expect(event.start === null).toBe(told.length === 0);
      }
    }),
  );
});

test("where dates agree the event has the days common to them, where they do not it may have any of theirs", () => {
  const march = { from: -3593, to: -3562 };
  const window = (...dates: string[]): Event["start"] | undefined =>
    settle(
      dates.map((edtf, i) => claimOf(visit({ edtf, event: "journey" }), i)),
      register,
    )[0]?.start;
  expect(window("1960-03")).toEqual(march);
  expect(window("1960-03", "1960-03-12")).toEqual({ from: march.from + 11, to: march.from + 12 });
  expect(window("1960-03-12", "1960-03-14")).toEqual({ from: march.from + 11, to: march.from + 14 });
});

test("an event keeps every root of its claims, and the source itself where a claim cites none", () => {
  fc.assert(
    fc.property(claims, (list) => {
      const roots = new Map(list.map((claim) => [claim.id, claim.root ?? [claim.source]]));
      for (const event of settle(list, register)) {
        expect(event.roots).toEqual([...new Set(event.claims.flatMap((id) => roots.get(id) ?? []))].toSorted());
      }
    }),
  );
});

test("the strongest telling leads: an assertion before a hedge, a day before a year, core before repeat", () => {
  const lead = (...list: Partial<Told>[]): string | undefined =>
    settle(
      list.map((one, i) => claimOf(visit({ event: "journey", ...one }), i)),
      register,
    )[0]?.lead;
  expect(lead({ certainty: "hedged" }, { certainty: "asserted" })).toBe("s-001");
  expect(lead({ certainty: "denied" }, { certainty: "disputed" })).toBe("s-001");
  expect(lead({ edtf: "1960" }, { edtf: "1960-03-12" })).toBe("s-001");
  expect(lead({ tier: "repeat" }, { tier: "core" })).toBe("s-001");
});

test("a person stands for the state it acted for at the date, and for itself when it acted for none", () => {
  const states = (edtf: string): Event["states"] | undefined =>
    settle([claimOf(visit({ source: "person:envoy", edtf }), 0)], register)[0]?.states;
  expect(states("1961-05-01")?.[0]).toEqual({ role: "source", state: "MNG" });
  expect(states("1971-05-01")?.[0]).toEqual({ role: "source", state: "person:envoy" });
});

function visit(part: Partial<Told>): Told {
  const plain = {
    type: "visit",
    source: "MNG",
    target: "CHN",
    edtf: "1960-03-12",
    certainty: "asserted",
    status: "accepted",
    tier: "core",
  };
  return { ...plain, event: undefined, root: undefined, ...part } as Told;
}

function claimOf(one: Told, at: number): Claim {
  const { type, edtf, certainty, event, status, root, tier } = one;
  return {
    id: `s-${String(at).padStart(3, "0")}`,
    source: "s",
    at: { start: at, end: at + 1, digest: DIGEST },
    type,
    actors: [
      { role: "source", actor: one.source },
      { role: "target", actor: one.target },
    ],
    date: { edtf, basis: edtf === null ? "none" : "explicit" },
    certainty,
    gloss: { en: "told", zh: "所述" },
    ...(event === undefined ? {} : { event }),
    ...(root === undefined ? {} : { root }),
    tier,
    status,
    coder: "ada",
    codedAt: "2026-11-22",
  } as Claim;
}

/** Type, states in their roles and day; the envoy acts for MNG on every day that the generator gives. */
function likeness({ type, actors, date: { edtf } }: Claim): string {
  return [type, ...actors.map(({ role, actor }) => `${role}:${actor === "person:envoy" ? "MNG" : actor}`), edtf].join(" ");
}

function byEventId(list: readonly Claim[]): (a: string[], b: string[]) => number {
  const idOf = ([claim]: string[]): string => list.find((one) => one.id === claim)?.event ?? claim ?? "";
  return (a, b) => (idOf(a) < idOf(b) ? -1 : 1);
}

test.each([
  ["1960", false],
  ["1960/1961", false],
  ["1960/..", false],
  ["1960/", false],
  ["1960/1964", true],
  ["1965-03/1988", true],
])("an event dated %s is told of several years together: %s", (edtf, expected) => {
  const base = { type: "visit", source: "MNG", target: "CHN", certainty: "asserted", status: "accepted", tier: "core" } as const;
  const [event] = settle([claimOf({ ...base, edtf, event: undefined, root: undefined } as never, 0)], register);
  expect(event?.spansYears).toBe(expected);
});

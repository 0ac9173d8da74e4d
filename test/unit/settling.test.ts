import fc from "fast-check";
import { expect, test } from "vitest";
import { type Claim, createRegister, type Decisions, settle, settling } from "../../src/model/index.ts";

const register = createRegister([]);
const DIGEST = `sha256:${"0".repeat(64)}`;

const claimed = fc
  .record({
    number: fc.integer({ min: 1, max: 14 }),
    type: fc.constantFrom("visit", "criticize"),
    source: fc.constantFrom("MNG", "CHN", "SUN"),
    edtf: fc.constantFrom<string | null>(null, "1960", "1960-03-12", "1960-03-13", "1961-05-01"),
    event: fc.option(fc.constantFrom("journey", "quarrel"), { nil: undefined }),
    status: fc.constantFrom("accepted", "accepted", "proposed"),
    certainty: fc.constantFrom("asserted", "hedged", "denied"),
  })
  .map(
    ({ number, type, source, edtf, event, status, certainty }) =>
      ({
        id: `s-${String(number).padStart(3, "0")}`,
        source: "s",
        at: { start: number, end: number + 1, digest: DIGEST },
        type,
        actors: [
          { role: "source", actor: source },
          { role: "target", actor: "PRK" },
        ],
        date: { edtf, basis: edtf === null ? "none" : "explicit" },
        certainty,
        gloss: { en: "x", zh: "x" },
        ...(event === undefined ? {} : { event }),
        tier: "core",
        status,
        coder: "me",
        codedAt: "2026-01-01",
      }) as Claim,
  );

const version = fc.record({
  claims: fc.uniqueArray(claimed, { selector: (claim) => claim.id, maxLength: 14 }),
  preferred: fc.subarray(["s-001", "s-002", "s-003"]).map((ids) => new Set(ids)),
});

/** The next version keeps most claims of the one before, as the same objects. */
function after(before: readonly Claim[], changed: readonly Claim[], removed: ReadonlySet<string>): Claim[] {
  const byId = new Map([...before.filter(({ id }) => !removed.has(id)), ...changed].map((claim) => [claim.id, claim]));
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

const step = fc.record({
  changed: fc.uniqueArray(claimed, { selector: (claim) => claim.id, maxLength: 3 }),
  removed: fc.subarray(["s-001", "s-004", "s-009"]).map((ids) => new Set(ids)),
  preferred: fc.subarray(["s-001", "s-002", "s-003"]).map((ids) => new Set(ids)),
});

test("settled claim by claim, however they change, claims give the events of settling them all", () => {
  fc.assert(
    fc.property(version, fc.array(step, { maxLength: 5 }), (first, steps) => {
      let claims: readonly Claim[] = first.claims;
      let decisions: Decisions = { preferred: first.preferred };
      let now = settling({ claims, decisions, events: settle(claims, register, decisions) }, register);
      for (const { changed, removed, preferred } of steps) {
        const earlier = now;
        const events = [...earlier.events];
        claims = after(claims, changed, removed);
        decisions = { preferred };
        const next = now.next({ claims, decisions });
        if (next === undefined) throw new RangeError("so few claims are settled by themselves");
        now = next.settling;
        expect(now.events).toEqual(settle(claims, register, decisions));
        expect(earlier.events).toEqual(events);
      }
    }),
    { numRuns: 500 },
  );
});

test("what would be without a claim, or with it accepted, is what settling all others, or all with it, gives", () => {
  fc.assert(
    fc.property(version, ({ claims, preferred }) => {
      const decisions = { preferred };
      const events = settle(claims, register, decisions);
      const now = settling({ claims, decisions, events }, register);
      for (const claim of claims) {
        const isAccepted = claim.status === "accepted";
        const instead: Claim[] = isAccepted ? [] : [{ ...claim, status: "accepted" }];
        const { gone, come } = now.instead([claim], instead);
        const others = events.filter((event) => !gone.some(({ id }) => id === event.id));
        const whole = settle([...claims.filter((one) => one !== claim), ...instead], register, decisions);
        expect(new Map([...others, ...come].map((event) => [event.id, event]))).toEqual(new Map(whole.map((event) => [event.id, event])));
        expect(gone.every((event) => events.some(({ id }) => id === event.id))).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

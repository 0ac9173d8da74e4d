import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  createRegister,
  dayOf,
  type Event,
  raceOf,
  relationBook,
  type Standing,
  type StandingGround,
  StandingStatus,
  type StandingView,
  standingChanges,
  standingLabel,
  standingsOf,
} from "../../src/model/index.ts";

const REGISTER = createRegister([]);

interface Act {
  readonly type: string;
  readonly with: string;
  readonly on: readonly [from: number, to: number] | null;
  readonly subtype?: string;
  readonly certainty?: Event["certainty"];
  readonly via?: string;
}

let made = 0;

/** An act between the DPRK and another state; of missions, the other is the sender. */
function act({ type, with: other, on, subtype, certainty = "asserted", via }: Act): Event {
  const id = `act-${made++}`;
  const sends = type === "open_mission" || type === "accredit_nonresident" || type === "close_mission";
  return {
    id,
    type,
    ...(subtype === undefined ? {} : { subtype }),
    states: [
      { role: sends ? "source" : "participant", state: other },
      { role: sends ? "target" : "participant", state: "PRK" },
      ...(via === undefined ? [] : [{ role: "third" as const, state: via }]),
    ],
    start: on === null ? null : { from: on[0], to: on[1] },
    certainty,
    lead: id,
    claims: [`claim-${id}`],
    sources: ["s"],
    roots: ["s"],
    joinedBy: "single",
    datesDisagree: false,
    spansYears: false,
  };
}

const on = (year: number, month = 1, day = 1): readonly [number, number] => [dayOf(year, month, day), dayOf(year, month, day) + 1];
const establish = (other: string, year: number, certainty?: Event["certainty"]): Event =>
  act({ type: "establish_relations", with: other, on: on(year), ...(certainty === undefined ? {} : { certainty }) });
const sever = (other: string, year: number): Event => act({ type: "sever_relations", with: other, on: on(year) });

function ground(accepted: readonly Event[], proposed: readonly Event[] = []): StandingGround {
  return { book: relationBook(accepted, REGISTER, []), proposed: relationBook(proposed, REGISTER, []), register: REGISTER };
}

function standing(actor: string, at: { ground: StandingGround; day: number; view?: StandingView }): Standing | undefined {
  return standingsOf("PRK", { day: at.day, view: at.view ?? "diplomatic_relations" }, at.ground).find((one) => one.actor === actor);
}

describe("relations", () => {
  const day = dayOf(1975, 6, 30);
  const status = (actor: string, accepted: readonly Event[], proposed: readonly Event[] = []): string => {
    const one = standing(actor, { ground: ground(accepted, proposed), day });
    return `${one?.status} ${one?.truth}${one?.proposed === true ? " proposed" : ""}`;
  };

  test.each<[string, string, readonly Event[], readonly Event[]]>([
    ["established before the day", "established certain", [establish("SWE", 1973)], []],
    ["established by a hedged source", "possible possible", [establish("SWE", 1973, "hedged")], []],
    ["severed before the day", "severed certain", [establish("SWE", 1970), sever("SWE", 1973)], []],
    [
      "broken on a day of 1975 that nobody gives",
      "open possible",
      [establish("SWE", 1970), act({ type: "sever_relations", with: "SWE", on: [dayOf(1975, 1, 1), dayOf(1976, 1, 1)] })],
      [],
    ],
    ["suspended", "suspended certain", [act({ type: "sever_relations", with: "SWE", subtype: "suspended", on: on(1974) })], []],
    ["established later", "not-yet certain", [establish("SWE", 1980)], []],
    ["said to have none", "none certain", [act({ type: "formal_status", with: "SWE", subtype: "none", on: on(1970) })], []],
    ["of whom nothing is told", "missing certain", [], []],
    ["established by proposed rows alone", "proposed possible proposed", [], [establish("SWE", 1973)]],
    ["established later by proposed rows alone", "not-yet possible proposed", [], [establish("SWE", 1980)]],
    ["severed by accepted rows whatever is proposed", "severed certain", [sever("SWE", 1973)], [establish("SWE", 1974)]],
  ])("a state %s is %s", (_, expected, accepted, proposed) => {
    expect(status("SWE", accepted, proposed)).toBe(expected);
  });

  test("a state that is not there yet is no state, whatever undated rows say of it", () => {
    expect(status("AGO", [act({ type: "establish_relations", with: "AGO", on: null })])).toBe("not-a-state certain");
  });

  test("relations with a state that is no more have ended with it, and a state gone without any is not listed", () => {
    const late = { ground: ground([establish("DDR", 1949)]), day: dayOf(2000, 1, 1) };
    expect(standing("DDR", late)?.status).toBe("ended");
    expect(standing("YMD", late)).toBeUndefined();
  });

  test("rows without a name are counted one by one, and no state is made of them", () => {
    const rows = [1, 2, 3].map(() => act({ type: "sever_relations", with: "UNK", on: null }));
    const standings = standingsOf("PRK", { day, view: "diplomatic_relations" }, ground(rows));
    expect(standings.filter((one) => one.status === "severed").map(({ actor, truth }) => [actor, truth])).toEqual([
      ["UNK", "possible"],
      ["UNK", "possible"],
      ["UNK", "possible"],
    ]);
  });

  test("every existing state of the register stands in the list exactly once, whatever is told", () => {
    const states = ["SWE", "FRA", "CHN", "SUN", "AGO", "DDR"];
    const acts = fc.record({
      with: fc.constantFrom(...states),
      type: fc.constantFrom("establish_relations", "sever_relations"),
      on: fc.option(fc.integer({ min: -9000, max: 15000 }).map((from): [number, number] => [from, from + 30])),
    });
    fc.assert(
      fc.property(fc.array(acts, { maxLength: 8 }), fc.integer({ min: -7000, max: 18000 }), (list, when) => {
        const events = list.map((one) => act(one));
        for (const view of ["diplomatic_relations", "mission"] as const) {
          const named = standingsOf("PRK", { day: when, view }, ground(events.slice(0, 5), events.slice(5))).map(({ actor }) => actor);
          expect(new Set(named).size).toBe(named.length);
          for (const state of states) if (REGISTER.existsAt(state, when, when + 1) !== "no") expect(named).toContain(state);
          expect(named).not.toContain("PRK");
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe("missions", () => {
  const day = dayOf(2018, 12, 31);
  const at = (accepted: readonly Event[]): Standing | undefined => standing("FRA", { ground: ground(accepted), day, view: "mission" });
  const embassy = act({ type: "open_mission", with: "FRA", subtype: "embassy", on: on(2000) });
  const office = act({ type: "open_mission", with: "FRA", subtype: "office", on: on(2000) });
  const accredited = act({ type: "accredit_nonresident", with: "FRA", via: "CHN", on: null });

  test("an embassy resides, an office is an office only, an accreditation keeps its seat", () => {
    expect(at([embassy])).toMatchObject({ status: "resident", truth: "certain" });
    expect(at([office])).toMatchObject({ status: "office", truth: "certain" });
    expect(at([accredited])).toMatchObject({ status: "accredited", truth: "possible", via: "CHN", since: null });
  });

  test("relations without a mission on record are told apart from no relations", () => {
    expect(at([establish("FRA", 1990)])?.status).toBe("relations");
    expect(at([establish("FRA", 1990), sever("FRA", 2000)])?.status).toBe("broken");
    expect(at([])?.status).toBe("missing");
  });

  test("a mission on record of a state that certainly broke relations is at odds with that", () => {
    expect(at([sever("FRA", 2010), accredited])).toMatchObject({ status: "accredited", atOdds: true });
    expect(at([establish("FRA", 1990), accredited])?.atOdds).toBe(false);
  });
});

describe("the race", () => {
  test("each year counts what the standings of its last day count", () => {
    const states = ["SWE", "FRA", "CHN", "SUN", "AGO", "DDR", "RUS"];
    const acts = fc.record({
      with: fc.constantFrom(...states),
      type: fc.constantFrom("establish_relations", "sever_relations"),
      certainty: fc.constantFrom("asserted" as const, "hedged" as const),
      on: fc.option(
        fc.tuple(fc.integer({ min: -9000, max: 12000 }), fc.constantFrom(1, 31, 365)).map(([a, n]): [number, number] => [a, a + n]),
      ),
    });
    fc.assert(
      fc.property(fc.array(acts, { maxLength: 12 }), fc.array(acts, { maxLength: 4 }), (accepted, proposed) => {
        const all = ground(accepted.map(act), proposed.map(act));
        for (const { year, certain, possible, proposed: more } of raceOf("PRK", { from: 1945, to: 2003 }, all)) {
          const list = standingsOf("PRK", { day: dayOf(year, 12, 31), view: "diplomatic_relations" }, all);
          const count = (...statuses: string[]): number => list.filter((one) => statuses.includes(one.status)).length;
          expect([year, certain, possible, more]).toEqual([year, count("established"), count("possible", "open"), count("proposed")]);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe("two dates", () => {
  const between = (accepted: readonly Event[], proposed: readonly Event[] = []): Record<string, string> => {
    const all = ground(accepted, proposed);
    const list = (year: number): Standing[] => standingsOf("PRK", { day: dayOf(year, 1, 1), view: "diplomatic_relations" }, all);
    return Object.fromEntries(standingChanges(list(1970), list(1992)).map(({ actor, change }) => [actor, change]));
  };

  test("what is gained, lost, ended, doubted and settled is told apart, and what stays is left out", () => {
    const changes = between(
      [
        establish("SWE", 1980),
        establish("CUB", 1960),
        establish("CHL", 1960),
        sever("CHL", 1973),
        establish("DDR", 1949),
        establish("IRN", 1980, "hedged"),
        establish("MNG", 1948),
        act({ type: "sever_relations", with: "MNG", on: on(1980), certainty: "reported" }),
        act({ type: "establish_relations", with: "FIN", on: [dayOf(1960, 1, 1), dayOf(1975, 1, 1)] }),
      ],
      [establish("ITA", 1980)],
    );
    expect(changes).toEqual({
      SWE: "gained",
      CHL: "lost",
      DDR: "ended",
      IRN: "perhaps-gained",
      MNG: "doubtful",
      FIN: "settled",
      ITA: "proposed",
    });
  });

  test("a breach is a loss even where nobody says when relations began", () => {
    expect(between([sever("CHL", 1973)])).toEqual({ CHL: "lost" });
  });

  test("a day compared with itself has no change", () => {
    const list = standingsOf("PRK", { day: 0, view: "mission" }, ground([establish("SWE", 1960)]));
    expect(standingChanges(list, list)).toEqual([]);
  });
});

test("every standing has a label in both languages, with the capital where its mission sits", () => {
  const seats = { of: { en: "Pyongyang", zh: "平壤" }, via: { en: "Beijing", zh: "北京" } };
  const labels = StandingStatus.options.map((status) => standingLabel(status, seats));
  for (const { en, zh } of labels) {
    expect(en).not.toContain("{");
    expect(zh).toMatch(/^[^{]*[\u4e00-\u9fff]/);
  }
  expect(new Set(labels.map(({ en }) => en)).size).toBe(labels.length);
  expect(standingLabel("accredited", seats)).toEqual({ en: "Accredited from Beijing", zh: "由驻北京使馆兼管" });
});

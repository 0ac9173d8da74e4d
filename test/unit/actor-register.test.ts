import { expect, test } from "vitest";
import { Actor, ActorId } from "../../src/model/actor.ts";
import { periodBounds, periodTruth } from "../../src/model/actor-period.ts";
import { createRegister, statesOf } from "../../src/model/actor-register.ts";
import { dayOf } from "../../src/model/calendar.ts";

const person: Actor = {
  id: "person:mayor",
  kind: "person",
  names: [{ text: "The Mayor", lang: "en", kind: "short" }],
  actsFor: [
    { actor: "party:reds", from: "1950", to: "1960-06-30" },
    { actor: "DDR", from: "1970-01-01", to: "1970-12-31" },
  ],
};
const party: Actor = {
  id: "party:reds",
  kind: "party",
  names: [{ text: "Reds", lang: "en", kind: "short" }],
  actsFor: [{ actor: "CSK" }],
};
const bloc: Actor = {
  id: "bloc:three",
  kind: "bloc",
  names: [{ text: "The Three", lang: "en", kind: "short" }],
  members: [{ actor: "USA" }, { actor: "JPN", from: "1952-04-28" }, { actor: "party:reds", from: "1990-01-01" }],
};
const group: Actor = { id: "GRP-CROWD", kind: "group", names: [{ text: "The crowd", lang: "en", kind: "short" }] };
const register = createRegister([person, party, bloc, group]);
const built = createRegister([]);

test.each(["PRK", "HST-JOSEON", "REG-KOREA", "UNK", "person:kim-il-sung", "bloc:usa-jpn-kor", "org:comecon"])("%s is an actor id", (id) => {
  expect(ActorId.safeParse(id).success).toBe(true);
});

test.each(["prk", "P", "PRKOR", "HST-", "HST-a", "person:", "person:Kim", "person:kim--il", "state:prk", "PRK "])(
  "%s is no actor id",
  (id) => {
    expect(ActorId.safeParse(id).success).toBe(false);
  },
);

test("an actor needs a name, dates in EDTF and language tags", () => {
  expect(Actor.safeParse(person).success).toBe(true);
  expect(Actor.safeParse({ ...person, names: [] }).success).toBe(false);
  expect(Actor.safeParse({ ...person, actsFor: [{ actor: "DDR", from: "5 May 1950" }] }).success).toBe(false);
  expect(Actor.safeParse({ ...person, names: [{ text: "x", lang: "English", kind: "short" }] }).success).toBe(false);
  expect(Actor.safeParse({ ...person, born: "1900" }).success).toBe(false);
});

test("the last day of a period belongs to it, and without one the period goes on", () => {
  expect(periodTruth({ from: "1949-10-07", to: "1990-10-02" }, dayOf(1990, 10, 2))).toBe("certain");
  expect(periodTruth({ from: "1949-10-07", to: "1990-10-02" }, dayOf(1990, 10, 3))).toBe("no");
  expect(periodTruth({ from: "1949-10-07" }, dayOf(9999, 1, 1))).toBe("certain");
  expect(periodTruth({ to: "1990-10-02" }, dayOf(-500, 1, 1))).toBe("certain");
});

test("a coarse end of a period leaves the days within it possible", () => {
  expect(periodTruth({ from: "1948", to: "1950" }, dayOf(1948, 6, 1))).toBe("possible");
  expect(periodTruth({ from: "1948", to: "1950" }, dayOf(1949, 6, 1))).toBe("certain");
  expect(periodTruth({ from: "1948", to: "1950" }, dayOf(1950, 12, 31))).toBe("possible");
  expect(periodTruth({ from: "1948", to: "1950" }, dayOf(1951, 1, 1))).toBe("no");
  expect(() => periodBounds({ from: "May 1948" })).toThrow(RangeError);
});

test("a state acts for itself, a group for nobody, and an id that nobody has is told apart", () => {
  expect(register.statesFor("SUN", dayOf(1961, 1, 1))).toEqual({ kind: "states", states: ["SUN"] });
  expect(register.statesFor("HST-GORYEO", dayOf(1100, 1, 1))).toEqual({ kind: "states", states: ["HST-GORYEO"] });
  expect(register.statesFor("GRP-CROWD", 0)).toEqual({ kind: "none", states: [] });
  expect(register.statesFor("UNK", 0)).toEqual({ kind: "none", states: [] });
  expect(register.statesFor("QQQ", 0)).toEqual({ kind: "unknown-actor", states: [] });
});

test("a person acts for the state of its party while it is in the party, and a time that nobody recorded is uncovered", () => {
  expect(statesOf(register, "person:mayor", dayOf(1955, 1, 1))).toEqual(["CSK"]);
  expect(statesOf(register, "person:mayor", dayOf(1970, 12, 31))).toEqual(["DDR"]);
  expect(register.statesFor("person:mayor", dayOf(1971, 1, 1))).toEqual({ kind: "uncovered", states: [] });
  expect(statesOf(register, "person:mayor", { from: dayOf(1955, 1, 1), to: dayOf(1980, 1, 1) })).toEqual(["CSK", "DDR"]);
  expect(statesOf(register, "person:mayor")).toEqual(["CSK", "DDR"]);
});

test("a bloc acts for its members of the day, each through whatever it acts for", () => {
  expect(statesOf(register, "bloc:three", dayOf(1951, 1, 1))).toEqual(["USA"]);
  expect(statesOf(register, "bloc:three", dayOf(1960, 1, 1))).toEqual(["JPN", "USA"]);
  expect(statesOf(register, "bloc:three", dayOf(1991, 1, 1))).toEqual(["CSK", "JPN", "USA"]);
});

test("actors that act for each other act for no state, and the question ends", () => {
  const left: Actor = { ...group, id: "org:left", kind: "organisation", actsFor: [{ actor: "org:right" }] };
  const right: Actor = { ...group, id: "org:right", kind: "organisation", actsFor: [{ actor: "org:left" }] };
  expect(createRegister([left, right]).statesFor("org:left", 0)).toEqual({ kind: "none", states: [] });
});

test("existence is certain where the lists agree or a validity is given, possible where they differ, and no outside", () => {
  const year = (id: string, y: number): string => built.existsAt(id, dayOf(y, 1, 1), dayOf(y + 1, 1, 1));
  expect(year("FRA", 1965)).toBe("certain");
  expect(year("FRA", 1943)).toBe("possible");
  expect(year("FRA", 1700)).toBe("possible");
  expect(year("CAN", 1900)).toBe("possible");
  expect(year("SUN", 1965)).toBe("certain");
  expect(year("SUN", 1922)).toBe("possible");
  expect(year("SUN", 1992)).toBe("no");
  expect(year("RUS", 1965)).toBe("no");
  expect(year("DEU", 1965)).toBe("no");
  expect(year("HST-JOSEON", 1600)).toBe("certain");
  expect(year("PRK", 1940)).toBe("no");
  expect(year("REG-KOREA", 1940)).toBe("possible");
  expect(year("QQQ", 1940)).toBe("no");
});

test("a code finds its bearer of the day, in a spell of the list or, outside its spells, by existence", () => {
  expect(built.byCode("cow", 731, dayOf(1961, 7, 11))).toEqual(["PRK"]);
  expect(built.byCode("cow", 730, dayOf(1900, 1, 1))).toEqual(["HST-JOSEON"]);
  expect(built.byCode("cow", 260, dayOf(1950, 1, 1))).toEqual(["FRG"]);
  expect(built.byCode("cow", 255, dayOf(1995, 1, 1))).toEqual(["DEU"]);
  expect(built.byCode("cow", 255, dayOf(1947, 1, 1))).toEqual([]);
  expect(built.byCode("gw", 260, dayOf(1995, 1, 1))).toEqual(["DEU"]);
  expect(built.byCode("gw", 255, dayOf(1995, 1, 1))).toEqual([]);
  expect(built.byCode("iso3", "DEU", dayOf(1980, 1, 1))).toEqual(["FRG"]);
  expect(built.byCode("cowAbbreviation", "RUS", dayOf(1980, 1, 1))).toEqual(["SUN"]);
  expect([...built.byCode("cow", 365)].sort()).toEqual(["RUS", "SUN"]);
  expect(built.byCode("cow", 999)).toEqual([]);
});

test("the number of an actor is that of the list on the day, and none outside its membership", () => {
  expect(built.codeOn("gw", "DEU", dayOf(1900, 1, 1))).toBe(255);
  expect(built.codeOn("gw", "DEU", dayOf(2000, 1, 1))).toBe(260);
  expect(built.codeOn("cow", "KOR", dayOf(1948, 12, 1))).toBeUndefined();
  expect(built.codeOn("cow", "KOR", dayOf(1949, 6, 29))).toBe(732);
});

test("a link can be read from the actor it points to", () => {
  expect(built.linksTo("VNM")).toEqual([
    { kind: "successor", from: "VDR", date: "1976-07-02" },
    { kind: "merged-into", from: "RVN", date: "1976-07-02" },
  ]);
});

test("a study's actor adds names to a built-in one and replaces nothing: what contradicts is a clash", () => {
  const own: Actor = {
    id: "PRK",
    kind: "polity",
    names: [{ text: "Chosen", lang: "en", kind: "variant" }],
    codes: { cow: 999 },
    links: [{ kind: "successor", actor: "KOR" }],
  };
  const extended = createRegister([own]);
  expect(extended.clashes.map(({ actor, field }) => [actor, field])).toEqual([
    ["PRK", "kind"],
    ["PRK", "codes"],
  ]);
  expect(extended.get("PRK")).toMatchObject({ kind: "state", codes: { cow: 731 } });
  expect(extended.get("PRK")?.links).toContainEqual({ kind: "successor", actor: "KOR" });
  expect(extended.bearers("chosen").map(({ actor }) => actor)).toEqual(["PRK"]);
  expect(built.bearers("chosen")).toEqual([]);
  expect(extended.actors.length).toBe(built.actors.length);
});

test("a study's actor that says what the register says is no clash", () => {
  const same = built.get("PRK") as Actor;
  const again = createRegister([structuredClone(same)]);
  expect(again.clashes).toEqual([]);
  expect(again.get("PRK")).toEqual(same);
});

import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { type Actor, type Claim, createRegister, levelOfOffice, type Protocol, protocolOf, settle } from "../../src/model/index.ts";

const person = (id: string, state: string, offices: readonly (readonly [office: string | null, from: string, to: string])[]): Actor => ({
  id,
  kind: "person",
  names: [{ text: id, lang: "en", kind: "short" }],
  actsFor: offices.map(([office, from, to]) => ({
    actor: state,
    ...(office === null ? {} : { office: { en: office, zh: "职" } }),
    from,
    to,
  })),
});
const register = createRegister([
  person("person:chairman", "PRK", [
    ["Minister of National Defence", "1948", "1957-12-31"],
    ["Premier of the Cabinet", "1958-01-01", "1972"],
    ["General Secretary of the Workers' Party of Korea", "1966-10-12", "1994"],
  ]),
  person("person:marshal", "PRK", [["Chief of the General Staff of the Korean People's Army", "1963", "1969"]]),
  person("person:clerk", "PRK", [
    ["President", "1940", "1941"],
    [null, "1948", "1969"],
  ]),
  person("person:premier", "CHN", [["Premier", "1949", "1976"]]),
]);

type Actors = readonly (readonly [role: "source" | "target" | "participant" | "third", actor: string])[];

test.each([
  ["President", "head-of-state"],
  ["Acting President", "head-of-state"],
  ["President of the Presidium of the Supreme People's Assembly", "head-of-state"],
  ["Chairman of the Presidium of the Supreme Soviet", "head-of-state"],
  ["General Secretary of the Central Committee of the Communist Party of China", "head-of-state"],
  ["First Secretary of the Communist Party of the Soviet Union", "head-of-state"],
  ["Chairman of the Vietnam Workers' Party", "head-of-state"],
  ["Chairman of the National Defence Commission", "head-of-state"],
  ["Emperor", "head-of-state"],
  ["Premier", "head-of-government"],
  ["Chairman of the Council of Ministers", "head-of-government"],
  ["Vice-President", "minister"],
  ["Vice-Premier and Minister of Foreign Affairs", "minister"],
  ["Minister of the People's Armed Forces", "minister"],
  ["Secretary of State", "minister"],
  ["Chief of the General Staff of the Korean People's Army", "general"],
  ["Commander of the Navy", "general"],
  ["Assistant Secretary of State for East Asian and Pacific Affairs", "delegation"],
  ["Acting Assistant Secretary of Defense for Asian and Pacific Security Affairs", "delegation"],
  ["Ambassador of the Ministry of Foreign Affairs for the talks with Japan", "delegation"],
  ["Captain, United States Army, in the United Nations Command", "delegation"],
  ["Director of the Korean Central Intelligence Agency", "delegation"],
  ["Head of the Organisation and Guidance Department of the Workers' Party of Korea", "delegation"],
  ["Envoy", "delegation"],
])("%s ranks as %s", (office, level) => {
  expect(levelOfOffice(office)).toBe(level);
});

test("a person has the highest of the offices held then, and not one held before or after", () => {
  const visit = (edtf: string): Protocol["source"] =>
    protocol("visit", edtf, [
      ["source", "person:chairman"],
      ["target", "SUN"],
    ])?.source;
  expect(visit("1950-05-01")?.level).toBe("minister");
  expect(visit("1961-07-06")).toEqual({
    level: "head-of-government",
    state: "PRK",
    actor: "person:chairman",
    office: { en: "Premier of the Cabinet", zh: "职" },
  });
  expect(visit("1970-05")?.level).toBe("head-of-state");
});

test("in a year of which only a part fell into a higher office, the office certainly held counts", () => {
  expect(
    protocol("visit", "1966", [
      ["source", "person:chairman"],
      ["target", "SUN"],
    ])?.source?.level,
  ).toBe("head-of-government");
});

test("of several persons on a side the highest counts, also where another claim of the event names them", () => {
  const sides = protocol(
    "talks",
    "1965-05",
    [
      ["participant", "PRK"],
      ["participant", "CHN"],
    ],
    [
      ["participant", "person:marshal"],
      ["participant", "person:premier"],
    ],
  );
  expect([sides?.source?.level, sides?.target?.level]).toEqual(["general", "head-of-government"]);
  expect([sides?.source?.state, sides?.target?.state]).toEqual(["PRK", "CHN"]);
});

test("a visit or talks without a named person are a delegation's; a host or a summit without one has no rank", () => {
  expect(
    protocol("visit", "1965", [
      ["source", "PRK"],
      ["target", "CHN"],
    ]),
  ).toEqual({ source: { level: "delegation", state: "PRK" } });
  expect(
    protocol("talks", "1965", [
      ["participant", "PRK"],
      ["participant", "CHN"],
    ]),
  ).toEqual({
    source: { level: "delegation", state: "PRK" },
    target: { level: "delegation", state: "CHN" },
  });
  expect(
    protocol("summit", "1965", [
      ["participant", "PRK"],
      ["participant", "CHN"],
    ]),
  ).toBeUndefined();
});

test("a person whose office then is not known, or whose visit has no date, has no rank rather than a low one", () => {
  expect(
    protocol("visit", "1965", [
      ["source", "person:clerk"],
      ["target", "CHN"],
    ]),
  ).toBeUndefined();
  expect(
    protocol("visit", null, [
      ["source", "person:premier"],
      ["target", "PRK"],
    ]),
  ).toBeUndefined();
  expect(
    protocol("visit", "1990", [
      ["source", "person:premier"],
      ["target", "PRK"],
    ]),
  ).toBeUndefined();
});

test("events that are no meeting have no protocol, and a third state gives no rank", () => {
  expect(
    protocol("criticize", "1965", [
      ["source", "person:premier"],
      ["target", "PRK"],
    ]),
  ).toBeUndefined();
  const sides = protocol("talks", "1965", [
    ["participant", "CHN"],
    ["third", "person:premier"],
    ["participant", "USA"],
  ]);
  expect(sides).toEqual({ source: { level: "delegation", state: "CHN" }, target: { level: "delegation", state: "USA" } });
});

const ACTORS = new URL("../../studies/korea/actors.yaml", import.meta.url);

test.skipIf(!existsSync(ACTORS))(
  "every person of the bundled study who is called President, Premier or Minister ranks above a delegation",
  () => {
    const { actors } = parse(readFileSync(ACTORS, "utf8")) as { actors: Actor[] };
    const offices = actors
      .filter((one) => one.kind === "person")
      .flatMap((one) => one.actsFor?.flatMap((entry) => entry.office?.en ?? []) ?? []);
    const high = offices.filter((office) => /^(Acting |Vice-|Deputy )?(President|Premier|Prime Minister|Minister|Chairman)/.test(office));
    expect(high.length).toBeGreaterThan(20);
    expect(high.filter((office) => levelOfOffice(office) === "delegation")).toEqual([]);
  },
);

function protocol(type: string, edtf: string | null, ...told: readonly Actors[]): Protocol | undefined {
  const claims = told.map(
    (actors, i): Claim => ({
      id: `memo-00${i + 1}`,
      source: "memo",
      at: { start: i, end: i + 1, digest: `sha256:${"0".repeat(64)}` },
      type,
      actors: actors.map(([role, actor]) => ({ role, actor })),
      date: edtf === null ? { edtf, basis: "none" } : { edtf, basis: "explicit" },
      certainty: "asserted",
      gloss: { en: "They meet.", zh: "会面。" },
      event: "meeting",
      tier: "core",
      status: "accepted",
      coder: "ada",
      codedAt: "2026-11-22",
    }),
  );
  const [event] = settle(claims, register);
  return event === undefined ? undefined : protocolOf(event, claims, register);
}

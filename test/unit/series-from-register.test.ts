import { expect, test } from "vitest";
import { createRegister, dayOf, type Event, registerMeasure, relationBook } from "../../src/model/index.ts";
import { seriesFromRegister } from "../../src/work/series/series-from-register.ts";

const REGISTER = createRegister([]);
const YEARS = { focal: "PRK", patron: "CHN", from: 1948, to: 1967 };

function event(id: string, type: string, on: readonly [from: number, to: number], more: Partial<Event> = {}): Event {
  return {
    ...{ id, type, certainty: "asserted", lead: id, joinedBy: "single", datesDisagree: false, spansYears: false },
    ...{ start: { from: on[0], to: on[1] }, claims: [`claim-of-${id}`], sources: ["s"], roots: ["s"] },
    states: ["PRK", "CHN"].map((state) => ({ role: "participant" as const, state })),
    ...more,
  };
}

function grades(measure: string, events: readonly Event[]): Record<number, number> {
  const found = registerMeasure(measure);
  if (found === undefined) throw new RangeError(measure);
  const series = seriesFromRegister(found, YEARS, relationBook(events, REGISTER, []));
  return Object.fromEntries((series?.cells ?? []).map((cell) => [cell.from, cell.value]));
}

const established = event("e", "establish_relations", [dayOf(1950, 6, 1), dayOf(1950, 6, 2)]);

test("a year has a grade only where it is certain: not from a rumour, not where another grade is possible too", () => {
  expect(grades("diplomatic-relations", [{ ...established, certainty: "reported" }])).toEqual({});
  const severed = event("s", "sever_relations", [dayOf(1960, 1, 1), dayOf(1963, 1, 1)]);
  const told = grades("diplomatic-relations", [established, severed]);
  expect(told).toMatchObject({ 1950: 2, 1959: 2, 1962: 0, 1967: 0 });
  expect(Object.keys(told)).not.toContain("1949");
  expect(Object.keys(told)).not.toContain("1960");
  expect(Object.keys(told)).not.toContain("1961");
});

test("a relation that is certainly none has the grade of none; before anything is told there is no cell", () => {
  const none = event("n", "formal_status", [dayOf(1955, 1, 1), dayOf(1955, 1, 2)], { subtype: "none" });
  const told = grades("diplomatic-relations", [none]);
  expect(told).toMatchObject({ 1955: 0, 1967: 0 });
  expect(Object.keys(told)).not.toContain("1954");
});

test("a grade that two possible values share is certain", () => {
  const on = [dayOf(1960, 1, 1), dayOf(1960, 1, 2)] as const;
  const pact = event("p", "sign_treaty", on, { subtype: "alliance", obligation: "nonaggression" });
  const later = event("q", "sign_treaty", [dayOf(1961, 1, 1), dayOf(1963, 1, 1)], { subtype: "alliance", obligation: "neutrality" });
  expect(grades("formal-tie", [pact, later])).toMatchObject({ 1960: 2, 1961: 2, 1962: 2, 1963: 2 });
});

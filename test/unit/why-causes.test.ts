import { expect, test } from "vitest";
import { type Asked, type Claim, dayOf, type Event, type WhyCause, type WhyQuestion } from "../../src/model/index.ts";
import type { BuiltStudy } from "../../src/work/run-study.ts";
import { causesOf } from "../../src/work/why/causes-of.ts";
import { ordersOf } from "../../src/work/why/dated-of.ts";

const title = { en: "aid", zh: "援助" };

function claim(id: string, status: Claim["status"]): Claim {
  return { id, source: "memo", status, date: { edtf: "1961-05", basis: "explicit" } } as Claim;
}

const CLAIMS = [claim("told", "accepted"), claim("drafted", "proposed"), claim("refused", "rejected")];

function built(events: readonly Event[] = []): BuiltStudy {
  return {
    study: () => ({ claims: CLAIMS, sources: [], series: [] }),
    claims: () => new Map(CLAIMS.map((one) => [one.id, one])),
    events: async () => events,
  } as unknown as BuiltStudy;
}

async function valuesOf(measure: WhyCause["measure"], events: readonly Event[] = []) {
  const causes: WhyCause[] = [{ id: "aid", title, channel: "aid", measure, width: 2 }];
  const question = { causes, period: { from: 1960, to: 1963 }, minimumVariance: 0.05 } as unknown as Asked<WhyQuestion>;
  return (await causesOf(built(events), question))[0]?.values;
}

test("a thing is dated by an accepted claim only, also where the question gives a sharper date", () => {
  const thing = (of: string, date?: string) => ({ id: of, title, claim: of, ...(date === undefined ? {} : { date }) });
  const test = {
    kind: "order" as const,
    causes: [thing("told"), thing("drafted")],
    onsets: [thing("refused", "1962-01-01"), thing("nobody's")],
  };
  const orders = ordersOf(built(), { predictions: [{ id: "first", hypothesis: "h", statement: title, test }] }).get("first");
  expect(orders?.causes).toEqual([{ thing: thing("told"), belief: { law: "uniform", from: dayOf(1961, 5, 1), to: dayOf(1961, 6, 1) } }]);
  expect(orders?.onsets).toEqual([]);
});

test("a coded value stands on its accepted claims; one that names claims of which none is accepted is unknown, never zero", async () => {
  const values = await valuesOf({
    kind: "coded",
    why: title,
    values: [
      { from: 1960, to: 1960, value: 1, claims: ["told", "drafted"] },
      { from: 1961, to: 1961, value: 1, claims: ["drafted", "refused"] },
      { from: 1962, to: 1962, value: -1, claims: [] },
    ],
  });
  expect(values).toEqual([
    { year: 1960, value: 1, claims: ["told"] },
    { year: 1961, value: null, claims: [] },
    { year: 1962, value: -1, claims: [] },
    { year: 1963, value: null, claims: [] },
  ]);
});

test("an event counts in each year by the share of its possible days, as everywhere else; outside the years covered nothing is known", async () => {
  const states = [
    { role: "source" as const, state: "CHN" },
    { role: "target" as const, state: "PRK" },
  ];
  const start = { from: dayOf(1960, 12, 1), to: dayOf(1961, 3, 1) };
  const loan = { id: "loan", type: "grant_aid", certainty: "asserted", states, start, claims: ["told"] } as unknown as Event;
  const values = await valuesOf(
    { kind: "events", of: [{ types: ["grant_aid"], by: "CHN", on: "PRK", each: 9 }], covered: { from: 1960, to: 1962 } },
    [loan],
  );
  expect(values?.map((one) => one.value)).toEqual([expect.closeTo((9 * 31) / 90, 12), expect.closeTo((9 * 59) / 90, 12), 0, null]);
});

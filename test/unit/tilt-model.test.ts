import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inferTiltModel, levelFloor } from "../../src/infer/index.ts";
import { drawnVersions, expectedCells, modelActs } from "../../src/infer/tilt-model/acts.ts";
import { bindEvidence } from "../../src/infer/tilt-model/evidence.ts";
import { periodsOfQuestion } from "../../src/infer/tilt-model/periods.ts";
import { dayOf, isoDay, TiltIndicator, TiltModel } from "../../src/model/index.ts";
import { logistic } from "../../src/number/index.ts";
import { act, countSeries, materialOf, modelQuestion } from "../support/tilt-questions.ts";

const own = { sets: ["acts"], sources: undefined };
const pause = async (): Promise<void> => undefined;

test.each([
  [1, 0.4714045207910317],
  [2, 0.3429971702850177],
  [3, 0.282842712474619],
])("with %i sources, each free to lean, the level of D keeps its sd (method §2.2, vector source_lean_sd)", (sources, sd) => {
  expect(Math.abs(levelFloor(0.5, sources) - sd)).toBeLessThan(1e-12);
});

test("at D = .5 an act favours A with odds of 1.65 to 1 (method §2.4, vector delta_odds)", () => {
  expect(Math.abs(logistic(0.5) / logistic(-0.5) - 1.6487212707001282)).toBeLessThan(1e-12);
});

describe("periods", () => {
  test("cover the years of the question without gap or overlap, named in EDTF", () => {
    const names = (kind: "year" | "quarter" | "month") => periodsOfQuestion({ from: 1964, to: 1965 }, kind);
    expect(names("year").map((one) => one.id)).toEqual(["1964", "1965"]);
    expect(
      names("quarter")
        .map((one) => one.id)
        .slice(2, 6),
    ).toEqual(["1964-35", "1964-36", "1965-33", "1965-34"]);
    expect(
      names("month")
        .map((one) => one.id)
        .slice(10, 13),
    ).toEqual(["1964-11", "1964-12", "1965-01"]);
    for (const kind of ["year", "quarter", "month"] as const) {
      const spans = names(kind);
      expect([isoDay(spans[0]?.from ?? 0), isoDay(spans.at(-1)?.to ?? 0)]).toEqual(["1964-01-01", "1966-01-01"]);
      expect(spans.slice(1).map((span) => span.from)).toEqual(spans.slice(0, -1).map((span) => span.to));
    }
  });
});

describe("acts", () => {
  const spans = periodsOfQuestion({ from: 1960, to: 1965 }, "year");
  const from = { spans, sets: ["acts"], sources: ["paper", "memoir"] };
  const startOf = materialOf([]).startOf;
  const at = (start: ReturnType<typeof startOf>) => ({ ...from, startOf: () => start });
  const year1960 = at({ from: dayOf(1960, 1, 1), to: dayOf(1961, 1, 1) });

  test("an act counts by its chance of a period and its credence, under the first source that tells it", () => {
    const acts = modelActs(
      [act("a", { credence: 0.9, sources: ["memoir", "paper"] })],
      at({ from: dayOf(1960, 7, 1), to: dayOf(1961, 7, 1) }),
    );
    const cells = expectedCells(acts);
    expect(cells.map((cell) => [cell.period, cell.source])).toEqual([
      [0, "paper"],
      [1, "paper"],
    ]);
    expect(cells[0]?.toward).toEqual([expect.closeTo((0.9 * 184) / 365, 12), 0]);
    expect(cells[1]?.toward).toEqual([expect.closeTo((0.9 * 181) / 365, 12), 0]);
  });

  test("what was done at one occasion counts once on each side, an act on both sides once on either", () => {
    const acts = modelActs(
      [
        act("a", { occasion: "speech" }),
        act("b", { occasion: "speech" }),
        act("c", { occasion: "speech", side: "B" }),
        act("d", { side: "both" }),
      ],
      year1960,
    );
    expect(expectedCells(acts)).toEqual([{ period: 0, source: "paper", toward: [2, 2] }]);
    expect(drawnVersions(acts, { seed: 1, versions: 3 })).toEqual([1, 2, 3].map(() => expectedCells(acts)));
  });

  test("acts that are not counted, of another set, without a date or told by nobody asked do not enter", () => {
    const told = [
      act("a", { notCounted: "certainty" }),
      act("b", { set: "aid" }),
      act("c", { sources: ["notes"] }),
      act("d", { side: "neither" }),
    ];
    expect(modelActs(told, year1960)).toEqual([]);
    expect(modelActs([act("e")], at(null))).toEqual([]);
  });

  test("over the versions an act is true as often as its credence says, to within one, and those of one occasion together", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 2, max: 60 }), fc.nat(), (credence, versions, seed) => {
        const acts = modelActs([act("a", { credence, occasion: "o" }), act("b", { credence, occasion: "o", side: "B" })], year1960);
        const drawn = drawnVersions(acts, { seed, versions });
        const told = drawn.filter((cells) => cells.length > 0);
        expect(Math.abs(told.length - credence * versions)).toBeLessThanOrEqual(1);
        for (const [cell] of told) expect(cell?.toward).toEqual([1, 1]);
      }),
      { numRuns: 60 },
    );
  });

  test("an act is drawn alike whatever other acts there are", () => {
    const one = modelActs([act("a", { credence: 0.5 })], year1960);
    const two = modelActs([act("b", { credence: 0.5, sources: ["memoir"] }), act("a", { credence: 0.5 })], year1960);
    const ofPaper = (versions: ReturnType<typeof drawnVersions>) =>
      versions.map((cells) => cells.filter((cell) => cell.source === "paper"));
    expect(ofPaper(drawnVersions(two, { seed: 5, versions: 20 }))).toEqual(ofPaper(drawnVersions(one, { seed: 5, versions: 20 })));
  });
});

const PRESS = {
  ...{ id: "press", kind: "counts", title: { en: "p", zh: "报" }, channel: "press", feeds: "tilt", why: { en: "w", zh: "因" } },
  ...{ of: [{ series: "press", patron: "CHN" }], level: { mean: 2, sd: 1 } },
};
const withPress = (part: { feeds?: "cause"; anchor?: boolean } = {}): ReturnType<typeof modelQuestion> => {
  const question = modelQuestion();
  return { ...question, indicators: [...question.indicators, TiltIndicator.parse({ ...PRESS, ...part })] };
};

describe("evidence", () => {
  const press = countSeries("press", [
    [1961, 1961, 5],
    [1962, 1964, 12],
    [1965, 1966, 9],
  ]);

  test("a count of several years looks at all of them, and one that reaches beyond the question is not used", () => {
    const bound = bindEvidence(withPress(), materialOf([act("a")], [press]), own);
    expect(bound?.indicators[1]?.bound.cells).toEqual([
      { from: 1, patron: 0, offset: 0, count: 5, exposures: [1] },
      { from: 2, patron: 0, offset: 0, count: 12, exposures: [1, 1, 1] },
    ]);
  });

  test("in quarters a yearly count looks at its four, each a quarter of a year long", () => {
    const question = withPress();
    const quarterly = { ...question, model: { ...question.model, periods: "quarter" as const } };
    const bound = bindEvidence(quarterly, materialOf([act("a")], [press]), own);
    expect(bound?.indicators[1]?.bound.cells[0]).toEqual({ from: 4, patron: 0, offset: 0, count: 5, exposures: [0.25, 0.25, 0.25, 0.25] });
    expect(bound?.evidence.expected.gaps[0]).toBe(0.25);
  });

  test("certain acts make one version, uncertain ones as many as the question asks for", () => {
    const versions = (credence: number) => bindEvidence(modelQuestion(), materialOf([act("a", { credence })]), own)?.evidence.drawn.length;
    expect([versions(1), versions(0.9)]).toEqual([1, 8]);
  });

  test("without a root source all that goes back to it alone is gone, acts and series; what another root tells too stays", () => {
    const acts = [act("a", { roots: ["book"] }), act("b", { roots: ["book", "letter"] }), act("c", { roots: ["letter"], side: "B" })];
    const without = (id: string) => bindEvidence(withPress(), materialOf(acts, [press]), { ...own, without: { what: "root", id } });
    const toward = (bound: ReturnType<typeof without>) => bound?.indicators.flatMap((one) => one.acts.map((found) => found.event));
    expect(toward(without("book"))).toEqual(["b", "c"]);
    expect(toward(without("letter"))).toEqual(["a", "b"]);
    expect(without("paper")?.indicators.map((one) => one.declared.id)).toEqual(["acts"]);
  });

  test("an act that is known only through a document that is not asked is not gone without another root", () => {
    const acts = [act("a", { roots: ["memoir"] }), act("b", { roots: ["book"] })];
    const asked = { sets: ["acts"], sources: ["paper"], without: { what: "root" as const, id: "book" } };
    const bound = bindEvidence(withPress(), materialOf(acts), asked);
    expect(bound?.indicators.flatMap((one) => one.acts.map((found) => found.event))).toEqual(["a"]);
  });

  test("indicators of causes, and sources that are not asked, stay out; with nothing left there is no evidence", () => {
    const cause = withPress({ feeds: "cause" });
    expect(bindEvidence(cause, materialOf([act("a")], [press]), own)?.indicators.length).toBe(1);
    expect(bindEvidence(withPress(), materialOf([act("a")], [press]), { sets: ["acts"], sources: ["memoir"] })).toBeUndefined();
  });
});

describe("the model of a question", () => {
  const acts = [1960, 1961, 1962, 1963, 1964, 1965].flatMap((year) => {
    const side = year < 1963 ? ("A" as const) : ("B" as const);
    return [1, 2, 3, 4].map((k) => act(`${year}-${k}`, { year, side, roots: [k < 4 ? "book" : "letter"] }));
  });
  const turn = { id: "away", title: { en: "away", zh: "转" }, after: 1960, toward: "SUN", crosses: "zero" } as const;

  test("finds a clear lean and its turn, keeps to its own schema, and tells what it rests on", async () => {
    const question = modelQuestion({ turns: [turn] });
    const model = await inferTiltModel(question, materialOf(acts), pause);
    expect(TiltModel.safeParse(model).error).toBeUndefined();
    expect(model?.periods.map((year) => [year.mean > 0.4, year.mean < -0.4])).toEqual([
      ...[1, 2].map(() => [true, false]),
      [expect.any(Boolean), false],
      [false, expect.any(Boolean)],
      ...[1, 2].map(() => [false, true]),
    ]);
    const [crossing] = model?.crossings ?? [];
    expect(crossing?.likeliest.period).toBe("1963");
    expect(crossing?.around).toBeGreaterThan(0.6);
    expect(crossing?.law.reduce((sum, one) => sum + one.probability, crossing.none)).toBeCloseTo(1, 9);
    expect(model?.leaveOneOut.map((one) => [one.what, one.id])).toEqual([
      ["root", "book"],
      ["root", "letter"],
    ]);
    const [book, letter] = model?.leaveOneOut ?? [];
    expect(book?.largestShift.by).toBeGreaterThan(letter?.largestShift.by ?? 1);
    const passed = new Map(model?.gates.map((gate) => [gate.id, gate.isPassed]));
    for (const gate of ["anchor-tilt", "exploration", "length", "separation"] as const) expect(passed.get(gate)).toBe(true);
    expect(passed.get("anchor-engagement")).toBe(false);
  });

  test("is the same to the last bit when it is made again, and another with another seed", async () => {
    const made = async (seed: number) => {
      const question = modelQuestion();
      return JSON.stringify(await inferTiltModel({ ...question, model: { ...question.model, seed } }, materialOf(acts), pause));
    };
    expect(await made(3)).toBe(await made(3));
    expect(await made(3)).not.toBe(await made(4));
  });

  test("names no class where only one patron is looked at: the level of D is not identified, only its changes", async () => {
    const question = withPress({ anchor: true });
    const alone = { ...question, indicators: question.indicators.slice(1) };
    const press = countSeries(
      "press",
      [1960, 1961, 1962, 1963, 1964, 1965].map((year) => [year, year, year < 1963 ? 200 : 2] as const),
    );
    const model = await inferTiltModel(alone, materialOf([], [press]), pause);
    expect(model?.gates.find((gate) => gate.id === "anchor-tilt")).toMatchObject({ isPassed: false, value: 0 });
    expect(model?.periods.map((year) => year.label.class)).toEqual([null, null, null, null, null, null]);
    expect(model?.periods[3]?.change?.hi).toBeLessThan(0);
    expect(model?.levelFloor).toBeNull();
  });

  test("tells when all acts favour one patron, and stays finite", async () => {
    const model = await inferTiltModel(modelQuestion(), materialOf(acts.filter((one) => one.side === "A")), pause);
    expect(model?.gates.find((gate) => gate.id === "separation")).toMatchObject({ isPassed: false, value: 0 });
    for (const year of model?.periods ?? []) expect(Number.isFinite(year.hi)).toBe(true);
  });

  test("is null where nothing feeds the tilt, and is called off between fits", async () => {
    expect(await inferTiltModel(modelQuestion(), materialOf([]), pause)).toBeNull();
    let pauses = 0;
    const calledOff = async (): Promise<void> => {
      pauses += 1;
      if (pauses === 2) throw new Error("called off");
    };
    await expect(inferTiltModel(modelQuestion(), materialOf(acts), calledOff)).rejects.toThrow("called off");
    expect(pauses).toBe(2);
  });
});

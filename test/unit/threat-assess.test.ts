import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assessThreat, byFactor, readThreatActs, type ThreatAct, threat, threatAssay, weightedBloc } from "../../src/measure/index.ts";
import { anyWeights, sampleWeights, shareOfWeights } from "../../src/measure/threat/robustness.ts";
import { dayOf, type Event, type ThreatAnswer } from "../../src/model/index.ts";
import { stream } from "../../src/number/index.ts";
import { assess, figures, NO_ACTS, QUESTION } from "../support/threat-figures.ts";

type Assessed = ReturnType<typeof assess>;
type Source = ThreatAnswer["years"][number]["sources"][number];

const at = (answer: Assessed, year: number): ThreatAnswer["years"][number] =>
  answer.years.find((one) => one.year === year) as ThreatAnswer["years"][number];
const source = (answer: Assessed, year: number, state: string): Source =>
  at(answer, year).sources.find((one) => one.state === state) as Source;

describe("a missing figure", () => {
  const gap = figures({ states: (row) => (row.state === "CHN" && row.year === 1963 ? { ...row, milex: null } : row) });
  const wide = figures({
    states: (row) => {
      if (row.state !== "CHN") return row;
      return row.year === 1963 ? { ...row, milex: null } : { ...row, milex: row.year < 1963 ? 50 : 150 };
    },
  });

  test("leaves no value, says what is missing, and gives the range that the years around it allow", () => {
    const china = source(assess({ figures: wide }), 1963, "CHN");
    expect(china.offence).toMatchObject({ value: null, missing: ["milex"] });
    expect(china.offence.low).toBeCloseTo((0.05 + 0.1) / 2 / 0.2, 12);
    expect(china.offence.high).toBeCloseTo((0.15 + 0.1) / 2 / 0.2, 12);
    expect(china.threat.reference).toBeNull();
    expect(china.range?.low).toBeLessThan(china.range?.high ?? 0);
  });

  test("is never taken as zero or left out of the mean: the bloc of that year is not known", () => {
    const answer = assess({ figures: gap });
    expect(at(answer, 1963).bloc.reference).toBeNull();
    expect(at(answer, 1962).bloc.reference).not.toBeNull();
  });

  test("holds the range that it would have, whatever it was", () => {
    fc.assert(
      fc.property(fc.integer({ min: 50, max: 150 }), (milex) => {
        const known = figures({
          states: (row) => (row.state === "CHN" ? { ...row, milex: row.year === 1963 ? milex : row.year < 1963 ? 50 : 150 } : row),
        });
        const truth = source(assess({ figures: known, question: { robustness: { draws: 100, settings: 0, seed: 1 } } }), 1963, "CHN");
        const range = source(assess({ figures: wide, question: { robustness: { draws: 100, settings: 0, seed: 1 } } }), 1963, "CHN").range;
        expect(truth.threat.reference).toBeGreaterThanOrEqual((range?.low ?? 1) - 1e-12);
        expect(truth.threat.reference).toBeLessThanOrEqual((range?.high ?? 0) + 1e-12);
      }),
      { numRuns: 20 },
    );
  });

  test("of a whole state is said: it is absent, not harmless", () => {
    const answer = assess({ figures: figures({ states: (row) => (row.state === "SUN" && row.year < 1962 ? undefined : row) }) });
    expect([at(answer, 1961).absent, at(answer, 1962).absent]).toEqual([["SUN"], []]);
  });
});

describe("proximity", () => {
  const garrison = (troops: number) => [{ year: 1963, by: "USA", host: "CHN", troops, report: "a count" }];

  test("troops beside the border bring a distant state there; too few do not", () => {
    const near = source(assess({ figures: figures({ presence: garrison(10_000) }) }), 1963, "USA");
    const far = source(assess({ figures: figures({ presence: garrison(9_999) }) }), 1963, "USA");
    expect([near.near, near.proximity]).toEqual([{ kind: "presence", host: "CHN", troops: 10_000 }, 1]);
    expect(far.near).toEqual({ kind: "distance" });
    expect(far.proximity).toBeLessThan(0.6);
  });

  test("troops in a country that is no land neighbour do not count, nor any where presence is not asked for", () => {
    const overseas = figures({ presence: garrison(50_000), pairs: (row) => (row.by === "CHN" ? { ...row, contiguity: 4 } : row) });
    expect(source(assess({ figures: overseas }), 1963, "USA").near.kind).toBe("distance");
    const asked = assess({ figures: figures({ presence: garrison(50_000) }), question: { presence: null } });
    expect(source(asked, 1963, "USA").near.kind).toBe("distance");
  });

  test("without a distance nothing is said of it", () => {
    const blind = figures({ pairs: (row) => (row.by === "USA" ? { ...row, km: null } : row) });
    expect(source(assess({ figures: blind }), 1963, "USA")).toMatchObject({ proximity: null, threat: { reference: null } });
  });
});

describe("circularity", () => {
  test("with ties off no alliance changes any threat; with ties on a pact does", () => {
    const allied = figures({ pairs: (row) => ({ ...row, promised: 3, returned: 3, kappa: 0.9 }) });
    const hostile = (of: typeof allied): typeof allied => ({ ...of, pairs: of.pairs.map((row) => ({ ...row, hostility: 4 })) });
    const threatsOf = (ties: "on" | "off", world: typeof allied): (number | null)[] =>
      assess({ figures: hostile(world), question: { intention: { ...QUESTION.intention, ties } } }).years.flatMap((year) =>
        year.sources.map((one) => one.threat.reference),
      );
    expect(threatsOf("off", allied)).toEqual(threatsOf("off", figures()));
    expect(threatsOf("on", allied)).not.toEqual(threatsOf("on", figures()));
  });

  const event = (source: string, target: string, year: number, type = "attack"): Event => ({
    id: `${source}-${target}-${year}`,
    type,
    states: [
      { role: "source", state: source },
      { role: "target", state: target },
    ],
    start: { from: dayOf(year, 1, 1), to: dayOf(year, 1, 2) },
    spansYears: false,
    certainty: "asserted",
    lead: "memo-001",
    claims: ["memo-001"],
    sources: ["memo"],
    roots: ["memo"],
    joinedBy: "single",
    datesDisagree: false,
  });

  test("only what the other side did is an act of threat; what the state itself did is none", () => {
    const events = [event("CHN", "MNG", 1962), event("MNG", "CHN", 1962), event("CHN", "SUN", 1962)];
    const { acts } = readThreatActs(QUESTION, events, () => 0.9);
    expect(acts.map((act) => [act.by, act.tone, act.credence])).toEqual([["CHN", -0.9, 0.9]]);
  });

  test("an act is remembered from its year on, less every year, and never before", () => {
    const { acts } = readThreatActs(QUESTION, [event("USA", "MNG", 1962)], () => 1);
    const answer = assess({ acts: { acts, perceptions: [] } });
    const claimed = [1961, 1962, 1963, 1964].map((year) => source(answer, year, "USA").intention.acts.claimed);
    expect(claimed[0]).toBe(0);
    expect(claimed[1]).toBeCloseTo(1 - Math.exp(-0.9), 12);
    expect(claimed[2]).toBeCloseTo(1 - Math.exp(-0.9 * 2 ** -0.5), 12);
    expect(claimed[3]).toBeCloseTo(1 - Math.exp(-0.45), 12);
  });

  test("the three layers stay apart: perceptions take nothing from the record, and the record nothing from claims", () => {
    const seen: ThreatAct = { event: "e", claims: ["c"], by: "CHN", tone: -0.5, credence: 0.6, years: [{ year: 1962, chance: 1 }] };
    const disputed = figures({ pairs: (row) => (row.by === "SUN" ? { ...row, hostility: 5 } : row) });
    const answer = assess({ figures: disputed, acts: { acts: [], perceptions: [seen] } });
    const without = assess({ figures: disputed, acts: NO_ACTS });
    expect(source(answer, 1962, "CHN").threat.reference).toBe(source(without, 1962, "CHN").threat.reference);
    expect(source(answer, 1962, "SUN").intention.perceptions).toMatchObject({ recorded: 0, atFloor: true });
    expect(source(answer, 1962, "CHN").intention.perceptions.claimed).toBeCloseTo(1 - Math.exp(-0.3), 12);
  });

  test("an author's hindsight weighs no more than the question lets it, and a denied perception hardly at all", () => {
    const told = [
      event("CHN", "MNG", 1962, "threat_perception"),
      { ...event("SUN", "MNG", 1962, "threat_perception"), certainty: "denied" as const },
    ];
    const { perceptions } = readThreatActs(QUESTION, told, (certainty) => (certainty === "denied" ? 0.1 : 0.9));
    expect(perceptions.map((act) => [act.by, act.credence])).toEqual([
      ["CHN", 0.6],
      ["SUN", 0.1],
    ]);
  });
});

describe("bloc and conclusions", () => {
  test("a tie that no figures tell of is unknown, not none; a declared one holds in its years", () => {
    const apart = figures({ pairs: (row) => (row.on === "SUN" ? undefined : row) });
    expect(at(assess({ figures: apart }), 1963).ties).toEqual([{ between: ["CHN", "SUN"], tie: "unknown" }]);
    const declared = {
      ...QUESTION.cohesion,
      ties: [{ between: ["CHN", "SUN"] as [string, string], tie: "relations" as const, from: 1963, claims: [], why: { en: "x", zh: "x" } }],
    };
    const answer = assess({ question: { cohesion: declared } });
    expect([1962, 1963].map((year) => at(answer, year).ties[0]?.tie)).toEqual(["none", "relations"]);
  });

  test("a world in which nothing changes is flat at every setting, and no part of the change is anything's", () => {
    const answer = assess({ question: { windows: [{ from: 1961, to: 1965 }], presence: null } });
    const [window] = answer.windows;
    expect(window?.layers.reference).toMatchObject({ spread: 0, flat: true });
    expect(window?.settings).toMatchObject({ flat: 1 });
    for (const part of Object.values(window?.change ?? {})) expect(Math.abs(part)).toBeLessThan(1e-12);
  });

  test("a conclusion holds where its years are greater at every weighting, and fails the other way round", () => {
    const growing = figures({
      states: (row) => (row.state === "MNG" ? row : { ...row, irst: 100 + row.year - 1960, milex: 100 + row.year - 1960 }),
    });
    const [late, early] = [
      { from: 1964, to: 1966 },
      { from: 1960, to: 1962 },
    ];
    const title = { en: "later", zh: "其后" };
    const { conclusions } = assess({
      figures: growing,
      question: {
        comparisons: [
          { id: "more", title, greater: late, lesser: early },
          { id: "less", title, greater: early, lesser: late },
        ],
      },
    });
    expect(conclusions.map(({ layers }) => layers.reference?.verdict)).toEqual(["supported", "contradicted"]);
    expect(conclusions.map(({ settings }) => settings)).toEqual([1, 0]);
  });

  test("another seed gives other draws of the same law, the same seed the same draws", () => {
    const shares = (seed: number): unknown =>
      assess({
        figures: figures({ pairs: (row) => (row.by === "SUN" ? { ...row, hostility: 3 } : row) }),
        question: { robustness: { draws: 500, settings: 0, seed } },
      }).years[3]?.ranks;
    expect(shares(1)).toEqual(shares(1));
    expect(shares(1)).not.toEqual(shares(2));
  });
});

describe("weights and form that are not the question's own", () => {
  const share = fc.integer({ min: 1, max: 20 });
  const anyComposite = fc
    .record({ parts: fc.tuple(share, share, share, share), rho: fc.constantFrom(-1, 0, 0.5, 1) })
    .map(({ parts: [a, b, c, d], rho }) => {
      const sum = a + b + c + d;
      return { weights: { power: a / sum, proximity: b / sum, offence: c / sum, intention: d / sum }, rho };
    });
  const question = {
    windows: [{ from: 1961, to: 1965 }],
    comparisons: [{ id: "later", title: QUESTION.title, greater: { from: 1964, to: 1966 }, lesser: { from: 1960, to: 1962 } }],
  };
  const world = figures({ states: (row) => (row.state === "CHN" ? { ...row, milper: 60 + row.year - 1960, tpop: 140 } : row) });

  test("read off the same assay, they give what a question with those weights and that form gives", () => {
    const asked = { ...QUESTION, ...question };
    const assay = threatAssay({ question: asked, figures: world, acts: NO_ACTS });
    fc.assert(
      fc.property(anyComposite, (composite) => {
        expect(assay(composite)).toEqual(assessThreat({ question: { ...asked, ...composite }, figures: world, acts: NO_ACTS }));
      }),
      { numRuns: 12 },
    );
  });

  test("the bloc as a function of the weights is the bloc of the answer, on every layer, in form and cohesion, and unknown where that is", () => {
    const gap = figures({ states: (row) => (row.state === "CHN" && row.year === 1963 ? { ...row, milex: null } : row) });
    const toned = (by: string, year: number): ThreatAct => ({
      ...{ event: `e-${by}`, claims: [], by, tone: -0.5, credence: 0.6, years: [{ year, chance: 1 }] },
    });
    const acts = { acts: [toned("SUN", 1962)], perceptions: [toned("CHN", 1964)] };
    const tie = { between: ["CHN", "SUN"] as [string, string], tie: "relations" as const, from: 1963, claims: [], why: QUESTION.title };
    const tied = { ...QUESTION, cohesion: { ...QUESTION.cohesion, ties: [tie] } };
    fc.assert(
      fc.property(anyComposite, fc.constantFrom("reference" as const, "acts" as const, "perceptions" as const), (composite, layer) => {
        const material = { question: { ...tied, ...composite }, figures: gap, acts };
        const expected = assessThreat(material).years.map(({ year, bloc }) => [year, bloc[layer]?.total ?? null] as const);
        const found = weightedBloc(material, layer)(composite.weights);
        expect(expected.map(([year]) => found.has(year))).toEqual(expected.map(([, total]) => total !== null));
        for (const [year, total] of expected) if (total !== null) expect(found.get(year)).toBeCloseTo(total, 12);
      }),
      { numRuns: 24 },
    );
  });

  test("what the factors take from ln T adds up to ln T, whatever the weights and the form", () => {
    fc.assert(
      fc.property(anyComposite, (composite) => {
        for (const { sources } of assess({ figures: world, question: composite }).years) {
          for (const { parts, threat } of sources) {
            const sum = (parts?.power ?? 0) + (parts?.proximity ?? 0) + (parts?.offence ?? 0) + (parts?.intention ?? 0);
            expect(sum).toBeCloseTo(Math.log(threat.reference ?? Number.NaN), 12);
            for (const part of Object.values(parts ?? {})) expect(part).toBeLessThanOrEqual(1e-12);
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  test("who is the greater threat is decided on the scale of the form: the share over all weightings is that of sampled ones", () => {
    const weights = sampleWeights(anyWeights(20_000), stream(5, "forms"));
    fc.assert(
      fc.property(anyComposite, (composite) => {
        const [year] = assess({ figures: world, question: composite }).years;
        for (const { one, other, share: exact } of year?.pairs ?? []) {
          const factors = (state: string) => {
            const found = year?.sources.find((one) => one.state === state);
            return byFactor(
              (factor) =>
                (factor === "proximity"
                  ? found?.proximity
                  : factor === "intention"
                    ? found?.intention.reference.value
                    : found?.[factor].value) ?? Number.NaN,
            );
          };
          const sampled = shareOfWeights(
            weights,
            (at) => threat(factors(one), at, composite.rho) > threat(factors(other), at, composite.rho),
          );
          expect(Math.abs(sampled.share - exact)).toBeLessThan(0.02);
        }
      }),
      { numRuns: 10 },
    );
  });

  test("the groups of a conclusion have one size: their mean share is the share, and they reach from 0 to 1", () => {
    const [conclusion] = assess({ figures: world, question }).conclusions;
    const found = conclusion?.layers.reference;
    for (const groups of Object.values(found?.slices ?? {})) {
      expect(groups).toHaveLength(10);
      expect(groups.reduce((sum, one) => sum + one.share, 0) / 10).toBeCloseTo(found?.share ?? Number.NaN, 12);
      expect(groups.map(({ to }) => to)).toEqual(groups.map(({ to }) => to).toSorted((a, b) => a - b));
      expect(groups.at(-1)?.to).toBe(1);
    }
    expect(Object.keys(found?.slices ?? {})).toHaveLength(4);
  });
});

import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { type CircularityInput, circularityBoard, type Item } from "../../src/infer/index.ts";
import { type Asked, CircularityBoard, type CircularityCode, QUESTION_SCHEMAS, type TiltQuestion } from "../../src/model/index.ts";
import { type CauseGround, type DrawnCause, drawnCause, type GroundedCause } from "../../src/work/circularity/causes.ts";
import { type DrawnOutcome, outcomeOf } from "../../src/work/circularity/outcome.ts";
import { isSetting, settingsDigest } from "../../src/work/circularity/settings.ts";
import { type Told, toldIn } from "../../src/work/circularity/told.ts";
import { type BuiltStudy, runStudy } from "../../src/work/run-study.ts";
import { ownThreat, threatQuestions } from "../../src/work/threat/threat-of.ts";

const KOREA = fileURLToPath(new URL("../../studies/korea", import.meta.url));
let built: BuiltStudy;
let about: Asked<TiltQuestion>;
let told: Told;
/** Measuring the threat under all weightings takes a while. */
const SLOW = 120_000;

beforeAll(async () => {
  built = await runStudy({ folder: KOREA }, { signal: new AbortController().signal });
  about = built.study().questions.find((one) => one.id === "tilt-1960s") as Asked<TiltQuestion>;
  told = await toldIn(built);
}, 60_000);

/** Aid as somebody might code it from what the paper and the article tell. */
const AID: CauseGround = {
  kind: "coded",
  values: [
    { from: 1958, to: 1960, value: 0.5, claims: ["003-042", "003-291"] },
    { from: 1961, to: 1961, value: 1, claims: ["003-053", "003-054"] },
    { from: 1962, to: 1964, value: 1.5, claims: ["003-097", "003-098", "003-130"] },
    { from: 1965, to: 1967, value: 0, claims: ["003-129", "001-235", "001-420"] },
  ],
};

async function drawn(of: Asked<TiltQuestion> = about): Promise<DrawnOutcome> {
  const outcome = await outcomeOf(built, of, "tilt");
  if (outcome === undefined) throw new Error("no outcome");
  return outcome;
}

function cause(ground: CauseGround, given: Partial<GroundedCause> = {}): DrawnCause {
  const coding = { coder: "founder-1", knewOutcome: true };
  const values = ground.kind === "coded" ? valuesOf(ground.values) : new Map<number, number>();
  const grounded: GroundedCause = { id: "aid", channel: "aid", coding, ground, values, blindAlpha: null, ...given };
  return drawnCause(grounded, { told, focal: "PRK", period: { from: 1955, to: 1972 } });
}

function valuesOf(values: readonly { readonly from: number; readonly to: number; readonly value: number }[]): Map<number, number> {
  return new Map(values.flatMap(({ from, to, value }) => Array.from({ length: to - from + 1 }, (_, i) => [from + i, value] as const)));
}

function inputOf(outcome: DrawnOutcome, one: DrawnCause): CircularityInput {
  const settings = { present: settingsDigest([about]), frozen: null };
  const causes = [one.contribution];
  return { test: "H2", outcome: outcome.contribution, outcomeEnds: 1975, causes, rivals: [], separates: false, settings };
}

function checkOf(board: CircularityBoard, code: CircularityCode): CircularityBoard["checks"][number] {
  const found = board.checks.find((one) => one.code === code);
  if (found === undefined) throw new Error(code);
  return found;
}

/** The same test without anything that goes back to the paper alone. */
function without003(input: CircularityInput): CircularityInput {
  const left = <C extends { readonly items: readonly Item[] }>(side: C): C => ({
    ...side,
    items: side.items.filter((item) => !isOf003(item)),
  });
  return { ...input, outcome: left(input.outcome), causes: input.causes.map(left) };
}

const isOf003 = ({ roots }: Item): boolean => roots.every((root) => root === "003");

describe("aid coded from the paper and the article, held against the lean of the DPRK", () => {
  test("agrees with itself only: C5 is the only red, and without the shared roots too little is left of the cause", async () => {
    const board = circularityBoard(inputOf(await drawn(), cause(AID)));
    expect(() => CircularityBoard.parse(board)).not.toThrow();
    expect(board.checks.map(({ code, level }) => `${code} ${level}`)).toEqual([
      ...["C1 clear", "C2 clear", "C3 clear", "C4 clear", "C5 red", "C6 amber", "C7 clear", "C8 amber"],
    ]);
    expect([board.level, board.internalOnly, board.unidentified]).toEqual(["red", true, ["aid"]]);
    expect(board.roots[0]?.root).toBe("003");
    expect(checkOf(board, "C5").names).toContain("003");
    expect(checkOf(board, "C5").measure).toBeCloseTo(0.599, 2);
  });

  test("without what is rooted in the paper alone less is shared, and the paper is named no more", async () => {
    const input = inputOf(await drawn(), cause(AID));
    const [whole, without] = [input, without003(input)].map((one) => checkOf(circularityBoard(one), "C5"));
    expect(without?.names).not.toContain("003");
    expect(without?.measure ?? 1).toBeLessThan(whole?.measure ?? 0);
  });

  test("counting the patrons' aid as a sign of the lean makes it circular threefold: claims, events and construct", async () => {
    const board = circularityBoard(inputOf(await drawn({ ...about, id: "tilt-1960s", evidence: ["acts", "aid"] }), cause(AID)));
    expect(["C1", "C2", "C3"].map((code) => checkOf(board, code as CircularityCode).level)).toEqual(["red", "red", "red"]);
    expect(checkOf(board, "C2").names).toContain("suspend-aid-sun-prk-1962");
    expect(checkOf(board, "C3").names).toEqual(["channel/aid"]);
    expect(board.internalOnly).toBe(false);
  });

  test("left-out claims leave its years unknown, not nought", () => {
    const drawnAid = cause(AID);
    const years = [1957, 1958, 1961, 1962, 1966];
    expect(drawnAid.values(years, () => true)).toEqual([null, 0.5, 1, 1.5, 0]);
    expect(drawnAid.values(years, ({ id }) => !id.startsWith("003"))).toEqual([null, null, null, null, 0]);
  });
});

describe("the threat that a threat question measures", () => {
  async function threat(layer: "reference" | "perceptions"): Promise<DrawnCause> {
    const [asked] = threatQuestions(built);
    const answer = asked === undefined ? undefined : await ownThreat(built, asked);
    if (asked === undefined || answer === undefined) throw new Error("no threat");
    const values = new Map(answer.years.map(({ year, bloc }) => [year, bloc[layer]?.total ?? Number.NaN]));
    const found = cause({ kind: "threat", asked, answer, layer }, { id: "threat", channel: "threat", values });
    const years = [1955, 1961, 1965, 1970];
    expect(found.values(years, () => true)).toEqual(years.map((year) => expect.closeTo(values.get(year) as number, 12)));
    return found;
  }

  test(
    "on the record alone it shares nothing with the lean: data sets and claims have no root in common",
    async () => {
      const board = circularityBoard(inputOf(await drawn(), await threat("reference")));
      expect(checkOf(board, "C5")).toMatchObject({ level: "clear", measure: 0 });
      expect(board.roots.filter((root) => root.cause > 0).map(({ root }) => root)).toContain("nmc");
    },
    SLOW,
  );

  test("as it was perceived it is red, since the paper tells it; without what is rooted in the paper it is not", async () => {
    const input = inputOf(await drawn(), await threat("perceptions"));
    const board = circularityBoard(input);
    expect([checkOf(board, "C5").level, board.internalOnly, board.unidentified]).toEqual(["red", true, ["threat"]]);
    expect(checkOf(board, "C5").names).toEqual(["001", "003"]);
    expect(checkOf(circularityBoard(without003(input)), "C5")).toMatchObject({ level: "clear", names: ["001"] });
  });

  test("with ties on it is made of the alliances that the lean is read from, and nothing can waive that", async () => {
    const one = await threat("reference");
    const tied = { ...one.contribution, constructs: [...one.contribution.constructs, "alliances/PRK"] };
    const check = checkOf(circularityBoard(inputOf(await drawn(), { ...one, contribution: tied })), "C3");
    expect(check).toMatchObject({ level: "red", waivable: false, names: ["alliances/PRK"] });
  });
});

test("the digest of settings stays when words, claims or coded values change, and not when a threshold, lag, anchor or rule does", () => {
  const digest = settingsDigest([about]);
  const [rule] = about.acts;
  const indicators = about.indicators?.map((one) => ({ ...one, why: { en: "other", zh: "另" } }));
  expect(settingsDigest([{ ...about, title: { en: "other", zh: "另" }, indicators }])).toBe(digest);
  const coded = (value: number) => ({ causes: [{ measure: { kind: "coded", values: [{ from: 1960, to: 1961, value }] } }] });
  expect(settingsDigest([coded(1)])).toBe(settingsDigest([coded(2)]));
  const changed = [
    { ...about, delta: 0.6 },
    { ...about, indicators: about.indicators?.map(({ anchor: _, ...one }) => one) },
    { ...about, acts: [{ ...rule, types: ["visit"] }] },
    { ...about, model: { ...about.model, periods: "quarter" } },
  ];
  expect(new Set([digest, ...changed.map((one) => settingsDigest([one]))]).size).toBe(changed.length + 1);
  expect(settingsDigest([{ lag: 1 }])).not.toBe(settingsDigest([{ lag: 2 }]));
});

test("a key that is evidence in one place is a setting in another: what a tie must be worth, which weight a claim to land has, how many settings are drawn", () => {
  const held = (values: string[]) => ({ predictions: [{ test: { kind: "bound", ties: [{ with: "CHN", values }] } }] });
  expect(settingsDigest([held(["alliance"])])).not.toBe(settingsDigest([held(["alliance", "friendship"])]));
  expect(settingsDigest([{ intention: { claim: 0.2 } }])).not.toBe(settingsDigest([{ intention: { claim: 0.3 } }]));
  expect(settingsDigest([{ robustness: { settings: 100 } }])).not.toBe(settingsDigest([{ robustness: { settings: 200 } }]));
});

test("every text in two languages that a question may hold is words, and no setting", () => {
  for (const kind of ["tilt", "threat", "why"] as const) {
    const texts = bilingualPaths(z.toJSONSchema(QUESTION_SCHEMAS[kind], { io: "input" }) as Shape);
    expect(texts).toContain("title");
    expect(texts.filter(isSetting).filter((path) => isSetting(path.slice(0, path.lastIndexOf("."))))).toEqual([]);
  }
});

interface Shape {
  readonly [key: string]: unknown;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly properties?: Readonly<Record<string, Shape>>;
}

/** The paths of a schema at which a text in two languages stands, places in lists left out. */
function bilingualPaths(whole: Shape): string[] {
  const found = new Set<string>();
  const walk = (shape: Shape, path: string): void => {
    const name = shape.$ref?.replace("#/$defs/", "");
    if (name === "Bilingual") found.add(path);
    else if (name !== undefined) walk(whole.$defs?.[name] as Shape, path);
    for (const key of ["anyOf", "oneOf", "allOf"]) for (const one of (shape[key] ?? []) as Shape[]) walk(one, path);
    if (shape.items !== undefined) walk(shape.items, path);
    for (const [key, part] of Object.entries(shape.properties ?? {})) walk(part, path === "" ? key : `${path}.${key}`);
  };
  walk(whole, "");
  return [...found];
}

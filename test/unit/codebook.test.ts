import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
  CODEBOOK,
  Codebook,
  certaintyCredence,
  EVENT_TYPE_IDS,
  type EventType,
  type EventTypeId,
  effectsOf,
  eventType,
  goldsteinTenths,
  type RelationEffect,
  type Subtype,
  subtypeOf,
} from "../../src/model/codebook.ts";

const shared = (path: string): URL => new URL(`../../../shared/${path}`, import.meta.url);
const goldsteinTable = shared("suites/codes/cameo_goldstein.csv");
const ploverTable = shared("suites/codes/CAMEO2PLOVER-2021.txt");

interface Coding {
  name: string;
  quad: string;
  plover: string | null;
  cameo: string | null;
  cameoName: string | null;
  tenths: number;
  basis: string;
}

const coding = (name: string, type: EventType, subtype?: Subtype): Coding => ({
  name,
  quad: subtype?.quad ?? type.quad,
  plover: subtype?.plover ?? type.plover,
  cameo: subtype?.cameo ?? type.cameo,
  cameoName: subtype?.cameoName ?? type.cameoName,
  tenths: subtype?.goldsteinTenths ?? type.goldsteinTenths,
  basis: subtype?.goldsteinBasis ?? type.goldsteinBasis,
});
const codings: Coding[] = CODEBOOK.eventTypes.flatMap((type) => [
  coding(type.id, type),
  ...type.subtypes.map((subtype) => coding(`${type.id}/${subtype.id}`, type, subtype)),
]);
const names = (rows: Coding[]): string[] => rows.map(({ name }) => name);

test("the built-in codebook satisfies its own schema", () => {
  expect(Codebook.parse(CODEBOOK)).toEqual(CODEBOOK);
});

test("there are 49 event types, 12 relations and 7 values of certainty, in the order of their id lists", () => {
  expect(CODEBOOK.eventTypes.map(({ id }) => id)).toEqual(EVENT_TYPE_IDS);
  expect([EVENT_TYPE_IDS.length, CODEBOOK.relationStates.length, CODEBOOK.certainties.length]).toEqual([49, 12, 7]);
});

test("every id and every label is used once within its list, and every role, channel and quad class has a name", () => {
  const lists: { id: string; label: { en: string; zh: string } }[][] = [
    ...Object.values(CODEBOOK).filter((part) => Array.isArray(part) && typeof part[0] === "object"),
    ...CODEBOOK.eventTypes.map(({ subtypes }) => subtypes),
  ] as never;
  const repeated = lists.flatMap((list) =>
    [list.map(({ id }) => id), list.map(({ label }) => label.en), list.map(({ label }) => label.zh)].flatMap((words) =>
      words.filter((word, at) => words.indexOf(word) !== at),
    ),
  );
  expect(repeated).toEqual([]);
  expect(CODEBOOK.roles.map(({ id }) => id)).toEqual(Codebook.shape.roles.element.shape.id.options);
  expect(CODEBOOK.channels.map(({ id }) => id)).toEqual(Codebook.shape.channels.element.shape.id.options);
  expect(CODEBOOK.quads.map(({ id }) => id)).toEqual(Codebook.shape.quads.element.shape.id.options);
});

test("every Chinese text is in Chinese and every English label is not", () => {
  const faults: string[] = [];
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== "object" || value === null) return;
    const { en, zh } = value as { en?: unknown; zh?: unknown };
    const han = (text: unknown): boolean => /\p{Script=Han}/u.test(String(text));
    if (typeof zh === "string" && !han(zh)) faults.push(path);
    if (typeof en === "string" && (!/[a-z]/.test(en) || (path.endsWith("label") && han(en)))) faults.push(path);
    for (const [key, part] of Object.entries(value)) visit(part, `${path}.${key}`);
  };
  visit(CODEBOOK, "codebook");
  expect(faults).toEqual([]);
});

test("the codebook cannot be changed by a reader", () => {
  expect(() => CODEBOOK.eventTypes.pop()).toThrow(TypeError);
  expect(() => Object.assign(eventType("visit").label, { en: "x" })).toThrow(TypeError);
});

test("a type and a subtype are found by id, an unknown id is undefined", () => {
  expect(eventType("visit")?.label.zh).toBe("访问");
  expect(eventType("no_such_type" as string)).toBeUndefined();
  expect(subtypeOf("visit", "host")?.cameo).toBe("043");
  expect(subtypeOf("visit", "apology")).toBeUndefined();
});

test("a subtype takes its own tone where it has one and that of its type where it has none; outside the closed list it is refused", () => {
  expect(goldsteinTenths("request")).toBe(30);
  expect(goldsteinTenths("request", "demand")).toBe(-50);
  expect(goldsteinTenths("societal_exchange", "written_record")).toBe(0);
  expect(goldsteinTenths("suspend_aid", "delayed")).toBe(-56);
  expect(() => goldsteinTenths("suspend_aid", "apology")).toThrow(RangeError);
});

test("credence is that of the method for asserted, reported and denied, and grows from cancelled to asserted", () => {
  expect(["asserted", "reported", "denied"].map((id) => certaintyCredence(id as "denied"))).toEqual([0.9, 0.8, 0.1]);
  const byCredence = [...CODEBOOK.certainties].sort((a, b) => a.credence - b.credence).map(({ id }) => id);
  expect(byCredence).toEqual(["cancelled", "denied", "planned", "disputed", "hedged", "reported", "asserted"]);
  expect(CODEBOOK.certaintyPrecedence).toEqual(["cancelled", "denied", "planned", "disputed", "reported", "hedged", "asserted"]);
});

test.skipIf(!existsSync(goldsteinTable))(
  "every CAMEO code and name stands in the CAMEO–Goldstein table, with its value where the basis is the table (skipped where the table is absent)",
  () => {
    const rows = readFileSync(goldsteinTable, "utf8").trim().split("\n").slice(1);
    const table = new Map(
      rows.map((row) => /^(\d+),\d+,([-\d.]+),"?(.*?)"?$/.exec(row.trim()) ?? []).map(([, ...cells]) => [cells[0], cells]),
    );
    const faults = codings.filter(({ cameo, cameoName, tenths, basis }) => {
      if (cameo === null) return cameoName !== null || basis === "table";
      const [, value, title] = table.get(cameo) ?? [];
      return title !== cameoName || (basis === "table" && Math.round(Number(value) * 10) !== tenths);
    });
    expect(table.size).toBe(312);
    expect(names(faults)).toEqual([]);
  },
);

/** Codings whose PLOVER category is not that of their CAMEO code in the 2021 table, with the reason. */
const PLOVER_DEVIATIONS: Record<string, string> = {
  request: "the table has no CAMEO 02; an appeal is nearest to REQUEST",
  "request/invitation": "as request",
  "request/courting": "as request",
  "io_vote/for_sanctions": "the table files 163 under COERCE; a member's vote is still words, the measure itself is impose_sanction",
  policy_stance: "the table has no CAMEO 01; a neutral statement has no PLOVER category",
  "policy_stance/announcement": "as policy_stance",
  "policy_stance/line": "as policy_stance",
  "policy_stance/aid_policy": "as policy_stance",
  "policy_stance/forced_choice": "as policy_stance",
  "policy_stance/motive": "as policy_stance",
};

test.skipIf(!existsSync(ploverTable))(
  "the PLOVER category is that of the CAMEO code in the 2021 table, apart from the listed deviations (skipped where the table is absent)",
  () => {
    const table = new Map(
      Array.from(readFileSync(ploverTable, "utf8").matchAll(/^(\d+): ([A-Z]+)/gm), ([, code, category]) => [code, category]),
    );
    const others = codings.filter(({ cameo, plover }) => cameo !== null && table.get(cameo) !== plover);
    expect(names(others).sort()).toEqual(Object.keys(PLOVER_DEVIATIONS).sort());
    expect(names(codings.filter(({ cameo, plover }) => cameo === null && plover !== null))).toEqual([]);
  },
);

const QUAD_OF_PLOVER: Record<string, string> = {
  ...Object.fromEntries(["AGREE", "CONSULT", "SUPPORT", "CONCEDE"].map((category) => [category, "verbal cooperation"])),
  ...Object.fromEntries(["COOPERATE", "AID", "RETREAT"].map((category) => [category, "material cooperation"])),
  ...Object.fromEntries(["REQUEST", "ACCUSE", "REJECT", "THREATEN"].map((category) => [category, "verbal conflict"])),
  ...Object.fromEntries(["PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"].map((category) => [category, "material conflict"])),
};

test("the quad class is that of the PLOVER category, neutral without one; only a request that is no demand is verbal cooperation", () => {
  const others = codings.filter(({ quad, plover }) => quad !== (plover === null ? "neutral" : QUAD_OF_PLOVER[plover]));
  expect(names(others)).toEqual(["request", "request/invitation", "request/courting"]);
});

test("cooperation has a positive tone and conflict a negative one, ACCUSE too (the +3 of the PLOVER manual is read as −3)", () => {
  const others = codings.filter(({ quad, tenths }) =>
    quad.endsWith("cooperation") ? tenths <= 0 : quad.endsWith("conflict") ? tenths >= 0 : false,
  );
  const reasons = {
    "align_with/wavering": "leans to neither side",
    "societal_exchange/written_record": "a text about the other says nothing of warmth",
  };
  expect(names(others).sort()).toEqual(Object.keys(reasons));
});

test("an effect names an existing relation, value and subtype; only ordered relations rise and fall", () => {
  const faults = CODEBOOK.eventTypes.flatMap((type) =>
    type.effects
      .filter(({ relation, change, value, when }) => {
        const state = CODEBOOK.relationStates.find(({ id }) => id === relation);
        const subtypes = [...(when?.subtype ? [when.subtype] : []), ...(when?.notSubtypes ?? [])];
        const known = change === "set" ? state?.values.includes(value ?? "") : value === null;
        const moves = change === "raise" || change === "lower";
        return !known || (moves && !state?.ordered) || !subtypes.every((id) => subtypeOf(type.id, id));
      })
      .map(({ relation }) => `${type.id} → ${relation}`),
  );
  expect(faults).toEqual([]);
});

test("in no case do two effects of one claim bear on the same relation", () => {
  const obligations = ["defence", "neutrality", "nonaggression", "consultation", undefined] as const;
  const repeated = CODEBOOK.eventTypes.flatMap(({ id, subtypes }) =>
    [undefined, ...subtypes.map((subtype) => subtype.id)].flatMap((subtype) =>
      obligations.flatMap((obligation) =>
        (["first", "second", undefined] as const).flatMap((target) => {
          const relations = effectsOf(id, { subtype, obligation, target }).map(({ relation }) => relation);
          return new Set(relations).size < relations.length ? [`${id}/${subtype}/${obligation}/${target}`] : [];
        }),
      ),
    ),
  );
  expect(repeated).toEqual([]);
});

test("effects follow the subtype, the obligation and the side leaned to", () => {
  const told = (id: EventTypeId, given: Parameters<typeof effectsOf>[1]): string[] =>
    effectsOf(id, given).map(({ relation, change, value }) => `${relation} ${value ?? change}`);
  expect(told("sever_relations", { subtype: "party" })).toEqual([]);
  expect(told("open_mission", { subtype: "consulate" })).toEqual(["consulate yes"]);
  expect(told("sign_treaty", { subtype: "framework" })).toEqual([]);
  expect(told("sign_treaty", { subtype: "alliance" })).toContain("alliance defence");
  expect(told("sign_treaty", { subtype: "alliance", obligation: "neutrality" })).toContain("alliance neutrality");
  expect(told("align_with", {})).toEqual([]);
  expect(told("align_with", { target: "second" })).toEqual(["alignment with_second"]);
  expect(told("equidistance", { subtype: "ended" })).toEqual(["alignment lapse"]);
});

test("a directed type knows a source, a symmetric one participants, an undirected one no target; required roles are allowed", () => {
  const faults = CODEBOOK.eventTypes.filter(({ direction, roles: { allowed, required } }) => {
    if (!required.every((role) => allowed.includes(role))) return true;
    if (allowed.includes("target") && !allowed.includes("source")) return true;
    if (direction === "undirected") return allowed.includes("target");
    if (direction === "symmetric") return !allowed.includes("participant") || required.includes("source") || required.includes("target");
    return (
      !allowed.includes("source") || required.includes("participant") || required.includes("source") === allowed.includes("participant")
    );
  });
  expect(faults.map(({ id }) => id)).toEqual([]);
  const sourceAlone = CODEBOOK.eventTypes.filter(({ roles: { required } }) => required.includes("source") && !required.includes("target"));
  expect(sourceAlone.map(({ id }) => id)).toEqual(["weapons_test", "policy_stance"]);
});

test("a relation is changed by exactly the types and subtypes whose effects name it", () => {
  const causes = (effects: RelationEffect[], type: EventTypeId): string[] => {
    const subtypes = effects.map(({ when }) => when?.subtype);
    return subtypes.includes(undefined) ? [type] : subtypes.map((subtype) => `${type}/${subtype}`);
  };
  const fromTypes = CODEBOOK.relationStates.map(({ id }) => [
    id,
    CODEBOOK.eventTypes
      .flatMap((type) =>
        causes(
          type.effects.filter(({ relation }) => relation === id),
          type.id,
        ),
      )
      .sort(),
  ]);
  const fromRelations = CODEBOOK.relationStates.map(({ id, changedBy }) => [
    id,
    changedBy.map(({ type, subtype }) => (subtype === undefined ? type : `${type}/${subtype}`)).sort(),
  ]);
  expect(fromTypes).toEqual(fromRelations);
});

/** Values that no effect sets, with the reason. */
const VALUES_WITHOUT_EFFECT: Record<string, string> = {
  "recognition none": "the state before any act",
  "level charge": "reached by lowering a level, or as stated",
  "level legation": "as stated by the claim; the closed list has no such subtype",
  "membership none": "the state before any act",
  "membership applicant": "io_membership/join with certainty planned; planned claims change no relation",
  "border_settled no": "the state before any act",
  "border_settled partly": "only a person can tell from the text that a part is left open",
  "sanctions none": "the state before any act, or a person's reading of lift_sanction",
  "alignment neither": "a person's reading: no claim type states it",
};

test("every value of a relation is set by some effect or listed with the reason why not", () => {
  const set = new Set(CODEBOOK.eventTypes.flatMap(({ effects }) => effects.map(({ relation, value }) => `${relation} ${value}`)));
  const unset = CODEBOOK.relationStates
    .filter(({ id }) => id !== "quality")
    .flatMap(({ id, values }) => values.map((value) => `${id} ${value}`))
    .filter((value) => !set.has(value));
  expect(unset).toEqual(Object.keys(VALUES_WITHOUT_EFFECT));
});

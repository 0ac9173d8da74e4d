import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { CODEBOOK, type EventType, type Subtype } from "../../src/model/codebook.ts";

const origin = new URL("../../../shared/codebook.yaml", import.meta.url);

/** Where the built-in codebook says something else than the project's codebook.yaml on purpose, with the reason. */
const CORRECTIONS: Record<string, string> = {
  "recognition/withdrawn": "new subtype: nothing else could set the value withdrawn of the relation",
  "close_mission/consulate": "new subtype: the effect on the relation consulate names it, the list had left it out",
  "sign_treaty/peace": "new subtype: nothing else could end a war",
  "withdraw_from_treaty/alliance": "new subtype: the effect “if an alliance treaty” needs it",
  "withdraw_from_treaty/armistice": "new subtype: the relation at_war names it",
  "recognition rule": "names the subtype withdrawn",
  "sign_treaty rule": "names the subtype peace",
  "withdraw_from_treaty rule": "names the subtypes",
  "relations_status rule": "an example taken from one source is made general",
  "impose_sanction plover": "the PLOVER table of 2021 files CAMEO 163 under COERCE",
  "refuse_participation/leave_talks plover": "CAMEO 164 is SANCTION in the PLOVER table",
  "refuse_participation/leave_talks quad": "SANCTION is material conflict",
  "io_vote/withheld plover": "CAMEO 120 is REJECT in the PLOVER table",
  "concede/apology plover": "CAMEO 055 is SUPPORT in the PLOVER table",
  "reduce_cooperation roles": "participants where the text does not say who reduces the cooperation",
  "policy_stance roles": "says that a target may be missing",
};

interface Row {
  id: string;
  label: { en: string; zh: string };
  definition: { en: string };
  decision_rule: { en: string };
  direction: string;
  roles: string;
  quad?: string;
  plover?: string;
  cameo?: string | null;
  cameo_name: string | null;
  goldstein?: number;
  goldstein_basis?: string;
  score_sign: string;
  channel: string;
  subtypes?: Row[];
}

const tenths = (goldstein: number | undefined): number | undefined => (goldstein === undefined ? undefined : Math.round(goldstein * 10));

const differing = (name: string, pairs: Record<string, [unknown, unknown]>): string[] =>
  Object.entries(pairs).flatMap(([field, [ours, theirs]]) => (ours === theirs ? [] : [`${name} ${field}`]));

const codingPairs = (ours: EventType | Subtype, row: Row): Record<string, [unknown, unknown]> => ({
  quad: [ours.quad, row.quad],
  plover: [ours.plover, row.plover === "none" ? null : row.plover],
  cameo: [ours.cameo, row.cameo],
  tone: [ours.goldsteinTenths, tenths(row.goldstein)],
  basis: [ours.goldsteinBasis, row.goldstein_basis],
});

const differences = (type: EventType, row: Row): string[] => [
  ...differing(type.id, {
    ...codingPairs(type, row),
    id: [type.id, row.id],
    english: [type.label.en, row.label.en],
    chinese: [type.label.zh, row.label.zh],
    definition: [type.definition.en, row.definition.en],
    rule: [type.decisionRule.en, row.decision_rule.en],
    direction: [type.direction, row.direction],
    roles: [type.roles.words.en, row.roles],
    cameoName: [type.cameoName, row.cameo_name],
    sign: [type.scoreSign, row.score_sign.replace(" ", "-")],
    channel: [type.channel, row.channel],
  }),
  ...type.subtypes.flatMap((subtype) => {
    const theirs = row.subtypes?.find(({ id }) => id === subtype.id);
    const name = `${type.id}/${subtype.id}`;
    return theirs ? differing(name, codingPairs(subtype, theirs)) : [name];
  }),
  ...(row.subtypes ?? [])
    .filter(({ id }) => !type.subtypes.some((subtype) => subtype.id === id))
    .map(({ id }) => `${row.id}/${id} missing`),
];

test.skipIf(!existsSync(origin))(
  "the built-in codebook is the project's codebook.yaml apart from the listed corrections (skipped where that file is absent)",
  () => {
    const rows: Row[] = parse(readFileSync(origin, "utf8")).event_types;
    const found = CODEBOOK.eventTypes.flatMap((type, at) => differences(type, rows[at] as Row));
    expect(found.sort()).toEqual(Object.keys(CORRECTIONS).sort());
  },
);

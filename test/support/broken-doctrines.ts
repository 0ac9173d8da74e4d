import { type BrokenStudy, put } from "./broken-study.ts";

/** A doctrine of the base study; `change` puts marks and faults into its text. */
function doctrines(change: (one: string) => string): BrokenStudy["edits"] {
  const sound = `  - id: one-capital
    title: { en: One capital, zh: 一都之策 }
    of: MNG
    rival: CHN
    kind: no-relations-with-both
    holds: { from: "1960", to: "1965" }
    claims: [memo-001]
`;
  return [put("doctrines.yaml", `doctrines:\n${change(sound)}`)];
}

function procedures(change: (one: string) => string): BrokenStudy["edits"] {
  const sound = `  - id: court
    title: { en: The court, zh: 朝廷 }
    of: MNG
    stages:
      - { id: clerks, who: { en: clerks, zh: 文书 }, does: drafts, next: [khan], claims: [memo-002] }
      - { id: khan, who: person:envoy-dorj, does: decides, next: [], claims: [] }
`;
  return [put("procedures.yaml", `procedures:\n${change(sound)}`)];
}

const CLERKS = "- { id: clerks";

export const BROKEN_DOCTRINES: readonly BrokenStudy[] = [
  {
    name: "two doctrines with one id",
    edits: doctrines((one) => one + one.replace("one-capital", "▸doctrine/duplicate-id◂one-capital")),
  },
  {
    name: "a doctrine against the state that has it",
    edits: doctrines((one) => one.replace("CHN", "▸doctrine/same-actor◂MNG")),
  },
  { name: "a doctrine of nobody", edits: doctrines((one) => one.replace("of: MNG", "of: ▸actor/unknown◂QQQ")) },
  { name: "a doctrine against nobody", edits: doctrines((one) => one.replace("CHN", "▸actor/unknown◂QQQ")) },
  {
    name: "a doctrine without a first day",
    edits: doctrines((one) => one.replace('"1960"', '▸doctrine/open-end◂"../1960"')),
  },
  {
    name: "a doctrine without a last day",
    edits: doctrines((one) => one.replace('"1965"', '▸doctrine/open-end◂"1965/.."')),
  },
  {
    name: "a doctrine that ends before it begins",
    edits: doctrines((one) => one.replace('"1965"', '▸doctrine/empty-period◂"1959"')),
  },
  {
    name: "a doctrine told by claims that are not there",
    edits: doctrines(
      (one) => `${one.replace("memo-001", "▸claim/unknown-claim◂memo-101")}    droppedBy: [memo-001, ▸claim/unknown-claim◂memo-102]\n`,
    ),
  },
  {
    name: "a doctrine that forbids something else",
    edits: doctrines((one) => one.replace("no-relations", "▸shape/bad-value◂no-trade")),
  },
  {
    name: "two procedures with one id",
    edits: procedures((one) => one + one.replace("id: court", "id: ▸procedure/duplicate-id◂court")),
  },
  { name: "a procedure of nobody", edits: procedures((one) => one.replace("of: MNG", "of: ▸actor/unknown◂QQQ")) },
  {
    name: "a stage of an actor and a claim that are not there",
    edits: procedures((one) =>
      one.replace("person:envoy-dorj", "▸actor/unknown◂person:nobody").replace("memo-002", "▸claim/unknown-claim◂memo-202"),
    ),
  },
  {
    name: "a stage that leads nowhere, and one to which none leads for that reason",
    edits: procedures((one) =>
      one.replace("[khan]", "[▸procedure/unknown-stage◂kahn]").replace("id: khan", "id: ▸procedure/unreached-stage◂khan"),
    ),
  },
  {
    name: "two stages with one id",
    edits: procedures((one) =>
      one.replace(
        `      ${CLERKS}`,
        `      ${CLERKS}, who: CHN, does: drafts, next: [khan], claims: [] }\n      - { id: ▸procedure/duplicate-stage◂clerks`,
      ),
    ),
  },
  {
    name: "a procedure in which nobody decides",
    edits: procedures((one) => one.replace("decides", "agrees").replace(`      ${CLERKS}`, `      ▸procedure/no-decision◂${CLERKS}`)),
  },
  {
    name: "a stage that is neither an actor nor a name in both languages",
    edits: procedures((one) => one.replace("{ en: clerks, zh: 文书 }", "▸shape/missing-key◂{ en: clerks }")),
  },
];

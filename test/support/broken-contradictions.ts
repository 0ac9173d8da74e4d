import { type BrokenStudy, put } from "./broken-study.ts";

const NOTED = `  - id: treaty-day
    kind: date
    claims: [memo-001, memo-006]
    what: { en: The treaty is dated on two days., zh: 条约有两个日期。 }
    prefer: { claim: memo-001, why: { en: The diary was written later., zh: 日记成于后来。 } }
`;

function contradictions(change: (one: string) => string): BrokenStudy["edits"] {
  return [put("contradictions.yaml", `contradictions:\n${change(NOTED)}`)];
}

export const BROKEN_CONTRADICTIONS: readonly BrokenStudy[] = [
  {
    name: "two noted contradictions with one id",
    edits: contradictions((one) => one + one.replace("treaty-day", "▸contradiction/duplicate-id◂treaty-day")),
  },
  {
    name: "a contradiction that prefers a claim outside it",
    edits: contradictions((one) => one.replace("claim: memo-001", "claim: ▸contradiction/prefers-another◂memo-002")),
  },
];

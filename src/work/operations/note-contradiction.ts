import { z } from "zod";
import { ContradictionKind, type NotedContradiction, Problem } from "../../model/index.ts";
import { appendContradiction, CONTRADICTIONS } from "../edit/contradiction-text.ts";
import { answerOf, EDIT_INPUT, EditAnswer, editRow, seenDigest } from "../edit/edit-answer.ts";
import { editStudy } from "../edit/edit-study.ts";
import { operation } from "../operation.ts";

const Sentence = z.string().min(1);

export const noteContradiction = operation({
  name: "note-contradiction",
  summary: {
    en: "Note that claims cannot all be true; all of them stay, and what stands in contradictions.yaml is not touched",
    zh: "记下不能同真的主张；各条仍在，contradictions.yaml 原有内容不动",
  },
  writes: true,
  positional: ["claims"],
  needsStudy: true,
  http: true,
  input: z.strictObject({
    claims: z.string().describe("ids of two or more claims, with commas between"),
    kind: ContradictionKind.exclude(["marked"]).describe("what cannot all be true"),
    en: Sentence.describe("what disagrees, in English"),
    zh: Sentence.describe("what disagrees, in Chinese"),
    id: z.string().describe("id of the entry; made of its first two claims where it is left out").optional(),
    prefer: z.string().describe("the claim that feeds the measures meanwhile").optional(),
    whyEn: Sentence.describe("why that one, in English").optional(),
    whyZh: Sentence.describe("why that one, in Chinese").optional(),
    ...EDIT_INPUT,
  }),
  output: EditAnswer,
  rows: (answer) => [editRow(answer)],
  async run({ seen, ...input }, context) {
    const edited = await editStudy(context, (editing) => {
      editing.expect(CONTRADICTIONS, seenDigest(seen));
      const taken = new Set(editing.opened.load().records.contradictions.map((record) => record.value.id));
      const noted = notedOf(input, taken);
      const splice = appendContradiction(editing.text(CONTRADICTIONS), noted);
      if (splice === undefined) throw new Problem("study-has-errors", { path: CONTRADICTIONS, errors: 1 });
      return { change: { file: CONTRADICTIONS, splices: [splice] }, result: noted };
    });
    return answerOf(edited, { contradiction: edited.result });
  },
});

type Input = Omit<z.output<typeof noteContradiction.input>, "seen">;

function notedOf({ claims: list, kind, en, zh, id, prefer, whyEn, whyZh }: Input, taken: ReadonlySet<string>): NotedContradiction {
  const claims = [...new Set(list.split(",").map((one) => one.trim()))].filter((one) => one !== "");
  if (claims.length < 2) {
    throw new Problem("bad-option", { option: "--claims", value: list, expected: "two claims or more", "expected.zh": "至少两条主张" });
  }
  if (prefer !== undefined && (whyEn === undefined || whyZh === undefined)) {
    throw new Problem("missing-option", { operation: "note-contradiction", option: whyEn === undefined ? "--whyEn" : "--whyZh" });
  }
  const why = { en: whyEn ?? "", zh: whyZh ?? "" };
  const preferred = prefer === undefined ? {} : { prefer: { claim: prefer, why } };
  return { id: id ?? freeId(claims, taken), kind, claims, what: { en, zh }, ...preferred };
}

/** `003-060-and-notes-en-002`, with a number behind it where that is taken. */
function freeId(claims: readonly string[], taken: ReadonlySet<string>): string {
  const stem = claims.slice(0, 2).join("-and-");
  for (let number = 1; ; number++) {
    const id = number === 1 ? stem : `${stem}-${number}`;
    if (!taken.has(id)) return id;
  }
}

import { z } from "zod";
import { Claim, Problem, SourceId } from "../../model/index.ts";
import { nextClaimId, putClaim } from "../edit/claim-lines.ts";
import { answerOf, CODER_INPUT, coderOf, EDIT_INPUT, EditAnswer, editRow, judged, seenDigest } from "../edit/edit-answer.ts";
import { editStudy } from "../edit/edit-study.ts";
import { operation } from "../operation.ts";

export const saveClaim = operation({
  name: "save-claim",
  summary: {
    en: "Write a new or changed claim into its file: one line, checked before it is written",
    zh: "把新增或修改的主张写入其文件：只动一行，先检查后写入",
  },
  writes: true,
  positional: ["claim"],
  needsStudy: true,
  http: true,
  input: z.strictObject({
    claim: z
      .record(z.string(), z.unknown())
      .describe("the claim as JSON, as its line would be; one without id is new and is given the next free number"),
    coder: CODER_INPUT.optional(),
    ...EDIT_INPUT,
  }),
  output: EditAnswer,
  rows: (answer) => [editRow(answer)],
  async run({ claim: draft, coder, seen }, context) {
    const edited = await editStudy(context, (editing) => {
      const source = sourceOf(draft);
      const file = `claims/${source}.jsonl`;
      editing.expect(file, seenDigest(seen));
      const claims = editing.opened.load().records.claims.map((record) => record.value);
      const id = draft.id ?? nextClaimId(source, new Set(claims.map((one) => one.id)));
      const before = claims.find((one) => one.id === id);
      const judgement = judged({ coder: coderOf(coder, editing, "save-claim"), today: context.today() }, before);
      const claim = shaped({ status: "accepted", ...draft, id, ...judgement });
      return { change: { file, splices: putClaim(editing.text(file), claim) }, result: claim };
    });
    return answerOf(edited, { claim: edited.result });
  },
});

function sourceOf(draft: Readonly<Record<string, unknown>>): string {
  const source = SourceId.safeParse(draft.source);
  if (source.success) return source.data;
  const [expected, inChinese] = ["a claim with the id of its source", "带有文献编号的主张"];
  throw new Problem("bad-option", { option: "--claim", value: JSON.stringify(draft.source ?? ""), expected, "expected.zh": inChinese });
}

/** The claim with its keys in the order of the schema. One of a wrong shape is left as it is: the check of the study says what is wrong with it. */
function shaped(draft: Readonly<Record<string, unknown>>): Claim {
  const { success, data } = Claim.safeParse(draft);
  if (success) return data;
  return { ...draft, at: typeof draft.at === "object" && draft.at !== null ? draft.at : {} } as Claim;
}

import { z } from "zod";
import { Claim, ClaimStatus } from "../../model/index.ts";
import { noClaim } from "../claim-named.ts";
import { putClaim } from "../edit/claim-lines.ts";
import { answerOf, CODER_INPUT, coderOf, EDIT_INPUT, EditAnswer, editRow, judged, seenDigest } from "../edit/edit-answer.ts";
import { type Editing, editStudy } from "../edit/edit-study.ts";
import { operation } from "../operation.ts";

export const setStatus = operation({
  name: "set-status",
  summary: {
    en: "Accept or reject a claim, or put it back among the proposed ones; only accepted claims are counted",
    zh: "采纳或拒绝一条主张，或放回待定；只有已采纳者计入",
  },
  writes: true,
  positional: ["claim", "status"],
  needsStudy: true,
  http: true,
  input: z.strictObject({
    claim: z.string().describe("id of the claim"),
    status: ClaimStatus.describe("what it shall be"),
    coder: CODER_INPUT.optional(),
    ...EDIT_INPUT,
  }),
  output: EditAnswer,
  rows: (answer) => [editRow(answer)],
  async run({ claim: id, status, coder, seen }, context) {
    const edited = await editStudy(context, (editing) => {
      const { claim, file } = located(id, editing);
      editing.expect(file, seenDigest(seen));
      if (claim.status === status) return { change: { file, splices: [] }, result: claim };
      const judgement = judged({ coder: coderOf(coder, editing, "set-status"), today: context.today() }, claim);
      const result = Claim.parse({ ...claim, status, ...judgement });
      return { change: { file, splices: putClaim(editing.text(file), result) }, result };
    });
    return answerOf(edited, { claim: edited.result });
  },
});

function located(id: string, { opened }: Editing): { readonly claim: Claim; readonly file: string } {
  const { claims } = opened.load().records;
  const found = claims.find((record) => record.value.id === id);
  if (found !== undefined) return { claim: found.value, file: found.at.file };
  return noClaim(
    id,
    claims.map((record) => record.value.id),
  );
}

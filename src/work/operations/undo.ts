import { z } from "zod";
import { Problem } from "../../model/index.ts";
import { answerOf, EditAnswer, editRow } from "../edit/edit-answer.ts";
import { editStudy } from "../edit/edit-study.ts";
import { Undo, undoing } from "../edit/undo.ts";
import { operation } from "../operation.ts";

export const undoOperation = operation({
  name: "undo",
  summary: {
    en: "Take an edit back: the file is byte for byte what it was; refused where it has changed since",
    zh: "撤销一次修改：文件逐字节复原；其后若又有改动则拒绝",
  },
  writes: true,
  positional: ["edit"],
  needsStudy: true,
  http: true,
  input: z.strictObject({ edit: z.record(z.string(), z.unknown()).describe("the undo that an edit answered with, as JSON") }),
  output: EditAnswer,
  rows: (answer) => [editRow(answer)],
  async run({ edit }, context) {
    const undo = Undo.safeParse(edit);
    if (!undo.success) {
      const [expected, inChinese] = ["what an edit answered with as its undo", "某次修改所返回的撤销内容"];
      throw new Problem("bad-option", { option: "--edit", value: String(edit.file ?? "—"), expected, "expected.zh": inChinese });
    }
    return answerOf(await editStudy(context, (editing) => ({ change: undoing(undo.data, editing), result: undefined })), {});
  },
});

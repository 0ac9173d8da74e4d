import { z } from "zod";
import { Bilingual, CertaintyId, CODEBOOK, EventType, EventTypeId, Subtype } from "../../model/index.ts";
import { operation } from "../operation.ts";

/** A kind of act or state as a coder needs it: what it is, when to choose it, and who takes part in which role. */
const CodedType = z
  .strictObject({
    id: EventTypeId,
    label: Bilingual,
    definition: Bilingual,
    decisionRule: Bilingual,
    direction: EventType.shape.direction,
    roles: EventType.shape.roles,
    subtypes: z.array(z.strictObject({ id: Subtype.shape.id, label: Bilingual })),
  })
  .meta({ id: "CodedType" });

const CodebookAnswer = z
  .strictObject({
    version: z.string(),
    types: z.array(CodedType),
    certainties: z.array(z.strictObject({ id: CertaintyId, label: Bilingual, definition: Bilingual })),
  })
  .meta({ id: "CodebookAnswer" });
export type CodebookAnswer = z.infer<typeof CodebookAnswer>;

export const codebookOperation = operation({
  name: "codebook",
  summary: { en: "The event types with their roles and rules, and the certainties", zh: "事件类型及其角色与规则，并列确定程度" },
  writes: false,
  positional: [],
  needsStudy: false,
  http: true,
  input: z.strictObject({}),
  output: CodebookAnswer,
  rows: ({ types }) =>
    types.map(({ id, label, direction, roles, subtypes }) => ({
      id,
      direction,
      required: roles.required.join(" "),
      subtypes: subtypes.map((one) => one.id).join(" "),
      en: label.en,
      zh: label.zh,
    })),
  run: () => Promise.resolve(ANSWER),
});

const ANSWER: CodebookAnswer = {
  version: CODEBOOK.version,
  types: CODEBOOK.eventTypes.map(({ id, label, definition, decisionRule, direction, roles, subtypes }) => ({
    id,
    label,
    definition,
    decisionRule,
    direction,
    roles,
    subtypes: subtypes.map((one) => ({ id: one.id, label: one.label })),
  })),
  certainties: CODEBOOK.certainties.map(({ id, label, definition }) => ({ id, label, definition })),
};

import type { Locale } from "../../model/index.ts";
import type { PlacedProcedure } from "../../work/index.ts";
import { messages } from "../messages.ts";
import type { NameOf } from "./names.ts";

interface Reader {
  readonly locale: Locale;
  readonly nameOf: NameOf;
}

/** Procedures: who drafts, who agrees, who decides, then each stage with the stages to which the matter goes next. */
export function presentProcedures({ procedures }: { readonly procedures: readonly PlacedProcedure[] }, reader: Reader): string {
  if (procedures.length === 0) return messages[reader.locale].nothing;
  return procedures.map((one) => procedureText(one, reader)).join("\n\n");
}

function procedureText(procedure: PlacedProcedure, reader: Reader): string {
  const { locale, nameOf } = reader;
  const m = messages[locale];
  const w = WORDS[locale];
  const { from, to } = procedure.period ?? {};
  const period = from === undefined && to === undefined ? w.noPeriod : `${from ?? "…"}–${to ?? "…"}`;
  const acts = (["drafts", "agrees", "decides"] as const).map((act) => {
    const who = procedure.stages.filter((stage) => stage.does === act).map((stage) => stage.name[locale]);
    return `  ${w.asks[act]}${m.colon}${who.length === 0 ? w.nobody : who.join(m.semicolon)}`;
  });
  const names = new Map(procedure.stages.map((stage) => [stage.id, stage.name[locale]]));
  const lines = procedure.stages.map((stage) => {
    const next = stage.next.length === 0 ? "" : ` → ${stage.next.map((id) => names.get(id) ?? id).join(m.semicolon)}`;
    const claims = stage.claims.length === 0 ? w.noClaim : stage.claims.join(" ");
    return `  ${stage.step}. ${w.does[stage.does]}${m.colon}${stage.name[locale]}${next} [${claims}]`;
  });
  return [`${procedure.title[locale]} (${procedure.id})`, `  ${nameOf(procedure.of)}${m.comma}${period}`, ...acts, "", ...lines].join("\n");
}

const en = {
  noPeriod: "no source says when",
  asks: { drafts: "who drafts", agrees: "who agrees", decides: "who decides" },
  does: { drafts: "drafts", agrees: "agrees", decides: "decides", "carries-out": "carries it out", informs: "informs" },
  nobody: "nobody is named",
  noClaim: "no claim",
};

const zh: typeof en = {
  noPeriod: "文献未言何时",
  asks: { drafts: "谁起草", agrees: "谁同意", decides: "谁定夺" },
  does: { drafts: "起草", agrees: "同意", decides: "定夺", "carries-out": "执行", informs: "通报" },
  nobody: "未指明",
  noClaim: "无主张",
};

const WORDS = { en, zh };

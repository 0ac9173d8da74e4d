import { type Claim, eventType, goldsteinTenths, isoDay, type Lineage, type Source } from "../../model/index.ts";
import type { Cell } from "../operation.ts";
import type { ListedEvent } from "../operations/list.ts";

/** One column of a table: its name, Frictionless type, meaning in both languages, and how its value is read off a record. */
export interface Column<T> {
  readonly name: string;
  readonly type: "string" | "integer" | "number" | "boolean" | "date";
  readonly says: readonly [en: string, zh: string];
  of(record: T): Cell | undefined;
}

type Rows<T> = readonly (readonly [Column<T>["name"], Column<T>["type"], string, string, Column<T>["of"]])[];

const columns = <T>(rows: Rows<T>): Column<T>[] => rows.map(([name, type, en, zh, of]) => ({ name, type, says: [en, zh], of }));

/** The columns of `claims.csv`. */
export const CLAIM_COLUMNS: readonly Column<Claim>[] = columns<Claim>([
  ["id", "string", "id of the claim", "主张编号", (claim) => claim.id],
  ["source", "string", "source in which it was read", "所据文献", (claim) => claim.source],
  ["start", "integer", "first code point of the passage", "文段起点（码点）", (claim) => claim.at.start],
  ["end", "integer", "code point after the passage", "文段终点（码点，不含）", (claim) => claim.at.end],
  ["digest", "string", "digest of the document", "文档摘要值", (claim) => claim.at.digest],
  ["type", "string", "event type of the codebook", "编码手册的事件类型", (claim) => claim.type],
  ["subtype", "string", "subtype of the codebook", "编码手册的子类", (claim) => claim.subtype],
  [
    "actors",
    "string",
    "role:actor, separated by spaces",
    "角色:行为体，以空格分隔",
    (claim) => claim.actors.map((party) => `${party.role}:${party.actor}`).join(" "),
  ],
  ["date", "string", "date in EDTF; empty where the source gives none", "EDTF 日期；文献未载则空", (claim) => claim.date.edtf],
  ["basis", "string", "what the date rests on", "日期的依据", (claim) => claim.date.basis],
  ["certainty", "string", "how certain the source is", "文献的确定程度", (claim) => claim.certainty],
  ["attributed_to", "string", "actor to whom the source ascribes it", "文献所归之言者", (claim) => claim.attributedTo],
  ["event", "string", "event that the coder marked", "编码者所标事件", (claim) => claim.event],
  ["roots", "string", "works that the source cites for it", "文献就此所引著作", (claim) => claim.root?.join(" ")],
  ["contradicts", "string", "claims that it contradicts", "与之矛盾的主张", (claim) => claim.contradicts?.join(" ")],
  ["tier", "string", "core, minor or repeat", "core、minor 或 repeat", (claim) => claim.tier],
  ["status", "string", "only accepted claims are counted", "只有 accepted 者计入", (claim) => claim.status],
  ["coder", "string", "who coded it", "编码者", (claim) => claim.coder],
  ["coded_at", "date", "day on which it was coded", "编码日期", (claim) => claim.codedAt],
  ["en", "string", "gloss in English", "英文释文", (claim) => claim.gloss.en],
  ["zh", "string", "gloss in Chinese", "中文释文", (claim) => claim.gloss.zh],
]);

const inRole = (event: ListedEvent, role: string): string =>
  event.states
    .filter((one) => one.role === role)
    .map((one) => one.state)
    .join(" ");

/** The columns of `events.csv`. */
export const EVENT_COLUMNS: readonly Column<ListedEvent>[] = columns<ListedEvent>([
  ["id", "string", "id of the event", "事件编号", (event) => event.id],
  ["type", "string", "event type of the codebook", "编码手册的事件类型", (event) => event.type],
  ["subtype", "string", "subtype of the codebook", "编码手册的子类", (event) => event.subtype],
  ["date", "string", "date in EDTF of the claim that leads it", "领衔主张的 EDTF 日期", (event) => event.date],
  ["from", "date", "first day on which it may have begun", "可能开始的第一日", (event) => dayText(event.start?.from)],
  ["before", "date", "day before which it began", "此日之前已开始", (event) => dayText(event.start?.to)],
  ["source_states", "string", "states that act", "施动国家", (event) => inRole(event, "source")],
  ["target_states", "string", "states acted upon", "受动国家", (event) => inRole(event, "target")],
  ["participants", "string", "states that act together", "共同参与的国家", (event) => inRole(event, "participant")],
  ["third_states", "string", "other states concerned", "相关第三国", (event) => inRole(event, "third")],
  ["tone", "number", "Goldstein tone of its type, −10 to 10", "该类型的戈尔茨坦分值，−10 至 10", (event) => toneOf(event)],
  ["certainty", "string", "certainty of the claim that leads it", "领衔主张的确定程度", (event) => event.certainty],
  ["lead", "string", "claim that gives type, date and certainty", "提供类型、日期与确定程度的主张", (event) => event.lead],
  ["claims", "string", "claims that tell it", "述及此事的主张", (event) => event.claims.join(" ")],
  ["roots", "string", "root sources of the claims", "各主张的根来源", (event) => event.roots.join(" ")],
  ["joined_by", "string", "how its claims came together", "各主张合并的依据", (event) => event.joinedBy],
  [
    "dates_disagree",
    "boolean",
    "whether the dates of its claims cannot all be right",
    "各主张日期是否不能同真",
    (event) => event.datesDisagree,
  ],
  ["en", "string", "gloss in English", "英文释文", (event) => event.gloss.en],
  ["zh", "string", "gloss in Chinese", "中文释文", (event) => event.gloss.zh],
]);

/** The columns of `sources.csv`; `work` is the entry that stands for the work, so that several notes on one work count once. */
export const sourceColumns = ({ entries }: Lineage): readonly Column<Source>[] =>
  columns<Source>([
    ["id", "string", "id of the source", "文献编号", (source) => source.id],
    ["type", "string", "kind of work in CSL", "CSL 文献类别", (source) => source.type],
    ["title", "string", "title in the language of the work", "原文题名", (source) => source.title],
    ["title_en", "string", "title in English", "英文题名", (source) => source.custom?.titles?.en],
    ["title_zh", "string", "title in Chinese", "中文题名", (source) => source.custom?.titles?.zh],
    ["authors", "string", "authors, separated by semicolons", "作者，以分号分隔", (source) => source.author?.map(nameText).join("; ")],
    [
      "issued",
      "string",
      "date of publication",
      "出版日期",
      (source) => source.issued?.["date-parts"].map((parts) => parts.join("-")).join("/"),
    ],
    ["container", "string", "journal, newspaper or book that contains it", "所载期刊、报纸或书名", (source) => source["container-title"]],
    ["publisher", "string", "publisher", "出版者", (source) => source.publisher],
    ["volume", "string", "volume", "卷", (source) => source.volume],
    ["issue", "string", "issue", "期", (source) => source.issue],
    ["page", "string", "pages", "页码", (source) => source.page],
    ["url", "string", "address", "网址", (source) => source.URL],
    ["doi", "string", "DOI", "DOI", (source) => source.DOI],
    ["language", "string", "language of the work", "语种", (source) => source.language],
    ["work", "string", "entry that stands for the work", "代表该著作的条目", (source) => entries.get(source.id)?.work],
    [
      "cited_in",
      "string",
      "source in which it is cited, where it was not seen itself",
      "未见原书时转引自的文献",
      (source) => source.custom?.citedIn,
    ],
    ["fault", "string", "what is wrong with the entry", "条目的缺陷", (source) => entries.get(source.id)?.fault],
    ["claims_read", "integer", "accepted claims read in it", "在其中读得的已采纳主张数", (source) => entries.get(source.id)?.asDocument],
    [
      "claims_rooted",
      "integer",
      "accepted claims that rest on it",
      "以其为根来源的已采纳主张数",
      (source) => entries.get(source.id)?.asRoot,
    ],
    ["digest", "string", "digest of the document", "文档摘要值", (source) => source.custom?.document?.digest],
    [
      "code_points",
      "integer",
      "length of the document in code points",
      "文档长度（码点）",
      (source) => source.custom?.document?.codePoints,
    ],
    [
      "may_keep_text",
      "boolean",
      "whether its text may be kept with the study",
      "原文可否随研究保存",
      (source) => source.custom?.document?.mayKeepText,
    ],
  ]);

function nameText({ family, given, literal }: NonNullable<Source["author"]>[number]): string {
  return literal ?? [family, given].filter((part) => part !== undefined).join(", ");
}

function dayText(day: number | null | undefined): string | null {
  return day === null || day === undefined ? null : isoDay(day);
}

function toneOf(event: ListedEvent): number | undefined {
  const type = eventType(event.type);
  return type === undefined ? undefined : goldsteinTenths(type.id, event.subtype) / 10;
}

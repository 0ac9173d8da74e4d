import {
  boundsOf,
  type DateBounds,
  EDTF_FAULTS,
  type Edtf,
  type EdtfFault,
  edtfLevel,
  isoDay,
  type Locale,
  parseEdtf,
  strictBounds,
} from "../../model/index.ts";
import { APPROXIMATE_EXAMPLES, DATE_EXAMPLES, REFUSED_EXAMPLES } from "./edtf-examples.ts";
import { code, type Page, table } from "./markdown.ts";

/** `reference/dates.md`: which forms of EDTF are read and what they mean, in days worked out by the program itself. */
export const datesPage: Page = {
  path: "reference/dates.md",
  title: (locale) => WORDS[locale].title,
  body(locale) {
    const w = WORDS[locale];
    const refused = Object.entries(REFUSED_EXAMPLES) as [EdtfFault, string][];
    return [
      ...w.intro,
      `## ${w.forms}`,
      w.formsText,
      table(
        w.formsHead,
        DATE_EXAMPLES.map(({ text, form }) => formRow(text, form[locale], locale)),
      ),
      w.formsNote,
      `## ${w.approximate}`,
      w.approximateText,
      table(
        w.approximateHead,
        APPROXIMATE_EXAMPLES.map(({ text, form }) => {
          const edtf = read(text);
          return [code(text), form[locale], wholeSpan(strictBounds(edtf), locale), wholeSpan(boundsOf(edtf), locale)];
        }),
      ),
      w.approximateNote,
      `## ${w.refused}`,
      table(
        w.refusedHead,
        refused.map(([fault, text]) => [text === "" ? w.nothing : code(text), EDTF_FAULTS[fault][locale]]),
      ),
    ];
  },
};

function read(text: string): Edtf {
  const parsed = parseEdtf(text);
  if (!parsed.ok) throw new RangeError(`the example ${text} is not EDTF: ${parsed.reason}`);
  return parsed.edtf;
}

function formRow(text: string, form: string, locale: Locale): string[] {
  const edtf = read(text);
  const bounds = boundsOf(edtf);
  return [code(text), form, String(edtfLevel(edtf)), begun(bounds, locale), lastDay(bounds, locale)];
}

function begun({ startEarliest, startLatest }: DateBounds, locale: Locale): string {
  const w = WORDS[locale];
  if (startLatest === Number.NEGATIVE_INFINITY) return w.neverBegan;
  const latest = isoDay(startLatest - 1);
  return startEarliest === Number.NEGATIVE_INFINITY ? w.upTo(latest) : between(isoDay(startEarliest), latest);
}

function lastDay({ endEarliest, endLatest }: DateBounds, locale: Locale): string {
  const w = WORDS[locale];
  if (endEarliest === Number.POSITIVE_INFINITY) return w.neverEnds;
  const earliest = endEarliest === Number.NEGATIVE_INFINITY ? undefined : isoDay(endEarliest - 1);
  const latest = endLatest === Number.POSITIVE_INFINITY ? undefined : isoDay(endLatest - 1);
  if (earliest === undefined) return latest === undefined ? w.unknown : w.upTo(latest);
  return latest === undefined ? w.fromOn(earliest) : between(earliest, latest);
}

function wholeSpan({ startEarliest, endLatest }: DateBounds, locale: Locale): string {
  const [first, last] = [isoDay(startEarliest), isoDay(endLatest - 1)];
  return first === last ? first : WORDS[locale].to(first, last);
}

function between(first: string, last: string): string {
  return first === last ? first : `${first} … ${last}`;
}

const WORDS = {
  en: {
    title: "Dates",
    intro: [
      "Dates are written in the Extended Date/Time Format (EDTF: ISO 8601-2:2019, levels 0 to 2; Library of Congress, 2019). Every form of the three levels is read. The words of the source stand beside it in `date.words`.",
      "Days are those of the proleptic Gregorian calendar. A lunar or Julian date is converted by the coder, who keeps the original in `words` and names its calendar in `calendar`.",
    ],
    forms: "What a date says",
    formsText:
      "A date gives bounds: the days on which the thing told can have begun, and the days that can have been its last, both ends included. A year alone says that it lies somewhere in that year, not that it filled it.",
    formsHead: ["Written", "Form", "Level", "Began", "Last day"],
    formsNote: "A date that is not known is `null` with the basis `none`, never an empty text.",
    neverBegan: "it never began",
    neverEnds: "it never ends",
    unknown: "not known",
    upTo: (day: string) => `${day} or before`,
    fromOn: (day: string) => `${day} or later`,
    to: (first: string, last: string) => `${first} to ${last}`,
    approximate: "How far “about” reaches",
    approximateText:
      "`~` and `%` widen a date on both sides by one unit of the finest component that is called approximate; a day by three, because “about the 10th” is said of a few days.",
    approximateHead: ["Written", "Widened by", "At its word", "As it is read"],
    approximateNote: "`?` widens nothing: it doubts the source and says nothing of the size of an error.",
    refused: "What is refused",
    refusedHead: ["Written", "Reason"],
    nothing: "(nothing)",
  },
  zh: {
    title: "日期",
    intro: [
      "日期以扩展日期时间格式书写（EDTF：ISO 8601-2:2019，第 0 至 2 级；美国国会图书馆，2019），三级所有写法均可读取。史料原有的说法写在旁边的 `date.words`。",
      "日按逆推的格里历计算。农历或儒略历的日期由编码者换算，原文留在 `words`，历法写在 `calendar`。",
    ],
    forms: "日期说明什么",
    formsText: "一个日期给出界限：所述之事可能开始的日子，以及可能的最后一日，两端均含在内。只写年份，是说其事在该年之内，并非历时一年。",
    formsHead: ["写法", "形式", "级", "开始", "最后一日"],
    formsNote: "日期不详者写 `null`，依据写 `none`，不可留空。",
    neverBegan: "向来如此",
    neverEnds: "没有终止",
    unknown: "不详",
    upTo: (day) => `${day} 或更早`,
    fromOn: (day) => `${day} 或更晚`,
    to: (first, last) => `${first} 至 ${last}`,
    approximate: "“约”的范围",
    approximateText: "`~` 与 `%` 使日期向两侧各放宽一个单位，以标为约略的最小部分为准；日则放宽三天，因为“10日左右”往往指前后几天。",
    approximateHead: ["写法", "放宽", "字面", "读作"],
    approximateNote: "`?` 不放宽界限：它怀疑史料本身，并未说明误差大小。",
    refused: "不接受的写法",
    refusedHead: ["写法", "原因"],
    nothing: "（空）",
  },
} satisfies Record<Locale, Words>;

interface Words {
  readonly title: string;
  readonly intro: readonly string[];
  readonly forms: string;
  readonly formsText: string;
  readonly formsHead: readonly string[];
  readonly formsNote: string;
  readonly neverBegan: string;
  readonly neverEnds: string;
  readonly unknown: string;
  upTo(day: string): string;
  fromOn(day: string): string;
  to(first: string, last: string): string;
  readonly approximate: string;
  readonly approximateText: string;
  readonly approximateHead: readonly string[];
  readonly approximateNote: string;
  readonly refused: string;
  readonly refusedHead: readonly string[];
  readonly nothing: string;
}

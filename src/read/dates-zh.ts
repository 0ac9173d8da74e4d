import { type DatePattern, pointOf } from "./date-mention.ts";

const DIGITS = "〇一二三四五六七八九";
const N = "[0-9０-９]{1,2}|[〇零一二三四五六七八九十廿]{1,3}";
const Y = "(?<![0-9０-９〇零一二三四五六七八九])(?:[12][0-9]{3}|[１２][０-９]{3}|[一二][〇零一二三四五六七八九]{3})";
const S = "[ \\u3000]*";
const TO = `${S}[至到—–～~-]+${S}`;

const year = (name: string): string => `(?<${name}>${Y})${S}年${S}`;
const month = (name: string): string => `(?<${name}>${N})${S}月(?!份?间)${S}`;
const day = (name: string): string => `(?<${name}>${N})${S}[日号]`;

/** The dates of Chinese texts, in simplified or traditional characters and in either kind of figures: `1961年7月6日`, `一九六一年`, `2月11日至14日`, `同年`. */
export const CHINESE_DATES: readonly DatePattern[] = [
  stretch(`${year("y")}${month("m1")}${day("d1")}${TO}${month("m2")}${day("d2")}`),
  stretch(`(?:${year("y")})?${month("m1")}${day("d1")}${TO}${day("d2")}`),
  stretch(`${year("y")}${month("m1")}${TO}(?<m2>${N})${S}月`),
  {
    pattern: all(`(?:${year("y")})?${month("m")}${day("d1")}或${day("d2")}`),
    read: ({ y, m, d1, d2 }) => ({ points: [point(y, m, d1), point(y, m, d2)], joined: "either" }),
  },
  single(`自?${year("y")}${month("m")}${day("d")}(?<on>${S}(?:起|以来|以來|以后|以後))?`),
  single(`${month("m")}${day("d")}`),
  single(`自?${year("y")}(?<m>${N})${S}月(?:份)?(?<about>前后|前後|左右)?(?<on>${S}(?:起|以来|以來|以后|以後))?`),
  single(`(?<=[，。；、,;\\s（(]|^|同年|当年|年底|于|在)(?<m>${N})${S}月(?![份\\u3000 ]*[0-9０-９一二三四五六七八九十])`),
  {
    pattern: all(`(?<y1>${Y})(?:${S}年)?(?:${TO}|、)(?<y2>${Y})${S}(?:年|两年|兩年)`),
    read: ({ y1, y2 }) => (value(y1) < value(y2) ? { points: [pointOf(value(y1)), pointOf(value(y2))], joined: "stretch" } : undefined),
  },
  {
    pattern: all(`(?<c>${N})${S}世[纪紀]${S}(?<t>[0-9]0|[一二三四五六七八九]十)${S}年代`),
    read: ({ c, t }) => ({ points: [pointOf((value(c) - 1) * 100 + value(t))], joined: "alone", isDecade: true }),
  },
  {
    pattern: all(`(?<y>[12][0-9]{2}0)${S}年代`),
    read: ({ y }) => ({ points: [pointOf(value(y))], joined: "alone", isDecade: true }),
  },
  single(`自?(?<y>${Y})${S}年(?!代)(?<about>前后|前後|左右)?(?<on>${S}(?:起|以来|以來|以后|以後))?`),
  single(`(?<=[于於在，、])${day("d")}`),
  refers(`(?:同|当|當|是|该|該)年(?!${S}(?:${N})${S}月)`, "same-year"),
  refers("(?:次|翌)年", "next-year"),
  refers("(?:同|当|當)月", "same-month"),
  refers("(?:同|当|當)[日天]", "same-day"),
  {
    pattern: all(`(?:同|当|當|是|该|該)年${S}(?<m>${N})${S}月(?:(?<d>${N})${S}[日号])?`),
    read: ({ m, d }) => ({ points: [point(undefined, m, d)], joined: "alone", refers: "same-year" }),
  },
  {
    pattern: all(`(?:次|翌)年${S}(?<m>${N})${S}月(?:(?<d>${N})${S}[日号])?`),
    read: ({ m, d }) => ({ points: [point(undefined, m, d)], joined: "alone", refers: "next-year" }),
  },
];

function all(source: string): RegExp {
  return new RegExp(source, "gu");
}

function single(source: string): DatePattern {
  return {
    pattern: all(source),
    read({ y, m, d, about, on }) {
      const said = point(y, m, d);
      if ((said.month ?? 1) > 12 || (said.day ?? 1) > 31) return undefined;
      const approximate = about === undefined ? {} : { isApproximate: true as const };
      return { points: [said], joined: "alone", ...approximate, ...(on === undefined ? {} : { isOpen: true as const }) };
    },
  };
}

function stretch(source: string): DatePattern {
  return {
    pattern: all(source),
    read: ({ y, m1, m2, d1, d2 }) => ({ points: [point(y, m1, d1), point(y, m2 ?? m1, d2)], joined: "stretch" }),
  };
}

function refers(source: string, reference: NonNullable<ReturnType<DatePattern["read"]>>["refers"]): DatePattern {
  return {
    pattern: all(source),
    read: () => ({ points: [{}], joined: "alone", ...(reference === undefined ? {} : { refers: reference }) }),
  };
}

function point(y: string | undefined, m: string | undefined, d?: string): ReturnType<typeof pointOf> {
  const of = (text: string | undefined): number | undefined => (text === undefined ? undefined : value(text));
  return pointOf(of(y), of(m), of(d));
}

/** A number in Arabic, full-width or Chinese figures: `1961`, `一九六一`, `十一`, `廿三`. */
function value(text: string | undefined): number {
  const plain = (text ?? "").normalize("NFKC").replaceAll("零", "〇");
  if (/^\d+$/.test(plain)) return Number(plain);
  const tens = plain.replace(/^廿/, "二十");
  if (!tens.includes("十")) return Number([...tens].map((digit) => DIGITS.indexOf(digit)).join(""));
  const [before = "", after = ""] = tens.split("十");
  return (before === "" ? 1 : DIGITS.indexOf(before)) * 10 + (after === "" ? 0 : DIGITS.indexOf(after));
}

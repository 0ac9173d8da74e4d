import type { Bilingual, EdtfFault } from "../../model/index.ts";

/** A form of date with a text that has it. */
export interface DateExample {
  readonly text: string;
  readonly form: Bilingual;
}

/** One example of every form that is read, simple forms first. */
export const DATE_EXAMPLES: readonly DateExample[] = [
  example("1961-07-06", "a day", "某日"),
  example("1961-07-06T10:30:00Z", "a moment; it counts as its day", "某一时刻，按其日计"),
  example("1961-07", "a month", "某月"),
  example("1961", "a year", "某年"),
  example("-0044", "a year before Christ; the year 0 is 1 BC", "公元前的年份；0 年即公元前 1 年"),
  example("Y-12345", "a year of more than four digits", "超过四位的年份"),
  example("Y17E8", "such a year with an exponent", "以指数书写的年份"),
  example("1950S2", "a year of which two digits are significant", "有效数字为两位的年份"),
  example("196X", "a decade", "某十年"),
  example("19XX", "a century", "某世纪"),
  example("1961-XX", "some month of the year", "年内某月"),
  example("1961-07-XX", "some day of the month", "月内某日"),
  example("1961-21", "a season: spring 21, summer 22, autumn 23, winter 24", "季节：春 21、夏 22、秋 23、冬 24"),
  example("1961-24", "a winter: it begins in December and ends in the next year", "冬季：起于十二月，止于次年"),
  example("1961-34", "a quarter: 33 to 36", "季度：33 至 36"),
  example("1961-40", "a half-year: 40 and 41", "半年：40、41"),
  example("1961?", "uncertain: the source is doubted, the bounds stay", "存疑：怀疑史料本身，界限不变"),
  example("1961~", "approximate", "约略"),
  example("1961%", "uncertain and approximate", "存疑且约略"),
  example("1950-~06-25", "one component approximate, the others exact", "仅某一部分约略，其余确切"),
  example("1961/1965", "an interval: from some day of 1961 to some day of 1965", "区间：由 1961 年某日至 1965 年某日"),
  example("1950-06-25/1953-07-27", "an interval between two days", "两日之间的区间"),
  example("1960~/1964~", "an interval with approximate ends", "两端约略的区间"),
  example("1950-06-25/1950-XX", "an interval that ends some time in the year", "终于年内某时的区间"),
  example("1965/..", "it goes on without end", "持续而无终止"),
  example("../1965", "it never began, and ended in 1965", "向来如此，终于 1965 年"),
  example("1965/", "its end is not known", "终止不详"),
  example("/1965", "its beginning is not known", "开端不详"),
  example("[1961-07-10,1961-07-11]", "one of these days", "两日之一"),
  example("[1960..1962]", "one of these years", "三年之一"),
  example("[..1948]", "that year or one before it", "该年或更早"),
  example("{1961,1964}", "both of these years", "两年均是"),
];

/** Dates that are approximate in one component each. */
export const APPROXIMATE_EXAMPLES: readonly DateExample[] = [
  example("1961-07-10~", "day: three days", "日：三天"),
  example("1961-07~", "month: one month", "月：一个月"),
  example("1961-22~", "season: three months", "季：三个月"),
  example("1961~", "year: one year", "年：一年"),
  example("196X~", "decade: ten years", "十年：十年"),
  example("19XX~", "century: a hundred years", "世纪：一百年"),
];

/** For each fault one text that has it. */
export const REFUSED_EXAMPLES: Readonly<Record<EdtfFault, string>> = {
  empty: "",
  "not-edtf": "1961.7.6",
  space: "1961 - 1965",
  "lower-case-x": "196x",
  "negative-zero": "-0000",
  "long-year": "Y1961",
  "year-out-of-range": "Y12345678901234567",
  "significant-digits": "1950S5",
  "no-such-month": "1961-13",
  "no-such-day": "1961-02-30",
  "no-such-time": "1961-07-06T25:00:00",
  "unknown-season": "1961-42",
  "not-inside-another": "1961/Y19610",
  "mixed-precision": "[1961..1962-05]",
  "reversed-interval": "1965/1961",
  "end-coarser-than-start": "1950-06-25/1950",
};

function example(text: string, en: string, zh: string): DateExample {
  return { text, form: { en, zh } };
}

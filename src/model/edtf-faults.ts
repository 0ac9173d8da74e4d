import type { Bilingual } from "./bilingual.ts";
import type { EdtfFault } from "./edtf.ts";

/** What is wrong with a text that is not EDTF, in words that follow a colon. */
export const EDTF_FAULTS: Readonly<Record<EdtfFault, Bilingual>> = {
  empty: { en: "it is empty", zh: "内容为空" },
  "not-edtf": { en: "this is none of its forms", zh: "不属于其任何写法" },
  space: { en: "spaces are not allowed", zh: "不允许空格" },
  "lower-case-x": { en: "unspecified digits are written X", zh: "未定数字须写作大写 X" },
  "negative-zero": { en: "there is no year −0000", zh: "没有 −0000 年" },
  "long-year": { en: "a year of more than four digits is written with Y", zh: "四位以上的年份须以 Y 开头" },
  "year-out-of-range": { en: "the year is too far away", zh: "年份超出范围" },
  "significant-digits": { en: "S and the number of digits do not fit the year", zh: "S 后的位数与年份不符" },
  "no-such-month": { en: "there is no such month", zh: "没有这个月份" },
  "no-such-day": { en: "there is no such day", zh: "没有这一天" },
  "no-such-time": { en: "there is no such time of day", zh: "没有这个时刻" },
  "unknown-season": { en: "seasons are 21–24, quarters 33–36, halves 40 and 41", zh: "季节为 21–24，季度 33–36，半年 40、41" },
  "not-inside-another": { en: "this form cannot stand inside an interval or set", zh: "该写法不能置于区间或集合之内" },
  "mixed-precision": { en: "the two ends of a range in a set need one precision", zh: "集合内区间两端的精度须一致" },
  "reversed-interval": { en: "it ends before it begins", zh: "终点早于起点" },
  "end-coarser-than-start": {
    en: "the end is coarser than the start lies in; write the unspecified part with XX (1950-06-25/1950-XX)",
    zh: "终点比起点粗且包含起点；未定部分请写 XX（1950-06-25/1950-XX）",
  },
};

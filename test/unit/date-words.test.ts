import fc from "fast-check";
import { expect, test } from "vitest";
import { dateWords, edtfOfDays, isoDay, parseEdtf } from "../../src/model/dates.ts";
import { whenOf } from "../../src/model/index.ts";

function words(text: string): [en: string, zh: string] {
  const result = parseEdtf(text);
  if (!result.ok) throw new Error(`${text}: ${result.reason} at ${result.offset}`);
  return [dateWords(result.edtf, "en"), dateWords(result.edtf, "zh")];
}

test.each([
  ["1961-07-06", "6 July 1961", "1961 年 7 月 6 日"],
  ["1961-07-06T10:00:00Z", "6 July 1961", "1961 年 7 月 6 日"],
  ["1961-07", "July 1961", "1961 年 7 月"],
  ["1961-07-XX", "July 1961", "1961 年 7 月"],
  ["1961", "1961", "1961 年"],
  ["1961-XX-XX", "1961", "1961 年"],
  ["0883", "883", "883 年"],
  ["0000", "1 BC", "公元前 1 年"],
  ["-0043-03-15", "15 March 44 BC", "公元前 44 年 3 月 15 日"],
  ["Y17000", "17000", "17000 年"],
  ["196X", "1960s", "1960 年代"],
  ["14XX", "15th century", "15 世纪"],
  ["-00XX", "1st century BC", "公元前 1 世纪"],
  ["1961-21", "spring 1961", "1961 年春"],
  ["1961-30", "summer 1961", "1961 年夏"],
  ["1961-34", "second quarter of 1961", "1961 年第二季度"],
  ["1961-38", "May–August 1961", "1961 年 5—8 月"],
  ["1961-40", "first half of 1961", "1961 年上半年"],
  ["1961-41", "second half of 1961", "1961 年下半年"],
  ["1962~", "about 1962", "约 1962 年"],
  ["1961-07-06?", "6 July 1961 (doubtful)", "1961 年 7 月 6 日（存疑）"],
  ["1961?-07~", "about July 1961 (doubtful)", "约 1961 年 7 月（存疑）"],
  ["1961/1965", "1961–1965", "1961—1965 年"],
  ["1962-06/1962-07", "June–July 1962", "1962 年 6—7 月"],
  ["2019-02-27/2019-02-28", "27–28 February 2019", "2019 年 2 月 27—28 日"],
  ["1950-06-25/1953-07-27", "25 June 1950 – 27 July 1953", "1950 年 6 月 25 日—1953 年 7 月 27 日"],
  ["1962-06~/1962-07~", "about June 1962 – about July 1962", "约 1962 年 6 月—约 1962 年 7 月"],
  ["-0043~", "about 44 BC", "约公元前 44 年"],
  ["{1960}", "1960", "1960 年"],
  ["196X/197X", "1960s – 1970s", "1960 年代—1970 年代"],
  ["1969-07/..", "from July 1969 on", "1969 年 7 月起"],
  ["1969-07/", "from July 1969, end not told", "1969 年 7 月起，终点未载"],
  ["../1956", "until 1956", "至 1956 年"],
  ["/2007-10", "until October 2007, beginning not told", "至 2007 年 10 月，起点未载"],
  ["[1961-07-10,1961-07-11]", "10 July 1961 or 11 July 1961", "1961 年 7 月 10 日或 1961 年 7 月 11 日"],
  ["{1960,1962,1965}", "1960, 1962 and 1965", "1960 年、1962 年和 1965 年"],
  ["[1667,1670..1672]", "1667 or 1670–1672", "1667 年或 1670—1672 年"],
])("%s is said as %s, %s", (text, en, zh) => {
  expect(words(text)).toEqual([en, zh]);
});

test.each(["156X-12-25", "19XX-1X", "1X61", "../..", "[1961-1X,1962]"])("%s is in no common words and stays as it is written", (text) => {
  expect(words(text)).toEqual([text, text]);
});

test("each day of the years 1 to 9999 is said in its own words, and they can be read back", () => {
  const days = fc.integer({ min: -719_162, max: 2_932_896 });
  fc.assert(
    fc.property(days, (day) => {
      const text = isoDay(day);
      const [en, zh] = words(text);
      const [, year, month, date] = /^(\d+) 年 (\d+) 月 (\d+) 日$/.exec(zh) ?? [];
      const pad = (value = "", width = 2): string => value.padStart(width, "0");
      expect(`${pad(year, 4)}-${pad(month)}-${pad(date)}`).toBe(text);
      expect(en.startsWith(`${date} `) && en.endsWith(` ${year}`)).toBe(true);
    }),
  );
});

test.each([
  ["1960/1970", "1960/1970"],
  ["1961-01-01/1961-12-31", "1961"],
  ["1961-07-01/1961-07-31", "1961-07"],
  ["1960-01-01/1961-06-30", "1960-01/1961-06"],
  ["1961-07-06/1961-07-31", "1961-07-06/1961-07-31"],
  ["1961-07-06", "1961-07-06"],
])("the days of %s are written %s", (text, written) => {
  expect(edtfOfDays(whenOf(text) ?? { from: 0, to: 1 })).toBe(written);
});

test("days that are written mean the same days when they are read", () => {
  const from = fc.integer({ min: -800_000, max: 2_900_000 });
  fc.assert(
    fc.property(from, fc.integer({ min: 1, max: 30_000 }), (first, long) => {
      expect(whenOf(edtfOfDays({ from: first, to: first + long }))).toEqual({ from: first, to: first + long });
    }),
  );
});

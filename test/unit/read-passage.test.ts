import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { type Actor, type Claim, createRegister, isEdtf, whenOf } from "../../src/model/index.ts";
import { partiesIn, readPassage } from "../../src/read/index.ts";

const KOREA = new URL("../../studies/korea/", import.meta.url);
const { actors } = parse(readFileSync(new URL("actors.yaml", KOREA), "utf8")) as { actors: Actor[] };
const register = createRegister(actors);
const read = (passage: string, before = ""): ReturnType<typeof readPassage> => readPassage(passage, { before, register });
const dates = (passage: string, before = ""): string[] => read(passage, before).dates.map((date) => date.edtf);

describe("the dates of a passage", () => {
  test.each([
    ["On 6 July 1961 the two signed", ["1961-07-06"]],
    ["July 6, 1961", ["1961-07-06"]],
    ["from 11 to 14 February 1965", ["1965-02-11/1965-02-14"]],
    ["29 June to 10 July 1961", ["1961-06-29/1961-07-10"]],
    ["In May 1965, and again in 1966", ["1965-05", "1966"]],
    ["since March 1962", ["1962-03/.."]],
    ["between 1970 and 1975", ["1970/1975"]],
    ["1965–1969", ["1965/1969"]],
    ["in the 1960s", ["196X"]],
    ["About 1969 the rule was given up", ["1969~"]],
    ["on 1 or 2 February 2018", ["[2018-02-01,2018-02-02]"]],
    ["34 states, 1,234 roubles, page 1961a", []],
    ["he may go, and march on", []],
    ["1961年7月6日，朝鲜与苏联签约", ["1961-07-06"]],
    ["一九六一年七月六日", ["1961-07-06"]],
    ["1965年2月11日至14日", ["1965-02-11/1965-02-14"]],
    ["1961 年 6 月 29 日至 7 月 10 日", ["1961-06-29/1961-07-10"]],
    ["２０１８年２月１日或２日", ["[2018-02-01,2018-02-02]"]],
    ["20世纪60年代", ["196X"]],
    ["1970年代以後", ["197X"]],
    ["1969年前后", ["1969~"]],
    ["自1966年起转冷", ["1966/.."]],
    ["1962、1963年", ["1962/1963"]],
    ["1961—1965年", ["1961/1965"]],
    ["1961年2月31日", []],
    ["第12条、13人、25周年", []],
  ])("%s: %j", (passage, expected) => {
    expect(dates(passage)).toEqual(expected);
  });

  test.each([
    ["同年7月", "1960年6月，各党会晤。", "1960-07", "context"],
    ["7月11日，中朝签约", "1961年7月6日，苏朝签约；", "1961-07-11", "sentence"],
    ["23日离会", "1961年10月17日开会，", "1961-10-23", "sentence"],
    ["于23日离会", "1961年10月17日开会，", "1961-10-23", "sentence"],
    ["次年", "1961年。", "1962", "context"],
    ["当月", "1965年5月，", "1965-05", "sentence"],
    ["September of the same year", "He went in June 1963. ", "1963-09", "context"],
    ["on 29 June", "In 1961 he signed both, arriving ", "1961-06-29", "sentence"],
    ["on the same day", "On 17 September 1991 it joined, and so did the other ", "1991-09-17", "sentence"],
  ])("%s takes its year from what stands before it: %s", (passage, before, edtf, basis) => {
    const [date] = read(passage, before).dates;
    expect([date?.edtf, date?.basis]).toEqual([edtf, basis]);
    if (date !== undefined) expect(before).toContain(date.anchor);
  });

  test("without a year before it, or with two between which the text does not choose, nothing is given", () => {
    expect(dates("7月11日签约")).toEqual([]);
    expect(dates("同年签约")).toEqual([]);
    expect(dates("5月复职", "1966、1967两年间，")).toEqual([]);
    expect(dates("on 29 June", "It ended in 1961.".replace("1961", "196X"))).toEqual([]);
  });

  test("whatever the text, what is given is EDTF and stands in the text", () => {
    const parts = fc.constantFrom(
      "1961年",
      "7月",
      "6日",
      "至",
      "14日",
      "同年",
      "次年",
      "或",
      "1961",
      " to ",
      "July ",
      "31 ",
      "February ",
      "the same year",
      "，",
      "。",
      "60年代",
      "13月",
      "0",
      "一九六一年",
      "廿三日",
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 14 }), (list) => {
        const text = list.join("");
        for (const { edtf, words, at } of read(text).dates) {
          expect(isEdtf(edtf), `${text}: ${edtf}`).toBe(true);
          expect(text.slice(at).trimStart().startsWith(words)).toBe(true);
        }
      }),
    );
  });
});

describe("the actors of a passage", () => {
  const named = (passage: string): string[] => read(passage).actors.map((one) => one.candidates.join("|"));

  test.each([
    ["On 6 July 1961 the DPRK and the Soviet Union signed a treaty in Moscow", ["PRK", "SUN", "SUN"]],
    ["1961年7月11日，朝鲜与中国在北京签订条约", ["PRK", "CHN", "CHN"]],
    ["1966年，中苏两党分裂", ["CHN", "SUN"]],
    ["1963年6月崔庸健访朝", ["person:choe-yong-gon", "PRK"]],
    ["其中有人在六日写信", []],
    ["1961年6日", []],
  ])("%s: %j", (passage, expected) => {
    expect(named(passage)).toEqual(expected);
  });

  test("a name that several bear is not decided", () => {
    const [korea] = read("Korea was divided").actors;
    expect(korea === undefined || korea.candidates.length > 1).toBe(true);
    expect(read("朝鲜与中国建交").actors[0]?.candidates.length).toBeGreaterThan(1);
    expect(read("1961年，朝鲜与中国建交").actors[0]?.candidates).toEqual(["PRK"]);
  });

  const parties = (passage: string): string[] => {
    const { actors: found, acts } = read(passage);
    const [act] = acts;
    return act === undefined ? [] : partiesIn(passage, { actors: found, act, register }).map(({ role, actor }) => `${role}:${actor}`);
  };

  test.each([
    ["1961年，朝鲜与苏联在莫斯科签订条约", ["participant:PRK", "participant:SUN"]],
    ["1965年，苏联对朝鲜提供援助", ["source:SUN", "target:PRK"]],
    ["1964年停止对朝鲜的援助", ["target:PRK"]],
    ["1965年5月，朝鲜总参谋长崔光访苏", ["source:person:choe-kwang", "target:SUN"]],
    ["In 1963 Liu Shaoqi paid a visit to the DPRK", ["source:person:liu-shaoqi", "target:PRK"]],
    ["In 1962 the USSR condemned China in Moscow", ["source:SUN", "target:CHN"]],
  ])("%s: %j", (passage, expected) => {
    expect(parties(passage)).toEqual(expected);
  });
});

describe("the acts of a passage", () => {
  test.each([
    ["朝鲜与瑞典建交", "establish_relations"],
    ["They established diplomatic relations", "establish_relations"],
    ["朝鲜从未与日本建交", undefined],
    ["中韩建交之前", undefined],
    ["条约签订五周年之际", undefined],
    ["they did not break off relations", undefined],
    ["邀请文在寅访问平壤", undefined],
    ["两国签署《共同宣言》", "joint_declaration"],
    ["两国签订贸易协定", "trade_agreement"],
    ["苏联恢复了对朝鲜的军事援助", "resume_aid"],
    ["苏联停止了对朝鲜的援助", "suspend_aid"],
    ["the weather was fine", undefined],
  ])("%s: %s", (passage, type) => {
    expect(read(passage).acts[0]?.type).toBe(type);
  });

  test.each([
    ["据说金日成访问了莫斯科", "reported", "据说"],
    ["China may have resumed aid", "hedged", "may have"],
    ["朝鲜与瑞典建交", "asserted", undefined],
  ])("%s is %s", (passage, certainty, words) => {
    expect(read(passage).certainty).toEqual({ certainty, words });
  });
});

test("of what is read in the bundled notes, nine in ten are what a person coded there, and hardly a date contradicts it", () => {
  const counts = { dates: 0, same: 0, contradict: 0, types: 0, right: 0 };
  for (const lang of ["en", "zh"]) {
    const points = Array.from(readFileSync(new URL(`sources/notes-${lang}.txt`, KOREA), "utf8"));
    const lines = readFileSync(new URL(`claims/notes-${lang}.jsonl`, KOREA), "utf8")
      .trimEnd()
      .split("\n");
    for (const claim of lines.map((line) => JSON.parse(line) as Claim)) {
      const passage = points.slice(claim.at.start, claim.at.end).join("");
      const found = readPassage(passage, { before: points.slice(0, claim.at.start).join(""), register });
      const [date, act] = [found.dates[0], found.acts[0]];
      if (date !== undefined) {
        counts.dates++;
        const [one, other] = [whenOf(date.edtf), whenOf(claim.date.edtf)];
        if (date.edtf === claim.date.edtf) counts.same++;
        else if (one !== undefined && other !== undefined && (one.to <= other.from || other.to <= one.from)) counts.contradict++;
      }
      if (act !== undefined) {
        counts.types++;
        if (act.type === claim.type) counts.right++;
      }
    }
  }
  expect(counts.dates).toBeGreaterThan(120);
  expect(counts.same / counts.dates).toBeGreaterThan(0.8);
  expect(counts.contradict).toBeLessThanOrEqual(3);
  expect(counts.types).toBeGreaterThan(60);
  expect(counts.right / counts.types).toBeGreaterThan(0.9);
});

import { expect, test } from "vitest";
import type { Actor } from "../../src/model/actor.ts";
import { resolveName, shortNameOf } from "../../src/model/actor-names.ts";
import { createRegister } from "../../src/model/actor-register.ts";
import { dayOf } from "../../src/model/calendar.ts";

const register = createRegister([]);

/** What a name means in a year, or at any time: an id, ids joined by `|`, or nothing. */
function meaning(text: string, year?: number): string {
  const found = resolveName(register, text, year === undefined ? {} : { at: { from: dayOf(year, 1, 1), to: dayOf(year + 1, 1, 1) } });
  if (found.kind === "one") return found.actor;
  return found.kind === "ambiguous" ? found.candidates.join("|") : "";
}

test.each([
  ["北韩", "PRK"],
  ["北朝鲜", "PRK"],
  ["DPRK", "PRK"],
  ["D.P.R.K.", "PRK"],
  ["朝鮮民主主義人民共和國", "PRK"],
  ["平壤", "PRK"],
  ["Pyongyang", "PRK"],
  ["南韩", "KOR"],
  ["Republic of Korea", "KOR"],
  ["青瓦台", "KOR"],
  ["北越", "VDR"],
  ["越南民主共和国", "VDR"],
  ["西贡", "RVN"],
  ["苏联", "SUN"],
  ["蘇聯", "SUN"],
  ["USSR", "SUN"],
  ["苏", "SUN"],
  ["中华人民共和国", "CHN"],
  ["中南海", "CHN"],
  ["台灣", "TWN"],
  ["臺灣", "TWN"],
  ["华府", "USA"],
  ["華府", "USA"],
  ["白宫", "USA"],
  ["东京", "JPN"],
  ["東京", "JPN"],
  ["西德", "FRG"],
  ["民主德国", "DDR"],
  ["紐西蘭", "NZL"],
  ["新西兰", "NZL"],
  ["Côte d’Ivoire", "CIV"],
  ["Zaire", "COD"],
  ["刚果（布）", "COG"],
  ["刚果(布)", "COG"],
] as const)("%s means %s at any time", (text, actor) => {
  expect(meaning(text)).toBe(actor);
});

test.each([
  ["朝鲜", 1965, "PRK"],
  ["朝鮮", 1965, "PRK"],
  ["朝鲜", 1880, "HST-JOSEON"],
  ["朝鲜", 1905, "HST-JOSEON"],
  ["朝鲜", 1930, "REG-KOREA"],
  ["韩国", 1965, "KOR"],
  ["韓國", 1965, "KOR"],
  ["韩国", 1900, "HST-JOSEON"],
  ["ROK", 1965, "KOR"],
  ["汉城", 1965, "KOR"],
  ["漢城", 1900, "HST-JOSEON"],
  ["汉城", 2010, ""],
  ["首尔", 2010, "KOR"],
  ["克里姆林宫", 1965, "SUN"],
  ["克里姆林宫", 1995, "RUS"],
  ["莫斯科", 1965, "SUN"],
  ["Moscow", 1995, "RUS"],
  ["Saint Petersburg", 1900, "RUS"],
  ["俄罗斯", 1995, "RUS"],
  ["俄国", 1900, "RUS"],
  ["中国", 1965, "CHN"],
  ["Peking", 1965, "CHN"],
  ["Peking", 1940, ""],
  ["南京", 1935, "CHN"],
  ["中华民国", 1930, "CHN"],
  ["中華民國", 1965, "TWN"],
  ["越南", 1980, "VNM"],
  ["越南", 1948, "VDR"],
  ["越南", 1850, "HST-NGUYEN"],
  ["安南", 1500, "HST-LE"],
  ["河内", 1965, "VDR"],
  ["Germany", 1914, "DEU"],
  ["德国", 1995, "DEU"],
  ["捷克", 1968, "CSK"],
  ["捷克", 2000, "CZE"],
  ["也门", 1950, "YAR"],
  ["也门", 2000, "YEM"],
  ["锡兰", 1965, "LKA"],
] as const)("%s in %i means %s", (text, year, actor) => {
  expect(meaning(text, year)).toBe(actor);
});

test.each([
  ["克里姆林宫", undefined, "RUS|SUN"],
  ["Moscow", undefined, "RUS|SUN"],
  ["莫斯科", 1991, "RUS|SUN"],
  ["Russia", 1965, "RUS|SUN"],
  ["俄", 1950, "RUS|SUN"],
  ["Korea", 1965, "KOR|PRK"],
  ["朝鲜半岛", 1965, "KOR|PRK|REG-KOREA"],
  ["朝鲜", undefined, "HST-JOSEON|PRK|REG-KOREA"],
  ["韩国", undefined, "HST-JOSEON|KOR|REG-KOREA"],
  ["Vietnam", 1960, "RVN|VDR"],
  ["越南", 1960, "RVN|VDR"],
  ["越南", 1976, "VDR|VNM"],
  ["Germany", 1965, "DDR|FRG"],
  ["德国", 1949, "DDR|DEU|FRG"],
  ["China", 1949, "CHN|TWN"],
  ["中国", 1949, "CHN|TWN"],
  ["中华民国", 1949, "CHN|TWN"],
  ["Congo", 1965, "COD|COG"],
  ["刚果", undefined, "COD|COG"],
  ["也门", 1970, "YAR|YMD"],
  ["阿联", 1960, "EGY"],
  ["阿拉伯联合共和国", 1960, "EGY|SYR"],
  ["印", undefined, "IDN|IND"],
] as const)("%s (%s) is left between %s", (text, year, actors) => {
  expect(meaning(text, year)).toBe(actors);
});

test("an unknown name is unknown, and one that is borne only at other times says by whom", () => {
  expect(resolveName(register, "Ruritania")).toEqual({ kind: "unknown", atOtherTimes: [] });
  expect(resolveName(register, "汉城", { at: dayOf(2010, 1, 1) })).toEqual({ kind: "unknown", atOtherTimes: ["HST-JOSEON", "KOR"] });
});

test("a part of a name, or a name inside a sentence, means nobody", () => {
  expect(meaning("Democratic People's Republic")).toBe("");
  expect(meaning("朝鲜和苏联")).toBe("");
});

test("width, case and spaces do not matter, but an abbreviation keeps its capitals", () => {
  expect(meaning("ＵＳＳＲ")).toBe("SUN");
  expect(meaning("  north   korea ")).toBe("PRK");
  expect(meaning("FRANCE")).toBe("FRA");
  expect(meaning("CHILE")).toBe("CHL");
  expect(meaning("US")).toBe("USA");
  expect(meaning("us")).toBe("");
});

test("an exact day decides on the day on which a name passes from one actor to another", () => {
  expect(resolveName(register, "Moscow", { at: dayOf(1991, 12, 25) })).toEqual({ kind: "one", actor: "SUN" });
  expect(resolveName(register, "Moscow", { at: dayOf(1991, 12, 26) })).toEqual({ kind: "one", actor: "RUS" });
});

test("a name of the study's own actor is resolved, and makes a built-in name ambiguous where both bear it", () => {
  const own: Actor = { id: "org:kremlin", kind: "organisation", names: [{ text: "Kremlin", lang: "en", kind: "short", from: "1960" }] };
  const found = resolveName(createRegister([own]), "kremlin", { at: dayOf(1965, 1, 1) });
  expect(found).toEqual({ kind: "ambiguous", candidates: ["SUN", "org:kremlin"] });
});

test("the short name is that of the language, and any name is better than none", () => {
  const prk = register.get("PRK") as Actor;
  expect(shortNameOf(prk, "en")).toBe("North Korea");
  expect(shortNameOf(prk, "zh-Hans")).toBe("朝鲜");
  expect(shortNameOf(prk, "fr")).toBe("Democratic People's Republic of Korea");
  expect(shortNameOf(register.get("HUN") as Actor, "en")).toBe("Hungary");
});

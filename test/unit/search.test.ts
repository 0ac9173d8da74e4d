import fc from "fast-check";
import { Converter } from "opencc-js/t2cn";
import { expect, test } from "vitest";
import { buildIndex, createFolding, query, readWords } from "../../src/model/index.ts";

const fromTaiwan = Converter({ from: "tw", to: "cn" });
const fromHongKong = Converter({ from: "hk", to: "cn" });
const folding = createFolding((character) => fromHongKong(fromTaiwan(character)));
const ALL = { limit: Number.MAX_SAFE_INTEGER };

/** Where the words stand in the texts, as `record:start-end`. */
function found(texts: readonly string[], words: string): string[] {
  const index = buildIndex(
    texts.map((text) => ({ fields: [text] })),
    { folding, scope: "sentence" },
  );
  return query(index, words, ALL).places.map(({ record, start, end }) => `${record}:${start}-${end}`);
}

/** What the words find in one text, as it stands there. */
function matches(text: string, words: string): string[] {
  const points = [...text];
  return found([text], words).map((place) => {
    const [, start, end] = /^0:(\d+)-(\d+)$/.exec(place) ?? [];
    return points.slice(Number(start), Number(end)).join("");
  });
}

const PAIRS = ["金金", "日日", "成成", "鮮鲜", "脅胁", "衡衡", "𠁞𠀾"].map((pair) => [...pair] as [string, string]);
const han = fc.constantFrom(...PAIRS.flat());
const gap = fc.constantFrom("", "", "", "\n", "\n\n", " ", "\u3000 ", "\r\n");
const piece = fc.oneof({ weight: 8, arbitrary: han }, { weight: 1, arbitrary: fc.constantFrom("，", "。", "、", "x", "7") });
const chineseText = fc.array(fc.tuple(piece, gap), { maxLength: 60 }).map((parts) => parts.flat().join(""));
const chineseWords = fc.array(han, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(""));

function simplified(text: string): string {
  return PAIRS.reduce((whole, [traditional, simple]) => whole.replaceAll(traditional, simple), text);
}

/** Every place of a Chinese phrase, found by comparing the text without its spaces at each code point. */
function bruteForce(text: string, words: string): string[] {
  const letters = [...simplified(text)].flatMap((letter, at) => (/\s/u.test(letter) ? [] : [{ letter, at }]));
  const wanted = [...simplified(words)];
  return letters.flatMap((_, i) => {
    const here = letters.slice(i, i + wanted.length);
    if (here.map(({ letter }) => letter).join("") !== wanted.join("")) return [];
    return [`${here[0]?.at}-${(here.at(-1)?.at ?? 0) + 1}`];
  });
}

test("a Chinese phrase is found at every place at which comparing letter by letter finds it, and nowhere else", () => {
  const property = fc.property(fc.array(chineseText, { minLength: 1, maxLength: 4 }), chineseWords, (texts, words) => {
    expect(found(texts, words)).toEqual(texts.flatMap((text, record) => bruteForce(text, words).map((place) => `${record}:${place}`)));
  });
  fc.assert(property, { numRuns: 500 });
});

test("what is found, read again without its spaces, is the phrase", () => {
  const property = fc.property(chineseText, chineseWords, (text, words) => {
    for (const match of matches(text, words)) expect(simplified(match).replace(/\s/gu, "")).toBe(simplified(words));
  });
  fc.assert(property, { numRuns: 300 });
});

test("a query in traditional characters finds what the same query in simplified characters finds", () => {
  const property = fc.property(chineseText, chineseWords, (text, words) => {
    expect(found([text], words)).toEqual(found([text], simplified(words)));
  });
  fc.assert(property, { numRuns: 300 });
});

const letters = fc.constantFrom("kim", "Kim", "SUNG", "súng", "il", "s", "1961");
const englishText = fc.array(fc.tuple(letters, fc.constantFrom(" ", " ", "\n", ", ", ". ", "-", "’", " ~ ")), { maxLength: 40 });

test("an English phrase in quotes is found at every place where its words follow each other, whatever their case and accents, and nowhere else", () => {
  const property = fc.property(englishText, fc.array(letters, { minLength: 1, maxLength: 3 }), (parts, words) => {
    const fold = (word: string): string => word.toLowerCase().replace("ú", "u");
    const text = parts.flat().join("");
    let at = 0;
    const placed = parts.map(([word, between]) => {
      const start = at;
      at += word.length + between.length;
      return { word: fold(word), start, end: start + word.length, joins: /^[\s’-]$/u.test(between) };
    });
    const expected = placed.flatMap((_, i) => {
      const here = placed.slice(i, i + words.length);
      const fits = here.length === words.length && here.every(({ word }, k) => word === fold(words[k] ?? ""));
      if (!fits || !here.slice(0, -1).every(({ joins }) => joins)) return [];
      return [`0:${here[0]?.start}-${here.at(-1)?.end}`];
    });
    expect(found([text], `"${words.join(" ")}"`)).toEqual(expected);
  });
  fc.assert(property, { numRuns: 500 });
});

test("several words are found in a sentence that has them all, in any order, and in no other", () => {
  const word = fc.constantFrom("金", "日", "成", "kim", "sung");
  const sentences = fc.array(fc.array(word, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 });
  const property = fc.property(sentences, fc.uniqueArray(word, { minLength: 2, maxLength: 3 }), (list, words) => {
    const having = list.filter((sentence) => words.every((one) => sentence.includes(one)));
    const text = list.map((sentence) => sentence.join(" ")).join("。\n");
    const stretches = matches(text, words.join(" "));
    expect(stretches.length).toBe(having.length);
    for (const stretch of stretches) {
      expect(stretch).not.toContain("。");
      for (const one of words) expect(stretch.split(" ")).toContain(one);
    }
    expect(stretches.map((one) => one.split(" ").length)).toEqual(having.map((sentence) => shortest(sentence, words)));
  });
  fc.assert(property, { numRuns: 300 });
});

function shortest(sentence: readonly string[], words: readonly string[]): number {
  const lengths = sentence.flatMap((_, from) =>
    sentence.flatMap((_, to) => (words.every((one) => sentence.slice(from, to + 1).includes(one)) ? [to + 1 - from] : [])),
  );
  return Math.min(...lengths);
}

test.each([
  ["威胁制衡", "他认为威胁制衡论有理。", ["威胁制衡"]],
  ["威胁制衡", "威脅制衡", ["威脅制衡"]],
  ["威胁制衡", "威\n\n胁\u3000 制 衡", ["威\n\n胁\u3000 制 衡"]],
  ["威胁制衡", "威胁与制衡；制衡威胁；威胁、制衡；威胁。制衡", []],
  ["随着", "隨著事態", ["隨著"]],
  ["人", "人人", ["人", "人"]],
  ["人人", "人人人", ["人人", "人人"]],
  ["20世纪60年代", "20 世纪 60\n年代", ["20 世纪 60\n年代"]],
  ["19", "1961 年", []],
  ["人民", "⼈民", ["⼈民"]],
  ["葛", "葛\u{e0100}城", ["葛\u{e0100}"]],
  ["“三合路线”", "赫鲁晓夫的“三合路线”", ["三合路线"]],
  ["《红旗》", "《红旗》与红旗", ["红旗", "红旗"]],
  ['"《红旗》"', "《红旗》与红旗", ["《红旗》"]],
  ["Khrushchev", "KHRUSHCHEV's visit", ["KHRUSHCHEV"]],
  ["Kim Il-sung", "Il Sung, Kim", ["Il Sung, Kim"]],
  ['"Kim Il-sung"', "Kim Il Sung; Il-sung Kim", ["Kim Il Sung"]],
  ["Ceausescu", "Ceaus\u0327escu, Ceaușescu", ["Ceaus\u0327escu", "Ceaușescu"]],
  ["official", "oﬃcial", ["oﬃcial"]],
  ["treaty, 1961.", "the 1961 treaty", ["1961 treaty"]],
  ["treaty", "treaties; treatyport", []],
  ["U.S. 苏联", "U.S. forces left. 苏联 knew the U.S. plan.", ["苏联 knew the U.S"]],
  ["U.S. forces", "The U.S. forces left.", ["U.S. forces"]],
  ["Kim 苏联", "Kim went.\n苏联来了", []],
  ["倾斜 苏联", "外交倾斜\n\n\u3000 \u3000 苏联与中国", []],
  ["倾斜 苏联", "外交倾斜\n\n苏联与\u3000中国", ["倾斜\n\n苏联"]],
  ["倾斜 苏联", "# 倾斜\n* 苏联", []],
  ["金日成 朝鲜 金日成", "朝鲜的金日成", ["朝鲜的金日成"]],
])("%s in %j finds %j", (words, text, expected) => {
  expect(matches(text, words)).toEqual(expected);
});

test("a phrase does not reach from one field or record into the next, but several words may stand in different fields of a record", () => {
  const index = buildIndex([{ fields: ["Kim of 金", "日成 and Kim", ""] }, { fields: ["成"] }], { folding, scope: "record" });
  expect(query(index, "金日", ALL).total).toBe(0);
  expect(query(index, "日成成", ALL).total).toBe(0);
  expect(query(index, "日成 Kim", ALL)).toEqual({ total: 1, places: [{ record: 0, field: 1, start: 0, end: 10 }] });
  expect(query(index, "and 金", ALL)).toEqual({ total: 1, places: [{ record: 0, field: 0, start: 7, end: 8 }] });
  expect(query(index, "金 Kim", { ...ALL, where: (record) => record === 1 }).total).toBe(0);
});

test("all places are counted, also those beyond the limit and none outside the records that are asked for", () => {
  const index = buildIndex(
    [1, 2, 3].map((n) => ({ fields: ["朝鲜".repeat(n)] })),
    { folding, scope: "sentence" },
  );
  expect(query(index, "朝鮮", { limit: 2 })).toMatchObject({ total: 6, places: [{ record: 0 }, { record: 1 }] });
  expect(query(index, "朝鮮", { limit: 1, where: (record) => record !== 1 })).toMatchObject({ total: 4, places: [{ record: 0 }] });
});

test("words without a letter, a figure or a character find nothing; a quote that is left open quotes nothing", () => {
  for (const words of ["", "  ", "，。", '""', "“"]) expect(readWords(words, folding)).toEqual([]);
  expect(readWords('"Kim Il', folding)).toEqual([["kim"], ["il"]]);
});

test("every Han character is compared by one character, and by the same one when it is mapped again", () => {
  let changed = 0;
  for (let codePoint = 0x3400; codePoint < 0x323b0; codePoint++) {
    const character = String.fromCodePoint(codePoint);
    if (!/^(?=\p{Script=Han})\p{L}$/u.test(character)) continue;
    const { kind, text } = folding(codePoint);
    expect([kind, [...text].length], character).toEqual(["character", 1]);
    if (text !== character) changed++;
    expect(folding(text.codePointAt(0) ?? 0).text, character).toBe(text);
  }
  expect(changed).toBeGreaterThan(4000);
});

test("a simplification that makes two characters of one is not used", () => {
  const longer = createFolding((character) => (character === "咖" ? "咖啡" : character));
  expect(longer("咖".codePointAt(0) ?? 0).text).toBe("咖");
});

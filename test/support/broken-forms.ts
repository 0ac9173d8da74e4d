import { type BrokenStudy, bytes, claim, edit, put, remove } from "./broken-study.ts";

const GBK = Uint8Array.from([0xb5, 0xc0, 0xb6, 0xfb, 0xbc, 0xaa, 0xcc, 0xd8, 0xca, 0xb9]);

/** Files that are missing or cannot be read at all. */
const FILES: readonly BrokenStudy[] = [
  { name: "no list of actors", edits: [remove("actors.yaml")], also: ["actors.yaml:1:1 file/missing"] },
  { name: "no bibliography", edits: [remove("sources/bibliography.json")], also: ["sources/bibliography.json:1:1 file/missing"] },
  {
    name: "the actors saved in GBK: the first byte that is not UTF-8 is shown",
    edits: [bytes("actors.yaml", "道尔吉特使", GBK)],
    also: ["actors.yaml:7:17 file/not-utf8"],
  },
  {
    name: "the claims saved in UTF-16, as Windows calls Unicode",
    edits: [put("claims/memo.jsonl", Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('{"id":1}', "utf16le")]))],
    also: ["claims/memo.jsonl:1:1 file/not-utf8"],
  },
  { name: "a question whose ending is not read", edits: [put("questions/other.yml", "▸file/not-read◂kind: tilt")] },
  { name: "an empty study.yaml", edits: [put("study.yaml", "▸shape/wrong-type◂")] },
];

const YAML: readonly BrokenStudy[] = [
  { name: "a tab as indentation in YAML", edits: [edit("study.yaml", "  en: Mongolia", "▸yaml/syntax◂\ten: Mongolia")] },
  { name: "a YAML key that stands twice", edits: [edit("questions/lean.yaml", "patrons:", "▸yaml/syntax◂focal: CHN\npatrons:")] },
  { name: "a colon inside an unquoted YAML text", edits: [edit("study.yaml", "CC0-1.0", "▸yaml/syntax◂see: there")] },
  { name: "a YAML alias that nothing defines", edits: [edit("study.yaml", "licence: CC0-1.0", "licence: ▸yaml/syntax◂*ours")] },
  { name: "a brace that is not closed in YAML", edits: [edit("questions/lean.yaml", "to: 1965 }\ndelta", "to: 1965\n▸yaml/syntax◂delta")] },
  { name: "a second YAML document in the file", edits: [edit("study.yaml", "question: lean", "▸yaml/syntax◂---\nquestion: lean")] },
];

const JSON_AND_CSV: readonly BrokenStudy[] = [
  {
    name: "a comma too many in the bibliography",
    edits: [edit("sources/bibliography.json", '"citedIn": "memo"\n    }', '"citedIn": "memo",\n    ▸json/syntax◂}')],
  },
  {
    name: "a key that stands twice in the bibliography",
    edits: [edit("sources/bibliography.json", '"type": "book",', '"type": "book",\n    ▸json/duplicate-key◂"type": "thesis",')],
  },
  { name: "a claim line that was cut off", edits: [claim("memo-008", '2026-11-22"}', '2026-11-22"▸json/syntax◂')] },
  { name: "an empty line among the claims", edits: [claim("memo-004", '{"id"', '▸json/syntax◂\n{"id"')] },
  { name: "two claims on one line", edits: [edit("claims/memo.jsonl", '}\n{"id":"memo-003"', '}▸json/syntax◂{"id":"memo-003"')] },
  {
    name: "a key that stands twice in a claim",
    edits: [claim("memo-002", '"tier":"core"', '"tier":"core",▸json/duplicate-key◂"tier":"minor"')],
  },
  {
    name: "a key that stands twice in a claim that has another fault",
    edits: [claim("memo-002", '"tier":"core"', '"tier":▸shape/bad-value◂"main",▸json/duplicate-key◂"tier":"main"')],
  },
  {
    name: "a quotation mark that is not closed in CSV",
    edits: [edit("series/notes.csv", "1961,9,memo-002", '1961,9,▸csv/syntax◂"memo-002')],
  },
  { name: "a CSV row with a cell too many", edits: [edit("series/notes.csv", "1961,9,", "▸csv/syntax◂1961,9,,")] },
];

const KEYS: readonly BrokenStudy[] = [
  {
    name: "a misspelt key at the top of study.yaml: unknown where it stands, and missed",
    edits: [edit("study.yaml", "title:", "▸shape/missing-key◂title:"), edit("study.yaml", "licence:", "▸shape/unknown-key◂license:")],
  },
  { name: "an unknown key inside a claim", edits: [claim("memo-002", '"words"', '▸shape/unknown-key◂"wording"')] },
  {
    name: "an unknown key that is a number",
    edits: [edit("study.yaml", "question: lean", "question: lean\n▸shape/unknown-key◂1961: lean")],
  },
  {
    name: "an unknown key inside a rule of a question",
    edits: [edit("questions/lean.yaml", "types: [express_support],", "types: [express_support], ▸shape/unknown-key◂because: x,")],
  },
  {
    name: "a claim without its certainty",
    edits: [claim("memo-003", '{"id"', '▸shape/missing-key◂{"id"'), claim("memo-003", '"certainty":"asserted",', "")],
  },
  {
    name: "a name without its language",
    edits: [edit("actors.yaml", "- { text: Steppe Daily, lang: en,", "- ▸shape/missing-key◂{ text: Steppe Daily,")],
  },
  {
    name: "a gloss in one language only",
    edits: [claim("memo-004", '"gloss":', '"gloss":▸shape/missing-key◂'), claim("memo-004", ',"zh":"蒙古报纸抨击中国边防巡逻。"', "")],
  },
];

const VALUES: readonly BrokenStudy[] = [
  { name: "a number where a text should be", edits: [claim("memo-003", '"May 1961"', "▸shape/wrong-type◂1961")] },
  {
    name: "a year without quotation marks, which YAML reads as a number",
    edits: [edit("actors.yaml", '"1958"', "▸shape/wrong-type◂1958")],
  },
  { name: "a text where a list should be", edits: [edit("study.yaml", "[en, zh]", "▸shape/wrong-type◂en and zh")] },
  { name: "a claim that is a list", edits: [claim("memo-008", '{"id"', '▸shape/wrong-type◂["memo-008"]\n{"id"')] },
  { name: "a codebook version without quotation marks", edits: [edit("study.yaml", '"1.0"', "▸shape/bad-value◂1.0")] },
  { name: "a tier that the codebook does not have", edits: [claim("memo-003", '"core"', '▸shape/bad-value◂"main"')] },
  { name: "a claim id without its number", edits: [claim("memo-003", '"memo-003"', '▸shape/bad-value◂"praise"')] },
  { name: "an event with capitals", edits: [claim("memo-001", '"treaty-mng-chn-1960"', '▸shape/bad-value◂"Treaty 1960"')] },
  { name: "an actor written as a name", edits: [claim("memo-004", '"CHN"', '▸shape/bad-value◂"China"')] },
  { name: "a day of coding written the European way", edits: [claim("memo-004", '"2026-11-22"', '▸shape/bad-value◂"22.11.2026"')] },
  { name: "a digest of another kind", edits: [edit("sources/bibliography.json", '"sha256:', '▸shape/bad-value◂"sha512:')] },
  { name: "a type written with spaces", edits: [claim("memo-003", '"express_support"', '▸shape/bad-value◂"express support"')] },
  { name: "an empty gloss", edits: [claim("memo-003", '"道尔吉特使称赞苏联政策。"', '▸shape/bad-value◂""')] },
  { name: "a title with a space at its end", edits: [edit("questions/lean.yaml", "en: aid added", 'en: ▸shape/bad-value◂"aid added "')] },
  { name: "one patron only", edits: [edit("questions/lean.yaml", "[CHN, SUN]", "▸shape/bad-value◂[CHN]")] },
  { name: "three patrons", edits: [edit("questions/lean.yaml", "[CHN, SUN]", "▸shape/bad-value◂[CHN, SUN, USA]")] },
  { name: "no half-width of equidistance", edits: [edit("questions/lean.yaml", "delta: 0.5", "delta: ▸shape/bad-value◂0")] },
  { name: "a chance of change of 1", edits: [edit("questions/lean.yaml", "change: 0.5", "change: ▸shape/bad-value◂1")] },
  { name: "half a year", edits: [edit("questions/lean.yaml", "to: 1965", "to: ▸shape/wrong-type◂1965.5")] },
  {
    name: "a language named in English",
    edits: [edit("actors.yaml", "道尔吉特使, lang: zh-Hans", "道尔吉特使, lang: ▸shape/bad-value◂chinese")],
  },
  { name: "no coder at all", edits: [edit("study.yaml", "coders:\n  - { id: ada, name: Ada Example }", "coders: ▸shape/bad-value◂[]")] },
];

const ORDER: readonly BrokenStudy[] = [
  {
    name: "spaces inside a claim line",
    edits: [claim("memo-003", '{"id"', '▸order/not-canonical◂{"id"'), claim("memo-003", '"tier":"core"', '"tier": "core"')],
  },
  {
    name: "claims out of the order of the document",
    edits: [
      claim("memo-001", '{"id"', '▸order/not-canonical◂{"id"'),
      (files) => {
        const [first, second, ...rest] = String(files.get("claims/memo.jsonl")).split("\n");
        files.set("claims/memo.jsonl", [second, first, ...rest].join("\n"));
      },
    ],
  },
];

export const BROKEN_FORMS: readonly BrokenStudy[] = [...FILES, ...YAML, ...JSON_AND_CSV, ...KEYS, ...VALUES, ...ORDER];

import { type Locale, PROBLEM_CODES } from "../../model/index.ts";
import { addressOf, OPERATIONS } from "../../work/index.ts";
import { COMMON, type Command, type InputField, inputFields, readArguments } from "../arguments.ts";
import { COMMANDS } from "../commands.ts";
import { FIGURES } from "../figures/index.ts";
import { usageOf } from "../help.ts";
import { inputWords } from "../input-words.ts";
import { messages } from "../messages.ts";
import { block, code, type Page, prose, table } from "./markdown.ts";
import { unfilled } from "./problems.ts";

const SAMPLE_CLAIM = JSON.stringify({
  source: "notes-en",
  at: { start: 710, end: 830, digest: `sha256:${"0".repeat(64)}` },
  type: "sign_treaty",
  actors: [
    { role: "participant", actor: "PRK" },
    { role: "participant", actor: "SUN" },
  ],
  date: { edtf: "1961-07-06", words: "6 July 1961", basis: "explicit" },
  certainty: "asserted",
  gloss: { en: "The two signed a treaty.", zh: "双方签约。" },
  tier: "core",
});
const SAMPLE_UNDO = JSON.stringify({
  file: "claims/notes-en.jsonl",
  digest: `sha256:${"0".repeat(64)}`,
  before: null,
  splices: [{ start: 0, end: 700, text: "" }],
});

/** One command line for each operation and command, as words; each is read by the program when the reference is written. */
export const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  init: ["my-study"],
  "add-source": ["paper.txt", "--title", "A paper on the two treaties"],
  check: ["studies/korea"],
  tidy: ["studies/korea"],
  run: ["studies/korea"],
  overview: ["studies/korea"],
  comparative: ["others-1960s"],
  configurations: ["--question", "swings-qca"],
  permutation: ["swings-qca/R", "swings-qca/Y"],
  tilt: ["--question", "tilt-1960s"],
  states: ["--between", "USA,SUN", "--from", "1950", "--to", "1990", "--at", "1975"],
  "turning-points": ["tilt-1960s"],
  audit: ["tilt-1960s"],
  pairs: ["tilt-1960s"],
  threat: ["--on", "PRK", "--from", "1955", "--to", "1975"],
  matrix: ["--question", "first-swing"],
  test: ["why-1960s"],
  similarity: ["--between", "PRK,KOR", "--from", "1960", "--to", "1965"],
  figures: ["--on", "PRK", "--states", "CHN,SUN,GBR,FRA", "--among", "USA,JPN,KOR", "--from", "1948", "--to", "1975", "--out", "figures"],
  acts: ["1966", "--set", "paper"],
  explain: ["tilt-1960s/1963/pA"],
  register: ["--of", "PRK", "--at", "2011-12-31"],
  standing: ["--of", "PRK", "--at", "1975-06-30"],
  race: ["--of", "PRK"],
  compare: ["--of", "PRK", "--at", "1972-12-31", "--with", "1975-12-31"],
  borders: ["--at", "1975-06-30", "--of", "PRK"],
  relation: ["--between", "PRK,CHN", "--kind", "alliance", "--at", "1961-07-12"],
  chronicle: ["--between", "PRK,VNM"],
  timeline: ["--from", "1961", "--to", "1965", "--only", "contradicted"],
  contradictions: ["--claim", "003-034"],
  coverage: ["--source", "003"],
  diff: ["--since", "HEAD"],
  doctrine: ["north-south-exclusion"],
  procedure: ["prk-foreign-policy"],
  chains: ["prk-jpn-normalisation-talks"],
  claims: ["--actor", "PRK", "--type", "visit"],
  events: ["--actor", "CHN", "--from", "1960", "--to", "1965"],
  actors: ["朝鲜", "--at", "1950"],
  search: ["金日成", "--in", "texts"],
  sources: [],
  document: ["notes-en", "--claim", "notes-en-002"],
  claim: ["003-034"],
  numbers: ["003-060"],
  draft: ["notes-en", "--start", "710", "--end", "830"],
  codebook: [],
  "save-claim": [SAMPLE_CLAIM, "--coder", "founder-2"],
  "set-status": ["levels-069", "accepted", "--coder", "founder-2"],
  "note-contradiction": [
    "003-059,003-060",
    "--kind",
    "date",
    "--en",
    "Asked for in 1962, signed in November 1963",
    "--zh",
    "1962年提出，1963年11月签署",
  ],
  undo: [SAMPLE_UNDO],
  "data add": ["NMC-70-abridged.csv", "downloads"],
  "data list": ["nmc"],
  "data coverage": ["nmc"],
  "data check": ["nmc", "--of", "PRK", "--from", "1948", "--to", "1975"],
  panel: ["directed-dyad-year", "--from", "1816", "--to", "2010", "--add", "alliances,capabilities,gml-mids", "--into", "my-panel"],
  export: ["sources", "--format", "bibtex", "--out", "sources.bib"],
  report: ["--question", "tilt-1960s", "--lang", "zh", "--out", "report.pdf"],
  figure: ["tilt", "--question", "tilt-1960s", "--out", "tilt.svg"],
  start: ["studies/korea"],
  serve: ["studies/korea", "--port", "4300"],
};

/** `reference/operations.md`: each operation and command with its inputs, an example, its HTTP address and its exit codes. */
export const operationsPage: Page = {
  path: "reference/operations.md",
  title: (locale) => WORDS[locale].title,
  body(locale) {
    const w = WORDS[locale];
    const commands: readonly Command[] = [...OPERATIONS, ...COMMANDS];
    const common = Object.keys(COMMON).map((name) => [
      code(`--${name}`),
      prose(messages[locale].commonOptions[name as keyof typeof COMMON]),
    ]);
    return [
      ...w.intro,
      table(
        w.listHead,
        commands.map((command) => [
          `[${command.name}](#${command.name.replaceAll(" ", "-")})`,
          prose(command.summary[locale]),
          addressCell(command, locale),
        ]),
      ),
      `## ${w.common}`,
      table([w.option, w.meaning], common),
      `## ${w.exitCodes}`,
      table([w.exitCode, w.meaning], exitRows(locale)),
      ...commands.flatMap((command) => section(command, locale)),
    ];
  },
};

function section(command: Command, locale: Locale): string[] {
  const w = WORDS[locale];
  const operation = OPERATIONS.find((one) => one.name === command.name);
  const fields = Object.entries(inputFields(command.input));
  const rows = fields.map(([name, field]) => [code(`--${name}`), ...fieldCells(command, { name, field, locale })]);
  const example = EXAMPLES[command.name] ?? [];
  const address = exampleAddress(command, example);
  return [
    `## ${command.name}`,
    prose(command.summary[locale]),
    block("sh", [`${usageOf(command)}`]),
    ...(rows.length === 0 ? [w.noInput] : [table([w.input, w.type, w.required, w.defaultValue, w.meaning], rows)]),
    w.example,
    block("sh", [["tiltmeter", command.name, ...example.map(quoted)].join(" ")]),
    address === undefined ? w.noHttp : `HTTP: ${code(address)}`,
    ...(command.name === "figure" ? [w.figures, table([w.figure, w.meaning], figureRows(locale))] : []),
    ...(operation?.exit === undefined ? [] : [w.ownExit]),
    ...(operation?.writes === true ? [w.writes] : []),
  ];
}

function figureRows(locale: Locale): string[][] {
  return FIGURES.map(({ name, summary, input }) => {
    const takes = Object.keys(inputFields(input)).map((field) => code(`--${field}`));
    return [code(name), prose(`${summary[locale]} (${takes.join(", ")})`)];
  });
}

function fieldCells(command: Command, { name, field, locale }: { name: string; field: InputField; locale: Locale }): string[] {
  const w = WORDS[locale];
  const named = field.id === "EdtfText" ? w.types.edtf : w.types[field.type as keyof typeof w.types];
  const type = field.enum?.map(code).join(locale === "zh" ? "、" : ", ") ?? named;
  const isNeeded = command.input.shape[name]?.safeParse(undefined).success === false;
  const meaning = field.description === undefined ? "" : prose(inputWords(field.description, locale));
  return [type, isNeeded ? w.yes : "", field.default === undefined ? "" : code(String(field.default)), meaning];
}

function addressCell(command: Command, locale: Locale): string {
  const address = placeOf(command);
  return address === undefined ? WORDS[locale].none : code(address);
}

function placeOf({ name }: Command): string | undefined {
  const operation = OPERATIONS.find((one) => one.name === name);
  if (operation?.http === true) return `${operation.writes ? "POST" : "GET"} ${addressOf(operation)}`;
  return name === "figure" ? "GET /figure/FIGURE.FORMAT" : undefined;
}

function exampleAddress(command: Command, words: readonly string[]): string | undefined {
  const { figure, ...input } = readArguments(command, words).input;
  const address = figure === undefined ? placeOf(command) : `GET /figure/${figure}.svg`;
  const query = new URLSearchParams(Object.entries(input).map(([name, word]): [string, string] => [name, String(word)])).toString();
  if (OPERATIONS.find((one) => one.name === command.name)?.writes === true) return address;
  return address === undefined || query === "" ? address : `${address}?${query}`;
}

/** A word as a shell takes it whole. */
function quoted(word: string): string {
  return /^[\w./:|,=-]+$/.test(word) || /^\p{L}+$/u.test(word) ? word : `'${word}'`;
}

function exitRows(locale: Locale): string[][] {
  const w = WORDS[locale];
  const problems = PROBLEM_CODES.map((id) => ({ id, exit: unfilled(id).exit }));
  const codes = [...new Set(problems.map(({ exit }) => exit))].sort((a, b) => a - b);
  const rows = codes.map((exit) => {
    const ids = problems.filter((problem) => problem.exit === exit).map((problem) => code(problem.id));
    return { exit, words: `${exit === 1 ? `${w.findings}; ` : ""}${w.problems}: ${ids.join(", ")}` };
  });
  const all = [{ exit: 0, words: w.done }, { exit: 70, words: w.defect }, ...rows].sort((a, b) => a.exit - b.exit);
  return all.map(({ exit, words }) => [String(exit), words]);
}

const WORDS = {
  en: {
    title: "Operations",
    intro: [
      "The command line and the HTTP API offer the same operations. The study is the folder named by `--study`; otherwise this folder, the only one in `studies/`, or the one that the file `studies/default` names. A server serves the one study it was started with.",
      "The HTTP API is described for programs in [openapi.json](openapi.json). Inputs go into the query string; failures come back as [problems](problems.md).",
    ],
    listHead: ["Operation", "What it does", "HTTP"],
    common: "Options of every operation",
    option: "Option",
    meaning: "Meaning",
    exitCodes: "Exit codes",
    exitCode: "Exit code",
    done: "done",
    findings: "`check` found an error",
    problems: "a [problem](problems.md)",
    defect: "a defect of the program",
    input: "Input",
    type: "Type",
    required: "Required",
    defaultValue: "Default",
    yes: "yes",
    none: "–",
    noInput: "It takes no input of its own.",
    example: "Example:",
    noHttp: "Only on the command line.",
    ownExit: "Exit code 1 where an error was found, otherwise 0.",
    writes: "It writes files.",
    figure: "Figure",
    figures: "The figures, with the inputs that each takes; `svg`, `png` and `csv` of one figure come from the same numbers:",
    types: {
      string: "text",
      integer: "whole number",
      number: "number",
      boolean: "flag",
      array: "texts",
      object: "JSON object",
      edtf: "[date](dates.md)",
    },
  },
  zh: {
    title: "操作",
    intro: [
      "命令行与 HTTP 接口提供同样的操作。所用研究由 `--study` 指明；不写则用当前文件夹、`studies/` 中唯一的一个，或文件 `studies/default` 所指的一个。服务器只提供启动时所指的那一项研究。",
      "供程序阅读的 HTTP 接口说明见 [openapi.json](../../reference/openapi.json)。输入写在查询串中；失败时返回[出错信息](problems.md)。",
    ],
    listHead: ["操作", "用途", "HTTP"],
    common: "各操作通用的选项",
    option: "选项",
    meaning: "含义",
    exitCodes: "退出码",
    exitCode: "退出码",
    done: "完成",
    findings: "`check` 发现错误",
    problems: "[出错](problems.md)",
    defect: "程序缺陷",
    input: "输入",
    type: "类型",
    required: "必填",
    defaultValue: "默认值",
    yes: "是",
    none: "–",
    noInput: "该操作没有自己的输入。",
    example: "示例：",
    noHttp: "仅限命令行。",
    ownExit: "发现错误时退出码为 1，否则为 0。",
    writes: "该操作会写入文件。",
    figure: "图",
    figures: "各图及其输入；同一图的 `svg`、`png`、`csv` 出自同一组数字：",
    types: {
      string: "文本",
      integer: "整数",
      number: "数字",
      boolean: "开关",
      array: "若干文本",
      object: "JSON 对象",
      edtf: "[日期](dates.md)",
    },
  },
};

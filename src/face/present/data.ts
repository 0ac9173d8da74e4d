import { type Bilingual, dataSet, type Locale } from "../../model/index.ts";
import type { AddedFile, DataAdded, DataList } from "../../work/index.ts";
import { findingLines } from "./findings.ts";
import { textTable } from "./table.ts";

/** What became of files of reference data: taken in with what each is, covers and allows, or refused with what is wrong in it. */
export function presentDataAdded({ folder, files }: DataAdded, locale: Locale): string {
  const w = WORDS[locale];
  const count = (...states: readonly AddedFile["state"][]): number => files.filter(({ state }) => states.includes(state)).length;
  const total = files.length < 2 ? [] : [w.total(count("added", "unchanged"), count("refused"), count("passed-over"))];
  return [...files.flatMap((file) => fileLines(file, locale)), ...total, w.where(folder)].join("\n");
}

function fileLines({ file, state, manifest, findings, because, notTaken }: AddedFile, locale: Locale): string[] {
  const w = WORDS[locale];
  if (state === "passed-over") return [w.passedOver(file, because?.[locale] ?? findings[0]?.[locale].says ?? "")];
  const lines = findings.map((finding) => findingLines(finding, locale));
  if (manifest === undefined) return [...lines, ...(because === undefined ? [] : [because[locale]]), w.refused(file)];
  const left =
    notTaken.length === 0 ? [] : [`  ${w.notTaken(notTaken.slice(0, SHOWN).join(", ") + (notTaken.length > SHOWN ? " …" : ""))}`];
  return [...lines, w[state === "added" ? "added" : "unchanged"](file), ...manifestLines(manifest, locale), ...left];
}

/** What a file was recognised as, how much it holds, its digest, and what may be done with it. */
function manifestLines({ set, version, rows, states, coverage, file, described }: Manifest, locale: Locale): string[] {
  const w = WORDS[locale];
  const known = dataSet(set) ?? described;
  const years = coverage === undefined ? "" : `${coverage[0]}–${coverage[1]}`;
  return [
    `  ${w.recognised(`${set} · ${known?.title[locale] ?? set}`)}`,
    `  ${w.content({ set: "", version, rows, states, years })}`,
    `  ${file.digest}`,
    ...(known === undefined ? [] : [`  ${w.terms}${w.colon}${termsText(known.terms, locale)}`]),
  ];
}

type Manifest = NonNullable<AddedFile["manifest"]>;

function termsText({ licence, says }: DataList["sets"][number]["terms"], locale: Locale): string {
  return licence === undefined ? says[locale] : `${licence} – ${says[locale]}`;
}

/** A longer list of columns is not printed. */
const SHOWN = 12;

/** The data sets with a mark at those that are here; of a single one, all that is known of it. */
export function presentDataList({ folder, sets }: DataList, locale: Locale): string {
  const w = WORDS[locale];
  const [only] = sets;
  if (sets.length === 1 && only !== undefined) return card(only, locale);
  const rows = sets.map(({ id, title, here, known }) => {
    const years = here === undefined ? known.coverage : here.coverage;
    const span = years === undefined ? "" : `${years[0]}–${years[1]}`;
    return [
      here === undefined ? "" : "✓",
      id,
      title[locale],
      here?.version ?? known.version,
      span,
      here === undefined ? "" : String(here.rows),
    ];
  });
  return [textTable(w.head, rows), w.held(sets.filter((set) => set.here !== undefined).length, sets.length), w.where(folder)].join("\n");
}

function card(set: DataList["sets"][number], locale: Locale): string {
  const w = WORDS[locale];
  const line = (name: string, text: string | Bilingual): string => `${name}${w.colon}${typeof text === "string" ? text : text[locale]}`;
  const { here, terms } = set;
  return [
    `${set.id} · ${set.title[locale]}`,
    line(w.known, `${set.known.version}, ${set.known.coverage[0]}–${set.known.coverage[1]}`),
    here === undefined
      ? w.notHere
      : line(
          w.here,
          `${here.file}, ${w.content({ set: "", version: here.version, rows: here.rows, states: here.states, years: here.coverage?.join("–") ?? "" })}`,
        ),
    line(w.cite, set.cite),
    line(w.home, set.home),
    line(w.terms, termsText(terms, locale)),
    ...set.notes.map((note) => line(w.note, note)),
  ].join("\n");
}

interface Content {
  readonly set: string;
  readonly version: string | undefined;
  readonly rows: number;
  readonly states: number;
  readonly years: string;
}

const contentWords = (content: Content, parts: { rows: string; states: string; version: string }): string => {
  const version = content.version === undefined ? [] : [parts.version];
  return [content.set, ...version, parts.rows, ...(content.states === 0 ? [] : [parts.states]), content.years]
    .filter((one) => one !== "")
    .join(", ");
};

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? "" : "s"}`;

const en = {
  refused: (file: string) => `Nothing of ${file} was added`,
  passedOver: (file: string, why: string) => `Passed over: ${file} (${why})`,
  added: (file: string) => `Added: ${file}`,
  unchanged: (file: string) => `There already, unchanged: ${file}`,
  recognised: (what: string) => `recognised as ${what}`,
  total: (added: number, refused: number, passed: number) => `${added} in the data folder, ${refused} refused, ${passed} passed over`,
  content: (c: Content) =>
    contentWords(c, { rows: plural(c.rows, "row"), states: plural(c.states, "state"), version: `version ${c.version}` }),
  notTaken: (list: string) => `Columns not taken in: ${list}`,
  where: (folder: string) => `Data folder: ${folder}`,
  head: ["here", "id", "data set", "version", "years", "rows"],
  held: (n: number, of: number) => `${n} of ${of} here; add one with: tiltmeter data add FILE`,
  known: "Known version",
  here: "Here",
  notHere: "Not here; add it with: tiltmeter data add FILE",
  cite: "Cite as",
  home: "From",
  terms: "Terms",
  note: "Mind",
  colon: ": ",
};

const zh: typeof en = {
  refused: (file) => `${file} 未收入任何内容`,
  passedOver: (file, why) => `已略过：${file}（${why}）`,
  added: (file) => `已收入：${file}`,
  unchanged: (file) => `已存在，未变：${file}`,
  recognised: (what) => `识别为 ${what}`,
  total: (added, refused, passed) => `已在数据文件夹 ${added} 个，拒收 ${refused} 个，略过 ${passed} 个`,
  content: (c) => contentWords(c, { rows: `${c.rows} 行`, states: `${c.states} 国`, version: `版本 ${c.version}` }),
  notTaken: (list) => `未收入的列：${list}`,
  where: (folder) => `数据文件夹：${folder}`,
  head: ["已有", "编号", "数据集", "版本", "年份", "行数"],
  held: (n, of) => `${of} 个之中已有 ${n} 个；添加：tiltmeter data add 文件`,
  known: "已知版本",
  here: "已有",
  notHere: "尚无；添加：tiltmeter data add 文件",
  cite: "引用",
  home: "来源",
  terms: "条款",
  note: "注意",
  colon: "：",
};

const WORDS = { en, zh };

import type { Locale } from "../../model/index.ts";
import { loadInR, PANEL_WORDS, type PanelAnswer, panelLine } from "../../work/index.ts";
import { textTable } from "./table.ts";

/** What a panel holds: its columns with their empty cells, what of the sources did not meet it, and how to load it. */
export function presentPanel(answer: PanelAnswer, locale: Locale): string {
  const w = WORDS[locale];
  const { columns, joins, folder, files } = answer;
  const table = columns.map(({ name, sets, direction, coverage, empty, absent }) => [
    name,
    PANEL_WORDS[locale].direction[direction],
    `${sets.join(" ")} ${coverage[0]}–${coverage[1]}`,
    absent === "none" ? "0" : "",
    empty.map(({ reason, rows }) => `${reason} ${rows}`).join(", "),
  ]);
  const left = joins.filter(({ unmatched }) => unmatched > 0).map((join) => `  ${w.join(join)}`);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return [
    panelLine(answer, locale),
    ...(columns.length === 0 ? [] : [textTable(w.head, table)]),
    ...(left.length === 0 ? [] : [w.left, ...left]),
    w.written(folder, (bytes / 1e6).toFixed(1)),
    `R${w.colon}${loadInR(answer).split("\n")[0]}`,
    `Stata${w.colon}do load.do`,
  ].join("\n");
}

type Join = PanelAnswer["joins"][number];

const en = {
  head: ["column", "value", "from", "absent is", "empty cells"],
  left: "Rows of the sources that no row of the panel could take, as their states were no members then:",
  join: ({ addOn, rows, unmatched, examples }: Join) =>
    `${addOn}: ${unmatched} of ${rows} (${examples.map((one) => `${one.code}: ${one.rows}, ${one.first}–${one.last}`).join("; ")})`,
  written: (folder: string, megabytes: string) =>
    `Written to ${folder} (${megabytes} MB): panel, reasons, datapackage.json, codebook.md, load.R, load.do`,
  colon: ": ",
};

const zh: typeof en = {
  head: ["列", "取值", "出自", "所无即", "空单元"],
  left: "来源中因所涉国家当时并非成员而无处可归的行：",
  join: ({ addOn, rows, unmatched, examples }) =>
    `${addOn}：${rows} 行中 ${unmatched} 行（${examples.map((one) => `${one.code}：${one.rows}，${one.first}–${one.last}`).join("；")}）`,
  written: (folder, megabytes) => `已写入 ${folder}（${megabytes} MB）：panel、reasons、datapackage.json、codebook.md、load.R、load.do`,
  colon: "：",
};

const WORDS = { en, zh };

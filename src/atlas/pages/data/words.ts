import { grouped } from "../../../draw/index.ts";
import { lang } from "../../view/store.ts";

const en = {
  title: (n: number, all: number) => `Data: ${n} of ${all} known sets are here or kept by the study`,
  lede: (kept: number, here: number, folder: string) =>
    `${kept === 0 ? "The study keeps no excerpt of any set." : `The study keeps excerpts of ${kept === 1 ? "one set" : `${kept} sets`}, so that its questions are answered without the sets themselves.`} ${here === 0 ? "No set lies" : here === 1 ? "One set lies" : `${here} sets lie`} in your data folder ${folder}.`,
  groups: { kept: "Kept by the study", here: "In your data folder", absent: "Known, not here" },
  columns: { set: "Data set", years: "Years", version: "Version", terms: "Terms" },
  key: {
    published: "published years",
    kept: "kept by the study",
    here: "in your data folder",
    blank: "blank cells",
    asked: "years the questions ask about",
  },
  share: { free: "free", "same-terms": "same terms", ask: "ask before passing it on" },
  row: (t: { title: string; known: string; kept: string; here: string }) => `${t.title}: published for ${t.known}; ${t.kept}; ${t.here}`,
  keptYears: (years: string) => `kept by the study for ${years}`,
  notKept: "not kept by the study",
  hereYears: (years: string) => `in your data folder for ${years}`,
  notHere: "not in your data folder",
  span: (from: number, to: number) => (from === to ? `${from}` : `${from}–${to}`),
  listKeys: "The data sets. ↑ and ↓ go from one to the next.",
  published: (version: string, years: string) => `Version ${version}, published for ${years}.`,
  keptSays: (t: { version: string; years: string; cells: string; blank: string }) =>
    `The study keeps ${t.cells} cells of version ${t.version}, ${t.years}; ${t.blank}.`,
  blankNone: "none is blank",
  blankSome: (n: number) =>
    n === 1
      ? "1 is blank in the data set itself, and stays blank: missing is never zero"
      : `${grouped(n)} are blank in the data set itself, and stay blank: missing is never zero`,
  hereSays: (t: { file: string; version: string; rows: string; years: string }) =>
    `Your data folder has ${t.rows} rows of version ${t.version}, ${t.years} (from ${t.file}).`,
  hereEvents: "events by day",
  damaged: (file: string) => `The table made of ${file} is no longer what was written, so nothing is read from it: add the file again.`,
  used: (purpose: string) => `The study names it: ${purpose}.`,
  add: "Add your copy",
  addSays: (home: string) => `Get the file from ${home}; the program recognises its official form and checks it.`,
  again: "Add a newer copy",
  copy: "Copy",
  copied: "Copied",
  terms: "Terms",
  cite: "Cite",
  states: "State by state",
  statesSays: (years: string) => `Kept by the study, ${years}: full, or hatched where cells are blank; open where no row is kept.`,
  gaps: "Gaps, and why",
  gap: (t: { state: string; years: string; blank: number; cells: number }) =>
    `${t.state}, ${t.years}: ${t.blank} of ${t.cells} cells blank in the data set`,
  noRows: (state: string, years: string) =>
    `${state}, ${years}: no row is kept; the state was no member of the system, or the study does not ask about it`,
  noGaps: "None: every cell that the study keeps of this set has a value.",
  notes: "To know before using it",
  stateTable: { state: "State", kept: "Kept by the study", blank: "Blank cells", here: "In your data folder" },
  table: "The same as a table",
  none: "—",
  comma: ", ",
  stop: ".",
};

const zh: typeof en = {
  title: (n, all) => `数据：已知 ${all} 集之中，${n} 集在本机或由研究自存`,
  lede: (kept, here, folder) =>
    `${kept === 0 ? "研究未自存任何数据集的摘录。" : `研究自存 ${kept} 集的摘录，无须原数据集即可作答。`}您的数据文件夹 ${folder} 中${here === 0 ? "尚无数据集" : `有 ${here} 集`}。`,
  groups: { kept: "研究自存", here: "在数据文件夹内", absent: "已知而不在此处" },
  columns: { set: "数据集", years: "年份", version: "版本", terms: "条款" },
  key: { published: "所发表的年份", kept: "研究自存", here: "在数据文件夹内", blank: "有空格", asked: "问题所涉年份" },
  share: { free: "自由", "same-terms": "相同条款", ask: "转发前请征询" },
  row: (t) => `${t.title}：发表年份 ${t.known}；${t.kept}；${t.here}`,
  keptYears: (years) => `研究自存 ${years} 年`,
  notKept: "研究未存",
  hereYears: (years) => `数据文件夹内 ${years} 年`,
  notHere: "不在数据文件夹内",
  span: (from, to) => (from === to ? `${from}` : `${from}—${to}`),
  listKeys: "各数据集。上下键逐集移动。",
  published: (version, years) => `版本 ${version}，发表年份 ${years}。`,
  keptSays: (t) => `研究自存版本 ${t.version} 的 ${t.cells} 格，${t.years} 年；${t.blank}。`,
  blankNone: "没有空格",
  blankSome: (n) => `其中 ${grouped(n)} 格在数据集中本为空白，此处照旧空白：缺失绝不当作零`,
  hereSays: (t) => `数据文件夹内有版本 ${t.version} 的 ${t.rows} 行，${t.years}（取自 ${t.file}）。`,
  hereEvents: "逐日事件",
  damaged: (file) => `由 ${file} 生成的表已非写入时的内容，故不予读取：请重新添加该文件。`,
  used: (purpose) => `研究指明用到它：${purpose}。`,
  add: "添加您手中的文件",
  addSays: (home) => `请自 ${home} 取得文件；程序能识别其官方格式并加以核查。`,
  again: "添加较新的文件",
  copy: "复制",
  copied: "已复制",
  terms: "条款",
  cite: "引用",
  states: "逐国",
  statesSays: (years) => `研究自存，${years} 年：实心为有值，斜线为有空格，空框为未存。`,
  gaps: "缺口及其缘由",
  gap: (t) => `${t.state}，${t.years} 年：${t.cells} 格中 ${t.blank} 格在数据集中空白`,
  noRows: (state, years) => `${state}，${years} 年：未存任何行；该国当时非体系成员，或研究未问及`,
  noGaps: "无：研究自此集所存各格均有值。",
  notes: "使用前须知",
  stateTable: { state: "国家", kept: "研究自存", blank: "空格", here: "在数据文件夹内" },
  table: "同样内容的表格",
  none: "—",
  comma: "，",
  stop: "。",
};

const catalogue = { en, zh };

/** The sentences of the page in the reader's language. */
export function words(): typeof en {
  return catalogue[lang.value];
}

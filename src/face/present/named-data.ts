import type { Locale } from "../../model/index.ts";
import type { NamedDataHere } from "../../work/index.ts";

/** Which of the data that a study names are not in the reader's data folder, or are there in another version, and what to do; nothing where all are. */
export function namedDataLines(data: readonly NamedDataHere[], locale: Locale): string[] {
  const w = WORDS[locale];
  const missing = data.filter(({ here }) => here === null);
  const other = data.filter(({ here, version }) => here !== null && version !== null && here !== version);
  return [
    ...(missing.length === 0 ? [] : [w.missing(missing.length, data.length)]),
    ...missing.flatMap(({ set, title, for: purpose, add }) => [`  ${set}  ${title[locale]}${w.dash}${purpose[locale]}`, `    ${add}`]),
    ...(missing.length === 0 ? [] : [w.where(missing.map(({ set }) => set))]),
    ...other.map(({ set, here, version }) => w.other(set, here ?? "", version ?? "")),
  ];
}

const en = {
  missing: (count: number, all: number) =>
    `Of ${all} data sets that the study names, ${count} ${count === 1 ? "is" : "are"} not in your data folder. Everything still runs on the study's own figures:`,
  dash: " – for ",
  where: ([first = ""]: readonly string[]) => `Where to get one, and its terms: tiltmeter data list ${first}`,
  other: (set: string, here: string, version: string) => `${set} is here in version ${here}; the study was made with ${version}`,
};

const zh: typeof en = {
  missing: (count, all) => `研究所列 ${all} 个数据集中，有 ${count} 个不在您的数据文件夹内；一切仍可凭研究自带数字运行：`,
  dash: "——用于",
  where: ([first = ""]) => `获取之处与条款：tiltmeter data list ${first}`,
  other: (set, here, version) => `${set} 现有版本为 ${here}，研究所用为 ${version}`,
};

const WORDS = { en, zh };

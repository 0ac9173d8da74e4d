import type { Locale } from "../model/index.ts";

/** What an operation says of one of its inputs, in the reader's language; English where there is no Chinese yet. */
export function inputWords(description: string, locale: Locale): string {
  return locale === "zh" ? (CHINESE[description] ?? description) : description;
}

const CHINESE: Readonly<Record<string, string>> = {
  "a folder that is new or empty": "新文件夹或空文件夹",
  "id of the question; the study's own choice where it is left out": "问题编号；不写则用研究自选的问题",
  "for example tilt-1960s/1963/pA, tilt-1960s/1963/pA,set=paper,delta=0.75, tilt-1960s/prc-press/1965|1966, event/ID or claim/ID":
    "例如 tilt-1960s/1963/pA、tilt-1960s/1963/pA,set=paper,delta=0.75、tilt-1960s/prc-press/1965|1966、event/编号 或 claim/编号",
  "the year of the level; the one with the most probable lean where it is left out": "水准所示年份；不写则取倾向概率最大的一年",
  "id of another choice of evidence; the question's own where it is left out": "另一证据组合的编号；不写则用问题自选的证据",
  "another half-width of equidistance, one of the question's": "另一等距离半宽，须为问题所列者",
  pixels: "像素",
  "only those in which this actor or state takes part": "只列有该行为体或国家参与者",
  "only this event type": "只列该事件类型",
  "id of a doctrine; all of them where it is left out": "方针的编号；不写则为全部",
  "id of a procedure; all of them where it is left out": "决策程序的编号；不写则为全部",
  "slug of a process; all of them where it is left out": "过程的代号；不写则为全部",
  "an actor, by id or name; the study's register question where it is left out": "行为体的编号或名称；不写则依研究的名录问题",
  "a date (EDTF); the last day that it allows is meant": "日期（EDTF）；取其所容许的最后一日",
  "only this relation": "只看该关系",
  "relations, or the missions that look after them": "邦交，或办理邦交的使团",
  "the other date": "另一日期",
  "the actor towards whom the map is turned, by id or name": "地图以哪一方为中心，编号或名称皆可",
  "two actors by id or name, with a comma between: PRK,CHN": "两个行为体的编号或名称，以逗号隔开：PRK,CHN",
  "two actors by id or name, with a comma between; a chronicle question of the study adds their past":
    "两个行为体的编号或名称，以逗号隔开；研究若有编年问题，则上溯其前身",
  "one actor, by id or name": "一个行为体的编号或名称",
  "only those with this claim": "只列涉及该主张者",
  "only this one, with its claims in full": "只列这一条，并详列其主张",
  "id of the question that says which pairs are asked about; the study's own choice where it is left out":
    "决定看哪些双边关系的问题编号；不写则用研究自选的问题",
  "lanes by pairs of states or by fields of policy": "按双边（pairs）或按政策领域（fields）分列",
  "only these lanes, ids with commas between; all but “elsewhere” where it is left out":
    "只列这些线，编号以逗号隔开；不写则列“其余”（elsewhere）以外的各线",
  "only these event types, with commas between": "只列这些事件类型，以逗号隔开",
  "only these certainties, with commas between": "只列这些确定程度，以逗号隔开",
  "only what is contradicted, or what no named source is known for": "只列有矛盾者（contradicted），或未注明可知来源者（unsourced）",
  "only events with a claim in which these words stand, as in search": "只列主张中含有这些字词的事件，查法同 search",
  "first day of the window (EDTF); that of the question's period where it is left out": "时段的首日（EDTF）；不写则依问题的时段",
  "last day of the window (EDTF)": "时段的末日（EDTF）",
  "always draw this event, and tell its place among the rows": "必画此事件，并告知它在表中的位次",
  "rows to pass over": "略过多少行",
  "at most so many rows": "至多列出多少行",
  "no: rows and counts only": "no：只要表行与计数",
  "a git revision: HEAD, HEAD~3, a tag or a commit": "git 版本：HEAD、HEAD~3、标签或提交",
  "a CSV or Parquet file, recognised by its headings and values, or a folder of such files":
    "CSV 或 Parquet 文件（依列名与数值识别），或含此类文件的文件夹",
  "id of the data set, where the headings fit several": "数据集编号；列名合于多个数据集时须写",
  "a mapping file that says what an unknown table holds": "映射文件，说明未知表格的内容",
  "encoding of the file where it is not UTF-8, for example windows-1252": "文件编码，非 UTF-8 时须写，如 windows-1252",
  "first and last year that the file covers, as 1816/2010; otherwise those of its rows": "文件所及首末年份，如 1816/2010；不写则依其各行",
  "put it in the place of another file of the same data set": "取代同一数据集的另一文件",
  "id of one data set: all that is known of it": "某一数据集的编号：列出其全部说明",
  "what to write": "导出什么",
  "only this source": "只列该文献",
  "first year": "起始年份",
  "last year": "终止年份",
  "an id or a name in any language; all actors where it is left out": "编号，或任一语言的名称；不写则列出全部行为体",
  "only names of this date (EDTF); says who existed then": "只认该日期（EDTF）的名称，并说明当时谁存在",
  "jsonl and csv for all; for claims also score (the lines of the claim scorer), annotations (W3C) and datapackage (Frictionless; a folder with --out), for events gexf and geojson, for sources csl, bibtex and ris":
    "三者皆可用 jsonl、csv；主张另有 score（评分程序所读之行）、annotations（W3C 网络注释）、datapackage（Frictionless 数据包，加 --out 则写成文件夹），事件另有 gexf、geojson，文献另有 csl、bibtex、ris",
  "what to find: several words stand in one sentence or one claim, in any order; “words in quotes” follow each other; traditional and simplified characters are the same":
    "查找什么：几个词须同在一句或一条主张之中，先后不拘；“引号中的词”须依次相连；繁体与简体视为相同",
  "where to look; all: in names of actors too": "在哪里查找；all 兼查行为体名称",
  "at most so many hits in texts, in claims and in names each; all are counted": "原文、主张、名称各至多列出多少处；总数照计",
  "the claim as JSON, as its line would be; one without id is new and is given the next free number":
    "主张的 JSON，与其所在行同形；不写 id 即为新主张，取下一个空号",
  "who decides: a coder named in study.yaml; may be left out where there is only one": "由谁决定：study.yaml 所列编码者；只有一人时可不写",
  "digest of the file as it was seen, none where there was no file; the edit is refused where it has changed since":
    "所见文件的摘要值，当时无此文件则写 none；其后若有改动则拒绝修改",
  "id of the claim": "主张的编号",
  "what it shall be": "改为何种状态",
  "ids of two or more claims, with commas between": "两条以上主张的编号，以逗号隔开",
  "what cannot all be true": "何者不能同真",
  "what disagrees, in English": "矛盾所在，英文",
  "what disagrees, in Chinese": "矛盾所在，中文",
  "id of the entry; made of its first two claims where it is left out": "条目编号；不写则由前两条主张的编号组成",
  "the claim that feeds the measures meanwhile": "暂由哪条主张进入度量",
  "why that one, in English": "为何取此条，英文",
  "why that one, in Chinese": "为何取此条，中文",
  "the undo that an edit answered with, as JSON": "某次修改所返回的撤销内容，JSON",
  "which figure": "哪一幅图",
  "svg, png, csv, or json for what is known of the figure; the ending of --out where it is left out":
    "svg、png、csv，或 json（图的说明）；不写则依 --out 的结尾",
  "light, dark, or on white for print": "浅色、深色，或供印刷的白底",
  "the caption under the figure, with source, parameters and digest": "图下说明，附来源、设定与摘要",
  "pixels of a PNG to each unit of the figure": "PNG 中图的每一单位为多少像素",
  "a text file in UTF-8": "UTF-8 编码的文本文件",
  "short id of the source; made from the file's name where it is left out": "文献的短编号；不写则取自文件名",
  "title of the source; the file's name where it is left out": "文献题名；不写则用文件名",
  "language of the text (en, zh-Hans …); told from its script where it is left out": "文本的语言（en、zh-Hans……）；不写则据文字判断",
  "yes copies the text into the study: its licence must allow that": "yes 把文本复制进研究文件夹，须许可允许",
  "a free port of this machine": "本机的空闲端口",
};

import { error, type Rule, warning } from "./rule.ts";

/** What a file of reference data must be before it is taken in. In a Parquet file the line is the number of the row. */
export const DATA_RULES = {
  "data/other-form": error("this is {value}, not a table in CSV or Parquet", "这是{value}，不是 CSV 或 Parquet 表格", "{hint}", "{hint}"),
  "data/damaged": error(
    "the Parquet file cannot be read: {value}",
    "无法读取该 Parquet 文件：{value}",
    "it may have been cut off: fetch it again and compare its size",
    "文件可能不完整：请重新下载并核对大小",
  ),
  "data/not-utf8": error(
    "the byte {value} here is not UTF-8",
    "此处的字节 {value} 不是 UTF-8",
    "save the file as UTF-8, or say what it is: --encoding {hint}",
    "请另存为 UTF-8，或用 --encoding {hint} 注明编码",
  ),
  "data/not-csv": error(
    "not CSV: {value}",
    "不是合法的 CSV：{value}",
    "correct it there; every line has as many cells as the first",
    "请在该处改正；每行单元数须与首行相同",
  ),
  "data/empty": error("the table has no rows", "表中没有数据行", "add the file itself, not only its head", "请添加完整文件，而非仅有表头"),
  "data/not-recognised": error(
    "no data set has these headings: {value}",
    "没有数据集使用这些列名：{value}",
    "{hint}; for another table, describe it in a mapping file and add it with --map FILE",
    "{hint}；其他表格请写一份映射文件，用 --map 文件 添加",
  ),
  "data/ambiguous": error(
    "the headings fit several data sets: {value}",
    "这些列名合于多个数据集：{value}",
    "say which is meant: --as ID",
    "请指明所指：--as 编号",
  ),
  "data/missing-column": error(
    "{set} needs a column {value}, and no heading is one",
    "{set} 需要列 {value}，而表头中没有",
    "{hint}",
    "{hint}",
  ),
  "data/not-a-year": error(
    "{value} is not a year{more}",
    "{value} 不是年份{more}",
    "write the year as a number of four digits",
    "年份请写成四位数字",
  ),
  "data/not-a-number": error(
    "{value} in {column} is not {expected}{more}",
    "{column} 中的 {value} 不是{expected}{more}",
    "correct it, or leave the cell empty where there is no value",
    "请改正；无值处请留空",
  ),
  "data/not-a-day": error(
    "{value} in {column} is not a day{more}",
    "{column} 中的 {value} 不是日期{more}",
    "write days as 1961-07-11",
    "日期请写成 1961-07-11",
  ),
  "data/changed-by-excel": error(
    "{value} in {column} was made into a date by a spreadsheet{more}",
    "{column} 中的 {value} 被电子表格改成了日期{more}",
    "take the file as it was published, and never save it from a spreadsheet",
    "请使用原始发布的文件，勿用电子表格另存",
  ),
  "data/lost-zeros": error(
    "codes in {column} have lost their leading zeros, such as {value}{more}",
    "{column} 中的代码丢失了前导零，如 {value}{more}",
    "take the file as it was published, or keep the column as text when saving",
    "请使用原始发布的文件，或另存时将该列保留为文本",
  ),
  "data/out-of-range": error(
    "{value} in {column} cannot be right: it goes from {least} to {greatest}{more}",
    "{column} 中的 {value} 不可能正确：其值在 {least} 至 {greatest} 之间{more}",
    "correct it, or tell the authors if the published file has it",
    "请改正；若发布的文件即如此，请告知作者",
  ),
  "data/unknown-code": error(
    "{value} in {column} is no state of the {list} list{more}",
    "{column} 中的 {value} 不在 {list} 名单之内{more}",
    "{hint}",
    "{hint}",
  ),
  "data/no-key": error(
    "the row has no {column}, by which rows are known{more}",
    "该行缺少用以辨识行的 {column}{more}",
    "fill it in",
    "请补上",
  ),
  "data/duplicate-key": error(
    "{value} stands again; it first stood in line {first}{more}",
    "{value} 重复出现；首见于第 {first} 行{more}",
    "keep one of the rows",
    "请只保留一行",
  ),
  "data/other-code": warning(
    "{value} in {column} is no state of the {list} list, and joins with nothing{more}",
    "{column} 中的 {value} 不在 {list} 名单之内，不与任何国家合并{more}",
    "nothing to do: the data set numbers such places itself",
    "无须处理：该数据集自行为此类地方编号",
  ),
  "data/mapping-id": error(
    "{value} is the id of a known data set",
    "{value} 是已知数据集的编号",
    "give your table an id of its own",
    "请为您的表格另取编号",
  ),
  "data/mapping-key": error(
    "the key {value} is no column here",
    "键 {value} 不是此处的列",
    "name one of: {known}",
    "请写其中之一：{known}",
  ),
  "data/mapping-columns": error(
    "a table of this kind needs the columns {value}",
    "此类表格须有列 {value}",
    "add them, each with the heading it has in the file (`from`)",
    "请补上，并以 `from` 注明其在文件中的列名",
  ),
} as const satisfies Record<string, Rule>;

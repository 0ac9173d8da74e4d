import type { Bilingual } from "../bilingual.ts";
import type { DataColumn, Origin, Terms, ValueType } from "../data-set.ts";

/** A text in both languages, written small. */
export function words(en: string, zh: string): Bilingual {
  return { en, zh };
}

/** A column: its name, type and meaning in both languages. */
export function column(
  name: string,
  type: ValueType,
  [en, zh]: readonly [string, string],
  more: Omit<DataColumn, "name" | "type" | "says"> = {},
): DataColumn {
  return { name, type, says: { en, zh }, ...more };
}

/** The same column for either side of a pair: `name1` and `name2`. */
export function sides(
  name: string,
  type: ValueType,
  says: readonly [string, string],
  more: Parameters<typeof column>[3] = {},
): DataColumn[] {
  const [en, zh] = says;
  return [1, 2].map((side) => column(`${name}${side}`, type, [`${en}, side ${side}`, `${zh}（第 ${side} 方）`], more));
}

/** Under one of these headings. */
export function head(...heads: string[]): Origin {
  return { heads };
}

/** The two numbers of a pair of states. */
export const PAIR: readonly DataColumn[] = [
  column("ccode1", "state", ["first state", "第一国"]),
  column("ccode2", "state", ["second state", "第二国"]),
];

/** From one state toward the other. */
export const DIRECTED: readonly DataColumn[] = [
  column("ccode1", "state", ["the state that acts or is bound", "施动或承担义务之国"]),
  column("ccode2", "state", ["the state it acts toward", "所对之国"]),
];

export const STATE: DataColumn = column("ccode", "state", ["state", "国家"]);
export const YEAR: DataColumn = column("year", "year", ["year", "年份"]);

const ASK = {
  cow: words(
    "Free for academic use with citation of the data paper and the version. No licence is stated: ask the Correlates of War Project before passing it on.",
    "学术用途免费，须引用数据论文与版本。未注明许可：再分发前请征询 Correlates of War 项目。",
  ),
  unstated: words(
    "No licence is stated; citation is asked for. Ask the authors before passing it on.",
    "未注明许可，但要求引用。再分发前请征询作者。",
  ),
};

/** The terms of the Correlates of War Project. */
export const COW_TERMS: Terms = { share: "ask", says: ASK.cow };
/** Terms where none are stated. */
export const UNSTATED_TERMS: Terms = { share: "ask", says: ASK.unstated };

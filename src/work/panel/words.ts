import type { Locale } from "../../model/index.ts";
import type { PanelAnswer, PanelColumnInfo } from "./panel-answer.ts";

type ReasonName = PanelColumnInfo["empty"][number]["reason"];

const en = {
  unit: {
    "state-year": "states by year",
    "dyad-year": "pairs of states by year",
    "directed-dyad-year": "one state toward another by year",
  },
  system: { cow: "Correlates of War", gw: "Gleditsch–Ward" },
  direction: {
    state: "of this state",
    side: "of this side, within the dyad",
    directed: "from the first state toward the second",
    mutual: "the same in either order",
  },
  absent: {
    none: "a row that the source does not have means none: 0",
    unknown: "a row that the source does not have is empty",
    "not-applicable": "empty where there is nothing that could have a value",
  },
  reasons: {
    "not-covered": "the source does not cover the year",
    "no-number": "the state has no number in the source's list in that year",
    "no-row": "the source has no row",
    "no-value": "the source has the row without this value",
    "not-applicable": "there is nothing that could have a value",
  } satisfies Record<ReasonName, string>,
  type: { flag: "0 or 1", count: "whole number", measure: "number", text: "text" },
};

const zh: typeof en = {
  unit: { "state-year": "国家·年", "dyad-year": "国家对·年", "directed-dyad-year": "有向国家对·年" },
  system: { cow: "Correlates of War", gw: "Gleditsch–Ward" },
  direction: { state: "该国之值", side: "该方在此对中之值", directed: "第一国对第二国", mutual: "与先后次序无关" },
  absent: {
    none: "来源所无之行即为无：0",
    unknown: "来源所无之行为空",
    "not-applicable": "无可取值之处为空",
  },
  reasons: {
    "not-covered": "来源不及该年",
    "no-number": "该国当年在来源名单中无编号",
    "no-row": "来源无此行",
    "no-value": "来源有此行而无此值",
    "not-applicable": "无可取值",
  },
  type: { flag: "0 或 1", count: "整数", measure: "数字", text: "文本" },
};

/** How panels are spoken of, in both languages. */
export const PANEL_WORDS = { en, zh };

/** `states by year, 1816–2010, 15,163 rows, 10 columns` in the reader's language. */
export function panelLine({ unit, years, rows, keys, columns }: PanelAnswer, locale: Locale): string {
  const count = keys.length + columns.length;
  const words = PANEL_WORDS[locale].unit[unit];
  if (locale === "zh") return `${words}，${years[0]}–${years[1]}，${rows} 行，${count} 列`;
  return `${words}, ${years[0]}–${years[1]}, ${rows} rows, ${count} columns`;
}

import type { Bilingual } from "../bilingual.ts";

/** What a value of a relation is called in Chinese; in English the codebook's own words serve. */
const CHINESE: Readonly<Record<string, string>> = {
  recognised: "承认",
  exclusive: "唯一承认",
  withdrawn: "撤回",
  established: "建交",
  suspended: "中断",
  severed: "断交",
  embassy: "大使级",
  legation: "公使级",
  office: "办事处",
  charge: "代办级",
  resident: "常驻",
  accredited_via_third: "兼驻",
  "consulate yes": "设有",
  defence: "防御同盟",
  neutrality: "中立",
  nonaggression: "互不侵犯",
  consultation: "协商",
  applicant: "申请中",
  member: "成员",
  former: "已退出",
  "border_settled yes": "已划定",
  partly: "部分划定",
  disputed: "有争议",
  in_force: "生效",
  eased: "放宽",
  war: "战争",
  armistice: "停战",
};

/** What a value of a relation is called: `resident`, `常驻`. */
export function relationValueWords(relation: string, value: string): Bilingual {
  return { en: value.replaceAll("_", " "), zh: CHINESE[`${relation} ${value}`] ?? CHINESE[value] ?? value };
}

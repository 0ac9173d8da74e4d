import type { Association, Locale } from "../../model/index.ts";
import type { PermutationAnswer } from "../../work/index.ts";
import { messages } from "../messages.ts";
import { signed } from "./table.ts";

/** From so many years on the circular test can reach .05. */
const ENOUGH = 20;

/** Two series for the terminal: their titles, how they go together, and which years stand aside. */
export function presentPermutation(answer: PermutationAnswer, locale: Locale): string {
  const { first, second } = answer;
  const w = WORDS[locale];
  return [
    `${first.title[locale]} (${first.id})`,
    `${second.title[locale]} (${second.id})`,
    ...associationLines(answer, { locale, pair: w.both }).map((line) => `  ${line}`),
  ].join("\n");
}

/** How two series go together, in lines: the correlation, and p under each way of rearranging one of them with the least that it can be. */
export function associationLines(one: Association, { locale, pair }: { readonly locale: Locale; readonly pair: string }): string[] {
  const w = WORDS[locale];
  const { colon } = messages[locale];
  const aside = one.aside.length === 0 ? [] : [`  ${w.aside(one.aside.join(locale === "zh" ? "、" : ", "))}`];
  const { years, r, circular, blocks, free } = one;
  if (years === null || r === null || circular === null || blocks === null || free === null) {
    return [`${pair}${colon}${one.why === "constant" ? w.constant : w.short(one.n)}`, ...aside];
  }
  const test = { r: signed(r), from: years.from, to: years.to, n: one.n, circular: pText(circular.p), least: pText(circular.minimum) };
  return [
    `${pair}${colon}${w.together(test)}`,
    `  ${w.others({ blocks: pText(blocks.p), length: blocks.length, free: pText(free.p) })}`,
    ...(one.n < ENOUGH ? [`  ${w.tooShort(ENOUGH)}`] : []),
    ...aside,
  ];
}

/** A probability with three decimals, or as below the least that these show. */
function pText(p: number): string {
  return p < 0.001 ? "< .001" : p.toFixed(3).replace(/^0/, "");
}

const en = {
  both: "together",
  together: (t: { r: string; from: number; to: number; n: number; circular: string; least: string }) =>
    `r ${t.r}, ${t.from}–${t.to} (${t.n} years); shifted around, p ${t.circular} (least possible ${t.least})`,
  others: (t: { blocks: string; length: number; free: string }) =>
    `in blocks of ${t.length} years p ${t.blocks}; as if years knew nothing of each other p ${t.free}`,
  tooShort: (n: number) => `Under ${n} years shifting can never reach .05: read it as a description.`,
  short: (n: number) => `nothing to test, ${n} years together`,
  constant: "nothing to test, one of them does not vary",
  aside: (years: string) => `set aside, since the other has no value or a gap lies between: ${years}`,
};

const zh: typeof en = {
  both: "二者",
  together: (t) => `r ${t.r}，${t.from}—${t.to} 年（${t.n} 年）；循环错位 p ${t.circular}（可能的最小值 ${t.least}）`,
  others: (t) => `按 ${t.length} 年一段重排 p ${t.blocks}；假定各年互不相干则 p ${t.free}`,
  tooShort: (n) => `不足 ${n} 年，错位检验永不可能达到 .05：只可视为描述。`,
  short: (n) => `无从检验，二者同有者 ${n} 年`,
  constant: "无从检验，其一没有变化",
  aside: (years) => `未计入（另一序列无值，或中有缺年）：${years}`,
};

const WORDS = { en, zh };

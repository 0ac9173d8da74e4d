import type { CheckedSeries, Locale, TiltAnswer } from "../../model/index.ts";

interface Words {
  against(series: string, source: string): string;
  readonly outcome: Readonly<Record<"agrees" | "disagrees" | "silent", (what: string, cells: string) => string>>;
  cell(year: number, value: number): string;
  told(cells: string): string;
  readonly comma: string;
  readonly semicolon: string;
  readonly stop: string;
}

const en: Words = {
  against: (series, source) => `${series} (${source}) `,
  outcome: {
    agrees: (what, cells) => `agrees that ${what}${cells}`,
    disagrees: (what, cells) => `does not agree that ${what}${cells}`,
    silent: (what) => `does not tell whether ${what}`,
  },
  cell: (year, value) => `${value} in ${year}`,
  told: (cells) => ` (${cells})`,
  comma: ", ",
  semicolon: "; ",
  stop: ".",
};

const zh: Words = {
  against: (series, source) => `${series}（${source}）：`,
  outcome: {
    agrees: (what, cells) => `与“${what}”相符${cells}`,
    disagrees: (what, cells) => `与“${what}”不符${cells}`,
    silent: (what) => `于“${what}”无从判断`,
  },
  cell: (year, value) => `${year} 年 ${value}`,
  told: (cells) => `（${cells}）`,
  comma: "、",
  semicolon: "；",
  stop: "。",
};

const WORDS = { en, zh };

/** What series say of what documents say: one sentence for each series that is held against any. */
export function checkSentences({ checks }: Pick<TiltAnswer, "checks">, locale: Locale): readonly string[] {
  const words = WORDS[locale];
  const series = [...new Set(checks.map((one) => one.series))];
  return series.flatMap((id) => {
    const own = checks.filter((one) => one.series === id);
    const [first] = own;
    if (first === undefined) return [];
    const parts = own.map((one) => outcomeWords(one, words, locale));
    return [`${words.against(first.seriesTitle[locale], first.source)}${parts.join(words.semicolon)}${words.stop}`];
  });
}

function outcomeWords({ agrees, title, cells }: CheckedSeries, words: Words, locale: Locale): string {
  const told = cells.length === 0 ? "" : words.told(cells.map(({ year, value }) => words.cell(year, value)).join(words.comma));
  const outcome = agrees === null ? "silent" : agrees ? "agrees" : "disagrees";
  return words.outcome[outcome](title[locale], told);
}

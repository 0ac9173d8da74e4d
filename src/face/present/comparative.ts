import { spanText } from "../../draw/index.ts";
import type { ComparativeAnswer, ComparedCase, Locale } from "../../model/index.ts";
import { messages } from "../messages.ts";
import { textTable } from "./table.ts";

interface Reader {
  readonly locale: Locale;
  readonly w: Words;
  nameOf(id: string): string;
}

/** A comparison for the terminal: whose method, the states side by side with what is told of each, their phases, and the states of which nothing is told. */
export function presentComparative(answer: ComparativeAnswer, locale: Locale): string {
  const reader: Reader = { locale, w: WORDS[locale], nameOf: (id) => answer.names[id]?.[locale] ?? id };
  const { w } = reader;
  const told = answer.cases.filter(({ coverage }) => coverage.acts > 0);
  const untold = answer.cases.filter(({ coverage }) => coverage.acts === 0);
  return [
    answer.title[locale],
    `  ${w.like({ id: answer.like.id, title: answer.like.title[locale], delta: String(answer.like.delta) })}`,
    "",
    ...(told.length === 0
      ? []
      : [
          textTable(
            w.head,
            told.map((one) => row(reader, one)),
          ),
          "",
          ...told.flatMap((one) => phaseLines(reader, one)),
        ]),
    ...untold.map((one) => w.nothing({ ...spanOf(reader, one), years: one.coverage.years })),
    ...told.filter(isThin).map((one) => w.thin({ ...spanOf(reader, one), told: one.coverage.told, years: one.coverage.years })),
  ].join("\n");
}

function row({ nameOf, locale }: Reader, { focal, patrons, period, coverage, called }: ComparedCase): (string | number)[] {
  return [
    nameOf(focal),
    `${nameOf(patrons[0])} – ${nameOf(patrons[1])}`,
    spanText(period.from, period.to, locale),
    coverage.acts,
    `${coverage.told}/${coverage.years}`,
    coverage.roots.length,
    called.A,
    called.equidistant,
    called.B,
    called.undetermined,
  ];
}

/** Told of in less than half of its years. */
function isThin({ coverage }: ComparedCase): boolean {
  return 2 * coverage.told < coverage.years;
}

function phaseLines({ w, nameOf, locale }: Reader, { focal, patrons, phases }: ComparedCase): string[] {
  const leaning = phases.flatMap(({ from, to, label }) => {
    if (label.class === null) return [];
    const words = label.class === "equidistant" ? w.equidistant : w.toward(nameOf(patrons[label.class === "A" ? 0 : 1]));
    return `${spanText(from, to, locale)} ${words}`;
  });
  const { colon, semicolon } = messages[locale];
  return [`${nameOf(focal)}${colon}${leaning.length === 0 ? w.noPhase : leaning.join(semicolon)}`];
}

function spanOf(
  { nameOf }: Reader,
  { focal, patrons, period }: ComparedCase,
): { name: string; a: string; b: string; from: number; to: number } {
  return { name: nameOf(focal), a: nameOf(patrons[0]), b: nameOf(patrons[1]), ...period };
}

interface Span {
  readonly name: string;
  readonly a: string;
  readonly b: string;
  readonly from: number;
  readonly to: number;
  readonly years: number;
}

const en = {
  like: (l: { id: string; title: string; delta: string }) => `asked like ${l.id} (${l.title}), δ ${l.delta}, on what this study tells`,
  head: ["state", "between", "years", "acts", "told of", "roots", "to the first", "equidistant", "to the second", "not determined"],
  toward: (patron: string) => `to ${patron}`,
  equidistant: "equidistant",
  noPhase: "no year can be called anything",
  nothing: (s: Span) =>
    `${s.name}: this study tells of no act of it toward ${s.a} or ${s.b} in ${s.from}–${s.to}, so nothing is said of any of the ${s.years} years; that is not equidistance`,
  thin: (s: Span & { told: number }) => `${s.name}: told of in ${s.told} of ${s.years} years only; the others are not known`,
};

type Words = typeof en;

const zh: Words = {
  like: (l) => `照 ${l.id}（${l.title}）提问，δ ${l.delta}，仅据本研究所述`,
  head: ["国家", "处于", "年份", "行为", "有述之年", "根来源", "倾向前者", "等距离", "倾向后者", "未定"],
  toward: (patron) => `倾向${patron}`,
  equidistant: "等距离",
  noPhase: "没有任何一年可以定名",
  nothing: (s) => `${s.name}：本研究未述其 ${s.from}—${s.to} 年对${s.a}或${s.b}的任何行为，故 ${s.years} 年皆不作判断；这并非等距离`,
  thin: (s) => `${s.name}：${s.years} 年中仅 ${s.told} 年有述；其余不知`,
};

const WORDS: Readonly<Record<Locale, Words>> = { en, zh };

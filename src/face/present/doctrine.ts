import { isoDay, type Locale } from "../../model/index.ts";
import type { CheckedDoctrine, DoctrineAnswer } from "../../work/index.ts";
import { messages } from "../messages.ts";
import type { NameOf } from "./names.ts";
import { textTable } from "./table.ts";

/** Doctrines checked against the register: who broke each, when it was dropped, new relations before and after, and how far the rows go. */
export function presentDoctrines({ doctrines }: DoctrineAnswer, reader: { readonly locale: Locale; readonly nameOf: NameOf }): string {
  if (doctrines.length === 0) return messages[reader.locale].nothing;
  return doctrines.map((one) => doctrineText(one, reader)).join("\n\n");
}

function doctrineText(one: CheckedDoctrine, { locale, nameOf }: { readonly locale: Locale; readonly nameOf: NameOf }): string {
  const m = messages[locale];
  const w = WORDS[locale];
  const { doctrine, breaches, dropped, phases, years, relations, reach } = one;
  return [
    `${doctrine.title[locale]} (${doctrine.id})`,
    `  ${w.rule[doctrine.kind](nameOf(doctrine.of), nameOf(doctrine.rival))} [${doctrine.claims.join(" ")}]`,
    ...(doctrine.why === undefined ? [] : [`  ${doctrine.why[locale]}`]),
    "",
    w.both(breaches.length),
    ...breaches.map((breach) => {
      const from = breach.certainFrom === null ? w.mayFrom(breach.possibleFrom) : w.from(breach.certainFrom, breach.possibleFrom);
      return `  ${breach.name[locale]} · ${m.truth[breach.truth]}${m.comma}${from} [${breach.claims.of.join(" ")} + ${breach.claims.rival.join(" ")}]`;
    }),
    `  ${reach.says[locale]}`,
    "",
    `${w.dropped(dropped.first, dropped.last)} [${dropped.claims.join(" ")}]`,
    "",
    w.newHead(nameOf(doctrine.of)),
    phaseTable(phases, locale),
    `${w.yearly}${m.colon}${years.flatMap(yearText).join(" · ")}`,
    w.counting({ proposed: reach.proposed, undated: reach.undated }),
    ...relations
      .filter((row) => isEarly(row, one))
      .map(
        (row) =>
          `  ${row.name[locale]} · ${startText(row.start)} (${w.basis[row.basis]}${row.sure ? "" : m.comma + m.unsure}) [${row.claims.join(" ")}]`,
      ),
  ].join("\n");
}

/** Whether a row may lie before or in the years in which the doctrine was dropped: those are few and are listed; JSON has them all. */
function isEarly({ start, basis }: CheckedDoctrine["relations"][number], { phases }: CheckedDoctrine): boolean {
  const last = phases.find((phase) => phase.phase === "drop")?.to;
  const first = start?.from;
  return basis !== "proposed" && first != null && last !== undefined && Number.parseInt(isoDay(first), 10) <= last;
}

function phaseTable(phases: CheckedDoctrine["phases"], locale: Locale): string {
  const w = WORDS[locale];
  const cells = phases.map(({ phase, from, to, years, table, text, proposed }) => [
    `${w.phases[phase]} ${from === to ? from : `${from}–${to}`}`,
    ...[table, text].flatMap(({ certain, possible }) => [String(certain), String(possible)]),
    String(proposed.certain + proposed.possible),
    range(table.certain + text.certain, table.possible + text.possible, years),
  ]);
  return textTable(w.head, cells);
}

/** A year in which a relation began, or may have: `1964 0–2`. */
function yearText({ year, table, text }: CheckedDoctrine["years"][number]): string[] {
  const certain = table.certain + text.certain;
  const most = certain + table.possible + text.possible;
  return most === 0 ? [] : [`${year} ${certain === most ? certain : `${certain}–${most}`}`];
}

/** New relations a year: from those that are certain to all that are possible. */
function range(certain: number, possible: number, years: number): string {
  const [least, most] = [certain / years, (certain + possible) / years].map((rate) => rate.toFixed(1));
  return least === most ? `${least}` : `${least}–${most}`;
}

function startText(start: CheckedDoctrine["relations"][number]["start"]): string {
  if (start === null || start.from === null || start.to === null) return "?";
  const [first, last] = [isoDay(start.from), isoDay(start.to - 1)];
  return first === last ? first : `${first}–${last}`;
}

const en = {
  rule: {
    "no-relations-with-both": (of: string, rival: string) => `No state was to have diplomatic relations with both ${of} and ${rival}.`,
  },
  both: (n: number) =>
    n === 0
      ? "States known to have had relations with both while it held: none"
      : `States that had, or may have had, relations with both while it held: ${n}`,
  from: (day: string, first: string) => (day === first ? `from ${day}` : `by ${day}, perhaps from ${first}`),
  mayFrom: (day: string) => `perhaps from ${day}`,
  dropped: (first: string, last: string) =>
    first === last ? `Last day in force: ${first}` : `Last day in force: between ${first} and ${last}`,
  newHead: (name: string) => `New diplomatic relations of ${name}`,
  head: ["phase", "table: certain", "possible", "text: certain", "possible", "proposed", "a year"],
  phases: { before: "before", while: "while it held", drop: "dropped", after: "after" },
  yearly: "By year, table and text",
  counting: (n: { proposed: number; undated: number }) =>
    `A table is a list whose dates were verified row by row; text is a document alone. Proposed rows (${n.proposed}) are general knowledge that nobody has confirmed and are in no other number; ${n.undated} accepted rows have no date.`,
  basis: { table: "table", text: "text", proposed: "proposed" },
};

const zh: typeof en = {
  rule: { "no-relations-with-both": (of, rival) => `他国不得同时与${of}、${rival}有邦交。` },
  both: (n) => (n === 0 ? "在行期间与双方均有邦交之国：未见" : `在行期间与双方均有（或可能均有）邦交之国：${n}`),
  from: (day, first) => (day === first ? `始于 ${day}` : `不迟于 ${day}，或早至 ${first}`),
  mayFrom: (day) => `或始于 ${day}`,
  dropped: (first, last) => (first === last ? `最后一日：${first}` : `最后一日：在 ${first} 与 ${last} 之间`),
  newHead: (name) => `${name}新建邦交`,
  head: ["阶段", "表：确定", "可能", "文：确定", "可能", "拟议", "每年"],
  phases: { before: "此前", while: "在行期间", drop: "放弃之时", after: "此后" },
  yearly: "逐年（表与文）",
  counting: (n) =>
    `“表”指逐行核实日期的名单，“文”指仅见于文献。拟议的 ${n.proposed} 行出自一般知识而未经确认，不计入其他数字；已采纳而无日期者 ${n.undated} 行。`,
  basis: { table: "表", text: "文", proposed: "拟议" },
};

const WORDS = { en, zh };

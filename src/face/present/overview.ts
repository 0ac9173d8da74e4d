import type { Locale } from "../../model/index.ts";
import type { Overview } from "../../work/index.ts";
import { messages } from "../messages.ts";
import { namedDataLines } from "./named-data.ts";
import { textTable } from "./table.ts";

/** A study at a glance: its title, its questions, and the data that it names and the reader does not have. */
export function presentOverview(answer: Overview, locale: Locale): string {
  const rows = answer.questions.map(({ id, kind, actors, period, title }) => [
    id,
    kind,
    actors.join(" "),
    `${period.from}–${period.to}`,
    title[locale],
  ]);
  return [
    answer.title[locale],
    textTable(WORDS[locale], rows),
    messages[locale].rows(rows.length),
    ...namedDataLines(answer.data, locale),
  ].join("\n");
}

const WORDS = { en: ["id", "kind", "actors", "years", "question"], zh: ["编号", "类别", "行为体", "年份", "问题"] };

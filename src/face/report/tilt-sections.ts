import { answerSummary, dependence, leftOut, probability, seeTilt, signed, type TiltNames } from "../../draw/index.ts";
import type { Locale, TiltAnswer, TiltLabel } from "../../model/index.ts";
import { CLASS_BOUNDS } from "../../model/lean-label.ts";
import { messages } from "../messages.ts";
import { shortLabel } from "../present/tilt.ts";
import type { Notes } from "./notes.ts";
import type { ReportBlock, ReportSection } from "./report.ts";
import { reportWords } from "./words.ts";

/** What the sections on a tilt question are told with. */
export interface TiltReader {
  readonly answer: TiltAnswer;
  readonly locale: Locale;
  readonly names: TiltNames;
  readonly notes: Notes;
}

/** The answer in sentences. */
export function answerSection({ answer, names, locale }: TiltReader): ReportSection {
  const sentences = answerSummary(seeTilt(answer), names, locale);
  return { id: "answer", title: reportWords[locale].answer, blocks: sentences.map((text) => ({ kind: "paragraph", text })) };
}

/** The years read by themselves: the figure, and the table of years with the notes behind each. */
export function yearSection(reader: TiltReader, figure: ReportBlock): ReportSection {
  const { answer, names, locale, notes } = reader;
  const words = reportWords[locale];
  const rows = answer.years.map((year) => {
    const acts = (certain: number, maybe: number): string => (maybe === 0 ? `${certain}` : `${certain}+${maybe}?`);
    return [
      { text: `${year.year}`, notes: notes.of(year.events) },
      { text: acts(year.nA, year.maybeA) },
      { text: acts(year.nB, year.maybeB) },
      ...[year.pA, year.pEquidistant, year.pB].map((p) => ({ text: probability(p, CLASS_BOUNDS) })),
      { text: `${signed(year.mean)} [${signed(year.lo)}, ${signed(year.hi)}]` },
      { text: year.nA + year.nB + year.maybeA + year.maybeB === 0 ? "·" : labelText(year.label, reader) },
    ];
  });
  return {
    id: "years",
    title: words.years,
    blocks: [
      { kind: "paragraph", text: words.yearsLead(answer.delta) },
      figure,
      {
        kind: "table",
        caption: words.yearTable,
        head: words.yearHead(names.a[locale], names.b[locale]),
        rows,
        under: words.maybe,
      },
      ...[...dependence(answer, locale), ...leftOut(answer, locale)].map((text) => ({ kind: "paragraph" as const, text })),
    ],
  };
}

/** A label in few words. */
export function labelText(label: TiltLabel, { answer, names, locale }: TiltReader): string {
  const nameOf = (id: string): string => names[id === answer.patrons[0] ? "a" : "b"][locale];
  return shortLabel(answer, label, messages[locale], nameOf);
}

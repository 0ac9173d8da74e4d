import type { Locale, SimilarityAnswer, SimilarityRow } from "../../model/index.ts";
import { messages } from "../messages.ts";
import { similarityWords } from "./similarity-words.ts";
import { textTable } from "./table.ts";

/** Similarity for the terminal: S with what is left of it beyond chance beside it, and a warning where S counts what neither has. */
export function presentSimilarity(answer: SimilarityAnswer, locale: Locale): string {
  const w = similarityWords[locale];
  const nameOf = (id: string): string => answer.names[id]?.[locale] ?? id;
  const { one, other, of, rows, figures } = answer;
  if (rows.length === 0) return w.none(nameOf(one), other === null ? w.all : nameOf(other));
  const columns = shownColumns(answer);
  const head = [w.head.year, ...(other === null ? [w.head.other] : []), ...columns.map((column) => w.head[column])];
  const body = rows.map((row) => [row.year, ...(other === null ? [nameOf(row.other)] : []), ...columns.map((column) => cell(row, column))]);
  return [
    w.title({ one: nameOf(one), other: other === null ? w.all : nameOf(other), of: w.of[of] }),
    textTable(head, body),
    of === "alliances" ? w.meaning : w.meaningVotes,
    ...trapLine(answer, locale),
    w.figures(figures.origin, figures.sets.map(({ id, version }) => `${id} ${version}`).join(messages[locale].comma)),
  ].join("\n");
}

const COLUMNS = ["s", "weighted", "kappa", "a", "pi", "tau", "neither", "items"] as const;
type Column = (typeof COLUMNS)[number];

/** Columns of which any row has a value. */
function shownColumns({ rows }: SimilarityAnswer): Column[] {
  return COLUMNS.filter((column) => rows.some((row) => scoreIn(row, column) !== null));
}

function scoreIn(row: SimilarityRow, column: Column): number | null {
  return {
    s: row.sAbsolute,
    weighted: row.weightedAbsolute,
    kappa: row.kappaSquared ?? row.kappaBinary,
    a: row.alignment,
    pi: row.piSquared,
    tau: row.tauB,
    neither: row.neither,
    items: row.items,
  }[column];
}

function cell(row: SimilarityRow, column: Column): string | number {
  const value = scoreIn(row, column);
  if (value === null) return "?";
  return column === "neither" || column === "items" ? value : score(value);
}

function score(value: number): string {
  return value
    .toFixed(3)
    .replace("-", "−")
    .replace(/^(−?)0/, "$1");
}

function trapLine({ rows, names }: SimilarityAnswer, locale: Locale): string[] {
  const trapped = rows.filter((row) => row.sharedNonTies);
  const [worst] = trapped.toSorted((a, b) => (b.sAbsolute ?? 0) - (a.sAbsolute ?? 0));
  if (worst === undefined || worst.neither === null || worst.sAbsolute === null || worst.kappaBinary === null) return [];
  return [
    similarityWords[locale].trap({
      rows: trapped.length,
      all: rows.length,
      s: score(worst.sAbsolute),
      kappa: score(worst.kappaBinary),
      neither: worst.neither,
      items: worst.items,
      year: worst.year,
      other: names[worst.other]?.[locale] ?? worst.other,
    }),
  ];
}

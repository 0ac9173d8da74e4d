import { z } from "zod";
import { CODEBOOK, dayOf, EdtfText, isoDay, Problem, type Question, readWords, recordsWith, whenOf } from "../../model/index.ts";
import { unknownAmong } from "../named.ts";
import { type OperationContext, operation } from "../operation.ts";
import { perStudy } from "../per-study.ts";
import type { BuiltStudy } from "../run-study.ts";
import { openShelf, type Shelf } from "../search/shelf.ts";
import { laneMarks, rowOf, TimelineAnswer, type TimelineRow } from "../timeline/answer.ts";
import { CERTAINTY_IDS, type Columns, columnsOf, firstFrom, hullOf, TYPE_IDS } from "../timeline/columns.ts";
import { binUnit, drawLane } from "../timeline/drawing.ts";
import { type Timeline, timelineOf } from "../timeline/entries.ts";
import { type Filtered, filterTimeline } from "../timeline/filter.ts";
import { ELSEWHERE } from "../timeline/lanes.ts";
import { type Laning, laningOf } from "../timeline/laning.ts";

const Input = z.strictObject({
  question: z
    .string()
    .describe("id of the question that says which pairs are asked about; the study's own choice where it is left out")
    .optional(),
  by: z.enum(["pairs", "fields"]).describe("lanes by pairs of states or by fields of policy").default("pairs"),
  lanes: z.string().describe("only these lanes, ids with commas between; all but “elsewhere” where it is left out").optional(),
  types: z.string().describe("only these event types, with commas between").optional(),
  certainties: z.string().describe("only these certainties, with commas between").optional(),
  only: z.enum(["contradicted", "unsourced"]).describe("only what is contradicted, or what no named source is known for").optional(),
  words: z.string().describe("only events with a claim in which these words stand, as in search").optional(),
  from: EdtfText.describe("first day of the window (EDTF); that of the question's period where it is left out").optional(),
  to: EdtfText.describe("last day of the window (EDTF)").optional(),
  event: z.string().describe("always draw this event, or that of this claim, and tell its place among the rows").optional(),
  offset: z.int().min(0).describe("rows to pass over").default(0),
  limit: z.int().min(0).max(5000).describe("at most so many rows").default(50),
  drawing: z.enum(["yes", "no"]).describe("no: rows and counts only").default("yes"),
});
type Input = z.output<typeof Input>;

export const timeline = operation({
  name: "timeline",
  summary: {
    en: "Events in lanes over a window of time: what to draw, a page of rows, and counts for every filter",
    zh: "某时段内分列的事件：绘图所需、一页表行与各筛选项的计数",
  },
  writes: false,
  positional: [],
  needsStudy: true,
  http: true,
  input: Input,
  output: TimelineAnswer,
  rows: ({ rows }) =>
    rows.events.map((row) => ({
      date: row.dates.join(" ≠ "),
      form: row.form,
      from: row.days === null ? null : isoDay(row.days.from),
      before: row.days === null ? null : isoDay(row.days.to),
      words: row.words.join(" ≠ "),
      lanes: row.lanes.join(" "),
      type: row.type,
      certainty: row.certainty,
      contradictions: row.contradictions.join(" "),
      claims: row.claims.join(" "),
      id: row.id,
      en: row.gloss.en,
      zh: row.gloss.zh,
    })),
  async run(input, context) {
    const built = await context.built();
    const question = questionNamed(built, input.question);
    const [all, columns, laning] = await Promise.all([timelineOf(built), columnsOf(built), laningOf(built, question, input.by)]);
    const shown = shownLanes(laning, input.lanes);
    const window = windowOf(input, question, columns);
    const filtered = filterTimeline(columns, laning.bits, {
      lanes: shown.reduce((bits, n) => bits | (1 << n), 0),
      types: chosenOf("types", input.types, TYPE_IDS),
      certainties: chosenOf("certainties", input.certainties, CERTAINTY_IDS),
      only: input.only,
      window,
      worded: await worded(input.words, all, context),
    });
    const chosen = placeOf(all, input.event);
    const drawn = { entries: all.entries, columns, bits: laning.bits, places: filtered.places, window };
    return {
      question: question?.id ?? null,
      by: input.by,
      extent: extentOf(columns, laning, shown),
      window,
      lanes: laning.lanes.map((lane, n) => ({ ...lane, shown: shown.includes(n), count: filtered.lanes[n] ?? 0 })),
      ...countsOf(filtered, input),
      chosen: rowAt(chosen, all, laning),
      rows: pageOf(filtered, { all, columns, laning, chosen, ...input }),
      unit: binUnit(window),
      drawing: input.drawing === "no" ? [] : shown.map((n) => laneMarks(laning.lanes[n]?.id ?? "", drawLane(drawn, n, chosen), drawn)),
    };
  },
});

/** The place of an event by its id, or by that of one of its claims; -1 where there is none. */
function placeOf({ entries, placeOfClaim }: Timeline, id: string | undefined): number {
  if (id === undefined) return -1;
  const own = entries.findIndex(({ event }) => event.id === id);
  return own < 0 ? (placeOfClaim.get(id) ?? -1) : own;
}

/** The question that is named, else the study's own choice, else its first; none where it asks none. */
function questionNamed(built: BuiltStudy, named: string | undefined): Question | undefined {
  const { questions, manifest } = built.study();
  const found = questions.find((question) => question.id === (named ?? manifest.question));
  if (found !== undefined || named === undefined) return found ?? questions[0];
  throw unknownAmong({ en: "question", zh: "问题" }, { value: named, known: questions.map(({ id }) => id) });
}

function shownLanes({ lanes }: Laning, named: string | undefined): number[] {
  const chosen = chosenOf(
    "lanes",
    named,
    lanes.map((lane) => lane.id),
  );
  const isShown = (id: string): boolean => chosen?.has(id) ?? id !== ELSEWHERE.id;
  return lanes.flatMap((lane, n) => (isShown(lane.id) ? [n] : []));
}

/** The ids of a list with commas; one that is not known is the problem `bad-option`. */
function chosenOf(option: string, list: string | undefined, known: readonly string[]): ReadonlySet<string> | undefined {
  if (list === undefined) return undefined;
  const ids = list.split(",").map((id) => id.trim());
  const strange = ids.find((id) => !known.includes(id));
  if (strange === undefined) return new Set(ids);
  throw new Problem("bad-option", { option: `--${option}`, value: strange, expected: known.join(", "), "expected.zh": known.join("、") });
}

function windowOf(input: Input, question: Question | undefined, columns: Columns): { from: number; to: number } {
  const usual = question === undefined ? hullOf(columns, () => true) : periodOf(question);
  const from = dayFrom("from", input.from) ?? usual?.from ?? 0;
  const to = dayFrom("to", input.to) ?? usual?.to ?? from + 1;
  if (from < to) return { from, to };
  throw new Problem("bad-option", {
    option: "--to",
    value: input.to ?? "—",
    expected: "a day after --from",
    "expected.zh": "晚于 --from 的日期",
  });
}

function dayFrom(end: "from" | "to", text: string | undefined): number | undefined {
  const day = whenOf(text)?.[end];
  if (day === undefined || Number.isFinite(day)) return day;
  throw new Problem("bad-option", {
    option: `--${end}`,
    value: text ?? "—",
    expected: "a date with both ends",
    "expected.zh": "两端皆有的日期",
  });
}

function periodOf({ period }: Question): { from: number; to: number } {
  return { from: dayOf(period.from, 1, 1), to: dayOf(period.to + 1, 1, 1) };
}

function extentOf(columns: Columns, { bits }: Laning, shown: readonly number[]): TimelineAnswer["extent"] {
  const mask = shown.reduce((sum, n) => sum | (1 << n), 0);
  return hullOf(columns, (place) => ((bits[place] ?? 0) & mask) !== 0);
}

/** One for each event of which a claim has the words; undefined where there is nothing to look for. */
async function worded(words: string | undefined, all: Timeline, context: OperationContext): Promise<Uint8Array | undefined> {
  if (words === undefined) return undefined;
  const shelf = await openShelf(await context.opened());
  if (readWords(words, shelf.folding).length === 0) return undefined;
  const found = new Uint8Array(all.entries.length);
  const places = placesOfRecords(shelf)(all);
  for (const record of recordsWith(await shelf.claimIndex(), words)) {
    const place = places[record] ?? -1;
    if (place >= 0) found[place] = 1;
  }
  return found;
}

/** Where the event of each claim on the shelf stands in the timeline; -1 for a claim that tells none. */
const placesOfRecords = perStudy((shelf: Shelf) =>
  perStudy((all: Timeline): Int32Array => Int32Array.from(shelf.claims, (claim) => all.placeOfClaim.get(claim.id) ?? -1)),
);

function countsOf(
  filtered: Filtered,
  { types, certainties }: Input,
): Pick<TimelineAnswer, "types" | "certainties" | "all" | "contradicted" | "unsourced"> {
  const made = new Set([...(types?.split(",") ?? []), ...(certainties?.split(",") ?? [])]);
  const choices = (of: readonly { id: string; label: { en: string; zh: string } }[], counts: ReadonlyMap<string, number>) =>
    of.flatMap(({ id, label }) => {
      const count = counts.get(id) ?? 0;
      return count > 0 || made.has(id) ? [{ id, label, count }] : [];
    });
  const { all, contradicted, unsourced } = filtered;
  return {
    types: choices(CODEBOOK.eventTypes, filtered.types),
    certainties: choices(CODEBOOK.certainties, filtered.certainties),
    all,
    contradicted,
    unsourced,
  };
}

function rowAt(place: number, { entries }: Timeline, { lanes, bits }: Laning): TimelineRow | null {
  const entry = entries[place];
  if (entry === undefined) return null;
  return rowOf(
    entry,
    lanes.flatMap((lane, n) => (((bits[place] ?? 0) & (1 << n)) === 0 ? [] : [lane.id])),
  );
}

function pageOf(
  { places }: Filtered,
  ground: { all: Timeline; columns: Columns; laning: Laning; chosen: number; offset: number; limit: number },
): TimelineAnswer["rows"] {
  const { all, columns, laning, chosen, offset, limit } = ground;
  const events = Array.from(places.subarray(offset, offset + limit)).flatMap((place) => rowAt(place, all, laning) ?? []);
  const undated = places.length - firstUndated(places, columns);
  const place = chosen < 0 ? -1 : places.indexOf(chosen);
  return { total: places.length, undated, offset, events, place: place < 0 ? null : place };
}

/** Undated events stand last in the timeline. */
function firstUndated(places: Uint32Array, columns: Columns): number {
  const undated = firstFrom(columns, Number.POSITIVE_INFINITY);
  const at = places.findIndex((place) => place >= undated);
  return at < 0 ? places.length : at;
}

import { z } from "zod";
import { Bilingual, DATA_SETS, type DataSet, type StudyFigures } from "../../model/index.ts";
import { type HeldData, heldData, isIntact, withEngine } from "../../record/index.ts";
import { KeptYear, keptStates, keptYears } from "../data/coverage-of-figures.ts";
import { HeldYear, heldStates, heldYears } from "../data/coverage-of-table.ts";
import { dataFolderOf } from "../data/data-folder-of.ts";
import { unknownSet } from "../data/unknown-set.ts";
import { namesFor } from "../name-of.ts";
import { type OperationContext, operation } from "../operation.ts";
import { registerOf } from "../per-study.ts";
import type { BuiltStudy } from "../run-study.ts";

/** A data set: its published years, what the study keeps of it and what the data folder holds, year by year; its terms; how to add it. */
const CoveredSet = z
  .strictObject({
    id: z.string(),
    title: Bilingual,
    known: z.strictObject({ version: z.string(), from: z.int(), to: z.int() }),
    /** What the study's own figures take from it; `null` where they take nothing. */
    kept: z.strictObject({ version: z.string(), years: z.array(KeptYear) }).nullable(),
    /** The copy in the data folder; its years are `null` where its rows are events, and where its table is no longer what was written. */
    here: z
      .strictObject({ version: z.string(), file: z.string(), rows: z.int(), intact: z.boolean(), years: z.array(HeldYear).nullable() })
      .nullable(),
    cite: z.string(),
    home: z.string(),
    share: z.enum(["free", "same-terms", "ask"]),
    licence: z.string().nullable(),
    terms: Bilingual,
    notes: z.array(Bilingual),
  })
  .meta({ id: "CoveredSet" });
export type CoveredSet = z.infer<typeof CoveredSet>;

/** One state in a data set: the years of the study's own figures, and those with a row in the data folder. */
const CoveredState = z
  .strictObject({ state: z.string(), name: Bilingual, kept: z.array(KeptYear), here: z.array(z.int()) })
  .meta({ id: "CoveredState" });
export type CoveredState = z.infer<typeof CoveredState>;

const DataCoverage = z
  .strictObject({
    folder: z.string(),
    /** First and last year that the questions of the study ask about; `null` where it asks none. */
    asked: z.strictObject({ from: z.int(), to: z.int() }).nullable(),
    sets: z.array(CoveredSet),
    /** State by state, where one set was named: those of the study's own figures. */
    states: z.array(CoveredState),
  })
  .meta({ id: "DataCoverage" });
export type DataCoverage = z.infer<typeof DataCoverage>;

export const dataCoverage = operation({
  name: "data coverage",
  summary: {
    en: "Which years each data set covers: as published, in the study's own figures, in your data folder; with a set named, state by state",
    zh: "各数据集覆盖哪些年份：所发表者、研究自存者、数据文件夹内者；指明一集则逐国列出",
  },
  writes: false,
  positional: ["set"],
  needsStudy: true,
  http: true,
  input: z.strictObject({ set: z.string().describe("id of one data set: its states too").optional() }),
  output: DataCoverage,
  rows: ({ sets }) =>
    sets.map(({ id, title, known, kept, here, share }) => ({
      id,
      title: title.en,
      title_zh: title.zh,
      known_from: known.from,
      known_to: known.to,
      kept_from: kept?.years.at(0)?.year ?? null,
      kept_to: kept?.years.at(-1)?.year ?? null,
      kept_cells: kept?.years.reduce((sum, year) => sum + year.cells, 0) ?? null,
      kept_blank: kept?.years.reduce((sum, year) => sum + year.cells - year.filled, 0) ?? null,
      here: here !== null,
      here_from: here?.years?.at(0)?.year ?? null,
      here_to: here?.years?.at(-1)?.year ?? null,
      share,
    })),
  async run({ set }, context) {
    const built = await context.built();
    const folder = dataFolderOf(context);
    const held = await heldData(folder);
    const own = held.flatMap(({ manifest }) => manifest.described ?? []);
    const known = [...DATA_SETS, ...own];
    const named = set === undefined ? undefined : known.find(({ id }) => id === set);
    if (set !== undefined && named === undefined) throw unknownSet(set, held);
    const heldBy = (one: DataSet): HeldData | undefined => held.find(({ manifest }) => manifest.set === one.id);
    const figures = built.study().figures;
    const wanted = named === undefined ? known : [named];
    const copies = held.filter(({ manifest }) => wanted.some(({ id }) => id === manifest.set));
    const counted = await countCopies(context, { copies, wanted });
    const sets = wanted.map((one) => coveredSet(one, { figures, copy: heldBy(one), counted: counted.get(one.id) }));
    const copy = named === undefined || counted.get(named.id)?.intact !== true ? undefined : heldBy(named);
    return {
      folder,
      asked: askedYears(built),
      sets,
      states: named === undefined ? [] : await statesIn(built, { set: named, copy, context }),
    };
  },
});

interface Counted {
  readonly intact: boolean;
  readonly years: HeldYear[] | null;
}

/** Counts the years of the copies that are what was written. */
async function countCopies(
  context: Pick<OperationContext, "signal">,
  { copies, wanted }: { readonly copies: readonly HeldData[]; readonly wanted: readonly DataSet[] },
): Promise<ReadonlyMap<string, Counted>> {
  const counted = new Map<string, Counted>();
  if (copies.length === 0) return counted;
  await withEngine({ signal: context.signal }, async (engine) => {
    for (const copy of copies) {
      const set = wanted.find(({ id }) => id === copy.manifest.set);
      const intact = await isIntact(copy);
      counted.set(copy.manifest.set, { intact, years: set === undefined || !intact ? null : await heldYears(engine, set, copy) });
    }
  });
  return counted;
}

/** The states of the study's own figures, and those that its threat questions are about: what is kept of each, and what the copy has. */
async function statesIn(
  built: BuiltStudy,
  {
    set,
    copy,
    context,
  }: { readonly set: DataSet; readonly copy: HeldData | undefined; readonly context: Pick<OperationContext, "signal"> },
): Promise<CoveredState[]> {
  const register = registerOf(built);
  const figures = built.study().figures;
  const kept = figures === undefined ? [] : keptStates(figures, set.id);
  const asked = built
    .study()
    .questions.flatMap((question) => (question.kind === "threat" ? [question.on, ...question.bloc, ...question.others] : []));
  const states = [...new Set([...asked, ...kept.map(({ state }) => state)])];
  const rows =
    copy === undefined
      ? new Map<string, number[]>()
      : await withEngine({ signal: context.signal }, (engine) => heldStates(engine, { set, held: copy, states, register }));
  const names = namesFor(register, states);
  return states.map((state) => ({
    state,
    name: names[state] ?? { en: state, zh: state },
    kept: kept.find((one) => one.state === state)?.years ?? [],
    here: rows.get(state) ?? [],
  }));
}

function coveredSet(
  set: DataSet,
  { figures, copy, counted }: { figures: StudyFigures | undefined; copy: HeldData | undefined; counted: Counted | undefined },
): CoveredSet {
  const excerpt = figures?.description.sets.find(({ id }) => id === set.id);
  const { id, title, version, coverage, cite, home, terms, notes = [] } = set;
  return {
    id,
    title,
    known: { version, from: coverage[0], to: coverage[1] },
    kept: figures === undefined || excerpt === undefined ? null : { version: excerpt.version, years: keptYears(figures, id) },
    here:
      copy === undefined
        ? null
        : {
            version: copy.manifest.version ?? version,
            file: copy.manifest.file.name,
            rows: copy.manifest.rows,
            intact: counted?.intact ?? false,
            years: counted?.years ?? null,
          },
    cite,
    home,
    share: terms.share,
    licence: terms.licence ?? null,
    terms: terms.says,
    notes: [...notes],
  };
}

function askedYears(built: BuiltStudy): DataCoverage["asked"] {
  const periods = built
    .study()
    .questions.filter(({ kind }) => kind === "tilt" || kind === "threat")
    .map(({ period }) => period);
  if (periods.length === 0) return null;
  return { from: Math.min(...periods.map(({ from }) => from)), to: Math.max(...periods.map(({ to }) => to)) };
}

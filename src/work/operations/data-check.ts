import { z } from "zod";
import { type DataSet, dataSet, Problem } from "../../model/index.ts";
import { type HeldData, heldData, isIntact, withEngine } from "../../record/index.ts";
import { dataFolderOf } from "../data/data-folder-of.ts";
import { numbersOf } from "../data/numbers-of.ts";
import { type ScanScope, scanDataSet, type Unusual } from "../data/scan-series.ts";
import { setOf } from "../data/set-of.ts";
import { unknownSet } from "../data/unknown-set.ts";
import { operation } from "../operation.ts";

const KINDS = ["outlier", "step", "gap", "constant"] as const;

/** Something unusual in a series: a value apart from its neighbours, a break in level, years without a value, years without a change. */
const UnusualValue = z
  .strictObject({
    set: z.string(),
    column: z.string(),
    state: z.int(),
    other: z.int().optional(),
    kind: z.enum(KINDS),
    from: z.int(),
    to: z.int(),
    value: z.number().optional(),
    /** What the value is held against: the median of its neighbours, or the value before it. */
    against: z.number().optional(),
  })
  .meta({ id: "UnusualValue" });
export type UnusualValue = z.infer<typeof UnusualValue>;

const CheckedData = z
  .strictObject({
    set: z.string(),
    /** False where the table is no longer what was written. */
    intact: z.boolean(),
    columns: z.array(z.strictObject({ column: z.string(), outlier: z.int(), step: z.int(), gap: z.int(), constant: z.int() })),
  })
  .meta({ id: "CheckedData" });

const DataCheck = z
  .strictObject({ folder: z.string(), sets: z.array(CheckedData), total: z.int(), found: z.array(UnusualValue) })
  .meta({ id: "DataCheck" });
export type DataCheck = z.infer<typeof DataCheck>;

export const dataCheck = operation({
  name: "data check",
  summary: {
    en: "Check that the data sets are intact, and find values in them that are unusual: outliers, breaks, gaps, years without change",
    zh: "检查数据集是否完好，并找出其中的异常：离群值、断裂、缺口与毫无变化的年份",
  },
  writes: false,
  positional: ["set"],
  needsStudy: false,
  http: true,
  input: z.strictObject({
    set: z.string().describe("id of one data set; all of them where it is left out").optional(),
    of: z.string().describe("only series of these states (ids or numbers, with commas between)").optional(),
    with: z.string().describe("of pairs, only those with one of these as the other state").optional(),
    from: z.int().describe("first year").default(1000),
    to: z.int().describe("last year").default(2100),
    limit: z.int().min(0).describe("at most so many are listed; all are counted").default(100),
  }),
  output: DataCheck,
  exit: ({ sets }) => (sets.every(({ intact }) => intact) ? 0 : 1),
  rows: ({ found }) =>
    found.map(({ set, column, state, other, kind, from, to, value, against }) => {
      return { set, column, state, other: other ?? null, kind, from, to, value: value ?? null, against: against ?? null };
    }),
  async run({ set, of, with: other, from, to, limit }, context) {
    const folder = dataFolderOf(context);
    const all = await heldData(folder);
    const held = all.filter(({ manifest }) => set === undefined || manifest.set === set);
    if (set !== undefined && held.length === 0)
      throw dataSet(set) !== undefined ? new Problem("data-missing", { sets: set, first: set }) : unknownSet(set, all);
    const scans = await withEngine({ signal: context.signal }, async (engine) => {
      const checked: { held: HeldData; intact: boolean; found: readonly Unusual[] }[] = [];
      for (const one of held) {
        context.report({ task: one.manifest.set, freshness: { state: "missing" }, done: false, rows: 0, seconds: 0 });
        const intact = await isIntact(one);
        const known = setOf(one);
        const scope: ScanScope = { of: scopeOf(of, known, "--of"), with: scopeOf(other, known, "--with"), years: [from, to] };
        checked.push({ held: one, intact, found: intact ? await scanDataSet(engine, one, known, scope) : [] });
      }
      return checked;
    });
    const found = scans.flatMap((scan) => scan.found.map(shown));
    const sets = scans.map((scan) => ({ set: scan.held.manifest.set, intact: scan.intact, columns: countsOf(scan.found) }));
    return { folder, sets, total: found.length, found: found.slice(0, limit) };
  },
});

function scopeOf(text: string | undefined, { codes }: DataSet, option: string): readonly number[] | undefined {
  return codes === "none" ? undefined : numbersOf(text, { system: codes, option });
}

function countsOf(found: readonly Unusual[]): z.infer<typeof CheckedData>["columns"] {
  const columns = [...new Set(found.map(({ column }) => column))];
  return columns.map((column) => {
    const own = found.filter((one) => one.column === column);
    const count = (kind: (typeof KINDS)[number]): number => own.filter(({ anomaly }) => anomaly.kind === kind).length;
    return { column, outlier: count("outlier"), step: count("step"), gap: count("gap"), constant: count("constant") };
  });
}

function shown({ anomaly, ...whose }: Unusual): UnusualValue {
  const { kind } = anomaly;
  if (kind === "outlier") return { ...whose, kind, from: anomaly.year, to: anomaly.year, value: anomaly.value, against: anomaly.around };
  if (kind === "step") return { ...whose, kind, from: anomaly.since, to: anomaly.year, value: anomaly.value, against: anomaly.before };
  if (kind === "constant") return { ...whose, kind, from: anomaly.from, to: anomaly.to, value: anomaly.value };
  return { ...whose, kind, from: anomaly.from, to: anomaly.to };
}

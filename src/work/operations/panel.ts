import { z } from "zod";
import { type Bilingual, createRegister, Problem } from "../../model/index.ts";
import { ADD_ONS, TILT } from "../../record/index.ts";
import { dataFolderOf } from "../data/data-folder-of.ts";
import { numbersOf } from "../data/numbers-of.ts";
import { operation } from "../operation.ts";
import { makePanel } from "../panel/make-panel.ts";
import { PanelAnswer, PanelUnitName } from "../panel/panel-answer.ts";
import { patronsIn } from "./tilt.ts";

const ADD_ON_IDS = ADD_ONS.map(({ id }) => id);

/** The words of the option `add`, which names all that can be added. */
export const ADD_OPTION: Bilingual = {
  en: `what to add, with commas between: ${ADD_ON_IDS.join(", ")}, or the id of a table of your own`,
  zh: `添加哪些内容，以逗号隔开：${ADD_ON_IDS.join("、")}，或您自己的表格编号`,
};

export const panel = operation({
  name: "panel",
  summary: {
    en: "Make a panel of states or dyads by year from your reference data, with a reason for every empty cell",
    zh: "以您的参考数据生成国家或国家对的逐年面板，每个空单元皆有原因",
  },
  writes: true,
  positional: ["unit"],
  needsStudy: false,
  http: false,
  input: z.strictObject({
    unit: PanelUnitName.describe("what one row is"),
    from: z.int().describe("first year"),
    to: z.int().describe("last year"),
    add: z.string().describe(ADD_OPTION.en).optional(),
    system: z.enum(["cow", "gw"]).describe("whose list of states: Correlates of War or Gleditsch–Ward").default("cow"),
    of: z.string().describe("only rows of these states (ids or numbers, with commas between); of dyads, as first state").optional(),
    with: z.string().describe("only dyads with one of these as the other state").optional(),
    between: z.string().describe("the two patrons of tilt, such as USA,CHN; with --add tilt").optional(),
    form: z.enum(["parquet", "csv"]).describe("form of the tables").default("parquet"),
    into: z.string().min(1).describe("a folder that is new, empty or an earlier panel"),
    threads: z.int().min(1).describe("threads to use; the result is the same").optional(),
  }),
  output: PanelAnswer,
  rows: ({ columns }) =>
    columns.map(({ name, type, says, direction, sets, coverage, absent, empty }) => ({
      name,
      type,
      says: says.en,
      says_zh: says.zh,
      direction,
      sets: sets.join(" "),
      from: coverage[0],
      to: coverage[1],
      absent,
      empty: empty.reduce((sum, { rows }) => sum + rows, 0),
      reasons: empty.map(({ reason, rows }) => `${reason} ${rows}`).join(", "),
    })),
  async run(input, context) {
    const { unit, from, to, system, form, into, threads } = input;
    if (from > to)
      throw new Problem("bad-option", { option: "--to", value: to, expected: `at least ${from}`, "expected.zh": `不小于 ${from}` });
    const add = (input.add ?? "")
      .split(",")
      .map((id) => id.trim())
      .filter((id) => id !== "");
    const of = numbersOf(input.of, { system, option: "--of" });
    const others = numbersOf(input.with, { system, option: "--with" });
    const wish = {
      unit,
      system,
      years: [from, to] as const,
      add,
      of,
      with: others,
      between: patronsFor(input.between, add),
      form,
      into,
      threads,
    };
    return await makePanel(wish, { folder: dataFolderOf(context), signal: context.signal });
  },
});

/** The patrons that a lean is between; they are needed for it, and mean nothing without it. */
function patronsFor(between: string | undefined, add: readonly string[]): readonly [string, string] | undefined {
  const isAsked = add.includes(TILT.id);
  if (isAsked && between === undefined) throw new Problem("missing-option", { operation: "panel", option: "--between" });
  if (!isAsked && between !== undefined)
    throw new Problem("bad-option", { option: "--between", value: between, expected: "--add tilt", "expected.zh": "--add tilt" });
  return between === undefined ? undefined : patronsIn(between, createRegister([]));
}

import { stat } from "node:fs/promises";
import { join } from "node:path";
import { type Bilingual, type CodeSystem, Problem } from "../../model/index.ts";
import {
  type AddOn,
  addOnsWith,
  type BuiltColumn,
  columnsFor,
  coverageOf,
  digestOfFile,
  type HeldData,
  heldData,
  isIntact,
  type PanelForm,
  type PanelUnit,
  panelSources,
  type WrittenPanel,
  writePanel,
  writeWhole,
  writeWholeFolder,
} from "../../record/index.ts";
import { setOf } from "../data/set-of.ts";
import { codebook } from "./codebook.ts";
import { describePanel } from "./describe-panel.ts";
import { earlierPanel } from "./earlier-panel.ts";
import { loadInR, loadInStata } from "./load-lines.ts";
import { measuredTables } from "./measured-tables.ts";
import type { PanelAnswer, PanelColumnInfo, PanelSourceInfo } from "./panel-answer.ts";

export interface PanelWish {
  readonly unit: PanelUnit;
  readonly system: CodeSystem;
  readonly years: readonly [number, number];
  /** Ids of what is to be added. */
  readonly add: readonly string[];
  readonly of: readonly number[] | undefined;
  readonly with: readonly number[] | undefined;
  /** Between whom leans are. */
  readonly between: readonly [string, string] | undefined;
  readonly form: PanelForm;
  readonly into: string;
  readonly threads: number | undefined;
}

/** Makes a panel as a folder: the table, the reasons of its empty cells, the Data Package, the codebook and the lines that load it. */
export async function makePanel(wish: PanelWish, { folder, signal }: { folder: string; signal: AbortSignal }): Promise<PanelAnswer> {
  const held = await heldData(folder);
  const addOns = chosenAddOns(wish, held);
  const sources = await panelSources(folder);
  requireSources(addOns, wish.system, new Set(sources.keys()));
  const used = heldFor(wish, { addOns, held });
  await requireIntact(used);
  const tables = [`panel.${wish.form}`, `reasons.${wish.form}`];
  let answer: PanelAnswer | undefined;
  await writeWholeFolder(wish.into, await earlierPanel(wish.into), async (temporary) => {
    const measured = await measuredTables(measuredWishes(wish, addOns, sources), { folder, signal });
    const request = { unit: wish.unit, system: wish.system, years: wish.years, addOns, of: wish.of, with: wish.with, sources, measured };
    const written = await writePanel(request, { folder: temporary, form: wish.form, signal, threads: wish.threads });
    const files = await Promise.all(tables.map((name) => fileInfo(temporary, name)));
    answer = answerOf(wish, { written, used, files });
    await writeWhole(join(temporary, "datapackage.json"), `${JSON.stringify(describePanel(answer), null, 2)}\n`);
    await writeWhole(join(temporary, "codebook.md"), codebook(answer));
    await writeWhole(join(temporary, "load.R"), loadInR(answer));
    await writeWhole(join(temporary, "load.do"), loadInStata(answer));
  });
  if (answer === undefined) throw new RangeError("a panel was not made");
  return answer;
}

/** What has to be measured for an add-on: the years that its sources cover, and every state that stands on either side. */
function measuredWishes(
  { unit, years, system, of, with: others, between }: PanelWish,
  addOns: readonly AddOn[],
  sources: Awaited<ReturnType<typeof panelSources>>,
): Parameters<typeof measuredTables>[0] {
  const onSides = unit === "state-year" ? of : of && others && [...of, ...others];
  const states = system === "gw" ? undefined : onSides;
  return addOns.map((addOn) => {
    const [first, last] = coverageOf(addOn, { system, sources });
    return { addOn, wish: { years: [Math.max(years[0], first), Math.min(years[1], last)], states, patrons: between } };
  });
}

async function fileInfo(folder: string, name: string): Promise<PanelAnswer["files"][number]> {
  const path = join(folder, name);
  return { name, bytes: (await stat(path)).size, digest: await digestOfFile(path) };
}

/** The add-ons named, in the order in which columns stand; one that is not known or has nothing for this kind of panel is a problem. */
function chosenAddOns({ add, unit }: PanelWish, held: readonly HeldData[]): readonly AddOn[] {
  const known = addOnsWith(held.flatMap(({ manifest }) => manifest.described ?? []));
  for (const id of add) {
    const addOn = known.find((one) => one.id === id);
    const fitting = known.filter((one) => columnsFor(one, unit).length > 0).map((one) => one.id);
    if (addOn === undefined || columnsFor(addOn, unit).length === 0) {
      throw new Problem("bad-option", { option: "--add", value: id, expected: fitting.join(", "), "expected.zh": fitting.join("、") });
    }
  }
  return known.filter((one) => add.includes(one.id));
}

function requireSources(addOns: readonly AddOn[], system: CodeSystem, here: ReadonlySet<string>): void {
  const missing = [...new Set(addOns.flatMap((addOn) => addOn.needs(system)))].filter((id) => !here.has(id));
  if (missing.length > 0) throw new Problem("data-missing", { sets: missing.join(", "), first: missing[0] ?? "" });
}

/** What a panel is made of: the list of states, where it is held, and the data sets of the add-ons. */
function heldFor({ system }: PanelWish, { addOns, held }: { addOns: readonly AddOn[]; held: readonly HeldData[] }): readonly HeldData[] {
  const used = new Set([listOf(system), ...addOns.flatMap((addOn) => [...addOn.needs(system), ...(addOn.mayUse ?? [])])]);
  return held.filter(({ manifest }) => used.has(manifest.set));
}

function listOf(system: CodeSystem): string {
  return system === "cow" ? "cow-states" : "gw-states";
}

async function requireIntact(used: readonly HeldData[]): Promise<void> {
  const intact = await Promise.all(used.map(isIntact));
  used.forEach(({ path }, i) => {
    if (intact[i] !== true) throw new Problem("damaged-data", { path });
  });
}

interface Made {
  readonly written: WrittenPanel;
  readonly used: readonly HeldData[];
  readonly files: PanelAnswer["files"];
}

function answerOf(wish: PanelWish, { written, used, files }: Made): PanelAnswer {
  const { unit, system, years, form, into } = wish;
  const list = listOf(system);
  return {
    folder: into,
    unit,
    system,
    years: [years[0], years[1]],
    form,
    list: used.some(({ manifest }) => manifest.set === list) ? list : "built-in",
    rows: written.rows,
    keys: [...written.panel.keys],
    columns: written.panel.columns.map((built) => columnInfo(built, { wish, written, used })),
    sources: used.map(sourceInfo),
    joins: written.joins.map(({ examples, ...join }) => ({ ...join, examples: examples.map((one) => ({ ...one })) })),
    files,
  };
}

function columnInfo(
  { name, column, side, addOn, coverage }: BuiltColumn,
  { wish, written, used }: { wish: PanelWish; written: WrittenPanel; used: readonly HeldData[] },
): PanelColumnInfo {
  const eitherWay = wish.unit === "dyad-year" && column.direction === "directed";
  return {
    name,
    type: column.type,
    says: sided(column.says, { side, eitherWay }),
    ...(column.unit && { unit: column.unit }),
    direction: eitherWay ? "mutual" : column.direction,
    addOn: addOn.id,
    sets: [...addOn.needs(wish.system), ...(addOn.mayUse ?? []).filter((id) => used.some(({ manifest }) => manifest.set === id))],
    coverage: [coverage[0], coverage[1]],
    absent: column.needsRow === true ? "not-applicable" : column.absent,
    ...(addOn.noRow && { noRow: addOn.noRow }),
    ...(addOn.noValue && { noValue: addOn.noValue }),
    empty: written.empty.filter((one) => one.column === name).map(({ reason, rows }) => ({ reason, rows })),
  };
}

function sided(says: Bilingual, { side, eitherWay }: { side: 1 | 2 | undefined; eitherWay: boolean }): Bilingual {
  if (eitherWay) return { en: `${says.en}, in either direction`, zh: `${says.zh}（任一方向）` };
  return side === undefined ? says : { en: `${says.en} (state ${side})`, zh: `${says.zh}（第 ${side} 国）` };
}

function sourceInfo(held: HeldData): PanelSourceInfo {
  const { manifest } = held;
  const set = setOf(held);
  const { title, version, coverage, terms, cite, notes = [] } = set;
  return {
    set: set.id,
    title,
    version: manifest.version ?? version,
    file: manifest.file.name,
    digest: manifest.file.digest,
    coverage: manifest.coverage ?? [coverage[0], coverage[1]],
    share: terms.share,
    ...(terms.licence === undefined ? {} : { licence: terms.licence }),
    terms: terms.says,
    cite,
    notes: [...notes],
  };
}

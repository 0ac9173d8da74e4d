import { groundOf, PRESET_IDS, type PresetId, type RecordedThreat, recordedThreat } from "../../measure/index.ts";
import { createRegister, DEFAULT_THREAT, type ThreatQuestion } from "../../model/index.ts";
import type { NumberColumns } from "../../record/index.ts";
import type { DataTables } from "../figures/data-tables.ts";
import { MEMORY } from "../figures/figures-for.ts";
import { type Member, type WorldFigures, worldFigures } from "../figures/figures-from-data.ts";
import type { MeasuredWish } from "./measured-tables.ts";

/**
 * Threat from every state to every other in every year (`threat`), and by the published measures to every state (`threat-on-state`). Of the years before,
 * only the disputes are remembered.
 */
export async function threatColumns(
  data: DataTables,
  { years: [from, to], states }: MeasuredWish,
): Promise<Readonly<Record<"threat" | "threat-on-state", NumberColumns>>> {
  const world = await worldFigures(data, { from: Math.max(FIRST, from - MEMORY), to }, createRegister([]));
  const ground = groundOf(world.figures);
  const years = [...world.members.keys()].filter((year) => year >= from);
  const [toward, onState] = [table(TOWARD), table(ON_STATE)];
  for (const on of threatened(world, { years, states })) {
    const pairs = world.pairs((members, year) =>
      pairsToward(on, members).filter(([by, own]) => year >= from || world.wasHostile(year, by, own)),
    );
    for (const recorded of recordedThreat(ground, pairs, { question: questionOn(on, [from, to]), years })) {
      const codes = new Map(world.members.get(recorded.year)?.map(({ id, code }) => [id, code]));
      const own = codes.get(on) ?? Number.NaN;
      onState.add([own, recorded.year, ...presetCells(recorded)]);
      for (const { state, factors, threat, atFloor } of recorded.sources) {
        const { power, proximity, offence, intention } = factors;
        toward.add([codes.get(state) ?? Number.NaN, own, recorded.year, threat, power, proximity, offence, intention, Number(atFloor)]);
      }
    }
  }
  return { threat: toward.columns(), "threat-on-state": onState.columns() };
}

/** The first year of the lists of states. */
const FIRST = 1816;

const TOWARD = ["a", "b", "year", "threat", ...["power", "proximity", "offence", "intention", "at_floor"].map((name) => `threat_${name}`)];

const ON_STATE = ["code", "year", ...PRESET_IDS.flatMap((id) => [presetName(id), `${presetName(id)}_unknown`])];

function presetName(id: PresetId): string {
  return `threat_${id.replaceAll("-", "_")}`;
}

function presetCells({ presets }: RecordedThreat): (number | null)[] {
  return PRESET_IDS.flatMap((id) => {
    const preset = presets.find((one) => one.id === id);
    return preset === undefined ? [null, null] : [preset.value, preset.unknown.length];
  });
}

function threatened(
  world: WorldFigures,
  { years, states }: { years: readonly number[]; states: readonly number[] | undefined },
): Set<string> {
  const members = years.flatMap((year) => world.members.get(year) ?? []);
  return new Set(members.filter(({ code }) => states === undefined || states.includes(code)).map(({ id }) => id));
}

function pairsToward(on: string, members: readonly Member[]): [Member, Member][] {
  const own = members.find(({ id }) => id === on);
  return own === undefined ? [] : members.flatMap((by): [Member, Member][] => (by === own ? [] : [[by, own]]));
}

/** The method's defaults, asked of the record alone. */
function questionOn(on: string, [from, to]: readonly [number, number]): ThreatQuestion {
  return { ...DEFAULT_THREAT, title: { en: "", zh: "" }, on, bloc: [], others: [], period: { from, to } };
}

interface Table {
  add(cells: readonly (number | null)[]): void;
  columns(): NumberColumns;
}

function table(names: readonly string[]): Table {
  const columns = names.map((): number[] => []);
  return {
    add: (cells) => columns.forEach((column, at) => void column.push(cells[at] ?? Number.NaN)),
    columns: () => Object.fromEntries(names.map((name, at) => [name, Float64Array.from(columns[at] ?? [])])),
  };
}

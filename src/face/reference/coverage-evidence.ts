import { type Claim, createRegister, type EventTypeId, effectsOf, type Study } from "../../model/index.ts";
import { OPERATIONS } from "../../work/index.ts";
import type { CoveragePart, CoverageRow } from "./coverage-row.ts";

/** The bundled study, the rows that map the design to it, and the files of the study that `setting` may name, as plain data. */
export interface CoverageMaterial {
  readonly rows: readonly CoverageRow[];
  readonly study: Study;
  readonly settings: ReadonlyMap<string, unknown>;
}

/** The claims that a row names, in its order; what is not in the study is `missing`. */
export function claimsOf(row: CoverageRow, study: Study): { readonly found: readonly Claim[]; readonly missing: readonly string[] } {
  const found: Claim[] = [];
  const missing: string[] = [];
  for (const name of row.claims ?? []) {
    const [first = "", last = first] = name.split("/");
    const source = study.claims.filter((claim) => sourceIn(claim.id) === sourceIn(first));
    for (const end of new Set([first, last])) if (!source.some((claim) => claim.id === end)) missing.push(end);
    found.push(...source.filter((claim) => numberIn(claim.id) >= numberIn(first) && numberIn(claim.id) <= numberIn(last)).sort(byNumber));
  }
  return { found, missing };
}

/** What is wrong with the rows, one sentence each: nothing may be said to realise a row that is not in the study. */
export function coverageFaults(material: CoverageMaterial): readonly string[] {
  const { rows, study } = material;
  const repeated = rows.filter((row, i) => rows.findIndex((other) => other.id === row.id) !== i).map((row) => `row ${row.id} stands twice`);
  const actors = createRegister(study.actors);
  const isActor = (id: string): boolean => actors.get(id) !== undefined;
  return [...repeated, ...rows.flatMap((row) => rowFaults(row, { ...material, isActor }).map((fault) => `row ${row.id}: ${fault}`))];
}

/** The file and the keys of a `setting`. */
export function settingOf(setting: string): { readonly file: string; readonly keys: readonly string[] } {
  const [file = "", key = ""] = setting.split(": ");
  return { file, keys: key.split(".") };
}

function rowFaults(row: CoverageRow, material: CoverageMaterial & { isActor(id: string): boolean }): string[] {
  const { study, settings } = material;
  const { found, missing } = claimsOf(row, study);
  const accepted = study.claims.filter(isAccepted);
  const named = row.claims === undefined ? accepted : found.filter(isAccepted);
  const known: readonly [string, readonly string[] | undefined, (name: string) => boolean][] = [
    ["accepted claim of event", row.events, (name) => accepted.some((claim) => claim.event === name)],
    ["accepted claim of process", row.processes, (name) => accepted.some((claim) => claim.process === name)],
    ["accepted claim of type", row.types, (name) => named.some((claim) => claim.type === name)],
    ["accepted claim, among those named, that bears on relation", row.relations, (name) => named.some((claim) => changes(claim, name))],
    ["contradiction", row.contradictions, (name) => study.contradictions.some((noted) => noted.id === name)],
    ["series", row.series, (name) => study.series.some((series) => series.id === name)],
    ["actor", row.actors, material.isActor],
    ["operation", row.operations, (name) => OPERATIONS.some((operation) => operation.name === name)],
    ["work cited in", row.cited, (name) => study.sources.some((source) => source.custom?.citedIn === name)],
    ["setting", row.setting === undefined ? undefined : [row.setting], (name) => resolves(name, settings)],
  ];
  return [
    ...missing.map((id) => `no claim ${id}`),
    ...known.flatMap(([kind, wanted, is]) => (wanted ?? []).filter((name) => !is(name)).map((name) => `no ${kind} ${name}`)),
    ...(row.part === "later" ? [] : partFaults(row, found)),
    ...(row.part === "later" && row.later === undefined ? ["waits, but does not say for what"] : []),
  ];
}

function partFaults(row: CoverageRow, found: readonly Claim[]): string[] {
  const carrier = CARRIERS[row.part].some((key) => row[key] !== undefined);
  return [
    ...(carrier ? [] : [`nothing is named that could realise it as ${row.part}`]),
    ...(row.claims !== undefined && !found.some(isAccepted) ? ["none of its claims is accepted"] : []),
  ];
}

const CARRIERS: Readonly<Record<CoveragePart, readonly (keyof CoverageRow)[]>> = {
  claims: ["claims"],
  events: ["events"],
  relations: ["relations"],
  series: ["series"],
  question: ["setting"],
  doctrine: ["setting"],
  procedure: ["setting"],
  chains: ["processes"],
  actors: ["actors"],
  codebook: ["types"],
  operation: ["operations"],
  later: ["later"],
};

function changes(claim: Claim, relation: string): boolean {
  const effects = effectsOf(claim.type as EventTypeId, { subtype: claim.subtype, obligation: claim.obligation });
  return effects.some((effect) => effect.relation === relation);
}

function isAccepted(claim: Claim): boolean {
  return claim.status === "accepted";
}

/** Whether a key is there: in a list, a step takes the entry with that `id` or `set`. */
function resolves(setting: string, settings: ReadonlyMap<string, unknown>): boolean {
  const { file, keys } = settingOf(setting);
  let value = settings.get(file);
  for (const key of keys) {
    value = Array.isArray(value)
      ? value.find((entry: { readonly id?: unknown; readonly set?: unknown }) => entry.id === key || entry.set === key)
      : (value as Record<string, unknown> | undefined)?.[key];
  }
  return value !== undefined && value !== null;
}

function sourceIn(id: string): string {
  return id.slice(0, id.lastIndexOf("-"));
}

function numberIn(id: string): number {
  return Number(id.slice(id.lastIndexOf("-") + 1));
}

function byNumber(a: Claim, b: Claim): number {
  return numberIn(a.id) - numberIn(b.id);
}

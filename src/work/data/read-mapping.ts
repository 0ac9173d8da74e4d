import { readFile } from "node:fs/promises";
import { DATA_SETS, DataMapping, type DataSet, type Fault, type Finding, mappedDataSet, Problem } from "../../model/index.ts";
import { reasonOf } from "../../record/index.ts";
import { decodeText, parseRecord, parseYaml } from "../study/parse.ts";
import { finderOf, locateFaults } from "../study/position.ts";

/** The data set that a mapping file describes, or what is wrong with the file. */
export async function readMapping(path: string): Promise<{ set: DataSet } | { findings: Finding[] }> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new Problem("cannot-read", { path, reason: reasonOf(cause) }, { cause });
  });
  const faults: Fault[] = [];
  const report = (fault: Fault): void => void faults.push(fault);
  const text = decodeText(path, bytes, report);
  const raw = text === undefined ? undefined : parseYaml(path, text, report);
  const mapping = raw === undefined ? undefined : parseRecord(DataMapping, raw, { at: { file: path, path: [] }, report });
  if (mapping !== undefined) checkMapping(mapping, path, report);
  if (mapping === undefined || faults.length > 0)
    return { findings: [...locateFaults(faults, () => (text === undefined ? undefined : finderOf(path, text)))] };
  return { set: mappedDataSet(mapping) };
}

/** A mapping names a data set of its own, a key among its columns, and the columns that its kind of table needs. */
function checkMapping(mapping: DataMapping, file: string, report: (fault: Fault) => void): void {
  if (DATA_SETS.some((set) => set.id === mapping.id))
    report({ rule: "data/mapping-id", at: { file, path: ["id"] }, details: { value: mapping.id } });
  const names = Object.keys(mapping.columns);
  mapping.key.forEach((name, i) => {
    if (!names.includes(name))
      report({ rule: "data/mapping-key", at: { file, path: ["key", i] }, details: { value: name, known: names.join(", ") } });
  });
  const missing = neededColumns(mapping).filter((name) => !names.includes(name));
  if (missing.length > 0) report({ rule: "data/mapping-columns", at: { file, path: ["columns"] }, details: { value: missing.join(", ") } });
}

function neededColumns({ about, over, codes }: DataMapping): string[] {
  const prefix = codes === "gw" ? "gwcode" : "ccode";
  const states = codes === "none" || about === "event" ? [] : about === "state" ? [prefix] : [`${prefix}1`, `${prefix}2`];
  return [...states, ...(over === "year" ? ["year"] : over === "day" ? ["day"] : ["start", "end"])];
}

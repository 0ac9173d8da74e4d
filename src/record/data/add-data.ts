import { mkdir, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import {
  DATA_SETS,
  type DataSet,
  type Finding,
  numberOfLetters,
  Problem,
  type Recognised,
  RULES,
  recognise,
  stateNumbers,
} from "../../model/index.ts";
import { type Engine, type EngineOptions, withEngine } from "../engine.ts";
import { digestOfFile } from "../files.ts";
import { type CellSql, cellsOf } from "./cells.ts";
import { type DataManifest, heldDataSet, isIntact, keepData } from "./data-folder.ts";
import { type Known, type ValueFault, valueFaults } from "./faults.ts";
import { placeOfCell } from "./place.ts";
import { at, type FileFinding, readTableFile, type TableFile, withUtf8 } from "./table-file.ts";
import { distinctHeads, makeTypedTable, parquetHeads } from "./typed-table.ts";
import { contentOf, writeTable } from "./write-table.ts";

export interface AddRequest extends EngineOptions {
  /** The file as the user names it. */
  readonly path: string;
  readonly folder: string;
  /** The data sets that it may be; all known ones where it is left out. */
  readonly among?: readonly DataSet[] | undefined;
  /** What the file is encoded in, where it is not UTF-8. */
  readonly encoding?: string | undefined;
  /** First and last year that the file covers, where its rows do not show it. */
  readonly covers?: readonly [number, number] | undefined;
  /** Puts the file in the place of another of the same data set. */
  readonly replaces: boolean;
}

/** What became of a file: taken in, found to be there already, or refused with the findings that keep it out. */
export interface AddOutcome {
  readonly state: "added" | "unchanged" | "refused";
  readonly manifest?: DataManifest;
  readonly findings: readonly Finding[];
  /** Headings whose columns were not taken in. */
  readonly notTaken: readonly string[];
}

/** Recognises a file by its headings and values, checks every value, and keeps it as Parquet; whole or not at all. */
export async function addData(request: AddRequest): Promise<AddOutcome> {
  return await withUtf8(request, async (path) => {
    const reading = await readTableFile(path, request.path);
    if ("finding" in reading) return refused(request, [reading.finding]);
    const digest = request.encoding === undefined ? reading.file.digest : await digestOfFile(request.path);
    return await withEngine(request, (engine) => addTable(engine, { ...reading.file, digest }, request));
  });
}

/** A file that is known to be a data set, with its rows in the table `typed`. */
interface Opened {
  readonly file: TableFile;
  readonly heads: readonly string[];
  readonly found: Recognised;
  readonly cells: readonly CellSql[];
}

async function addTable(engine: Engine, file: TableFile, request: AddRequest): Promise<AddOutcome> {
  const opened = await openTable(engine, file, request.among ?? DATA_SETS);
  if ("rule" in opened) return refused(request, [opened]);
  const { found, cells } = opened;
  const before = await heldDataSet(request.folder, found.set.id);
  const isSame = before?.manifest.file.digest === file.digest;
  if (before !== undefined && !isSame && !request.replaces)
    throw new Problem("data-set-there", { set: found.set.id, file: before.manifest.file.name });
  const faults = await valueFaults(engine, cells, knownFor(found.set));
  const findings = await Promise.all(faults.map((fault) => located(fault, opened, request)));
  if (findings.some((finding) => finding.severity === "error")) return { state: "refused", findings, notTaken: [] };
  const notTaken = found.unread.filter((head) => head.toLowerCase() !== "version");
  if (before !== undefined && isSame && (await isIntact(before)))
    return { state: "unchanged", manifest: before.manifest, findings, notTaken };
  const manifest = await keep(engine, opened, request);
  return { state: "added", manifest, findings, notTaken };
}

async function openTable(engine: Engine, file: TableFile, among: readonly DataSet[]): Promise<Opened | FileFinding> {
  const parquet = file.form === "parquet" ? await parquetHeads(engine, file) : { heads: distinctHeads(file.firstRow) };
  if ("finding" in parquet) return parquet.finding;
  const recognition = recognise(parquet.heads, file.firstRow, among);
  if (recognition.kind === "several") return at("data/ambiguous", { value: recognition.sets.join(", ") });
  if (recognition.kind === "none") return notRecognised(parquet.heads, recognition.nearest, among);
  const { found } = recognition;
  const names = found.layout.headless?.names;
  const heads = names === undefined ? parquet.heads : distinctHeads(file.firstRow.map((_, i) => names[i] ?? ""));
  const { cells, read } = cellsOf(found, heads);
  const fault = await makeTypedTable(engine, { file, heads, hasHeads: names === undefined, cells, read });
  return fault ?? { file, heads, found, cells };
}

function notRecognised(
  heads: readonly string[],
  nearest: { readonly set: DataSet; readonly missing: readonly string[] } | undefined,
  among: readonly DataSet[],
): FileFinding {
  const shown = heads.slice(0, SHOWN).join(", ") + (heads.length > SHOWN ? ", …" : "");
  if (nearest === undefined) {
    const hint = { hint: "see tiltmeter data list --known for what is recognised", "hint.zh": "可识别者见 tiltmeter data list --known" };
    return at("data/not-recognised", { value: shown, ...hint });
  }
  const { set, missing } = nearest;
  const alone = among.length === 1;
  const hint = alone
    ? { en: `its headings are: ${shown}`, zh: `其表头为：${shown}` }
    : { en: `the nearest data set is ${set.id}; the headings are: ${shown}`, zh: `最接近的数据集是 ${set.id}；表头为：${shown}` };
  return at("data/missing-column", { set: set.id, value: missing.join(", "), hint: hint.en, "hint.zh": hint.zh });
}

/** A longer list of headings is not printed. */
const SHOWN = 12;

function knownFor(set: DataSet): Known {
  const { codes } = set;
  if (codes === "none") return { set, codes: [], numberOf: () => undefined };
  return { set, codes: stateNumbers(codes), numberOf: (letters) => numberOfLetters(codes, letters) };
}

async function located(fault: ValueFault, { file, heads, found }: Opened, request: AddRequest): Promise<Finding> {
  const hasHeads = found.layout.headless === undefined;
  const place = await placeOfCell(file, { row: fault.row, head: fault.head, heads, hasHeads });
  const { firstRow } = fault;
  const first = firstRow === undefined ? undefined : await placeOfCell(file, { row: firstRow, head: fault.head, heads, hasHeads });
  const details = { ...fault.details, ...(first === undefined ? {} : { first: first.line }) };
  return { rule: fault.rule, severity: RULES[fault.rule].severity, file: request.path, ...place, details };
}

function refused(request: AddRequest, findings: readonly FileFinding[]): AddOutcome {
  const all = findings.map((finding): Finding => ({ ...finding, severity: RULES[finding.rule].severity, file: request.path }));
  return { state: "refused", findings: all, notTaken: [] };
}

async function keep(engine: Engine, opened: Opened, request: AddRequest): Promise<DataManifest> {
  const { found, file, cells } = opened;
  const { set } = found;
  await mkdir(request.folder, { recursive: true });
  const temporary = join(request.folder, `.${set.id}.${process.pid}.parquet`);
  try {
    await writeTable(engine, { set, cells, path: temporary });
    const digest = await digestOfFile(temporary);
    const name = `${set.id}-${digest.slice("sha256:".length, "sha256:".length + 12)}.parquet`;
    const content = await contentOf(engine, { set, path: temporary });
    const coverage = request.covers ?? content.coverage;
    const manifest: DataManifest = {
      set: set.id,
      layout: found.layout.id,
      ...(content.version === undefined ? {} : { version: content.version }),
      file: { name: basename(request.path), bytes: file.bytes, digest: file.digest },
      table: { name, digest },
      rows: content.rows,
      ...(coverage === undefined ? {} : { coverage: [coverage[0], coverage[1]] }),
      states: content.states,
      columns: set.columns.map((column) => column.name).filter((column) => found.origins.has(column)),
      otherCodes: [...content.otherCodes],
      ...(DATA_SETS.includes(set) ? {} : { described: set }),
    };
    await keepData(request.folder, { manifest, temporary });
    return manifest;
  } finally {
    await rm(temporary, { force: true });
  }
}

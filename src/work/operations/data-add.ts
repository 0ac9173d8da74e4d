import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { Bilingual, DATA_SETS, type DataSet, dataSet, type Finding, Problem } from "../../model/index.ts";
import { type AddOutcome, type AddRequest, addData, DataManifest } from "../../record/index.ts";
import { dataFolderOf } from "../data/data-folder-of.ts";
import { readMapping } from "../data/read-mapping.ts";
import { operation } from "../operation.ts";
import { ShownFinding, shownFinding } from "../shown-finding.ts";

/** What became of one file. In a folder, a file that is no known data set is passed over. */
const AddedFile = z
  .strictObject({
    file: z.string(),
    state: z.enum(["added", "unchanged", "refused", "passed-over"]),
    manifest: DataManifest.optional(),
    findings: z.array(ShownFinding),
    /** Why the file was not taken in, where no place in it is at fault. */
    because: Bilingual.optional(),
    /** Headings whose columns were not taken in. */
    notTaken: z.array(z.string()),
  })
  .meta({ id: "AddedFile" });
export type AddedFile = z.infer<typeof AddedFile>;

const DataAdded = z.strictObject({ folder: z.string(), files: z.array(AddedFile) }).meta({ id: "DataAdded" });
export type DataAdded = z.infer<typeof DataAdded>;

export const dataAdd = operation({
  name: "data add",
  summary: {
    en: "Take files of reference data into your data folder, after checking every value",
    zh: "逐值检查后，将参考数据文件收入您的数据文件夹",
  },
  writes: true,
  positional: ["files"],
  needsStudy: false,
  http: false,
  input: z.strictObject({
    files: z
      .array(z.string().min(1))
      .min(1)
      .describe("CSV or Parquet files, recognised by their headings and values, and folders of such files"),
    as: z.string().describe("id of the data set, where the headings fit several").optional(),
    map: z.string().describe("a mapping file that says what an unknown table holds").optional(),
    encoding: z.string().describe("encoding of the file where it is not UTF-8, for example windows-1252").optional(),
    covers: z.string().describe("first and last year that the file covers, as 1816/2010; otherwise those of its rows").optional(),
    replace: z.boolean().describe("put it in the place of another file of the same data set").default(false),
  }),
  output: DataAdded,
  exit: ({ files }) => (files.some(({ state }) => state === "refused") ? 1 : 0),
  rows: ({ files }) =>
    files.map(({ file, state, manifest, findings, because }) => ({
      file,
      state,
      set: manifest?.set ?? null,
      rows: manifest?.rows ?? null,
      line: findings[0]?.line ?? null,
      column: findings[0]?.column ?? null,
      rule: findings[0]?.rule ?? null,
      says: findings[0]?.en.says ?? because?.en ?? null,
      says_zh: findings[0]?.zh.says ?? because?.zh ?? null,
    })),
  async run({ files: named, as, map, encoding, covers, replace }, context) {
    const folder = dataFolderOf(context);
    const among = map === undefined ? setsNamed(as) : await readMapping(map);
    if ("findings" in among) return { folder, files: [refusal(map ?? "", among.findings)] };
    const request = {
      folder,
      among: "set" in among ? [among.set] : among.sets,
      encoding,
      covers: covers === undefined ? undefined : yearsOf(covers),
      replaces: replace,
      signal: context.signal,
    };
    const files: AddedFile[] = [];
    for (const name of named) {
      const inside = await tablesIn(name);
      for (const path of inside ?? [name]) {
        context.report({ task: path, freshness: { state: "missing" }, done: false, rows: 0, seconds: 0 });
        files.push(await (inside === undefined ? addNamed : addFound)({ ...request, path }));
      }
    }
    return { folder, files };
  },
});

function told(file: string, { state, manifest, findings, notTaken }: AddOutcome): AddedFile {
  return { file, state, ...(manifest === undefined ? {} : { manifest }), findings: findings.map(shownFinding), notTaken: [...notTaken] };
}

function refusal(file: string, findings: readonly Finding[]): AddedFile {
  return { file, state: "refused", findings: findings.map(shownFinding), notTaken: [] };
}

/** The files of a folder that may be tables, in order of name; undefined where the path is no folder. */
async function tablesIn(path: string): Promise<string[] | undefined> {
  const isFolder = await stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
  if (!isFolder) return undefined;
  const names = await readdir(path);
  return names
    .filter((name) => /\.(csv|tsv|tab|txt|parquet)$/i.test(name))
    .sort()
    .map((name) => join(path, name));
}

const NOT_A_TABLE: readonly string[] = ["data/not-recognised", "data/missing-column", "data/other-form", "data/not-utf8", "data/empty"];

/** Adds a file that was named: what keeps it out is told of it, and leaves the other files alone. */
async function addNamed(request: AddRequest): Promise<AddedFile> {
  try {
    return told(request.path, await addData(request));
  } catch (problem) {
    return keptOut(request.path, "refused", problem);
  }
}

/** Adds a file that a folder had: one that is no known data set is passed over, one whose data set is there already is left as it is. */
async function addFound(request: AddRequest): Promise<AddedFile> {
  try {
    const outcome = told(request.path, await addData(request));
    const isOther = outcome.state === "refused" && outcome.findings.every(({ rule }) => NOT_A_TABLE.includes(rule));
    return isOther ? { ...outcome, state: "passed-over" } : outcome;
  } catch (problem) {
    return keptOut(request.path, problem instanceof Problem && problem.code === "data-set-there" ? "passed-over" : "refused", problem);
  }
}

/** Problems that are about one file, so that others can be taken in all the same. */
const OF_ONE_FILE: readonly string[] = ["data-set-there", "cannot-read"];

function keptOut(file: string, state: AddedFile["state"], problem: unknown): AddedFile {
  if (!(problem instanceof Problem) || !OF_ONE_FILE.includes(problem.code)) throw problem;
  return { file, state, findings: [], because: { en: problem.text("en"), zh: problem.text("zh") }, notTaken: [] };
}

function setsNamed(id: string | undefined): { sets: readonly DataSet[] } {
  if (id === undefined) return { sets: DATA_SETS };
  const set = dataSet(id);
  if (set !== undefined) return { sets: [set] };
  const known = DATA_SETS.map((one) => one.id);
  throw new Problem("bad-option", { option: "--as", value: id, expected: known.join(", "), "expected.zh": known.join("、") });
}

function yearsOf(text: string): readonly [number, number] {
  const [, first, last] = /^(\d{4})\/(\d{4})$/.exec(text) ?? [];
  if (first !== undefined && last !== undefined && Number(first) <= Number(last)) return [Number(first), Number(last)];
  throw new Problem("bad-option", { option: "--covers", value: text, expected: "1816/2010" });
}

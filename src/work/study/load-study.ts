import { z } from "zod";
import {
  Actor,
  type CheckContext,
  type Claim,
  checkRecords,
  type DataPath,
  Doctrine,
  type Fault,
  type Finding,
  KnownClaims,
  type Located,
  Manifest,
  NotedContradiction,
  Procedure,
  QUESTION_SCHEMAS,
  type Question,
  Source,
  type Study,
  type StudyRecords,
} from "../../model/index.ts";
import { claimFile } from "./claim-file.ts";
import type { FoundDocuments } from "./documents.ts";
import { decodeText, parseJson, parseRecord, parseYaml, type Report } from "./parse.ts";
import { parseAllBorders } from "./parse-borders.ts";
import { parseFigures } from "./parse-figures.ts";
import { parseAllSeries } from "./parse-series.ts";
import { perVersion } from "./per-version.ts";
import { finderIn, locateFaults } from "./position.ts";
import { isRead, type StudyFile } from "./read-folder.ts";

/** A study as far as it could be read, and everything that is wrong with it. */
export interface LoadedStudy {
  /** Undefined where there is an error: nothing is built from a study with errors. */
  readonly study: Study | undefined;
  readonly records: StudyRecords;
  readonly findings: readonly Finding[];
}

type Files = ReadonlyMap<string, StudyFile>;

/**
 * Reads, types and checks the whole study. Collects every finding; one broken file does not hide those of another. What is the same as in an earlier
 * version is neither read nor checked again, and the same bytes beside the same documents are the same loaded study.
 */
export function loadStudy(files: Files, found: FoundDocuments): LoadedStudy {
  const version = [...files.values()].map(({ path, digest }) => `${path} ${digest}`).join("\n");
  const last = lastLoaded.get(found);
  if (last?.version === version) return last.loaded;
  const loaded = load(files, found);
  lastLoaded.set(found, { version, loaded });
  return loaded;
}

const lastLoaded = new WeakMap<FoundDocuments, { readonly version: string; readonly loaded: LoadedStudy }>();

const knownClaims = new KnownClaims();

function load(files: Files, found: FoundDocuments): LoadedStudy {
  const faults: Fault[] = [];
  const report: Report = (fault) => faults.push(fault);
  for (const path of files.keys()) {
    if (!isRead(path))
      report({ rule: "file/not-read", at: { file: path, path: [], place: { line: 1, column: 1 } }, details: { value: path } });
  }
  const manifest = readManifest("study.yaml", files, report);
  const actors = readActors("actors.yaml", files, report);
  const sources = bibliography("sources/bibliography.json", files, report);
  const documents = found.of(sources.records.map((source) => source.value));
  const claims = allClaims(files, report);
  const noted = readContradictions("contradictions.yaml", files, report);
  const doctrines = readDoctrines("doctrines.yaml", files, report);
  const procedures = readProcedures("procedures.yaml", files, report);
  const series = readSeries("series/", files, report);
  const borders = readBorders("borders/", files, report);
  const figures = readFigures("figures/", files, report);
  const questions = allQuestions(files, report);
  const questionFiles = [...files.keys()].filter((path) => path.startsWith("questions/"));
  const records: StudyRecords = {
    manifest,
    actors: actors.records,
    sources: sources.records,
    claims: claims.records,
    contradictions: noted.records,
    doctrines: doctrines.records,
    procedures: procedures.records,
    series: series.series,
    borders,
    figures,
    questions,
    documents,
  };
  const complete: CheckContext["complete"] = {
    actors: actors.complete,
    sources: sources.complete,
    claims: claims.complete,
    series: series.complete,
    questions: questions.length === questionFiles.length,
  };
  faults.push(...checkRecords(records, complete, knownClaims));
  const findings = locateFaults(faults, (file) => finderIn(files.get(file)));
  const broken = manifest === undefined || findings.some((finding) => finding.severity === "error");
  return { study: broken ? undefined : studyOf(manifest.value, records), records, findings };
}

function studyOf(manifest: Manifest, records: StudyRecords): Study {
  const values = <T>(list: readonly Located<T>[]): T[] => list.map((record) => record.value);
  return {
    manifest,
    actors: values(records.actors),
    sources: values(records.sources),
    claims: values(records.claims),
    contradictions: values(records.contradictions),
    doctrines: values(records.doctrines),
    procedures: values(records.procedures),
    series: values(records.series),
    borders: values(records.borders),
    figures: records.figures?.value,
    questions: values(records.questions),
  };
}

function rawOf(file: string, files: Files, report: Report): unknown {
  const entry = files.get(file);
  if (entry === undefined) {
    report({ rule: "file/missing", at: { file, path: [], place: { line: 1, column: 1 } }, details: { value: file } });
    return undefined;
  }
  const text = decodeText(file, entry.bytes, report);
  if (text === undefined) return undefined;
  return file.endsWith(".json") ? parseJson(file, text, report) : parseYaml(file, text, report);
}

function one<S extends z.ZodType>(schema: S, file: string, files: Files, report: Report): Located<z.output<S>> | undefined {
  const raw = rawOf(file, files, report);
  const at: DataPath = { file, path: [] };
  const value = raw === undefined ? undefined : parseRecord(schema, raw, { at, report });
  return value === undefined ? undefined : { value, at };
}

interface Records<T> {
  readonly records: readonly Located<T>[];
  readonly complete: boolean;
}

function listOf<S extends z.ZodType>(
  wrapper: z.ZodObject,
  schema: S,
  source: { file: string; files: Files; report: Report },
): Records<z.output<S>> {
  const { file, files, report } = source;
  const whole = one(wrapper, file, files, report);
  if (whole === undefined) return { records: [], complete: false };
  return each(schema, Object.values(whole.value)[0] as unknown[], { file, path: Object.keys(whole.value), report });
}

/** Reads a file that a study may do without: `<key>.yaml`, a list under that one key. */
function optionalList<S extends z.ZodType>(key: string, schema: S): (file: string, files: Files, report: Report) => Records<z.output<S>> {
  return perVersion((file, files, report) => {
    if (!files.has(file)) return { records: [], complete: true };
    return listOf(z.strictObject({ [key]: z.array(z.unknown()) }), schema, { file, files, report });
  });
}

const readManifest = perVersion((file, files, report) => one(Manifest, file, files, report));
const readActors = perVersion((file, files, report) =>
  listOf(z.strictObject({ actors: z.array(z.unknown()) }), Actor, { file, files, report }),
);
const readContradictions = optionalList("contradictions", NotedContradiction);
const readSeries = perVersion((_, files, report) => parseAllSeries(files, report));
const readBorders = perVersion((_, files, report) => parseAllBorders(files, report));
const readFigures = perVersion((_, files, report) => parseFigures(files, report));
const readDoctrines = optionalList("doctrines", Doctrine);
const readProcedures = optionalList("procedures", Procedure);

const bibliography = perVersion((file, files, report): Records<Source> => {
  const whole = one(z.array(z.unknown()), file, files, report);
  return whole === undefined ? { records: [], complete: false } : each(Source, whole.value, { file, path: [], report });
});

function each<S extends z.ZodType>(
  schema: S,
  list: readonly unknown[],
  place: { file: string; path: string[]; report: Report },
): Records<z.output<S>> {
  const records = list.flatMap((raw, i): Located<z.output<S>>[] => {
    const at: DataPath = { file: place.file, path: [...place.path, i] };
    const value = parseRecord(schema, raw, { at, report: place.report });
    return value === undefined ? [] : [{ value, at }];
  });
  return { records, complete: records.length === list.length };
}

function allClaims(files: Files, report: Report): Records<Claim> {
  const paths = [...files.keys()].filter((path) => path.startsWith("claims/") && isRead(path));
  const read = paths.map((path) => claimFile(path, files, report));
  return {
    records: ([] as Located<Claim>[]).concat(...read.map(({ records }) => records)),
    complete: read.every(({ complete }) => complete),
  };
}

function allQuestions(files: Files, report: Report): Located<Question>[] {
  return [...files.keys()].flatMap((path) => (path.startsWith("questions/") && isRead(path) ? questionFile(path, files, report) : []));
}

const questionFile = perVersion((path, files, report): Located<Question>[] => {
  const raw = rawOf(path, files, report);
  const at: DataPath = { file: path, path: [] };
  const kind = raw === undefined ? undefined : parseRecord(QuestionKind, raw, { at, report });
  const question = kind === undefined ? undefined : parseRecord(QUESTION_SCHEMAS[kind.kind], raw, { at, report });
  return question === undefined ? [] : [{ value: { ...question, id: path.slice("questions/".length, -".yaml".length) }, at }];
});

const QuestionKind = z.object({ kind: z.enum(Object.keys(QUESTION_SCHEMAS) as (keyof typeof QUESTION_SCHEMAS)[]) });

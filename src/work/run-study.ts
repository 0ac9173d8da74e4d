import { basename, join } from "node:path";
import { checkSeries, inferTilt, inferTurningPoints } from "../infer/index.ts";
import { readActs } from "../measure/index.ts";
import {
  type ActReading,
  type Asked,
  type ClaimsById,
  CODEBOOK,
  certaintyCredence,
  createRegister,
  type Decisions,
  type Event,
  lineage,
  Problem,
  type Settling,
  type Study,
  settle,
  settling,
  type TiltAnswer,
  type TiltQuestion,
} from "../model/index.ts";
import { digestOf, openArtifacts, standardDataFolder } from "../record/index.ts";
import { type ModelInput, type ModelStages, modelStages } from "./infer-model.ts";
import { type Performing, performing } from "./performing.ts";
import { type Content, contentOf, once, type Progress, perform, type Result, type RunContext } from "./stage.ts";
import { findDocuments } from "./study/documents.ts";
import { type LoadedStudy, loadStudy } from "./study/load-study.ts";
import { isRead, readFolder, type StudyFile } from "./study/read-folder.ts";

/** Where a study lies, where documents lie whose text the study may not keep, and where the user's reference data lie. */
export interface StudyPlace {
  readonly folder: string;
  readonly documents?: string | undefined;
  readonly data?: string | undefined;
}

/** A study whose stages are all fresh. */
export interface BuiltStudy {
  readonly stages: readonly Progress[];
  /** The study itself, read again only if something asks for it. */
  study(): Study;
  /** The text of a source's document, where it was found. */
  text(sourceId: string): string | undefined;
  /** Claims of every status, by id. */
  claims(): ClaimsById;
  events(): Promise<readonly Event[]>;
  /** Its claims with their events, ready to be settled again after a change. */
  settling(): Promise<Settling>;
  readonly questions: ReadonlyMap<string, BuiltQuestion>;
  /** Digests of the files that it was read from, by path. */
  readonly digests: Readonly<Record<string, string>>;
  /** Performs a task that takes long and is done only when somebody asks; its result is kept with the study's stages. */
  readonly perform: Performing;
}

/** A tilt question with what was measured and inferred for it. */
export interface BuiltQuestion extends ModelStages {
  readings(): Promise<readonly ActReading[]>;
  /** The lean of years by themselves, and the turning points of series. */
  answer(): Promise<TiltAnswer>;
}

/** The files of a study with what is needed to read it. */
export interface OpenedStudy {
  readonly files: ReadonlyMap<string, StudyFile>;
  readonly documents: Awaited<ReturnType<typeof findDocuments>>;
  load(): LoadedStudy;
}

/** Reads the files of a study, and the documents beside it; those that were not written since an earlier reading are taken over from it. */
export async function openStudy(place: StudyPlace, earlier?: OpenedStudy): Promise<OpenedStudy> {
  const files = await readFolder(place.folder, earlier?.files);
  const documents = await findDocuments({ study: place.folder, beside: place.documents }, documentNames(files), earlier?.documents);
  return { files, documents, load: once(() => loadStudy(files, documents)) };
}

/** Brings every stage of a study up to date. A study with errors is refused: `study-has-errors`, and nothing is built. */
export async function runStudy(
  place: StudyPlace,
  options: { readonly signal: AbortSignal; report?: ((progress: Progress) => void) | undefined; readonly opened?: OpenedStudy },
): Promise<BuiltStudy> {
  const { files, documents, load } = options.opened ?? (await openStudy(place));
  const stages: Progress[] = [];
  const context: RunContext = {
    store: openArtifacts(join(place.folder, ".tiltmeter")),
    signal: options.signal,
    report(progress) {
      if (progress.done) stages.push(progress);
      options.report?.(progress);
    },
  };
  const study = once(() => sound(load(), place));
  await gather({ files, digests: documents.digests, load, study }, context);
  const events = await settleClaims(files, study, context);
  const questions = new Map<string, BuiltQuestion>();
  const askedFor = performing(context.store);
  for (const path of [...files.keys()].filter((name) => isTilt(name, files))) {
    const id = basename(path, ".yaml");
    const readings = await measureActs({ id, files, study, events }, context);
    const answers = await inferAnswer({ id, files, study, readings }, context);
    const content = { events: contentOf(events), readings: contentOf(readings) };
    const model = modelStages(modelInput({ id, files, study, place, ...content }), context, askedFor);
    questions.set(id, { readings: readings.rows, answer: once(async () => first(await answers.rows())), ...model });
  }
  return {
    stages,
    study,
    text: textIn(study, documents),
    claims: once(() => new Map(study().claims.map((claim) => [claim.id, claim]))),
    events: events.rows,
    settling: once(async () => {
      const { claims, actors } = study();
      return settling({ claims, decisions: decisionsIn(study()), events: await events.rows() }, createRegister(actors));
    }),
    questions,
    digests: allDigests(files),
    perform: askedFor,
  };
}

/** The text of a source of the study, where its document was found. */
export function textIn(study: () => Study, documents: OpenedStudy["documents"]): BuiltStudy["text"] {
  return (sourceId) => {
    const source = study().sources.find((one) => one.id === sourceId);
    return source === undefined ? undefined : documents.text(source);
  };
}

/** The claims that recorded decisions let lead their events, and which sources are one work. */
export function decisionsIn(study: Study): Decisions {
  const preferred = study.contradictions.flatMap((noted) => (noted.prefer === undefined ? [] : [noted.prefer.claim]));
  return { preferred: new Set(preferred), lineage: lineage(study.sources, []) };
}

type Files = ReadonlyMap<string, StudyFile>;

/** The study that was loaded; one with errors is the problem `study-has-errors`. */
export function sound(loaded: LoadedStudy, place: StudyPlace): Study {
  const errors = loaded.findings.filter((finding) => finding.severity === "error").length;
  if (loaded.study === undefined) throw new Problem("study-has-errors", { path: place.folder, errors });
  return loaded.study;
}

function gather(
  input: { files: Files; digests: ReadonlyMap<string, string>; load: () => LoadedStudy; study: () => Study },
  context: RunContext,
): Promise<Result<{ claims: number; warnings: number }>> {
  const inputs = Object.fromEntries([...digestsOf(input.files, /./), ...input.digests]);
  return perform(
    {
      recipe: { stage: "gather", task: "gather", version: 1, parameters: { codebook: CODEBOOK.version }, inputs },
      make: () => [{ claims: input.study().claims.length, warnings: input.load().findings.length }],
    },
    context,
  );
}

function settleClaims(files: Files, study: () => Study, context: RunContext): Promise<Result<Event>> {
  const inputs = Object.fromEntries(digestsOf(files, /^(claims\/|actors\.yaml|contradictions\.yaml|sources\/bibliography\.json)/));
  return perform(
    {
      recipe: { stage: "settle", task: "settle", version: 2, parameters: {}, inputs },
      make: () => settle(study().claims, createRegister(study().actors), decisionsIn(study())),
    },
    context,
  );
}

function measureActs(
  input: { id: string; files: Files; study: () => Study; events: Result<Event> },
  context: RunContext,
): Promise<Result<ActReading>> {
  const inputs = { events: input.events.manifest.digest, question: questionDigest(input) };
  return perform(
    {
      recipe: { stage: "measure", task: `measure/${input.id}`, version: 1, parameters: { codebook: CODEBOOK.version }, inputs },
      make: async () => readActs(questionOf(input), await input.events.rows(), certaintyCredence),
    },
    context,
  );
}

function inferAnswer(
  input: { id: string; files: Files; study: () => Study; readings: Result<ActReading> },
  context: RunContext,
): Promise<Result<TiltAnswer>> {
  const series = Object.fromEntries(digestsOf(input.files, /^series\//));
  const inputs = { readings: input.readings.manifest.digest, question: questionDigest(input), ...series };
  return perform(
    {
      recipe: { stage: "infer", task: `infer/${input.id}`, version: 5, parameters: {}, inputs },
      make: async () => [answerOf(questionOf(input), await input.readings.rows(), input.study())],
    },
    context,
  );
}

/** What the model of a tilt question is made of. */
export function modelInput(input: {
  id: string;
  files: Files;
  study: () => Study;
  place: StudyPlace;
  events: Content<Event>;
  readings: Content<ActReading>;
}): ModelInput {
  const { id, study, place, events, readings } = input;
  const files = Object.fromEntries(digestsOf(input.files, /^(series\/|actors\.yaml|sources\/bibliography\.json)/));
  const digests = { question: questionDigest(input), ...files };
  const dataFolder = (): string => place.data ?? standardDataFolder(process.env);
  return { id, study, events, readings, dataFolder, question: () => questionOf(input), digests };
}

/** The answer to a tilt question, from the readings of its acts and from the series that it uses. */
export function answerOf(question: Asked<TiltQuestion>, readings: readonly ActReading[], study: Study): TiltAnswer {
  const { years, phases, alternatives, notCounted } = inferTilt(question, readings);
  const series = question.series.flatMap((use) => {
    const found = study.series.find((one) => one.id === use.id);
    return found === undefined ? [] : [inferTurningPoints(found, use)];
  });
  const counted = new Set(years.flatMap((year) => year.events));
  const [sources, roots] = [new Set<string>(), new Set<string>()];
  for (const reading of readings) {
    if (reading.years.length === 0 || !counted.has(reading.event)) continue;
    for (const source of reading.sources) sources.add(source);
    for (const root of reading.roots) roots.add(root);
  }
  const isOwn = (source: string): boolean => question.sources?.includes(source) ?? true;
  return {
    question: question.id,
    title: question.title,
    focal: question.focal,
    patrons: question.patrons,
    delta: question.delta,
    evidence: question.evidence,
    phases,
    years,
    alternatives,
    turningPoints: series.flatMap((one) => one.turningPoints),
    partitions: series.map((one) => one.partition),
    checks: (question.checks ?? []).flatMap((check) => {
      const found = study.series.find((one) => one.id === check.series);
      return found === undefined ? [] : [checkSeries(found, check)];
    }),
    notCounted,
    sources: [...sources].filter(isOwn).sort(),
    roots: [...roots].filter((root) => isOwn(root) || !sources.has(root)).length,
  };
}

function questionOf(input: { id: string; study: () => Study }): Asked<TiltQuestion> {
  return first(input.study().questions.flatMap((question) => (question.kind === "tilt" && question.id === input.id ? [question] : [])));
}

/** Whether a file is a tilt question, read off its first words: only those are measured and inferred. */
function isTilt(path: string, files: Files): boolean {
  if (!path.startsWith("questions/") || !isRead(path)) return false;
  return /^kind:\s*["']?tilt\b/m.test(new TextDecoder().decode(files.get(path)?.bytes));
}

function questionDigest(input: { id: string; files: Files }): string {
  return input.files.get(`questions/${input.id}.yaml`)?.digest ?? digestOf("");
}

function digestsOf(files: Files, which: RegExp): [string, string][] {
  return [...files].filter(([path]) => which.test(path)).map(([path, file]) => [path, file.digest]);
}

/** Digests of the files of a study, by path. */
export function allDigests(files: Files): BuiltStudy["digests"] {
  return Object.fromEntries(digestsOf(files, /./));
}

/** The only row of a result. */
export function first<T>(list: readonly T[]): T {
  const [value] = list;
  if (value === undefined) throw new RangeError("an empty result");
  return value;
}

/** The file names that the bibliography gives, read leniently: `check` tells what is wrong with it. */
function documentNames(files: Files): string[] {
  const bytes = files.get("sources/bibliography.json")?.bytes;
  if (bytes === undefined) return [];
  return [...new TextDecoder().decode(bytes).matchAll(/"file":\s*"([^"/\\]+)"/g)].map((match) => match[1] ?? "");
}

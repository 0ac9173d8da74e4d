import { performance } from "node:perf_hooks";
import { Problem } from "../model/index.ts";
import { type ArtifactManifest, type ArtifactStore, digestOfRows, type Freshness, type Recipe } from "../record/index.ts";

/** The seven stages of a study, in order. A stage that does not apply to a study is left out. */
export const STAGES = ["gather", "read", "settle", "measure", "infer", "simulate", "report"] as const;
export type StageName = (typeof STAGES)[number];

/** One piece of a stage's work: what goes in, and how its rows are made when they are not there yet. */
export interface Task<Row> {
  readonly recipe: Recipe & { readonly stage: StageName };
  make(work: Work): readonly Row[] | Promise<readonly Row[]>;
}

/** A task under way: it may be called off, and where it takes long tells how much of it is done, from 0 to 1. */
export interface Work {
  readonly signal: AbortSignal;
  told(share: number): void;
}

/** A result that is there, its rows read only when somebody asks. */
export interface Result<Row> {
  readonly manifest: ArtifactManifest;
  readonly freshness: Freshness;
  rows(): Promise<readonly Row[]>;
}

/** Rows and the digest of them, each made only when somebody asks. */
export interface Content<Row> {
  digest(): Promise<string>;
  rows(): Promise<readonly Row[]>;
}

/** The rows of a result, by the digest that it was stored with. */
export function contentOf<Row>({ manifest, rows }: Result<Row>): Content<Row> {
  return { digest: async () => manifest.digest, rows };
}

/** Rows that are held in memory alone; their digest is that of the artifact they would be. */
export function contentInMemory<Row>(rows: readonly Row[]): Content<Row> {
  return { digest: once(async () => digestOfRows(rows)), rows: async () => rows };
}

export interface RunContext {
  readonly store: ArtifactStore;
  readonly signal: AbortSignal;
  /** Called when a task is looked at and again when it is done. */
  report(progress: Progress): void;
}

/** What happened to one task of a run. */
export interface Progress {
  readonly task: string;
  readonly freshness: Freshness;
  readonly done: boolean;
  readonly rows: number;
  readonly seconds: number;
  /** How much of it is done, from 0 to 1, where that is known. */
  readonly share?: number;
}

/** The result of a task, where the same recipe was followed before. */
export async function kept<Row>({ recipe }: Task<Row>, { store }: Pick<RunContext, "store">): Promise<Result<Row> | undefined> {
  const { manifest, freshness } = await store.look(recipe);
  return manifest === undefined ? undefined : { manifest, freshness, rows: once(() => store.read<Row>(manifest)) };
}

/** Makes a task's rows, unless the same recipe was followed before. */
export async function perform<Row>(task: Task<Row>, context: RunContext): Promise<Result<Row>> {
  if (context.signal.aborted) throw new Problem("cancelled");
  const { store } = context;
  const { manifest, freshness } = await store.look(task.recipe);
  const name = task.recipe.task;
  if (manifest !== undefined) {
    context.report({ task: name, freshness, done: true, rows: manifest.rows, seconds: 0 });
    return { manifest, freshness, rows: once(() => store.read<Row>(manifest)) };
  }
  context.report({ task: name, freshness, done: false, rows: 0, seconds: 0 });
  const start = performance.now();
  const elapsed = (): number => Math.round(performance.now() - start) / 1000;
  const rows = await task.make({
    signal: context.signal,
    told: (share) => context.report({ task: name, freshness, done: false, rows: 0, seconds: elapsed(), share }),
  });
  if (context.signal.aborted) throw new Problem("cancelled");
  const seconds = elapsed();
  const written = await store.write(task.recipe, { rows, seconds });
  context.report({ task: name, freshness, done: true, rows: rows.length, seconds });
  return { manifest: written, freshness, rows: async () => rows };
}

/** The same function, called once. A failure is not kept: who asks next has it tried again. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    if (made !== undefined) return made.value;
    const own = { value: make() };
    made = own;
    whenFailed(own.value, () => {
      if (made === own) made = undefined;
    });
    return own.value;
  };
}

/** Calls `forget` where a value is a promise that fails. */
export function whenFailed(value: unknown, forget: () => void): void {
  if (value instanceof Promise) value.catch(forget);
}

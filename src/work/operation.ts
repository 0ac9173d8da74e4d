import type { z } from "zod";
import type { Bilingual, Locale } from "../model/index.ts";
import type { BuiltStudy, OpenedStudy, StudyPlace } from "./run-study.ts";
import type { Progress } from "./stage.ts";

/** What an operation is given besides its input. */
export interface OperationContext {
  /** The study it works on; operations that need none do not ask. */
  study(): StudyPlace;
  /** The study's files, read and typed as far as they can be. */
  opened(): Promise<OpenedStudy>;
  /** The study with every stage up to date; one with errors is the problem `study-has-errors`. */
  built(): Promise<BuiltStudy>;
  /** The day on which this is done, as `2026-01-31`; only edits ask. */
  today(): string;
  readonly signal: AbortSignal;
  readonly locale: Locale;
  report(progress: Progress): void;
}

/** One value of a table; `null` is a cell without a value. */
export type Cell = string | number | boolean | null;

/** The same answer as a flat table, for reading and for CSV. */
export type Row = Readonly<Record<string, Cell>>;

/** One thing Tiltmeter can do. The command line, the HTTP API, OpenAPI and the reference are drawn from it. */
export interface Operation<I extends z.ZodObject = z.ZodObject, O extends z.ZodType = z.ZodType> {
  /** One word, or two with a space between where several operations share the first: `data add`. */
  readonly name: string;
  readonly summary: Bilingual;
  /** True where it changes the study's own files. Such an operation is a POST, and is not offered by a server that others can reach. */
  readonly writes: boolean;
  /** Inputs that may be given on the command line without their names, in order; `study` is the study folder. */
  readonly positional: readonly string[];
  readonly needsStudy: boolean;
  /** Inputs with which it asks nothing of a study although it needs one otherwise. */
  isWithoutStudy?(input: z.output<I>): boolean;
  /** False for what makes sense only where the files are: it is left out of the HTTP API. */
  readonly http: boolean;
  readonly input: I;
  readonly output: O;
  /** The exit code for an answer that is no failure of the program; 0 where it is left out. */
  exit?(output: z.output<O>): number;
  rows(output: z.output<O>): readonly Row[];
  run(input: z.output<I>, context: OperationContext): Promise<z.output<O>>;
}

/** Where an operation is reached over HTTP. */
export function addressOf({ name }: Pick<Operation, "name">): string {
  return `/api/${name.replaceAll(" ", "/")}`;
}

export function operation<I extends z.ZodObject, O extends z.ZodType>(definition: Operation<I, O>): Operation<I, O> {
  return definition;
}

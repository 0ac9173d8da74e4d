import type { z } from "zod";
import type { Bilingual, Locale } from "../../model/index.ts";
import type { HeldStudy, Row } from "../../work/index.ts";

/** What a figure is drawn from, and for whom. */
export interface FigureContext {
  readonly study: HeldStudy;
  readonly locale: Locale;
  readonly signal: AbortSignal;
}

/** A figure before it leaves: marks, words and numbers from one answer. */
export interface Drawing {
  /** The marks, colours and fonts as tokens; the `viewBox` of the root says how large they are. */
  readonly svg: string;
  readonly title: string;
  /** What is shown, in which unit, what the band is and what is not shown: under forty words. */
  readonly text: string;
  /** The settings behind the numbers, each in words. */
  readonly parameters: readonly string[];
  /** Ids of the sources that the numbers stand on. */
  readonly sources: readonly string[];
  /** The reference data that the numbers stand on, where they stand on nothing of the study. */
  readonly data?: readonly DrawnData[];
  /** The numbers, as a flat table. */
  readonly rows: readonly Row[];
}

/** A data set behind a figure: its version, the digest of its table, and how to cite it. */
export interface DrawnData {
  readonly set: string;
  readonly version: string;
  readonly digest: string;
  readonly cite: string;
}

/** One figure that Tiltmeter can draw: a row of this table is all that the command line, HTTP, help and the reference need. */
export interface Figure<I extends z.ZodObject = z.ZodObject> {
  readonly name: string;
  readonly summary: Bilingual;
  readonly input: I;
  draw(input: z.output<I>, context: FigureContext): Promise<Drawing>;
}

export function figure<I extends z.ZodObject>(definition: Figure<I>): Figure {
  return definition as unknown as Figure;
}

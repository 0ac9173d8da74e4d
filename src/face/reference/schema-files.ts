import type { z } from "zod";
import {
  Actor,
  BordersDescription,
  ChronicleQuestion,
  Claim,
  Codebook,
  ComparativeAnswer,
  ComparativeQuestion,
  ConfigurationsAnswer,
  ConfigurationsQuestion,
  Derivation,
  Doctrine,
  Event,
  FiguresDescription,
  Manifest,
  MatrixAnswer,
  MatrixQuestion,
  NotedContradiction,
  Procedure,
  RegisterQuestion,
  SeriesDescription,
  Source,
  ThreatAnswer,
  ThreatQuestion,
  TiltAnswer,
  TiltModel,
  TiltQuestion,
  WhyAnswer,
  WhyQuestion,
} from "../../model/index.ts";
import { jsonSchemaOf } from "./json-schema.ts";

/** The schemas of what a person writes in a study folder. */
export const STUDY_SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  Manifest,
  Actor,
  Source,
  Claim,
  SeriesDescription,
  BordersDescription,
  TiltQuestion,
  ComparativeQuestion,
  ConfigurationsQuestion,
  RegisterQuestion,
  ChronicleQuestion,
  ThreatQuestion,
  MatrixQuestion,
  WhyQuestion,
  FiguresDescription,
  NotedContradiction,
  Doctrine,
  Procedure,
};

/** The schemas of what the program makes of it, and of the vocabulary. */
const MADE_SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  Event,
  ComparativeAnswer,
  ConfigurationsAnswer,
  TiltAnswer,
  TiltModel,
  ThreatAnswer,
  MatrixAnswer,
  WhyAnswer,
  Derivation,
  Codebook,
};

/** `schema/<Id>.json`: JSON Schema 2020-12 of each record, complete in itself, named by a URN and not by an address. */
export function schemaFiles(): Readonly<Record<string, string>> {
  const files = Object.entries({ ...STUDY_SCHEMAS, ...MADE_SCHEMAS }).map(([id, schema]) => {
    const { $schema, ...rest } = jsonSchemaOf(schema) as Record<string, unknown>;
    return [`schema/${id}.json`, `${JSON.stringify({ $schema, $id: `urn:tiltmeter:schema:${id}`, title: id, ...rest }, null, 2)}\n`];
  });
  return Object.fromEntries(files) as Record<string, string>;
}

import { z } from "zod";
import { Locale } from "../model/index.ts";
import { addressOf, MEDIA_TYPES, type Operation } from "../work/index.ts";
import { commandOf, MEDIA_TYPE_OF } from "./figures/export-figure.ts";
import type { Figure } from "./figures/figure.ts";
import { FIGURES, FORMATS, type Format } from "./figures/index.ts";
import { inputWords } from "./input-words.ts";
import { ProblemBody } from "./problem.ts";
import { VERSION } from "./version.ts";

const HOME = "#/components/schemas/";

/** What every operation that only reads takes besides its input. */
const COMMON = [
  {
    name: "lang",
    in: "query",
    required: false,
    schema: { enum: ["en", "zh"] },
    description: "language of texts that are written for a reader",
  },
  {
    name: "as",
    in: "query",
    required: false,
    schema: { enum: ["csv", "rows"] },
    description: "the answer as a flat table: CSV, or rows of JSON",
  },
];

/** The OpenAPI 3.1 document of the HTTP API, drawn from the table of operations. */
export function openApi(operations: readonly Operation[]): Record<string, unknown> {
  const { schemas } = z.toJSONSchema(z.globalRegistry, { uri: (id) => HOME + id, unrepresentable: "any" });
  const used = new Set<string>();
  const json: ToJson = (schema, io) => {
    const id = z.globalRegistry.get(schema)?.id;
    if (id !== undefined) return { $ref: HOME + id };
    const { $schema, $defs, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
    return JSON.parse(JSON.stringify(rest).replaceAll("#/$defs/", HOME)) as Record<string, unknown>;
  };
  const served = operations.filter((operation) => operation.http);
  const paths = Object.fromEntries([
    ...served.map((operation) => [addressOf(operation), pathOf(operation, json)]),
    ...FIGURES.flatMap((figure) => FORMATS.map((format) => [`/figure/${figure.name}.${format}`, figurePath({ figure, format }, json)])),
  ]);
  const pending = JSON.stringify(paths);
  collect(pending, schemas, used);
  const components = Object.fromEntries(
    [...used].sort().map((id) => {
      const { $schema, $id, ...schema } = schemas[id] as Record<string, unknown>;
      return [id, schema];
    }),
  );
  return { openapi: "3.1.0", info: { title: "Tiltmeter", version: VERSION }, paths, components: { schemas: components } };
}

type ToJson = (schema: z.ZodType, io: "input" | "output") => Record<string, unknown>;

function pathOf(operation: Operation, json: ToJson): Record<string, unknown> {
  const input = json(operation.input, "input");
  const parameters = parametersOf(input);
  const body = { required: true, content: { "application/json": { schema: input } } };
  const text = Object.fromEntries(MEDIA_TYPES.map((type) => [type, { schema: { type: "string" } }]));
  const content = isText(operation.output) ? text : { "application/json": { schema: json(operation.output, "output") } };
  const answer = { description: "OK", content };
  return {
    [operation.writes ? "post" : "get"]: {
      operationId: operation.name.replaceAll(" ", "-"),
      summary: operation.summary.en,
      "x-summary-zh": operation.summary.zh,
      ...(operation.writes ? { requestBody: body } : { parameters: [...parameters, ...COMMON] }),
      responses: { 200: answer, default: problemAnswer(json) },
    },
  };
}

function figurePath({ figure, format }: { readonly figure: Figure; readonly format: Format }, json: ToJson): Record<string, unknown> {
  const content = { [MEDIA_TYPE_OF[format]]: { schema: { type: "string", ...(format === "png" ? { format: "binary" } : {}) } } };
  const lang = { name: "lang", in: "query", required: false, schema: { type: "string", enum: Locale.options, default: "en" } };
  return {
    get: {
      operationId: `figure-${figure.name}-${format}`,
      summary: `${format.toUpperCase()}: ${figure.summary.en}`,
      parameters: [...parametersOf(json(commandOf(figure).input, "input")), lang],
      responses: { 200: { description: "OK", content }, default: problemAnswer(json) },
    },
  };
}

function parametersOf(input: { readonly properties?: Record<string, unknown>; readonly required?: string[] }): object[] {
  return Object.entries(input.properties ?? {}).map(([name, schema]) => {
    const { description } = schema as { description?: string };
    const words = description === undefined ? {} : { description, "x-description-zh": inputWords(description, "zh") };
    return { name, in: "query", required: input.required?.includes(name) ?? false, ...words, schema };
  });
}

function problemAnswer(json: ToJson): object {
  return { description: "Problem", content: { "application/problem+json": { schema: json(ProblemBody, "output") } } };
}

/** Whether an operation answers in a text with its media type: such a text is sent as it is. */
function isText(output: z.ZodType): boolean {
  return output instanceof z.ZodObject && "mediaType" in output.shape && "text" in output.shape;
}

/** Adds every schema that a text of JSON refers to, and those that they refer to. */
function collect(text: string, schemas: Readonly<Record<string, unknown>>, used: Set<string>): void {
  for (const [, id] of text.matchAll(/#\/components\/schemas\/(\w+)/g)) {
    if (id === undefined || used.has(id)) continue;
    used.add(id);
    collect(JSON.stringify(schemas[id] ?? {}), schemas, used);
  }
}

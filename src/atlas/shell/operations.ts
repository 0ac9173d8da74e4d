import { signal } from "@preact/signals";
import type { Bilingual } from "../../model/index.ts";

/** One input of an operation, as the API describes it. */
export interface OperationInput {
  readonly name: string;
  readonly describes: Bilingual;
  readonly required: boolean;
  readonly type: "string" | "integer" | "number" | "boolean";
  readonly choices: readonly string[];
}

/** An operation that only reads, as the API describes it. */
export interface OfferedOperation {
  readonly name: string;
  readonly summary: Bilingual;
  readonly inputs: readonly OperationInput[];
}

interface ApiSchema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly string[];
}

interface ApiDescription {
  readonly paths: Readonly<Record<string, { readonly get?: ApiOperation }>>;
  readonly components: { readonly schemas: Readonly<Record<string, ApiSchema>> };
}

interface ApiOperation {
  readonly summary: string;
  readonly "x-summary-zh"?: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly required?: boolean;
    readonly description?: string;
    readonly "x-description-zh"?: string;
    readonly schema: ApiSchema;
  }[];
}

const known = signal<readonly OfferedOperation[] | undefined>(undefined);

/** The operations that the server offers for reading; none until it has told them. */
export function operations(): readonly OfferedOperation[] {
  if (known.value === undefined) {
    known.value = [];
    void fetch("/api/openapi.json")
      .then((response) => response.json())
      .then((api: ApiDescription) => {
        known.value = offered(api);
      });
  }
  return known.value;
}

function offered(api: ApiDescription): OfferedOperation[] {
  return Object.entries(api.paths).flatMap(([path, { get }]) => {
    const name = /^\/api\/([a-z-]+)$/.exec(path)?.[1];
    if (get === undefined || name === undefined) return [];
    const inputs = (get.parameters ?? [])
      .filter(({ name: input }) => input !== "lang" && input !== "as")
      .map((parameter) => inputOf(parameter, api.components.schemas));
    return [{ name, summary: { en: get.summary, zh: get["x-summary-zh"] ?? get.summary }, inputs }];
  });
}

function inputOf(
  parameter: NonNullable<ApiOperation["parameters"]>[number],
  schemas: ApiDescription["components"]["schemas"],
): OperationInput {
  const { $ref } = parameter.schema;
  const { type, enum: choices } = $ref === undefined ? parameter.schema : (schemas[$ref.split("/").at(-1) ?? ""] ?? {});
  const en = parameter.description ?? "";
  return {
    name: parameter.name,
    describes: { en, zh: parameter["x-description-zh"] ?? en },
    required: parameter.required ?? false,
    type: type === "integer" || type === "number" || type === "boolean" ? type : "string",
    choices: choices ?? [],
  };
}

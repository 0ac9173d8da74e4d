import { z } from "zod";
import { MEANINGS } from "./meanings.ts";

/** As much of a JSON Schema (2020-12) as the schemas of the model use. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema | false;
  readonly prefixItems?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly enum?: readonly (string | number)[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly exclusiveMaximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
}

/** A schema of the model as JSON Schema, each key with its meaning; bounds that only say "a safe integer" are left out. */
export function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  const json = z.toJSONSchema(schema, {
    io: "input",
    override: ({ jsonSchema }) => {
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  }) as JsonSchema;
  const unions = unionsIn(json.$defs ?? {});
  const defs = Object.entries(json.$defs ?? {}).map(([id, def]) => [id, described(def, unions.get(id) ?? id)]);
  return { ...json, $defs: Object.fromEntries(defs) };
}

/** For the id of each kind of record, the id of the union it is a kind of, under which the meanings of its keys are kept. */
export function unionsIn(defs: Readonly<Record<string, JsonSchema>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(defs).flatMap(([union, { oneOf }]) =>
      (oneOf ?? []).flatMap((kind): [string, string][] => {
        const id = referredId(kind);
        return id === undefined ? [] : [[id, union]];
      }),
    ),
  );
}

/** The id of the schema that `#/$defs/<id>` refers to. */
export function referredId({ $ref }: JsonSchema): string | undefined {
  return $ref?.replace("#/$defs/", "");
}

/** The object under a key, where the key holds one or a list of them. */
export function groupIn(schema: JsonSchema): JsonSchema | undefined {
  if (schema.properties !== undefined) return schema;
  return schema.items === undefined || schema.items === false ? undefined : groupIn(schema.items);
}

/** One group for records of several kinds: every key that any of them has, required where all require it, with the kinds that may be written. */
export function mergedGroup(kinds: readonly JsonSchema[]): JsonSchema {
  const names = [...new Set(kinds.flatMap((kind) => Object.keys(kind.properties ?? {})))];
  const properties = names.map((name) => {
    const found = kinds.flatMap((kind) => kind.properties?.[name] ?? []);
    const values = found.flatMap((schema) => (typeof schema.const === "string" ? [schema.const] : []));
    return [name, values.length > 1 ? { enum: values } : (found[0] ?? {})] as const;
  });
  const required = names.filter((name) => kinds.every((kind) => kind.required?.includes(name)));
  return { properties: Object.fromEntries(properties), required };
}

function described(schema: JsonSchema, path: string): JsonSchema {
  if (schema.items !== undefined && schema.items !== false) return { ...schema, items: described(schema.items, path) };
  if (schema.properties === undefined) return schema;
  const properties = Object.entries(schema.properties).map(([name, value]) => {
    const key = `${path}.${name}`;
    const description = MEANINGS[key]?.[0].replace(/\[([^\]]+)\]\([^)]+\)/g, "$1");
    return [name, { ...(description === undefined ? {} : { description }), ...described(value, key) }];
  });
  return { ...schema, properties: Object.fromEntries(properties) };
}

import { expect, test } from "vitest";
import { commandOf } from "../../src/face/figures/export-figure.ts";
import { FIGURES, FORMATS } from "../../src/face/figures/index.ts";
import { openApi } from "../../src/face/openapi.ts";
import { Locale } from "../../src/model/index.ts";
import { addressOf, OPERATIONS } from "../../src/work/index.ts";

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly schema: Readonly<Record<string, unknown>>;
}

interface PathOperation {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { schema: unknown }>> };
  readonly responses: Readonly<Record<string, { description: string; content: Readonly<Record<string, { schema: unknown }>> }>>;
}

interface Document {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, PathOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
}

const document = JSON.parse(JSON.stringify(openApi(OPERATIONS))) as Document;
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

test("the document is OpenAPI 3.1 with a title and a version", () => {
  expect(document.openapi).toMatch(/^3\.1\.\d+$/);
  expect(document.info.title).toBe("Tiltmeter");
  expect(document.info.version).toMatch(/^\d+\.\d+\.\d+$/);
});

test("it contains exactly the operations that are offered over HTTP, reading ones as GET and writing ones as POST, and every figure in each format", () => {
  const offered = OPERATIONS.filter((one) => one.http).map((one) => `${one.writes ? "post" : "get"} ${addressOf(one)}`);
  const figures = FIGURES.flatMap(({ name }) => FORMATS.map((format) => `get /figure/${name}.${format}`));
  expect(operations.map(({ path, method }) => `${method} ${path}`)).toEqual([...offered, ...figures]);
});

test("operationIds are unique", () => {
  const ids = operations.map(({ operation }) => operation.operationId);
  expect(new Set(ids).size).toBe(ids.length);
});

test("every parameter is a query parameter with a schema and the name of an input", () => {
  for (const { operation } of operations) {
    const figure = FIGURES.find((one) => operation.operationId.startsWith(`figure-${one.name}-`));
    const own = OPERATIONS.find((one) => one.name.replaceAll(" ", "-") === operation.operationId)?.input.shape;
    const input = figure === undefined ? (own ?? {}) : { ...commandOf(figure).input.shape, lang: Locale.optional() };
    const common = figure === undefined ? ["lang", "as"] : [];
    const names = (operation.parameters ?? []).map((one) => one.name);
    expect(names).toEqual(operation.requestBody === undefined ? [...Object.keys(input), ...common] : []);
    for (const parameter of (operation.parameters ?? []).filter((one) => !common.includes(one.name))) {
      expect(parameter.in).toBe("query");
      expect(Object.keys(parameter.schema).filter((key) => ["type", "$ref", "enum", "anyOf"].includes(key))).not.toEqual([]);
      expect(parameter.required).toBe(input[parameter.name]?.safeParse(undefined).success === false);
    }
  }
});

test("every operation has an answer, and a problem for everything else", () => {
  for (const { operation } of operations) {
    expect(Object.keys(operation.responses).sort()).toEqual(["200", "default"]);
    for (const response of Object.values(operation.responses)) {
      expect(response.description).not.toBe("");
      for (const { schema } of Object.values(response.content)) expect(schema).toBeTypeOf("object");
    }
    expect(operation.responses.default?.content["application/problem+json"]?.schema).toEqual({ $ref: "#/components/schemas/Problem" });
  }
});

test("every $ref resolves inside the document, and no component is there for nothing", () => {
  const text = JSON.stringify(document);
  const refs = new Set([...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => ref ?? ""));
  const components = Object.keys(document.components.schemas).map((id) => `#/components/schemas/${id}`);
  expect([...refs].sort()).toEqual(components.sort());
  for (const id of Object.keys(document.components.schemas)) expect(id).toMatch(/^[A-Za-z0-9._-]+$/);
});

test("no schema carries a root of its own: $schema, $id and $defs belong to files", () => {
  expect(JSON.stringify(document)).not.toMatch(/"\$(schema|id|defs)":/);
});

import { parseArgs } from "node:util";
import { z } from "zod";
import { type Bilingual, EDTF_FAULTS, type EdtfFault, nearest, Problem } from "../model/index.ts";
import type { Operation } from "../work/index.ts";

/** What a command line needs to know of an operation or command. */
export type Command<I extends z.ZodObject = z.ZodObject> = Pick<Operation<I>, "name" | "summary" | "positional" | "input">;

/** Options that every operation takes on the command line. */
export const COMMON = {
  study: { type: "string" },
  sources: { type: "string" },
  data: { type: "string" },
  format: { type: "string" },
  lang: { type: "string" },
  out: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

export interface Arguments {
  readonly common: { readonly [K in keyof typeof COMMON]?: (typeof COMMON)[K]["type"] extends "boolean" ? boolean : string };
  /** The operation's own input, still text. */
  readonly input: TextInput;
}

/** An input as words: several where it takes a list. */
type TextInput = Readonly<Record<string, string | readonly string[]>>;

/** The inputs of an operation with the JSON Schema of each: what the command line, query strings and the reference are drawn from. */
export function inputFields(input: z.ZodObject): Readonly<Record<string, InputField>> {
  const schema = z.toJSONSchema(input, { io: "input" }) as {
    properties?: Record<string, ReferringField>;
    $defs?: Record<string, InputField>;
  };
  const fields = Object.entries(schema.properties ?? {}).map(([name, { $ref, ...field }]): [string, InputField] => {
    const id = $ref?.replace("#/$defs/", "");
    return [name, id === undefined ? field : { ...schema.$defs?.[id], ...field, id }];
  });
  return Object.fromEntries(fields);
}

type ReferringField = InputField & { readonly $ref?: string };

/** One input as JSON Schema says it. */
export interface InputField {
  /** The schema that it is, where that has a name. */
  readonly id?: string;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly description?: string;
  readonly default?: unknown;
}

/** Reads a command line; an option that the operation does not have is the problem `unknown-option`. */
export function readArguments(operation: Command, words: readonly string[]): Arguments {
  const fields = inputFields(operation.input);
  const own = Object.fromEntries(
    Object.entries(fields).map(([name, { type }]) => [
      name,
      { type: type === "boolean" ? type : ("string" as const), ...(type === "array" ? { multiple: true } : {}) },
    ]),
  );
  const options = { ...COMMON, ...own };
  const { values, positionals } = parseTolerantly(words, options, operation);
  const named = { ...values } as Record<string, string | boolean | readonly string[] | undefined>;
  let taken = 0;
  for (const name of operation.positional) {
    const words = fields[name]?.type === "array" ? positionals.slice(taken) : positionals[taken];
    taken += Array.isArray(words) ? words.length : 1;
    if (Array.isArray(words)) {
      const before = (named[name] ?? []) as readonly string[];
      if (words.length > 0) named[name] = [...before, ...words];
    } else if (words !== undefined) named[name] ??= words;
  }
  const extra = positionals[taken];
  if (extra !== undefined) throw unknown(operation, extra, Object.keys(options));
  const input = Object.fromEntries(
    Object.keys(fields).flatMap((name) => {
      const value = named[name];
      return value === undefined ? [] : [[name, typeof value === "boolean" ? String(value) : value] as const];
    }),
  );
  const common = Object.fromEntries(Object.keys(COMMON).flatMap((name) => (named[name] === undefined ? [] : [[name, named[name]]])));
  return { common, input };
}

function parseTolerantly(
  words: readonly string[],
  options: Record<string, { type: "string" | "boolean"; short?: string; multiple?: boolean }>,
  operation: Command,
): { values: Record<string, unknown>; positionals: string[] } {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true });
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : "";
    const option = /'(-{1,2}[^' =]+)/.exec(message)?.[1];
    if (option === undefined) throw cause;
    const known = Object.keys(options).includes(option.replace(/^-+/, ""));
    if (known) throw new Problem("bad-option", { option, value: "—", expected: "a value", "expected.zh": "一个值" }, { cause });
    throw unknown(operation, option, Object.keys(options), cause);
  }
}

function unknown(operation: Command, value: string, known: readonly string[], cause?: unknown): Problem {
  const list = known.map((name) => `--${name}`).join(" ");
  return new Problem("unknown-option", { value, operation: operation.name, known: list }, { cause });
}

/** Gives text its own types, as the operation's schema says; what does not fit is the problem `bad-option` or `missing-option`. */
export function decode<I extends z.ZodObject>(operation: Command<I>, text: TextInput): z.output<I> {
  const fields = inputFields(operation.input);
  const values = Object.entries(text).map(([name, value]) => {
    if (typeof value !== "string") return [name, value] as const;
    const type = fields[name]?.type;
    const isNumber = (type === "integer" || type === "number") && value.trim() !== "" && !Number.isNaN(Number(value));
    if (type === "boolean" && (value === "true" || value === "false")) return [name, value === "true"] as const;
    return [name, isNumber ? Number(value) : type === "object" ? (objectIn(value) ?? value) : value] as const;
  });
  return validate(operation, Object.fromEntries(values));
}

/** The JSON object that a text is; undefined where it is none. */
function objectIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}

/** Checks an input that already has types, as a request body has. */
export function validate<I extends z.ZodObject>(operation: Command<I>, value: unknown): z.output<I> {
  const result = operation.input.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const name = String(issue?.path[0] ?? "");
  const given = (value as Record<string, unknown>)[name];
  if (issue?.code === "unrecognized_keys") {
    const known = Object.keys(operation.input.shape).join(" ") || "—";
    throw new Problem("unknown-option", { value: issue.keys.join(" "), operation: operation.name, known });
  }
  if (given === undefined) {
    const option = operation.positional.includes(name) ? name.toUpperCase() : `--${name}`;
    throw new Problem("missing-option", { operation: operation.name, option });
  }
  const details = { option: `--${name}`, value: typeof given === "object" ? JSON.stringify(given) : String(given) };
  if (issue?.code === "invalid_value" && issue.values.length > LISTED) {
    const near = nearest(String(given), issue.values.map(String), { en: "see the codebook", zh: "请看编码手册" });
    throw new Problem("bad-option", { ...details, expected: `a known word; ${near.hint}`, "expected.zh": `已知的词；${near["hint.zh"]}` });
  }
  throw new Problem("bad-option", { ...details, ...expectation(inputFields(operation.input)[name], issue) });
}

/** A longer list of values is not printed; the nearest of them is. */
const LISTED = 12;

const TYPES: Readonly<Record<string, Bilingual>> = {
  string: { en: "a text", zh: "文本" },
  integer: { en: "a whole number", zh: "整数" },
  number: { en: "a number", zh: "数字" },
  boolean: { en: "true or false", zh: "true 或 false" },
  object: { en: "a JSON object", zh: "JSON 对象" },
};

function expectation(field: InputField | undefined, issue: z.core.$ZodIssue | undefined): { expected: string; "expected.zh": string } {
  if (issue?.code === "custom" && issue.params?.edtf !== undefined) {
    const fault = EDTF_FAULTS[issue.params.edtf as EdtfFault];
    return { expected: `an EDTF date (${fault.en})`, "expected.zh": `EDTF 日期（${fault.zh}）` };
  }
  if (issue?.code === "too_small" && issue.origin !== "string")
    return { expected: `at least ${issue.minimum}`, "expected.zh": `不小于 ${issue.minimum} 的值` };
  if (issue?.code === "too_big") return { expected: `at most ${issue.maximum}`, "expected.zh": `不大于 ${issue.maximum} 的值` };
  const type = TYPES[field?.type ?? ""];
  const expected = field?.enum?.join(", ") ?? type?.en ?? issue?.message ?? "";
  return { expected, "expected.zh": field?.enum?.join("、") ?? type?.zh ?? expected };
}

import { z } from "zod";
import { type DataPath, EDTF_FAULTS, type EdtfFault, type Fault, type RuleId } from "../../model/index.ts";
import { expectation, expectedType } from "./expectation.ts";

type Issue = z.core.$ZodIssue;

const EDTF_RULE: Readonly<Record<string, RuleId>> = {
  "no-such-day": "date/no-such-day",
  "no-such-month": "date/no-such-day",
  "reversed-interval": "date/reversed",
};

/** What zod found wrong with a record, as faults with a rule id: unknown and missing keys, wrong types, values that are not allowed. */
export function shapeFaults(
  error: z.ZodError,
  record: { readonly raw: unknown; readonly at: DataPath; readonly schema: z.ZodType },
): Fault[] {
  return issueFaults(error.issues, record);
}

function issueFaults(issues: readonly Issue[], record: Parameters<typeof shapeFaults>[1]): Fault[] {
  const { raw, at } = record;
  return issues.flatMap((issue) => {
    const path = issue.path.map((part) => (typeof part === "symbol" ? String(part) : part));
    const place = { ...at, path: [...at.path, ...path] };
    const value = valueAt(raw, path);
    if (issue.code === "unrecognized_keys") {
      const known = keysAt(record.schema, path, raw).join(", ") || "—";
      return issue.keys.map((key): Fault => {
        return { rule: "shape/unknown-key", at: { ...place, path: [...place.path, key], key: true }, details: { value: key, known } };
      });
    }
    if (issue.code === "custom" && issue.params?.edtf !== undefined) {
      const rule = EDTF_RULE[String(issue.params.edtf)] ?? "date/not-edtf";
      const reason = EDTF_FAULTS[issue.params.edtf as EdtfFault];
      const details = { ...shown(value), reason: reason.en, "reason.zh": reason.zh };
      return [{ rule, at: { ...place, offset: Number(issue.params.offset ?? 0) }, details }];
    }
    if (issue.code === "invalid_union" && issue.errors.length > 0 && value !== undefined) {
      const nested = issue.errors.find((errors) => errors.some((e) => e.path.length > 0)) ?? issue.errors[0] ?? [];
      if (nested.some((e) => e.path.length > 0)) return issueFaults(nested, { ...record, raw: value, at: place });
    }
    if (value === undefined && path.length > 0 && issue.code !== "custom") {
      const parent = { ...at, path: [...at.path, ...path.slice(0, -1)] };
      return [{ rule: "shape/missing-key" as const, at: parent, details: { value: String(path.at(-1)) } }];
    }
    if (issue.code === "invalid_type") {
      const { type, hint } = expectedType(issue.expected, value);
      const details = { ...shown(value), expected: type.en, "expected.zh": type.zh, hint: hint.en, "hint.zh": hint.zh };
      return [{ rule: "shape/wrong-type" as const, at: place, details }];
    }
    const { en, zh } = expectation(issue, value);
    return [{ rule: "shape/bad-value" as const, at: place, details: { ...shown(value), expected: en, "expected.zh": zh } }];
  });
}

function keysAt(schema: z.ZodType, path: readonly (string | number)[], raw: unknown): string[] {
  let at: unknown = meant(schema, raw);
  path.forEach((part, i) => {
    if (at instanceof z.ZodObject) at = at.shape[String(part)];
    else if (at instanceof z.ZodArray) at = at.element;
    at = meant(at, valueAt(raw, path.slice(0, i + 1)));
  });
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

/** The schema that a value was held against: of a union, the kind with which the fewest things are wrong. */
function meant(schema: unknown, value: unknown): unknown {
  const at = unwrapped(schema);
  if (!(at instanceof z.ZodUnion)) return at;
  const kinds = at.options.map((kind) => ({ kind, faults: (kind as z.ZodType).safeParse(value).error?.issues.length ?? 0 }));
  return kinds.reduce((best, one) => (one.faults < best.faults ? one : best)).kind;
}

function unwrapped(schema: unknown): unknown {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable ? unwrapped(schema.unwrap()) : schema;
}

function valueAt(raw: unknown, path: readonly (string | number)[]): unknown {
  let value = raw;
  for (const part of path) {
    if (value === null || typeof value !== "object" || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<string | number, unknown>)[part];
  }
  return value;
}

/** A value as a person would recognise it, never longer than a line's worth. */
function shown(value: unknown): { value: string; "value.zh": string } {
  if (value === null || value === undefined || value === "") return { value: "an empty value", "value.zh": "“”（空）" };
  const characters = [...(typeof value === "string" ? value : (JSON.stringify(value) ?? ""))];
  const text = characters.length > 60 ? `${characters.slice(0, 57).join("")}…` : characters.join("");
  const quoted = typeof value === "string" ? `“${text}”` : text;
  return { value: quoted, "value.zh": quoted };
}

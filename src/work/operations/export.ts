import { z } from "zod";
import { Problem } from "../../model/index.ts";
import { annotations } from "../export/annotations.ts";
import { bibtex, csl, ris } from "../export/bibliography.ts";
import { dataPackage } from "../export/datapackage.ts";
import { geojson } from "../export/geojson.ts";
import { gexf } from "../export/gexf.ts";
import { csvText, jsonLines, type Material, MEDIA_TYPES, type Written } from "../export/material.ts";
import { scoreLines } from "../export/score.ts";
import { type OperationContext, operation, type Row } from "../operation.ts";
import { registerOf } from "../per-study.ts";
import { listClaims, listEvents } from "./list.ts";
import { listSources } from "./sources.ts";

interface Request extends Material {
  readonly context: OperationContext;
}

type Writer = (request: Request) => Written | Promise<Written>;

const lines = (records: readonly unknown[]): Written => ({ mediaType: "application/jsonl", text: jsonLines(records) });
const table = (rows: readonly Row[]): Written => ({ mediaType: "text/csv", text: csvText(rows) });

/** What can be written, and in which forms. Another kind of record is another row. */
const WRITERS = {
  claims: {
    jsonl: ({ study }) => lines(study.claims),
    csv: async ({ context }) => table(listClaims.rows(await listClaims.run({}, context))),
    score: ({ study }) => lines(scoreLines(study)),
    annotations,
    datapackage: dataPackage,
  },
  events: {
    jsonl: async ({ events }) => lines(await events()),
    csv: async ({ events }) => table(listEvents.rows({ events: [...(await events())] })),
    gexf,
    geojson,
  },
  sources: {
    jsonl: ({ study }) => lines(study.sources),
    csv: async ({ context }) => table(listSources.rows(await listSources.run({}, context))),
    csl,
    bibtex,
    ris,
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Writer>>>>;

const Kind = z.enum(["claims", "events", "sources"]) satisfies z.ZodType<keyof typeof WRITERS>;
const Form = z.enum(["jsonl", "csv", "score", "annotations", "datapackage", "gexf", "geojson", "csl", "bibtex", "ris"]);

export const exportOperation = operation({
  name: "export",
  summary: {
    en: "Write claims, events or the bibliography in a form that other programs read",
    zh: "以其他程序可读的格式导出主张、事件或文献目录",
  },
  writes: false,
  positional: ["what"],
  needsStudy: true,
  http: true,
  input: z.strictObject({
    what: Kind.describe("what to write"),
    format: Form.describe(
      "jsonl and csv for all; for claims also score (the lines of the claim scorer), annotations (W3C) and datapackage (Frictionless; a folder with --out), for events gexf and geojson, for sources csl, bibtex and ris",
    ).default("jsonl"),
  }),
  output: z
    .strictObject({
      mediaType: z.enum(MEDIA_TYPES),
      text: z.string(),
      files: z.record(z.string(), z.string()).optional(),
    })
    .meta({ id: "ExportedText" }),
  rows: ({ text }) => [{ text }],
  async run({ what, format }, context) {
    const writers: Readonly<Record<string, Writer>> = WRITERS[what];
    const write = writers[format];
    if (write === undefined) {
      const forms = Object.keys(writers);
      throw new Problem("bad-option", { option: "--format", value: format, expected: forms.join(", "), "expected.zh": forms.join("、") });
    }
    return await write({ ...(await materialOf(context)), context });
  },
});

async function materialOf(context: OperationContext): Promise<Material> {
  const built = await context.built();
  const study = built.study();
  return {
    study,
    register: registerOf(built),
    locale: context.locale,
    events: async () => (await listEvents.run({}, context)).events,
    text: (source) => built.text(source.id),
  };
}

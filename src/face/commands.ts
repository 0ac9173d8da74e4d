import { z } from "zod";
import type { Command } from "./arguments.ts";
import { FIGURES, FORMATS, LOOK } from "./figures/index.ts";
import { messages } from "./messages.ts";

const ServeInput = z.strictObject({ port: z.int().min(0).max(65535).describe("a free port of this machine").default(4300) });
export type ServeInput = z.infer<typeof ServeInput>;

const ReportInput = z.strictObject({
  question: z.string().describe("id of the question; the study's own choice where it is left out").optional(),
});
export type ReportInput = z.infer<typeof ReportInput>;

const FigureInput = z.strictObject({
  figure: z
    .enum(FIGURES.map((figure) => figure.name) as [string, ...string[]])
    .describe("which figure")
    .default("tilt"),
  format: z
    .enum(FORMATS)
    .describe("svg, png, csv, or json for what is known of the figure; the ending of --out where it is left out")
    .optional(),
  ...Object.assign({}, ...FIGURES.map((figure) => figure.input.partial().shape)),
  ...LOOK.shape,
});

/** What only this face can do: draw in the reader's words, and keep a server running. */
export const COMMANDS: readonly Command[] = [
  {
    name: "figure",
    summary: { en: messages.en.figureSummary, zh: messages.zh.figureSummary },
    positional: ["figure"],
    input: FigureInput,
  },
  {
    name: "report",
    summary: { en: messages.en.reportSummary, zh: messages.zh.reportSummary },
    positional: ["question"],
    input: ReportInput,
  },
  { name: "start", summary: { en: messages.en.startSummary, zh: messages.zh.startSummary }, positional: ["study"], input: ServeInput },
  { name: "serve", summary: { en: messages.en.serveSummary, zh: messages.zh.serveSummary }, positional: ["study"], input: ServeInput },
];

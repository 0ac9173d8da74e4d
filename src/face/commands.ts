import { z } from "zod";
import type { Command } from "./arguments.ts";
import { messages } from "./messages.ts";

const ServeInput = z.strictObject({ port: z.int().min(0).max(65535).describe("a free port of this machine").default(4300) });
export type ServeInput = z.infer<typeof ServeInput>;

const FigureInput = z.strictObject({
  question: z.string().describe("id of the question; the study's own choice where it is left out").optional(),
});
export type FigureInput = z.infer<typeof FigureInput>;

/** What only this face can do: draw in the reader's words, and keep a server running. */
export const COMMANDS: readonly Command[] = [
  {
    name: "figure",
    summary: { en: messages.en.figureSummary, zh: messages.zh.figureSummary },
    positional: ["question"],
    input: FigureInput,
  },
  { name: "start", summary: { en: messages.en.startSummary, zh: messages.zh.startSummary }, positional: ["study"], input: ServeInput },
  { name: "serve", summary: { en: messages.en.serveSummary, zh: messages.zh.serveSummary }, positional: ["study"], input: ServeInput },
];

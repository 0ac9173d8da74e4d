import { z } from "zod";
import type { Command } from "./arguments.ts";
import { messages } from "./messages.ts";

const ServeInput = z.strictObject({ port: z.int().min(0).max(65535).describe("a free port of this machine").default(4300) });
export type ServeInput = z.infer<typeof ServeInput>;

/** What only the command line can do: keep a server running. */
export const COMMANDS: readonly Command[] = [
  { name: "start", summary: { en: messages.en.startSummary, zh: messages.zh.startSummary }, positional: ["study"], input: ServeInput },
  { name: "serve", summary: { en: messages.en.serveSummary, zh: messages.zh.serveSummary }, positional: ["study"], input: ServeInput },
];

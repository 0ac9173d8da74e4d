import { z } from "zod";
import { actorOf } from "../actor-of.ts";
import { MEDIA_TYPES } from "../export/material.ts";
import { figureFiles, figuresOf } from "../figures/figure-files.ts";
import { heldFigures } from "../figures/figures-for.ts";
import { operation } from "../operation.ts";
import { registerOf } from "../per-study.ts";

export const figuresOperation = operation({
  name: "figures",
  summary: {
    en: "Take from your data folder what a threat question needs, as figures that the study keeps itself (a folder with --out)",
    zh: "从数据文件夹摘取威胁问题所需的数字，作为研究自存者（加 --out 写成文件夹）",
  },
  writes: false,
  positional: [],
  needsStudy: true,
  http: false,
  input: z.strictObject({
    on: z.string().describe("the state that is threatened, by id or name"),
    states: z.string().describe("the other states to keep, by id or name, with commas between"),
    among: z.string().describe("the states of the bloc, whose ties with each other are kept too").default(""),
    from: z.int().describe("first year"),
    to: z.int().describe("last year"),
  }),
  output: z
    .strictObject({ mediaType: z.enum(MEDIA_TYPES), text: z.string(), files: z.record(z.string(), z.string()) })
    .meta({ id: "FigureFolder" }),
  rows: ({ files }) => Object.entries(files).map(([file, text]) => ({ file, lines: text.split("\n").length - 1 })),
  async run({ on, states, among, from, to }, context) {
    const register = registerOf(await context.built());
    const listed = (words: string): string[] =>
      words.split(",").flatMap((word) => (word.trim() === "" ? [] : [actorOf(register, word.trim())]));
    const state = actorOf(register, on);
    const held = await heldFigures(context, { on: state, among: listed(among), from, to }, register);
    const inside = <T extends { readonly year: number }>(rows: readonly T[]): T[] => rows.filter(({ year }) => year >= from);
    const { system, states: all, pairs, presence } = held;
    const years = { ...held, system: inside(system), states: inside(all), pairs: inside(pairs), presence: inside(presence) };
    const described = { ...years, description: { ...held.description, coverage: `${from}/${to}` } };
    const files = figureFiles(figuresOf(described, state, [state, ...listed(states), ...listed(among)]));
    const named = Object.fromEntries(Object.entries(files).map(([path, text]) => [path.replace("figures/", ""), text]));
    return { mediaType: "text/csv" as const, text: Object.values(named).join("\n"), files: named };
  },
});

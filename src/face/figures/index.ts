import { z } from "zod";
import { Problem } from "../../model/index.ts";
import { OPERATIONS } from "../../work/index.ts";
import { type Figure, figure } from "./figure.ts";
import { THREAT_CHOICE } from "./threat-choice.ts";
import { TILT_CHOICE } from "./tilt-choice.ts";
import { widthInput } from "./width.ts";

/** Every figure, in the order in which help and the reference show it. What draws it is loaded when it is drawn. */
export const FIGURES: readonly Figure[] = [
  figure({
    name: "tilt",
    summary: { en: "the lean of a state between two patrons, year by year", zh: "一国逐年在两大国之间的倾斜" },
    input: inputOf("tilt").pick({ question: true }).extend(TILT_CHOICE.shape),
    draw: async (input, context) => (await import("./tilt.ts")).drawTilt(input, context),
  }),
  figure({
    name: "threat",
    summary: { en: "how great a threat some states are to another, with its four factors", zh: "若干国家对一国的威胁及其四个因素" },
    input: inputOf("threat").extend(THREAT_CHOICE.shape),
    draw: async (input, context) => (await import("./threat.ts")).drawThreat(input, context),
  }),
  figure({
    name: "matrix",
    summary: {
      en: "rival accounts against the evidence, in decibels, and what hangs on each row",
      zh: "对立各说与证据（分贝），以及各条证据之轻重",
    },
    input: inputOf("matrix").extend(widthInput(1000)),
    draw: async (input, context) => (await import("./matrix.ts")).drawMatrix(input, context),
  }),
  figure({
    name: "chronicle",
    summary: { en: "events in lanes, each date drawn as well as it is known", zh: "分列的事件，日期知道多少画多少" },
    input: inputOf("timeline").omit({ offset: true, limit: true, drawing: true }).extend(widthInput(1180)),
    draw: async (input, context) => (await import("./chronicle.ts")).drawChronicle(input, context),
  }),
  figure({
    name: "register",
    summary: { en: "where every state stands towards one actor on a day, on the map", zh: "某日各国与某方的关系，绘于地图" },
    input: inputOf("standing").partial({ at: true }).extend(widthInput(1000)),
    draw: async (input, context) => (await import("./register.ts")).drawRegister(input, context),
  }),
  figure({
    name: "states",
    summary: {
      en: "who leaned where between two patrons in a year, and how sure, by reference data alone, on the map",
      zh: "某年各国在两大国之间向哪边倾斜、把握多大，仅据参考数据，绘于地图",
    },
    input: inputOf("states").omit({ only: true, wait: true }).extend(widthInput(1000)),
    draw: async (input, context) => (await import("./states.ts")).drawStates(input, context),
  }),
  figure({
    name: "race",
    summary: { en: "with how many states an actor had relations, year by year", zh: "某方历年有邦交的国家数" },
    input: inputOf("race").extend(widthInput(1000)),
    draw: async (input, context) => (await import("./register.ts")).drawRace(input, context),
  }),
];

/** How a figure leaves: its ground, its caption, and how fine a picture of it is. */
export const LOOK = z.strictObject({
  theme: z.enum(["light", "dark", "print"]).describe("light, dark, or on white for print").default("light"),
  caption: z.enum(["full", "none"]).describe("the caption under the figure, with source, parameters and digest").default("full"),
  scale: z.number().min(1).max(4).describe("pixels of a PNG to each unit of the figure").default(2),
});
export type Look = z.infer<typeof LOOK>;

/** How a figure can leave: as marks, as a picture, as its numbers, or as what is known of it (caption, settings, digest, command). */
export const FORMATS = ["svg", "png", "csv", "json"] as const;
export type Format = (typeof FORMATS)[number];

/** The figure of that name; another name is the problem `not-found`, with the names that there are. */
export function figureNamed(name: string): Figure {
  const found = FIGURES.find((one) => one.name === name);
  if (found !== undefined) return found;
  throw noFigure(
    name,
    FIGURES.map((one) => one.name),
  );
}

/** The figure and the format that a file name such as `tilt.svg` asks for; another name is the problem `not-found`. */
export function figureFile(file: string): { readonly figure: Figure; readonly format: Format } {
  const format = formatIn(file);
  const figure = FIGURES.find((one) => `${one.name}.${format}` === file);
  if (format !== undefined && figure !== undefined) return { figure, format };
  throw noFigure(
    file,
    FIGURES.flatMap(({ name }) => FORMATS.map((one) => `${name}.${one}`)),
  );
}

/** The format that a file's name asks for; another ending is the problem `bad-option`. */
export function formatOf(path: string): Format {
  const found = formatIn(path.toLowerCase());
  if (found !== undefined) return found;
  throw new Problem("bad-option", {
    option: "--out",
    value: path,
    expected: "a name that ends in .svg, .png, .csv or .json",
    "expected.zh": "文件名，以 .svg、.png、.csv 或 .json 结尾",
  });
}

function formatIn(path: string): Format | undefined {
  return FORMATS.find((format) => path.endsWith(`.${format}`));
}

function noFigure(value: string, known: readonly string[]): Problem {
  const hints = { hint: `Known: ${known.join(", ")}`, "hint.zh": `现有：${known.join("、")}` };
  return new Problem("not-found", { what: "figure", "what.zh": "图", value, ...hints });
}

/** A figure that shows the answer of an operation takes what the operation takes. */
function inputOf(operation: string): z.ZodObject {
  return OPERATIONS.find((one) => one.name === operation)?.input ?? z.strictObject({});
}

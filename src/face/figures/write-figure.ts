import { readFile } from "node:fs/promises";
import { Problem } from "../../model/index.ts";
import { isMissing, reasonOf, writeWhole } from "../../record/index.ts";
import type { Arguments } from "../arguments.ts";
import { exportFigure, type FigureFile } from "./export-figure.ts";
import type { FigureContext } from "./figure.ts";
import { FORMATS, type Format, figureNamed, formatOf } from "./index.ts";
import { figureMessages } from "./words.ts";

/** The command `figure`: to the terminal, or whole into the file that was named, its numbers beside it as CSV. Gives the exit code. */
export async function writeFigure({ common, input }: Arguments, context: FigureContext): Promise<number> {
  const { figure: name = "tilt", format: _, ...text } = Object.fromEntries(Object.entries(input).map(([key, word]) => [key, String(word)]));
  const { out } = common;
  const format = chosenFormat(common);
  if (out === undefined && format === "png" && process.stdout.isTTY)
    throw new Problem("missing-option", { operation: "figure", option: "--out" });
  const file = await exportFigure({ figure: figureNamed(name), text, format, context });
  const words = figureMessages[context.locale];
  if (file.missing.length > 0) process.stderr.write(`${words.missing(file.missing.join(" "))}\n`);
  if (out === undefined) return await print(file.bytes);
  await writeWhole(out, file.bytes);
  const beside = format === "csv" ? undefined : out.replace(/\.\w+$/, ".csv");
  const isWritten = beside !== undefined && (await writeBeside(beside, file));
  process.stderr.write(`${words.written(isWritten ? [out, beside] : [out])}\n`);
  if (beside !== undefined && !isWritten) process.stderr.write(`${words.kept(beside)}\n`);
  return 0;
}

function chosenFormat({ format, out }: Arguments["common"]): Format {
  const asked = FORMATS.find((one) => one === format);
  if (format !== undefined && asked === undefined) {
    throw new Problem("bad-option", { option: "--format", value: format, expected: FORMATS.join(", "), "expected.zh": FORMATS.join("、") });
  }
  if (out === undefined) return asked ?? "svg";
  const named = formatOf(out);
  if (asked !== undefined && asked !== named) throw new Problem("bad-option", { option: "--format", value: asked, expected: named });
  return named;
}

/** Writes the numbers beside the figure, unless a file of that name holds a table of other columns. */
async function writeBeside(path: string, { csv }: FigureFile): Promise<boolean> {
  const before = await firstLine(path);
  if (before !== undefined && before !== csv.toString().split("\n", 1)[0]) return false;
  await writeWhole(path, csv);
  return true;
}

async function firstLine(path: string): Promise<string | undefined> {
  try {
    return (await readFile(path, "utf8")).split("\n", 1)[0];
  } catch (cause) {
    if (isMissing(cause)) return undefined;
    throw new Problem("cannot-read", { path, reason: reasonOf(cause) }, { cause });
  }
}

async function print(bytes: Buffer): Promise<number> {
  await new Promise<void>((done) => process.stdout.write(bytes, () => done()));
  return 0;
}

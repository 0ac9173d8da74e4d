import { basename, resolve } from "node:path";
import { type Command, decode } from "../arguments.ts";
import { csvOf } from "../csv.ts";
import { aboutFigure } from "./about-figure.ts";
import type { Figure, FigureContext } from "./figure.ts";
import { framed } from "./frame.ts";
import { type Format, LOOK, type Look } from "./index.ts";

/** What is asked for: a figure, its inputs and its look still as text, and a format. */
export interface FigureRequest {
  readonly figure: Figure;
  readonly text: Readonly<Record<string, string>>;
  readonly format: Format;
  readonly context: FigureContext;
}

/** A figure as a file. */
export interface FigureFile {
  readonly bytes: Buffer;
  readonly mediaType: string;
  /** A name for it that says study, figure, inputs and language. */
  readonly name: string;
  /** Characters that the fonts of the figure have no glyph for. */
  readonly missing: readonly string[];
  /** The numbers of the figure as CSV. */
  readonly csv: Buffer;
}

/** The media type of each format. */
export const MEDIA_TYPE_OF: Readonly<Record<Format, string>> = {
  svg: "image/svg+xml",
  png: "image/png",
  csv: "text/csv",
  json: "application/json",
};

/** What a figure takes, as the command line, query strings and the reference see it. */
export function commandOf(figure: Figure): Command {
  return { name: `figure ${figure.name}`, summary: figure.summary, positional: [], input: figure.input.extend(LOOK.shape) };
}

/** Draws a figure and writes it in a format; the same request gives the same bytes, from whichever face it comes. */
export async function exportFigure({ figure, text, format, context }: FigureRequest): Promise<FigureFile> {
  const { theme, caption, scale, ...input } = decode(commandOf(figure), text) as Look & Record<string, unknown>;
  const look = { theme, caption, scale };
  const drawing = await figure.draw(input, context);
  const csv = Buffer.from(csvOf(drawing.rows));
  const file = {
    mediaType: format === "png" ? MEDIA_TYPE_OF.png : `${MEDIA_TYPE_OF[format]}; charset=utf-8`,
    name: nameOf({ figure, text, format, context }),
    csv,
  };
  if (format === "csv") return { ...file, bytes: csv, missing: [] };
  const about = await aboutFigure(drawing, { figure, text: inputsOf(figure, text), context, csv });
  if (format === "json") return { ...file, bytes: Buffer.from(`${JSON.stringify(about, null, 2)}\n`), missing: [] };
  const svg = framed(drawing, { look, locale: context.locale, about });
  if (format === "svg") {
    const { embedFonts } = await import("../fonts/embed-fonts.ts");
    const embedded = await embedFonts(svg);
    return { ...file, bytes: Buffer.from(`${embedded.svg}\n`), missing: embedded.missing };
  }
  const { rasterise } = await import("../fonts/raster.ts");
  const picture = await rasterise(svg, scale);
  return { ...file, bytes: Buffer.from(picture.png), missing: picture.missing };
}

/** The inputs that were given, without those of the look, in the figure's own order: the same whoever asks. */
function inputsOf(figure: Figure, text: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.keys(figure.input.shape).flatMap((name) => (text[name] === undefined ? [] : [[name, text[name]]])));
}

function nameOf({ figure, text, format, context }: FigureRequest): string {
  const inputs = Object.values(inputsOf(figure, text));
  const named = inputs.some((value) => value.startsWith(figure.name)) ? inputs : [figure.name, ...inputs];
  const parts = [basename(resolve(context.study.place.folder)), ...named, context.locale];
  return `${parts.join("-").replace(/[^A-Za-z0-9.]+/g, "-")}.${format}`;
}

import { basename, resolve } from "node:path";
import { digestOf } from "../../record/index.ts";
import { type Command, decode } from "../arguments.ts";
import { csvOf } from "../csv.ts";
import { VERSION } from "../version.ts";
import type { Drawing, Figure, FigureContext } from "./figure.ts";
import { framed } from "./frame.ts";
import { type Format, LOOK, type Look } from "./index.ts";
import { figureMessages } from "./words.ts";

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
export const MEDIA_TYPE_OF: Readonly<Record<Format, string>> = { svg: "image/svg+xml", png: "image/png", csv: "text/csv" };

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
  const svg = framed(drawing, { look, locale: context.locale, ...(await provenance(drawing, { figure, text, context, csv })) });
  if (format === "svg") {
    const { embedFonts } = await import("../fonts/embed-fonts.ts");
    const embedded = await embedFonts(svg);
    return { ...file, bytes: Buffer.from(`${embedded.svg}\n`), missing: embedded.missing };
  }
  const { rasterise } = await import("../fonts/raster.ts");
  const picture = await rasterise(svg, scale);
  return { ...file, bytes: Buffer.from(picture.png), missing: picture.missing };
}

/** Where a figure comes from, in words for the caption and as data for programs. */
async function provenance(
  drawing: Drawing,
  { figure, text, context, csv }: Pick<FigureRequest, "figure" | "text" | "context"> & { readonly csv: Buffer },
): Promise<{ notes: readonly string[]; metadata: Readonly<Record<string, unknown>> }> {
  const { locale } = context;
  const words = figureMessages[locale];
  const study = (await context.study.built()).study();
  const title = study.manifest.title[locale];
  const documents = drawing.sources.map((id) => {
    const source = study.sources.find((one) => one.id === id);
    return `${id} ${source?.["title-short"] ?? source?.custom?.titles?.[locale] ?? source?.title ?? ""}`.trimEnd();
  });
  const inputs = Object.entries(text).filter(([name]) => !(name in LOOK.shape));
  const command = [
    "tiltmeter",
    "figure",
    figure.name,
    ...inputs.flatMap(([name, value]) => [`--${name}`, quoted(value)]),
    "--lang",
    locale,
  ];
  const query = new URLSearchParams([...inputs, ["lang", locale]]).toString();
  const digest = digestOf(csv);
  return {
    notes: [
      words.source(title, documents),
      words.settings(drawing.parameters),
      words.digest(VERSION, digest.slice(0, "sha256:".length + 12)),
      words.again(command.join(" ")),
    ],
    metadata: {
      title: drawing.title,
      text: drawing.text,
      study: title,
      documents,
      settings: drawing.parameters,
      csv: digest,
      tiltmeter: VERSION,
      command: command.join(" "),
      address: `/figure/${figure.name}.svg?${query}`,
    },
  };
}

function quoted(value: string): string {
  return /^[\w.,/+-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;
}

function nameOf({ figure, text, format, context }: FigureRequest): string {
  const inputs = Object.entries(text).flatMap(([name, value]) => (name in LOOK.shape ? [] : [value]));
  const parts = [basename(resolve(context.study.place.folder)), figure.name, ...inputs, context.locale];
  return `${parts.join("-").replace(/[^A-Za-z0-9.]+/g, "-")}.${format}`;
}

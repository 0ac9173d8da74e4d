import type { Locale } from "../../model/index.ts";
import { digestOf } from "../../record/index.ts";
import type { BuiltStudy } from "../../work/index.ts";
import { VERSION } from "../version.ts";
import type { Drawing, DrawnData, Figure, FigureContext } from "./figure.ts";
import { figureMessages } from "./words.ts";

/** What is known of a figure besides its marks: its caption, what it stands on, and how to have it again. It lies in the SVG as its metadata. */
export interface AboutFigure {
  readonly title: string;
  /** What is shown, in which unit, what the band is, what is not shown. */
  readonly text: string;
  /** Sources, settings, digest and command, each a sentence under the caption. */
  readonly notes: readonly string[];
  readonly study: string;
  readonly documents: readonly string[];
  /** Where the numbers stand on reference data alone: these. */
  readonly data?: readonly DrawnData[];
  readonly settings: readonly string[];
  /** Digest of the CSV of the figure's numbers. */
  readonly csv: string;
  readonly tiltmeter: string;
  readonly command: string;
  /** Where a server that serves the study has the figure. */
  readonly address: string;
}

/** Says where a figure comes from; `text` holds the inputs that were given. */
export async function aboutFigure(
  drawing: Drawing,
  {
    figure,
    text,
    context: { study, locale },
    csv,
  }: {
    readonly figure: Figure;
    readonly text: Readonly<Record<string, string>>;
    readonly context: FigureContext;
    readonly csv: Uint8Array;
  },
): Promise<AboutFigure> {
  const words = figureMessages[locale];
  const built = await study.built();
  const title = built.study().manifest.title[locale];
  const documents = drawing.sources.map((id) => documentName(built, id, locale));
  const options = Object.entries(text).flatMap(([name, value]) => [`--${name}`, quoted(value)]);
  const command = ["tiltmeter", "figure", figure.name, ...options, "--lang", locale].join(" ");
  const digest = digestOf(csv);
  return {
    title: drawing.title,
    text: drawing.text,
    notes: [
      drawing.data === undefined ? words.source(title, documents) : words.data(drawing.data.map(dataName)),
      words.settings(drawing.parameters),
      words.digest(VERSION, digest.slice(0, "sha256:".length + 12)),
      words.again(command),
    ],
    study: title,
    documents,
    ...(drawing.data === undefined ? {} : { data: drawing.data }),
    settings: drawing.parameters,
    csv: digest,
    tiltmeter: VERSION,
    command,
    address: `/figure/${figure.name}.svg?${new URLSearchParams({ ...text, lang: locale })}`,
  };
}

/** A document by its id and the shortest title that it has in the language. */
function documentName(built: BuiltStudy, id: string, locale: Locale): string {
  const source = built.study().sources.find((one) => one.id === id);
  const title = (source?.custom?.short ?? source?.custom?.titles)?.[locale] ?? source?.title;
  return title === undefined ? id : `${id} ${title}`;
}

/** A data set by its id and version, with enough of its digest to tell it from another. */
function dataName({ set, version, digest }: DrawnData): string {
  return `${set} ${version} (${digest.slice(0, "sha256:".length + 8)})`;
}

/** A value as a shell takes it. */
function quoted(value: string): string {
  return /^[\w.,/+-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;
}

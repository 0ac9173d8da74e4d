import { join } from "node:path";
import type { FoundDocument, Source } from "../../model/index.ts";
import { digestOf } from "../../record/index.ts";
import { readIfThere, stampOf } from "./read-folder.ts";

/** The documents that lie beside a study: in its own `sources/`, or in the folder that the reader named. */
export interface FoundDocuments {
  /** The files that were looked for, in order, each with where it lies and its stamp: by this it is seen whether any was written since. */
  readonly stamps: string;
  /** Digests by file name, so that a changed document is noticed. */
  readonly digests: ReadonlyMap<string, string>;
  of(sources: readonly Source[]): ReadonlyMap<string, FoundDocument>;
  /** The text of a source, or undefined where it was not found or is another version than the one that was coded. */
  text(source: Source): string | undefined;
  /** The document that lies there, be it the version that was coded or another. */
  lying(source: Source): { readonly digest: string; readonly text: string } | undefined;
}

interface Found extends FoundDocument {
  readonly text: string;
}

/** Looks for the named files first in the study's `sources/`, then in `beside`; the `earlier` documents are taken over where none was written since. */
export async function findDocuments(
  place: { readonly study: string; readonly beside: string | undefined },
  names: readonly string[],
  earlier?: FoundDocuments,
): Promise<FoundDocuments> {
  const { study, beside } = place;
  const folders = [join(study, "sources"), ...(beside === undefined ? [] : [beside])];
  const paths = names.map((name) => folders.map((folder) => join(folder, name)));
  const stamps = paths
    .flat()
    .map((path) => `${path} ${stampOf(path)}`)
    .join("\n");
  if (earlier?.stamps === stamps) return earlier;
  const found = new Map<string, Found>();
  for (const name of names) {
    const own = await readIfThere(join(study, "sources", name));
    const bytes = own ?? (beside === undefined ? undefined : await readIfThere(join(beside, name)));
    if (bytes === undefined) continue;
    const text = new TextDecoder().decode(bytes);
    found.set(name, { digest: digestOf(bytes), codePoints: codePointsOf(text), inStudy: own !== undefined, text });
  }
  const documentOf = (source: Source): Found | undefined => found.get(source.custom?.document?.file ?? "");
  return {
    stamps,
    digests: new Map([...found].map(([name, { digest }]) => [name, digest])),
    of: (sources) =>
      new Map(sources.flatMap((source) => (documentOf(source) === undefined ? [] : [[source.id, documentOf(source) as Found]]))),
    text(source) {
      const document = documentOf(source);
      return document?.digest === source.custom?.document?.digest ? document?.text : undefined;
    },
    lying: documentOf,
  };
}

/** Part of a text by code points, `end` excluded. */
export function passageText(text: string, passage: { readonly start: number; readonly end: number }): string {
  return [...text].slice(passage.start, passage.end).join("");
}

function codePointsOf(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

import {
  type Actor,
  buildIndex,
  type Claim,
  createRegister,
  type Folding,
  indexing,
  type SearchRecord,
  type Source,
  type TextIndex,
} from "../../model/index.ts";
import { chineseFolding } from "../chinese-folding.ts";
import { inSlices } from "../in-slices.ts";
import { perStudy } from "../per-study.ts";
import type { OpenedStudy } from "../run-study.ts";
import { once } from "../stage.ts";
import { type DocumentText, documentText } from "./document-text.ts";

/** Everything of a study in which words can be found, in the order in which it is told; each index is built when it is first asked for. */
export interface Shelf {
  readonly sources: readonly Source[];
  /** The sources whose text is at hand, in order of their ids. */
  readonly texts: readonly { readonly source: Source; readonly document: DocumentText }[];
  /** Claims in order of source and passage, whatever their status. */
  readonly claims: readonly Claim[];
  claimsOf(source: string): readonly Claim[];
  readonly actors: readonly Actor[];
  readonly folding: Folding;
  textIndex(): TextIndex;
  claimIndex(): Promise<TextIndex>;
  actorIndex(): TextIndex;
}

/** The texts of a claim that are searched, by their place in the claim. */
export const CLAIM_FIELDS = {
  "gloss.en": (claim: Claim) => claim.gloss.en,
  "gloss.zh": (claim: Claim) => claim.gloss.zh,
  "object.en": (claim: Claim) => claim.object?.en ?? "",
  "object.zh": (claim: Claim) => claim.object?.zh ?? "",
  "date.words": (claim: Claim) => claim.date.words ?? "",
  place: (claim: Claim) => claim.place ?? "",
  note: (claim: Claim) => claim.note ?? "",
} as const;

/** The shelf of an opened study. A study with errors is read as far as it can be. */
export const openShelf = perStudy(async ({ documents, load }: OpenedStudy): Promise<Shelf> => {
  const { records } = load();
  const sources = records.sources.map(({ value }) => value).sort((a, b) => inOrder(a.id, b.id));
  const claims = records.claims.map(({ value }) => value);
  const actors = createRegister(records.actors.map(({ value }) => value)).actors;
  return shelfOf({ sources, claims, actors, text: documents.text, folding: await chineseFolding() });
});

function shelfOf(input: {
  readonly sources: readonly Source[];
  readonly claims: readonly Claim[];
  readonly actors: readonly Actor[];
  readonly folding: Folding;
  text(source: Source): string | undefined;
}): Shelf {
  const { sources, folding } = input;
  const texts = sources.flatMap((source) => {
    const text = input.text(source);
    return text === undefined ? [] : [{ source, document: documentText(text) }];
  });
  const claims = [...input.claims].sort((a, b) => inOrder(a.source, b.source) || a.at.start - b.at.start || inOrder(a.id, b.id));
  const actors = [...input.actors].sort((a, b) => inOrder(a.id, b.id));
  const bySource = once(() => grouped(claims));
  const index = (scope: "sentence" | "record", fields: () => string[][]): (() => TextIndex) =>
    once(() =>
      buildIndex(
        fields().map((one) => ({ fields: one })),
        { folding, scope },
      ),
    );
  return {
    sources,
    texts,
    claims,
    claimsOf: (source) => bySource().get(source) ?? [],
    actors,
    folding,
    textIndex: index("sentence", () => texts.map(({ document }) => [document.text])),
    claimIndex: once(() => inSlices(indexing(searchedTexts(claims), { folding, scope: "record" }))),
    actorIndex: index("record", () => actors.map((actor) => actor.names.map((name) => name.text))),
  };
}

/** What of each claim is searched, taken from it only when it is read. */
function searchedTexts(claims: readonly Claim[]): SearchRecord[] {
  const readers = Object.values(CLAIM_FIELDS);
  return claims.map((claim) => ({
    get fields() {
      return readers.map((read) => read(claim));
    },
  }));
}

function grouped(claims: readonly Claim[]): Map<string, Claim[]> {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const group = groups.get(claim.source);
    if (group === undefined) groups.set(claim.source, [claim]);
    else group.push(claim);
  }
  return groups;
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

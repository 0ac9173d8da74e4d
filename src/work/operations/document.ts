import { z } from "zod";
import { type Claim, convertScript, leafAt, Problem, type Source } from "../../model/index.ts";
import { namesFor } from "../name-of.ts";
import { type OperationContext, operation } from "../operation.ts";
import { registerOf } from "../per-study.ts";
import { type Disputes, disputesOf } from "../reading/disputes.ts";
import { DocumentAnswer } from "../reading/document-answer.ts";
import { sourceWithDocument } from "../reading/open-document.ts";
import { type ReadingText, readingTexts } from "../reading/reading-text.ts";
import { scriptTables } from "../reading/script-tables.ts";
import type { BuiltStudy, OpenedStudy } from "../run-study.ts";

export const documentOperation = operation({
  name: "document",
  summary: {
    en: "Read a document with its claims beside the text, one leaf at a time",
    zh: "对照主张阅读一种文档，每次一叶",
  },
  writes: false,
  positional: ["source"],
  needsStudy: true,
  http: true,
  input: z.strictObject({
    source: z.string().describe("id of the source"),
    leaf: z.int().min(1).describe("number of the leaf, from 1").optional(),
    at: z.int().min(0).describe("the leaf with this code point").optional(),
    line: z.int().min(1).describe("the leaf with this line").optional(),
    claim: z.string().describe("the leaf with the passage of this claim").optional(),
    script: z
      .enum(["as-written", "simplified", "traditional"])
      .describe("Chinese characters as they stand, or as simplified or traditional ones; no place moves")
      .default("as-written"),
  }),
  output: DocumentAnswer,
  rows: ({ claims }) =>
    claims.map(({ claim, isMoved, contradictions }) => ({
      id: claim.id,
      start: claim.at.start,
      end: claim.at.end,
      moved: isMoved,
      status: claim.status,
      type: claim.type,
      date: claim.date.edtf,
      contradictions: contradictions.join(" "),
      en: claim.gloss.en,
      zh: claim.gloss.zh,
    })),
  async run({ script, ...place }, context) {
    const opened = await context.opened();
    const source = sourceWithDocument(place.source, opened);
    const claims = claimsOf(source, opened);
    const built = await builtIfSound(context);
    const disputes = built === undefined ? NO_DISPUTES : await disputesOf(built);
    const reading: Reading = { source, text: readingTexts(opened)(source), claims, opened, disputes };
    const leaf = leafOf(reading, place);
    const text = reading.text.state === "absent" ? null : await writtenIn(script, reading.text.points.slice(leaf.start, leaf.end).join(""));
    return { ...headOf(reading), ...leafPart(reading, leaf), script, text, names: namesIn(built, reading, leaf) };
  },
});

interface Reading {
  readonly source: Source;
  readonly text: ReadingText;
  /** Claims of the source in order of their passages. */
  readonly claims: readonly Claim[];
  readonly opened: OpenedStudy;
  readonly disputes: Disputes;
}

function claimsOf({ id }: Source, { load }: OpenedStudy): Claim[] {
  const found = load().records.claims.filter(({ value }) => value.source === id);
  return found.map(({ value }) => value);
}

type Leaf = DocumentAnswer["leaf"];

const NO_DISPUTES: Disputes = () => [];

/** The built study; undefined for one with errors, whose texts and claims can be read all the same. */
async function builtIfSound(context: OperationContext): Promise<BuiltStudy | undefined> {
  const { findings } = (await context.opened()).load();
  return findings.some((finding) => finding.severity === "error") ? undefined : await context.built();
}

/** The leaf that is meant: that of a claim, a line or a code point, the one of that number, or the first. */
function leafOf(
  reading: Reading,
  place: {
    readonly leaf?: number | undefined;
    readonly at?: number | undefined;
    readonly line?: number | undefined;
    readonly claim?: string | undefined;
  },
): ReadingText["leaves"][number] {
  const { leaves, layout } = reading.text;
  const at = place.claim === undefined ? place.at : claimNamed(place.claim, reading).at.start;
  if (at !== undefined) return leafAt(leaves, at) ?? EMPTY;
  if (place.line !== undefined)
    return leafAt(leaves, layout.blocks.findLast((block) => block.line <= (place.line ?? 1))?.start ?? 0) ?? EMPTY;
  const leaf = leaves[(place.leaf ?? 1) - 1];
  if (leaf !== undefined || leaves.length === 0) return leaf ?? EMPTY;
  throw new Problem("bad-option", {
    option: "--leaf",
    value: place.leaf ?? 1,
    expected: `1 to ${leaves.length}`,
    "expected.zh": `1 至 ${leaves.length}`,
  });
}

const EMPTY = { number: 1, start: 0, end: 0 };

function claimNamed(id: string, { claims, source }: Reading): Claim {
  const claim = claims.find((one) => one.id === id);
  if (claim !== undefined) return claim;
  const hint = { hint: `It is not read in ${source.id}`, "hint.zh": `${source.id} 中没有此条` };
  throw new Problem("not-found", { what: "claim", "what.zh": "主张", value: id, ...hint });
}

function headOf(
  reading: Reading,
): Pick<
  DocumentAnswer,
  "source" | "title" | "language" | "codePoints" | "licence" | "file" | "state" | "coded" | "found" | "totals" | "leaves" | "files"
> {
  const { source, text, opened } = reading;
  const document = documentOf(source);
  const licence = opened.load().records.manifest?.value.licence ?? null;
  const fileOf = (path: string): { path: string; digest: string | null } => ({ path, digest: opened.files.get(path)?.digest ?? null });
  return {
    source: source.id,
    title: source.custom?.titles ?? { en: source.title, zh: source.title },
    language: document.language,
    codePoints: document.codePoints,
    licence: document.mayKeepText ? licence : null,
    file: document.file,
    state: text.state,
    coded: document.digest,
    found: text.digest,
    totals: totalsOf(reading),
    leaves: text.leaves.map((leaf) => countedLeaf(reading, leaf)),
    files: { claims: fileOf(`claims/${source.id}.jsonl`), contradictions: fileOf("contradictions.yaml") },
  };
}

function documentOf(source: Source): NonNullable<NonNullable<Source["custom"]>["document"]> {
  const document = source.custom?.document;
  if (document === undefined) throw new RangeError(`${source.id} has no document`);
  return document;
}

function countedLeaf(reading: Reading, leaf: ReadingText["leaves"][number]): Leaf {
  const claims = claimsOn(reading, leaf);
  const line = reading.text.layout.blocks.find((block) => block.start >= leaf.start)?.line ?? null;
  const proposed = claims.filter((claim) => claim.status === "proposed").length;
  return { ...leaf, line, claims: claims.length, proposed, disputed: claims.filter((claim) => isDisputed(claim, reading)).length };
}

function claimsOn({ claims }: Reading, { start, end }: { readonly start: number; readonly end: number }): Claim[] {
  return claims.filter((claim) => claim.at.start < end && start < claim.at.end);
}

function isDisputed(claim: Claim, { disputes }: Reading): boolean {
  return claim.status === "accepted" && disputes(claim.id).length > 0;
}

function isMoved(claim: Claim, { text, source }: Reading): boolean {
  return claim.at.digest !== (text.digest ?? documentOf(source).digest);
}

function totalsOf(reading: Reading): DocumentAnswer["totals"] {
  const totals = { accepted: 0, proposed: 0, rejected: 0, superseded: 0, disputed: 0, moved: 0 };
  for (const claim of reading.claims) {
    totals[claim.status]++;
    if (isDisputed(claim, reading)) totals.disputed++;
    if (isMoved(claim, reading)) totals.moved++;
  }
  return totals;
}

function leafPart(
  reading: Reading,
  leaf: ReadingText["leaves"][number],
): Pick<DocumentAnswer, "leaf" | "blocks" | "hidden" | "claims" | "nextProposed"> {
  const { text, claims, disputes } = reading;
  const isOn = (span: { readonly start: number; readonly end: number }): boolean => span.start >= leaf.start && span.end <= leaf.end;
  const proposed = claims.filter((claim) => claim.status === "proposed");
  const behind = proposed.find((claim) => claim.at.start >= leaf.end) ?? proposed.find((claim) => claim.at.start < leaf.start);
  return {
    leaf: countedLeaf(reading, leaf),
    blocks: text.layout.blocks.filter(isOn),
    hidden: text.layout.hidden.filter(isOn).map(({ start, end }) => ({ start, end })),
    claims: claimsOn(reading, leaf).map((claim) => {
      return { claim, isMoved: isMoved(claim, reading), contradictions: disputes(claim.id).map((one) => one.id) };
    }),
    nextProposed: behind?.id ?? null,
  };
}

async function writtenIn(script: DocumentAnswer["script"], text: string): Promise<string> {
  return script === "as-written" ? text : convertScript(text, (await scriptTables())[script]);
}

function namesIn(built: BuiltStudy | undefined, reading: Reading, leaf: ReadingText["leaves"][number]): DocumentAnswer["names"] {
  const actors = claimsOn(reading, leaf).flatMap((claim) =>
    claim.actors.flatMap(({ actor, via }) => (via === undefined ? [actor] : [actor, via])),
  );
  return built === undefined ? {} : namesFor(registerOf(built), actors);
}

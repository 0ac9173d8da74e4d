import { z } from "zod";
import { Bilingual, lineage, Outlet, Problem, RootWork, type Source, SourceEntry } from "../../model/index.ts";
import { operation } from "../operation.ts";

/** The document of a source: `unchanged` is the version that was coded, `changed` another one, `absent` is not at hand. */
const DocumentState = z
  .strictObject({ file: z.string(), state: z.enum(["unchanged", "changed", "absent"]), mayKeepText: z.boolean() })
  .meta({ id: "DocumentState" });

/** An entry of the bibliography with what it is called and whether its document is at hand. */
const ListedSource = SourceEntry.extend({ type: z.string(), title: Bilingual, document: DocumentState.optional() }).meta({
  id: "ListedSource",
});
export type ListedSource = z.infer<typeof ListedSource>;

/** How many there are; `roots` are works on which an accepted claim rests, `unknownRoots` those of them of which the work itself is not known. */
const SourceTotals = z
  .strictObject({
    sources: z.int(),
    works: z.int(),
    roots: z.int(),
    unknownRoots: z.int(),
    documents: z.int(),
    atHand: z.int(),
    empty: z.int(),
    dead: z.int(),
    dangling: z.int(),
    unnamed: z.int(),
    neverCited: z.int(),
  })
  .meta({ id: "SourceTotals" });

const SourceList = z
  .strictObject({ sources: z.array(ListedSource), works: z.array(RootWork), outlets: z.array(Outlet), totals: SourceTotals })
  .meta({ id: "SourceList" });
export type SourceList = z.infer<typeof SourceList>;

export const listSources = operation({
  name: "sources",
  summary: {
    en: "List the bibliography: what rests on each source, where it was read, and what is wrong with it",
    zh: "列出文献目录：各文献支撑的主张、经由何处读得、有何缺陷",
  },
  writes: false,
  positional: [],
  needsStudy: true,
  http: true,
  input: z.strictObject({}),
  output: SourceList,
  rows: ({ sources }) =>
    sources.map((source) => ({
      id: source.id,
      type: source.type,
      claimsRead: source.asDocument,
      claimsRooted: source.asRoot,
      work: source.work,
      through: source.through.join(" "),
      fault: source.fault ?? null,
      file: source.document?.file ?? null,
      document: source.document?.state ?? null,
      mayKeepText: source.document === undefined ? null : String(source.document.mayKeepText),
      en: source.title.en,
      zh: source.title.zh,
    })),
  async run(_, context) {
    const place = context.study();
    const { load } = await context.opened();
    const { records, findings } = load();
    const errors = findings.filter((finding) => finding.severity === "error" && finding.rule !== "source/other-bytes").length;
    if (errors > 0) throw new Problem("study-has-errors", { path: place.folder, errors });
    const sources = records.sources.map((source) => source.value);
    const alsoCited = records.series.map((series) => series.value.source);
    const { entries, works, outlets } = lineage(
      sources,
      records.claims.map((claim) => claim.value),
      { alsoCited },
    );
    const listed = sources.flatMap((source) => {
      const entry = entries.get(source.id);
      const document = documentOf(source, records.documents.get(source.id)?.digest);
      const title = source.custom?.titles ?? { en: source.title, zh: source.title };
      return entry === undefined ? [] : [{ ...entry, type: source.type, title, ...(document === undefined ? {} : { document }) }];
    });
    return { sources: listed, works: [...works], outlets: [...outlets], totals: totalsOf(listed, works) };
  },
});

function documentOf(source: Source, found: string | undefined): z.infer<typeof DocumentState> | undefined {
  const document = source.custom?.document;
  if (document === undefined) return undefined;
  const state = found === undefined ? "absent" : found === document.digest ? "unchanged" : "changed";
  return { file: document.file, state, mayKeepText: document.mayKeepText };
}

function totalsOf(sources: readonly ListedSource[], works: readonly RootWork[]): SourceList["totals"] {
  const faulty = (fault: ListedSource["fault"]): number => sources.filter((source) => source.fault === fault).length;
  const roots = works.filter((work) => work.claims > 0);
  const nameless = new Set(
    sources.filter(({ fault }) => fault === "unnamed" || fault === "empty" || fault === "dangling").map(({ id }) => id),
  );
  return {
    sources: sources.length,
    works: works.length,
    roots: roots.length,
    unknownRoots: roots.filter((work) => work.entries.every((id) => nameless.has(id))).length,
    documents: sources.filter((source) => source.document !== undefined).length,
    atHand: sources.filter((source) => source.document?.state === "unchanged").length,
    empty: faulty("empty"),
    dead: faulty("dead"),
    dangling: faulty("dangling"),
    unnamed: faulty("unnamed"),
    neverCited: faulty("never-cited"),
  };
}

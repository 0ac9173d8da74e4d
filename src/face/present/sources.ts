import type { Locale } from "../../model/index.ts";
import type { ListedSource, SourceList } from "../../work/index.ts";
import { messages } from "../messages.ts";

/** The bibliography: each source with what rests on it, where it was read and its fault; then works with several entries, outlets and the totals. */
export function presentSources({ sources, works, outlets, totals }: SourceList, locale: Locale): string {
  const m = messages[locale];
  if (sources.length === 0) return m.nothing;
  const joined = works.filter((work) => work.entries.length > 1);
  const unnamed = sources.filter((source) => source.fault !== undefined);
  return [
    ...sources.flatMap((source) => [`${source.id}  ${source.title[locale]}`, `  ${notesOf(source, locale).join(m.semicolon)}`]),
    ...joined.map((work) => m.oneWork({ entries: work.entries.join(" "), id: work.id, isMarked: work.joinedBy === "coder" })),
    ...outlets.map((outlet) => m.outlet(outlet.name, outlet.works.join(" "))),
    ...(["empty", "dead", "dangling", "unnamed", "never-cited"] as const).flatMap((fault) => {
      const ids = unnamed.filter((source) => source.fault === fault).map((source) => source.id);
      return ids.length === 0 ? [] : [`${m.faults[fault]} (${ids.length})${m.colon}${ids.join(" ")}`];
    }),
    m.sourceTotal(totals),
  ].join("\n");
}

function notesOf(source: ListedSource, locale: Locale): string[] {
  const m = messages[locale];
  const { document } = source;
  const notes = [
    ...(source.asDocument === 0 ? [] : [m.claimsRead(source.asDocument)]),
    ...(source.asRoot === 0 ? [] : [m.claimsRooted(source.asRoot)]),
    ...(source.work === source.id ? [] : [m.sameWork(source.work)]),
    ...(source.through.length === 0 ? [] : [m.citedIn(source.through.join(" → "))]),
    ...(document === undefined ? [] : [`${document.file}${m.colon}${m.documents[document.state]}`, m.mayKeepText(document.mayKeepText)]),
    ...(source.fault === undefined ? [] : [m.faults[source.fault]]),
  ];
  return notes.length === 0 ? [m.nothingRests] : notes;
}

import type { Locale, Source } from "../../model/index.ts";
import { messages } from "../messages.ts";
import type { ReportReference } from "./report.ts";
import { reportWords } from "./words.ts";

/** The works of these ids, by author and year, the way a list of references names them; ids that the study does not know are left out. */
export function referencesOf(
  ids: Iterable<string>,
  { sources, locale }: { readonly sources: readonly Source[]; readonly locale: Locale },
): ReportReference[] {
  const wanted = new Set(ids);
  return sources
    .filter((source) => wanted.has(source.id))
    .map((source) => ({ id: source.id, text: referenceText(source, locale) }))
    .sort((a, b) => (a.text < b.text ? -1 : 1));
}

/** Author (year). Title. Where it appeared, volume(issue), pages. Publisher. Address. What a record does not say is left out. */
function referenceText(source: Source, locale: Locale): string {
  const { stop, space, comma, colon } = reportWords[locale];
  const { within } = messages[locale];
  const year = source.issued?.["date-parts"][0]?.[0];
  const title = source.custom?.titles?.[locale] ?? source.title;
  const who = (source.author ?? source.editor ?? []).map(nameText).join(locale === "zh" ? "、" : comma);
  const volume = [source.volume, source.issue === undefined ? "" : within(source.issue).trim()].join("");
  const place = [source["container-title"], volume, source.page].filter((part) => part !== undefined && part !== "").join(comma);
  const parts = [
    `${who}${year === undefined ? "" : within(String(year))}`.trim(),
    title,
    place,
    [source["publisher-place"], source.publisher].filter(Boolean).join(colon),
    source.DOI === undefined ? (source.URL ?? "") : `doi:${source.DOI}`,
  ].filter((part) => part !== "");
  return `${parts.map((part) => part.replace(/[.。]$/, "")).join(stop + space)}${stop}`;
}

function nameText({
  family,
  given,
  literal,
}: {
  readonly family?: string | undefined;
  readonly given?: string | undefined;
  readonly literal?: string | undefined;
}): string {
  return literal ?? [family, given].filter(Boolean).join(", ");
}

import stringWidth from "string-width";
import { escapeText, spanText } from "../../draw/index.ts";
import type { Locale } from "../../model/index.ts";
import { messages } from "../messages.ts";
import type { Report, ReportBlock, ReportNote } from "./report.ts";
import { REPORT_SHEET } from "./sheet.ts";
import { reportWords } from "./words.ts";

/** A report as one HTML document that needs nothing beside it; `faces` are the rules of its fonts. */
export function reportHtml(report: Report, faces: string): string {
  const words = reportWords[report.locale];
  const sections = [...report.sections, ...endSections(report)];
  return [
    "<!doctype html>",
    `<html lang="${report.locale === "zh" ? "zh-Hans" : "en"}">`,
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeText(report.title)}</title>`,
    `<style>${faces}${REPORT_SHEET}</style></head>`,
    "<body><main>",
    `<header><p class="kicker">${escapeText(words.kicker)}</p><h1>${escapeText(report.title)}</h1><p class="subtitle">${escapeText(report.subtitle)}</p>`,
    ...report.about.map((line) => `<p class="about">${escapeText(line)}</p>`),
    "</header>",
    `<nav aria-label="${escapeText(words.contents)}"><ol>${sections.map((one) => `<li><a href="#${anchor(one.id)}">${escapeText(one.title)}</a></li>`).join("")}</ol></nav>`,
    ...numberedSections(report),
    ...endSections(report).map(({ id, title, html }) => `<section id="${anchor(id)}"><h2>${escapeText(title)}</h2>${html}</section>`),
    "</main></body></html>",
    "",
  ].join("\n");
}

/** The name of a place in the document, as it stands in an attribute: ids come from a study and may hold anything. */
function anchor(id: string): string {
  return escapeText(id);
}

function label(text: string): string {
  return `<b class="label">${escapeText(text)}</b>`;
}

/** The characters that a report shows, so that its fonts can be cut to them. */
export function charactersIn(html: string): string {
  const text = html
    .replace(/<style>[\s\S]*?<\/style>|<[^>]+>/g, "")
    .replaceAll("&amp;", "&")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">");
  return text.replace(/[\p{Cc}\p{Cf}]/gu, "");
}

interface Count {
  figures: number;
  tables: number;
}

function numberedSections({ sections, locale }: Report): string[] {
  const count: Count = { figures: 0, tables: 0 };
  return sections.map(({ id, title, blocks }) => {
    return `<section id="${anchor(id)}"><h2>${escapeText(title)}</h2>${blocks.map((block) => blockHtml(block, { locale, count })).join("")}</section>`;
  });
}

/** The text of a cell; a word as long as a digest may be broken, so that it does not press the other columns together. */
function breakable(text: string): string {
  const pieces = text.split(/([!-~]{24,})/).map((part, i) => (i % 2 === 0 ? [part] : (part.match(/.{1,12}/g) ?? [])));
  return pieces.map((parts) => parts.map(escapeText).join("<wbr>")).join("");
}

function blockHtml(block: ReportBlock, { locale, count }: { readonly locale: Locale; readonly count: Count }): string {
  const words = reportWords[locale];
  if (block.kind === "paragraph") return `<p>${escapeText(block.text)}</p>`;
  if (block.kind === "list") return `<ul>${block.items.map((item) => `<li>${escapeText(item)}</li>`).join("")}</ul>`;
  if (block.kind === "figure") {
    count.figures += 1;
    const caption = `${label(words.figureLabel(count.figures))}${escapeText(block.caption)}`;
    return `<figure>${block.svg}<figcaption><p>${caption}</p></figcaption></figure>`;
  }
  count.tables += 1;
  const look = block.head.map((_, column) => (column > 0 && block.rows.every((row) => isNumber(row[column]?.text ?? "")) ? "number" : ""));
  const head = block.head.map((title, column) => `<th scope="col"${classes(title, look[column])}>${escapeText(title)}</th>`);
  const body = block.rows.map((row) => {
    const cells = row.map(({ text, notes }, column) => {
      const inside = `${classes(text, look[column])}>${breakable(text)}${marks(notes, locale)}`;
      return column === 0 ? `<th scope="row"${inside}</th>` : `<td${inside}</td>`;
    });
    return `<tr>${cells.join("")}</tr>`;
  });
  const under = block.under === undefined ? "" : `<p class="under">${escapeText(block.under)}</p>`;
  const caption = `<caption>${label(words.tableLabel(count.tables))}${escapeText(block.caption)}</caption>`;
  return `<div class="table"><table>${caption}<thead><tr>${head.join("")}</tr></thead><tbody>${body.join("")}</tbody></table>${under}</div>`;
}

/** The classes of a cell: a column of numbers stands to the right, and what is no wider than a span of years, or so many letters, is not broken. */
function classes(text: string, look = ""): string {
  const names = [look, stringWidth(text) <= SHORT ? "short" : ""].filter((name) => name !== "");
  return names.length === 0 ? "" : ` class="${names.join(" ")}"`;
}

const SHORT = "1958–1961".length;

/** Whether a cell is read as a number, or has none. */
function isNumber(text: string): boolean {
  return /^[—·]?$/.test(text) || (/^[\d.,，\s[\]–—:<>≤≥%−+?-]+$/.test(text) && /\d/.test(text));
}

/** Numbers of notes as raised links, those that follow each other as a run. */
function marks(notes: readonly number[] | undefined, locale: Locale): string {
  if (notes === undefined || notes.length === 0) return "";
  const runs: [first: number, last: number][] = [];
  for (const note of notes) {
    const run = runs.at(-1);
    if (run !== undefined && note === run[1] + 1) run[1] = note;
    else runs.push([note, note]);
  }
  const link = (note: number): string => `<a href="#${anchor(`note-${note}`)}">${note}</a>`;
  const told = runs.map(([first, last]) => (first === last ? link(first) : spanText(link(first), link(last), locale)));
  return `<sup>${told.join(",\u200B")}</sup>`;
}

function endSections({
  locale,
  notes,
  contradictions,
  references,
}: Report): { readonly id: string; readonly title: string; readonly html: string }[] {
  const words = reportWords[locale];
  const listed = notes
    .map((note) => `<li id="${anchor(`note-${note.number}`)}" value="${note.number}">${noteHtml(note, locale)}</li>`)
    .join("");
  const works = references
    .map(({ id, text }) => `<li id="${anchor(`work-${id}`)}"><span class="id">${escapeText(id)}</span> ${escapeText(text)}</li>`)
    .join("");
  const disputes = contradictions
    .map(
      ({ id, what, claims }) =>
        `<li id="${anchor(`dispute-${id}`)}"><span class="disputed">${escapeText(id)}</span> ${escapeText(what)} <span class="id">${escapeText(claims.join(" ≠ "))}</span></li>`,
    )
    .join("");
  return [
    ...(notes.length === 0
      ? []
      : [{ id: "notes", title: words.notes, html: `<p>${escapeText(words.notesLead)}</p><ol class="notes">${listed}</ol>` }]),
    ...(contradictions.length === 0
      ? []
      : [{ id: "contradictions", title: words.contradictions, html: `<ul class="references">${disputes}</ul>` }]),
    ...(references.length === 0 ? [] : [{ id: "references", title: words.references, html: `<ul class="references">${works}</ul>` }]),
  ];
}

function noteHtml({ date, gloss, passages, contradictions }: ReportNote, locale: Report["locale"]): string {
  const words = reportWords[locale];
  const told = passages.map(({ claim, source, at, roots, within }) => {
    const place = escapeText(words.characters(spanText(at.start, at.end, locale)));
    const from =
      roots.length === 0
        ? ""
        : escapeText(words.after(roots.map((root) => `${root}${within === null ? "" : messages[locale].within(within)}`)));
    return `<a href="#${anchor(`work-${source}`)}">${escapeText(source)}</a> ${place} <span class="id">${escapeText(claim)}</span>${from}`;
  });
  const disputed =
    contradictions.length === 0
      ? ""
      : ` <span class="disputed">${escapeText(words.disputed)}${contradictions.map((id) => `<a class="disputed" href="#${anchor(`dispute-${id}`)}">${escapeText(id)}</a>`).join(escapeText(words.comma))}</span>`;
  return `<b>${escapeText(date)}</b>${escapeText(words.colon)}${escapeText(gloss)} ${told.join(escapeText(words.semicolon))}${escapeText(words.stop)}${disputed}`;
}

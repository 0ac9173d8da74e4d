import { parseEdtf } from "../../model/dates.ts";
import type { SearchAnswer } from "../../work/index.ts";
import { passageView } from "../explain/passage-view.ts";
import { dateShown } from "../view/date.ts";
import { dateText, daysOf } from "../view/date-text.ts";
import { pagedQuestions } from "../view/page-of.ts";
import { type Change, go, lang, linkTo, nameOf, overview, says } from "../view/store.ts";
import { PAGES } from "../view/view.ts";
import { words } from "../words.ts";
import { operations } from "./operations.ts";

/** One thing that the palette can do; `change` is the view it leads to, where it leads to one. */
export interface Entry {
  readonly key: string;
  readonly kind: string;
  readonly what: string;
  readonly hint: string;
  readonly change?: Change;
  perform(): void;
}

export interface Group {
  readonly title: string;
  /** How many there are in all, where more may exist than are listed. */
  readonly total?: number;
  readonly entries: readonly Entry[];
}

/** What the atlas itself offers for the words: dates, views, questions, actors, sources, actions and operations. */
export function localGroups(text: string): Group[] {
  const w = words();
  const asked = text.trim();
  const fits = matcher(asked);
  const groups = w.palette.groups;
  const shown = asked === "" ? 4 : 6;
  const all: readonly Group[] = [
    { title: groups.date, entries: dateEntries(asked) },
    { title: groups.pages, entries: pageEntries().filter(fits) },
    { title: groups.questions, entries: questionEntries().filter(fits).slice(0, shown) },
    { title: groups.actors, entries: asked === "" ? [] : actorEntries().filter(fits).slice(0, shown) },
    { title: groups.sources, entries: asked === "" ? [] : sourceEntries().filter(fits).slice(0, shown) },
    { title: groups.actions, entries: actionEntries().filter(fits) },
    { title: groups.operations, entries: asked === "" ? [] : operationEntries().filter(fits).slice(0, shown) },
  ];
  return [...all];
}

/** What the study's texts and claims hold for the words. */
export function searchGroups(found: SearchAnswer): Group[] {
  const w = words();
  const claims = found.claims.hits.map((hit) => ({
    key: `claim ${hit.claim} ${hit.field}`,
    kind: hit.claim,
    what: `${hit.before}${hit.match}${hit.after}`,
    hint: sourceTitle(hit.source),
    ...going(passageView({ source: hit.source, claim: hit.claim })),
  }));
  const texts = found.texts.hits.map((hit) => ({
    key: `text ${hit.source} ${hit.start}`,
    kind: sourceTitle(hit.source),
    what: `${hit.before}${hit.match}${hit.after}`.replace(/\s+/g, " ").trim(),
    hint: w.palette.line(hit.line),
    ...going({ page: "reading", options: { source: hit.source, place: String(hit.start) } }),
  }));
  return [
    { title: w.palette.groups.claims, total: found.claims.total, entries: claims },
    { title: w.palette.groups.texts, total: found.texts.total, entries: texts },
  ];
}

function going(change: Change): Pick<Entry, "change" | "perform"> {
  return { change, perform: () => go(change) };
}

function dateEntries(text: string): Entry[] {
  const parsed = parseEdtf(text);
  if (!parsed.ok || daysOf(text) === undefined) return [];
  const w = words();
  const date = dateText(text, lang.value);
  const of = overview.value?.questions.find((one) => one.kind === "register")?.actors[0];
  const register: Change = { page: "register", at: text };
  return [
    { key: "date", kind: w.palette.kinds.do, what: w.palette.setDate(date), hint: "", ...going({ at: text }) },
    ...(of === undefined
      ? []
      : [{ key: "register", kind: w.palette.kinds.ask, what: w.palette.registerAt(nameOf(of), date), hint: "", ...going(register) }]),
  ];
}

function pageEntries(): Entry[] {
  const w = words();
  return PAGES.map((page, i) => ({
    key: `page ${page}`,
    kind: w.palette.kinds.go,
    what: w.pages[page],
    hint: page === "ask" ? "" : String(i + 1),
    ...going({ page }),
  }));
}

function questionEntries(): Entry[] {
  const w = words();
  return pagedQuestions(overview.value).map(({ one, page }) => ({
    key: `question ${one.id}`,
    kind: w.pages[page],
    what: says(one.title),
    hint: words().span(one.period),
    ...going({ page, question: one.id, at: undefined }),
  }));
}

function actorEntries(): Entry[] {
  const w = words();
  const date = dateText(dateShown.value, lang.value);
  return Object.keys(overview.value?.names ?? {}).map((id) => ({
    key: `actor ${id}`,
    kind: id,
    what: w.palette.registerAt(nameOf(id), date),
    hint: "",
    ...going({ page: "register", options: { of: id } }),
  }));
}

function sourceEntries(): Entry[] {
  return (overview.value?.sources ?? []).map((source) => ({
    key: `source ${source.id}`,
    kind: source.id,
    what: says(source.title),
    hint: "",
    ...going({ page: "reading", options: { source: source.id } }),
  }));
}

function operationEntries(): Entry[] {
  return operations().map((one) => ({
    key: `operation ${one.name}`,
    kind: one.name,
    what: says(one.summary),
    hint: "",
    ...going({ page: "ask", options: { operation: one.name } }),
  }));
}

function actionEntries(): Entry[] {
  const w = words();
  const kind = w.palette.kinds.do;
  const other = lang.value === "en" ? "zh" : "en";
  const theme = document.documentElement.dataset.theme === "dark" ? "light" : "dark";
  return [
    { key: "theme", kind, what: w.palette.toTheme(theme), hint: "", ...going({ theme }) },
    { key: "language", kind, what: w.palette.toLanguage, hint: "", ...going({ lang: other }) },
    {
      key: "link",
      kind,
      what: w.palette.copyLink,
      hint: "",
      perform: () => void navigator.clipboard.writeText(location.origin + linkTo({})),
    },
  ];
}

function sourceTitle(id: string): string {
  const found = overview.value?.sources.find((source) => source.id === id);
  return found === undefined ? id : says(found.short);
}

/** Every word of the text stands somewhere in the entry. */
function matcher(text: string): (entry: Entry) => boolean {
  const parts = text
    .toLowerCase()
    .split(/\s+/)
    .filter((part) => part !== "");
  return (entry) => {
    const shown = `${entry.kind} ${entry.what}`.toLowerCase();
    return parts.every((part) => shown.includes(part));
  };
}

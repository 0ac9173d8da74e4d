import { computed, signal } from "@preact/signals";
import type { Bilingual, Locale } from "../../model/index.ts";
import type { Overview } from "../../work/index.ts";
import { addressOf, viewAt } from "./address.ts";
import type { PageId, View } from "./view.ts";

const preferred = { lang: navigator.language.toLowerCase().startsWith("zh") ? "zh" : "en" } as const;
const first = viewAt(location.pathname + location.search, preferred);

/** What is looked at now. Changed by `go` alone. */
export const view = signal<View>(first.view);

/** True where the address was made by a later version, so that some of it may not be shown. */
export const newerAddress = signal(first.newer);

/** What the study holds; undefined until the server has told it. */
export const overview = signal<Overview | undefined>(undefined);

/** The kinds of question that a page answers, the one that it is about first; a page that is not here answers all. */
const KINDS: Partial<Record<PageId, readonly Asked["kind"][]>> = {
  tilt: ["tilt"],
  register: ["register"],
  threat: ["threat"],
  reasons: ["matrix", "why"],
  states: ["tilt"],
};

type Asked = Overview["questions"][number];

/** The question of the view, or else the study's own choice. */
const chosen = computed<Asked | undefined>(() => {
  const { questions, question: own } = overview.value ?? { questions: [], question: null };
  return questions.find((one) => one.id === (view.value.question ?? own)) ?? questions[0];
});

/**
 * The question that a page asks: the chosen one; on a page that answers some kinds alone the one of the first kind that is about the same state, else the
 * first. Undefined where the study asks none of these.
 */
export function questionOn(page: PageId): Asked | undefined {
  const kinds = KINDS[page];
  const own = chosen.value;
  if (kinds === undefined || (own !== undefined && kinds.includes(own.kind))) return own;
  const questions = overview.value?.questions ?? [];
  const found = kinds.flatMap((kind) => questions.filter((one) => one.kind === kind));
  return found.find((one) => one.actors[0] === own?.actors[0]) ?? found[0];
}

/** The question that is asked on the page that is looked at; the chosen one where the study asks none of the page's kind. */
export const question = computed<Asked | undefined>(() => questionOn(view.value.page) ?? chosen.value);

/** The reader's language. */
export const lang = computed<Locale>(() => view.value.lang);

/** The sentence in the reader's language. */
export function says(pair: Bilingual): string {
  return pair[lang.value];
}

/** What an actor is called in the reader's language. */
export function nameOf(id: string): string {
  const name = overview.value?.names[id];
  return name === undefined ? id : says(name);
}

/** A change of the view. Options are merged: a value replaces, undefined takes away; the options of another page are left behind. */
export type Change = Partial<Omit<View, "options">> & { readonly options?: Readonly<Record<string, string | undefined>> };

/** Goes to another view. `replace` keeps the present step of the history, for changes that come in quick succession. */
export function go(change: Change, { replace = false }: { readonly replace?: boolean } = {}): void {
  const next = changed(view.value, change);
  const address = addressOf(next);
  if (address === addressOf(view.value)) return;
  history[replace ? "replaceState" : "pushState"](null, "", address);
  view.value = next;
}

/** The address of the view after a change, for links. */
export function linkTo(change: Change): string {
  return addressOf(changed(view.value, change));
}

function changed(from: View, { options, ...rest }: Change): View {
  const kept = rest.page !== undefined && rest.page !== from.page ? {} : from.options;
  const merged = Object.entries({ ...kept, ...options }).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const explain = "explain" in rest || rest.page === undefined || rest.page === from.page ? {} : { explain: undefined };
  return { ...from, ...explain, ...rest, options: Object.fromEntries(merged) };
}

addEventListener("popstate", () => {
  view.value = viewAt(location.pathname + location.search, { lang: view.value.lang }).view;
});

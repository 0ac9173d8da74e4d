import type { Locale } from "../../model/index.ts";
import { PAGES, type PageId, RESERVED, type ThemeChoice, type View } from "./view.ts";

/** The version of the addresses that are written. Older ones are read for as long as they can mean the same. */
export const ADDRESS_VERSION = 1;

const KEY = /^[a-z][a-zA-Z]*$/;

/** The path and query of a view: `/tilt?v=1&q=tilt-1960s&at=1966&lang=en`. Reading it gives the same view again. */
export function addressOf(view: View): string {
  const query = new URLSearchParams({ v: String(ADDRESS_VERSION) });
  const fixed = { q: view.question, at: view.at, lang: view.lang, theme: view.theme === "system" ? undefined : view.theme };
  for (const [key, value] of Object.entries(fixed)) if (value !== undefined) query.set(key, value);
  for (const key of Object.keys(view.options).sort()) {
    if (KEY.test(key) && !isReserved(key)) query.set(key, view.options[key] ?? "");
  }
  if (view.explain !== undefined) query.set("explain", view.explain);
  return `/${view.page}?${query}`;
}

/** The view at an address. What it leaves out is as `preferred`; a word that means nothing is taken as left out, and `newer` tells an address of a later version. */
export function viewAt(address: string, preferred: { readonly lang: Locale }): { readonly view: View; readonly newer: boolean } {
  const [path = "", search = ""] = address.split(/\?(.*)/s);
  const name = path.slice(1);
  const query = new URLSearchParams(search);
  const text = (key: string): string | undefined => query.get(key) ?? undefined;
  const options = [...query.keys()].filter((key) => KEY.test(key) && !isReserved(key)).map((key) => [key, query.get(key) ?? ""]);
  const view: View = {
    page: PAGES.includes(name as PageId) ? (name as PageId) : "tilt",
    question: text("q"),
    at: text("at"),
    lang: oneOf<Locale>(["en", "zh"], text("lang")) ?? preferred.lang,
    theme: oneOf<ThemeChoice>(["light", "dark"], text("theme")) ?? "system",
    explain: text("explain"),
    options: Object.fromEntries(options),
  };
  return { view, newer: Number(query.get("v") ?? ADDRESS_VERSION) > ADDRESS_VERSION };
}

function isReserved(key: string): boolean {
  return (RESERVED as readonly string[]).includes(key);
}

function oneOf<T extends string>(values: readonly T[], value: string | undefined): T | undefined {
  return values.find((one) => one === value);
}

import { computed, useSignalEffect } from "@preact/signals";
import type { ComponentType } from "preact";
import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import { savesData } from "../api.ts";
import { ExplainCard } from "../explain/explain-card.tsx";
import { lang, newerAddress, overview, question, says, view } from "../view/store.ts";
import { undoKey } from "../view/undo.ts";
import { PAGES, type PageId } from "../view/view.ts";
import { words } from "../words.ts";
import { EditNotice } from "./edit-notice.tsx";
import { Header } from "./header.tsx";
import { viewKey } from "./keys.ts";
import { Loading } from "./loading.tsx";
import { Notice } from "./notice.tsx";
import { Palette, paletteKey } from "./palette.tsx";
import { useRoom } from "./use-width.ts";

interface PageModule {
  readonly default: ComponentType;
  /** Asks for what the page will ask first, so that it is there when the reader goes there. */
  readonly ahead?: () => Promise<void>;
}

const PAGE_MODULES: Readonly<Record<PageId, () => Promise<PageModule>>> = {
  tilt: () => import("../pages/tilt/index.tsx"),
  chronicle: () => import("../pages/chronicle/index.tsx"),
  register: () => import("../pages/register/index.tsx"),
  threat: () => import("../pages/threat/index.tsx"),
  reasons: () => import("../pages/reasons/index.tsx"),
  reading: () => import("../pages/reading/index.tsx"),
  data: () => import("../pages/data/index.tsx"),
  states: () => import("../pages/states/index.tsx"),
  ask: () => import("../pages/ask/index.tsx"),
};

const loaded = new Map<PageId, PageModule>();

async function load(id: PageId): Promise<PageModule> {
  const page = loaded.get(id) ?? (await PAGE_MODULES[id]());
  loaded.set(id, page);
  return page;
}

/** Everything around the pages: header, page, derivation and palette. */
export function Shell({ failure: ofStudy }: { readonly failure?: unknown }) {
  const { Page, failure = ofStudy } = usePage(view.value.page);
  useSurroundings();
  const main = useRoom<HTMLElement>();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!paletteKey(event) && !undoKey(event)) viewKey(event);
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
  return (
    <>
      <a class="skip" href="#main">
        {words().skip}
      </a>
      <Header />
      <main ref={main} id="main" tabIndex={-1}>
        {newerAddress.value ? <p class="notice">{words().newer}</p> : undefined}
        {failure !== undefined ? <Notice failure={failure} /> : overview.value === undefined || Page === undefined ? <Loading /> : <Page />}
      </main>
      {view.value.explain === undefined || overview.value === undefined ? undefined : <ExplainCard address={view.value.explain} />}
      <Palette />
      <EditNotice />
    </>
  );
}

/** How long the first page has been shown before the others are fetched, milliseconds. */
const REST = 250;

/** The page of a view once its module is here; `failure` where that could not be loaded. */
function usePage(id: PageId): { readonly Page: ComponentType | undefined; readonly failure: unknown } {
  const [told, tell] = useState<{ readonly id: PageId; readonly failure?: unknown }>();
  useLayoutEffect(() => {
    if (loaded.has(id)) return;
    let current = true;
    load(id).then(
      () => current && tell({ id }),
      (failure: unknown) => current && tell({ id, failure }),
    );
    return () => {
      current = false;
    };
  }, [id]);
  const isReady = overview.value !== undefined && loaded.has(id);
  useEffect(() => {
    if (!isReady || savesData()) return;
    const timer = setTimeout(fetchOthers, REST);
    return () => clearTimeout(timer);
  }, [isReady]);
  return { Page: loaded.get(id)?.default, failure: told?.id === id ? told.failure : undefined };
}

/** Fetches the other pages, and what they will ask first. A failure is told where the page is looked at: it is then fetched again. */
async function fetchOthers(): Promise<void> {
  for (const id of PAGES) {
    const page = await load(id).catch(() => undefined);
    if (id !== view.peek().page) await page?.ahead?.();
  }
}

const theme = computed(() => view.value.theme);

/** Language, theme and title of the document follow the view; the first two only where they change, since that styles the whole page anew. */
function useSurroundings(): void {
  useSignalEffect(() => {
    document.documentElement.lang = lang.value === "zh" ? "zh-Hans" : "en";
  });
  useSignalEffect(() => {
    const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
    document.documentElement.dataset.theme = theme.value === "system" ? system : theme.value;
  });
  useSignalEffect(() => {
    const { page, at } = view.value;
    const study = question.value === undefined ? overview.value && says(overview.value.title) : says(question.value.title);
    document.title = [at, words().pages[page], study, words().product].filter((part) => part !== undefined).join(" – ");
  });
}

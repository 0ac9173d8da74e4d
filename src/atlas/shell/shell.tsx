import { computed, useSignalEffect } from "@preact/signals";
import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { ExplainCard } from "../explain/explain-card.tsx";
import { lang, newerAddress, overview, question, says, view } from "../view/store.ts";
import { undoKey } from "../view/undo.ts";
import type { PageId } from "../view/view.ts";
import { words } from "../words.ts";
import { EditNotice } from "./edit-notice.tsx";
import { Header } from "./header.tsx";
import { viewKey } from "./keys.ts";
import { Loading } from "./loading.tsx";
import { Notice } from "./notice.tsx";
import { Palette, paletteKey } from "./palette.tsx";

type PageModule = { readonly default: ComponentType };

const PAGE_MODULES: Readonly<Record<PageId, () => Promise<PageModule>>> = {
  tilt: () => import("../pages/tilt/index.tsx"),
  chronicle: () => import("../pages/chronicle/index.tsx"),
  register: () => import("../pages/register/index.tsx"),
  reading: () => import("../pages/reading/index.tsx"),
  ask: () => import("../pages/ask/index.tsx"),
};

const PAGE_COMING = PAGE_MODULES[view.value.page]();

/** Everything around the pages: header, page, derivation and palette. */
export function Shell({ failure }: { readonly failure?: unknown }) {
  const Page = usePage(view.value.page);
  useSurroundings();
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
      <main id="main" tabIndex={-1}>
        {newerAddress.value ? <p class="notice">{words().newer}</p> : undefined}
        {failure !== undefined ? <Notice failure={failure} /> : overview.value === undefined || Page === undefined ? <Loading /> : <Page />}
      </main>
      {view.value.explain === undefined || overview.value === undefined ? undefined : <ExplainCard address={view.value.explain} />}
      <Palette />
      <EditNotice />
    </>
  );
}

function usePage(id: PageId): ComponentType | undefined {
  const [shown, show] = useState<{ readonly id: PageId; readonly Page: ComponentType }>();
  useEffect(() => {
    let current = true;
    const coming = id === view.peek().page && shown === undefined ? PAGE_COMING : PAGE_MODULES[id]();
    coming.then(({ default: Page }) => current && show({ id, Page }));
    return () => {
      current = false;
    };
  }, [id]);
  return shown?.id === id ? shown.Page : undefined;
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

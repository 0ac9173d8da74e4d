import type { Locale } from "../../model/index.ts";
import { go, lang, linkTo, overview, question, says, view } from "../view/store.ts";
import { PAGES } from "../view/view.ts";
import { words } from "../words.ts";
import { DateCursor } from "./date-cursor.tsx";
import { followed } from "./link.ts";
import { isPaletteOpen } from "./palette.tsx";
import { QuestionMenu } from "./question-menu.tsx";

/** Mark, study and question, one field to go or look up or ask, language and theme; below them the views and the date. */
export function Header() {
  const w = words();
  const offered = PAGES.filter((page) => page !== "ask");
  return (
    <header class="top">
      <div class="bar">
        <a class="brand" href={linkTo({ page: "tilt" })} onClick={followed({ page: "tilt" })} aria-label={w.product}>
          <Mark />
          <b>{w.product}</b>
        </a>
        <span class="crumb">
          <span class="study">{overview.value === undefined ? "" : says(overview.value.short)}</span>
          <span class="sep" aria-hidden="true">
            /
          </span>
          {question.value === undefined ? undefined : <QuestionMenu />}
        </span>
        <span class="tools">
          <button
            type="button"
            class="find"
            aria-label={w.find}
            aria-keyshortcuts="Control+K Meta+K"
            onClick={() => (isPaletteOpen.value = true)}
          >
            <span>{w.find}</span>
            <kbd>Ctrl K</kbd>
          </button>
          <ThemeButton />
          <span class="seg langs" role="group" aria-label={w.language}>
            <LanguageLink to="en" text="EN" />
            <LanguageLink to="zh" text="中文" />
          </span>
        </span>
      </div>
      <div class="bar two">
        <nav aria-label={w.views}>
          {offered.map((page) => (
            <a key={page} href={linkTo({ page })} onClick={followed({ page })} aria-current={view.value.page === page ? "page" : undefined}>
              {w.pages[page]}
            </a>
          ))}
        </nav>
        <DateCursor />
      </div>
    </header>
  );
}

function LanguageLink({ to, text }: { readonly to: Locale; readonly text: string }) {
  const current = lang.value === to ? "true" : undefined;
  return (
    <a href={linkTo({ lang: to })} lang={to} aria-current={current} onClick={followed({ lang: to })}>
      {text}
    </a>
  );
}

function ThemeButton() {
  const w = words();
  const next = document.documentElement.dataset.theme === "dark" || view.value.theme === "dark" ? "light" : "dark";
  return (
    <button
      type="button"
      class="theme"
      aria-label={`${w.theme.label}: ${w.theme.to[next]}`}
      title={w.theme.to[next]}
      onClick={() => go({ theme: next }, { replace: true })}
    >
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="1.5" />
        <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />
      </svg>
    </button>
  );
}

/** The emblem: a level with its bubble. */
function Mark() {
  return (
    <svg class="logo" width="34" height="20" viewBox="0 0 34 20" aria-hidden="true">
      <path d="M2.5 9.5a52 52 0 0 1 29 0v6a52 52 0 0 0-29 0z" fill="none" stroke="currentColor" stroke-width="1.4" />
      <path d="M12 7.2v7.4M22 7.2v7.4" stroke="currentColor" stroke-width="1.4" />
      <ellipse cx="20.2" cy="10.6" rx="4.8" ry="2.5" fill="currentColor" transform="rotate(3 20 11)" />
    </svg>
  );
}

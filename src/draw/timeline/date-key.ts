import type { DateForm } from "../../model/dates.ts";
import type { Locale } from "../../model/index.ts";
import { labelWidth } from "../label.ts";
import { element as el, escapeText } from "../svg.ts";
import { dateIcon, iconWidth } from "./date-glyph.ts";
import { timelineWords } from "./words.ts";

/** The forms of dates that are drawn, in the order of a key. */
export const KEY_FORMS = [
  "day",
  "month",
  "about",
  "within",
  "throughout",
  "after",
  "before",
  "sources-differ",
] as const satisfies readonly Exclude<DateForm, "undated">[];

const LINE = 22;
const GAP = { word: 8, next: 22 };

/** What each form of date means, in lines no wider than `width`: marks, and their height. */
export function dateKey(forms: ReadonlySet<DateForm>, { width, locale }: { readonly width: number; readonly locale: Locale }): KeyDrawing {
  let [x, y] = [0, 0];
  const marks = KEY_FORMS.filter((form) => forms.has(form)).map((form) => {
    const words = timelineWords[locale].forms[form];
    const wide = iconWidth(form) + GAP.word + labelWidth(words, { size: 13 });
    if (x > 0 && x + wide > width) [x, y] = [0, y + LINE];
    const at = { x, y };
    x += wide + GAP.next;
    return (
      el("g", { transform: `translate(${Math.round(at.x)},${at.y + 4})` }, dateIcon(form)) +
      el("text", { x: at.x + iconWidth(form) + GAP.word, y: at.y + 15, "font-size": 13, fill: "var(--ink-2)" }, escapeText(words))
    );
  });
  return { svg: el("g", {}, ...marks), height: marks.length === 0 ? 0 : y + LINE };
}

interface KeyDrawing {
  readonly svg: string;
  readonly height: number;
}

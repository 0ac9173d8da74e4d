import { lang } from "../view/store.ts";

/** Asks for the letters that every page shows before there is a text to show, and for Chinese when the first view is drawn, at once where it is needed. */
export function loadFonts(): void {
  for (const family of ["Source Sans 3 Variable", "Source Serif 4 Variable"]) document.fonts.load(`1em "${family}"`);
  if (lang.value === "zh") loadHan();
  else requestIdleCallback(loadHan);
}

function loadHan(): void {
  import("./han-fonts.css");
}

import { lang } from "../view/store.ts";

const en = {
  figure: "Figure",
  save: (format: string) => `Save as ${format}`,
  caption: "Copy caption",
  command: "Copy command",
  copied: "Copied",
  view: "This view:",
};

const zh: typeof en = {
  figure: "图",
  save: (format) => `存为 ${format}`,
  caption: "复制图注",
  command: "复制命令",
  copied: "已复制",
  view: "本视图：",
};

const catalogue = { en, zh };

/** The words around a figure on a page, in the reader's language. */
export function figureWords(): typeof en {
  return catalogue[lang.value];
}

/** Why nothing was copied, where the browser does not say. */
export const NOT_COPIED = { en: "The browser did not let this be copied.", zh: "浏览器未允许复制。" } as const;

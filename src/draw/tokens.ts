/** Light or dark surroundings; the light values are also those of print. */
export type Theme = "light" | "dark";

/**
 * The colours of every figure and page, each by what it stands for; a mark names one as `var(--side-a)`. Text keeps 4.5 : 1 and marks 3 : 1 on paper,
 * sheet and well in either theme. The two sides belong to a question, the first-named patron is a; neither is ever red or green.
 */
export const COLOURS = {
  paper: { light: "#FBFAF6", dark: "#12161A" },
  sheet: { light: "#FFFFFF", dark: "#1A1F25" },
  well: { light: "#F2F0E9", dark: "#0C0F12" },
  here: { light: "#F2F0E9", dark: "#20262D" },
  ink: { light: "#191C20", dark: "#ECE9E2" },
  "ink-2": { light: "#474D55", dark: "#BEC2C6" },
  "ink-3": { light: "#646A72", dark: "#9AA0A7" },
  axis: { light: "#85898D", dark: "#737A82" },
  rule: { light: "#DCD9D0", dark: "#323940" },
  "rule-2": { light: "#EAE7DF", dark: "#232930" },
  "side-a": { light: "#B4690E", dark: "#D8953A" },
  "side-a-text": { light: "#8A4B00", dark: "#E9B163" },
  "side-a-tint": { light: "#F0DDBF", dark: "#4A3715" },
  "side-b": { light: "#15798A", dark: "#3FA7B7" },
  "side-b-text": { light: "#0B5A68", dark: "#74CBD7" },
  "side-b-tint": { light: "#C6E1E4", dark: "#123F47" },
  between: { light: "#C9C7C0", dark: "#4B5157" },
  "between-tint": { light: "#E7E4DB", dark: "#262C32" },
  proposed: { light: "#6A58C4", dark: "#9A8BEE" },
  "proposed-text": { light: "#5645AE", dark: "#B5A9F8" },
  contra: { light: "#B02567", dark: "#E5679F" },
  "contra-text": { light: "#9A1B57", dark: "#F293BD" },
  register: { light: "#33435F", dark: "#A7B8D8" },
  "register-tint": { light: "#C3CAD6", dark: "#38455A" },
  link: { light: "#1D4E9E", dark: "#8FB8FF" },
  focus: { light: "#1F4FD8", dark: "#8FB4FF" },
} as const satisfies Record<string, Record<Theme, string>>;

/** The two families of type, Latin and Han cut to match: `var(--sans)` for parts, `var(--serif)` for sentences and large numbers. */
export const FONTS = {
  sans: "'Source Sans 3','Source Han Sans SC','Noto Sans SC','Noto Sans CJK SC','PingFang SC','Microsoft YaHei',system-ui,sans-serif",
  serif: "'Source Serif 4','Source Han Serif SC','Noto Serif SC','Noto Serif CJK SC','Songti SC',Georgia,serif",
} as const;

/** A figure that stands by itself: each token of its marks replaced by the value of the theme. A name that is no token is a defect of the mark. */
export function resolveTokens(svg: string, theme: Theme): string {
  return svg.replace(/var\(--([a-z0-9-]+)\)/g, (_, name: string) => colourOrFont(name, theme));
}

function colourOrFont(name: string, theme: Theme): string {
  if (Object.hasOwn(COLOURS, name)) return COLOURS[name as keyof typeof COLOURS][theme];
  if (Object.hasOwn(FONTS, name)) return FONTS[name as keyof typeof FONTS];
  throw new RangeError(`no token --${name}`);
}

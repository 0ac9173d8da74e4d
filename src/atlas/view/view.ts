import type { Locale } from "../../model/index.ts";

/** The pages of the atlas, in the order in which the header offers them. `ask` is reached from the palette alone. */
export const PAGES = ["tilt", "chronicle", "register", "threat", "reasons", "reading", "data", "states", "ask"] as const;
export type PageId = (typeof PAGES)[number];

/** What the surroundings are: as the reader chose, or as their system has it. */
export type ThemeChoice = "light" | "dark" | "system";

/** All that a permalink holds: two readers with one address see the same. */
export interface View {
  readonly page: PageId;
  /** Id of the question that is asked; the study's own choice where it is undefined. */
  readonly question: string | undefined;
  /** The date shared by all pages, as EDTF: `1966`, `1961-07`, `1975-06-30`. */
  readonly at: string | undefined;
  readonly lang: Locale;
  readonly theme: ThemeChoice;
  /** Address of the number whose derivation is open. */
  readonly explain: string | undefined;
  /** What the page itself lets its reader choose; a key is a word of letters and none of `RESERVED`. */
  readonly options: Readonly<Record<string, string>>;
}

/** Keys of an address that belong to every page. */
export const RESERVED = ["v", "q", "at", "lang", "theme", "explain"] as const;

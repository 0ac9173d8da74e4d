import { resolveTokens } from "../../draw/index.ts";
import type { Locale } from "../../model/index.ts";

/** A cell of a table: words or a number as it is read, and the numbers of the notes that it stands on. */
export interface ReportCell {
  readonly text: string;
  readonly notes?: readonly number[];
}

/** A part of a section. */
export type ReportBlock =
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "figure"; readonly svg: string; readonly caption: string }
  | {
      readonly kind: "table";
      readonly caption: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly ReportCell[])[];
      /** Said under the table. */
      readonly under?: string;
    };

/** How wide figures are drawn for a page, pixels. */
export const REPORT_WIDTH = 860;

/** A figure on white, with the colours of print. */
export function inPrint(svg: string): string {
  return resolveTokens(svg.replaceAll("var(--paper)", "#FFFFFF"), "light");
}

/** Items under a line that says what they are; nothing where there are none. */
export function listUnder(lead: string, items: readonly string[]): ReportBlock[] {
  if (items.length === 0) return [];
  return [
    { kind: "paragraph", text: lead },
    { kind: "list", items },
  ];
}

/** A section of a report under its heading. */
export interface ReportSection {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly ReportBlock[];
}

/** What a number of a report stands on: an event as the study has it, with every passage that tells it. */
export interface ReportNote {
  readonly number: number;
  readonly date: string;
  readonly gloss: string;
  readonly passages: readonly ReportPassage[];
  /** Ids of the contradictions in which its claims stand. */
  readonly contradictions: readonly string[];
}

/** A passage that tells it: its place in the text of its source, counted in characters, and the works that it goes back to, with the place in them. */
export interface ReportPassage {
  readonly claim: string;
  readonly source: string;
  readonly at: { readonly start: number; readonly end: number };
  readonly roots: readonly string[];
  readonly within: string | null;
}

/** A work of the bibliography as it is cited. */
export interface ReportReference {
  readonly id: string;
  readonly text: string;
}

/** The report of a question: sections in order, then its notes and the works that they name. */
export interface Report {
  readonly locale: Locale;
  /** Id of the question. */
  readonly question: string;
  readonly title: string;
  readonly subtitle: string;
  /** Who asked what of which study, and with which version, as short paragraphs under the title. */
  readonly about: readonly string[];
  readonly sections: readonly ReportSection[];
  readonly notes: readonly ReportNote[];
  /** Contradictions that the notes name: what is said both ways, and by which claims. */
  readonly contradictions: readonly { readonly id: string; readonly what: string; readonly claims: readonly string[] }[];
  readonly references: readonly ReportReference[];
}

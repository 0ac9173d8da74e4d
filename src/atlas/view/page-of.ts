import type { Overview } from "../../work/index.ts";
import type { PageId } from "./view.ts";

type QuestionKind = Overview["questions"][number]["kind"];

const PAGES: Partial<Readonly<Record<QuestionKind, PageId>>> = {
  tilt: "tilt",
  register: "register",
  chronicle: "chronicle",
  threat: "threat",
  matrix: "reasons",
  why: "reasons",
};

/** The page that answers a kind of question; undefined where the atlas has none yet. */
export function pageOf(kind: QuestionKind): PageId | undefined {
  return PAGES[kind];
}

/** The questions of a study that a page answers, each with that page. */
export function pagedQuestions(overview: Overview | undefined): { readonly one: Overview["questions"][number]; readonly page: PageId }[] {
  return (overview?.questions ?? []).flatMap((one) => {
    const page = pageOf(one.kind);
    return page === undefined ? [] : [{ one, page }];
  });
}

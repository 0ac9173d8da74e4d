import { useMemo } from "preact/hooks";
import type { DocumentAnswer, SearchAnswer } from "../../../work/index.ts";
import { useAnswer } from "../../api.ts";
import { go, view } from "../../view/store.ts";

interface Span {
  readonly start: number;
  readonly end: number;
}

/** What is looked for in the document, and where it stands. */
export interface Find {
  readonly words: string;
  readonly places: readonly Span[];
  readonly total: number;
  /** Those on the leaf that is shown. */
  readonly onLeaf: readonly Span[];
  /** Which of the places was gone to last, from 0; -1 where none was. */
  readonly at: number;
  readonly isComing: boolean;
}

const MOST = 500;

/** Looks for the words of the address in the document; traditional and simplified characters are the same. */
export function useFind(document: DocumentAnswer): Find {
  const { find = "", place } = view.value.options;
  const input =
    find.trim() === "" || document.text === null ? undefined : { words: find, in: "texts", source: document.source, limit: MOST };
  const { value, pending } = useAnswer<SearchAnswer>("search", input);
  return useMemo(() => {
    const places = input === undefined ? [] : (value?.texts.hits ?? []).filter((hit) => hit.source === document.source);
    const onLeaf = places.filter((hit) => hit.start < document.leaf.end && document.leaf.start < hit.end);
    const at = place === undefined ? -1 : places.findIndex((hit) => hit.start === Number(place));
    return { words: find, places, total: input === undefined ? 0 : (value?.texts.total ?? 0), onLeaf, at, isComing: pending };
  }, [value, find, place, document, pending]);
}

/** Goes so many places on, round the end. */
export function goToFound(find: Find, step: 1 | -1, document: DocumentAnswer): void {
  const { places } = find;
  const first = places.findIndex((hit) => hit.start >= document.leaf.start);
  const from = find.at < 0 ? (step > 0 ? Math.max(0, first) - 1 : Math.max(0, first)) : find.at;
  const next = places[(from + step + places.length) % Math.max(1, places.length)];
  if (next === undefined) return;
  const leaf = document.leaves.find((one) => next.start < one.end) ?? document.leaf;
  go({ options: { place: String(next.start), leaf: String(leaf.number), claim: undefined } }, { replace: true });
}

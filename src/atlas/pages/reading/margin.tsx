import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import { labelTops, lanesOf } from "../../../draw/index.ts";
import type { DocumentAnswer } from "../../../work/index.ts";
import { says, view } from "../../view/store.ts";
import { type LeafClaim, marginClaims, numberOf, standingOf } from "./chosen.ts";
import { choose, form } from "./state.ts";
import { rangeOf } from "./text-map.ts";
import { words } from "./words.ts";

interface Bar {
  readonly one: LeafClaim;
  readonly top: number;
  readonly height: number;
  readonly lane: number;
  readonly labelTop: number;
}

const LANE = 9;
const LABEL = 17;
const INSET = 4;

/** The claims of the leaf as bars beside their passages: one list, one tab stop, the arrows go from claim to claim. */
export function Margin(props: { readonly document: DocumentAnswer; readonly articleRef: RefObject<HTMLElement>; readonly isRaw: boolean }) {
  const { document } = props;
  const w = words();
  const bars = useBars(props);
  const chosen = view.value.options.claim;
  const stop = bars.some(({ one }) => one.claim.id === chosen) ? chosen : bars[0]?.one.claim.id;
  return (
    <ol class="margin" aria-label={w.claims} onKeyDown={onArrow}>
      {bars.map(({ one, top, height, lane, labelTop }) => {
        const standing = standingOf(one);
        const isChosen = one.claim.id === chosen;
        return (
          <li key={one.claim.id}>
            <i
              class={`bar ${standing} ${isChosen ? "on" : ""}`}
              style={{ top: `${top}px`, height: `${height}px`, right: `${lane * LANE}px` }}
            />
            <button
              type="button"
              class={`${standing} ${isChosen ? "on" : ""}`}
              style={{ top: `${labelTop}px` }}
              tabIndex={one.claim.id === stop ? 0 : -1}
              aria-pressed={isChosen}
              aria-label={nameOf(one)}
              data-claim={one.claim.id}
              onClick={() => form.value === undefined && choose(one.claim, document)}
            >
              {standing === "proposed" ? "◇ " : ""}
              {numberOf(one.claim)}
            </button>
          </li>
        );
      })}
    </ol>
  );
}

/** A claim as it is read out: its number, what it is, and what it says. */
export function nameOf(one: LeafClaim): string {
  const w = words();
  const { claim, contradictions, isMoved } = one;
  const marks = [w.status[claim.status], ...(contradictions.length > 0 ? [w.contradicted] : []), ...(isMoved ? [w.moved] : [])];
  return `${claim.id}, ${marks.join(", ")}: ${says(claim.gloss)}`;
}

function onArrow(event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1, ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const edge = { Home: 0, End: -1 }[event.key];
  if (step === undefined && edge === undefined) return;
  const buttons = [...(event.currentTarget as HTMLElement).querySelectorAll("button")];
  const at = buttons.indexOf(event.target as HTMLButtonElement);
  const next = edge === undefined ? buttons[Math.min(buttons.length - 1, Math.max(0, at + (step ?? 0)))] : buttons.at(edge);
  event.preventDefault();
  event.stopPropagation();
  next?.focus();
  next?.click();
}

/** Where the bars stand: as high as the lines of their passages, the overlapping ones in lanes. Measured anew when the text is set anew. */
function useBars({ document, articleRef, isRaw }: Parameters<typeof Margin>[0]): Bar[] {
  const [bars, setBars] = useState<Bar[]>([]);
  useLayoutEffect(() => {
    const article = articleRef.current;
    if (article === null) return;
    const measure = (): void => setBars(barsIn(article, document));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(article);
    const { fonts } = window.document;
    fonts.addEventListener("loadingdone", measure);
    return () => {
      observer.disconnect();
      fonts.removeEventListener("loadingdone", measure);
    };
  }, [document, isRaw]);
  return bars;
}

function barsIn(article: HTMLElement, document: DocumentAnswer): Bar[] {
  const { top: origin } = article.getBoundingClientRect();
  const placed = marginClaims(document).flatMap((one) => {
    const boxes = [...(rangeOf(article, one.claim.at)?.getClientRects() ?? [])].filter((box) => box.width > 2);
    const [first, last] = [boxes[0], boxes.at(-1)];
    if (first === undefined || last === undefined) return [];
    return [{ one, from: first.top - origin + INSET, to: Math.max(last.bottom - origin - INSET, first.top - origin + INSET + 8) }];
  });
  const lanes = lanesOf(placed);
  const tops = labelTops(
    placed.map(({ from }) => from),
    LABEL,
  );
  return placed.map(({ one, from, to }, i) => ({ one, top: from, height: to - from, lane: lanes[i] ?? 0, labelTop: tops[i] ?? from }));
}

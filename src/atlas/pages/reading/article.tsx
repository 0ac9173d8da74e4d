import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import type { DocumentAnswer } from "../../../work/index.ts";
import { says, view } from "../../view/store.ts";
import { chosenClaim, type LeafClaim, marginClaims, standingOf } from "./chosen.ts";
import { canHighlight, highlight } from "./highlights.ts";
import { Margin } from "./margin.tsx";
import { choose, claimFromSelection, form, selection } from "./state.ts";
import { cutRuns, placeAt, type Run, rangeOf, runsOf } from "./text-map.ts";
import { Orphans, WithheldText } from "./withheld.tsx";
import { words } from "./words.ts";

interface Span {
  readonly start: number;
  readonly end: number;
}

interface ArticleProps {
  readonly document: DocumentAnswer;
  readonly found: readonly Span[];
  readonly articleRef: RefObject<HTMLElement>;
}

/** The text of a leaf with its margin; without a text, its claims in their places. */
export function Article({ document, found, articleRef }: ArticleProps) {
  const w = words();
  const isRaw = view.value.options.raw === "yes";
  useHighlights(document, { articleRef, found, isRaw });
  useChosenInView(document, articleRef);
  const button = useSelection(document, articleRef);
  return (
    <section class="doc" aria-label={says(document.title)}>
      <Where document={document} />
      {document.state === "changed" ? <p class="notice">{w.withheld.movedFrame(document.file)}</p> : undefined}
      {document.text === null ? (
        <WithheldText document={document} />
      ) : (
        <div class="sheet">
          <article ref={articleRef} lang={document.language} class={isRaw ? "raw" : ""} onClick={(event) => onPress(event, document)}>
            <Blocks document={document} isRaw={isRaw} />
          </article>
          <Margin document={document} articleRef={articleRef} isRaw={isRaw} />
          {button === undefined ? undefined : (
            <button
              type="button"
              class="btn from-passage"
              style={{ left: `${button.left}px`, top: `${button.top}px` }}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => void claimFromSelection(document)}
            >
              {w.fromPassage}
              <kbd>E</kbd>
            </button>
          )}
        </div>
      )}
      <Orphans document={document} />
      <Key />
    </section>
  );
}

function Where({ document }: { readonly document: DocumentAnswer }) {
  const w = words();
  const language = w.languages[document.language.slice(0, 2)] ?? document.language;
  const right = document.licence === null ? w.notKept : w.ownText(document.licence);
  return (
    <p class="where">
      <span>
        {language} · {right}
      </span>
      <span>{w.totals(document.totals)}</span>
    </p>
  );
}

function Blocks({ document, isRaw }: { readonly document: DocumentAnswer; readonly isRaw: boolean }) {
  const points = Array.from(document.text ?? "");
  const hidden = isRaw ? [] : document.hidden;
  const cuts = canHighlight ? [] : marginClaims(document).flatMap(({ claim }) => [claim.at.start, claim.at.end]);
  return (
    <>
      {document.blocks.map((block) => {
        const runs = cutRuns(runsOf(block, { points, from: document.leaf.start }, hidden), cuts);
        const Tag = block.kind === "heading" ? (block.start === 0 ? "h2" : "h3") : "p";
        return (
          <Tag key={block.start} class={block.kind} data-line={block.line}>
            {runs.map((run) => (
              <span key={run.start} data-at={run.start} class={canHighlight ? undefined : classOf(run, document)}>
                {run.text}
              </span>
            ))}
          </Tag>
        );
      })}
    </>
  );
}

/** How a run is underlined where the browser cannot underline by itself. */
function classOf(run: Run, document: DocumentAnswer): string {
  const inside = marginClaims(document).filter(({ claim }) => claim.at.start <= run.start && run.start < claim.at.end);
  return ["mark", ...new Set(inside.map(standingOf))].join(" ");
}

function useHighlights(
  document: DocumentAnswer,
  { articleRef, found, isRaw }: { readonly articleRef: RefObject<HTMLElement>; readonly found: readonly Span[]; readonly isRaw: boolean },
): void {
  const chosen = chosenClaim(document)?.claim;
  const written = form.value?.at;
  useLayoutEffect(() => {
    const article = articleRef.current;
    if (article === null) return;
    const ranges = (claims: readonly LeafClaim[]): Range[] => claims.flatMap(({ claim }) => rangeOf(article, claim.at) ?? []);
    const claims = marginClaims(document);
    const of = (standing: ReturnType<typeof standingOf>): Range[] => ranges(claims.filter((one) => standingOf(one) === standing));
    const open = written ?? chosen?.at;
    highlight({
      accepted: of("accepted"),
      proposed: of("proposed"),
      disputed: of("disputed"),
      chosen: open === undefined ? [] : [rangeOf(article, open)].flatMap((range) => range ?? []),
      found: found.flatMap((span) => rangeOf(article, span) ?? []),
    });
    return () => highlight({});
  }, [document, chosen?.id, written?.start, written?.end, found, isRaw]);
}

/** Brings the chosen claim's passage, or the place of the address, into view. */
function useChosenInView(document: DocumentAnswer, articleRef: RefObject<HTMLElement>): void {
  const { claim, place } = view.value.options;
  useEffect(() => {
    const article = articleRef.current;
    const at = chosenClaim(document)?.claim.at ?? (place === undefined ? undefined : { start: Number(place), end: Number(place) + 1 });
    const range = article === null || at === undefined ? undefined : rangeOf(article, at);
    const box = range?.getBoundingClientRect();
    if (box === undefined || (box.top > 110 && box.bottom < innerHeight - 60)) return;
    const share = matchMedia("(max-width: 859px)").matches ? 8 : 3;
    scrollTo({ top: scrollY + box.top - innerHeight / share, behavior: "instant" });
  }, [document.source, document.leaf.number, claim, place]);
}

/** Follows what is selected in the text; tells where the button beside it stands. */
function useSelection(document: DocumentAnswer, articleRef: RefObject<HTMLElement>): { left: number; top: number } | undefined {
  const [button, setButton] = useState<{ left: number; top: number }>();
  useEffect(() => {
    const onChange = (): void => {
      const article = articleRef.current;
      const range = selectedRange();
      if (article === null || (range !== undefined && !article.contains(range.commonAncestorContainer))) return;
      const span = range === undefined ? undefined : spanOf(article, range, document);
      selection.value = span;
      setButton(span === undefined || range === undefined ? undefined : besideEnd(article, range));
    };
    const page = window.document;
    page.addEventListener("selectionchange", onChange);
    return () => page.removeEventListener("selectionchange", onChange);
  }, [document]);
  return selection.value === undefined || form.value !== undefined ? undefined : button;
}

/** What is selected on the page, where that is more than a caret. */
function selectedRange(): Range | undefined {
  const chosen = getSelection();
  const range = chosen === null || chosen.rangeCount === 0 ? undefined : chosen.getRangeAt(0);
  return range === undefined || range.collapsed ? undefined : range;
}

function spanOf(article: HTMLElement, range: Range, document: DocumentAnswer): Span | undefined {
  return visibleSpan(document, {
    start: placeAt(article, { node: range.startContainer, offset: range.startOffset }, "start"),
    end: placeAt(article, { node: range.endContainer, offset: range.endOffset }, "end"),
  });
}

/** Below the end of a selection, inside the sheet. */
function besideEnd(article: HTMLElement, range: Range): { left: number; top: number } | undefined {
  const [box, sheet] = [[...range.getClientRects()].at(-1), article.parentElement?.getBoundingClientRect()];
  if (box === undefined || sheet === undefined) return undefined;
  return { left: Math.max(0, Math.min(box.right, sheet.right - BUTTON) - sheet.left), top: box.bottom - sheet.top + 4 };
}

const BUTTON = 190;

/** A span without the white space at its ends; undefined where nothing else is in it. */
function visibleSpan(
  document: DocumentAnswer,
  span: { readonly start: number | undefined; readonly end: number | undefined },
): Span | undefined {
  if (span.start === undefined || span.end === undefined) return undefined;
  const points = Array.from(document.text ?? "");
  const isBlank = (at: number): boolean => /^\s?$/u.test(points[at - document.leaf.start] ?? "");
  let { start, end } = { start: span.start, end: span.end };
  while (start < end && isBlank(start)) start++;
  while (end > start && isBlank(end - 1)) end--;
  return start < end ? { start, end } : undefined;
}

/** A press on a passage opens its claim; a press on the open one, the next that has the same place. */
function onPress(event: MouseEvent, document: DocumentAnswer): void {
  if (getSelection()?.isCollapsed === false) return;
  const caret = window.document.caretPositionFromPoint?.(event.clientX, event.clientY);
  const article = event.currentTarget as Element;
  const place = caret == null ? undefined : placeAt(article, { node: caret.offsetNode, offset: caret.offset }, "start");
  if (place === undefined) return;
  const here = marginClaims(document).filter(({ claim }) => claim.at.start <= place && place < claim.at.end);
  const order = here.toSorted((a, b) => a.claim.at.end - a.claim.at.start - (b.claim.at.end - b.claim.at.start));
  const next = order[(order.findIndex(({ claim }) => claim.id === view.value.options.claim) + 1) % Math.max(1, order.length)];
  if (next !== undefined && form.value === undefined) choose(next.claim, document);
}

/** What the three kinds of bar mean. */
function Key() {
  const w = words();
  return (
    <p class="keyline">
      {(["accepted", "proposed", "disputed"] as const).map((standing) => (
        <span key={standing}>
          <i class={`bar ${standing}`} aria-hidden="true" />
          {w.key[standing]}
        </span>
      ))}
    </p>
  );
}

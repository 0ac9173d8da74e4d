import { useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from "preact/hooks";
import type { TimelineAnswer, TimelineRow } from "../../../work/index.ts";
import type { Input } from "../../api.ts";
import { Explained } from "../../explain/explained.tsx";
import { lang, says } from "../../view/store.ts";
import { DateIcon } from "./aside.tsx";
import { choose } from "./asked.ts";
import { RowHeights } from "./row-heights.ts";
import { useRowPages } from "./row-pages.ts";
import { Unbroken } from "./unbroken.tsx";
import { words } from "./words.ts";

/** How high a row and the table are taken to be until they have been on the screen, and how many rows stand ready above and below it. */
const USUAL = { row: 30, grid: 430 };
const READY = 8;

/** The same events as a table. Only the rows on the screen are on the page, however many there are. */
export function Twin({
  answer,
  input,
  open,
  place,
}: {
  readonly answer: TimelineAnswer;
  readonly input: Input;
  readonly open: string | undefined;
  /** Where the open event stands among the rows, as soon as that is known. */
  readonly place: number | null;
}) {
  const w = words().twin;
  const { total } = answer.rows;
  const key = JSON.stringify(input);
  const heights = useMemo(() => new RowHeights(total, USUAL.row), [total, key, lang.value]);
  const pages = useRowPages(input, answer);
  const body = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState({ top: 0, height: USUAL.grid });
  const [active, setActive] = useState(0);
  const ready = useReady();
  const range = rangeOf(heights, seen, ready);
  useEffect(() => pages.want(range.from, range.to), [range.from, range.to, key]);
  useSeen(body, setSeen, [total, key]);
  useMeasured(body, heights);
  useScrollTo({ body, heights, place, open });
  const scrollTo = (row: number): void => {
    const element = body.current;
    if (element === null) return;
    const [top, bottom] = [heights.top(row), heights.top(row + 1)];
    if (top < element.scrollTop) element.scrollTop = top;
    else if (bottom > element.scrollTop + roomIn(element)) element.scrollTop = bottom - roomIn(element);
  };
  const onKey = (event: KeyboardEvent): void => {
    const step = { ArrowUp: -1, ArrowDown: 1, PageUp: -10, PageDown: 10, Home: -total, End: total }[event.key];
    const row = pages.row(active);
    if (event.key === "Enter" && row !== undefined && event.target === event.currentTarget) choose(row);
    else if (step === undefined) return;
    else {
      const next = Math.min(total - 1, Math.max(0, active + step));
      setActive(next);
      scrollTo(next);
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const shown = visibleRows(heights, seen);
  return (
    <section class="twin" aria-labelledby="twin-title">
      <h2 id="twin-title">
        {w.title}
        <span>{w.rows({ ...shown, total })}</span>
      </h2>
      <div
        ref={body}
        class="grid"
        role="grid"
        aria-labelledby="twin-title"
        aria-rowcount={total + 1}
        aria-colcount={4}
        tabIndex={0}
        aria-activedescendant={active >= range.from && active <= range.to ? `row-${active}` : undefined}
        onKeyDown={onKey}
        onScroll={(event) => setSeen({ top: event.currentTarget.scrollTop, height: roomIn(event.currentTarget) })}
      >
        <div class="heads" role="rowgroup">
          <div class="row head" role="row" aria-rowindex={1}>
            {[w.date, w.lane, w.event, w.claim].map((name) => (
              <span key={name} role="columnheader">
                {name}
              </span>
            ))}
          </div>
        </div>
        <div role="rowgroup">
          <div class="all" role="presentation">
            <div class="length" style={{ height: `${heights.total}px` }} />
            {Array.from({ length: Math.max(0, range.to - range.from + 1) }, (_, i) => range.from + i).map((row) => (
              <Row
                key={row}
                place={row}
                top={heights.top(row)}
                row={pages.row(row)}
                lanes={answer.lanes}
                isOpen={pages.row(row)?.id === open}
                isActive={row === active}
                onPress={() => setActive(row)}
              />
            ))}
          </div>
        </div>
      </div>
    </section>
  );
}

/** How much of the table the rows have: its head stays at the upper edge. */
function roomIn(grid: HTMLElement): number {
  return grid.clientHeight - ((grid.firstElementChild as HTMLElement | null)?.offsetHeight ?? 0);
}

interface Seen {
  readonly top: number;
  readonly height: number;
}

function rangeOf(heights: RowHeights, { top, height }: Seen, ready: number): { from: number; to: number } {
  const from = Math.max(0, heights.rowAt(top) - ready);
  return { from, to: Math.min(heights.rows - 1, heights.rowAt(top + height) + ready) };
}

/** How many rows stand ready above and below: none until the page has been shown. */
function useReady(): number {
  const [isShown, show] = useState(false);
  useEffect(() => show(true), []);
  return isShown ? READY : 0;
}

/** The rows on the screen, counted from 1. */
function visibleRows(heights: RowHeights, { top, height }: Seen): { from: number; to: number } {
  return { from: heights.rowAt(top) + 1, to: Math.min(heights.rows, heights.rowAt(Math.max(0, top + height - 1)) + 1) };
}

function useSeen(body: { readonly current: HTMLElement | null }, setSeen: (seen: Seen) => void, when: readonly unknown[]): void {
  useLayoutEffect(() => {
    const element = body.current;
    if (element === null) return;
    const look = (): void => setSeen({ top: element.scrollTop, height: roomIn(element) });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.scrollTop = 0;
    look();
    return () => observer.disconnect();
  }, when);
}

/** Measures the rows on the page, all in one pass so that they are laid out once, and draws them again where one was not as high as it was taken to be. */
function useMeasured(body: { readonly current: HTMLElement | null }, heights: RowHeights): void {
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  useLayoutEffect(() => {
    const element = body.current;
    if (element === null) return;
    const rows = [...element.querySelectorAll<HTMLElement>("[data-place]")];
    const measured = rows.map((row) => ({ place: Number(row.dataset.place), height: row.offsetHeight }));
    let [moved, changed] = [0, false];
    for (const { place, height } of measured) {
      const change = heights.measure(place, height);
      if (change !== 0) changed = true;
      if (heights.top(place) < element.scrollTop + moved) moved += change;
    }
    if (moved !== 0) element.scrollTop += moved;
    if (changed) redraw(0);
  });
}

/** So many rows stand above one that is brought into view. */
const ABOVE = 3;

/** Brings the row of the open event into view when another is opened. */
function useScrollTo(of: {
  readonly body: { readonly current: HTMLElement | null };
  readonly heights: RowHeights;
  readonly place: number | null;
  readonly open: string | undefined;
}): void {
  const { body, heights, place, open } = of;
  useEffect(() => {
    const element = body.current;
    if (element === null || place === null) return;
    const [top, bottom] = [heights.top(place), heights.top(place + 1)];
    const isSeen = top >= element.scrollTop && bottom <= element.scrollTop + roomIn(element);
    if (!isSeen) element.scrollTop = heights.top(Math.max(0, place - ABOVE));
  }, [place, open, heights]);
}

function Row(props: {
  readonly place: number;
  readonly top: number;
  readonly row: TimelineRow | undefined;
  readonly lanes: TimelineAnswer["lanes"];
  readonly isOpen: boolean;
  readonly isActive: boolean;
  onPress(): void;
}) {
  const { place, top, row, lanes, isOpen, isActive } = props;
  const names = row === undefined ? [] : lanes.filter((lane) => row.lanes.includes(lane.id)).map((lane) => says(lane.short));
  return (
    <div
      id={`row-${place}`}
      class={`row ${isOpen ? "on" : ""} ${isActive ? "active" : ""}`}
      role="row"
      aria-rowindex={place + 2}
      aria-selected={isOpen}
      data-place={row === undefined ? undefined : place}
      style={{ top: `${top}px` }}
      onClick={(event) => {
        props.onPress();
        if (row !== undefined && (event.target as Element).closest("button") === null) choose(row);
      }}
    >
      {row === undefined ? <span role="gridcell">{words().twin.loading}</span> : <Cells row={row} lanes={names} />}
    </div>
  );
}

function Cells({ row, lanes }: { readonly row: TimelineRow; readonly lanes: readonly string[] }) {
  const w = words().twin;
  const [claim = "", ...others] = row.claims;
  return (
    <>
      <span role="gridcell" class="when">
        <DateIcon form={row.form} />
        <span>
          <Unbroken text={row.form === "undated" ? w.undated : says(row.said)} />
          <SourceWords row={row} />
        </span>
      </span>
      <span role="gridcell">{lanes.length === 0 ? w.elsewhere : lanes.join(" ")}</span>
      <span role="gridcell">
        {row.contradictions.length === 0 ? undefined : <b class="neq" role="img" aria-label={w.contradicted} />} {says(row.gloss)}
      </span>
      <span role="gridcell" class="nb">
        <Explained address={`event/${row.id}`} label={w.derivation(claim, others.length)}>
          {claim}
        </Explained>
        {others.length === 0 ? undefined : <span class="faint"> {w.more(others.length)}</span>}
      </span>
    </>
  );
}

/** How the sources themselves put the date, where that is not what stands above. */
function SourceWords({ row }: { readonly row: TimelineRow }) {
  const plain = (text: string): string => text.replace(/\s/g, "");
  const own = row.words.filter((text) => !plain(says(row.said)).includes(plain(text)));
  if (own.length === 0) return null;
  return (
    <small class="words" lang={/\p{Script=Han}/u.test(own.join("")) ? "zh" : "en"}>
      {own.join(" ≠ ")}
    </small>
  );
}

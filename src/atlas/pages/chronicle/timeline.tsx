import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { chartLanes, type TimelineDrawing, timelineChart } from "../../../draw/index.ts";
import { edtfOfDays } from "../../../model/dates.ts";
import type { TimelineAnswer } from "../../../work/index.ts";
import { Drawing } from "../../figure/drawing.tsx";
import { useWidth } from "../../shell/use-width.ts";
import { dateShown } from "../../view/date.ts";
import { dateText, daysOf } from "../../view/date-text.ts";
import { lang, overview, says } from "../../view/store.ts";
import { choose, panned, periodOf, showWindow, type Window, zoomed } from "./asked.ts";
import { words } from "./words.ts";

/** Rows that all lanes have together where the window is low, the height from which there are more, and how many each lane has. */
const ROWS = { all: 10, from: 900, height: 25, least: 2, most: 6 };
/** Wheel turns come in quick succession: the address follows when they pause. */
const PAUSE = 60;

/** The events in their lanes: one stop of the Tab key, arrows inside; plus, minus and the wheel with Ctrl zoom. */
export function Timeline({ answer, open }: { readonly answer: TimelineAnswer; readonly open: string | undefined }) {
  const [figure, width] = useWidth<HTMLElement>("timeline", "whole");
  const { window, move } = useWindow(answer);
  const at = cursorOf(dateShown.value);
  const locale = lang.value;
  const lanes = useMemo(() => chartLanes(answer, { locale, typeName }), [answer, locale]);
  const all = ROWS.all + Math.max(0, Math.floor((innerHeight - ROWS.from) / ROWS.height));
  const rows = Math.min(ROWS.most, Math.max(ROWS.least, Math.floor(all / Math.max(1, lanes.length))));
  const [active, setActive] = useState<Place>();
  const chart = useMemo(() => {
    const look = { window, unit: answer.unit, width, locale, at, chosen: open, active, rows, live: true };
    return width === 0 ? undefined : timelineChart(lanes, look);
  }, [lanes, window, width, locale, at?.label, open, active]);
  const ids = chart?.drawn ?? [];
  const walk = useWalk(answer, ids);
  const now = active ?? walk.placeOf(open);
  const w = words();
  const drawn = ids.reduce((sum, lane) => sum + lane.events.length, 0);
  const counted = chart?.counted ?? 0;
  const onKey = (event: KeyboardEvent): void => {
    const zoom = { "+": true, "=": true, "-": false, _: false }[event.key];
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (zoom !== undefined) move((now) => zoomed(now, zoom, reachOf(answer)));
    else if (step !== undefined && event.shiftKey) move((now) => panned(now, step));
    else if (event.key === "Enter" || event.key === " ") walk.choose((active ?? walk.first)?.event);
    else {
      const next = walk.beside(now, event.key);
      if (next === undefined) return;
      setActive(next);
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <figure ref={figure} class="chronicle-figure">
      <Drawing
        svg={chart?.svg ?? ""}
        class="timeline"
        role={drawn === 0 ? "img" : "listbox"}
        tabIndex={drawn === 0 ? undefined : 0}
        aria-label={w.chart({ lanes: lanes.length, window: dateText(edtfOfDays(window), locale), drawn, counted })}
        aria-activedescendant={elementOf(now)}
        onKeyDown={onKey}
        onBlur={() => setActive(undefined)}
        onClick={(event) => {
          const place = (event.target as Element).closest<SVGElement>("[data-event], [data-from]");
          const { event: id, from, to } = place?.dataset ?? {};
          if (id !== undefined) walk.choose(id);
          else if (from !== undefined && to !== undefined) move(() => ({ from: Number(from), to: Number(to) }));
        }}
        onWheel={(event) => {
          if (!event.ctrlKey && !event.metaKey && !event.shiftKey) return;
          event.preventDefault();
          const turn = event.deltaY === 0 ? event.deltaX : event.deltaY;
          const box = event.currentTarget.getBoundingClientRect();
          const share = Math.min(1, Math.max(0, (event.clientX - box.left - PLOT) / (box.width - PLOT)));
          if (event.shiftKey) move((now) => panned(now, Math.sign(turn) / 2));
          else move((now) => zoomed(now, turn < 0, reachOf(answer), now.from + share * (now.to - now.from)));
        }}
      />
      <figcaption>
        <span class="caption">{answer.rows.total === 0 ? "" : w.caption({ drawn, counted, undated: answer.rows.undated })}</span>
        <Zoom answer={answer} window={window} move={move} />
      </figcaption>
    </figure>
  );
}

/** The names of lanes stand left of the scale. */
const PLOT = 118;

function typeName(type: string): string {
  const name = overview.value?.words.types[type];
  return name === undefined ? type : says(name);
}

function cursorOf(at: string): (Window & { readonly label: string }) | undefined {
  const days = daysOf(at);
  return days === undefined ? undefined : { ...days, label: dateText(at, lang.value) };
}

/** All that can be shown: the dated events and the days of the question. */
function reachOf(answer: TimelineAnswer): Window {
  const period = periodOf() ?? answer.window;
  const extent = answer.extent ?? period;
  return { from: Math.min(period.from, extent.from), to: Math.max(period.to, extent.to) };
}

/** The window on the screen: at once what the reader makes it, then what the answer is for. The address follows when the reader pauses. */
function useWindow(answer: TimelineAnswer): { window: Window; move(step: (now: Window) => Window): void } {
  const [draft, setDraft] = useState<Window>();
  const waiting = useRef<number>();
  const latest = useRef<Window>(answer.window);
  useEffect(() => {
    if (waiting.current !== undefined) return;
    latest.current = answer.window;
    setDraft(undefined);
  }, [answer.window.from, answer.window.to]);
  useEffect(() => () => clearTimeout(waiting.current), []);
  return {
    window: draft ?? answer.window,
    move(step) {
      latest.current = step(latest.current);
      setDraft(latest.current);
      clearTimeout(waiting.current);
      waiting.current = globalThis.setTimeout(() => {
        waiting.current = undefined;
        showWindow(latest.current, periodOf());
      }, PAUSE);
    },
  };
}

/** Where the arrows have come to. An event may stand in several lanes. */
interface Place {
  readonly lane: string;
  readonly event: string;
}

/** Walking through what is drawn, and choosing of it. */
function useWalk(answer: TimelineAnswer, drawn: TimelineDrawing["drawn"]) {
  const marks = answer.drawing.flatMap((lane) => lane.marks);
  const daysOfEvent = (id: string): number => marks.find((mark) => mark.id === id)?.days?.from ?? 0;
  const placeOf = (id: string | undefined): Place | undefined => {
    const lane = drawn.find(({ events }) => id !== undefined && events.includes(id))?.lane;
    return lane === undefined || id === undefined ? undefined : { lane, event: id };
  };
  return {
    placeOf,
    first: placeOf(drawn.flatMap(({ events }) => events)[0]),
    /** ←/→ the event before or after in its lane, ↑/↓ the one nearest in time of the next lane, Home and End the ends of the lane. */
    beside(from: Place | undefined, key: string): Place | undefined {
      const filled = drawn.filter(({ events }) => events.length > 0);
      const row = Math.max(
        0,
        filled.findIndex(({ lane }) => lane === from?.lane),
      );
      const inLane = filled[row];
      if (inLane === undefined) return undefined;
      const at = from === undefined ? -1 : inLane.events.indexOf(from.event);
      const across = { ArrowUp: -1, ArrowDown: 1 }[key];
      if (across !== undefined) {
        const next = filled[Math.min(filled.length - 1, Math.max(0, row + across))] ?? inLane;
        const day = from === undefined ? 0 : daysOfEvent(from.event);
        const nearest = [...next.events].sort((a, b) => Math.abs(daysOfEvent(a) - day) - Math.abs(daysOfEvent(b) - day))[0];
        return next === inLane || nearest === undefined ? from : { lane: next.lane, event: nearest };
      }
      const last = inLane.events.length - 1;
      const to = { ArrowLeft: Math.max(0, at - 1), ArrowRight: Math.min(last, at + 1), Home: 0, End: last }[key];
      const event = to === undefined ? undefined : inLane.events[to];
      return event === undefined ? undefined : { lane: inLane.lane, event };
    },
    choose(id: string | undefined): void {
      const mark = marks.find((one) => one.id === id);
      if (mark !== undefined) choose(mark);
    },
  };
}

function elementOf(place: Place | undefined): string | undefined {
  return place === undefined ? undefined : `event-${place.lane}-${place.event}`;
}

function Zoom(props: { readonly answer: TimelineAnswer; readonly window: Window; move(step: (now: Window) => Window): void }) {
  const w = words().zoom;
  const { answer, move } = props;
  const period = periodOf();
  const reach = reachOf(answer);
  return (
    <div class="zoom" role="group" aria-label={dateText(edtfOfDays(props.window), lang.value)}>
      <span class="window">{dateText(edtfOfDays(props.window), lang.value)}</span>
      <span class="seg">
        <button type="button" aria-label={w.back} title={w.back} onClick={() => move((now) => panned(now, -1))}>
          ‹
        </button>
        <button type="button" aria-label={w.on} title={w.on} onClick={() => move((now) => panned(now, 1))}>
          ›
        </button>
        <button type="button" aria-label={w.out} title={w.out} onClick={() => move((now) => zoomed(now, false, reach))}>
          −
        </button>
        <button type="button" aria-label={w.in} title={w.in} onClick={() => move((now) => zoomed(now, true, reach))}>
          +
        </button>
        {period === undefined ? undefined : (
          <button type="button" onClick={() => move(() => period)}>
            {w.whole}
          </button>
        )}
        <button type="button" onClick={() => move(() => reach)}>
          {w.everything}
        </button>
      </span>
    </div>
  );
}

import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { linear } from "../../draw/index.ts";
import { EDTF_FAULTS, isoYear, parseEdtf } from "../../model/dates.ts";
import { dateShown, stepYears, yearShown, yearsOffered } from "../view/date.ts";
import { dateText, daysOf } from "../view/date-text.ts";
import { go, lang, question, says } from "../view/store.ts";
import { words } from "../words.ts";

const WIDTH = 264;
const AXIS = 14;

/** The date shared by all pages: a step back and on, a field that takes EDTF, a line to point at, and play. */
export function DateCursor() {
  const w = words();
  const { from, to } = yearsOffered.value;
  return (
    <div class="scrub">
      <button type="button" class="step" aria-label={w.date.earlier} onClick={() => stepYears(-1)}>
        ‹
      </button>
      <DateField />
      <button type="button" class="step" aria-label={w.date.later} onClick={() => stepYears(1)}>
        ›
      </button>
      <Play />
      <div
        class="line"
        role="slider"
        tabIndex={0}
        aria-label={w.date.label}
        aria-valuemin={from}
        aria-valuemax={to}
        aria-valuenow={yearShown.value}
        aria-valuetext={dateText(dateShown.value, lang.value)}
        onKeyDown={onLineKey}
        onPointerDown={onPointer}
        onPointerMove={(event) => event.buttons === 1 && onPointer(event)}
      >
        <Line />
      </div>
    </div>
  );
}

function place(): (year: number) => number {
  const { from, to } = yearsOffered.value;
  return linear([from, to + 1], [8, WIDTH - 8]);
}

/** The years on offer, and where on them the date stands: hollow at the end where it lies beyond. */
function Line() {
  const { from, to } = yearsOffered.value;
  const x = place();
  const period = question.value?.period;
  const shown = yearShown.value;
  const isOutside = shown < from || shown > to;
  const every = tickStep(to - from);
  const ticks = Array.from(
    { length: Math.floor(to / every) - Math.ceil(from / every) + 1 },
    (_, i) => (Math.ceil(from / every) + i) * every,
  );
  const labelled = ticks.filter((year) => (year / every) % 2 === (ticks.length % 2 === 0 ? 0 : Math.abs((ticks[0] ?? 0) / every) % 2));
  return (
    <svg width={WIDTH} height="34" viewBox={`0 0 ${WIDTH} 34`} aria-hidden="true">
      <line x1="8" x2={WIDTH - 8} y1={AXIS} y2={AXIS} stroke="var(--axis)" />
      {period === undefined ? undefined : (
        <line x1={x(period.from)} x2={x(period.to + 1)} y1={AXIS} y2={AXIS} stroke="var(--ink)" stroke-width="2.5" />
      )}
      {ticks.map((year) => (
        <line key={year} x1={x(year)} x2={x(year)} y1={AXIS} y2={AXIS + 4} stroke="var(--axis)" />
      ))}
      {labelled.map((year) => (
        <text key={year} x={x(year)} y="31" text-anchor="middle" class="micro">
          {year}
        </text>
      ))}
      {isOutside ? (
        <circle
          cx={x(Math.min(Math.max(shown, from), to) + 0.5)}
          cy={AXIS}
          r="5"
          fill="var(--paper)"
          stroke="var(--ink)"
          stroke-width="1.5"
        />
      ) : (
        <circle cx={x(shown + 0.5)} cy={AXIS} r="6" fill="var(--ink)" stroke="var(--paper)" stroke-width="2" />
      )}
    </svg>
  );
}

/** Years between two marks, so that about seven stand on the line. */
function tickStep(years: number): number {
  return [1, 2, 5, 10, 20, 50, 100, 200].find((step) => years / step <= 9) ?? 500;
}

function onLineKey(event: KeyboardEvent): void {
  const { from, to } = yearsOffered.value;
  const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -10, PageUp: 10 };
  const step = steps[event.key];
  if (step !== undefined) stepYears(event.shiftKey ? step * 10 : step);
  else if (event.key === "Home") go({ at: isoYear(from) }, { replace: true });
  else if (event.key === "End") go({ at: isoYear(to) }, { replace: true });
  else return;
  event.preventDefault();
}

function onPointer(event: PointerEvent): void {
  const line = event.currentTarget as HTMLElement;
  line.setPointerCapture(event.pointerId);
  const box = (line.firstElementChild ?? line).getBoundingClientRect();
  const { from, to } = yearsOffered.value;
  const share = (event.clientX - box.left - (8 * box.width) / WIDTH) / (box.width * (1 - 16 / WIDTH));
  const year = Math.min(to, Math.max(from, Math.floor(from + share * (to + 1 - from))));
  go({ at: isoYear(year) }, { replace: true });
}

/** The date as text; a press turns it into a field that takes EDTF and says what is wrong with what it cannot take. */
function DateField() {
  const w = words();
  const [draft, setDraft] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (draft === dateShown.value) field.current?.select();
  }, [draft !== undefined]);
  if (draft === undefined) {
    return (
      <button
        type="button"
        class="date"
        aria-label={`${w.date.edit}: ${dateText(dateShown.value, lang.value)}`}
        onClick={() => setDraft(dateShown.value)}
      >
        {dateText(dateShown.value, lang.value)}
      </button>
    );
  }
  const refusal = refusalOf(draft);
  const take = (): void => {
    if (refusal !== undefined) return;
    go({ at: draft });
    setDraft(undefined);
  };
  return (
    <span class="date-field">
      <input
        ref={field}
        value={draft}
        aria-label={w.date.field}
        aria-invalid={refusal !== undefined}
        aria-describedby="date-refusal"
        onInput={(event) => setDraft(event.currentTarget.value)}
        onBlur={() => (refusal === undefined ? take() : setDraft(undefined))}
        onKeyDown={(event) => {
          if (event.key === "Enter") take();
          if (event.key === "Escape") setDraft(undefined);
        }}
      />
      <span id="date-refusal" class="pop" role="status" hidden={refusal === undefined}>
        {refusal}
      </span>
    </span>
  );
}

function refusalOf(text: string): string | undefined {
  const parsed = parseEdtf(text);
  if (!parsed.ok) return words().date.refused(text, says(EDTF_FAULTS[parsed.reason]));
  return daysOf(text) === undefined ? words().date.endless(text) : undefined;
}

const BEAT = 700;

function Play() {
  const w = words();
  const [playing, setPlaying] = useState(false);
  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(() => {
      const period = question.value?.period ?? yearsOffered.value;
      if (yearShown.value >= period.to) setPlaying(false);
      else stepYears(1);
    }, BEAT);
    return () => clearInterval(timer);
  }, [playing]);
  const start = (): void => {
    const period = question.value?.period ?? yearsOffered.value;
    if (yearShown.value >= period.to || yearShown.value < period.from) go({ at: isoYear(period.from) }, { replace: true });
    setPlaying(true);
  };
  return (
    <button
      type="button"
      class="step play"
      aria-label={playing ? w.date.pause : w.date.play}
      onClick={() => (playing ? setPlaying(false) : start())}
    >
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        {playing ? <path d="M2 1h3v10H2zM7 1h3v10H7z" fill="currentColor" /> : <path d="M2 1l9 5-9 5z" fill="currentColor" />}
      </svg>
    </button>
  );
}

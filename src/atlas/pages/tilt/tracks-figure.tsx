import { useMemo, useState } from "preact/hooks";
import { findingOf, type SeenTilt, svgOf, tiltTracks } from "../../../draw/index.ts";
import { isoYear } from "../../../model/dates.ts";
import { explainMark, openExplanation } from "../../explain/explained.tsx";
import { Drawing } from "../../figure/drawing.tsx";
import { useWidth } from "../../shell/use-width.ts";
import { go, lang } from "../../view/store.ts";
import { numberAddress } from "./look.ts";
import type { Shown } from "./shown.ts";
import { words } from "./words.ts";

/**
 * The years as tracks. A press on a year shows it, on a square opens its act, on a spike its change point. One tab stop: ←/→ go through the years,
 * Enter opens the derivation of the likeliest class, ↓ goes to the acts of the year.
 */
export function TracksFigure({ seen, names, year, threat }: Shown) {
  const [box, width] = useWidth<HTMLDivElement>("tilt-tracks", "beside");
  const [pointed, point] = useState<number>();
  const locale = lang.value;
  const at = year?.year;
  const mark = useMemo(
    () => (width === 0 ? undefined : tiltTracks(seen, { id: "tracks", width, locale, names, at, threat })),
    [seen, at, width, locale, names.a, names.b, threat],
  );
  const years = seen.chosen.years;
  const finding = year === undefined ? undefined : findingOf(year, names, locale);
  return (
    <figure class="tracks">
      <Drawing
        frame={box}
        svg={mark === undefined ? "" : svgOf(mark)}
        role="slider"
        tabIndex={0}
        aria-label={mark?.label ?? words().chart}
        aria-valuemin={years[0]?.year}
        aria-valuemax={years.at(-1)?.year}
        aria-valuenow={at ?? years[0]?.year}
        aria-valuetext={finding === undefined ? undefined : `${finding.head}. ${finding.sentence}`}
        onClick={(event) => onPress(event, seen)}
        onPointerMove={(event) => point(yearUnder(event))}
        onPointerLeave={() => point(undefined)}
        onKeyDown={(event) => onChartKey(event, { seen, year })}
      />
      <Pointed seen={seen} names={names} year={years.find((one) => one.year === pointed && one.year !== at)} />
    </figure>
  );
}

/** What is known of the year under the pointer, where it is not the one that is shown anyway. */
function Pointed({ year, names }: Shown) {
  if (year === undefined) return <p class="pointed" aria-hidden="true" />;
  const { head, sentence } = findingOf(year, names, lang.value);
  return (
    <p class="pointed on" aria-hidden="true">
      <b>{head}.</b> {sentence}
    </p>
  );
}

function marked(event: Event, name: string): string | undefined {
  return (event.target as Element).closest<SVGElement>(`[data-${name}]`)?.dataset[name];
}

function yearUnder(event: PointerEvent): number | undefined {
  const year = marked(event, "year");
  return year === undefined ? undefined : Number(year);
}

function onPress(event: MouseEvent, { answer }: SeenTilt): void {
  const chart = event.currentTarget as HTMLElement;
  const [year, act, change] = [marked(event, "year"), marked(event, "event"), marked(event, "change")];
  const address = marked(event, "explain");
  if (year !== undefined) go({ at: isoYear(Number(year)) });
  const point = answer.turningPoints.find((one) => one.between === change);
  if (point !== undefined)
    explainMark(chart, `[data-change="${CSS.escape(point.between)}"]`, `${answer.question}/${point.series}/${point.between}`);
  if (address !== undefined) explainMark(chart, `[data-explain="${CSS.escape(address)}"]`, address);
  if (act !== undefined) explainMark(chart, `[data-event="${CSS.escape(act)}"][data-year="${year}"]`, `event/${act}`);
}

function onChartKey(event: KeyboardEvent, { seen, year }: Pick<Shown, "seen" | "year">): void {
  if (event.ctrlKey || event.metaKey || event.altKey || year === undefined) return;
  if (event.key === "Enter") {
    const likeliest = (["pA", "pEquidistant", "pB"] as const).reduce((best, one) => (year[one] > year[best] ? one : best));
    openExplanation(numberAddress(seen, year.year, likeliest), event.currentTarget as HTMLElement);
  } else if (event.key === "ArrowDown") document.querySelector<HTMLElement>(".tilt .acts a")?.focus();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

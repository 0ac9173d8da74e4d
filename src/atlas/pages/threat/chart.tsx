import type { RefObject } from "preact";
import { type Mark, svgOf } from "../../../draw/index.ts";
import { isoYear } from "../../../model/dates.ts";
import { openExplanation } from "../../explain/explained.tsx";
import { Drawing } from "../../figure/drawing.tsx";
import { go } from "../../view/store.ts";

/** What a chart stands at, as assistive technology is told it. */
interface Standing {
  readonly least: number;
  readonly most: number;
  readonly now: number;
  /** What stands there, in words. */
  readonly text: string | undefined;
}

/** A drawing as one stop of the Tab key, with arrows inside: a press on a number opens its derivation, one on a column shows its year. */
export function Chart(props: {
  readonly name: "rows" | "tracks";
  readonly frame: RefObject<HTMLDivElement>;
  readonly mark: Mark | undefined;
  /** What the keys do. */
  readonly keys: string;
  readonly at: Standing;
  readonly vertical?: boolean;
  /** True where the key was for the chart. */
  onKey(key: string, chart: HTMLElement): boolean;
  onLeave?(): void;
}) {
  const { name, frame, mark, keys, at, vertical = false, onKey, onLeave } = props;
  return (
    <figure class={name}>
      <Drawing
        frame={frame}
        svg={mark === undefined ? "" : svgOf(mark)}
        role="slider"
        tabIndex={0}
        aria-orientation={vertical ? "vertical" : "horizontal"}
        aria-label={`${mark?.label ?? ""}. ${keys}`}
        aria-valuemin={at.least}
        aria-valuemax={at.most}
        aria-valuenow={at.now}
        aria-valuetext={at.text}
        onClick={onPress}
        onKeyDown={(event) => {
          if (event.ctrlKey || event.metaKey || event.altKey || !onKey(event.key, event.currentTarget)) return;
          event.preventDefault();
          event.stopPropagation();
        }}
        onBlur={onLeave}
      />
    </figure>
  );
}

function onPress(event: MouseEvent): void {
  const chart = event.currentTarget as HTMLElement;
  const target = event.target as Element;
  const address = target.closest("[data-explain]")?.getAttribute("data-explain") ?? undefined;
  const year = target.closest("[data-year]")?.getAttribute("data-year") ?? undefined;
  if (year !== undefined) go({ at: isoYear(Number(year)) });
  if (address === undefined) return;
  openExplanation(address, chart.querySelector<HTMLElement>(`[data-explain="${CSS.escape(address)}"]`) ?? chart);
}

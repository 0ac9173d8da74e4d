import type { RefObject } from "preact";
import { useState } from "preact/hooks";
import type { RegisterMap } from "../../draw/index.ts";
import { lang } from "../view/store.ts";
import type { FigureInView } from "./about.ts";
import { Drawing } from "./drawing.tsx";
import { FigureMenu } from "./figure-menu.tsx";
import { actorAt, arrowOf, nextState } from "./map-steps.ts";

/** What a page makes of a map of states. */
interface MapFigureProps {
  readonly class: string;
  readonly frame: RefObject<HTMLDivElement>;
  /** Undefined until it is known how wide it may be. */
  readonly map: Pick<RegisterMap, "svg" | "notes" | "places"> | undefined;
  readonly label: string;
  /** The state on which the reader stands, and the one from which the arrows begin where there is none. */
  readonly at: string | undefined;
  readonly origin: string;
  /** Sentences over the notes of the map. */
  readonly caption?: readonly string[];
  readonly figure: FigureInView;
  /** What is told of a state, or where none is pointed at or stood on. */
  says(state: string | undefined): string;
  onStep(state: string): void;
  onEnter(state: string, map: HTMLElement): void;
  onPress(state: string): void;
}

/** States on a map: one stop of the tab key; the arrows go from state to state, Enter and a click do what the page says; what is pointed at is told. */
export function MapFigure({ map, frame, at, origin, figure, caption = [], ...props }: MapFigureProps) {
  const [pointed, point] = useState<string>();
  const onKey = (event: KeyboardEvent): void => {
    const direction = arrowOf(event);
    if (direction !== undefined && map !== undefined) props.onStep(nextState(map, at ?? origin, direction) ?? origin);
    else if (event.key === "Enter" && at !== undefined) props.onEnter(at, event.currentTarget as HTMLElement);
    else return;
    event.preventDefault();
  };
  return (
    <figure class={props.class}>
      <Drawing
        frame={frame}
        svg={map?.svg ?? ""}
        class="frame"
        role="group"
        tabIndex={0}
        aria-label={props.label}
        onKeyDown={onKey}
        onPointerMove={(event) => point(actorAt(event))}
        onPointerLeave={() => point(undefined)}
        onClick={(event) => {
          const state = actorAt(event);
          if (state !== undefined) props.onPress(state);
        }}
      />
      <p class="pointed" role="status">
        {props.says(pointed ?? at)}
      </p>
      <figcaption class="caption">{[...caption, ...(map?.notes ?? [])].join(lang.value === "zh" ? "" : " ")}</figcaption>
      <FigureMenu {...figure} />
    </figure>
  );
}

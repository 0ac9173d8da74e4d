import { useMemo, useState } from "preact/hooks";
import { leanSwatch, statesMap, svgOf } from "../../../draw/index.ts";
import type { BordersAnswer } from "../../../work/index.ts";
import { Drawing } from "../../figure/drawing.tsx";
import { FigureMenu } from "../../figure/figure-menu.tsx";
import { actorAt, arrowOf, nextState } from "../../figure/map-steps.ts";
import { useWidth } from "../../shell/use-width.ts";
import { go, lang, view } from "../../view/store.ts";
import { figureInput, nameIn, type Shown } from "./shown.ts";

/** The kinds of lean with their fills, and how many states are of each. */
export function Key({ answer, told }: Shown) {
  return (
    <ul class="lean-key">
      {answer.counts.map(({ kind, count }) => (
        <li key={kind}>
          <span dangerouslySetInnerHTML={{ __html: leanSwatch(kind) }} />
          <span>{told.kinds[kind]}</span>
          <span class="num">{count}</span>
        </li>
      ))}
    </ul>
  );
}

/** The leans on the map. One stop of the tab key; the arrows go from state to state, Enter or a click opens the curve of one. */
export function StatesMapFigure(props: Shown & { readonly world: BordersAnswer }) {
  const { answer, told, world } = props;
  const { leans } = answer;
  const [frame, width] = useWidth<HTMLDivElement>("lean-map");
  const opened = view.value.options.state;
  const [at, step] = useState(opened);
  const [pointed, point] = useState<string>();
  const nameOf = (state: string): string => nameIn(props, state);
  const map = useMemo(() => {
    if (width === 0) return undefined;
    const chosen = new Set([at, opened].filter((one) => one !== undefined));
    const drawn = statesMap({ world, leans, chosen, nameOf, width, locale: lang.value });
    return { ...drawn, svg: svgOf({ ...drawn, width, label: told.label }) };
  }, [answer, world, at, opened, width, lang.value]);
  const open = (state: string): void => {
    step(state);
    if (leans.some((one) => one.state === state)) go({ options: { state } }, { replace: true });
  };
  const onKey = (event: KeyboardEvent): void => {
    const direction = arrowOf(event);
    const from = at ?? answer.patrons[0];
    if (direction !== undefined && map !== undefined) step(nextState(map, from, direction) ?? from);
    else if (event.key === "Enter" && at !== undefined) open(at);
    else return;
    event.preventDefault();
  };
  const current = pointed ?? at;
  return (
    <figure class="lean-map">
      <Drawing
        frame={frame}
        svg={map?.svg ?? ""}
        class="frame"
        role="group"
        tabIndex={0}
        aria-label={told.texts.keys}
        onKeyDown={onKey}
        onPointerMove={(event) => point(actorAt(event))}
        onPointerLeave={() => point(undefined)}
        onClick={(event) => {
          const state = actorAt(event);
          if (state !== undefined) open(state);
        }}
      />
      <p class="pointed" role="status">
        {current === undefined ? "" : sentenceOf(current, props)}
      </p>
      <figcaption class="caption">{[told.caption, ...(map?.notes ?? [])].join(lang.value === "zh" ? "" : " ")}</figcaption>
      <FigureMenu name="states" input={figureInput(answer)} />
    </figure>
  );
}

/** What the map says of one state. */
function sentenceOf(state: string, props: Shown): string {
  const found = props.answer.leans.find((one) => one.state === state);
  const name = nameIn(props, state);
  if (found === undefined) return name;
  const says = found.why?.[lang.value] ?? props.told.kinds[found.kind];
  return `${name}${lang.value === "zh" ? "：" : ": "}${says}`;
}

import { useMemo, useState } from "preact/hooks";
import { leanSwatch, statesMap, svgOf } from "../../../draw/index.ts";
import type { BordersAnswer } from "../../../work/index.ts";
import { MapFigure } from "../../figure/map-figure.tsx";
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

/** The leans on the map; Enter or a click opens the curve of one. */
export function StatesMapFigure(props: Shown & { readonly world: BordersAnswer }) {
  const { answer, told, world } = props;
  const { leans } = answer;
  const [frame, width] = useWidth<HTMLDivElement>("lean-map");
  const opened = view.value.options.state;
  const [at, step] = useState(opened);
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
  return (
    <MapFigure
      class="lean-map"
      frame={frame}
      map={map}
      label={told.texts.keys}
      at={at}
      origin={answer.patrons[0]}
      caption={[told.caption]}
      figure={{ name: "states", input: figureInput(answer) }}
      says={(state) => (state === undefined ? "" : sentenceOf(state, props))}
      onStep={step}
      onEnter={open}
      onPress={open}
    />
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

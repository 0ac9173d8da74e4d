import { useMemo } from "preact/hooks";
import { levelMark, readoutsOf, type SeenYear, svgOf } from "../../../draw/index.ts";
import { Explained } from "../../explain/explained.tsx";
import { Drawing } from "../../figure/drawing.tsx";
import { useWidth } from "../../shell/use-width.ts";
import { lang } from "../../view/store.ts";
import { numberAddress } from "./look.ts";
import type { Shown } from "./shown.ts";
import { words } from "./words.ts";

const SIDES = { pB: "b", pEquidistant: "0", pA: "a" } as const;

/** The level of the year, and below it the three probabilities as they lie on it. */
export function LevelFigure({ seen, names, year }: Shown) {
  const [box, width] = useWidth<HTMLElement>("level", "beside");
  const locale = lang.value;
  const svg = useMemo(
    () => (width === 0 ? "" : svgOf(levelMark(seen, year, { id: "level", width, locale, names }))),
    [seen, year, width, locale, names.a, names.b],
  );
  return (
    <figure class="level" ref={box}>
      <Drawing svg={svg} />
      {year === undefined ? undefined : <Readouts seen={seen} names={names} year={year} />}
    </figure>
  );
}

function Readouts({ seen, names, year }: Pick<Shown, "seen" | "names"> & { readonly year: SeenYear }) {
  const w = words();
  const [b, between, a] = readoutsOf(seen, year, { locale: lang.value, names }).map(({ number, value, words: what, count }) => (
    <div key={number} class={SIDES[number]}>
      <Explained address={numberAddress(seen, year.year, number)} label={w.openNumber(what, value)}>
        {value}
      </Explained>
      <span class="words">
        <span>{what}</span>
        <i aria-hidden="true">·</i>
        <span class="nb">{count}</span>
      </span>
    </div>
  ));
  return (
    <div class="readouts" role="group" aria-label={w.readouts}>
      <div class="left">
        {b}
        <span class="how">{w.howDrawn}</span>
      </div>
      {between}
      {a}
    </div>
  );
}

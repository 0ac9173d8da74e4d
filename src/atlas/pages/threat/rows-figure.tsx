import { useMemo, useState } from "preact/hooks";
import { factorRows, factorShown, THREAT_FACTORS, threatName, threatText, threatWords } from "../../../draw/index.ts";
import { openExplanation } from "../../explain/explained.tsx";
import { useWidth } from "../../shell/use-width.ts";
import { Chart } from "./chart.tsx";
import { addressOf, type Shown } from "./look.ts";
import { words } from "./words.ts";

/** Every source of threat of the year with its four factors. One tab stop: ↑ and ↓ go from state to state, Enter opens the derivation. */
export function RowsFigure(shown: Shown) {
  const { seen, year, composite } = shown;
  const [box, width] = useWidth<HTMLDivElement>("threat-rows", "beside");
  const [row, point] = useState(-1);
  const sources = year?.sources ?? [];
  const chosen = sources[row];
  const mark = useMemo(
    () => (width === 0 || year === undefined ? undefined : factorRows(seen, year, { id: "rows", width, composite, chosen: chosen?.state })),
    [seen, year, width, composite, chosen?.state],
  );
  const onKey = (key: string, chart: HTMLElement): boolean => {
    const step = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
    if (step !== 0) point(Math.min(sources.length - 1, Math.max(0, row + step)));
    else if (key === "Enter" && year !== undefined && chosen !== undefined)
      openExplanation(addressOf(shown, [year.year, chosen.state]), chart);
    else return false;
    return true;
  };
  const spoken = (source: (typeof sources)[number]): string => {
    const { factors, comma } = threatWords[seen.locale];
    const parts = THREAT_FACTORS.map((factor) => `${factors[factor]} ${factorShown(source, factor)}`);
    return `${threatName(seen, source.state)} ${threatText(source)}${comma}${parts.join(comma)}`;
  };
  const at = {
    least: 1,
    most: Math.max(1, sources.length),
    now: Math.max(1, row + 1),
    text: chosen === undefined ? undefined : spoken(chosen),
  };
  return <Chart name="rows" frame={box} mark={mark} keys={words().rowsKeys} at={at} vertical onKey={onKey} onLeave={() => point(-1)} />;
}

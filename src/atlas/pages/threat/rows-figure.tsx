import { useMemo, useState } from "preact/hooks";
import { factorRows, factorShown, svgOf, THREAT_FACTORS, threatName, threatText, threatWords } from "../../../draw/index.ts";
import { openExplanation } from "../../explain/explained.tsx";
import { Drawing } from "../../figure/drawing.tsx";
import { useWidth } from "../../shell/use-width.ts";
import { onChartPress } from "./chart.ts";
import { addressOf, type Shown } from "./look.ts";
import { words } from "./words.ts";

/** Every source of threat of the year with its four factors. One tab stop: ↑ and ↓ go from state to state, Enter opens the derivation. */
export function RowsFigure(shown: Shown) {
  const { seen, year, composite } = shown;
  const [box, width] = useWidth<HTMLDivElement>();
  const [row, point] = useState(-1);
  const sources = year?.sources ?? [];
  const chosen = sources[row];
  const mark = useMemo(
    () => (width === 0 || year === undefined ? undefined : factorRows(seen, year, { id: "rows", width, composite, chosen: chosen?.state })),
    [seen, year, width, composite, chosen?.state],
  );
  const onKey = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (event.ctrlKey || event.metaKey || event.altKey || year === undefined) return;
    if (step !== 0) point(Math.min(sources.length - 1, Math.max(0, row + step)));
    else if (event.key === "Enter" && chosen !== undefined)
      openExplanation(addressOf(shown, [year.year, chosen.state]), event.currentTarget as HTMLElement);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const spoken = (source: (typeof sources)[number]): string => {
    const { factors, comma } = threatWords[seen.locale];
    const parts = THREAT_FACTORS.map((factor) => `${factors[factor]} ${factorShown(source, factor)}`);
    return `${threatName(seen, source.state)} ${threatText(source)}${comma}${parts.join(comma)}`;
  };
  return (
    <figure class="rows">
      <Drawing
        frame={box}
        svg={mark === undefined ? "" : svgOf(mark)}
        role="slider"
        tabIndex={0}
        aria-orientation="vertical"
        aria-label={`${mark?.label ?? ""}. ${words().rowsKeys}`}
        aria-valuemin={1}
        aria-valuemax={Math.max(1, sources.length)}
        aria-valuenow={Math.max(1, row + 1)}
        aria-valuetext={chosen === undefined ? undefined : spoken(chosen)}
        onClick={onChartPress}
        onKeyDown={onKey}
        onBlur={() => point(-1)}
      />
    </figure>
  );
}

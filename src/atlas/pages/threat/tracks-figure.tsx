import { useMemo } from "preact/hooks";
import { svgOf, threatFinding, threatTracks } from "../../../draw/index.ts";
import { openExplanation } from "../../explain/explained.tsx";
import { Drawing } from "../../figure/drawing.tsx";
import { useWidth } from "../../shell/use-width.ts";
import { onChartPress } from "./chart.ts";
import { addressOf, type Shown } from "./look.ts";
import { words } from "./words.ts";

/** The years as tracks. One tab stop: ← and → go from year to year, Enter opens the derivation of the bloc. */
export function TracksFigure(shown: Shown) {
  const { seen, year, answer, composite } = shown;
  const [box, width] = useWidth<HTMLDivElement>();
  const mark = useMemo(() => (width === 0 ? undefined : threatTracks(seen, { id: "tracks", width, composite })), [seen, width, composite]);
  const finding = year === undefined ? undefined : threatFinding(seen, year);
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || year === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    openExplanation(
      addressOf(shown, [year.year, year.bloc.reference === null ? (year.sources[0]?.state ?? "") : "bloc"]),
      event.currentTarget as HTMLElement,
    );
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <figure class="tracks">
      <Drawing
        frame={box}
        svg={mark === undefined ? "" : svgOf(mark)}
        role="slider"
        tabIndex={0}
        aria-label={`${mark?.label ?? ""}. ${words().tracksKeys}`}
        aria-valuemin={answer.period.from}
        aria-valuemax={answer.period.to}
        aria-valuenow={year?.year ?? answer.period.from}
        aria-valuetext={finding === undefined ? undefined : `${finding.head}. ${finding.sentence.text}`}
        onClick={onChartPress}
        onKeyDown={onKey}
      />
    </figure>
  );
}

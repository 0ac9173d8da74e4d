import { useMemo } from "preact/hooks";
import { threatFinding, threatTracks } from "../../../draw/index.ts";
import { openExplanation } from "../../explain/explained.tsx";
import { useWidth } from "../../shell/use-width.ts";
import { Chart } from "./chart.tsx";
import { addressOf, type Shown } from "./look.ts";
import { words } from "./words.ts";

/** The years as tracks. One tab stop: ← and → go from year to year, Enter opens the derivation of the bloc. */
export function TracksFigure(shown: Shown) {
  const { seen, year, answer, composite } = shown;
  const [box, width] = useWidth<HTMLDivElement>("threat-tracks", "beside");
  const mark = useMemo(() => (width === 0 ? undefined : threatTracks(seen, { id: "tracks", width, composite })), [seen, width, composite]);
  const finding = year === undefined ? undefined : threatFinding(seen, year);
  const onKey = (key: string, chart: HTMLElement): boolean => {
    if (key !== "Enter" || year === undefined) return false;
    openExplanation(addressOf(shown, [year.year, year.bloc.reference === null ? (year.sources[0]?.state ?? "") : "bloc"]), chart);
    return true;
  };
  const { from, to } = answer.period;
  const text = finding === undefined ? undefined : `${finding.head}. ${finding.sentence.text}`;
  const at = { least: from, most: to, now: year?.year ?? from, text };
  return <Chart name="tracks" frame={box} mark={mark} keys={words().tracksKeys} at={at} onKey={onKey} />;
}

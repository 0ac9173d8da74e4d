import { isoYear } from "../../../model/dates.ts";
import { openExplanation } from "../../explain/explained.tsx";
import { go } from "../../view/store.ts";

/** A press in a chart: a number opens its derivation, in the year in which it stands; a column shows its year. */
export function onChartPress(event: MouseEvent): void {
  const chart = event.currentTarget as HTMLElement;
  const target = event.target as Element;
  const address = target.closest("[data-explain]")?.getAttribute("data-explain") ?? undefined;
  const year = target.closest("[data-year]")?.getAttribute("data-year") ?? undefined;
  if (year !== undefined) go({ at: isoYear(Number(year)) });
  if (address === undefined) return;
  openExplanation(address, chart.querySelector<HTMLElement>(`[data-explain="${CSS.escape(address)}"]`) ?? chart);
}

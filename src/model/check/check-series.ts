import { dayOf } from "../calendar.ts";
import { boundsOfText } from "../date.ts";
import { actorHint } from "./actor-hint.ts";
import type { CheckContext } from "./check-study.ts";
import { faultIn, type Report } from "./records.ts";

/** Series: who and what they are about, and cells in order, inside the coverage, with claims that exist. */
export function checkSeries({ records, register, actorIds, claims, sourceIds, complete }: CheckContext, report: Report): void {
  for (const series of records.series) {
    const { between, source, coverage, cells } = series.value;
    between.forEach((actor, i) => {
      if (register.get(actor) === undefined && complete.actors) {
        report(faultIn(series, ["between", i], "actor/unknown", { value: actor, ...actorHint(actor, { register, actorIds }) }));
      }
    });
    if (!sourceIds.has(source) && complete.sources) report(faultIn(series, ["source"], "source/unknown", { value: source }));
    const covered = boundsOfText(coverage);
    const table = { value: cells, at: { file: series.at.file.replace(/\.yaml$/, ".csv"), path: [] } };
    cells.forEach((cell, i) => {
      const text = cell.from === cell.to ? `${cell.from}` : `${cell.from}/${cell.to}`;
      const above = cells[i - 1];
      if (above !== undefined && cell.from <= above.to) report(faultIn(table, [i, "period"], "series/overlap", { value: text }));
      if (covered && (dayOf(cell.from, 1, 1) < covered.startEarliest || dayOf(cell.to + 1, 1, 1) > covered.endLatest)) {
        report(faultIn(table, [i, "period"], "series/not-covered", { value: text, coverage }));
      }
      for (const claim of cell.claims) {
        if (!claims.has(claim) && complete.claims) report(faultIn(table, [i, "claims"], "claim/unknown-claim", { value: claim }));
      }
    });
  }
}

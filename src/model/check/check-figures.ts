import { dayOf } from "../calendar.ts";
import { boundsOfText } from "../date.ts";
import { FIGURE_TABLES, type FigureTable } from "../figures.ts";
import { actorHint } from "./actor-hint.ts";
import type { CheckContext } from "./check-study.ts";
import { faultIn, type Report } from "./records.ts";

const STATES: readonly string[] = ["state", "by", "on", "host"];

/** Figures: states that exist, each row once, inside the coverage, from data sets that are described. */
export function checkFigures({ records, register, actorIds, complete }: CheckContext, report: Report): void {
  const { figures } = records;
  if (figures === undefined) return;
  const { description } = figures.value;
  const described = new Set(description.sets.map((set) => set.id));
  const covered = boundsOfText(description.coverage);
  for (const name of Object.keys(FIGURE_TABLES) as FigureTable[]) {
    const { key, from } = FIGURE_TABLES[name];
    const rows: readonly Readonly<Record<string, unknown>>[] = figures.value[name];
    const table = { value: rows, at: { file: `figures/${name}.csv`, path: [] } };
    const seen = new Set<string>();
    rows.forEach((row, i) => {
      const id = key.map((column) => row[column]).join(" ");
      if (seen.has(id)) report(faultIn(table, [i, "year"], "figures/duplicate", { value: id }));
      seen.add(id);
      const year = row.year as number;
      if (covered && (dayOf(year, 1, 1) < covered.startEarliest || dayOf(year + 1, 1, 1) > covered.endLatest)) {
        report(faultIn(table, [i, "year"], "figures/not-covered", { value: year, coverage: description.coverage }));
      }
      for (const column of STATES.filter((one) => one in row)) {
        const state = String(row[column]);
        if (register.get(state) !== undefined || !complete.actors) continue;
        report(faultIn(table, [i, column], "actor/unknown", { value: state, ...actorHint(state, { register, actorIds }) }));
      }
    });
    for (const set of new Set(Object.values(from).flat())) {
      if (rows.length > 0 && !described.has(set)) report(faultIn(figures, ["sets"], "figures/undescribed", { value: set, table: name }));
    }
  }
}

import type { Engine, PlainValue } from "../engine.ts";
import type { AddOn } from "./add-on.ts";
import { type BuiltPanel, statesTable } from "./build-panel.ts";

/** How the rows of an add-on's source met the panel. */
export interface JoinReport {
  readonly addOn: string;
  /** Rows of states or pairs by year that the source gives in the years of the panel. */
  readonly rows: number;
  /** Those of which a state was no member of the list in that year, so that no row of the panel could take them. */
  readonly unmatched: number;
  /** The numbers whose rows were left over most often, with how often and when. */
  readonly examples: readonly { readonly code: number; readonly rows: number; readonly first: number; readonly last: number }[];
}

/** Says for each add-on what of its source did not meet the panel, so that nothing is lost unsaid. */
export async function joinReports(engine: Engine, panel: BuiltPanel): Promise<readonly JoinReport[]> {
  const reports: JoinReport[] = [];
  for (const addOn of panel.request.addOns) reports.push(await reportOf(engine, addOn, panel));
  return reports;
}

async function reportOf(engine: Engine, addOn: AddOn, panel: BuiltPanel): Promise<JoinReport> {
  const pairs = panel.pairTables.get(addOn.id);
  const states = pairs === undefined ? statesTable(addOn, panel.request) : undefined;
  const codes = panel.codes.get(addOn.id) ?? panel.request.system;
  const [from, sides] = pairs === undefined ? [`(${states?.sql})`, ["code"]] : [pairs.name, ["a", "b"]];
  const joins = sides.map(
    (side) =>
      `left join (select distinct ${codes}, year from member where ${codes} is not null) m_${side} on m_${side}.${codes} = t.${side} and m_${side}.year = t.year`,
  );
  const strangers = sides.map((side) => `case when m_${side}.${codes} is null then t.${side} end`);
  const [first, last] = panel.request.years;
  const once = pairs !== undefined && panel.request.unit === "dyad-year" ? "and t.a < t.b" : "";
  await engine.run(`create or replace temp table meeting as select t.year, coalesce(${strangers.join(", ")}) as stranger
    from ${from} t ${joins.join(" ")} where t.year between ${first} and ${last} ${once}`);
  const [total] = await engine.rows<{ rows: number; unmatched: number }>(
    "select count(*) as rows, count(stranger) as unmatched from meeting",
  );
  const examples = await engine.rows<{ code: number; rows: number; first: number; last: number } & Record<string, PlainValue>>(
    "select stranger as code, count(*) as rows, min(year) as first, max(year) as last from meeting where stranger is not null group by stranger order by rows desc, code limit 5",
  );
  return { addOn: addOn.id, rows: total?.rows ?? 0, unmatched: total?.unmatched ?? 0, examples };
}

import type { AddOnContext } from "./add-on.ts";
import { ALLIANCES } from "./add-ons/alliances.ts";
import { DIPLOMATIC_EXCHANGE, TRADE, TRADE_TOTALS } from "./add-ons/exchange.ts";
import { SUPPORT } from "./add-ons/support.ts";
import { IDEAL_POINTS, UN_VOTES } from "./add-ons/united-nations.ts";

/** What the SQL of a measure refers to: the data sets of an add-on, and the numbers of the states toward which it is wanted. */
export interface MeasureContext extends AddOnContext {
  readonly toward: readonly number[];
}

/** Fewer votes than this that both cast say too little of a year. */
const VOTES = 10;

type Sql = (context: MeasureContext) => string;

/**
 * The SQL of each measure of reference data, on the tables that panels are made of: one row for each state (`code`), state toward which it is wanted
 * (`patron`) and `year` in which the source has a value. What the source does not say has no row.
 */
const MEASURES: Readonly<Record<string, Sql>> = {
  "un-agreement": (context) => `select a as code, b as patron, year,
      ln((un_agreement * un_joint_votes + 0.5) / ((1 - un_agreement) * un_joint_votes + 0.5)) as value
    from (${pairs(UN_VOTES, context)}) where b in ${among(context)} and un_joint_votes >= ${VOTES}`,
  "ideal-nearness": (context) => `with ideal as (${states(IDEAL_POINTS, context)})
    select own.code, other.code as patron, own.year, -abs(own.ideal - other.ideal) as value
    from ideal own join ideal other on own.year = other.year where other.code in ${among(context)} and own.code <> other.code`,
  "trade-share": (context) => `with share as (
      select p.a as code, p.b as patron, p.year, (p.imports1 + p.imports2) / (t.total_imports + t.total_exports) as share
      from (${pairs(TRADE, context)}) p join (${states(TRADE_TOTALS, context)}) t on t.code = p.a and t.year = p.year
      where p.b in ${among(context)} and t.total_imports + t.total_exports > 0)
    select code, patron, year, ln(share / (1 - share)) as value from share where share > 0 and share < 1`,
  arms: (context) => signals("arms", context),
  visits: (context) => signals("visits", context),
  exercises: (context) => signals("exercises", context),
  "formal-tie": (context) => `select a as code, b as patron, year,
      max(case when atop_defense = 1 or atop_offense = 1 then 3 when atop_neutral = 1 or atop_nonagg = 1 then 2 when atop_consul = 1 then 1 else 0 end) as value
    from (${pairs(ALLIANCES, context)}) where b in ${among(context)} group by a, b, year`,
  "diplomatic-level": (context) => `select a as code, b as patron, year, legation_at_1 as value
    from (${pairs(DIPLOMATIC_EXCHANGE, context)}) where b in ${among(context)} and legation_at_1 between 0 and 3`,
};

/** The query that gives the values of a measure in order of state, patron and year; undefined where it is no query that gives them. */
export function measureSql(id: string, context: MeasureContext): string | undefined {
  const [from, to] = context.years;
  const sql = MEASURES[id]?.(context);
  return sql === undefined
    ? undefined
    : `select code::integer as code, patron::integer as patron, year::integer as year, value::double as value
       from (${sql}) where value is not null and year between ${from} and ${to} order by code, patron, year`;
}

function signals(name: string, context: MeasureContext): string {
  return `select b as code, a as patron, year, support_${name} as value from (${pairs(SUPPORT, context)}) where a in ${among(context)}`;
}

function among({ toward }: MeasureContext): string {
  return `(${toward.join(", ")})`;
}

function pairs(addOn: typeof ALLIANCES, context: MeasureContext): string {
  return addOn.pairs?.(context, "cow").sql ?? "";
}

function states(addOn: typeof ALLIANCES, context: MeasureContext): string {
  return addOn.states?.(context, "cow").sql ?? "";
}

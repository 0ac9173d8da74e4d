import { type CodeSystem, type DataColumn, headsOf, type Origin, type Recognised } from "../../model/index.ts";

/** A column on its way from a file to a typed value, in SQL over what the file has under its headings: `t<i>` the text and `n<i>` the number of heading i. */
export interface CellSql {
  readonly column: DataColumn;
  /** The typed value, NULL where there is none or where it cannot be read. */
  readonly value: string;
  /** What the file has instead of a value that can be read; NULL where all is well. */
  readonly unreadable: string;
  /** The heading in whose column a fault of it is shown. */
  readonly head: string;
}

/** The SQL type in which a column is kept. */
export function sqlType({ type }: DataColumn): string {
  const types = {
    state: "SMALLINT",
    year: "SMALLINT",
    day: "DATE",
    flag: "TINYINT",
    count: "INTEGER",
    measure: "DOUBLE",
    code: "VARCHAR",
    text: "VARCHAR",
  };
  return types[type];
}

/** How each column that was found is read, and the headings that are read for it. */
export function cellsOf({ set, origins }: Recognised, heads: readonly string[]): { cells: CellSql[]; read: string[] } {
  const read = [...new Set([...origins.values()].flatMap((origin) => headsOf(origin, heads)))];
  const indexOf = (head: string): number => read.indexOf(head);
  const yearHead = headsOf(origins.get("year") ?? { heads: [] }, heads)[0];
  const context: Context = { heads, text: (head) => `t${indexOf(head)}`, number: (head) => `n${indexOf(head)}`, yearHead };
  const cells = set.columns.flatMap((column) => {
    const origin = origins.get(column.name);
    return origin === undefined ? [] : [cellOf(column, origin, context)];
  });
  return { cells, read };
}

interface Context {
  readonly heads: readonly string[];
  text(head: string): string;
  number(head: string): string;
  readonly yearHead: string | undefined;
}

function cellOf(column: DataColumn, origin: Origin, context: Context): CellSql {
  const { text, number } = context;
  const [head = ""] = headsOf(origin, context.heads);
  const cell = (value: string, given = text(head)): CellSql => ({
    column,
    value,
    unreadable: `case when (${value}) is null then ${given} end`,
    head,
  });
  if ("heads" in origin) return direct(column, { head, text: text(head), number: number(head) });
  if ("day" in origin)
    return dayCell(column, { parts: origin.day.map(number), texts: origin.day.map(text), isEnd: origin.end === true, head });
  if ("month" in origin) return cell(dayOfMonth(number(head), origin.end === true));
  if ("yearAsDay" in origin) return cell(`try(make_date(${number(head)}::integer, ${origin.end === true ? "12, 31" : "1, 1"}))`);
  if ("year" in origin) return cell(`${whole(number(head), "SMALLINT")} + ${origin.plus}`);
  if ("yearOf" in origin) return cell(`year(${day(text(head))})`);
  if ("equal" in origin) return cell(`(${origin.equal.map(number).join(" = ")})::tinyint`);
  if ("recoded" in origin) return cell(recoded(origin, { code: number(head), year: number(context.yearHead ?? "") }));
  return cell(
    headsOf(origin, context.heads)
      .map((one) => `(coalesce(${number(one)}, 0) > 0)::integer`)
      .join(" + "),
  );
}

/** A value that stands in one cell. A code for “no value” is neither a value nor a fault. */
function direct(column: DataColumn, { head, text, number }: { head: string; text: string; number: string }): CellSql {
  const { type, missing = [] } = column;
  if (type === "code" || type === "text") return { column, value: text, unreadable: "null", head };
  const isMissing = missing.length === 0 ? "false" : `coalesce(${number} in (${missing.join(", ")}), false)`;
  const value =
    type === "day" ? day(text) : type === "measure" ? `case when isfinite(${number}) then ${number} end` : whole(number, sqlType(column));
  return {
    column,
    value: `case when not ${isMissing} then ${value} end`,
    unreadable: `case when (${value}) is null and not ${isMissing} then ${text} end`,
    head,
  };
}

/** A whole number, however it is written (`12`, `12.0`, `1e+05`); one with a fraction is not rounded but unreadable. */
function whole(number: string, type: string): string {
  return `case when ${number} = floor(${number}) then try_cast(${number} as ${type}) end`;
}

/** A day written 1961-07-11, with or without a time, 11:07:1961 as in the list of Gleditsch and Ward, or 19610711 as in GDELT. */
function day(text: string): string {
  return `case when regexp_matches(${text}, '^\\d{4}-\\d{2}-\\d{2}') then try_cast(left(${text}, 10) as date)
    when regexp_matches(${text}, '^\\d{2}:\\d{2}:\\d{4}$') then try_strptime(${text}, '%d:%m:%Y')::date
    when regexp_matches(${text}, '^[12]\\d{7}$') then try_strptime(${text}, '%Y%m%d')::date end`;
}

interface Parts {
  readonly parts: readonly string[];
  readonly texts: readonly string[];
  readonly isEnd: boolean;
  readonly head: string;
}

/** Year, month and day; where month or day are unknown (empty, 0 or below), the first or the last that they can be. A year of 0 or below is no day. */
function dayCell(column: DataColumn, { parts, texts, isEnd, head }: Parts): CellSql {
  const [year, month, dayOfMonth] = parts.map((number) => `case when ${number} > 0 then ${number}::integer end`);
  const lastDay = `day(last_day(make_date(${year}, coalesce(${month}, 12), 1)))`;
  const value = isEnd
    ? `try(make_date(${year}, coalesce(${month}, 12), coalesce(${dayOfMonth}, ${lastDay})))`
    : `try(make_date(${year}, coalesce(${month}, 1), coalesce(${dayOfMonth}, 1)))`;
  const isGiven = `${texts[0]} is not null and coalesce(${parts[0]}, 1) > 0`;
  return { column, value, unreadable: `case when (${value}) is null and ${isGiven} then concat_ws('-', ${texts.join(", ")}) end`, head };
}

function dayOfMonth(number: string, isEnd: boolean): string {
  const first = `make_date((${number} // 100)::integer, (${number} % 100)::integer, 1)`;
  return `try(${isEnd ? `last_day(${first})` : first})`;
}

function recoded(origin: Extract<Origin, { recoded: string }>, { code, year }: { code: string; year: string }): string {
  const cases = origin.by.map(({ from, to, first, last }) => `when ${code} = ${from} and ${year} between ${first} and ${last} then ${to}`);
  return `case ${cases.join(" ")} else ${whole(code, "SMALLINT")} end`;
}

/** Which list the numbers of a set belong to, as findings name it. */
export const LIST_NAMES: Readonly<Record<CodeSystem, string>> = { cow: "Correlates of War", gw: "Gleditsch–Ward" };

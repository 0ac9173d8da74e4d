import type { DataColumn, DataSet, Finding } from "../../model/index.ts";
import type { Engine, PlainValue } from "../engine.ts";
import { type CellSql, LIST_NAMES } from "./cells.ts";

/** A fault of a value, at a row counted from 1 and under a heading. */
export interface ValueFault extends Pick<Finding, "rule" | "details"> {
  readonly row: number;
  readonly head: string;
  /** For a row that stands twice: where it first stood. */
  readonly firstRow?: number;
}

/** What the values of a table are held against. */
export interface Known {
  readonly set: DataSet;
  /** Every number of the set's list of states. */
  readonly codes: readonly number[];
  /** What letters that stand where a number should stand may mean: `PRK` → 731. */
  numberOf(letters: string): number | undefined;
}

/** The first value of each column that cannot be right, with how many more there are, and the first row that stands twice. */
export async function valueFaults(engine: Engine, cells: readonly CellSql[], known: Known): Promise<ValueFault[]> {
  const checks = cells.flatMap((cell, i) => checksOf(cell, i, known));
  const faults = await firstFaults(engine, checks);
  const keyFaults =
    faults.length === 0 ? [...(await emptyKeys(engine, cells, known.set)), ...(await duplicates(engine, cells, known.set))] : [];
  return [...faults, ...keyFaults].sort((a, b) => a.row - b.row);
}

/** A test of one column of the table `typed`: the rows that fail it, and what is said of the first. */
interface Check {
  readonly head: string;
  readonly fails: string;
  readonly shown: string;
  fault(shown: string): Pick<Finding, "rule" | "details">;
}

function checksOf(cell: CellSql, i: number, known: Known): Check[] {
  const { column, head } = cell;
  const [value, shown] = [`v${i}`, `v${i}::varchar`];
  const range = column.type === "year" ? YEARS : column.range;
  const checks: Check[] = [{ head, fails: `u${i} is not null`, shown: `u${i}`, fault: (text) => unreadable(cell, text, known) }];
  if (range !== undefined)
    checks.push({ head, fails: `not ${value} between ${range[0]} and ${range[1]}`, shown, fault: (text) => outside(cell, text, range) });
  if (column.type === "state") checks.push({ head, shown, ...codeCheck(cell, value, known) });
  if (column.type === "code")
    checks.push({ head, fails: `length(${value}) < 3`, shown, fault: (text) => said("data/lost-zeros", cell, text) });
  return checks;
}

/** The first and last year that a year of international relations can have. */
const YEARS = [1000, 2100] as const;

function codeCheck(cell: CellSql, value: string, known: Known): Pick<Check, "fails" | "fault"> {
  const { set, codes } = known;
  const list = [...codes, ...(typeof set.otherCodes === "string" ? [] : (set.otherCodes ?? []))];
  const rule = set.otherCodes === "any" ? "data/other-code" : "data/unknown-code";
  const fault = (text: string): Pick<Finding, "rule" | "details"> => ({
    rule,
    details: { ...said(rule, cell, text).details, ...codeWords(text, known) },
  });
  return { fails: `not ${value} in (${list.join(", ")})`, fault };
}

async function firstFaults(engine: Engine, checks: readonly Check[]): Promise<ValueFault[]> {
  if (checks.length === 0) return [];
  const parts = checks.map(({ fails, shown }, i) => {
    return `count(*) filter (${fails}) as n${i}, min(row_number) filter (${fails}) as r${i}, arg_min(${shown}, row_number) filter (${fails}) as s${i}`;
  });
  const [row = {}] = await engine.rows<Record<string, PlainValue>>(`select ${parts.join(",\n")} from typed`);
  return checks.flatMap((check, i): ValueFault[] => {
    const count = Number(row[`n${i}`]);
    if (count === 0) return [];
    const { rule, details } = check.fault(String(row[`s${i}`]));
    return [{ rule, row: Number(row[`r${i}`]), head: check.head, details: { ...details, ...moreOf(count - 1) } }];
  });
}

/** `; 41 more` where the same fault stands elsewhere too. */
function moreOf(count: number): { more: string; "more.zh": string } {
  return count === 0 ? { more: "", "more.zh": "" } : { more: `; ${count} more in this column`, "more.zh": `；该列另有 ${count} 处` };
}

const NUMBER_WORDS: Partial<Record<DataColumn["type"], readonly [string, string]>> = {
  measure: ["a number", "数字"],
  flag: ["0 or 1", "0 或 1"],
};

function unreadable(cell: CellSql, shown: string, known: Known): Pick<Finding, "rule" | "details"> {
  const { type } = cell.column;
  if (isSpreadsheetDate(shown, type)) return said("data/changed-by-excel", cell, shown);
  if (type === "year") return said("data/not-a-year", cell, shown);
  if (type === "day") return said("data/not-a-day", cell, shown);
  if (type === "state")
    return { rule: "data/unknown-code", details: { ...said("data/unknown-code", cell, shown).details, ...codeWords(shown, known) } };
  const [en, zh] = NUMBER_WORDS[type] ?? ["a whole number", "整数"];
  return { rule: "data/not-a-number", details: { ...said("data/not-a-number", cell, shown).details, expected: en, "expected.zh": zh } };
}

function outside(cell: CellSql, shown: string, [least, greatest]: readonly [number, number]): Pick<Finding, "rule" | "details"> {
  if (cell.column.type === "year") return said("data/not-a-year", cell, shown);
  return { rule: "data/out-of-range", details: { ...said("data/out-of-range", cell, shown).details, least, greatest } };
}

function said(rule: Finding["rule"], cell: CellSql, shown: string): Pick<Finding, "rule" | "details"> {
  return { rule, details: { value: shown, column: cell.head } };
}

/** What Excel makes of 3-4, of a date and of a code: `4-Mar`, `Mar-04`, `7/11/1961`, or the number of days since 1900. */
function isSpreadsheetDate(shown: string, type: DataColumn["type"]): boolean {
  if (/^(\d{1,2}-[A-Z][a-z]{2}(-\d{2,4})?|[A-Z][a-z]{2}-\d{2,4})$/.test(shown)) return true;
  return type === "day" && (/^\d{1,2}\/\d{1,2}\/\d{2,4}( |$)/.test(shown) || /^[2-4]\d{4}(\.0+)?$/.test(shown));
}

function codeWords(shown: string, { set, numberOf }: Known): Finding["details"] {
  const list = set.codes === "none" ? "" : LIST_NAMES[set.codes];
  const meant = numberOf(shown);
  const hint =
    meant === undefined
      ? "the column must hold the numbers of that list"
      : `these are letters; ${meant} may be meant, but letters are not converted`;
  const zh = meant === undefined ? "该列须为此名单的编号" : `这是字母；或指 ${meant}，但字母不作换算`;
  return { list, hint, "hint.zh": zh };
}

interface KeyCell {
  readonly cell: CellSql;
  readonly value: string;
}

function keyCells(cells: readonly CellSql[], set: DataSet): KeyCell[] {
  return set.key.flatMap((name) => {
    const i = cells.findIndex((cell) => cell.column.name === name);
    const cell = cells[i];
    return cell === undefined ? [] : [{ cell, value: `v${i}` }];
  });
}

async function emptyKeys(engine: Engine, cells: readonly CellSql[], set: DataSet): Promise<ValueFault[]> {
  const needed = keyCells(cells, set).filter(({ cell }) => cell.column.type !== "text");
  const checks = needed.map(
    ({ cell, value }): Check => ({ head: cell.head, fails: `${value} is null`, shown: "''", fault: () => said("data/no-key", cell, "") }),
  );
  return await firstFaults(engine, checks);
}

async function duplicates(engine: Engine, cells: readonly CellSql[], set: DataSet): Promise<ValueFault[]> {
  const keys = keyCells(cells, set);
  const values = keys.map(({ value }) => value).join(", ");
  const sql = `select ${values}, min(row_number) as first, list_sort(list(row_number))[2] as again, sum(count(*) - 1) over () as more
    from typed group by ${values} having count(*) > 1 order by again limit 1`;
  const [row] = await engine.rows<Record<string, PlainValue>>(sql);
  if (row === undefined) return [];
  const value = keys.map((key) => `${key.cell.head} ${row[key.value] ?? "–"}`).join(", ");
  const [first] = keys;
  return [
    {
      rule: "data/duplicate-key",
      row: Number(row.again),
      firstRow: Number(row.first),
      head: first?.cell.head ?? "",
      details: { value, ...moreOf(Number(row.more) - 1) },
    },
  ];
}

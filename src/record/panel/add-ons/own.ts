import type { DataColumn, DataSet } from "../../../model/index.ts";
import { sqlName } from "../../engine.ts";
import { type AddOn, bothOrders, gives, type PanelColumn } from "../add-on.ts";

/** The add-on that a table described by its user gives, if it is one of states or pairs by year. Its columns bear its id before their names. */
export function ownAddOn(set: DataSet): AddOn | undefined {
  const { of, over } = set.observation;
  if (over !== "year" || of === "event" || set.codes === "none") return undefined;
  const values = set.columns.filter(({ name, type }) => type !== "state" && name !== "year");
  const prefix = set.id.replaceAll("-", "_");
  const columns =
    of === "pair"
      ? pairColumns(values, prefix, set)
      : values.map((column) => columnOf(column, { prefix, set, direction: of === "state" ? "state" : "directed" }));
  const common = { id: set.id, title: set.title, needs: () => [set.id], columns };
  const codes = set.codes;
  const key = codes === "gw" ? "gwcode" : "ccode";
  const named = values.map(({ name }) => `${sqlName(name)} as ${sqlName(`${prefix}_${name}`)}`).join(", ");
  const names = values.map(({ name }) => `${prefix}_${name}`);
  if (of === "state") {
    return {
      ...common,
      states: ({ source }) => ({ codes, columns: names, sql: `select ${key} as code, year, ${named} from ${source(set.id)}` }),
    };
  }
  if (of === "directed-pair") {
    return {
      ...common,
      pairs: ({ source }) => ({ codes, columns: names, sql: `select ${key}1 as a, ${key}2 as b, year, ${named} from ${source(set.id)}` }),
    };
  }
  return {
    ...common,
    pairs({ source }) {
      const { plain, sides } = partedBySide(values);
      const from = `(select ${key}1 as ccode1, ${key}2 as ccode2, * exclude (${key}1, ${key}2) from ${source(set.id)})`;
      const both = bothOrders(from, { plain: ["year", ...plain], sides });
      return {
        codes,
        columns: names,
        sql: `select a, b, year, ${values.map(({ name }) => `max(${sqlName(name)}) as ${sqlName(`${prefix}_${name}`)}`).join(", ")} from ${both} group by a, b, year`,
      };
    },
  };
}

interface Making {
  readonly prefix: string;
  readonly set: DataSet;
  readonly direction: PanelColumn["direction"];
}

function columnOf({ name, type, says, unit }: DataColumn, { prefix, set, direction }: Making): PanelColumn {
  const plain = type === "flag" || type === "count" || type === "measure" ? type : "text";
  return gives(`${prefix}_${name}`, plain, direction, [says.en, says.zh], {
    absent: set.isSparse === true ? "none" : "unknown",
    ...(unit && { unit }),
  });
}

/** Names that stand for either side: those with both `x1` and `x2`. */
function partedBySide(values: readonly DataColumn[]): { plain: string[]; sides: string[] } {
  const names = new Set(values.map(({ name }) => name));
  const sides = values.flatMap(({ name }) => (name.endsWith("1") && names.has(`${name.slice(0, -1)}2`) ? [name.slice(0, -1)] : []));
  const plain = [...names].filter((name) => !sides.some((side) => name === `${side}1` || name === `${side}2`));
  return { plain, sides };
}

function pairColumns(values: readonly DataColumn[], prefix: string, set: DataSet): PanelColumn[] {
  const { sides } = partedBySide(values);
  return values.flatMap((column): PanelColumn[] => {
    const side = sides.find((name) => column.name === `${name}1`);
    if (side !== undefined) return [columnOf({ ...column, name: side }, { prefix, set, direction: "side" })];
    return sides.some((name) => column.name === `${name}2`) ? [] : [columnOf(column, { prefix, set, direction: "mutual" })];
  });
}

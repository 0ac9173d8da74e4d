import { type AddOn, type AddOnContext, type AddOnTable, bothOrders, eachYear, gives } from "../add-on.ts";
import { majorYears } from "./majors.ts";

/** The kind of contiguity at the beginning of a year, or, where it came later, that of its first month. */
function contiguity({ source, years }: AddOnContext): AddOnTable {
  const pairs = bothOrders(source("contiguity"), { plain: ["conttype", "start", "end"] });
  const each = eachYear(pairs, { first: 'year(src."start")', last: 'year(src."end")', years });
  return {
    codes: "cow",
    columns: ["conttype"],
    sql: `select a, b, y::smallint as year, arg_min(conttype, src."start") as conttype from ${each} group by a, b, y`,
  };
}

export const CONTIGUITY: AddOn = {
  id: "contiguity",
  title: { en: "Direct contiguity", zh: "直接毗邻" },
  needs: () => ["contiguity"],
  columns: [
    gives(
      "conttype",
      "count",
      "mutual",
      [
        "0 none, 1 land; by water 2 up to 12, 3 up to 24, 4 up to 150, 5 up to 400 miles",
        "0 无，1 陆地；水域 2 至 12、3 至 24、4 至 150、5 至 400 英里",
      ],
      { absent: "none" },
    ),
  ],
  stateColumns: [
    gives("land_neighbours", "count", "state", ["neighbours by land", "陆上邻国数"], {
      absent: "none",
      over: "sum((conttype = 1)::integer)",
    }),
    gives("sea_neighbours", "count", "state", ["neighbours within 400 miles of water", "水域 400 英里内之邻国数"], {
      absent: "none",
      over: "sum((conttype between 2 and 5)::integer)",
    }),
  ],
  pairs: contiguity,
};

export const RELEVANT: AddOn = {
  id: "relevant",
  title: { en: "Politically relevant dyads", zh: "政治相关对" },
  needs: () => ["contiguity", "majors"],
  columns: [
    gives(
      "relevant",
      "flag",
      "mutual",
      ["contiguous (by land or within 400 miles of water), or one of them a major power", "毗邻（陆地或水域 400 英里内），或其一为大国"],
      {
        absent: "none",
        sql: "(coalesce(p.conttype, 0) between 1 and 5 or coalesce(m1._major, 0) = 1 or coalesce(m2._major, 0) = 1)",
      },
    ),
  ],
  states(context) {
    const { codes, sql } = majorYears(context);
    return { codes, columns: ["_major"], sql: `select code, year, major as _major from (${sql})` };
  },
  pairs: contiguity,
};

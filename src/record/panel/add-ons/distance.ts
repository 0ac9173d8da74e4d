import { type AddOn, bothOrders, eachYear, gives } from "../add-on.ts";

/** The radius of the sphere, in kilometres: the equatorial one, as peacesciencer and geosphere take it. */
const RADIUS = 6378.137;

/** The great-circle distance by Vincenty's formula for the sphere, which is exact for near and for opposite points. */
function vincenty(): string {
  const [la1, la2] = ["radians(m1._latitude)", "radians(m2._latitude)"];
  const lo = "radians(m2._longitude - m1._longitude)";
  const across = `sqrt(pow(cos(${la2}) * sin(${lo}), 2) + pow(cos(${la1}) * sin(${la2}) - sin(${la1}) * cos(${la2}) * cos(${lo}), 2))`;
  return `${RADIUS} * atan2(${across}, sin(${la1}) * sin(${la2}) + cos(${la1}) * cos(${la2}) * cos(${lo}))`;
}

const KILOMETRES = { en: "kilometres", zh: "公里" };

export const CAPITAL_DISTANCE: AddOn = {
  id: "capital-distance",
  title: { en: "Distance between capitals", zh: "首都间距离" },
  needs: (system) => [system === "cow" ? "capitals" : "gw-capitals"],
  columns: [
    gives(
      "capdist",
      "measure",
      "mutual",
      [
        "great-circle distance between the capitals at the beginning of the year (sphere of 6,378.137 km)",
        "年初两国首都间大圆距离（球半径 6,378.137 公里）",
      ],
      {
        unit: KILOMETRES,
        sql: vincenty(),
        madeOf: ["_latitude"],
      },
    ),
  ],
  stateColumns: [],
  states({ source, years }, system) {
    const [set, code] = system === "cow" ? ["capitals", "ccode"] : ["gw-capitals", "gwcode"];
    const each = eachYear(source(set), { first: 'year(src."start")', last: 'year(src."end")', years });
    const first = (name: string): string => `arg_min(${name}, src."start") as _${name}`;
    return {
      codes: system,
      columns: ["_latitude", "_longitude"],
      sql: `select ${code} as code, y::smallint as year, ${first("latitude")}, ${first("longitude")} from ${each} group by ${code}, y`,
    };
  },
};

export const MINIMUM_DISTANCE: AddOn = {
  id: "minimum-distance",
  title: { en: "Least distance between territories", zh: "领土间最短距离" },
  needs: (system) => [system === "cow" ? "minimum-distance" : "gw-minimum-distance"],
  columns: [
    gives("mindist", "measure", "mutual", ["least distance between the territories on 1 January", "1 月 1 日领土间最短距离"], {
      unit: KILOMETRES,
    }),
  ],
  stateColumns: [],
  pairs({ source }, system) {
    const from =
      system === "cow"
        ? source("minimum-distance")
        : `(select gwcode1 as ccode1, gwcode2 as ccode2, year, mindist from ${source("gw-minimum-distance")})`;
    const pairs = bothOrders(from, { plain: ["year", "mindist"] });
    return { codes: system, columns: ["mindist"], sql: `select a, b, year, min(mindist) as mindist from ${pairs} group by a, b, year` };
  },
  noRow: { en: "one of the states was not in the system on 1 January", zh: "其中一国于 1 月 1 日不在体系之内" },
};

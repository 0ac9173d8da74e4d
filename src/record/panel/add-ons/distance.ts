import { type AddOn, bothOrders, eachYear, gives } from "../add-on.ts";

/** The radius of the sphere, in kilometres: the equatorial one, as peacesciencer and geosphere take it. */
const RADIUS = 6378.137;

/** The great-circle distance from the directions of both capitals (vectors of length one): the angle by its sine and cosine, exact for near and opposite points. */
function greatCircle(): string {
  const across = [
    ["_y", "_z"],
    ["_z", "_x"],
    ["_x", "_y"],
  ].map(([i, j]) => `(m1.${i} * m2.${j} - m1.${j} * m2.${i})`);
  const sine = `sqrt(${across.map((part) => `${part} * ${part}`).join(" + ")})`;
  return `${RADIUS} * atan2(${sine}, m1._x * m2._x + m1._y * m2._y + m1._z * m2._z)`;
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
        sql: greatCircle(),
        madeOf: ["_x"],
      },
    ),
  ],
  states({ source, years }, system) {
    const [set, code] = system === "cow" ? ["capitals", "ccode"] : ["gw-capitals", "gwcode"];
    const each = eachYear(source(set), { first: 'year(src."start")', last: 'year(src."end")', years });
    const first = (name: string): string => `arg_min(radians(${name}), src."start")`;
    const capital = `select ${code} as code, y::smallint as year, ${first("latitude")} as la, ${first("longitude")} as lo from ${each} group by ${code}, y`;
    return {
      codes: system,
      columns: ["_x", "_y", "_z"],
      sql: `select code, year, cos(la) * cos(lo) as _x, cos(la) * sin(lo) as _y, sin(la) as _z from (${capital})`,
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

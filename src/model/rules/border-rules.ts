import { error, type Rule, warning } from "./rule.ts";

/** What a study's own borders must be. */
export const BORDER_RULES = {
  "borders/no-description": error(
    "the borders {value} have no {file}",
    "疆界 {value} 缺少 {file}",
    "describe there what they are and which properties tell code and days",
    "请在其中说明来源，以及代码与日期所在的属性",
  ),
  "borders/no-geometry": error(
    "the borders {value} have a description but no .geojson, .topojson or .json",
    "疆界 {value} 有说明而无 .geojson、.topojson 或 .json",
    "put the geometry beside it",
    "请在旁放入几何数据",
  ),
  "borders/not-land": error(
    "{value} is neither a GeoJSON feature collection nor a TopoJSON topology of polygons",
    "{value} 既非 GeoJSON 要素集，亦非由多边形组成的 TopoJSON 拓扑",
    "export polygons or multipolygons, in degrees of longitude and latitude",
    "请导出多边形，以经纬度为单位",
  ),
  "borders/no-property": error(
    "a feature has no property {value}",
    "某要素没有属性 {value}",
    "correct the name in {file}; the feature has: {known}",
    "请改正 {file} 中的名称；该要素有：{known}",
  ),
  "borders/bad-date": error(
    "{value} is not a first or last day",
    "{value} 不是起止日期",
    "write 1948-09-09, 1948-09 or 1948; the last day may not be before the first",
    "请写 1948-09-09、1948-09 或 1948；止日不得早于起日",
  ),
  "borders/unknown-code": warning(
    "no actor has the code {value} ({list}) on {day}",
    "{day} 没有行为体具有代码 {value}（{list}）",
    "the land is drawn as nobody's; add the actor, or correct code or days",
    "该地将作无主绘出；请补上行为体，或改正代码与日期",
  ),
} as const satisfies Record<string, Rule>;

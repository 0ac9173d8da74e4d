import type { BorderFeature, StudyBorders } from "../borders.ts";
import { isoDay } from "../calendar.ts";
import type { DataPath } from "../finding.ts";
import type { CheckContext } from "./check-study.ts";
import type { Report } from "./records.ts";

/** A study's own borders: every state's code is borne by an actor on the first day of its feature. Each code is told once. */
export function checkBorders({ records, register, complete }: CheckContext, report: Report): void {
  if (!complete.actors) return;
  for (const borders of records.borders) {
    const told = new Set<string | number>();
    borders.value.features.forEach((feature, i) => {
      if (!feature.isState || told.has(feature.code) || isKnown(feature)) return;
      told.add(feature.code);
      const details = { value: feature.code, list: borders.value.code.list, day: isoDay(feature.from) };
      report({ rule: "borders/unknown-code", at: placeOf(borders.value, i), details });
    });

    function isKnown({ code, from }: BorderFeature): boolean {
      const { list } = borders.value.code;
      return list === "actor" ? register.get(String(code)) !== undefined : register.byCode(list, code, from).length > 0;
    }
  }
}

/** A place in the file of the geometry, not in that of the description. */
function placeOf({ file, path, code }: StudyBorders, i: number): DataPath {
  return { file, path: [...path, i, "properties", code.property] };
}

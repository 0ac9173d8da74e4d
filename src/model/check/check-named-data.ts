import { DATA_SETS } from "../data-sets/known.ts";
import type { CheckContext } from "./check-study.ts";
import { faultIn, nearest, type Report } from "./records.ts";

/** The data that a study names: sets that are known, each once. */
export function checkNamedData({ records: { manifest } }: CheckContext, report: Report): void {
  const known = DATA_SETS.map(({ id }) => id);
  const seen = new Set<string>();
  for (const [i, { set }] of (manifest?.value.data ?? []).entries()) {
    if (manifest === undefined) return;
    const path = ["data", i, "set"];
    const otherwise = { en: "`tiltmeter data list` names those that are known", zh: "`tiltmeter data list` 列出已知者" };
    if (!known.includes(set)) report(faultIn(manifest, path, "study/unknown-data", { value: set, ...nearest(set, known, otherwise) }));
    if (seen.has(set)) report(faultIn(manifest, path, "study/duplicate-data", { value: set }));
    seen.add(set);
  }
}

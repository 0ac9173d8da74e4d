import { DATA_SETS, nearest, Problem } from "../../model/index.ts";
import type { HeldData } from "../../record/index.ts";

/** The problem that nobody knows a data set of that id, with the nearest that are known or held. */
export function unknownSet(id: string, held: readonly HeldData[]): Problem {
  const known = new Set([...held.map(({ manifest }) => manifest.set), ...DATA_SETS.map((set) => set.id)]);
  const otherwise = { en: "Those that are known: tiltmeter data list", zh: "已知者：tiltmeter data list" };
  return new Problem("not-found", { what: "data set", "what.zh": "数据集", value: id, ...nearest(id, known, otherwise) });
}

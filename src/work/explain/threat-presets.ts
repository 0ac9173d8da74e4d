import type { Bilingual, Derivation, ThreatYear } from "../../model/index.ts";
import { cellNode } from "./figure-cell.ts";
import type { ThreatGround } from "./threat.ts";
import { rounded } from "./threat-words.ts";

type Preset = ThreatYear["presets"][number];

const WORDS: Readonly<Record<Preset["id"], Bilingual>> = {
  "leeds-savun": {
    en: "Leeds & Savun 2007: the CINC of relevant states without a defence pact whose S lies below the median of the year, added up",
    zh: "Leeds 与 Savun 2007：无防御条约、S 低于当年中位数的相关国家 CINC 之和",
  },
  johnson: {
    en: "Johnson 2017: the best chance of winning, C′/(C′ + C′ own), among relevant states without a defence pact; powers discounted by distance",
    zh: "Johnson 2017：无防御条约的相关国家中最大的获胜概率 C′/(C′ + 本国 C′)；实力按距离折算",
  },
  "johnson-undiscounted": { en: "the same without distance", zh: "同上，不计距离" },
  "bueno-de-mesquita": {
    en: "Bueno de Mesquita 1981: discounted power times (1 − τ_b)/2, added up over relevant states",
    zh: "Bueno de Mesquita 1981：相关国家折算实力乘以 (1 − τ_b)/2 之和",
  },
  "cinc-ratio": {
    en: "CINC of relevant states without a defence pact, in units of its own",
    zh: "无防御条约的相关国家 CINC，以本国为单位",
  },
};

/** Cells that each measure reads of an enemy, beside its CINC. */
const COLUMNS: Readonly<Record<Preset["id"], readonly string[]>> = {
  "leeds-savun": ["contiguity", "returned", "s"],
  johnson: ["contiguity", "returned", "km"],
  "johnson-undiscounted": ["contiguity", "returned"],
  "bueno-de-mesquita": ["contiguity", "km", "tau"],
  "cinc-ratio": ["contiguity", "returned"],
};

/** A published measure of one year, with its enemy list down to the cells. */
export function presetNode(at: ThreatGround, { year }: ThreatYear, preset: Preset): Derivation {
  const { on } = at.answer;
  const enemies = preset.enemies.map(({ state, worth }): Derivation => {
    return {
      address: `${at.question.id}/${year}/${preset.id}/${state}`,
      what: { en: `${at.nameOf(state).en}, on the enemy list`, zh: `${at.nameOf(state).zh}，在敌国名单上` },
      value: rounded(worth),
      evidence: [],
      from: [
        cellNode(at, "states", [year, state], "cinc"),
        cellNode(at, "states", [year, state], "major"),
        ...COLUMNS[preset.id].map((column) => cellNode(at, "pairs", [year, state, on], column)),
      ],
    };
  });
  const shared = preset.id === "leeds-savun" ? [cellNode(at, "system", [year], "median")] : [cellNode(at, "states", [year, on], "cinc")];
  return {
    address: `${at.question.id}/${year}/${preset.id}`,
    what: { en: `threat to ${at.nameOf(on).en}, ${year}: ${preset.id}`, zh: `${year} 年${at.nameOf(on).zh}所受威胁：${preset.id}` },
    value: rounded(preset.value),
    method: WORDS[preset.id],
    evidence: [],
    from: [...enemies, ...shared],
  };
}

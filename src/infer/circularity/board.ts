import { CIRCULARITY_WORDS, type CircularityBoard, type CircularityCheck, fill } from "../../model/index.ts";
import { collinearity } from "./collinearity.ts";
import { type CircularityInput, inOrder } from "./contribution.ts";
import type { CheckFinding } from "./finding.ts";
import { dependencyGraph } from "./graph.ts";
import { hindsight } from "./hindsight.ts";
import { claimOverlap, constructOverlap, direction, eventOverlap } from "./overlap.ts";
import { settingsKept } from "./settings.ts";
import { sourceOverlap } from "./sources.ts";

/** Holds a test against all eight checks of circularity (method §3.6). The order of what it draws on does not matter. */
export function circularityBoard(given: CircularityInput): CircularityBoard {
  const byId = (one: { id: string }, other: { id: string }): number => (one.id < other.id ? -1 : 1);
  const input = { ...given, outcome: inOrder(given.outcome), causes: given.causes.map(inOrder).sort(byId) };
  const sources = sourceOverlap(input);
  const { finding, correlations } = collinearity(input);
  const findings = [
    claimOverlap(input),
    eventOverlap(input),
    constructOverlap(input),
    direction(input),
    sources.finding,
    hindsight(input),
    finding,
    settingsKept(input),
  ];
  const red = findings.filter(({ level }) => level === "red");
  return {
    level: red.length > 0 ? "red" : findings.some(({ level }) => level === "amber") ? "amber" : "clear",
    internalOnly: red.length === 1 && red[0]?.code === "C5",
    checks: findings.map((one) => inWords(one, sources.unidentified)),
    roots: [...sources.roots],
    unidentified: [...sources.unidentified],
    correlations: [...correlations],
    graph: dependencyGraph(input),
  };
}

function inWords({ code, level, measure, names }: CheckFinding, unidentified: readonly string[]): CircularityCheck {
  const { title, says, wayOut, waivable } = CIRCULARITY_WORDS[code];
  const percent = Math.round(100 * (measure ?? 0));
  const details = {
    // A small share is not to read as none.
    share: percent === 0 && (measure ?? 0) > 0 ? "< 1 %" : `${percent} %`,
    measure: (measure ?? 0).toFixed(2),
    count: names.length,
    named: names.join(", "),
    "named.zh": names.join("、"),
    left: unidentified.join(", "),
    "left.zh": unidentified.join("、"),
  };
  const which = level === "red" && code === "C5" && unidentified.length > 0 ? "unidentified" : level;
  const template = says[which] ?? says.clear;
  return {
    code,
    level,
    measure,
    waivable,
    names: [...names],
    title,
    says: { en: fill(template.en, details, "en"), zh: fill(template.zh, details, "zh") },
    wayOut: level === "clear" ? null : wayOut,
  };
}

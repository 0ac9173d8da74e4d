import type { Derivation, ThreatAnswer, ThreatPair, ThreatYear } from "../../model/index.ts";
import { found } from "./ground.ts";
import type { ThreatGround } from "./threat.ts";
import { type Layer, layerWords, rounded, threatAddress } from "./threat-words.ts";

/** A number that several years have together: how much the bloc's threat varied in a stretch of them, or at how many weightings a conclusion holds. */
export function conclusionNode(at: ThreatGround, place: string, layer: Layer): Derivation | undefined {
  const window = at.answer.windows.find(({ from, to }) => `${from}-${to}` === place);
  if (window !== undefined) return spreadNode(at, window, layer);
  const conclusion = at.answer.conclusions.find(({ id }) => id === place);
  return conclusion === undefined ? undefined : shareNode(at, conclusion, layer);
}

function spreadNode(at: ThreatGround, { from, to, layers }: ThreatAnswer["windows"][number], layer: Layer): Derivation {
  const address = threatAddress(at, [`${from}-${to}`, "spread"], layer);
  const { least, greatest, leastYear, greatestYear, mean, spread } = found(layers[layer] ?? undefined, address, []);
  const ends = `${greatest.toFixed(3)} − ${least.toFixed(3)}`;
  const { flat } = at.answer.settings;
  return {
    address,
    what: {
      en: `how far the threat of the bloc varied from ${from} to ${to}, ${layerWords(layer).en}`,
      zh: `${from}—${to} 年集团威胁的变幅，${layerWords(layer).zh}`,
    },
    value: rounded(spread),
    method: {
      en: `(greatest, ${greatestYear}, less least, ${leastYear}) over the mean: (${ends}) / ${mean.toFixed(3)}. Up to ${flat} counts as flat`,
      zh: `（最大值 ${greatestYear} 年减最小值 ${leastYear} 年）除以均值：(${ends}) / ${mean.toFixed(3)}。不超过 ${flat} 视为持平`,
    },
    evidence: [],
    from: at.answer.years.filter(({ year }) => year >= from && year <= to).map((year) => blocLine(at, year, layer)),
  };
}

function shareNode(at: ThreatGround, { id, title, layers }: ThreatAnswer["conclusions"][number], layer: Layer): Derivation {
  const address = threatAddress(at, [id, "share"], layer);
  const { share, standardError } = found(layers[layer] ?? undefined, address, []);
  const { draws, seed } = at.answer.settings.robustness;
  const spans = at.answer.settings.comparisons.filter((one) => one.id === id).flatMap(({ greater, lesser }) => [greater, lesser]);
  const error = standardError.toFixed(4);
  return {
    address,
    what: {
      en: `share of weightings at which this holds: ${title.en}; ${layerWords(layer).en}`,
      zh: `使此结论成立的权重所占份额：${title.zh}；${layerWords(layer).zh}`,
    },
    value: rounded(share),
    method: {
      en: `of ${draws} weightings drawn from the uniform law on the simplex, seed ${seed}; standard error ${error}`,
      zh: `自单纯形上的均匀分布抽取 ${draws} 组权重，种子 ${seed}；标准误 ${error}`,
    },
    evidence: [],
    from: at.answer.years
      .filter(({ year }) => spans.some((span) => year >= span.from && year <= span.to))
      .map((year) => blocLine(at, year, layer)),
  };
}

/** The bloc's threat of one year as one line: it opens by itself. */
function blocLine(at: ThreatGround, { year, bloc }: ThreatYear, layer: Layer): Derivation {
  const total = bloc[layer]?.total;
  return {
    address: threatAddress(at, [year, "bloc"], layer),
    what: { en: `threat of the bloc, ${year}`, zh: `${year} 年集团的威胁` },
    value: total === undefined ? "—" : rounded(total),
    evidence: [],
    from: [],
  };
}

/** At how many of all weightings one state is a greater threat than another: exact. */
export function pairNode(at: ThreatGround, { year, one, other }: { year: ThreatYear; one: string; other: string }): Derivation {
  const address = threatAddress(at, [year.year, one, "over", other]);
  const known = year.pairs.map((pair) => `${at.question.id}/${year.year}/${pair.one}/over/${pair.other}`);
  const pair: ThreatPair = found(
    year.pairs.find((candidate) => candidate.one === one && candidate.other === other),
    address,
    known,
  );
  const d = (["power", "proximity", "offence", "intention"] as const).map((factor) => pair.differences[factor].toFixed(3)).join(", ");
  const scale = at.answer.settings.rho === 0 ? "ln φ" : `φ^${at.answer.settings.rho}/${at.answer.settings.rho}`;
  const [first, second] = [at.nameOf(one), at.nameOf(other)];
  return {
    address,
    what: {
      en: `share of weightings at which ${first.en} is a greater threat than ${second.en}, ${year.year}`,
      zh: `${year.year} 年使${first.zh}的威胁大于${second.zh}的权重所占份额`,
    },
    value: rounded(pair.share),
    method: {
      en: `exact: the part of the simplex of weights where Σ w·d > 0, with d the difference of ${scale} of power, proximity, offence and intentions: ${d}`,
      zh: `精确值：权重单纯形中 Σ w·d > 0 的部分，d 为实力、邻近、进攻、意图各自 ${scale} 之差：${d}`,
    },
    evidence: [],
    from: [one, other].map((state) => sourceLine(at, year, state)),
  };
}

function sourceLine(at: ThreatGround, year: ThreatYear, state: string): Derivation {
  const value = year.sources.find((source) => source.state === state)?.threat.reference ?? null;
  const name = at.nameOf(state);
  return {
    address: threatAddress(at, [year.year, state]),
    what: { en: `threat of ${name.en}, ${year.year}`, zh: `${year.year} 年${name.zh}的威胁` },
    value: value === null ? "—" : rounded(value),
    evidence: [],
    from: [],
  };
}

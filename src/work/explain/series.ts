import type { Asked, Derivation, SeriesPartition, TiltAnswer, TiltQuestion, TurningPoint } from "../../model/index.ts";
import { evidenceOf } from "./events.ts";
import { found, type Ground } from "./ground.ts";

/** A change point or a division of a series, from its cells. */
export function seriesNode(at: { answer: TiltAnswer; question: Asked<TiltQuestion>; ground: Ground }, address: string): Derivation {
  const { answer } = at;
  const turning = answer.turningPoints.find((one) => `${answer.question}/${one.series}/${one.between}` === address);
  if (turning !== undefined) return turningNode(at, turning);
  for (const partition of answer.partitions) {
    const division = [...partition.divisions, partition.likeliest].find(
      (one) => `${answer.question}/${partition.series}/${one.division}` === address,
    );
    if (division !== undefined) return divisionNode(at, partition, division);
  }
  const known = [
    ...answer.years.slice(0, 2).map((year) => `${answer.question}/${year.year}/pA`),
    ...answer.turningPoints.map((one) => `${answer.question}/${one.series}/${one.between}`),
  ];
  return found<Derivation>(undefined, address, known);
}

type SeriesGround = Parameters<typeof seriesNode>[0];

const CHANGING = { count: { en: "rate", zh: "比率" }, quantity: { en: "level or spread", zh: "水平或离散" } } as const;

function turningNode(at: SeriesGround, point: TurningPoint): Derivation {
  const what = CHANGING[point.kind];
  return {
    address: `${at.answer.question}/${point.series}/${point.between}`,
    what: {
      en: `probability that the ${what.en} changed at ${point.between} (between ${point.interval.from} and ${point.interval.to})`,
      zh: `${what.zh}在 ${point.between} 处改变的概率（${point.interval.from} 至 ${point.interval.to} 之间）`,
    },
    value: point.probability,
    method: partitionMethod(at, point.series),
    evidence: [],
    from: cellNodes(at, point.series),
  };
}

function divisionNode(at: SeriesGround, partition: SeriesPartition, division: SeriesPartition["likeliest"]): Derivation {
  return {
    address: `${at.answer.question}/${partition.series}/${division.division}`,
    what: { en: `probability of the division ${division.division}`, zh: `分段 ${division.division} 的概率` },
    value: division.probability,
    method: partitionMethod(at, partition.series),
    evidence: [],
    from: cellNodes(at, partition.series),
  };
}

function partitionMethod({ question, answer }: SeriesGround, series: string): Derivation["method"] {
  const use = question.series.find((one) => one.id === series);
  const change = Number(answer.partitions.find((one) => one.series === series)?.change.toPrecision(3));
  if (use?.kind === "quantity")
    return {
      en: `Exact product partition of normal quantities; variance ~ inverse Gamma(${use.shape}, ${use.scale}), mean ~ N(${use.mean}, variance / ${use.weight}), chance of a change ${change} at each boundary.`,
      zh: `正态数值的精确乘积分割；方差 ~ 逆 Gamma(${use.shape}, ${use.scale})，均值 ~ N(${use.mean}, 方差/${use.weight})，每一边界改变的先验概率 ${change}。`,
    };
  return {
    en: `Exact product partition of Poisson counts; yearly rate ~ Gamma(${use?.shape}, ${use?.rate}), chance of a change ${change} at each boundary.`,
    zh: `泊松计数的精确乘积分割；年比率 ~ Gamma(${use?.shape}, ${use?.rate})，每一边界改变的先验概率 ${change}。`,
  };
}

/** The cells of a series, each with the claims that tell it. */
export function cellNodes({ ground, answer }: Pick<SeriesGround, "ground" | "answer">, id: string): Derivation[] {
  const series = ground.study.series.find((one) => one.id === id);
  return (series?.cells ?? []).map((cell) => {
    const period = cell.from === cell.to ? `${cell.from}` : `${cell.from}-${cell.to}`;
    return {
      address: `${answer.question}/${id}/${period}`,
      what: { en: `${series?.unit.en}, ${period}`, zh: `${series?.unit.zh}，${period}` },
      value: cell.value,
      evidence: cell.claims.flatMap((claim) => evidenceOf(ground.claims.get(claim), ground)),
      from: [],
    };
  });
}

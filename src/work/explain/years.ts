import { symmetricBeta } from "../../infer/index.ts";
import type { ActReading, Asked, Bilingual, Derivation, TiltAnswer, TiltQuestion, TiltYear } from "../../model/index.ts";
import { eventNode } from "./events.ts";
import { found, type Ground } from "./ground.ts";

const NUMBERS = ["pA", "pEquidistant", "pB", "pPositive", "mean", "sd", "lo", "hi", "ceiling", "nA", "nB", "maybeA", "maybeB"] as const;
type NumberName = (typeof NUMBERS)[number];

/** What the numbers of a year are drawn from. */
export interface YearGround {
  readonly answer: TiltAnswer;
  readonly question: Asked<TiltQuestion>;
  readonly ground: Ground;
  readonly readings: readonly ActReading[];
}

/** A number of one year, from the acts on either side. */
export function yearNode(at: YearGround, place: string, number: string | undefined): Derivation {
  const { answer, question } = at;
  const years = answer.years.map((year) => String(year.year));
  const year = found(
    answer.years.find((one) => String(one.year) === place),
    `${answer.question}/${place}`,
    years,
  );
  const name = (number ?? "pA") as NumberName;
  if (!NUMBERS.includes(name)) found(undefined, `${answer.question}/${place}/${number}`, NUMBERS);
  const [a, b] = answer.patrons.map(at.ground.nameOf) as [Bilingual, Bilingual];
  const c = symmetricBeta(question.priorVariance).toFixed(4);
  return {
    address: `${answer.question}/${place}/${name}`,
    what: numberWords(name, year, at),
    value: year[name],
    method: {
      en: `Exact: logistic(D) ~ Beta(${c} + acts toward ${a.en}, ${c} + acts toward ${b.en}), so that Var D = ${question.priorVariance} before any act; δ = ${question.delta}. Acts of uncertain date or certainty enter with their chance (Poisson-binomial mixture).`,
      zh: `精确计算：logistic(D) ~ Beta(${c} + 向${a.zh}的行为数, ${c} + 向${b.zh}的行为数)，使无证据时 Var D = ${question.priorVariance}；δ = ${question.delta}。日期或确定性不定的行为按其概率进入（泊松二项混合）。`,
    },
    evidence: [],
    from: [sideNode(at, year, "A"), sideNode(at, year, "B")],
  };
}

function numberWords(name: NumberName, year: TiltYear, { answer, ground }: YearGround): Bilingual {
  const [a, b] = answer.patrons.map(ground.nameOf) as [Bilingual, Bilingual];
  const focal = ground.nameOf(answer.focal);
  const words: Record<NumberName, readonly [en: string, zh: string]> = {
    pA: [`probability that ${focal.en} leaned to ${a.en}`, `${focal.zh}倾向${a.zh}的概率`],
    pEquidistant: [`probability that ${focal.en} kept its distance equal`, `${focal.zh}保持等距离的概率`],
    pB: [`probability that ${focal.en} leaned to ${b.en}`, `${focal.zh}倾向${b.zh}的概率`],
    pPositive: [`probability that D > 0`, `D > 0 的概率`],
    mean: [`mean of D, the log-odds that an act favours ${a.en}`, `D 的均值（某行为有利于${a.zh}的对数优势）`],
    sd: ["standard deviation of D", "D 的标准差"],
    lo: ["lower end of the 90 % interval of D", "D 的 90 % 区间下端"],
    hi: ["upper end of the 90 % interval of D", "D 的 90 % 区间上端"],
    ceiling: ["largest P(equidistant) that this precision can reach", "在此精度下 P(等距离) 的上限"],
    nA: [`acts toward ${a.en} that certainly began in the year`, `确于该年开始的向${a.zh}的行为`],
    nB: [`acts toward ${b.en} that certainly began in the year`, `确于该年开始的向${b.zh}的行为`],
    maybeA: [`acts toward ${a.en} that may have begun in the year`, `可能于该年开始的向${a.zh}的行为`],
    maybeB: [`acts toward ${b.en} that may have begun in the year`, `可能于该年开始的向${b.zh}的行为`],
  };
  const [en, zh] = words[name];
  return { en: `${en}, ${year.year}`, zh: `${year.year} 年${zh}` };
}

function sideNode(at: YearGround, year: TiltYear, side: "A" | "B"): Derivation {
  const { answer, ground, readings } = at;
  const patron = ground.nameOf(answer.patrons[side === "A" ? 0 : 1]);
  const counted = readings.filter(
    (reading) => year.events.includes(reading.event) && (reading.side === side || reading.side === "both") && reading.notCounted === null,
  );
  const [certain, maybe] = side === "A" ? [year.nA, year.maybeA] : [year.nB, year.maybeB];
  return {
    address: `${answer.question}/${year.year}/n${side}`,
    what: { en: `acts toward ${patron.en}`, zh: `向${patron.zh}的行为` },
    value: maybe > 0 ? `${certain} + ${maybe}?` : certain,
    evidence: [],
    from: counted.map((reading) => {
      const event = found(ground.events.get(reading.event), reading.event, []);
      return eventNode(event, { ground, reading, year: year.year });
    }),
  };
}

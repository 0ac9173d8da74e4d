import { symmetricBeta } from "../../infer/index.ts";
import type { ActReading, Asked, Bilingual, Derivation, LeanYear, TiltAnswer, TiltQuestion, TiltYear } from "../../model/index.ts";
import { eventNode } from "./events.ts";
import { found, type Ground } from "./ground.ts";
import { type YearAddress, yearAddress } from "./year-address.ts";

const NUMBERS = ["pA", "pEquidistant", "pB", "pPositive", "mean", "sd", "lo", "hi", "ceiling", "nA", "nB", "maybeA", "maybeB"] as const;
type NumberName = (typeof NUMBERS)[number];

/** What the numbers of a year are drawn from. */
export interface YearGround {
  readonly answer: TiltAnswer;
  readonly question: Asked<TiltQuestion>;
  readonly ground: Ground;
  readonly readings: readonly ActReading[];
}

/** A number of one year under one choice of evidence and one δ, from the acts on either side. */
export function yearNode(ground: YearGround, address: YearAddress): Derivation {
  const { answer, question } = ground;
  const at = { ...ground, choice: chosen(ground, address) };
  const { year, delta, evidence } = at.choice;
  const name = found(
    NUMBERS.find((known) => known === address.number && known in year),
    yearAddress(answer.question, address),
    NUMBERS.filter((known) => known in year),
  );
  const [a, b] = answer.patrons.map(ground.ground.nameOf) as [Bilingual, Bilingual];
  const c = symmetricBeta(question.priorVariance).toFixed(4);
  return {
    address: yearAddress(answer.question, address),
    what: numberWords(name, year, at),
    value: year[name],
    method: {
      en: `Exact: logistic(D) ~ Beta(${c} + acts toward ${a.en}, ${c} + acts toward ${b.en}), so that Var D = ${question.priorVariance} before any act; δ = ${delta}. Acts of uncertain date or certainty enter with their chance (Poisson-binomial mixture).${evidence === null ? "" : ` Evidence: ${evidence.en}.`}`,
      zh: `精确计算：logistic(D) ~ Beta(${c} + 向${a.zh}的行为数, ${c} + 向${b.zh}的行为数)，使无证据时 Var D = ${question.priorVariance}；δ = ${delta}。日期或确定性不定的行为按其概率进入（泊松二项混合）。${evidence === null ? "" : `证据：${evidence.zh}。`}`,
    },
    evidence: [],
    from: [sideNode(at, "A", address), sideNode(at, "B", address)],
  };
}

type Year = LeanYear & Partial<Pick<TiltYear, "pPositive" | "sd" | "ceiling">>;

/** A year as the settings of an address choose it. */
interface Choice {
  readonly year: Year;
  readonly delta: number;
  /** The title of the set of evidence; null for the question's own. */
  readonly evidence: Bilingual | null;
}

type ChosenGround = YearGround & { readonly choice: Choice };

function chosen({ answer }: YearGround, address: YearAddress): Choice {
  const whole = yearAddress(answer.question, address);
  const alternative =
    address.set === undefined
      ? undefined
      : found(
          answer.alternatives.find((one) => one.id === address.set),
          whole,
          answer.alternatives.map((one) => `set=${one.id}`),
        );
  const years: readonly Year[] = alternative?.years ?? answer.years;
  const year = found(
    years.find((one) => String(one.year) === address.year),
    whole,
    years.map((one) => String(one.year)),
  );
  const evidence = alternative?.title ?? null;
  if (address.delta === undefined) return { year, delta: answer.delta, evidence };
  const point = found(
    year.curve.find((one) => one.delta === address.delta),
    whole,
    year.curve.map((one) => `delta=${one.delta}`),
  );
  const { ceiling: _, ...others } = year;
  return { year: { ...others, ...point }, delta: point.delta, evidence };
}

function numberWords(name: NumberName, year: Year, { answer, ground }: YearGround): Bilingual {
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

function sideNode(at: ChosenGround, side: "A" | "B", address: YearAddress): Derivation {
  const { answer, ground, readings } = at;
  const { year } = at.choice;
  const patron = ground.nameOf(answer.patrons[side === "A" ? 0 : 1]);
  const counted = readings.filter(
    (reading) => year.events.includes(reading.event) && (reading.side === side || reading.side === "both") && reading.notCounted === null,
  );
  const [certain, maybe] = side === "A" ? [year.nA, year.maybeA] : [year.nB, year.maybeB];
  return {
    address: yearAddress(answer.question, { ...address, number: `n${side}`, delta: undefined }),
    what: { en: `acts toward ${patron.en}`, zh: `向${patron.zh}的行为` },
    value: maybe > 0 ? `${certain} + ${maybe}?` : certain,
    evidence: [],
    from: counted.map((reading) => {
      const event = found(ground.events.get(reading.event), reading.event, []);
      return eventNode(event, { ground, reading, year: year.year });
    }),
  };
}

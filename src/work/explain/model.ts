import type { Bilingual, Derivation, ModelPeriod, TiltModel } from "../../model/index.ts";
import { found } from "./ground.ts";
import { cellNodes } from "./series.ts";
import { type YearAddress, yearAddress } from "./year-address.ts";
import { type YearGround, yearNode } from "./years.ts";

/** What the numbers of a model are drawn from. */
export interface ModelGround extends YearGround {
  readonly model: TiltModel;
}

const NUMBERS = ["pA", "pEquidistant", "pB", "pPositive", "mean", "sd", "lo", "hi", "ceiling"] as const;

/** A number of one period of the model, under one choice of evidence and one δ, from everything that the model reads. */
export function modelNode(ground: ModelGround, address: YearAddress): Derivation {
  const { answer, model } = ground;
  const whole = yearAddress(`${answer.question}/model`, address);
  const variant =
    address.set === undefined
      ? undefined
      : found(
          model.alternatives.find((one) => one.id === address.set),
          whole,
          settings(model),
        );
  const years = variant?.periods ?? model.periods;
  const year = found(
    years.find((one) => one.period === address.year),
    whole,
    years.map((one) => one.period),
  );
  const name = found(
    NUMBERS.find((known) => known === address.number),
    whole,
    NUMBERS,
  );
  const delta = address.delta ?? answer.delta;
  const point = found(
    year.curve.find((one) => one.delta === delta),
    whole,
    year.curve.map((one) => `delta=${one.delta}`),
  );
  const { draws } = variant ?? model;
  return {
    address: whole,
    what: numberWords(name, year, ground),
    value: name in point ? point[name as "pA"] : year[name],
    method: methodWords(ground, { delta, draws, evidence: variant?.title }),
    evidence: [],
    from: evidenceNodes(ground, { period: year, set: address.set }),
  };
}

function settings(model: TiltModel): string[] {
  return model.alternatives.map((one) => `set=${one.id}`);
}

/** The probability that a turn came first in one period, or in none. */
export function turnNode(ground: ModelGround, { turn, period }: { readonly turn: string; readonly period: string }): Derivation {
  const { answer, model } = ground;
  const address = `${answer.question}/turn/${turn}/${period}`;
  const crossing = found(
    model.crossings.find((one) => one.id === turn),
    address,
    model.crossings.map((one) => `${answer.question}/turn/${one.id}`),
  );
  const at = found(period === "none" ? { probability: crossing.none } : crossing.law.find((one) => one.period === period), address, [
    ...crossing.law.map((one) => one.period),
    "none",
  ]);
  const way: Bilingual = crossing.isUpward ? { en: "upward", zh: "向上" } : { en: "downward", zh: "向下" };
  return {
    address,
    what: {
      en:
        period === "none"
          ? `probability that there was no turn ${crossing.title.en}`
          : `probability that the turn ${crossing.title.en} came in ${period}`,
      zh: period === "none" ? `未发生${crossing.title.zh}的概率` : `${crossing.title.zh}发生于 ${period} 的概率`,
    },
    value: at.probability,
    method: {
      en: `Share of the posterior's paths in which D first crossed ${crossing.level} ${way.en} after ${crossing.after} in that period, and stayed beyond it for two.`,
      zh: `后验路径中，D 在 ${crossing.after} 之后首次于该期${way.zh}越过 ${crossing.level} 并保持两期者所占的份额。`,
    },
    evidence: [],
    from: evidenceNodes(ground, { period: undefined, set: undefined }),
  };
}

function numberWords(name: (typeof NUMBERS)[number], { period }: ModelPeriod, { answer, ground }: ModelGround): Bilingual {
  const [a, b] = answer.patrons.map(ground.nameOf) as [Bilingual, Bilingual];
  const focal = ground.nameOf(answer.focal);
  const words: Record<typeof name, readonly [en: string, zh: string]> = {
    pA: [`probability that ${focal.en} leaned to ${a.en}`, `${focal.zh}倾向${a.zh}的概率`],
    pEquidistant: [`probability that ${focal.en} kept its distance equal`, `${focal.zh}保持等距离的概率`],
    pB: [`probability that ${focal.en} leaned to ${b.en}`, `${focal.zh}倾向${b.zh}的概率`],
    pPositive: ["probability that D > 0", "D > 0 的概率"],
    mean: [`mean of D, alignment with ${a.en} less that with ${b.en}`, `D 的均值（与${a.zh}之结盟减与${b.zh}之结盟）`],
    sd: ["standard deviation of D", "D 的标准差"],
    lo: ["lower end of the 90 % interval of D", "D 的 90 % 区间下端"],
    hi: ["upper end of the 90 % interval of D", "D 的 90 % 区间上端"],
    ceiling: ["largest P(equidistant) that this precision can reach", "在此精度下 P(等距离) 的上限"],
  };
  const [en, zh] = words[name];
  return { en: `${en}, ${period}, by all periods together`, zh: `${period}：${zh}（各期合读）` };
}

function methodWords(
  { question, model }: ModelGround,
  { delta, draws, evidence }: { delta: number; draws: number; evidence: Bilingual | undefined },
): Bilingual {
  const { step, versions } = question.model ?? { step: { median: 0 }, versions: 0 };
  return {
    en: `Two alignments walk in time, σ of a year about ${step.median} beforehand; nested Laplace with ${draws} weighted draws over ${versions} versions of uncertain acts, seed ${model.seed}; δ = ${delta}.${evidence === undefined ? "" : ` Evidence: ${evidence.en}.`}`,
    zh: `两方结盟程度随时间游走，一年的 σ 先验约 ${step.median}；嵌套拉普拉斯近似，对 ${versions} 个不定行为版本作 ${draws} 次加权抽取，种子 ${model.seed}；δ = ${delta}。${evidence === undefined ? "" : `证据：${evidence.zh}。`}`,
  };
}

/** What the model reads: of the period itself first, then of all others, which bear on it through the walk. */
function evidenceNodes(ground: ModelGround, { period, set }: { period: ModelPeriod | undefined; set: string | undefined }): Derivation[] {
  const { answer, model, question } = ground;
  const years = set === undefined ? answer.years : (answer.alternatives.find((one) => one.id === set)?.years ?? []);
  const told = years.filter((year) => year.events.length > 0).map((year) => year.year);
  const here = told.filter((year) => year === period?.year);
  return model.indicators.flatMap((indicator) => {
    if (indicator.cells === 0) return [];
    const declared = question.indicators?.find((one) => one.id === indicator.id);
    const series = declared === undefined || declared.kind === "acts" ? [] : declared.of.map((one) => one.series);
    const ordered = [...here, ...told.filter((year) => year !== period?.year)];
    const from =
      indicator.kind === "acts" ? ordered.map((year) => yearOfActs(ground, { year, set })) : series.flatMap((id) => cellNodes(ground, id));
    return [{ address: `${answer.question}/model/${indicator.id}`, what: indicator.title, method: declared?.why, evidence: [], from }];
  });
}

/** The acts of a year, as the reading of years by themselves counts them. */
function yearOfActs(ground: ModelGround, { year, set }: { year: number; set: string | undefined }): Derivation {
  const { from } = yearNode(ground, { year: `${year}`, number: "nA", set, delta: undefined });
  const address = `${ground.answer.question}/${year}`;
  return {
    address,
    what: { en: `acts of ${year}`, zh: `${year} 年的行为` },
    evidence: [],
    from: from.filter((side) => side.from.length > 0),
  };
}

import { CODEBOOK, type Locale, type ModelSettings, type TiltAnswer, type TiltModel, type TiltQuestion } from "../../model/index.ts";
import type { ReportSection } from "./report.ts";
import { reportWords } from "./words.ts";

/** What the methods paragraph names besides the method itself. */
export interface MethodFacts {
  readonly question: TiltQuestion;
  readonly answer: TiltAnswer;
  readonly model: { readonly fitted: TiltModel; readonly settings: ModelSettings } | null;
  readonly version: string;
  /** Digest of the study's claims and questions, by which a reader knows that it is the same evidence. */
  readonly digest: string;
  readonly runtime: string;
}

/** The methods paragraph of a paper: what was done, with every setting, seed and digest. */
export function methodSection(facts: MethodFacts, locale: Locale): ReportSection {
  const paragraphs = [years(facts), ...(facts.model === null ? [] : [model(facts.model)]), software(facts)];
  return {
    id: "methods",
    title: reportWords[locale].methods,
    blocks: paragraphs.map((text) => ({ kind: "paragraph", text: text[locale] })),
  };
}

type Said = Readonly<Record<Locale, string>>;

function years({ question: q }: MethodFacts): Said {
  const labels = CODEBOOK.certainties.filter((one) => q.certainties.includes(one.id)).map((one) => one.label);
  const certainties = { en: labels.map((one) => one.en).join(", "), zh: labels.map((one) => one.zh).join("、") };
  return {
    en: `Acts are events that the question file declares as showing the lean of the focal state (${q.acts.length} rules; evidence sets ${q.evidence.join(", ")}); claims of the certainties ${certainties.en} count, ${q.credence === "codebook" ? "weighed by the credence that the codebook gives each certainty" : "each in full"}. In a year with nA and nB acts the posterior of D ~ N(0, ${q.priorVariance}) given n = nA + nB is exact (binomial, logit link): the total cancels, so that how much a source tells of a year does not matter. δ = ${q.delta}. A source's own lean of standard deviation ${q.sourceLean} is shown as a sensitivity.`,
    zh: `行为指问题文件声明为显示该国倾斜的事件（规则 ${q.acts.length} 条；证据组合 ${q.evidence.join("、")}）；计入确定程度为${certainties.zh}的主张，${q.credence === "codebook" ? "按编码手册所定可信度加权" : "各计全数"}。某年有行为 nA、nB 项时，D ~ N(0, ${q.priorVariance}) 在 n = nA + nB 之下的后验为精确值（二项、logit 连接）：总数消去，故文献述及某年多少无关结果。δ = ${q.delta}。文献自身偏向（标准差 ${q.sourceLean}）另示其敏感度。`,
  };
}

function model({ fitted: { seed, draws, parameters }, settings }: NonNullable<MethodFacts["model"]>): Said {
  const step = parameters.find((one) => one.name === "step");
  const learnt = step === undefined ? "—" : `${Math.round(100 * step.contraction)} %`;
  return {
    en: `All years together: a local-level model of the alignment with each patron, a ~ N(0, 1) at first, step σ lognormal with median ${settings.step.median} and spread ${settings.step.spread}, loadings lognormal with median ${settings.loading.median} and spread ${settings.loading.spread}; nested Laplace approximation with importance sampling of hyperparameters and paths (after Rue, Martino & Chopin 2009), ${settings.versions} versions of acts of uncertain date or truth, ${draws} draws, seed ${seed}. Of the variance of ln σ the evidence took away ${learnt}. Turning points are read from the draws: the first period after the year asked about in which D crosses the level and stays for two periods. Every indicator and every root source is left out once.`,
    zh: `各年合读：与每一大国的亲疏各为局部水平模型，起始 a ~ N(0, 1)，步长 σ 服从对数正态（中位数 ${settings.step.median}，离散 ${settings.step.spread}），载荷服从对数正态（中位数 ${settings.loading.median}，离散 ${settings.loading.spread}）；嵌套拉普拉斯近似，对超参数与路径作重要性抽样（据 Rue、Martino 与 Chopin 2009），日期或真伪不定的行为取 ${settings.versions} 个版本，抽样 ${draws} 次，种子 ${seed}。证据使 ln σ 的方差减少 ${learnt}。转折由抽样读出：所问年份之后，D 首次越过界线并保持两期的时段。每项指标、每个根来源各去掉一次。`,
  };
}

function software({ version, digest, runtime, answer }: MethodFacts): Said {
  return {
    en: `Tiltmeter ${version}, ${runtime}. Documents read: ${answer.sources.join(", ")}. Digest of the study's files: ${digest}.`,
    zh: `Tiltmeter ${version}，${runtime}。所读文献：${answer.sources.join("、")}。研究文件摘要：${digest}。`,
  };
}

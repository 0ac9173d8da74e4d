import type { Locale, ThreatTieKind } from "../../model/index.ts";
import { inSentence } from "../english-name.ts";

type Factor = "power" | "proximity" | "offence" | "intention";
type Spread = { layer: string; from: number; to: number; least: string; leastYear: number; greatest: string; greatestYear: number };

const FACTORS_EN: Readonly<Record<Factor, string>> = {
  power: "power",
  proximity: "proximity",
  offence: "offence",
  intention: "intentions",
};
const TIES_EN: Readonly<Record<ThreatTieKind, string>> = {
  pact: "defence pact",
  entente: "consultation, neutrality or non-aggression",
  relations: "diplomatic relations",
  none: "no relations",
  unknown: "not known",
};

const en = {
  separator: " · ",
  comma: ", ",
  and: (names: readonly string[]) => (names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`),
  name: (name: string) => inSentence(name),
  factors: FACTORS_EN,
  ties: TIES_EN,
  layers: {
    reference: "on reference data alone",
    acts: "with the acts that the study tells of",
    perceptions: "as its sources say that it was perceived",
  },
  head: { state: "Source of threat", threat: "threat T", lack: "what takes the threat below 1, factor by factor", scale: "log scale" },
  beside: "outside the bloc",
  border: "on the border",
  troops: (n: string, host: string) => `${n} troops in ${host}`,
  distance: (km: string) => `${km} km away`,
  noDistance: "distance not known",
  noFigures: (year: number) => `no figures for ${year}`,
  missing: (columns: string) => `not known: ${columns} missing`,
  withActs: (value: string) => `${value} with acts told`,
  seen: (value: string) => `${value} as perceived`,
  bloc: "Bloc threat",
  axisFrom: (value: string) => `axis from ${value}`,
  reference: "reference data alone",
  acts: "with acts told",
  sameActs: "acts told change it by less than .001",
  flat: (half: string) => `flat: ±${half}\u00a0%`,
  varied: (half: string) => `varied: ±${half}\u00a0%`,
  blocUnknown: "not known: figures are missing",
  notAsked: "not asked",
  tiesTrack: "Ties inside",
  tiesNote: "what makes it one bloc",
  pair: (one: string, other: string) => `${one}–${other}`,
  perceived: "As perceived",
  perceivedNote: "only what sources say was perceived as a threat",
  nothingSeen: "no source says that it was perceived",
  rivals: "Each by itself",
  rivalsNote: "bars from 0 to 1; pale: at most",
  equation: (t: { total: string; parts: readonly string[] }) => `${t.total} = ${t.parts.join(" + ")}`,
  rowsLabel: (t: { year: number; on: string; list: readonly string[] }) =>
    `Threat to ${inSentence(t.on)} in ${t.year}, each state with its four factors: ${t.list.join("; ")}`,
  tracksLabel: (t: { from: number; to: number; on: string; bloc: string }) =>
    `Threat to ${inSentence(t.on)} from ${t.bloc}, year by year from ${t.from} to ${t.to}: the bloc, the ties inside it, what was perceived, and each state by itself`,
  finding: {
    head: (year: number, name: string) => `${year}: ${capital(inSentence(name))} ${verbFor(name)} the greatest threat`,
    headUnknown: (year: number) => `${year}: the threat is not known`,
    bloc: (t: { names: string; total: string; largest: string; sum: string; leader: string }) =>
      `${capital(t.names)} together: ${t.total}, between ${t.largest} (${inSentence(t.leader)} alone) and ${t.sum} (all added up).`,
    blocUnknown: "For the bloc as a whole figures are missing.",
    alone: (t: { name: string; threat: string }) => `${capital(inSentence(t.name))}: ${t.threat}.`,
  },
  spread: {
    flat: (t: Spread & { half: string; limit: string }) =>
      `${capital(t.layer)} the bloc threat is flat from ${t.from} to ${t.to}: ${t.least} (${t.leastYear}) to ${t.greatest} (${t.greatestYear}), ±${t.half}\u00a0%; up to ±${t.limit}\u00a0% counts as no change.`,
    varied: (t: Spread & { half: string; limit: string }) =>
      `${capital(t.layer)} the bloc threat changed from ${t.from} to ${t.to}: ${t.least} (${t.leastYear}) to ${t.greatest} (${t.greatestYear}), ±${t.half}\u00a0%, more than ±${t.limit}\u00a0%.`,
    unknown: (t: { layer: string; from: number; to: number }) =>
      `${capital(t.layer)} it is not known whether the bloc threat changed from ${t.from} to ${t.to}: figures are missing.`,
    flatMeans: "What hardly varies cannot explain a change; it may explain what stayed.",
    settings: (t: { draws: string; flat: string }) => `Of ${t.draws} choices of all settings together it is flat in ${t.flat}.`,
  },
  measures: {
    "leeds-savun": "Leeds & Savun 2007",
    johnson: "Johnson 2017",
    "johnson-undiscounted": "Johnson, no distance",
    "bueno-de-mesquita": "Bueno de Mesquita 1981",
    "cinc-ratio": "CINC ratio",
  },
  robust: {
    slice: (t: { factor: string; what: string }) =>
      `${t.what}: share of the other weightings at which it holds, for each weight of ${t.factor}`,
    always: "whatever it weighs",
    never: "at no weight",
  },
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Names of several states together are plural: the United States are. */
function verbFor(name: string): string {
  return /\bStates\b/.test(name) ? "are" : "is";
}

const zh: typeof en = {
  separator: " · ",
  comma: "，",
  and: (names) => (names.length < 2 ? names.join("") : `${names.slice(0, -1).join("、")}和${names.at(-1)}`),
  name: (name) => name,
  factors: { power: "实力", proximity: "邻近", offence: "进攻力", intention: "意图" },
  ties: { pact: "防御条约", entente: "磋商、中立或互不侵犯", relations: "仅有邦交", none: "无邦交", unknown: "不详" },
  layers: { reference: "仅据参考数据", acts: "加入本研究所述行为", perceptions: "按其文献所述的认知" },
  head: { state: "威胁来源", threat: "威胁 T", lack: "各因素使威胁低于 1 的部分", scale: "对数刻度" },
  beside: "不属集团",
  border: "陆上接壤",
  troops: (n, host) => `在${host}驻军 ${n} 人`,
  distance: (km) => `相距 ${km} 公里`,
  noDistance: "距离不详",
  noFigures: (year) => `${year} 年没有数字`,
  missing: (columns) => `不详：缺 ${columns}`,
  withActs: (value) => `计入所述行为 ${value}`,
  seen: (value) => `按所述认知 ${value}`,
  bloc: "集团威胁",
  axisFrom: (value) => `纵轴始于 ${value}`,
  reference: "仅据参考数据",
  acts: "计入所述行为",
  sameActs: "所述行为带来的变化不足 .001",
  flat: (half) => `持平：±${half}\u00a0%`,
  varied: (half) => `有变：±${half}\u00a0%`,
  blocUnknown: "不详：缺数字",
  notAsked: "未问及",
  tiesTrack: "内部关系",
  tiesNote: "何以成为一个集团",
  pair: (one, other) => `${one}—${other}`,
  perceived: "认知中的威胁",
  perceivedNote: "仅计文献所述的认知",
  nothingSeen: "没有文献述及认知",
  rivals: "各国单独",
  rivalsNote: "条高自 0 至 1；浅色为上限",
  equation: (t) => `${t.total} = ${t.parts.join(" + ")}`,
  rowsLabel: (t) => `${t.year} 年${t.on}所受威胁，各国及其四个因素：${t.list.join("；")}`,
  tracksLabel: (t) => `${t.from}—${t.to} 年${t.bloc}对${t.on}的逐年威胁：集团、内部关系、认知中的威胁、各国单独`,
  finding: {
    head: (year, name) => `${year} 年：${name}是最大的威胁`,
    headUnknown: (year) => `${year} 年：威胁不详`,
    bloc: (t) => `${t.names}合计 ${t.total}，介于 ${t.largest}（仅${t.leader}）与 ${t.sum}（各国相加）之间。`,
    blocUnknown: "集团整体缺少数字。",
    alone: (t) => `${t.name}：${t.threat}。`,
  },
  spread: {
    flat: (t) =>
      `${t.layer}，${t.from}—${t.to} 年集团威胁持平：${t.least}（${t.leastYear} 年）至 ${t.greatest}（${t.greatestYear} 年），±${t.half}\u00a0%；不超过 ±${t.limit}\u00a0% 视为无变化。`,
    varied: (t) =>
      `${t.layer}，${t.from}—${t.to} 年集团威胁有变：${t.least}（${t.leastYear} 年）至 ${t.greatest}（${t.greatestYear} 年），±${t.half}\u00a0%，超过 ±${t.limit}\u00a0%。`,
    unknown: (t) => `${t.layer}，${t.from}—${t.to} 年集团威胁是否变化不详：缺数字。`,
    flatMeans: "几乎不变者不能解释变化，只能解释何以不变。",
    settings: (t) => `全部设定一并抽取 ${t.draws} 次，其中 ${t.flat} 为持平。`,
  },
  measures: {
    "leeds-savun": "Leeds 与 Savun 2007",
    johnson: "Johnson 2017",
    "johnson-undiscounted": "Johnson，不计距离",
    "bueno-de-mesquita": "Bueno de Mesquita 1981",
    "cinc-ratio": "CINC 之比",
  },
  robust: {
    slice: (t) => `${t.what}：${t.factor}取各权重时，其余权重中使其成立者所占份额`,
    always: "权重任意皆成立",
    never: "任何权重皆不成立",
  },
};

export type ThreatWords = typeof en;

/** The words of the figures of threat, in both languages. */
export const threatWords: Readonly<Record<Locale, ThreatWords>> = { en, zh };

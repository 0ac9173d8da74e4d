import { symmetricBeta } from "../infer/index.ts";
import type {
  ActReading,
  Claim,
  Derivation,
  Event,
  Evidence,
  Question,
  SeriesPartition,
  Study,
  TiltAnswer,
  TiltYear,
  TurningPoint,
} from "../model/index.ts";
import { eventType, isoDay, Problem } from "../model/index.ts";
import type { BuiltStudy } from "./run-study.ts";
import { passageText } from "./study/documents.ts";

/** What an explanation is drawn from. */
interface Ground {
  readonly study: Study;
  readonly events: ReadonlyMap<string, Event>;
  readonly claims: ReadonlyMap<string, Claim>;
  text(source: string): string | undefined;
}

const NUMBERS = ["pA", "pEquidistant", "pB", "pPositive", "mean", "sd", "lo", "hi", "ceiling", "nA", "nB", "maybeA", "maybeB"] as const;
type NumberName = (typeof NUMBERS)[number];

/**
 * The derivation of any number of an answer (`tilt-1960s/1963/pA`, `tilt-1960s/1963`, `tilt-1960s/prc-press/1965|1966`), of an event
 * (`event/<id>`) or of a claim (`claim/<id>`). An address that names nothing is the problem `not-found`, with what could have been meant.
 */
export async function explain(built: BuiltStudy, address: string): Promise<Derivation> {
  const study = built.study();
  const ground: Ground = {
    study,
    events: new Map((await built.events()).map((event) => [event.id, event])),
    claims: new Map(study.claims.map((claim) => [claim.id, claim])),
    text: built.text,
  };
  const [head = "", ...rest] = address.split("/");
  const tail = rest.join("/");
  if (head === "event") return eventNode(found(ground.events.get(tail), address, [...ground.events.keys()]), { ground });
  if (head === "claim") return claimNode(found(ground.claims.get(tail), address, [...ground.claims.keys()]), ground);
  const entry = found(built.questions.get(head), address, [...built.questions.keys(), "event", "claim"]);
  const question = found(
    study.questions.find((one) => one.id === head),
    address,
    [],
  );
  const answer = await entry.answer();
  const [place = "", number] = rest;
  if (/^-?\d+$/.test(place)) return yearNode({ answer, question, ground, readings: await entry.readings() }, place, number);
  return seriesNode({ answer, question, ground }, address);
}

function found<T>(value: T | undefined, address: string, known: readonly string[]): T {
  if (value !== undefined) return value;
  const list = known.slice(0, 12).join(", ") || "—";
  throw new Problem("not-found", { what: "number", "what.zh": "数字", value: address, hint: `Known: ${list}`, "hint.zh": `现有：${list}` });
}

interface YearGround {
  readonly answer: TiltAnswer;
  readonly question: Question;
  readonly ground: Ground;
  readonly readings: readonly ActReading[];
}

function yearNode(at: YearGround, place: string, number: string | undefined): Derivation {
  const { answer, question } = at;
  const years = answer.years.map((year) => String(year.year));
  const year = found(
    answer.years.find((one) => String(one.year) === place),
    `${answer.question}/${place}`,
    years,
  );
  const name = (number ?? "pA") as NumberName;
  if (!NUMBERS.includes(name)) found(undefined, `${answer.question}/${place}/${number}`, NUMBERS);
  const [a, b] = answer.patrons;
  const c = symmetricBeta(question.priorVariance).toFixed(4);
  return {
    address: `${answer.question}/${place}/${name}`,
    what: numberWords(name, year, answer),
    value: year[name],
    method: {
      en: `Exact: logistic(D) ~ Beta(${c} + acts toward ${a}, ${c} + acts toward ${b}), so that Var D = ${question.priorVariance} before any act; δ = ${question.delta}. Acts of uncertain date or certainty enter with their chance (Poisson-binomial mixture).`,
      zh: `精确计算：logistic(D) ~ Beta(${c} + 向 ${a} 的行为数, ${c} + 向 ${b} 的行为数)，使无证据时 Var D = ${question.priorVariance}；δ = ${question.delta}。日期或确定性不定的行为按其概率进入（泊松二项混合）。`,
    },
    evidence: [],
    from: [sideNode(at, year, "A"), sideNode(at, year, "B")],
  };
}

function numberWords(name: NumberName, year: TiltYear, answer: TiltAnswer): Derivation["what"] {
  const [a, b] = answer.patrons;
  const words: Record<NumberName, readonly [en: string, zh: string]> = {
    pA: [`probability that ${answer.focal} leaned to ${a}`, `${answer.focal} 倾向 ${a} 的概率`],
    pEquidistant: [`probability that ${answer.focal} kept its distance equal`, `${answer.focal} 保持等距离的概率`],
    pB: [`probability that ${answer.focal} leaned to ${b}`, `${answer.focal} 倾向 ${b} 的概率`],
    pPositive: [`probability that D > 0`, `D > 0 的概率`],
    mean: [`mean of D, the log-odds that an act favours ${a}`, `D 的均值（某行为有利于 ${a} 的对数优势）`],
    sd: ["standard deviation of D", "D 的标准差"],
    lo: ["lower end of the 90 % interval of D", "D 的 90 % 区间下端"],
    hi: ["upper end of the 90 % interval of D", "D 的 90 % 区间上端"],
    ceiling: ["largest P(equidistant) that this precision can reach", "在此精度下 P(等距离) 的上限"],
    nA: [`acts toward ${a} that certainly began in the year`, `确于该年开始的向 ${a} 的行为`],
    nB: [`acts toward ${b} that certainly began in the year`, `确于该年开始的向 ${b} 的行为`],
    maybeA: [`acts toward ${a} that may have begun in the year`, `可能于该年开始的向 ${a} 的行为`],
    maybeB: [`acts toward ${b} that may have begun in the year`, `可能于该年开始的向 ${b} 的行为`],
  };
  const [en, zh] = words[name];
  return { en: `${en}, ${year.year}`, zh: `${year.year} 年${zh}` };
}

function sideNode(at: YearGround, year: TiltYear, side: "A" | "B"): Derivation {
  const { answer, ground, readings } = at;
  const patron = answer.patrons[side === "A" ? 0 : 1];
  const counted = readings.filter(
    (reading) => year.events.includes(reading.event) && (reading.side === side || reading.side === "both") && reading.notCounted === null,
  );
  const [certain, maybe] = side === "A" ? [year.nA, year.maybeA] : [year.nB, year.maybeB];
  return {
    address: `${answer.question}/${year.year}/n${side}`,
    what: { en: `acts toward ${patron}`, zh: `向 ${patron} 的行为` },
    value: maybe > 0 ? `${certain} + ${maybe}?` : certain,
    evidence: [],
    from: counted.map((reading) => {
      const event = found(ground.events.get(reading.event), reading.event, []);
      return eventNode(event, { ground, reading, year: year.year });
    }),
  };
}

function eventNode(event: Event, at: { ground: Ground; reading?: ActReading; year?: number }): Derivation {
  const label = eventType(event.type)?.label ?? { en: event.type, zh: event.type };
  const states = event.states.map((s) => `${s.role} ${s.state}`).join(", ");
  const chance = at.reading?.years.find((one) => one.year === at.year)?.chance;
  const weight = chance === undefined ? undefined : chance * (at.reading?.credence ?? 1);
  const date = event.start === null ? "?" : `${dayOr(event.start.from)} … ${dayOr(event.start.to)}`;
  return {
    address: `event/${event.id}`,
    what: { en: `${label.en} (${states}), begun ${date}`, zh: `${label.zh}（${states}），始于 ${date}` },
    ...(weight === undefined ? {} : { value: Number(weight.toFixed(4)) }),
    method: {
      en: `${joined(event, "en")}; certainty ${event.certainty}${weight === undefined ? "" : `; set “${at.reading?.set}”; value = chance of the year × credence`}`,
      zh: `${joined(event, "zh")}；确定性 ${event.certainty}${weight === undefined ? "" : `；集合“${at.reading?.set}”；数值 = 落在该年的概率 × 可信度`}`,
    },
    evidence: event.claims.flatMap((id) => evidenceOf(at.ground.claims.get(id), at.ground)),
    from: [],
  };
}

function dayOr(day: number | null): string {
  return day === null ? "?" : isoDay(day);
}

function joined(event: Event, locale: "en" | "zh"): string {
  const n = event.claims.length;
  const words = {
    coder: { en: `${n} claims, one event by the coder's mark`, zh: `${n} 条主张，编码者标为同一事件` },
    rule: { en: `${n} claims of the same act, states and day`, zh: `${n} 条主张，行为、国家与日期相同` },
    single: { en: "one claim", zh: "一条主张" },
  };
  return words[event.joinedBy][locale];
}

function claimNode(claim: Claim, ground: Ground): Derivation {
  const label = eventType(claim.type)?.label ?? { en: claim.type, zh: claim.type };
  return {
    address: `claim/${claim.id}`,
    what: { en: `${label.en}: ${claim.gloss.en}`, zh: `${label.zh}：${claim.gloss.zh}` },
    value: claim.date.edtf ?? "?",
    method: {
      en: `coded by ${claim.coder}, ${claim.codedAt}; ${claim.certainty}`,
      zh: `${claim.coder} 编码于 ${claim.codedAt}；${claim.certainty}`,
    },
    evidence: evidenceOf(claim, ground),
    from: [],
  };
}

function evidenceOf(claim: Claim | undefined, ground: Ground): Evidence[] {
  if (claim === undefined) return [];
  const document = ground.text(claim.source);
  const before = document === undefined ? undefined : passageText(document, { start: 0, end: claim.at.start });
  return [
    {
      claim: claim.id,
      source: claim.source,
      ...claim.at,
      ...(before === undefined ? {} : { line: before.split("\n").length }),
      roots: claim.root ?? [claim.source],
      gloss: claim.gloss,
      ...(document === undefined ? {} : { text: passageText(document, claim.at) }),
    },
  ];
}

function seriesNode(at: { answer: TiltAnswer; question: Question; ground: Ground }, address: string): Derivation {
  const { answer } = at;
  const turning = answer.turningPoints.find((one) => `${answer.question}/${one.series}/${one.between}` === address);
  if (turning !== undefined) return turningNode(at, turning);
  for (const partition of answer.partitions) {
    const division = partition.divisions.find((one) => `${answer.question}/${partition.series}/${one.division}` === address);
    if (division !== undefined) return divisionNode(at, partition, division);
  }
  const known = [
    ...answer.years.slice(0, 2).map((year) => `${answer.question}/${year.year}/pA`),
    ...answer.turningPoints.map((one) => `${answer.question}/${one.series}/${one.between}`),
  ];
  return found<Derivation>(undefined, address, known);
}

type SeriesGround = Parameters<typeof seriesNode>[0];

function turningNode(at: SeriesGround, point: TurningPoint): Derivation {
  return {
    address: `${at.answer.question}/${point.series}/${point.between}`,
    what: {
      en: `probability that the rate changed at ${point.between} (between ${point.interval.from} and ${point.interval.to})`,
      zh: `比率在 ${point.between} 处改变的概率（${point.interval.from} 至 ${point.interval.to} 之间）`,
    },
    value: point.probability,
    method: partitionMethod(at.question, point.series),
    evidence: [],
    from: cellNodes(at, point.series),
  };
}

function divisionNode(at: SeriesGround, partition: SeriesPartition, division: SeriesPartition["divisions"][number]): Derivation {
  return {
    address: `${at.answer.question}/${partition.series}/${division.division}`,
    what: { en: `probability of the division ${division.division}`, zh: `分段 ${division.division} 的概率` },
    value: division.probability,
    method: partitionMethod(at.question, partition.series),
    evidence: [],
    from: cellNodes(at, partition.series),
  };
}

function partitionMethod(question: Question, series: string): Derivation["method"] {
  const use = question.series.find((one) => one.id === series);
  return {
    en: `Exact product partition of Poisson counts; yearly rate ~ Gamma(${use?.shape}, ${use?.rate}), chance of a change ${use?.change} at each boundary.`,
    zh: `泊松计数的精确乘积分割；年比率 ~ Gamma(${use?.shape}, ${use?.rate})，每一边界改变的先验概率 ${use?.change}。`,
  };
}

function cellNodes({ ground, answer }: SeriesGround, id: string): Derivation[] {
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

import type { Locale, MatrixAnswer, StatesTilt, ThreatAnswer } from "../../model/index.ts";

/** What of an answer its figure names as settings. */
type ThreatSettings = Pick<ThreatAnswer, "question" | "period" | "settings" | "figures">;

/** What of a matrix its figure names as settings. */
type MatrixSettings = Pick<MatrixAnswer, "question" | "settings" | "rows">;

/** What of the leans of states their figure names as settings. */
type StatesSettings = Pick<StatesTilt, "patrons" | "period" | "at" | "question" | "draws"> & { readonly weights: string | null };

function leftOutRows({ rows }: MatrixSettings): string[] {
  return rows.flatMap(({ id, leftOut }) => (leftOut === "asked" ? [id] : []));
}

function weightList(weights: ThreatAnswer["settings"]["weights"]): string {
  return (["power", "proximity", "offence", "intention"] as const).map((factor) => Number(weights[factor].toFixed(4))).join(" : ");
}

function setList({ sets }: ThreatAnswer["figures"]): string {
  return sets.map(({ id, version }) => `${id} ${version}`).join(", ");
}

const en = {
  source: (study: string, documents: readonly string[]) => `Source: ${study}${documents.length === 0 ? "" : ` (${documents.join("; ")})`}.`,
  data: (list: readonly string[]) => `Data: ${list.join("; ")}.`,
  settings: (list: readonly string[]) => `Settings: ${list.join("; ")}.`,
  again: (command: string) => `Again: ${command}`,
  digest: (version: string, digest: string) => `Tiltmeter ${version}; the digest of its CSV begins with ${digest}.`,
  missing: (characters: string) => `No glyph in the fonts of the figure for: ${characters}`,
  written: (paths: readonly string[]) => `written: ${paths.join(", ")}`,
  kept: (path: string) => `not written, since ${path} holds something else: the numbers of the figure (--out NAME.csv)`,
  tilt: {
    settings: (s: { question: string; delta: number; evidence: string; from: number; to: number }) => [
      `question ${s.question}`,
      `${s.from}–${s.to}`,
      `δ = ${s.delta}`,
      `evidence ${s.evidence}`,
    ],
  },
  threat: {
    settings: ({ question, period, settings: { weights, rho }, figures }: ThreatSettings) => [
      ...(question === null ? [] : [`question ${question}`]),
      `${period.from}–${period.to}`,
      `weights ${weightList(weights)}`,
      `ρ = ${rho}`,
      `${figures.origin === "study" ? "figures of the study" : "figures of the data folder"}: ${setList(figures)}`,
    ],
  },
  matrix: {
    settings: (answer: MatrixSettings) => [
      `question ${answer.question}`,
      `γ = ${answer.settings.gamma}`,
      `coder’s doubt ${answer.settings.noise.sd} dB, ${answer.settings.noise.draws} draws, seed ${answer.settings.noise.seed}`,
      ...(leftOutRows(answer).length === 0 ? [] : [`without ${leftOutRows(answer).join(", ")}`]),
    ],
  },
  chronicle: {
    title: (lanes: readonly string[], window: string) => `What happened, ${window}: ${lanes.join("; ")}`,
    text: (n: { undated: number }) =>
      `Each mark is one event, its date drawn as well as the sources tell it; ≠ where sources contradict each other. Numbers count the events without room, where they begin. Not shown: ${n.undated} without a date.`,
    question: (id: string) => `question ${id}`,
    filter: (name: string, value: string) => `${name} ${value}`,
  },
  register: {
    title: (of: string, date: string, view: "diplomatic_relations" | "mission") =>
      view === "mission" ? `From where relations with ${of} were looked after on ${date}` : `Who had relations with ${of} on ${date}`,
    text: "Each state once, filled by its standing on that day; what is only possible or only proposed has a fill of its own. Not shown: rows in which a source names no state.",
  },
  states: {
    settings: ({ patrons, period, at, question, draws, weights }: StatesSettings) => [
      patrons.join(" – "),
      `year ${at} of ${period.from}–${period.to} fitted together`,
      `δ = ${question.delta}`,
      ...(weights === null ? [] : [`weights ${weights}`]),
      `${draws} draws a state, seed ${question.model?.seed}`,
    ],
  },
  race: {
    title: (of: string, from: number, to: number) => `States with which ${of} had relations, ${from}–${to}`,
    text: "Relations in force at the end of each year. Band: from certain to possible. Dashed: with rows that nobody has accepted. ×: totals that a source states. Not shown: rows without a date that name no state.",
  },
};

const zh: typeof en = {
  source: (study, documents) => `来源：${study}${documents.length === 0 ? "" : `（${documents.join("；")}）`}。`,
  data: (list) => `数据：${list.join("；")}。`,
  settings: (list) => `设定：${list.join("；")}。`,
  again: (command) => `重绘：${command}`,
  digest: (version, digest) => `倾斜仪 ${version}；其 CSV 的摘要以 ${digest} 开头。`,
  missing: (characters) => `图所用字体中没有字形：${characters}`,
  written: (paths) => `已写入：${paths.join("、")}`,
  kept: (path) => `${path} 另有内容，故未写入图的数字（可用 --out 文件名.csv）`,
  tilt: {
    settings: (s) => [`问题 ${s.question}`, `${s.from}—${s.to} 年`, `δ = ${s.delta}`, `证据 ${s.evidence}`],
  },
  threat: {
    settings: ({ question, period, settings: { weights, rho }, figures }) => [
      ...(question === null ? [] : [`问题 ${question}`]),
      `${period.from}—${period.to} 年`,
      `权重 ${weightList(weights)}`,
      `ρ = ${rho}`,
      `${figures.origin === "study" ? "研究自存数字" : "数据文件夹"}：${setList(figures)}`,
    ],
  },
  matrix: {
    settings: (answer) => [
      `问题 ${answer.question}`,
      `γ = ${answer.settings.gamma}`,
      `编码者的犹疑 ${answer.settings.noise.sd} 分贝，抽样 ${answer.settings.noise.draws} 次，种子 ${answer.settings.noise.seed}`,
      ...(leftOutRows(answer).length === 0 ? [] : [`略去 ${leftOutRows(answer).join("、")}`]),
    ],
  },
  chronicle: {
    title: (lanes, window) => `${window}大事：${lanes.join("；")}`,
    text: (n) =>
      `每个标记为一事件，其日期知道多少画多少；≠ 表示来源互相矛盾。数字为因无处容纳而未画的事件数，列于其开始之处。未示：无日期者 ${n.undated} 件。`,
    question: (id) => `问题 ${id}`,
    filter: (name, value) => `${name} ${value}`,
  },
  register: {
    title: (of, date, view) => (view === "mission" ? `${date}，与${of}的关系由何处办理` : `${date}，谁与${of}有外交关系`),
    text: "每国一处，依当日状况填充；仅为可能者与仅见于待定各行者各有其填法。未示：来源未写国名的各行。",
  },
  states: {
    settings: ({ patrons, period, at, question, draws, weights }) => [
      patrons.join(" – "),
      `${period.from}—${period.to} 年一并拟合，取 ${at} 年`,
      `δ = ${question.delta}`,
      ...(weights === null ? [] : [`权重 ${weights}`]),
      `每国抽样 ${draws} 次，种子 ${question.model?.seed}`,
    ],
  },
  race: {
    title: (of, from, to) => `与${of}有邦交的国家数，${from}—${to} 年`,
    text: "历年年底仍有邦交的国家数。色带：由确定至可能。虚线：计入无人采纳的各行。×：文献自称的总数。未示：既无日期又无国名的各行。",
  },
};

/** The words around figures, in both languages. */
export const figureMessages: Readonly<Record<Locale, typeof en>> = { en, zh };

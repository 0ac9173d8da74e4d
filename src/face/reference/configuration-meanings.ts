import type { Meanings } from "./meanings.ts";

const SHORT = ["Name for places where the title is too long; the title where left out.", "题名过长处所用的简称；不写则用题名。"] as const;
const VALUE = ["The raw value.", "原始值。"] as const;
const WHY = ["Why this value.", "何以取此值。"] as const;

/** What each key of a question about configurations, or about several states, means. */
export const CONFIGURATION_MEANINGS: Meanings = {
  "ComparativeQuestion.kind": ["Always `comparative`.", "恒为 `comparative`。"],
  "ComparativeQuestion.title": ["The question in both languages.", "问题，中英文各一。"],
  "ComparativeQuestion.short": SHORT,
  "ComparativeQuestion.like": ["Id of the tilt question that is asked of every state.", "向各国提出的倾斜问题的编号。"],
  "ComparativeQuestion.period": ["The years of the cases that give none of their own.", "未自写年份之案例所取的年份。"],
  "ComparativeQuestion.period.from": ["First year, included.", "起年，含在内。"],
  "ComparativeQuestion.period.to": ["Last year, included.", "止年，含在内。"],
  "ComparativeQuestion.cases": ["The states.", "各国。"],
  "ComparedState.focal": ["The state.", "国家。"],
  "ComparedState.patrons": ["Its two patrons; those of the tilt question where left out.", "其两大国；不写则依倾斜问题。"],
  "ComparedState.period": ["Its years; those of the question where left out.", "其年份；不写则依本问题。"],
  "ComparedState.period.from": ["First year, included.", "起年，含在内。"],
  "ComparedState.period.to": ["Last year, included.", "止年，含在内。"],
  "ComparedState.why": ["Why it is compared.", "何以列入比较。"],
  "ConfigurationsQuestion.kind": ["Always `configurations`.", "恒为 `configurations`。"],
  "ConfigurationsQuestion.title": ["The question in both languages.", "问题，中英文各一。"],
  "ConfigurationsQuestion.short": SHORT,
  "ConfigurationsQuestion.cases": [
    "`are: years` with `of`, a state: every year of the period is a case, and the answer describes without testing. `are: states` with `list`: each entry is a case.",
    "`are: years` 并写 `of`（一国）：时段内每一年为一案例，答案只作描述、不作检验。`are: states` 并写 `list`：每条为一案例。",
  ],
  "ConfigurationsQuestion.period": ["The years asked about.", "所问的年份。"],
  "ConfigurationsQuestion.period.from": ["First year, included.", "起年，含在内。"],
  "ConfigurationsQuestion.period.to": ["Last year, included.", "止年，含在内。"],
  "ConfigurationsQuestion.conditions": ["The conditions, at most six.", "条件，至多六个。"],
  "ConfigurationsQuestion.outcome": ["The outcome.", "结果。"],
  "ConfigurationsQuestion.values": [
    "Raw values of conditions and outcome, each with what it rests on. A case without a value in some set is left out and named.",
    "条件与结果的原始值，各注明依据。案例在某集合无值者不计入，并列出其名。",
  ],
  "ConfigurationsQuestion.thresholds": [
    "What a configuration must reach to count as enough: consistency and PRI; `cases`: how many cases it must have to be judged.",
    "组态视为充分所须达到的一致性与 PRI；`cases` 为可作判断所须的案例数。",
  ],
  "ConfigurationsQuestion.thresholds.consistency": ["Least consistency, 0 to 1.", "最低一致性，0 至 1。"],
  "ConfigurationsQuestion.thresholds.pri": ["Least proportional reduction in inconsistency, 0 to 1.", "最低 PRI，0 至 1。"],
  "ConfigurationsQuestion.thresholds.cases": ["Least number of cases.", "最少案例数。"],
  "ConfigurationsQuestion.seed": ["Makes the sampled rearrangements of the permutation tests again.", "用以重现置换检验的抽样重排。"],
  "StateCase.id": ["Name of the case, once in the question.", "案例名，问题内唯一。"],
  "StateCase.state": ["The state.", "国家。"],
  "StateCase.period": ["The years of it that are the case.", "作为案例的年份。"],
  "StateCase.period.from": ["First year, included.", "起年，含在内。"],
  "StateCase.period.to": ["Last year, included.", "止年，含在内。"],
  "StateCase.why": ["Why it is a case.", "何以列为案例。"],
  ...setMeanings("FuzzySet"),
  ...setMeanings("Condition"),
  "Condition.expected": [
    "What is expected of the condition; without it no assumption that needs one is easy.",
    "对该条件的预期；不写则凡须预期的假定皆不算容易。",
  ],
  "Condition.expected.when": [
    "`present` or `absent`: in which state it is expected to bring the outcome about.",
    "`present` 或 `absent`：预期在具备或不具备时产生结果。",
  ],
  "Condition.expected.why": ["Why that is expected.", "何以如此预期。"],
  "RawValue.set": ["A condition or the outcome.", "某一条件或结果。"],
  "RawValue.cases": ["The cases that have this value: years, or names of cases.", "取此值的案例：年份或案例名。"],
  "RawValue.value": ["The raw value; `null` where it is not known.", "原始值；不知则写 `null`。"],
  "RawValue.claims": ["The claims that it rests on.", "所依据的主张。"],
  "RawValue.sources": ["Sources that it rests on where no claim tells it.", "无主张可据时所依据的文献。"],
  "RawValue.why": WHY,
};

function setMeanings(schema: string): Meanings {
  const anchors = {
    out: ["The raw value of full non-membership (log-odds −3).", "完全不隶属之值（对数几率 −3）。"],
    crossover: ["The raw value of neither in nor out (.5).", "不隶属亦不不隶属之值（.5）。"],
    in: ["The raw value of full membership (log-odds 3).", "完全隶属之值（对数几率 3）。"],
  } as const;
  const keys = Object.entries(anchors).flatMap(([key, meaning]) => [
    [`${schema}.${key}`, meaning],
    [`${schema}.${key}.value`, VALUE],
    [`${schema}.${key}.why`, WHY],
  ]);
  return {
    [`${schema}.id`]: ["Its name in formulas: capital letters and digits.", "公式中的名称：大写字母与数字。"],
    [`${schema}.title`]: ["What being in it means, in both languages.", "隶属于它意味着什么，中英文各一。"],
    ...(Object.fromEntries(keys) as Meanings),
  };
}

import { type BrokenStudy, put } from "./broken-study.ts";

const QUESTION = `kind: why
title: { en: Why did Mongolia lean?, zh: 蒙古何以倾斜？ }
about: lean
period: { from: 1960, to: 1965 }
causes:
  - id: aid
    title: { en: aid, zh: 援助 }
    channel: aid
    width: 2
    measure:
      kind: coded
      why: { en: By hand, zh: 人工 }
      values:
        - { from: 1960, to: 1962, value: 1, claims: [memo-001] }
        - { from: 1963, to: 1965, value: -1, claims: [] }
  - id: visits
    title: { en: visits, zh: 访问 }
    channel: visits
    measure: { kind: events, of: [{ types: [visit], by: CHN, on: MNG, each: 1 }], covered: { from: 1960, to: 1965 } }
  - id: entries
    title: { en: entries, zh: 条目 }
    channel: press
    measure: { kind: series, of: [{ series: notes, times: 1 }] }
hypotheses:
  - { id: bought, title: { en: Bought, zh: 收买 }, statement: { en: Aid did it, zh: 援助使然 }, claims: [memo-001], rival: false }
predictions:
  - id: moves
    hypothesis: bought
    statement: { en: The lean follows aid, zh: 倾斜随援助 }
    test: { kind: sign, outcome: tilt, cause: aid, direction: positive, after: first }
  - id: first
    hypothesis: bought
    statement: { en: Aid came first, zh: 援助在先 }
    test:
      kind: order
      causes: [{ id: loan, title: { en: loan, zh: 贷款 }, claim: memo-001 }]
      onsets: [{ id: word, title: { en: word, zh: 言辞 }, claim: memo-002 }]
  - id: held
    hypothesis: bought
    statement: { en: Ties held, zh: 关系未断 }
    test:
      kind: bound
      ties: [{ with: CHN, relation: diplomatic_relations, direction: mutual, values: [established], from: 1960, to: 1965 }]
      against: [sever_relations]
  - id: most
    hypothesis: bought
    statement: { en: Aid most, zh: 援助为最 }
    test: { kind: dominance, outcome: tilt, greatest: aid, over: [visits] }
minimumVariance: 0.05
lag: 1
belief: { innovation: 0.5, persistence: { mean: 1, sd: 0.1 }, effect: 0.5 }
learning: 3
draws: 50
multiverse:
  cells: 4
  seed: 1
  lags: [1]
  deltas: [0]
  evidence: [own, with-aid]
  without: [none, memo]
  steps: [0.5]
  beliefs: [{ id: own, innovation: 0.5, persistence: { mean: 1, sd: 0.1 }, effect: 0.5 }]
  threats: []
`;

/** The question with each text replaced by the other, in turn. */
function broken(...changes: readonly (readonly [string, string])[]): ReturnType<typeof put> {
  const text = changes.reduce((before, [from, to]) => {
    if (before.split(from).length !== 2) throw new RangeError(`the question has not once ${from}`);
    return before.replace(from, to);
  }, QUESTION);
  return put("questions/reason.yaml", text);
}

/** Questions why that name what is not there, twice, or without a date. */
export const BROKEN_WHY: readonly BrokenStudy[] = [
  { name: "a question why with nothing wrong", edits: [broken()] },
  { name: "a question why about what is no tilt question", edits: [broken(["about: lean", "about: ▸why/unknown-name◂leaning"])] },
  {
    name: "a prediction with a cause and a hypothesis that are not there",
    edits: [
      broken(
        ["cause: aid, direction", "cause: ▸why/unknown-name◂loans, direction"],
        ["- id: moves\n    hypothesis: bought", "- id: moves\n    hypothesis: ▸why/unknown-name◂forced"],
        ["after: first", "after: ▸why/unknown-name◂moves"],
        ["over: [visits]", "over: [▸why/unknown-name◂journeys]"],
      ),
    ],
  },
  {
    name: "choices of evidence and sources that are not there",
    edits: [broken(["[own, with-aid]", "[own, ▸why/unknown-name◂with-loans]"], ["[none, memo]", "[none, ▸source/unknown◂memoir]"])],
  },
  {
    name: "a mission that is both's, and an alliance that is one's",
    edits: [
      broken([
        "ties: [{ with: CHN, relation: diplomatic_relations, direction: mutual, values: [established], from: 1960, to: 1965 }]",
        `ties:
        - { with: CHN, relation: mission, direction: ▸why/direction◂mutual, values: [resident], from: 1960, to: 1965 }
        - { with: CHN, relation: alliance, direction: ▸why/direction◂by-patron, values: [defence], from: 1960, to: 1965 }
        - { with: CHN, relation: mission, direction: by-focal, values: [resident], from: 1960, to: 1965 }`,
      ]),
    ],
  },
  {
    name: "a cause, a hypothesis and a date that rest on claims which nobody has accepted",
    edits: [
      broken(
        ["value: 1, claims: [memo-001]", "value: 1, claims: [memo-001, ▸claim/not-accepted◂memo-009]"],
        ["claims: [memo-001], rival", "claims: [▸claim/not-accepted◂memo-009], rival"],
        ["zh: 言辞 }, claim: memo-002 }", 'zh: 言辞 }, date: "1961", claim: ▸claim/not-accepted◂memo-009 }'],
      ),
    ],
  },
  {
    name: "a period that reaches beyond that of the tilt question",
    edits: [broken(["about: lean\nperiod: { from: 1960, to: 1965 }", "about: lean\nperiod: ▸why/outside◂{ from: 1959, to: 1965 }"])],
  },
  {
    name: "causes on both sides of zero without a width of their scale",
    edits: [
      broken(
        ["  - id: aid\n", "  - id: ▸why/no-width◂aid\n"],
        ["    width: 2\n", ""],
        ["  - id: visits\n", "  - id: ▸why/no-width◂visits\n"],
        ["on: MNG, each: 1 }]", "on: MNG, each: 1 }, { types: [visit], by: SUN, on: MNG, each: -1 }]"],
        ["  - id: entries\n", "  - id: ▸why/no-width◂entries\n"],
        ["of: [{ series: notes, times: 1 }]", "of: [{ series: notes, times: 1 }, { series: notes, times: -1 }]"],
      ),
    ],
  },
  {
    name: "two causes of one name, and a hypothesis that predicts nothing",
    edits: [
      broken(
        ["  - id: visits\n", "  - id: ▸why/duplicate-id◂aid\n"],
        ["over: [visits]", "over: [entries]"],
        [
          "predictions:\n",
          "  - { id: ▸why/unpredicted◂idle, title: { en: Idle, zh: 空 }, statement: { en: Nothing, zh: 无 }, claims: [], rival: true }\npredictions:\n",
        ],
      ),
    ],
  },
  {
    name: "an order without a date, and claims, series, types and actors that are not there",
    edits: [
      broken(
        ["zh: 贷款 }, claim: memo-001 }", 'zh: 贷款 }, date: "1960/..", claim: memo-001 }'],
        ["zh: 言辞 }, claim: memo-002 }", 'zh: 言辞 }, date: "../1960", claim: ▸why/undated◂memo-002 }'],
        ["value: 1, claims: [memo-001]", "value: 1, claims: [▸claim/unknown-claim◂memo-999]"],
        ["series: notes", "series: ▸question/unknown-series◂telegrams"],
        ["types: [visit], by: CHN", "types: [▸type/unknown◂stay], by: ▸actor/unknown◂USSR"],
        ["against: [sever_relations]", "against: [▸type/unknown◂sever]"],
      ),
    ],
  },
];

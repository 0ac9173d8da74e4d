import { type BrokenStudy, type Edit, edit, put } from "./broken-study.ts";

const SOUND = `kind: configurations
title: { en: What went with the lean, zh: 何者与倾斜相伴 }
cases: { are: years, of: MNG }
period: { from: 1960, to: 1961 }
conditions:
  - id: A
    title: { en: More aid, zh: 援助更多 }
    out: { value: -1, why: { en: less, zh: 更少 } }
    crossover: { value: 0, why: { en: as much, zh: 相当 } }
    in: { value: 1, why: { en: more, zh: 更多 } }
outcome:
  id: Y
  title: { en: Leans to China, zh: 倾向中国 }
  out: { value: -1, why: { en: to the USSR, zh: 倾向苏联 } }
  crossover: { value: 0, why: { en: to neither, zh: 均不 } }
  in: { value: 1, why: { en: to China, zh: 倾向中国 } }
values:
  - { set: A, cases: ["1960"], value: 0.5, claims: [memo-001], sources: [], why: { en: told, zh: 文献所述 } }
  - { set: A, cases: ["1961"], value: null, claims: [], sources: [], why: { en: nobody tells, zh: 无人言及 } }
  - { set: Y, cases: ["1960", "1961"], value: 1, claims: [], sources: [memo], why: { en: told, zh: 文献所述 } }
thresholds: { consistency: 0.8, pri: 0.65, cases: 1 }
seed: 1
`;

const OF_STATES = SOUND.replace(
  "cases: { are: years, of: MNG }",
  `cases:
  are: states
  list:
    - { id: north, state: MNG, period: { from: 1960, to: 1960 } }
    - { id: south, state: CHN, period: { from: 1960, to: 1961 } }`,
)
  .replaceAll('["1960"]', "[north]")
  .replaceAll('["1961"]', "[south]")
  .replaceAll('["1960", "1961"]', "[north, south]");

/** The base study with a question about configurations of years; the edits put marks and faults into it. */
function years(...edits: Edit[]): BrokenStudy["edits"] {
  return [put("questions/aid-qca.yaml", SOUND), ...edits];
}

/** The same where the cases are states. */
function states(...edits: Edit[]): BrokenStudy["edits"] {
  return [put("questions/aid-qca.yaml", OF_STATES), ...edits];
}

function swap(from: string, to: string): Edit {
  return edit("questions/aid-qca.yaml", from, to);
}

export const BROKEN_CONFIGURATIONS: readonly BrokenStudy[] = [
  {
    name: "an outcome that is also a condition",
    edits: years(swap("  id: Y", "  id: ▸question/set-twice◂A"), swap("set: Y", "set: ▸question/not-a-set◂Y")),
  },
  {
    name: "anchors that turn back",
    edits: years(swap("crossover: { value: 0, why: { en: as", "crossover: { value: ▸question/calibration◂2, why: { en: as")),
  },
  {
    name: "anchors of which two are one",
    edits: years(swap("crossover: { value: 0, why: { en: to", "crossover: { value: ▸question/calibration◂1, why: { en: to")),
  },
  { name: "a value of a set that nobody defined", edits: years(swap("set: Y", "set: ▸question/not-a-set◂Z")) },
  { name: "a value in a year outside the period", edits: years(swap('cases: ["1961"]', 'cases: [▸question/unknown-case◂"1962"]')) },
  { name: "a year with two values of one set", edits: years(swap('cases: ["1961"]', 'cases: ["1961", ▸question/value-twice◂"1960"]')) },
  { name: "a value that rests on nothing", edits: years(swap("0.5, claims: [memo-001]", "▸question/value-unsourced◂0.5, claims: []")) },
  { name: "a value told by a claim that is not there", edits: years(swap("memo-001", "▸claim/unknown-claim◂memo-101")) },
  {
    name: "a value told by a claim that nobody has accepted",
    edits: years(swap("[memo-001]", "[memo-001, ▸claim/not-accepted◂memo-009]")),
  },
  { name: "a value out of a source that is not there", edits: years(swap("sources: [memo]", "sources: [▸source/unknown◂memoir]")) },
  { name: "years of nobody", edits: years(swap("of: MNG", "of: ▸actor/unknown◂QQQ")) },
  { name: "years that end before they begin", edits: years(swap("from: 1960, to: 1961", "from: ▸question/empty-period◂1961, to: 1960")) },
  {
    name: "a case that stands twice",
    edits: states(
      swap("to: 1961 } }\n", "to: 1961 } }\n    - { id: ▸question/case-twice◂north, state: SUN, period: { from: 1960, to: 1960 } }\n"),
    ),
  },
  { name: "a case of nobody", edits: states(swap("state: CHN", "state: ▸actor/unknown◂QQQ")) },
  {
    name: "a case without a year",
    edits: states(swap("period: { from: 1960, to: 1960 } }", "period: { from: ▸question/empty-period◂1961, to: 1960 } }")),
  },
  { name: "a set with a name that no formula can print", edits: years(swap("  - id: A", "  - id: ▸shape/bad-value◂aid")) },
];

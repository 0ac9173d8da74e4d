import { type BrokenStudy, claim, cutOut, edit, put, remove } from "./broken-study.ts";

const ACTORS: readonly BrokenStudy[] = [
  {
    name: "an actor that stands twice",
    edits: [
      edit("actors.yaml", "person:minister-wen", "▸actor/duplicate◂person:envoy-dorj"),
      claim("memo-007", "person:minister-wen", "CHN"),
    ],
  },
  {
    name: "a state of the register given another kind",
    edits: [
      edit(
        "actors.yaml",
        "  - id: bloc:northern-league",
        "  - id: ▸actor/redefines-state◂PRK\n    kind: polity\n    names: [{ text: Land of Morning, lang: en, kind: variant }]\n  - id: bloc:northern-league",
      ),
    ],
  },
  {
    name: "a state of the register given another code",
    edits: [
      edit(
        "actors.yaml",
        "  - id: bloc:northern-league",
        "  - id: ▸actor/redefines-state◂PRK\n    kind: state\n    codes: { cow: 999 }\n    names: [{ text: Land of Morning, lang: en, kind: variant }]\n  - id: bloc:northern-league",
      ),
    ],
  },
  {
    name: "a bloc with a member that does not exist",
    edits: [edit("actors.yaml", '- { actor: SUN, from: "1960" }', '- { actor: ▸actor/unknown◂SUX, from: "1960" }')],
  },
  {
    name: "a minister of a party that nobody defined",
    edits: [edit("actors.yaml", "- { actor: CHN, office", "- { actor: ▸actor/unknown◂party:cpc, office")],
  },
  {
    name: "a name that is also that of a state",
    edits: [edit("actors.yaml", "text: Steppe Daily", "text: ▸actor/ambiguous-name◂Mongolia")],
  },
  {
    name: "a name that two actors bear at the same time, though not from the same day",
    edits: [
      edit(
        "actors.yaml",
        "{ text: Steppe Daily, lang: en, kind: short }",
        '{ text: ▸actor/ambiguous-name◂Herald, lang: en, kind: short, from: "1950", to: "1970" }',
      ),
      edit(
        "actors.yaml",
        "{ text: Northern League, lang: en, kind: short }",
        '{ text: ▸actor/ambiguous-name◂Herald, lang: en, kind: short, from: "1960", to: "1980" }',
      ),
    ],
  },
];

const SOURCES: readonly BrokenStudy[] = [
  {
    name: "two sources with one id: the first one counts",
    edits: [
      edit(
        "sources/bibliography.json",
        '"citedIn": "memo"\n    }\n  }',
        '"citedIn": "memo"\n    }\n  },\n  { "id": ▸source/duplicate-id◂"memo", "type": "book", "title": "Another" }',
      ),
    ],
  },
  {
    name: "a source cited in one that is not there",
    edits: [edit("sources/bibliography.json", '"citedIn": "memo"', '"citedIn": ▸source/unknown◂"memoir"')],
  },
  {
    name: "a source cited in itself",
    edits: [edit("sources/bibliography.json", '"citedIn": "memo"', '"citedIn": ▸source/cites-itself◂"diary"')],
  },
  {
    name: "a document that was changed after coding",
    edits: [
      edit("sources/memo.txt", "12 March", "11 March"),
      edit("sources/bibliography.json", '"digest": ', '"digest": ▸source/other-bytes◂'),
    ],
  },
  {
    name: "a wrong number of code points",
    edits: [edit("sources/bibliography.json", '"codePoints": ', '"codePoints": ▸source/other-length◂1')],
  },
  {
    name: "a text in the study that may not be kept there",
    edits: [
      edit("sources/bibliography.json", '"mayKeepText": true', '"mayKeepText": false'),
      edit("sources/bibliography.json", '"file": ', '"file": ▸source/text-may-not-be-kept◂'),
    ],
  },
];

const SERIES: readonly BrokenStudy[] = [
  {
    name: "a series without numbers",
    edits: [remove("series/notes.csv"), edit("series/notes.yaml", "title:", "▸series/no-numbers◂title:")],
  },
  {
    name: "numbers without a description",
    edits: [remove("series/notes.yaml"), edit("series/notes.csv", "period,value", "▸series/no-description◂period,value")],
  },
  { name: "columns under other names", edits: [edit("series/notes.csv", "period,value,claims", "▸series/column◂year,count,claims")] },
  { name: "an empty CSV file", edits: [put("series/notes.csv", "▸series/column◂")] },
  { name: "a number with a decimal point in a count", edits: [edit("series/notes.csv", "1961,9,", "1961,▸series/not-a-count◂9.5,")] },
  { name: "a cell that is not known written as a dash", edits: [edit("series/notes.csv", "1961,9,", "1961,▸series/not-a-count◂–,")] },
  {
    name: "a quantity in words",
    edits: [
      edit("series/notes.yaml", "kind: count", "kind: quantity"),
      edit("series/notes.csv", "1961,9,", "1961,▸series/not-a-number◂nine,"),
    ],
  },
  { name: "a month where years are counted", edits: [edit("series/notes.csv", "1961,9,", "▸series/period◂1961-05,9,")] },
  { name: "a span of years that runs backwards", edits: [edit("series/notes.csv", "1962/1963", "▸series/period◂1963/1962")] },
  { name: "two cells for one year", edits: [edit("series/notes.csv", "1962/1963", "▸series/overlap◂1961/1963")] },
  { name: "a cell outside the coverage", edits: [edit("series/notes.csv", "1962/1963", "▸series/not-covered◂1962/1964")] },
  {
    name: "a cell outside the coverage below an empty line",
    edits: [edit("series/notes.csv", "1962/1963", "\n▸series/not-covered◂1962/1964")],
  },
  {
    name: "a cell that rests on a claim that is not there",
    edits: [edit("series/notes.csv", "9,memo-002", "9,▸claim/unknown-claim◂memo-022")],
  },
  {
    name: "a claim that is not there behind a quoted cell",
    edits: [edit("series/notes.csv", "1961,9,memo-002 memo-003", '"1961","9",▸claim/unknown-claim◂"memo-002 memo-033"')],
  },
  {
    name: "a series of a source and a state that are not there",
    edits: [
      edit("series/notes.yaml", "source: diary", "source: ▸source/unknown◂diaries"),
      edit("series/notes.yaml", "[MNG, CHN]", "[MNG, ▸actor/unknown◂CHX]"),
    ],
  },
];

const TURN_WITHOUT_MODEL = edit("questions/lean.yaml", "turns:\n  - id: away", "turns:\n  ▸question/model-incomplete◂- id: away");
const NO_PATRON = edit("questions/lean.yaml", "toward: SUN", "toward: ▸question/not-a-patron◂SUN");

const QUESTIONS: readonly BrokenStudy[] = [
  {
    name: "a first question that is not there",
    edits: [edit("study.yaml", "question: lean", "question: ▸study/unknown-question◂leaning")],
  },
  {
    name: "data that are not known, and data that are named twice",
    edits: [
      edit(
        "study.yaml",
        "question: lean",
        "question: lean\ndata:\n  - { set: ▸study/unknown-data◂ncm, for: { en: power, zh: 实力 } }\n  - { set: atop, for: { en: pacts, zh: 条约 } }\n  - { set: ▸study/duplicate-data◂atop, for: { en: pacts, zh: 条约 } }",
      ),
    ],
  },
  {
    name: "a focal state that is its own patron",
    edits: [edit("questions/lean.yaml", "[CHN, SUN]", "[CHN, ▸question/same-actor◂MNG]"), NO_PATRON],
  },
  { name: "a patron that is also an adversary", edits: [edit("questions/lean.yaml", "[USA]", "[USA, ▸question/same-actor◂SUN]")] },
  {
    name: "a question whose name is no slug",
    edits: [
      put(
        'questions/lean "again" <b>.yaml',
        "▸question/name◂kind: register\ntitle: { en: ties, zh: 联系 }\nof: MNG\nperiod: { from: 1960, to: 1965 }\nsuccessions: []\nstated: []\n",
      ),
    ],
  },
  { name: "a patron that does not exist", edits: [edit("questions/lean.yaml", "[CHN, SUN]", "[CHN, ▸actor/unknown◂USSR]"), NO_PATRON] },
  { name: "a period that runs backwards", edits: [edit("questions/lean.yaml", "from: 1960", "from: ▸question/empty-period◂1970")] },
  {
    name: "evidence that no rule declares",
    edits: [edit("questions/lean.yaml", "evidence: [acts]", "evidence: [acts, ▸question/unknown-set◂words]")],
  },
  {
    name: "an alternative with evidence that no rule declares",
    edits: [edit("questions/lean.yaml", "[acts, aid]", "[acts, ▸question/unknown-set◂loans]")],
  },
  {
    name: "a type that is declared twice",
    edits: [edit("questions/lean.yaml", "[criticize, refuse_participation]", "[criticize, ▸question/type-twice◂express_support]")],
  },
  { name: "a type that the codebook does not have", edits: [edit("questions/lean.yaml", "[grant_aid]", "[▸type/unknown◂grant-aid]")] },
  { name: "a series that is not there", edits: [edit("questions/lean.yaml", "{ id: notes", "{ id: ▸question/unknown-series◂telegrams")] },
  {
    name: "an indicator of a series that is not there, and of a patron that is none",
    edits: [
      edit(
        "questions/lean.yaml",
        "{ series: notes, patron: CHN }",
        "{ series: ▸question/unknown-series◂telegrams, patron: ▸question/not-a-patron◂USA }",
      ),
    ],
  },
  {
    name: "a further patron that is one of the pair, and one that nobody defined",
    edits: [edit("questions/lean.yaml", "adversaries: [USA]", "otherPatrons: [▸question/same-actor◂SUN, ▸actor/unknown◂XXQ]")],
  },
  {
    name: "counts where quantities are read",
    edits: [
      edit("questions/lean.yaml", "kind: counts", "kind: quantities\n    scale: { median: 1, spread: 1 }"),
      edit("questions/lean.yaml", "{ series: notes,", "{ series: ▸question/series-kind◂notes,"),
    ],
  },
  {
    name: "indicators of a measure that is not known, of another kind, and against all states without being a quantity",
    edits: [
      edit(
        "questions/lean.yaml",
        "{ series: notes, patron: CHN }",
        "{ series: ▸question/unknown-measure◂data:gifts, patron: CHN }, { series: ▸question/series-kind◂data:trade-share, patron: SUN }",
      ),
      edit("questions/lean.yaml", "kind: counts", "kind: counts\n    relative: ▸question/relative◂true"),
    ],
  },
  {
    name: "an alternative that reads an indicator that is not declared",
    edits: [
      edit("questions/lean.yaml", "evidence: [acts, aid]", "evidence: [acts, aid]\n    indicators: [▸question/unknown-indicator◂loans]"),
    ],
  },
  { name: "two indicators of one name", edits: [edit("questions/lean.yaml", "- id: diary", "- id: ▸question/indicator-twice◂acts")] },
  {
    name: "two anchors",
    edits: [
      edit("questions/lean.yaml", "kind: counts", "kind: counts\n    anchor: true"),
      edit("questions/lean.yaml", "indicators:\n  - id: acts", "indicators:\n  ▸question/anchors◂- id: acts"),
    ],
  },
  {
    name: "indicators and turns without a model",
    edits: [
      cutOut("questions/lean.yaml", "model:\n", "turns:\n"),
      edit("questions/lean.yaml", "indicators:\n  - id: acts", "indicators:\n  ▸question/model-incomplete◂- id: acts"),
      TURN_WITHOUT_MODEL,
    ],
  },
  {
    name: "a model without indicators",
    edits: [
      cutOut("questions/lean.yaml", "indicators:\n", "model:\n"),
      edit("questions/lean.yaml", "model:\n  step", "model:\n  ▸question/model-incomplete◂step"),
      TURN_WITHOUT_MODEL,
    ],
  },
  {
    name: "a turn toward a state that is no patron, after the last year",
    edits: [
      edit("questions/lean.yaml", "after: 1961", "after: ▸question/turn-outside◂1965"),
      edit("questions/lean.yaml", "toward: SUN", "toward: ▸question/not-a-patron◂USA"),
    ],
  },
  {
    name: "a second indicator of acts",
    edits: [
      cutOut("questions/lean.yaml", "    of: [{ series: notes", "    why: { en: Attention"),
      edit("questions/lean.yaml", "kind: counts", "kind: ▸question/acts-twice◂acts\n    sourceLean: 0"),
    ],
  },
  {
    name: "a series that goes beyond the grades that are declared",
    edits: [
      edit("series/notes.yaml", "kind: count", "kind: grade"),
      edit("questions/lean.yaml", "{ id: notes,", "{ id: ▸question/series-kind◂notes,"),
      edit("questions/lean.yaml", "kind: counts", "kind: grades\n    grades: ▸question/grade-beyond◂3"),
      edit("questions/lean.yaml", "level: { mean: 2, sd: 1 }", "firstCut: { mean: -1, sd: 1.5 }\n    gap: { median: 1, spread: 0.5 }"),
    ],
  },
  {
    name: "two turns of one name",
    edits: [
      edit(
        "questions/lean.yaml",
        "    crosses: zero\n",
        "    crosses: zero\n  - { id: ▸question/turn-twice◂away, title: { en: back, zh: 转回 }, after: 1962, toward: CHN, crosses: zero }\n",
      ),
    ],
  },
];

const SEVERAL: readonly BrokenStudy[] = [
  {
    name: "faults in five files are all told in one run",
    edits: [
      edit("study.yaml", "licence:", "▸shape/unknown-key◂licences:"),
      edit("study.yaml", "title:", "▸shape/missing-key◂title:"),
      edit(
        "actors.yaml",
        "lang: en, kind: short }\n      - { text: 北方联盟",
        "lang: ▸shape/bad-value◂English, kind: short }\n      - { text: 北方联盟",
      ),
      claim("memo-002", '"edtf":"1961-05"', '"edtf":"1961-▸date/no-such-day◂15"'),
      claim("memo-004", '"criticize"', '▸type/unknown◂"critisise"'),
      edit("series/notes.csv", "1961,9,", "1961,▸series/not-a-count◂nine,"),
      edit("questions/lean.yaml", "evidence: [acts]", "evidence: [▸question/unknown-set◂deeds]"),
    ],
  },
  {
    name: "two faults of one claim are both told",
    edits: [claim("memo-003", '"express_support"', '▸type/unknown◂"praise"'), claim("memo-003", '"ada"', '▸claim/unknown-coder◂"bob"')],
  },
  {
    name: "a question that cannot be read is not said to be absent",
    edits: [edit("questions/lean.yaml", "focal: MNG", "focal: ▸shape/bad-value◂Mongolia")],
  },
  {
    name: "an actor that cannot be read is not said to be unknown elsewhere",
    edits: [
      edit(
        "actors.yaml",
        "kind: person\n    names:\n      - { text: Envoy",
        "kind: ▸shape/bad-value◂human\n    names:\n      - { text: Envoy",
      ),
      edit("actors.yaml", "- { actor: SUN, from:", "- { actor: person:envoy-dorj, from:"),
    ],
  },
  {
    name: "a source that cannot be read is not said to be unknown elsewhere",
    edits: [edit("sources/bibliography.json", '"mayKeepText": true', '"mayKeepText": ▸shape/wrong-type◂"yes"')],
  },
];

export const BROKEN_RECORDS: readonly BrokenStudy[] = [...ACTORS, ...SOURCES, ...SERIES, ...QUESTIONS, ...SEVERAL];

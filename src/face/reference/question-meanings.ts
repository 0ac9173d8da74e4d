import type { Meanings } from "./meanings.ts";

/** What each key of register and chronicle questions and of noted contradictions means. */
export const QUESTION_MEANINGS: Meanings = {
  "TiltQuestion.sources": [
    "The sources that the answer stands on; all of the study where the key is left out.",
    "答案所依据的文献；不写即研究的全部文献。",
  ],
  "TiltQuestion.alternatives.indicators": [
    "The indicators that the model reads under it, whatever they feed; those that feed the tilt where it is left out.",
    "此取法下模型所读的指标，不论其归属；不写则为进入倾斜者。",
  ],
  "TiltQuestion.alternatives.sources": [
    "The sources of this choice; those of the answer where the key is left out.",
    "此种选择所用的文献；不写即与答案相同。",
  ],
  "RegisterQuestion.kind": ["Always `register`.", "恒为 `register`。"],
  "RegisterQuestion.title": ["The question in both languages.", "问题，中英文各一。"],
  "RegisterQuestion.short": [
    "Name for places where the title is too long; the title where left out.",
    "题名过长处所用的简称；不写则用题名。",
  ],
  "RegisterQuestion.of": ["The state whose relations are asked.", "所问关系属于何国。"],
  "RegisterQuestion.rival": ["The state that competes with it for recognition.", "与之竞争承认的国家。"],
  "RegisterQuestion.period": ["First and last calendar year.", "起止年份（公历）。"],
  "RegisterQuestion.period.from": ["First year, included.", "起始年，计入。"],
  "RegisterQuestion.period.to": ["Last year, included.", "终止年，计入。"],
  "RegisterQuestion.successions": [
    "Recorded decisions: which successor continues the relations of which predecessor. Without one nothing is joined.",
    "记录在案的决定：由何国继承何国的关系。无此决定则不相连。",
  ],
  "RegisterQuestion.stated": ["Numbers that a source states, held against the rows of the register.", "文献自称之数，用以与名录各行对照。"],
  "RegisterQuestion.stated.claim": ["The claim that states the number, in its `count`.", "以 `count` 载明该数的主张。"],
  "RegisterQuestion.stated.of": ["The rival, where the number is the rival's.", "若此数属于对手，则写对手。"],
  "RegisterQuestion.stated.relation": ["The relation that it counts.", "所计的关系。"],
  "RegisterQuestion.stated.value": ["The value of the relation that it counts.", "所计关系的取值。"],
  "RegisterQuestion.stated.why": ["Why number and rows differ.", "数与行何以不合。"],
  "Succession.from": ["The predecessor.", "前身。"],
  "Succession.to": ["The successor that continues its relations.", "继承其关系的后继者。"],
  "Succession.why": ["The reason for the decision.", "作此决定的理由。"],
  "ChronicleQuestion.kind": ["Always `chronicle`.", "恒为 `chronicle`。"],
  "ChronicleQuestion.title": ["The question in both languages.", "问题，中英文各一。"],
  "ChronicleQuestion.short": [
    "Name for places where the title is too long; the title where left out.",
    "题名过长处所用的简称；不写则用题名。",
  ],
  "ChronicleQuestion.sides": ["The two sides.", "双方。"],
  "ChronicleQuestion.period": ["First and last calendar year.", "起止年份（公历）。"],
  "ChronicleQuestion.period.from": ["First year, included.", "起始年，计入。"],
  "ChronicleQuestion.period.to": ["Last year, included.", "终止年，计入。"],
  "ChronicleQuestion.why": [
    "Why these polities are read as one past. No measure is joined by it.",
    "何以将这些政权读作同一过去。任何测量均不因此相连。",
  ],
  "ChronicleSide.title": ["The name of the side.", "该方的名称。"],
  "ChronicleSide.actors": ["The state asked about and the polities that are read as its past.", "所问之国及读作其过去的政权。"],
  "NotedContradiction.id": ["Id of the contradiction, once in the study.", "矛盾的编号，研究内唯一。"],
  "NotedContradiction.kind": [
    "What differs: date, order, status, quantity, actor, identity or certainty.",
    "何处不合：日期、先后、状态、数量、行为体、是否同一、确定性。",
  ],
  "NotedContradiction.claims": ["The claims that cannot all be true.", "不能同时为真的主张。"],
  "NotedContradiction.what": ["What differs, in the coder's own words.", "何处不合，以编码者自己的话说明。"],
  "NotedContradiction.prefer": ["The claim that feeds a measure meanwhile; the others stay.", "目前计入测量的主张；其余保留。"],
  "NotedContradiction.prefer.claim": ["Its id.", "其编号。"],
  "NotedContradiction.prefer.why": ["The reason.", "理由。"],
};

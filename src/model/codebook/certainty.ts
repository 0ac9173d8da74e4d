import type { Certainty, CertaintyId } from "../codebook.ts";

/** If two values of certainty apply to a claim, the first of these is taken. */
export const certaintyPrecedence: CertaintyId[] = ["cancelled", "denied", "planned", "disputed", "reported", "hedged", "asserted"];

/** The values of certainty; .9, .8 and .1 are those of the method (§0.2), the other credences are chosen for the reason given. */
export const certainties: Certainty[] = [
  {
    id: "asserted",
    label: { en: "asserted", zh: "断言" },
    definition: { en: "The text states it in its own voice as fact.", zh: "文本以自己的口吻陈为事实。" },
    credence: 0.9,
    credenceReason: { en: "A plain statement still errs about one time in ten.", zh: "平实的陈述仍约有一成会出错。" },
  },
  {
    id: "hedged",
    label: { en: "hedged", zh: "弱化" },
    definition: {
      en: "The text states it in its own voice with a weakening word that bears on the predicate (seems, almost, somewhat, is believed).",
      zh: "文本以自己的口吻陈述，但谓语受“似乎、几乎、有所、被认为”等词弱化。",
    },
    credence: 0.6,
    credenceReason: {
      en: "The author holds it for likelier than not but keeps a way out; as much as for an inference, less than for another's word.",
      zh: "作者以为多半属实而留有余地：与推断相当，低于转述他人之言。",
    },
  },
  {
    id: "reported",
    label: { en: "reported", zh: "转述" },
    definition: {
      en: "The content is given on the word of another source, named or not.",
      zh: "内容转引自他人（不论是否指名），如“据…”“据说”“有报道指”。",
    },
    credence: 0.8,
    credenceReason: {
      en: "An asserted statement that has passed through one more hand.",
      zh: "等于断言再经一手转述。",
    },
  },
  {
    id: "denied",
    label: { en: "denied", zh: "否认" },
    definition: { en: "The text says that it did not happen or is not so.", zh: "文本说其未发生或并非如此。" },
    credence: 0.1,
    credenceReason: {
      en: "A statement of the opposite, which is right nine times in ten.",
      zh: "即对其反面的陈述，而陈述九成可信。",
    },
  },
  {
    id: "disputed",
    label: { en: "disputed", zh: "有争议" },
    definition: { en: "The same document gives rival versions of it.", zh: "同一文献中有相左的说法。" },
    credence: 0.5,
    credenceReason: {
      en: "Two versions stand and the document does not choose: even odds until a person ranks them.",
      zh: "两说并存而文献未作取舍：在有人判定高下之前各占一半。",
    },
  },
  {
    id: "planned",
    label: { en: "planned", zh: "拟议" },
    definition: {
      en: "Announced, offered, promised or intended for the future, with no statement that it came about.",
      zh: "宣布、提出、承诺或打算在将来进行，而文中未说其实现。",
    },
    credence: 0.4,
    credenceReason: {
      en: "An author who knew of the fulfilment would usually tell it: silence puts it below even odds, yet many announced acts are carried out.",
      zh: "作者若知其实现，通常会写明：未写则略低于一半，但宣布之事亦多有付诸实行者。",
    },
  },
  {
    id: "cancelled",
    label: { en: "cancelled", zh: "取消" },
    definition: { en: "Announced or agreed, and the text says that it did not come about.", zh: "已宣布或议定，而文中说其未实现。" },
    credence: 0.05,
    credenceReason: {
      en: "Below a bare denial: who tells both the plan and its failure knows the course of events.",
      zh: "低于单纯的否认：既述其议定又述其落空者，熟知事情始末。",
    },
  },
];

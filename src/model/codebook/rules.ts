import type { CodingRule } from "../codebook.ts";

/** The rules that bind every coder; the decision rules of the types come after them. */
export const rules: CodingRule[] = [
  {
    id: "claim",
    label: { en: "A claim is not a fact", zh: "主张不是事实" },
    text: {
      en: "A record is a claim in a document, not a fact; several claims may tell one event and may contradict each other.",
      zh: "每条记录是文献中的一项主张，而非事实；数项主张可述同一事件，亦可互相矛盾。",
    },
  },
  {
    id: "tone",
    label: { en: "Tone", zh: "语调值" },
    text: {
      en: "Tone is the Goldstein value of the CAMEO code where the basis is “table”, our own value where it is “assigned”. Where the sign is “by-claim” the claim carries its own sign and size. Talks (7.0) stand above recognition and relations (6.0) in the table: consider own weights.",
      zh: "语调值：依据为 table 者取 CAMEO 代码的戈尔茨坦值，assigned 者为自定。符号为 by-claim 者，由主张自带正负与大小。表中会谈（7.0）高于承认与建交（6.0），可考虑另设权重。",
    },
  },
  {
    id: "direction",
    label: { en: "Direction", zh: "方向" },
    text: {
      en: "Symmetric: the order of the parties does not matter. Directed: source acts on target. Undirected: no dyad. Role third (venue, seat, rival, side affected) is never scored.",
      zh: "symmetric：各方次序无关；directed：source 施于 target；undirected：不成双方关系。角色 third（会址、驻地、对手、受波及者）不计分。",
    },
  },
  {
    id: "quad",
    label: { en: "Quad class and PLOVER", zh: "四分类与 PLOVER" },
    text: {
      en: "Quad class and PLOVER category follow the PLOVER manual, but a request is verbal cooperation unless it is a demand (PLOVER counts every REQUEST as verbal conflict). A subtype may carry its own.",
      zh: "四分类与 PLOVER 类别依 PLOVER 手册，但请求除强求外均作言辞合作（PLOVER 一律作言辞冲突）。子类可另有其值。",
    },
  },
  {
    id: "order",
    label: { en: "Order of choice", zh: "取舍次序" },
    text: {
      en: "Act, then speech act (express_support, criticize, request, threaten, concede), then align_with and equidistance, then relations_*, then ascribed_attitude, then policy_stance, then context_event. Status words (将, 拟, 未能, 据说) change certainty, not type.",
      zh: "行为优先，其次言辞行为（express_support、criticize、request、threaten、concede），其次 align_with、equidistance，其次 relations_*，其次 ascribed_attitude，其次 policy_stance，最后 context_event。“将、拟、未能、据说”等词改变确定性，不改变类型。",
    },
  },
  {
    id: "parties",
    label: { en: "Parties", zh: "当事方" },
    text: {
      en: "One predicate is one claim: list all parties of the same side (A and B aid C); programs expand it to dyads. Split only where parties have their own date, instrument, amount or role. Two predicates are two claims.",
      zh: "一个谓语为一条主张：同侧各方并列（甲、乙援助丙），由程序展开为双方关系。各方有自己的日期、文件、数额或角色时才拆分。两个谓语为两条。",
    },
  },
  {
    id: "dates",
    label: { en: "Dates", zh: "日期" },
    text: {
      en: "An act has its own date. A turn or onset (relations_improve, relations_deteriorate, align_with, equidistance) is X/.. unless an end is told; a bounded period is A/B; a feeling takes the date of its trigger, X/.. only with 一直 or 从此. 年初 = X-01~/X-03~, 年中 = X-06~/X-07~, 60年代前期 = 1960~/1964~. Look in clause, sentence, paragraph, section, in this order; a date from a note or another section is an alternative date.",
      zh: "行为有其自身日期。转折或开端（relations_improve、relations_deteriorate、align_with、equidistance）写作 X/..，除非述及终止；有起讫者写作 A/B；情绪取其诱因的日期，仅遇“一直”“从此”写作 X/..。年初＝X-01~/X-03~，年中＝X-06~/X-07~，60年代前期＝1960~/1964~。依次在分句、句、段、节中查找；得自注释或他节的日期列为备选。",
    },
  },
  {
    id: "residual",
    label: { en: "Last resort", zh: "余类" },
    text: {
      en: "The last resort among claims with a holder is policy_stance, directed only: not a promise of goods (grant_aid or economic_cooperation, planned), not support withheld (express_support, denied), not views and judgements (ascribed_attitude).",
      zh: "有主体的主张以 policy_stance 为最后选择，且只作 directed：承诺给予物资者用 grant_aid 或 economic_cooperation（planned），不予支持者用 express_support（denied），看法与判断用 ascribed_attitude。",
    },
  },
  {
    id: "aid",
    label: { en: "Aid, words and attendance", zh: "援助、言辞与出席" },
    text: {
      en: "Favourable terms inside a trade agreement are economic_cooperation (favourable_terms); free or concessional transfers, or their promise in speech, grant_aid. Friendly words or ceremony without goods are express_support; two sides that honour each other are two claims. An invited side told not to have come while others came is refuse_participation; a journey merely not made is visit, denied. All content of wall posters or leaflets is propaganda.",
      zh: "贸易协定中的优惠条件用 economic_cooperation（favourable_terms）；无偿或优惠的转移及口头承诺用 grant_aid。有友好言辞或仪式而无物资者用 express_support；双方互致敬意为两条。受邀一方未到而他方已到者用 refuse_participation；仅仅未成行者用 visit（denied）。大字报、传单的内容一律用 propaganda。",
    },
  },
  {
    id: "certainty",
    label: { en: "Certainty", zh: "确定性" },
    text: {
      en: "Hedged only if the weakening word bears on the predicate (not 几乎无偿, 一定的, 足以). Reported is another’s word; the author’s own count is asserted. Disputed: rival versions anywhere in the document. Conditional reasoning (如果…) is no claim.",
      zh: "弱化词须作用于谓语才算 hedged（“几乎无偿”“一定的”“足以”不算）。reported 指他人之言，作者自己的统计为 asserted。disputed 指同一文献任何一处有相左说法。假设推理（如果…）不成主张。",
    },
  },
  {
    id: "tier",
    label: { en: "Tier and group codes", zh: "层级与群体代码" },
    text: {
      en: "Core is the main or a coordinate predicate; minor is a presupposed noun phrase, a purpose or participial clause, a context_event; repeat is the same event, parties and type told earlier. Group codes, the narrowest that fits and no others: GRP-INTL, GRP-STATES (unnamed states), GRP-EAST, GRP-WEST, GRP-THIRD, GRP-PARTIES, GRP-AFR, GRP-AAL, GRP-COLONIAL.",
      zh: "core 为主要或并列谓语；minor 为预设的名词短语、目的或分词结构、context_event；repeat 为前文已述的同一事件、当事方与类型。群体代码取最窄者，且只用以下各项：GRP-INTL、GRP-STATES（未指名各国）、GRP-EAST、GRP-WEST、GRP-THIRD、GRP-PARTIES、GRP-AFR、GRP-AAL、GRP-COLONIAL。",
    },
  },
];

import type { EventTypeId } from "../model/index.ts";

/** What a passage tells of, by words that a coder reads as that type. Places are UTF-16 code units of the text. */
export interface ActReading {
  readonly at: number;
  readonly words: string;
  readonly type: EventTypeId;
  readonly subtype?: string;
}

interface Cue {
  readonly type: EventTypeId;
  readonly subtype?: string;
  readonly pattern: RegExp;
}

/** Words that tell one type and hardly another, the more special ones first. What is told in other words is left to the coder. */
// biome-ignore format: one cue a line
const CUES: readonly Cue[] = [
  { type: "establish_relations", subtype: "restored", pattern: /restored? (?:diplomatic )?(?:relations|ties)|[复復]交|恢[复復]了?(?:外交关系|外交關係|邦交)/gu },
  { type: "establish_relations", pattern: /establish(?:ed|ing)? (?:full )?(?:diplomatic )?(?:relations|ties)|建交|建立了?(?:外交关系|外交關係|邦交)/gu },
  { type: "sever_relations", pattern: /(?:broke(?:n)?|break(?:s|ing)?|sever(?:ed|s|ing)?|cut) (?:off )?(?:all )?(?:diplomatic )?(?:relations|ties)|[断斷](?:[绝絕]了?)?(?:交|外交关系|外交關係)/gu },
  { type: "downgrade_relations", subtype: "recall", pattern: /(?:recall(?:ed|s)?|call(?:ed|s)?) (?:home )?(?:its|his|the|their) ambassador|召回了?(?:其|驻|駐)/gu },
  { type: "downgrade_relations", subtype: "expel", pattern: /expel(?:led|s)? (?:the|its|a)? ?(?:\p{Lu}\p{L}+ )?(?:ambassador|diplomats?)|[驱驅]逐.{0,6}(?:大使|外交官)/gu },
  { type: "border_settlement", pattern: /(?:boundary|border) treaty|[边邊]界(?:条约|條約)/gu },
  { type: "joint_declaration", pattern: /(?:joint|common) (?:declaration|statement|communiqu[eé])|(?:[签簽][订訂署]了?|[发發]表了?).{0,14}(?:声明|宣言|公报|公報)/gu },
  { type: "trade_agreement", pattern: /trade (?:agreement|treaty)|[签簽][订訂署]了?.{0,24}(?:贸易|貿易|经济|經濟).{0,6}[协協](?:定|议|議)/gu },
  { type: "summit", pattern: /\bsummit\b|首[脑腦][会會](?:谈|談|晤)/gu },
  { type: "visit", pattern: /\bvisit(?:ed|s)?\b|paid a visit|travel(?:led|ed) to|arrived in|(?:went|came|come) to (?=\p{Lu})|访问|訪問|[访訪][华華朝苏蘇日韩韓越美]|抵达|抵達/gu },
  { type: "sign_treaty", pattern: /sign(?:ed|s)? (?:a|the|their|its)? ?(?:new )?(?:\p{L}+ )?(?:treaty|pact)|(?:[签簽][订訂署]|[缔締][结結]|[订訂]立)了?(?=.{0,40}(?:条约|條約))/gu },
  { type: "withdraw_from_treaty", pattern: /withdr(?:ew|aw(?:s|n)?) from the (?:treaty|agreement)|denounced the treaty|(?:废除|廢除|退出)了?.{0,8}(?:条约|條約)/gu },
  { type: "io_membership", subtype: "join", pattern: /joined the (?=\p{Lu})|became (?:a|its) member|(?:was )?admitted to|加入了?(?=.{0,12}(?:联合国|聯合國|组织|組織|[运運]动|[运運]動|机构|機構))/gu },
  { type: "resume_aid", pattern: /resumed.{0,20}\baid|\baid.{0,24}(?:was |were )?(?:thereby )?(?:resumed|taken up again)|恢[复復]了?.{0,12}援助|援助.{0,6}恢[复復]/gu },
  { type: "suspend_aid", pattern: /(?:stop(?:ped|s)?|suspend(?:ed|s)?|halt(?:ed)?|cut off|delay(?:ed)?).{0,24}\baid|(?:停止|中止|延[缓緩]|推[迟遲])了?.{0,10}援助|援助.{0,4}(?:停止|中止|推[迟遲])/gu },
  { type: "grant_aid", subtype: "loan", pattern: /(?:grant|g[ia]ve|offer|provid)\p{L}*.{0,30}\b(?:loan|credit)\b|提供了?.{0,12}[贷貸]款/gu },
  { type: "grant_aid", pattern: /(?:grant|g[ia]ve|offer|provid)\p{L}*(?!.{0,30}(?:military|arms)).{0,30}\baid\b|提供了?(?!.{0,10}[军軍武]).{0,10}(?:援助|支援)/gu },
  { type: "impose_sanction", pattern: /impos\p{L}* (?:\p{L}+ )?sanctions|(?:[实實]施|施加)了?.{0,6}制裁/gu },
  { type: "criticize", pattern: /\b(?:criticised|criticized|condemned|censured|protested)\b|[谴譴][责責]|抗[议議]/gu },
  { type: "express_support", pattern: /express\p{L}* (?:its |his |their )?support|praised|表示支持|[声聲]援|[称稱][赞讚]/gu },
];

/** What says in front of a cue that it did not happen, or is only wanted; behind it, that it only dates something else. */
const DENIED =
  /(?:\b(?:not|never|neither|nor|without|refus\p{L}*|invit\p{L}*|ask\p{L}*|propos\p{L}*)\b[^.;,]{0,24}|(?:从未|從未|尚未|未|没有|沒有|不)[^，。；、]{0,10}|拒[绝絕].{0,6}|邀[请請].{0,10}|要求.{0,8}|提出.{0,8}|建[议議].{0,6})$/u;
const SUBORDINATE = /^(?:之?[前后後]|以[前后後来來]|[一二三四五六七八九十0-9]*周年|一事|之事)/u;

/** The acts that a text tells of, in order; of cues that overlap the first in the list stands. */
export function actsIn(text: string): ActReading[] {
  const taken: ActReading[] = [];
  for (const { type, subtype, pattern } of CUES) {
    for (const match of text.matchAll(pattern)) {
      const reading = { at: match.index, words: match[0].trim(), type, ...(subtype === undefined ? {} : { subtype }) };
      const isFree = taken.every((other) => reading.at + reading.words.length <= other.at || other.at + other.words.length <= reading.at);
      const isTold = !DENIED.test(text.slice(0, match.index)) && !SUBORDINATE.test(text.slice(match.index + match[0].length));
      if (reading.words !== "" && isFree && isTold) taken.push(reading);
    }
  }
  return taken.sort((a, b) => a.at - b.at);
}

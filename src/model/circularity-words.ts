import type { Bilingual } from "./bilingual.ts";
import type { CircularityCode, CircularityLevel } from "./circularity.ts";

/** What a check of circularity means, in words: what it says at each level that it can have, and the way out. */
interface CircularityWords {
  readonly title: Bilingual;
  /** Templates: {share}, {measure}, {count}, {named} and {left} are filled in. */
  readonly says: { readonly clear: Bilingual } & { readonly [level in Exclude<CircularityLevel, "clear"> | "unidentified"]?: Bilingual };
  readonly wayOut: Bilingual;
  readonly waivable: boolean;
}

/** The words of every check, by code. */
export const CIRCULARITY_WORDS: Readonly<Record<CircularityCode, CircularityWords>> = {
  C1: {
    title: { en: "The same claim on both sides", zh: "同一主张用于两侧" },
    says: {
      clear: { en: "No claim feeds both cause and outcome.", zh: "没有主张兼供原因与结果。" },
      red: {
        en: "{share} of what is known of the outcome comes from claims that the cause draws on too: {named}.",
        zh: "关于结果的信息有 {share} 来自原因亦采用的主张：{named}。",
      },
    },
    wayOut: {
      en: "Leave these claims out of the cause or of the outcome, and look at the remedies: what stays of the result without them.",
      zh: "将这些主张从原因或结果一侧剔除，并看补救一栏：去掉之后结果还剩什么。",
    },
    waivable: true,
  },
  C2: {
    title: { en: "The same event on both sides", zh: "同一事件用于两侧" },
    says: {
      clear: { en: "No event is coded as cause and counted as a sign of the outcome.", zh: "没有事件既编为原因又计作结果之迹象。" },
      red: {
        en: "{share} of what is known of the outcome comes from events that are coded as the cause too: {named}.",
        zh: "关于结果的信息有 {share} 来自亦被编为原因的事件：{named}。",
      },
    },
    wayOut: {
      en: "Decide of each event whether it is cause or sign, and estimate again without it on the other side.",
      zh: "逐一确定每一事件是原因还是迹象，并在另一侧去掉它重新估计。",
    },
    waivable: true,
  },
  C3: {
    title: { en: "The cause is made of the outcome", zh: "原因由结果构成" },
    says: {
      clear: { en: "No formula of a cause uses what the outcome is made of.", zh: "原因的算式不含构成结果之物。" },
      red: {
        en: "The formulas of cause and outcome both go back to: {named}. They agree by construction.",
        zh: "原因与结果的算式同出于：{named}。二者之相符是构造使然。",
      },
    },
    wayOut: {
      en: "Take another measure of the cause, for threat with “ties: off”. No reason can set this aside.",
      zh: "改用原因的另一测度，如威胁取“ties: off”。此项不得以任何理由豁免。",
    },
    waivable: false,
  },
  C4: {
    title: { en: "Whose acts the cause is", zh: "原因是何方所为" },
    says: {
      clear: { en: "No act of the state itself is coded as what others do to it.", zh: "没有把该国自身所为编作他国对它所为。" },
      red: {
        en: "{share} of a cause that others are to make are acts of the state itself: {named}.",
        zh: "本应由他国所为的原因，有 {share} 是该国自身的行为：{named}。",
      },
    },
    wayOut: { en: "Reject these codings of the cause.", zh: "驳回原因的这些编码。" },
    waivable: false,
  },
  C5: {
    title: { en: "The same source behind both sides", zh: "两侧同出一源" },
    says: {
      clear: {
        en: "Cause and outcome have {share} of their information from the same root sources, fewer than half.",
        zh: "原因与结果的信息有 {share} 同出于相同的根来源，不及一半。",
      },
      amber: {
        en: "Cause and outcome have {share} of their information from the same root sources: {named}.",
        zh: "原因与结果的信息有 {share} 同出于相同的根来源：{named}。",
      },
      red: {
        en: "Internal consistency only: cause and outcome have {share} of their information from the same root sources: {named}.",
        zh: "仅属内部一致：原因与结果的信息有 {share} 同出于相同的根来源：{named}。",
      },
      unidentified: {
        en: "Internal consistency only: cause and outcome share {share} of their information through {named}; without these too little is left of: {left}.",
        zh: "仅属内部一致：原因与结果经 {named} 共有 {share} 的信息；去掉这些文献，所余不足者：{left}。",
      },
    },
    wayOut: {
      en: "Code the cause, or the outcome, from sources that do not go back to these works.",
      zh: "从不出于这些著作的文献为原因或结果编码。",
    },
    waivable: true,
  },
  C6: {
    title: { en: "Coded in hindsight", zh: "事后编码" },
    says: {
      clear: { en: "No cause was coded by somebody who knew the outcome.", zh: "没有原因出自已知结果者之手。" },
      amber: {
        en: "{share} of a cause was coded by somebody who knew the outcome, or did not say, or from a source that appeared after it: {named}.",
        zh: "某一原因有 {share} 由已知结果者、未声明者编码，或取自结果之后问世的文献：{named}。",
      },
    },
    wayOut: {
      en: "Let a second coder who does not know the outcome code the cause; an agreement α of .80 lifts this, from .67 it is tentative.",
      zh: "请不知结果的第二编码者为原因编码；一致性 α 达 .80 可解除此项，.67 以上为暂可接受。",
    },
    waivable: true,
  },
  C7: {
    title: { en: "Causes that go together", zh: "原因彼此相随" },
    says: {
      clear: { en: "No two coded causes correlate above .8.", zh: "没有两个编码原因的相关超过 .8。" },
      amber: {
        en: "Coded causes go together (up to |r| = {measure}): {named}. An effect may be that of either.",
        zh: "编码原因彼此相随（|r| 至 {measure}）：{named}。效应可能出于其中任一。",
      },
      red: {
        en: "Coded causes go together (up to |r| = {measure}) and cannot be separated: {named}.",
        zh: "编码原因彼此相随（|r| 至 {measure}），无法区分：{named}。",
      },
    },
    wayOut: {
      en: "Do not rank these causes; add cases or periods in which one is present without the other.",
      zh: "不要为这些原因排序；增加一者在而另一者不在的案例或时段。",
    },
    waivable: true,
  },
  C8: {
    title: { en: "Settings chosen after the result", zh: "看过结果才定的设定" },
    says: {
      clear: { en: "The settings are those that were frozen before results were seen.", zh: "设定与看结果之前所冻结者相同。" },
      amber: {
        en: "Nobody has frozen the settings: they may have been chosen by their result. Their digest is {named}.",
        zh: "设定未曾冻结，可能依结果选定。其摘要为 {named}。",
      },
      red: {
        en: "Thresholds, lags or anchors differ from those that were frozen before results were seen.",
        zh: "阈值、滞后或锚点与看结果之前所冻结者不同。",
      },
    },
    wayOut: {
      en: "Write `settings: { frozen: <day>, digest: <digest> }` into the question's file before results are seen; where the digest differs, restore those settings, or test the new ones on evidence that nobody has looked at yet.",
      zh: "在看结果之前将 `settings: { frozen: <日期>, digest: <摘要> }` 写入问题文件；摘要不同者，恢复原设定，或以尚未看过的证据检验新设定。",
    },
    waivable: true,
  },
};

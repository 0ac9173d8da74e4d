import type { Meanings } from "./meanings.ts";

/** What each key of the model of a tilt question means. */
export const INDICATOR_MEANINGS: Meanings = {
  "TiltQuestion.indicators": [
    "What the model reads the lean from. With `model` it makes the reading of all years together.",
    "模型据以读出倾斜的指标；与 `model` 一起给出各年合读的结果。",
  ],
  "TiltQuestion.model": ["How alignment moves from period to period, and how it is drawn.", "结盟程度如何逐期变动，以及如何抽取。"],
  "TiltQuestion.turns": ["The turns that are asked about.", "所问的转向。"],
  "TiltIndicator.id": ["Id of the indicator.", "指标的编号。"],
  "TiltIndicator.title": ["Its name.", "其名称。"],
  "TiltIndicator.kind": [
    "`acts` are those of the question's evidence, given how many a source tells; `counts`, `quantities` and `grades` are read from series.",
    "`acts` 为问题证据所列的行为（以文献述及之数为条件）；`counts`、`quantities`、`grades` 读自序列，依次为计数、数量、等级。",
  ],
  "TiltIndicator.channel": ["What goes between the states that it looks at.", "它所看的往来种类。"],
  "TiltIndicator.feeds": [
    "`tilt` enters the model; `cause` is kept for tests of a cause; `neither` is only shown.",
    "`tilt` 进入模型；`cause` 留作检验原因之用；`neither` 只列出。",
  ],
  "TiltIndicator.anchor": ["True for the one whose loading is 1; D has its unit.", "恰有一项为 true：其载荷为 1，D 以其为单位。"],
  "TiltIndicator.why": ["The reason for taking it so.", "如此取用的理由。"],
  "TiltIndicator.sourceLean": [
    "Standard deviation of a source's own lean, free for each source; 0 takes every teller for even-handed.",
    "文献自身偏向的标准差，各文献各有其值；0 即视所有叙述者为不偏。",
  ],
  "TiltIndicator.of": [
    "The series, each with its patron; two are measured alike, with one level and one loading.",
    "所读的序列及其所属大国；两者并列即视为同样测量，水平与载荷相同。",
  ],
  "TiltIndicator.of.series": [
    "The study's own series by its id; `data:arms` and other measures of the reference data in your data folder; `register:formal-tie` and other relations of the study's register, by years.",
    "本研究序列之编号；`data:arms` 等为数据文件夹中参考数据之测度；`register:formal-tie` 等为本研究名录中之关系，逐年。",
  ],
  "TiltIndicator.of.patron": ["The patron that it is of.", "所属的大国。"],
  "TiltIndicator.relative": [
    "True where what all states have with the same patron on average in the year is taken off; for quantities of reference data.",
    "减去当年各国与同一大国之平均者写 true；仅用于参考数据之数量。",
  ],
  "TiltIndicator.falls": ["True where it falls as alignment rises.", "结盟愈近其值愈小者写 true。"],
  "TiltIndicator.naturalZero": [
    "True where its zero means no tie at all; two-sided it then tells of estrangement from both.",
    "其零值即毫无往来者写 true；两方皆有时可看出与双方均疏远。",
  ],
  "TiltIndicator.level": [
    "Its level where alignment is 0, as a normal law; for counts, of the logarithm of the yearly rate.",
    "结盟为 0 时的水平，正态分布；计数则为年率之对数。",
  ],
  "NormalLaw.mean": ["Mean.", "均值。"],
  "NormalLaw.sd": ["Standard deviation.", "标准差。"],
  "TiltIndicator.size": [
    "Size of the negative binomial for one year: the smaller, the more bursty; Poisson where left out.",
    "每年的负二项分布尺寸参数，愈小愈聚集；不写则为泊松。",
  ],
  "TiltIndicator.scale": ["Standard deviation of the quantity around its level.", "数量围绕其水平的标准差。"],
  "LogNormal.median": ["Its median before any evidence.", "未见证据之前的中位数。"],
  "LogNormal.spread": ["Standard deviation of its logarithm.", "其对数的标准差。"],
  "TiltIndicator.grades": ["How many grades there are, from 0 up.", "等级数，自 0 起。"],
  "TiltIndicator.firstCut": ["The cut-point between grades 0 and 1.", "等级 0 与 1 之间的分界点。"],
  "TiltIndicator.gap": ["The gap from each cut-point to the next.", "相邻分界点的间距。"],
  "TiltQuestion.successions": [
    "Patrons whose successors are taken to continue them in reference data, and why; without it their series end with them.",
    "参考数据中由后继者承续的大国及其理由；不写则其序列止于其自身。",
  ],
  "TiltQuestion.checks": [
    "What documents say of something that a series of the study measures; the answer tells whether the series says so too.",
    "文献就某序列所量之事有何说法；答案说明该序列是否相符。",
  ],
  "SeriesCheck.id": ["Id of the check.", "核对的编号。"],
  "SeriesCheck.title": ["What is said, as part of a sentence.", "所言之事，作句中成分。"],
  "SeriesCheck.claims": ["The claims that say it.", "如此说的主张。"],
  "SeriesCheck.series": ["The series that is asked.", "据以核对的序列。"],
  "SeriesCheck.years": ["The years of which it is said, both included.", "所涉年份，含首尾。"],
  "SeriesCheck.years.from": ["First year.", "首年。"],
  "SeriesCheck.years.to": ["Last year.", "末年。"],
  "SeriesCheck.expects": [
    "`none`: there was none of it in these years; `rise`, `fall`: from the first of them to the last it rose or fell.",
    "`none`：该期间皆无；`rise`、`fall`：自首年至末年上升或下降。",
  ],
  "ModelSettings.step": ["The standard deviation σ by which alignment moves in a year.", "结盟程度一年内变动的标准差 σ。"],
  "ModelSettings.loading": ["How strongly an indicator that is not the anchor follows alignment.", "非锚指标随结盟程度变动的强弱。"],
  "ModelSettings.periods": ["The periods of the model.", "模型的时段。"],
  "ModelSettings.estranged": [
    "Below this engagement (the mean of both alignments) an equidistant state counts as estranged from both.",
    "交往程度（两方结盟的均值）低于此值的等距离，算作与双方均疏远。",
  ],
  "ModelSettings.seed": ["Every random number follows from it.", "一切随机数由此而出。"],
  "ModelSettings.versions": [
    "Equally likely versions of the acts: in each, an act of uncertain date or truth falls into one period or is left out.",
    "行为的若干等可能版本：日期或真伪不定的行为在每一版本中落入某期或略去。",
  ],
  "ModelSettings.draws": [
    "Draws of the posterior in all; other choices of evidence take half as many.",
    "后验抽取总数；其他证据取法用其一半。",
  ],
  "DeclaredTurn.id": ["Id of the turn.", "转向的编号。"],
  "DeclaredTurn.title": ["The turn in words.", "转向的名称。"],
  "DeclaredTurn.after": ["It is looked for after this year.", "自此年以后寻找。"],
  "DeclaredTurn.toward": ["The patron toward which it goes.", "转向的大国。"],
  "DeclaredTurn.crosses": [
    "`zero`: D crosses 0; `delta`: it crosses δ on that patron's side.",
    "`zero`：D 越过 0；`delta`：越过该大国一侧的 δ。",
  ],
};

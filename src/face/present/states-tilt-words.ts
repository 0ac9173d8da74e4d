const en = {
  head: (of: string, a: string, b: string, from: number, to: number) =>
    `${of} between ${a} and ${b}, ${from}–${to}, by reference data alone`,
  states: (n: number) => (n === 1 ? "one state" : `${n} states`),
  order: (year: number, a: string) => `${year}, from the one that leans most to ${a}:`,
  orderHead: (a: string, b: string) => ["rank", "90 %", "state", "D", "90 %", `P(${a})`, "P(equal)", `P(${b})`, "reading", "weightings"],
  weightings:
    "weightings: each indicator that tells the level by itself gives its own classes; averaged by weights they favour the class that is named, and the share of all weightings is given under which that class keeps .60. Where it is low, the reading hangs on which indicator one trusts.",
  restsOn: (list: string) => `What it rests on most (largest move of a class probability when left out): ${list}`,
  turn: (title: string, year: string, p: string, none: string) => `Turn ${title}: likeliest ${year} (${p}); none ${none}`,
  noTurn: (title: string) => `Turn ${title}: none`,
  weighed: (year: number, says: string) => `${year}, indicators weighed against each other (weightings): ${says}`,
  under: (title: string, list: string) => `With ${title}: ${list}`,
  gone: (year: number) => `Placed in other years, but no member of the state system in ${year}:`,
  unplaced: "Not placed:",
  succession: (from: string, to: string, why: string) => `${to} is taken to continue ${from} as a patron: ${why}`,
  relative:
    "Votes and trade are against the mean of all states with the same patron in the year: D = 0 is where the average state stands, not the middle between the two.",
  sets: (list: string) => `Data: ${list}`,
  missing: (list: string) => `Not in the data folder, and not used: ${list}. Nothing is taken as zero for it.`,
  failed: (list: string) => `Fits to be read with care (gates not passed): ${list}`,
  draws: (n: number, seconds: number) => `${n} draws a state; ${seconds.toFixed(1)} s.`,
  notFitted: "Not fitted yet: ask without --wait no.",
  fitting: (done: number, of: number, seconds: number) => `${done} of ${of} fitted in ${seconds} s`,
  question: "The whole question, as a file: add --show question",
  year: ["year", "D", "90 %", "P(equal)"],
  notCovered: "·",
  comma: ", ",
  semicolon: "; ",
  colon: ": ",
};

const zh: typeof en = {
  head: (of, a, b, from, to) => `${of}在${a}与${b}之间，${from}—${to} 年，仅据参考数据`,
  states: (n) => (n === 1 ? "一国" : `${n} 国`),
  order: (year, a) => `${year} 年，自最倾向${a}者起：`,
  orderHead: (a, b) => ["名次", "90 %", "国家", "D", "90 %", `P(${a})`, "P(等距离)", `P(${b})`, "判读", "权重份额"],
  weightings:
    "权重份额：凡单独即可看出高低的指标各给出其类别，按权重平均后得出判读；所列者为一切权重中该类别仍不低于 0.60 的份额。份额低，则判读取决于信哪一项指标。",
  restsOn: (list) => `最为所系（去除后类别概率之最大变动）：${list}`,
  turn: (title, year, p, none) => `${title}：最可能于 ${year} 年（${p}）；未发生 ${none}`,
  noTurn: (title) => `${title}：未发生`,
  weighed: (year, says) => `${year} 年，各指标相互加权（权重份额）：${says}`,
  under: (title, list) => `${title}：${list}`,
  gone: (year) => `他年可判，但 ${year} 年并非国家体系成员：`,
  unplaced: "未能判定位置者：",
  succession: (from, to, why) => `以${to}承续${from}为大国：${why}`,
  relative: "表决与贸易均与当年各国同一大国之平均相较：D = 0 为各国平均所在，并非两国正中。",
  sets: (list) => `数据：${list}`,
  missing: (list) => `数据文件夹中无、故未用：${list}。并不因此计为零。`,
  failed: (list) => `须谨慎看待的拟合（未过关卡）：${list}`,
  draws: (n, seconds) => `每国抽取 ${n} 次；${seconds.toFixed(1)} 秒。`,
  notFitted: "尚未拟合：去掉 --wait no 再问。",
  fitting: (done, of, seconds) => `${seconds} 秒内已拟合 ${of} 国中的 ${done} 国`,
  question: "完整的问题文件：加 --show question",
  year: ["年", "D", "90 %", "P(等距离)"],
  notCovered: "·",
  comma: "、",
  semicolon: "；",
  colon: "：",
};

/** How the leans of states by reference data are told, in both languages. */
export const STATES_TILT_WORDS = { en, zh };

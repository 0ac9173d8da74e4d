const en = {
  title: (p: { one: string; other: string; of: string }) => `${p.one} and ${p.other}: similarity of their ${p.of}`,
  all: "all others",
  none: (one: string, other: string) =>
    `Nothing to compare: in these years ${one} or ${other} was no member, or cast no vote. That is missing, not zero.`,
  of: { alliances: "alliances (ATOP)", votes: "votes in the General Assembly" },
  head: {
    year: "year",
    other: "with",
    s: "S",
    weighted: "S by CINC",
    kappa: "κ",
    a: "A",
    pi: "π",
    tau: "τ_b",
    neither: "neither",
    items: "items",
  },
  meaning:
    "S: 1 alike, −1 opposite. κ, π, A: what is left beyond chance, 0 for none. neither: members of the system with whom neither has a tie.",
  meaningVotes: "S: 1 alike, −1 opposite. κ, π, A: what is left beyond chance, 0 for none. items: roll calls on which both voted.",
  trap: (p: { rows: number; all: number; s: string; kappa: string; neither: number; items: number; year: number; other: string }) =>
    `In ${p.rows} of ${p.all} rows S is above .9 while nothing is left beyond chance: S counts it as agreement that neither has a tie with the same states. With ${p.other} in ${p.year}, S = ${p.s} and κ = ${p.kappa}; neither has a tie with ${p.neither} of ${p.items} states.`,
  figures: (origin: "study" | "data", sets: string) =>
    `Figures: ${origin === "study" ? "the study's own excerpt of" : "your data folder:"} ${sets}.`,
};

const zh: typeof en = {
  title: (p) => `${p.one}与${p.other}：${p.of}的相似性`,
  all: "其余各国",
  none: (one, other) => `无可比较：这些年里${one}或${other}不是成员，或未投票。此为缺失，并非为零。`,
  of: { alliances: "同盟（ATOP）", votes: "联合国大会表决" },
  head: {
    year: "年",
    other: "对方",
    s: "S",
    weighted: "按 CINC 加权之 S",
    kappa: "κ",
    a: "A",
    pi: "π",
    tau: "τ_b",
    neither: "双无",
    items: "项数",
  },
  meaning: "S：1 为相同，−1 为相反。κ、π、A：扣除偶然一致后所余，0 为无。双无：双方均无关系的体系成员数。",
  meaningVotes: "S：1 为相同，−1 为相反。κ、π、A：扣除偶然一致后所余，0 为无。项数：双方均投票的表决数。",
  trap: (p) =>
    `${p.all} 行中有 ${p.rows} 行 S 大于 .9 而扣除偶然一致后无所余：S 把双方均无关系者算作一致。${p.year} 年与${p.other}，S = ${p.s}，κ = ${p.kappa}；${p.items} 国中有 ${p.neither} 国与双方均无关系。`,
  figures: (origin, sets) => `数字：${origin === "study" ? "研究自有摘录，出自" : "数据文件夹："}${sets}。`,
};

/** The words in which similarity is told, in both languages. */
export const similarityWords = { en, zh } as const;

import type { DataSet } from "../data-set.ts";
import { column, head, STATE, words, YEAR } from "./row.ts";

const CC0 = {
  share: "free",
  licence: "CC0-1.0",
  says: words("CC0: may be passed on; citation is asked for.", "CC0：可自由分发；要求引用。"),
} as const;

const MEMBERSHIP = words(
  "Who is no member cannot vote: the DPRK and the ROK from September 1991 only, both Germanies from 1973, China's seat held by Taiwan (713) to 1971 and by the People's Republic (710) from 15 November 1971. Such gaps are never filled. There was no voting in the session of 1964.",
  "非会员国无从投票：朝鲜与韩国仅自 1991 年 9 月起，两德自 1973 年起，中国席位至 1971 年由台湾（713）占据，1971 年 11 月 15 日起为中华人民共和国（710）。此类空缺绝不填补。1964 年届会未行表决。",
);

export const UN_VOTES: DataSet = {
  id: "un-votes",
  title: words("Roll-call votes in the General Assembly of the United Nations", "联合国大会唱名表决"),
  observation: { of: "state", over: "year" },
  codes: "cow",
  otherCodes: "any",
  version: "2021",
  coverage: [1946, 2019],
  cite: "Voeten, E. (2013). Data and analyses of voting in the United Nations General Assembly. In B. Reinalda (Ed.), Routledge Handbook of International Organization. London: Routledge. Harvard Dataverse, doi:10.7910/DVN/LEJUQZ.",
  home: "https://doi.org/10.7910/DVN/LEJUQZ",
  terms: CC0,
  key: ["rollcall", "ccode"],
  columns: [
    column("rollcall", "count", ["number of the roll call", "表决编号"]),
    STATE,
    YEAR,
    column("vote", "count", ["1 yes, 2 abstention, 3 no; empty when absent or no member", "1 赞成，2 弃权，3 反对；缺席或非会员国空"], {
      missing: [8, 9],
      range: [1, 3],
    }),
  ],
  layouts: [
    { id: "unvotes", columns: { rollcall: head("rcid") } },
    { id: "official", columns: { rollcall: head("rcid"), year: { yearOf: "date" } }, marks: ["date"] },
  ],
  notes: [MEMBERSHIP],
};

export const IDEAL_POINTS: DataSet = {
  id: "ideal-points",
  title: words("Ideal points of states from votes in the United Nations", "据联合国表决估计的国家理想点"),
  observation: { of: "state", over: "year" },
  codes: "cow",
  otherCodes: "any",
  version: "2025",
  coverage: [1946, 2024],
  cite: "Bailey, M. A., Strezhnev, A., & Voeten, E. (2017). Estimating dynamic state preferences from United Nations voting data. Journal of Conflict Resolution, 61(2), 430–456.",
  home: "https://doi.org/10.7910/DVN/LEJUQZ",
  terms: {
    ...CC0,
    says: words(
      "CC0 on its Dataverse page (not checked here); citation is asked for.",
      "其 Dataverse 页面为 CC0（此处未核实）；要求引用。",
    ),
  },
  key: ["ccode", "year"],
  columns: [
    STATE,
    YEAR,
    column("ideal", "measure", ["ideal point from all votes; higher is nearer to the USA", "据全部表决之理想点；越高越近美国"]),
    column("ideal_low", "measure", ["5 % quantile", "5 % 分位数"]),
    column("ideal_high", "measure", ["95 % quantile", "95 % 分位数"]),
    column("votes", "count", ["votes it rests on", "所据表决数"]),
  ],
  layouts: [
    {
      id: "by-year",
      columns: { ideal: head("idealpointall"), ideal_low: head("q5all"), ideal_high: head("q95all"), votes: head("nvotesall") },
    },
    {
      id: "by-session",
      columns: {
        year: { year: "session", plus: 1945 },
        ideal: head("idealpoint", "idealpointall"),
        ideal_low: head("q5pct", "q5all", "q5%all"),
        ideal_high: head("q95pct", "q95all", "q95%all"),
        votes: head("nvotes", "nvotesall"),
      },
      marks: ["session"],
    },
  ],
  notes: [MEMBERSHIP],
};

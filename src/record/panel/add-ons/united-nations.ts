import { type AddOn, gives } from "../add-on.ts";

const NO_VOTE = { en: "no vote of one of the two in that year: no member, or absent", zh: "当年其中一国无表决：非会员国，或缺席" };

export const UN_VOTES: AddOn = {
  id: "un-votes",
  title: { en: "Agreement in the General Assembly", zh: "联合国大会表决一致度" },
  needs: () => ["un-votes"],
  columns: [
    gives("un_agreement", "measure", "mutual", [
      "mean agreement in the votes that both cast: 1 the same, ½ one abstained, 0 opposed",
      "双方均投票者之平均一致度：相同 1，一方弃权 ½，相反 0",
    ]),
    gives("un_joint_votes", "count", "mutual", ["votes that both cast", "双方均投票之次数"]),
  ],
  pairs({ source, years, toward }) {
    const only = toward === undefined ? "" : `where x.ccode in (${toward.join(", ")}) or y.ccode in (${toward.join(", ")})`;
    const votes = `(select rollcall, ccode, year, vote from ${source("un-votes")} where vote is not null and year between ${years[0]} and ${years[1]})`;
    const once = `(select x.ccode as ccode1, y.ccode as ccode2, x.year, count(*) as n, sum(abs(x.vote - y.vote)) as apart
      from ${votes} x join ${votes} y on x.rollcall = y.rollcall and x.ccode < y.ccode ${only} group by x.ccode, y.ccode, x.year)`;
    const half = (a: string, b: string): string =>
      `select ${a} as a, ${b} as b, year::smallint as year, 1 - apart / (2.0::double * n) as un_agreement, n::integer as un_joint_votes from once`;
    return {
      codes: "cow",
      columns: ["un_agreement", "un_joint_votes"],
      sql: `with once as materialized ${once} ${half("ccode1", "ccode2")} union all ${half("ccode2", "ccode1")}`,
    };
  },
  noRow: NO_VOTE,
};

export const IDEAL_POINTS: AddOn = {
  id: "ideal-points",
  title: { en: "Ideal points from votes in the United Nations", zh: "据联合国表决之理想点" },
  needs: () => ["ideal-points"],
  columns: [
    gives("ideal", "measure", "state", ["ideal point; higher is nearer to the USA", "理想点；越高越近美国"]),
    gives("ideal_distance", "measure", "mutual", ["distance of the two ideal points", "两国理想点之距"], {
      sql: "abs(m1.ideal - m2.ideal)",
      madeOf: ["ideal"],
    }),
  ],
  states: ({ source }) => ({ codes: "cow", columns: ["ideal"], sql: `select ccode as code, year, ideal from ${source("ideal-points")}` }),
  noRow: NO_VOTE,
};

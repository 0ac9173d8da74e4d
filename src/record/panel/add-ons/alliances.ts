import { dataSet } from "../../../model/index.ts";
import { type AddOn, gives } from "../add-on.ts";

const flagsOf = (set: string) => (dataSet(set)?.columns ?? []).filter(({ type }) => type === "flag");
const ATOP = flagsOf("atop");
const COW = flagsOf("cow-alliances");

export const ALLIANCES: AddOn = {
  id: "alliances",
  title: { en: "Alliance obligations (ATOP)", zh: "同盟义务（ATOP）" },
  needs: () => ["atop"],
  columns: ATOP.map(({ name, says }) => gives(`atop_${name}`, "flag", "directed", [says.en, says.zh], { absent: "none" })),
  stateColumns: [
    gives("atop_defense_partners", "count", "state", ["states that it must help when they are attacked", "受攻击时须予援助之国数"], {
      absent: "none",
      over: "sum(atop_defense)",
    }),
    gives("atop_partners", "count", "state", ["states toward which it has any obligation", "负有任何义务之国数"], {
      absent: "none",
      over: "count(*)",
    }),
  ],
  pairs: ({ source }) => ({
    codes: "cow",
    columns: ATOP.map(({ name }) => `atop_${name}`),
    sql: `select ccode1 as a, ccode2 as b, year, ${ATOP.map(({ name }) => `${name} as atop_${name}`).join(", ")} from ${source("atop")}`,
  }),
};

export const COW_ALLIANCES: AddOn = {
  id: "cow-alliances",
  title: { en: "Alliances (Correlates of War), from your own copy", zh: "同盟（COW），据用户自持副本" },
  needs: () => ["cow-alliances"],
  columns: COW.map(({ name, says }) => gives(`cow_${name}`, "flag", "directed", [says.en, says.zh], { absent: "none" })),
  pairs: ({ source }) => ({
    codes: "cow",
    columns: COW.map(({ name }) => `cow_${name}`),
    sql: `select ccode1 as a, ccode2 as b, year, ${COW.map(({ name }) => `max(${name}) as cow_${name}`).join(", ")}
      from ${source("cow-alliances")} group by ccode1, ccode2, year`,
  }),
};

import type { Bilingual } from "../../../model/index.ts";
import { type AddOn, bothOrders, gives } from "../add-on.ts";

const SIDES = ["hostility", "fatality", "originator"] as const;
const SAYS: Readonly<Record<(typeof SIDES)[number], readonly [string, string]>> = {
  hostility: [
    "highest hostility in a dispute of the two: 1 none, 2 threat, 3 display, 4 use of force, 5 war",
    "两国争端中的最高敌对程度：1 无，2 威胁，3 展示，4 使用武力，5 战争",
  ],
  fatality: ["highest level of deaths in a dispute of the two, 0 to 6", "两国争端中的最高死亡等级，0 至 6"],
  originator: ["in a dispute of the two from its first day", "自首日即参与两国争端"],
};

function disputes(set: string, prefix: string, title: Bilingual): AddOn {
  const sided = SIDES.flatMap((name) => [`${name}1`, `${name}2`]);
  return {
    id: set,
    title,
    needs: () => [set],
    columns: [
      gives(`${prefix}_onset`, "flag", "mutual", ["a dispute between the two begins", "两国争端开始"], { absent: "none" }),
      gives(`${prefix}_ongoing`, "flag", "mutual", ["a dispute between the two goes on", "两国争端进行中"], { absent: "none" }),
      ...SIDES.map((name) => gives(`${prefix}_${name}`, name === "originator" ? "flag" : "count", "side", SAYS[name], { needsRow: true })),
      gives(
        `${prefix}_peace_years`,
        "count",
        "mutual",
        [
          "rows of the dyad since the last year with a dispute, 0 in the year after one; since the first year where there was none",
          "距上次有争端之年的行数，其次年为 0；从无争端者自首年起计",
        ],
        {
          absent: "none",
        },
      ),
    ],
    stateColumns: [
      gives(`${prefix}_onsets`, "count", "state", ["states with which a dispute begins", "与之开始争端之国数"], {
        absent: "none",
        over: `sum(${prefix}_onset)`,
      }),
      gives(`${prefix}_opponents`, "count", "state", ["states with which a dispute goes on", "与之争端进行中之国数"], {
        absent: "none",
        over: `sum(${prefix}_ongoing)`,
      }),
      gives(`${prefix}_hostility`, "count", "state", ["its highest hostility", "其最高敌对程度"], {
        needsRow: true,
        over: `max(${prefix}_hostility1)`,
      }),
    ],
    pairs({ source }) {
      const both = bothOrders(source(set), { plain: ["year", "onset", "ongoing"], sides: SIDES });
      const sides = sided.map((name) => `max(${name}) as ${prefix}_${name}`).join(", ");
      return {
        codes: "cow",
        columns: [`${prefix}_onset`, `${prefix}_ongoing`, ...sided.map((name) => `${prefix}_${name}`)],
        sql: `select a, b, year, max(onset) as ${prefix}_onset, max(ongoing) as ${prefix}_ongoing, ${sides} from ${both} group by a, b, year`,
      };
    },
    peaceYears: { of: `${prefix}_ongoing`, as: `${prefix}_peace_years` },
    noRow: { en: "no dispute between the two in that year", zh: "当年两国无争端" },
  };
}

export const GML_MIDS = disputes("gml-mids", "gml", {
  en: "Disputes (Gibler, Miller and Little) and peace years",
  zh: "争端（Gibler、Miller 与 Little）与和平年数",
});
export const COW_MIDS = disputes("cow-mids", "cow_mid", {
  en: "Disputes (Correlates of War) and peace years",
  zh: "争端（COW）与和平年数",
});

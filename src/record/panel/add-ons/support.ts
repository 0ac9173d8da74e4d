import { SIGNAL_SENDERS, SIGNALS } from "../../../model/index.ts";
import { type AddOn, gives } from "../add-on.ts";

const NAMES = { arms: "arms", vis: "visits", ex: "exercises", pact: "defense_pact", troops: "troops" } as const;
const SAYS: Readonly<Record<keyof typeof NAMES, readonly [string, string]>> = {
  arms: ["arms delivered by the first state to the second", "第一国对第二国的军备输送"],
  vis: ["visits of the first state's leader to the second", "第一国领导人访问第二国之次数"],
  ex: ["military exercises of the first state with the second", "第一国与第二国之军事演习"],
  pact: ["a defence pact of the first state for the second", "第一国对第二国的防御条约"],
  troops: ["troops of the first state in the second", "第一国驻第二国军队"],
};

export const SUPPORT: AddOn = {
  id: "support",
  title: { en: "Arms, visits and other signals of support from five major powers", zh: "五大国的军备、访问及其他支持信号" },
  needs: () => ["support-signals"],
  columns: SIGNALS.map(([signal]) =>
    gives(`support_${NAMES[signal]}`, signal === "pact" ? "flag" : "count", "directed", SAYS[signal], {
      needsRow: true,
      ...(signal === "arms" ? { unit: { en: "SIPRI trend-indicator value, millions", zh: "SIPRI 趋势指标值，百万" } } : {}),
    }),
  ),
  pairs({ source }) {
    const each = SIGNAL_SENDERS.map(([letters, code]) => {
      const values = SIGNALS.map(([signal]) => `${letters}_${signal} as support_${NAMES[signal]}`).join(", ");
      return `select ${code}::smallint as a, ccode as b, year, ${values} from ${source("support-signals")}`;
    });
    return { codes: "cow", columns: SIGNALS.map(([signal]) => `support_${NAMES[signal]}`), sql: each.join(" union all ") };
  },
  noRow: {
    en: "the source records five senders only: the USA, the United Kingdom, France, the USSR or Russia, and China",
    zh: "来源只记五个施与国：美国、英国、法国、苏联或俄罗斯、中国",
  },
};

export const US_TROOPS: AddOn = {
  id: "us-troops",
  title: { en: "Troops of the United States in a state", zh: "美国在该国的驻军" },
  needs: () => ["us-troops"],
  columns: [
    gives("us_troops", "count", "state", [
      "active-duty troops of the USA there: the June count of Kane (2006), else the earliest of the year",
      "美国在该国的现役军人：取 Kane（2006）六月之数，否则取当年最早之数",
    ]),
  ],
  states: ({ source }) => ({
    codes: "cow",
    columns: ["us_troops"],
    sql: `select ccode as code, year, sum(troops)::integer as us_troops from (
        select ccode, year, place, arg_min(troops, (case when report = 'Kane 2006' then 0 else 100 end) + month(try_strptime(month, '%B'))) as troops
        from ${source("us-troops")} where ccode is not null and troops is not null group by ccode, year, place) group by ccode, year`,
  }),
};

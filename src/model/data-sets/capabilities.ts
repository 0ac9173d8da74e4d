import type { DataSet } from "../data-set.ts";
import { COW_TERMS, column, STATE, words, YEAR } from "./row.ts";

const MISSING = { missing: [-9], isSeries: true } as const;
const THOUSANDS = { unit: words("thousands", "千") };

export const NMC: DataSet = {
  id: "nmc",
  title: words("National Material Capabilities (Correlates of War)", "国家物质能力（COW）"),
  observation: { of: "state", over: "year" },
  codes: "cow",
  version: "7.0",
  coverage: [1816, 2022],
  cite: "Singer, J. D., Bremer, S., & Stuckey, J. (1972). Capability distribution, uncertainty, and major power war, 1820–1965. In B. Russett (Ed.), Peace, War, and Numbers. Beverly Hills: Sage. Version 7.0.",
  home: "https://correlatesofwar.org/wp-content/uploads/NMCv7.zip",
  terms: COW_TERMS,
  key: ["ccode", "year"],
  columns: [
    STATE,
    YEAR,
    column("milex", "count", ["military expenditure", "军费"], {
      ...MISSING,
      unit: words("thousand current US dollars; thousand current pounds up to 1913", "千现价美元；1913 年及以前为千现价英镑"),
    }),
    column("milper", "count", ["military personnel", "军队人数"], { ...MISSING, ...THOUSANDS }),
    column("irst", "count", ["iron and steel production", "钢铁产量"], { ...MISSING, unit: words("thousand tons", "千吨") }),
    column("pec", "count", ["primary energy consumption", "一次能源消费"], {
      ...MISSING,
      unit: words("thousand tons of coal equivalent", "千吨标准煤"),
    }),
    column("tpop", "measure", ["total population", "总人口"], { ...MISSING, ...THOUSANDS }),
    column("upop", "measure", ["urban population", "城市人口"], { ...MISSING, ...THOUSANDS }),
    column("cinc", "measure", ["Composite Index of National Capability", "国家能力综合指数"], {
      ...MISSING,
      unit: words("share of the system, 0 to 1", "占体系之比，0 至 1"),
      range: [0, 1],
    }),
  ],
  layouts: [],
  notes: [
    words(
      "CINC adds up to 1 in few years only (1961–64; 1.075 in 1860). Where a component is missing, CINC is the mean of the others: military expenditure of the DPRK is missing 1949–57 and 1959, and 2,210,054 in 1958.",
      "CINC 各国之和仅少数年份为 1（1961–64 年；1860 年为 1.075）。有分量缺失时，CINC 为其余分量之平均：朝鲜军费 1949–57 年与 1959 年缺失，1958 年为 2,210,054。",
    ),
  ],
};

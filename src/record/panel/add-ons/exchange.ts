import { type AddOn, bothOrders, gives } from "../add-on.ts";

const MILLIONS = { unit: { en: "million current US dollars", zh: "百万现价美元" } };

export const TRADE: AddOn = {
  id: "trade",
  title: { en: "Trade between the two", zh: "双边贸易" },
  needs: () => ["trade"],
  columns: [
    gives(
      "imports",
      "measure",
      "side",
      ["imports of this side from the other; a zero inside the socialist bloc is no fact", "该方自对方进口；社会主义阵营内之零并非事实"],
      MILLIONS,
    ),
  ],
  pairs({ source }) {
    const both = bothOrders(source("trade"), { plain: ["year"], sides: ["imports"] });
    return {
      codes: "cow",
      columns: ["imports1", "imports2"],
      sql: `select a, b, year, max(imports1) as imports1, max(imports2) as imports2 from ${both} group by a, b, year`,
    };
  },
};

export const TRADE_TOTALS: AddOn = {
  id: "trade-totals",
  title: { en: "Total imports and exports", zh: "进出口总额" },
  needs: () => ["trade-totals"],
  columns: [
    gives("total_imports", "measure", "state", ["imports from all states", "自各国进口总额"], MILLIONS),
    gives("total_exports", "measure", "state", ["exports to all states", "对各国出口总额"], MILLIONS),
  ],
  states: ({ source }) => ({
    codes: "cow",
    columns: ["total_imports", "total_exports"],
    sql: `select ccode as code, year, imports as total_imports, exports as total_exports from ${source("trade-totals")}`,
  }),
};

export const IGOS: AddOn = {
  id: "igos",
  title: { en: "Shared intergovernmental organisations", zh: "共同参加的政府间组织" },
  needs: () => ["igos"],
  columns: [gives("shared_igos", "count", "mutual", ["organisations of which both are full members", "两国均为正式成员之组织数"])],
  pairs({ source }) {
    const both = bothOrders(source("igos"), { plain: ["year", "igos"] });
    return { codes: "cow", columns: ["shared_igos"], sql: `select a, b, year, max(igos) as shared_igos from ${both} group by a, b, year` };
  },
};

export const IGO_TOTALS: AddOn = {
  id: "igo-totals",
  title: { en: "Memberships in intergovernmental organisations", zh: "政府间组织成员资格" },
  needs: () => ["igo-totals"],
  columns: [gives("igo_memberships", "count", "state", ["full memberships", "正式成员资格数"])],
  states: ({ source }) => ({
    codes: "cow",
    columns: ["igo_memberships"],
    sql: `select ccode as code, year, "full" as igo_memberships from ${source("igo-totals")}`,
  }),
};

export const DIPLOMATIC_EXCHANGE: AddOn = {
  id: "diplomatic-exchange",
  title: { en: "Diplomatic exchange", zh: "外交往来" },
  needs: () => ["diplomatic-exchange"],
  columns: [
    gives("legation_at_", "count", "side", [
      "level of the other's representation there: 0 none, 1 chargé, 2 minister, 3 ambassador, 9 other",
      "对方在该方所派代表之级别：0 无，1 代办，2 公使，3 大使，9 其他",
    ]),
    gives("diplomatic_exchange", "flag", "mutual", ["any exchange", "有任何往来"]),
  ],
  pairs({ source }) {
    const both = bothOrders(source("diplomatic-exchange"), { plain: ["year", "exchange"], sides: ["level_at_"] });
    return {
      codes: "cow",
      columns: ["legation_at_1", "legation_at_2", "diplomatic_exchange"],
      sql: `select a, b, year, max(level_at_1) as legation_at_1, max(level_at_2) as legation_at_2, max(exchange) as diplomatic_exchange
        from ${both} group by a, b, year`,
    };
  },
  noRow: { en: "the data set gives one year in five for most of its span", zh: "该数据集大部分时期每五年一记" },
};

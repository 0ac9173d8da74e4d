import { dataSet } from "../../../model/index.ts";
import { type AddOn, gives } from "../add-on.ts";

const COMPONENTS = (dataSet("nmc")?.columns ?? []).filter(({ isSeries }) => isSeries === true);
const names = COMPONENTS.map(({ name }) => name);

export const CAPABILITIES: AddOn = {
  id: "capabilities",
  title: { en: "Material capabilities and CINC", zh: "物质能力与 CINC" },
  needs: () => ["nmc"],
  columns: COMPONENTS.map(({ name, says, unit, type }) =>
    gives(name, type === "measure" ? "measure" : "count", "state", [says.en, says.zh], unit === undefined ? {} : { unit }),
  ),
  states: ({ source }) => ({ codes: "cow", columns: names, sql: `select ccode as code, year, ${names.join(", ")} from ${source("nmc")}` }),
};

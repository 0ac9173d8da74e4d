import { type AddOn, type AddOnContext, type AddOnTable, eachYear, gives } from "../add-on.ts";

/** Which states were major powers on some day of a year. */
export function majorYears({ source, years }: AddOnContext): AddOnTable {
  const each = eachYear(source("majors"), { first: 'year(src."start")', last: 'year(src."end")', years });
  return { codes: "cow", columns: ["major"], sql: `select distinct ccode as code, y::smallint as year, 1::tinyint as major from ${each}` };
}

export const MAJORS: AddOn = {
  id: "majors",
  title: { en: "Major powers", zh: "大国" },
  needs: () => ["majors"],
  columns: [gives("major", "flag", "state", ["a major power on some day of the year", "当年某日为大国"], { absent: "none" })],
  states: majorYears,
};

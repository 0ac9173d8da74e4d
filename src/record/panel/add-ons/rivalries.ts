import type { Bilingual } from "../../../model/index.ts";
import { type AddOn, bothOrders, eachYear, gives } from "../add-on.ts";

function spells(set: string, name: string, title: Bilingual): AddOn {
  return {
    id: set,
    title,
    needs: () => [set],
    columns: [gives(name, "flag", "mutual", [title.en.toLowerCase(), title.zh], { absent: "none" })],
    stateColumns: [
      gives(`${name}_count`, "count", "state", [`number of: ${title.en.toLowerCase()}`, `${title.zh}之数`], {
        absent: "none",
        over: "count(*)",
      }),
    ],
    pairs({ source, years }) {
      const each = eachYear(bothOrders(source(set), { plain: ["styear", "endyear"] }), { first: "src.styear", last: "src.endyear", years });
      return { codes: "cow", columns: [name], sql: `select distinct a, b, y::smallint as year, 1::tinyint as ${name} from ${each}` };
    },
  };
}

export const TD_RIVALRIES = spells("td-rivalries", "rivalry_td", {
  en: "Strategic rivalry (Thompson and Dreyer)",
  zh: "战略对手（Thompson 与 Dreyer）",
});
export const TSS_RIVALRIES = spells("tss-rivalries", "rivalry_tss", {
  en: "Strategic rivalry (Thompson, Sakuwa and Suhas)",
  zh: "战略对手（Thompson、Sakuwa 与 Suhas）",
});
export const ARMS_RACES = spells("arms-races", "arms_race", {
  en: "Arms race (Gibler, Rider and Hutchison)",
  zh: "军备竞赛（Gibler、Rider 与 Hutchison）",
});

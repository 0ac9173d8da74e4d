import type { Bilingual, UnplacedReason } from "../../model/index.ts";

/** Why a state has no lean, as a sentence. */
export const UNPLACED: Readonly<Record<UnplacedReason, Bilingual>> = {
  patron: { en: "it is one of the two patrons, or continues one", zh: "其本身即两大国之一，或承续其一" },
  "no-data": { en: "no data at hand look at it with either patron", zh: "现有数据未及其与任一大国之往来" },
  "level-not-told": {
    en: "in fewer than .60 of the years that the data cover do they look at both patrons alike, so only changes of its lean could be told",
    zh: "数据所及年份中，同时同样看到两大国者不足 0.60，只能看出倾斜之变化",
  },
};

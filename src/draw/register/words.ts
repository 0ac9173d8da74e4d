import type { Locale } from "../../model/index.ts";

const en = {
  map: {
    label: (of: string) => `Map: where every state stands towards ${of}. The list and the table hold the same states.`,
    union: (name: string, n: number) => `${name}, today ${n} states`,
    seat: (capital: string, n: number) => `${capital}, for ${n}`,
  },
  race: {
    label: (of: string, from: number, to: number) => `States with which ${of} had relations at the end of each year, ${from}–${to}`,
    certain: "certain",
    possible: "possible",
    proposed: "with proposed rows",
    stated: (n: number) => `${n} stated`,
  },
};

const zh: typeof en = {
  map: {
    label: (of) => `地图：各国与${of}处于何种关系；列表与表格含同样的国家。`,
    union: (name, n) => `${name}，今 ${n} 国`,
    seat: (capital, n) => `驻${capital}，${n}`,
  },
  race: {
    label: (of, from, to) => `历年年底与${of}有邦交的国家数，${from}—${to}`,
    certain: "确定",
    possible: "可能",
    proposed: "计入待定各行",
    stated: (n) => `公开统计 ${n}`,
  },
};

/** The words of the map of a register and of its race, in both languages. */
export const registerWords: Readonly<Record<Locale, typeof en>> = { en, zh };

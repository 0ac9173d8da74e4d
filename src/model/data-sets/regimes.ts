import type { DataSet, Recoding } from "../data-set.ts";
import { column, head, STATE, words, YEAR } from "./row.ts";

const SPECIAL = { missing: [-66, -77, -88] } as const;

/** Polity's own numbers where they are not those of the Correlates of War, with the years in which they are used so. */
const POLITY_NUMBERS: readonly Recoding[] = [
  { from: 324, to: 325, first: 1815, last: 1861 },
  { from: 341, to: 347, first: 2008, last: 2018 },
  { from: 342, to: 345, first: 1830, last: 2018 },
  { from: 347, to: 345, first: 1991, last: 2006 },
  { from: 348, to: 341, first: 2006, last: 2018 },
  { from: 364, to: 365, first: 1922, last: 1991 },
  { from: 525, to: 626, first: 2011, last: 2018 },
  { from: 529, to: 530, first: 1993, last: 2018 },
  { from: 626, to: 625, first: 2011, last: 2018 },
  { from: 769, to: 770, first: 1947, last: 1971 },
  { from: 818, to: 816, first: 1976, last: 2018 },
];

export const POLITY: DataSet = {
  id: "polity",
  title: words("Polity5: democracy and autocracy by year", "Polity5：民主与专制，逐年"),
  observation: { of: "state", over: "year" },
  codes: "cow",
  otherCodes: [89, 99, 564],
  version: "5 (2018)",
  coverage: [1776, 2020],
  cite: "Marshall, M. G., & Gurr, T. R. (2020). Polity5: Political Regime Characteristics and Transitions, 1800–2018. Center for Systemic Peace.",
  home: "https://www.systemicpeace.org/inscrdata.html",
  terms: {
    share: "ask",
    says: words(
      "Free for non-profit use with citation (not checked here). Ask before passing it on.",
      "非营利用途免费，须引用（此处未核实）。再分发前请征询。",
    ),
  },
  key: ["entry", "year"],
  columns: [
    STATE,
    YEAR,
    column("entry", "text", ["the file's own letters for the polity", "文件自用的政体字母"]),
    column("polity2", "count", ["democracy minus autocracy, filled for times of transition", "民主减专制，过渡期已填补"], {
      ...SPECIAL,
      range: [-10, 10],
    }),
    column("polity", "count", ["democracy minus autocracy", "民主减专制"], { ...SPECIAL, range: [-10, 10] }),
    column("democ", "count", ["democracy", "民主"], { ...SPECIAL, range: [0, 10] }),
    column("autoc", "count", ["autocracy", "专制"], { ...SPECIAL, range: [0, 10] }),
  ],
  layouts: [
    { id: "democracy-data", columns: { ccode: head("cown"), entry: head("scode") } },
    { id: "official", columns: { ccode: { recoded: "ccode", by: POLITY_NUMBERS }, entry: head("scode") } },
  ],
  notes: [
    words(
      "Polity numbers the USSR 364 in 1922–91 and Russia 365; Tiltmeter reads 364 in those years as 365. A join on the bare number loses the USSR.",
      "Polity 以 364 记 1922–91 年的苏联，以 365 记俄罗斯；倾斜仪将该时段的 364 读作 365。若直接按编号合并，苏联即丢失。",
    ),
  ],
};

const INDEX = { range: [0, 1], unit: words("0 to 1", "0 至 1") } as const;

export const VDEM: DataSet = {
  id: "vdem",
  title: words("V-Dem: indices of democracy with their intervals", "V-Dem：民主指数及其区间"),
  observation: { of: "state", over: "year" },
  codes: "cow",
  otherCodes: "any",
  version: "15",
  coverage: [1789, 2024],
  cite: "Coppedge, M., Gerring, J., Knutsen, C. H., Lindberg, S. I., Teorell, J., et al. (2025). V-Dem Country-Year Dataset v15. Varieties of Democracy (V-Dem) Project.",
  home: "https://v-dem.net/data/",
  terms: {
    share: "same-terms",
    licence: "CC-BY-SA-4.0",
    says: words("CC BY-SA 4.0 (not checked here).", "CC BY-SA 4.0（此处未核实）。"),
  },
  key: ["entry", "year"],
  columns: [
    { ...STATE, isOptional: true },
    YEAR,
    column("entry", "text", ["V-Dem's own letters for the country", "V-Dem 自用国家字母"]),
    column("polyarchy", "measure", ["electoral democracy", "选举民主"], INDEX),
    column("polyarchy_low", "measure", ["its lower bound", "其下界"], { ...INDEX, isOptional: true }),
    column("polyarchy_high", "measure", ["its upper bound", "其上界"], { ...INDEX, isOptional: true }),
    column("liberal", "measure", ["liberal democracy", "自由民主"], { ...INDEX, isOptional: true }),
  ],
  layouts: [
    {
      id: "official",
      columns: {
        ccode: head("COWcode", "vdem_cowcode"),
        entry: head("country_text_id"),
        polyarchy: head("v2x_polyarchy"),
        polyarchy_low: head("v2x_polyarchy_codelow"),
        polyarchy_high: head("v2x_polyarchy_codehigh"),
        liberal: head("v2x_libdem"),
      },
    },
  ],
};

import { matrixWords as drawn } from "../../draw/index.ts";

const en = {
  ...drawn.en,
  semicolon: "; ",
  overturnHead: "dB of prior to draw level",
  wantedHead: { wanted: "What would tell most", bits: "Bits", found: "If found", notFound: "If not" },
  clusterHead: "Rows that hang together",
  withoutSource: (source: string) => `Without what only ${source} tells`,
};

const zh: typeof en = {
  ...drawn.zh,
  semicolon: "；",
  overturnHead: "追平所需先验（分贝）",
  wantedHead: { wanted: "何种证据最有分量", bits: "比特", found: "若寻得", notFound: "若寻不得" },
  clusterHead: "彼此相关的证据",
  withoutSource: (source) => `去掉仅${source}所述者`,
};

/** The words in which an evidence matrix is told in the terminal, in both languages: those of its figure and some of the terminal's own. */
export const matrixWords = { en, zh } as const;

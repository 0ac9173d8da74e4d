import { type BrokenStudy, put } from "./broken-study.ts";

const QUESTION = `kind: matrix
title: { en: Why did Mongolia turn?, zh: 蒙古何以转向？ }
about: { text: { en: The turn of 1961., zh: 1961 年的转向。 } }
period: { from: 1961, to: 1961 }
hypotheses:
  - { id: fear, short: { en: Fear, zh: 恐惧 }, title: { en: It was fear., zh: 出于恐惧。 }, world: { en: It hides., zh: 避之。 }, elicited: { on: "2026-01-01", by: ada } }
  - { id: gain, short: { en: Gain, zh: 利益 }, title: { en: It was gain., zh: 出于利益。 }, world: { en: It sells., zh: 售之。 }, elicited: { on: "2026-01-02", by: ada } }
prior: { as: equal, why: { en: Nothing is known., zh: 一无所知。 } }
clusters: [{ id: told, title: { en: Told, zh: 所述 }, why: { en: One book., zh: 一书。 } }]
rows:
  - id: visit
    title: { en: A visit, zh: 一次访问 }
    standsOn: { claims: [memo-002] }
    cluster: told
    coded: { on: "2026-01-02", by: ada }
    cells: { fear: { dB: 2, why: { en: Fear travels., zh: 惧而往。 } }, gain: { dB: 0, why: { en: No gain., zh: 无利。 } } }
gammas: [0, 1]
noise: { sd: 3, draws: 100, seed: 1 }
bar: { odds: 19, share: 0.9 }
`;

const changed = (from: string, to: string) => {
  if (QUESTION.split(from).length !== 2) throw new RangeError(`the matrix has not one ${from}`);
  return put("questions/turn.yaml", QUESTION.replace(from, to));
};
const ROW = QUESTION.slice(QUESTION.indexOf("  - id: visit"), QUESTION.indexOf("gammas:"));

/** Evidence matrices that are broken on purpose. */
export const BROKEN_MATRICES: readonly BrokenStudy[] = [
  { name: "a sound evidence matrix", edits: [put("questions/turn.yaml", QUESTION)] },
  {
    name: "a sound evidence matrix of worlds in which several hypotheses are true",
    edits: [
      changed(`prior: {`, `worlds: [[fear], [gain, fear], []]\nprior: {`),
      (files) =>
        files.set(
          "questions/turn.yaml",
          (files.get("questions/turn.yaml") as string).replace(
            "gain: { dB: 0, why: { en: No gain., zh: 无利。 } } }",
            "fear+gain: { dB: 0, why: { en: No gain., zh: 无利。 } }, none: { dB: 1, why: { en: By chance., zh: 偶然。 } } }",
          ),
        ),
    ],
  },
  { name: "a matrix with one row twice", edits: [changed(ROW, `${ROW}${ROW.replace("id: visit", "id: ▸matrix/duplicate-id◂visit")}`)] },
  {
    name: "a cell for a hypothesis that was not declared",
    edits: [changed("{ fear: { dB: 2", "{ hope: ▸matrix/unknown-hypothesis◂{ dB: 1, why: { en: Hope., zh: 希望。 } }, fear: { dB: 2")],
  },
  {
    name: "a world of a hypothesis that was not declared",
    edits: [changed("prior: {", "worlds: [[fear], [gain], ▸matrix/duplicate-id◂[fear, ▸matrix/unknown-hypothesis◂gian]]\nprior: {")],
  },
  {
    name: "a row that says nothing of one hypothesis",
    edits: [changed("cells: { fear: { dB: 2, why: { en: Fear travels., zh: 惧而往。 } }, ", "cells: ▸matrix/missing-cell◂{ ")],
  },
  {
    name: "decibels without a reason",
    edits: [changed("gain: { dB: 0, why: { en: No gain., zh: 无利。 } }", "gain: ▸matrix/no-reason◂{ dB: 0 }")],
  },
  {
    name: "evidence still to be found that one hypothesis gives no chance, and another no reason",
    edits: [
      changed(
        "gammas: [0, 1]",
        "wanted: [{ id: letter, title: { en: A letter, zh: 一封信 }, chances: ▸matrix/missing-cell◂{ fear: ▸matrix/no-reason◂{ p: 0.5 } } }]\ngammas: [0, 1]",
      ),
    ],
  },
  {
    name: "a hypothesis made up after the evidence",
    edits: [changed('"2026-01-02", by: ada } }\nprior', '▸matrix/late-hypothesis◂"2026-01-03", by: ada } }\nprior')],
  },
  {
    name: "a hypothesis by nobody who is known",
    edits: [changed('{ on: "2026-01-01", by: ada }', '{ on: "2026-01-01", by: ▸claim/unknown-coder◂bob }')],
  },
  { name: "a row in a cluster that was not declared", edits: [changed("cluster: told", "cluster: ▸matrix/unknown-cluster◂seen")] },
  {
    name: "a matrix about a turn that no question declares",
    edits: [changed("zh: 1961 年的转向。 } }", "zh: 1961 年的转向。 }, turn: { question: lean, id: ▸matrix/unknown-turn◂to-nobody } }")],
  },
  {
    name: "a prior that leaves out a hypothesis",
    edits: [changed("{ as: equal, why", "{ as: decibels, of: ▸matrix/prior◂{ fear: 3 }, why")],
  },
  {
    name: "a prior for a hypothesis that was not declared",
    edits: [changed("{ as: equal, why", "{ as: decibels, of: { fear: 3, gain: 0, hope: ▸matrix/unknown-hypothesis◂1 }, why")],
  },
  {
    name: "prior probabilities that do not sum to one",
    edits: [changed("{ as: equal, why", "{ as: probabilities, of: ▸matrix/prior◂{ fear: 0.5, gain: 0.4 }, why")],
  },
  { name: "a row that stands on nothing", edits: [changed("standsOn: { claims: [memo-002] }", "standsOn: ▸matrix/no-ground◂{}")] },
  {
    name: "a row that stands on a claim that is not accepted, on one that is not there, on no known data and on no series",
    edits: [
      changed(
        "{ claims: [memo-002] }",
        "{ claims: [▸claim/not-accepted◂memo-009, ▸claim/unknown-claim◂memo-099], series: [▸question/unknown-series◂none], data: [▸study/unknown-data◂nmcc] }",
      ),
    ],
  },
];

import { type BrokenStudy, put } from "./broken-study.ts";

const SETS = ["nmc", "majors", "us-troops"].map(
  (id) => `  - { id: ${id}, title: { en: ${id}, zh: ${id} }, version: "1", cite: A book., terms: { en: Free., zh: 自由。 } }`,
);
const DESCRIPTION = ["title: { en: Figures, zh: 数字 }", "coverage: 1960/1965", "sets:", ...SETS, ""].join("\n");
const HEAD = "year,state,milex,milper,irst,pec,tpop,upop,cinc,major";
const ROW = "1960,MNG,10,20,0,30,900,100,0.0004,0";

const states = (...rows: readonly string[]): string => [HEAD, ...rows, ""].join("\n");
const sound = put("figures/figures.yaml", DESCRIPTION);

const QUESTION = `kind: threat
title: { en: How great a threat to Mongolia?, zh: 蒙古所受威胁有多大？ }
on: MNG
bloc: [CHN]
others: [SUN]
period: { from: 1960, to: 1965 }
weights: { power: 0.25, proximity: 0.25, offence: 0.25, intention: 0.25 }
rho: 0
power: greatest
proximity: { form: strength }
presence: null
intention: { halfLife: 5, levels: [0, 0.1, 0.25, 0.5, 1], rivalry: 0.5, claim: 0.3, dissimilarity: 0.2, pact: 0.7, ties: off, floor: 0.02 }
acts: { types: [attack], halfLife: 2 }
perceptions: { types: [threat_perception], halfLife: 2, credence: 0.6 }
cohesion:
  pact: 1
  entente: 0.5
  relations: 0.25
  ties: [{ between: [CHN, SUN], tie: entente, from: 1960, claims: [memo-001], why: { en: A treaty., zh: 一项条约。 } }]
robustness: { draws: 1000, settings: 0, seed: 1 }
comparisons: []
windows: []
flat: 0.05
published: []
`;
const asked = (from: string, to: string) => put("questions/threat.yaml", QUESTION.replace(from, to));

/** Figures and threat questions that are broken on purpose. */
export const BROKEN_FIGURES: readonly BrokenStudy[] = [
  { name: "sound figures and a sound threat question", edits: [sound, put("figures/states.csv", states(ROW)), asked("", "")] },
  { name: "figures that nobody describes", edits: [put("figures/states.csv", `▸figures/no-description◂${states(ROW)}`)] },
  {
    name: "figures under other names",
    edits: [sound, put("figures/states.csv", `▸figures/column◂${states(ROW).replace("cinc", "power")}`)],
  },
  {
    name: "a figure with a unit, a share above one and a flag in words",
    edits: [sound, put("figures/states.csv", states("1960,MNG,▸figures/value◂10k,20,0,30,900,100,▸figures/value◂1.2,▸figures/value◂no"))],
  },
  {
    name: "a year of figures written as a month",
    edits: [sound, put("figures/states.csv", states(`▸figures/value◂1960-05${ROW.slice(4)}`))],
  },
  { name: "a row of figures that stands twice", edits: [sound, put("figures/states.csv", states(ROW, `▸figures/duplicate◂${ROW}`))] },
  {
    name: "figures of a year outside their coverage",
    edits: [sound, put("figures/states.csv", states(`▸figures/not-covered◂1970${ROW.slice(4)}`))],
  },
  {
    name: "figures of a state that nobody defined",
    edits: [sound, put("figures/states.csv", states(`1960,▸actor/unknown◂MNX${ROW.slice(8)}`))],
  },
  {
    name: "figures from a data set that is not described",
    edits: [
      put(
        "figures/figures.yaml",
        DESCRIPTION.replace("sets:\n", "sets:\n  ▸figures/undescribed◂").replace("◂  - { id: nmc", "◂- { id: nmd"),
      ),
      put("figures/states.csv", states(ROW)),
    ],
  },
  { name: "weights that do not sum to one", edits: [asked("weights: { power: 0.25", "weights: ▸question/weights◂{ power: 0.3")] },
  { name: "a state in two places of a threat question", edits: [asked("others: [SUN]", "others: [▸question/same-actor◂CHN]")] },
  { name: "an act of a type that the codebook has not", edits: [asked("types: [attack]", "types: [▸type/unknown◂atack]")] },
  { name: "a tie of a state that nobody defined", edits: [asked("between: [CHN, SUN]", "between: [CHN, ▸actor/unknown◂SUX]")] },
  { name: "a tie told by a claim that is not there", edits: [asked("claims: [memo-001]", "claims: [▸claim/unknown-claim◂memo-999]")] },
  {
    name: "a tie told by a claim that nobody has accepted",
    edits: [asked("claims: [memo-001]", "claims: [▸claim/not-accepted◂memo-009]")],
  },
  {
    name: "acts from a source that is not there",
    edits: [asked("acts: { types: [attack], halfLife: 2 }", "acts: { types: [attack], halfLife: 2, sources: [▸source/unknown◂memoir] }")],
  },
];

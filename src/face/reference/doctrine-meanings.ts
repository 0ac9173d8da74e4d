import type { Meanings } from "./meanings.ts";

/** What the keys of doctrines and decision procedures mean. */
export const DOCTRINE_MEANINGS: Meanings = {
  "Doctrine.id": ["Id of the doctrine.", "方针的编号。"],
  "Doctrine.title": ["What it is called.", "方针的名称。"],
  "Doctrine.of": ["Whose rule it was.", "奉行此方针者。"],
  "Doctrine.rival": ["Against whom.", "所针对者。"],
  "Doctrine.kind": ["What it forbids: that a third state have diplomatic relations with both.", "所禁之事：第三国同时与双方有邦交。"],
  "Doctrine.holds": ["The days in which it held, checked against the register.", "在行之期，据以检验关系名录。"],
  "Doctrine.holds.from": ["Its first day, as exact as it is known.", "首日，知道多少写多少。"],
  "Doctrine.holds.to": ["Its last day, included, as exact as it is known.", "末日（含当日），知道多少写多少。"],
  "Doctrine.claims": ["The claims that tell of it.", "讲述此方针的主张。"],
  "Doctrine.droppedBy": ["The claims that tell that it was dropped.", "讲述其被放弃的主张。"],
  "Doctrine.why": ["Why the coder took it and its days so.", "编码者如此取舍的理由。"],
  "Procedure.id": ["Id of the procedure.", "决策程序的编号。"],
  "Procedure.title": ["What it is called.", "决策程序的名称。"],
  "Procedure.of": ["The state that decides so.", "如此决策的国家。"],
  "Procedure.period": ["When it was so; left out where the source does not say.", "所行时期；文献未说明者不写。"],
  "Procedure.period.from": ["Its first day.", "首日。"],
  "Procedure.period.to": ["Its last day, included.", "末日（含当日）。"],
  "Procedure.stages": [
    "The stages through which a matter passes. A matter begins where something is drafted or told, and at the first stage.",
    "事项所经的环节。始于起草、通报之处，或列于首位的环节。",
  ],
  "Stage.id": ["Id of the stage.", "环节的编号。"],
  "Stage.who": ["Who acts: an actor, or the name of a body that is none.", "由谁行事：行为体，或写明其名称。"],
  "Stage.does": ["What is done there.", "所行之事：起草、同意、定夺、执行、通报。"],
  "Stage.next": ["The stages to which the matter goes from there; none at the end.", "事项由此转往的环节；末尾者为空。"],
  "Stage.claims": ["The claims that tell it; empty where there is none yet.", "讲述此环节的主张；尚无者为空。"],
};

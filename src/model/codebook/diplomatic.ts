import type { EventType } from "../codebook.ts";
import { directed, eitherWay } from "./terms.ts";

/** Missions and accreditation. */
export const diplomatic: EventType[] = [
  {
    id: "open_mission",
    label: { en: "Mission opened or kept", zh: "设馆" },
    definition: {
      en: "A resident embassy, consulate, liaison or trade office is opened or reported to exist.",
      zh: "设立常驻使馆、领事馆、联络处或商务办事处，或述其存在。",
    },
    decisionRule: {
      en: "Choose for a permanent post on the host’s soil. A post that covers the state from a third capital is accredit_nonresident.",
      zh: "设在驻在国境内的常驻机构选此。由第三国首都兼管者用 accredit_nonresident。",
    },
    direction: "directed",
    roles: eitherWay({
      en: "source = sending side, target = host; joint offices: participants",
      zh: "source＝派遣方，target＝驻在国；共同办事处的各方均为 participant",
    }),
    quad: "verbal cooperation",
    plover: "SUPPORT",
    cameo: "050",
    cameoName: "Engage in diplomatic cooperation",
    goldsteinTenths: 35,
    goldsteinBasis: "table",
    scoreSign: "fixed",
    channel: "diplomatic",
    effects: [
      { relation: "mission", change: "set", value: "resident", when: { notSubtypes: ["consulate"] } },
      { relation: "level", change: "set", value: "embassy", when: { subtype: "embassy" } },
      { relation: "level", change: "set", value: "office", when: { subtype: "liaison_office" } },
      { relation: "level", change: "set", value: "office", when: { subtype: "office" } },
      { relation: "level", change: "as-stated", value: null, when: { notSubtypes: ["embassy", "consulate", "liaison_office", "office"] } },
      { relation: "consulate", change: "set", value: "yes", when: { subtype: "consulate" } },
    ],
    subtypes: [
      { id: "embassy", label: { en: "embassy", zh: "使馆" } },
      { id: "consulate", label: { en: "consulate", zh: "领事馆" } },
      { id: "liaison_office", label: { en: "liaison office", zh: "联络处" } },
      { id: "office", label: { en: "trade or joint office", zh: "商务或共同办事处" } },
    ],
  },
  {
    id: "close_mission",
    label: { en: "Mission closed", zh: "闭馆" },
    definition: {
      en: "A resident mission, or an official bureau of the other state, stops work.",
      zh: "常驻使馆或官方机构（含官方通讯社分社）停止工作。",
    },
    decisionRule: {
      en: "Choose for 撤馆, 撤销, 关闭…分社. If all ties end in the same clause code sever_relations as well.",
      zh: "撤馆、撤销、关闭分社选此。同句述全部关系终止者，另立一条 sever_relations。",
    },
    direction: "directed",
    roles: directed({
      en: "source = who closes or orders the closure; target = the other side",
      zh: "source＝关闭或下令关闭者，target＝另一方",
    }),
    quad: "material conflict",
    plover: "SANCTION",
    cameo: "161",
    cameoName: "Reduce or break diplomatic relations",
    goldsteinTenths: -40,
    goldsteinBasis: "table",
    scoreSign: "fixed",
    channel: "diplomatic",
    effects: [
      {
        relation: "mission",
        change: "set",
        value: "none",
        when: { notSubtypes: ["consulate", "news_bureau", "recalled"] },
        review: true,
        note: {
          en: "Of the mission of the source; where the host ordered the closure it is the mission of the target.",
          zh: "指来源方的机构；由驻在国下令关闭者，则为对象方的机构。",
        },
      },
      { relation: "mission", change: "set", value: "withdrawn", when: { subtype: "recalled" } },
      {
        relation: "level",
        change: "lapse",
        value: null,
        when: { notSubtypes: ["consulate", "news_bureau"] },
        implied: true,
        review: true,
        note: {
          en: "Of the mission of the source; where the host ordered the closure it is the mission of the target.",
          zh: "指来源方的机构；由驻在国下令关闭者，则为对象方的机构。",
        },
      },
      {
        relation: "consulate",
        change: "set",
        value: "no",
        when: { subtype: "consulate" },
        review: true,
        note: {
          en: "Of the mission of the source; where the host ordered the closure it is the mission of the target.",
          zh: "指来源方的机构；由驻在国下令关闭者，则为对象方的机构。",
        },
      },
    ],
    subtypes: [
      { id: "embassy", label: { en: "embassy closed", zh: "撤销使馆" } },
      { id: "consulate", label: { en: "consulate closed", zh: "关闭领事馆" } },
      { id: "news_bureau", label: { en: "news bureau closed", zh: "关闭通讯社分社" } },
      { id: "recalled", label: { en: "mission withdrawn", zh: "撤回使团" } },
    ],
  },
  {
    id: "accredit_nonresident",
    label: { en: "Non-resident accreditation", zh: "兼辖" },
    definition: {
      en: "A mission in a third capital is charged with relations to the target.",
      zh: "由驻第三国首都的使馆兼管与对象方的关系。",
    },
    decisionRule: {
      en: "Choose for 兼辖, 兼驻, 非常驻; put the seat in an actor with role third.",
      zh: "兼辖、兼驻、非常驻选此；使馆驻地列为 third。",
    },
    direction: "directed",
    roles: directed({
      en: "source = sending side, target = state covered, third = seat of the mission",
      zh: "source＝派遣方，target＝被兼管国，third＝使馆驻地",
    }),
    quad: "verbal cooperation",
    plover: "SUPPORT",
    cameo: "050",
    cameoName: "Engage in diplomatic cooperation",
    goldsteinTenths: 35,
    goldsteinBasis: "table",
    scoreSign: "fixed",
    channel: "diplomatic",
    effects: [
      {
        relation: "mission",
        change: "set",
        value: "accredited_via_third",
        note: {
          en: "The seat is the actor with role third; without it the seat is unknown.",
          zh: "驻地为角色 third 的一方；未列者驻地不明。",
        },
      },
    ],
    subtypes: [],
  },
];

import type { Bilingual } from "../bilingual.ts";
import type { Codebook, RoleRule } from "../codebook.ts";

/** The names of the roles. */
export const roles: Codebook["roles"] = [
  { id: "source", label: { en: "source", zh: "来源方" } },
  { id: "target", label: { en: "target", zh: "对象方" } },
  { id: "participant", label: { en: "participant", zh: "参与方" } },
  { id: "third", label: { en: "third party", zh: "第三方" } },
];

/** The names of the channels. */
export const channels: Codebook["channels"] = [
  { id: "formal", label: { en: "formal ties and law", zh: "邦交与法律" } },
  { id: "diplomatic", label: { en: "diplomacy", zh: "外交" } },
  { id: "verbal", label: { en: "words", zh: "言辞" } },
  { id: "material-aid", label: { en: "material aid", zh: "物质援助" } },
  { id: "trade", label: { en: "trade", zh: "经贸" } },
  { id: "military", label: { en: "military", zh: "军事" } },
  { id: "ideology", label: { en: "ideology and alignment", zh: "意识形态与站队" } },
  { id: "contact", label: { en: "contact", zh: "往来" } },
  { id: "none", label: { en: "none", zh: "无" } },
];

/** The names of the quad classes. */
export const quads: Codebook["quads"] = [
  { id: "verbal cooperation", label: { en: "verbal cooperation", zh: "言辞合作" } },
  { id: "material cooperation", label: { en: "material cooperation", zh: "物质合作" } },
  { id: "verbal conflict", label: { en: "verbal conflict", zh: "言辞冲突" } },
  { id: "material conflict", label: { en: "material conflict", zh: "物质冲突" } },
  { id: "neutral", label: { en: "neutral", zh: "中性" } },
];

/** A source acts on a target. */
export function directed(words: Bilingual): RoleRule {
  return { allowed: ["source", "target", "third"], required: ["source", "target"], words };
}

/** A source acts; a target is named only where the text has one. */
export function sourceFirst(words: Bilingual): RoleRule {
  return { allowed: ["source", "target", "third"], required: ["source"], words };
}

/** All sides are participants. */
export function mutual(words: Bilingual): RoleRule {
  return { allowed: ["participant", "third"], required: ["participant"], words };
}

/** Participants, or a source and a target where the text tells them apart. */
export function eitherWay(words: Bilingual): RoleRule {
  return { allowed: ["source", "target", "participant", "third"], required: [], words };
}

/** One side acts on another. */
export const actsOnOther: RoleRule = directed({
  en: "source = the side that acts; target = the side acted upon",
  zh: "source＝采取行动的一方，target＝承受的一方",
});

/** One side gives, the other receives. */
export const givesToReceiver: RoleRule = directed({ en: "source = giver, target = receiver", zh: "source＝提供方，target＝接受方" });

/** The order of the sides never matters. */
export const participantsOnly: RoleRule = mutual({ en: "all parties are participants", zh: "各方均为 participant" });

/** The order of the sides matters only where the text tells who moved. */
export const mutualOrOneMoves: RoleRule = eitherWay({
  en: "participants, or source/target if one side moves",
  zh: "各方为 participant；仅一方有所动作者用 source、target",
});

import {
  type ActReading,
  type Bilingual,
  type Claim,
  CODEBOOK,
  type Derivation,
  dateWords,
  type Event,
  type Evidence,
  eventType,
  isoDay,
  type Locale,
  parseEdtf,
} from "../../model/index.ts";
import { passageText } from "../study/documents.ts";
import type { Ground } from "./ground.ts";

/** An event with its claims; with a reading, how much it weighs in a year. */
export function eventNode(event: Event, at: { ground: Ground; reading?: ActReading; year?: number }): Derivation {
  const label = eventType(event.type)?.label ?? { en: event.type, zh: event.type };
  const lead = at.ground.claims.get(event.lead);
  const date = (locale: Locale): string => dateIn(lead?.date.edtf ?? startText(event), locale);
  const chance = at.reading?.years.find((one) => one.year === at.year)?.chance;
  const weight = chance === undefined ? undefined : chance * (at.reading?.credence ?? 1);
  const method = (locale: Locale): string =>
    [
      joined(event, locale),
      certaintyLabel(event.certainty)[locale],
      ...(event.occasion === undefined ? [] : [ONE_OCCASION[locale]]),
      ...(weight === undefined ? [] : [WEIGHT[locale]]),
    ].join(locale === "zh" ? "；" : "; ");
  return {
    address: `event/${event.id}`,
    what: {
      en: `${label.en}, ${sides(event, at.ground, "en")}, ${date("en")}`,
      zh: `${label.zh}，${sides(event, at.ground, "zh")}，${date("zh")}`,
    },
    ...(weight === undefined ? {} : { value: Number(weight.toFixed(4)) }),
    method: { en: method("en"), zh: method("zh") },
    evidence: event.claims.flatMap((id) => evidenceOf(at.ground.claims.get(id), at.ground)),
    from: [],
  };
}

const WEIGHT: Bilingual = { en: "value = chance of the year × credence", zh: "数值 = 落在该年的概率 × 可信度" };
const ONE_OCCASION: Bilingual = { en: "what was done at one occasion counts once on each side", zh: "同一场合所为，每一方只计一次" };

/** `North Korea → China` for an act, `North Korea – China` for what both do. */
function sides(event: Event, { nameOf }: Ground, locale: Locale): string {
  const of = (role: Event["states"][number]["role"]): string =>
    event.states
      .filter((one) => one.role === role)
      .map((one) => nameOf(one.state)[locale])
      .join(locale === "zh" ? "、" : ", ");
  const both = event.states.filter((one) => one.role === "participant").map((one) => nameOf(one.state)[locale]);
  return both.length > 0 ? both.join(" – ") : [of("source"), of("target")].filter((names) => names !== "").join(" → ");
}

function startText(event: Event): string {
  if (event.start === null) return "?";
  const day = (value: number | null): string => (value === null ? "" : isoDay(value));
  return `${day(event.start.from)}/${day(event.start.to === null ? null : event.start.to - 1)}`;
}

/** A date in words; what is no EDTF stays as it is. */
function dateIn(text: string, locale: Locale): string {
  const parsed = parseEdtf(text);
  return parsed.ok ? dateWords(parsed.edtf, locale) : text;
}

function certaintyLabel(id: string): Bilingual {
  return CODEBOOK.certainties.find((one) => one.id === id)?.label ?? { en: id, zh: id };
}

function joined(event: Event, locale: Locale): string {
  const n = event.claims.length;
  const words = {
    coder: { en: `${n} claims, one event by the coder's mark`, zh: `${n} 条主张，编码者标为同一事件` },
    rule: { en: `${n} claims of the same act, states and day`, zh: `${n} 条主张，行为、国家与日期相同` },
    single: { en: "one claim", zh: "一条主张" },
  };
  return words[event.joinedBy][locale];
}

/** A claim with its passage. */
export function claimNode(claim: Claim, ground: Ground): Derivation {
  const label = eventType(claim.type)?.label ?? { en: claim.type, zh: claim.type };
  return {
    address: `claim/${claim.id}`,
    what: { en: `${label.en}: ${claim.gloss.en}`, zh: `${label.zh}：${claim.gloss.zh}` },
    value: claim.date.edtf ?? "?",
    method: {
      en: `coded by ${claim.coder}, ${claim.codedAt}; ${claim.certainty}`,
      zh: `${claim.coder} 编码于 ${claim.codedAt}；${claim.certainty}`,
    },
    evidence: evidenceOf(claim, ground),
    from: [],
  };
}

/** The passage of a claim, its text where the document was found. */
export function evidenceOf(claim: Claim | undefined, ground: Ground): Evidence[] {
  if (claim === undefined) return [];
  const document = ground.text(claim.source);
  const before = document === undefined ? undefined : passageText(document, { start: 0, end: claim.at.start });
  return [
    {
      claim: claim.id,
      source: claim.source,
      ...claim.at,
      ...(before === undefined ? {} : { line: before.split("\n").length }),
      roots: claim.root ?? [claim.source],
      gloss: claim.gloss,
      ...(document === undefined ? {} : { text: passageText(document, claim.at) }),
    },
  ];
}

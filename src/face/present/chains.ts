import { CODEBOOK, eventType, type Locale } from "../../model/index.ts";
import type { ListedChain } from "../../work/index.ts";
import { messages } from "../messages.ts";

/** Chains, one to a paragraph: the events in order of time, and between two of them how many days passed and whether their order is certain. */
export function presentChains({ chains }: { readonly chains: readonly ListedChain[] }, locale: Locale): string {
  if (chains.length === 0) return messages[locale].nothing;
  return [...chains.map((chain) => chainText(chain, locale)), WORDS[locale].total(chains.length)].join("\n\n");
}

function chainText({ id, events, links }: ListedChain, locale: Locale): string {
  const m = messages[locale];
  const lines = events.flatMap((event, i) => {
    const label = eventType(event.type)?.label[locale] ?? event.type;
    const certainty = CODEBOOK.certainties.find((one) => one.id === event.certainty)?.label[locale] ?? event.certainty;
    const notes = [...(event.certainty === "asserted" ? [] : [certainty]), event.claims.join(" ")];
    const told = `  ${event.date ?? m.undated}  ${label}${m.colon}${event.gloss[locale]} [${notes.join(m.comma)}]`;
    const link = links[i];
    return link === undefined ? [told] : [told, `    ↓ ${linkText(link, locale)}`];
  });
  return [id, ...lines].join("\n");
}

function linkText({ days, order }: ListedChain["links"][number], locale: Locale): string {
  const w = WORDS[locale];
  if (order === "unknown") return w.unknown;
  const { fewest, most } = days;
  const told = fewest === most && fewest !== null ? w.days(fewest) : w.between(fewest, most);
  return order === "certain" ? told : `${told}${messages[locale].comma}${fewest === 0 && most === 0 ? w.sameDay : w.unsure}`;
}

const en = {
  days: (n: number) => `${n} ${n === 1 ? "day" : "days"}`,
  between: (fewest: number | null, most: number | null) =>
    most === null ? `${Math.max(0, fewest ?? 0)} days or more` : `${Math.max(0, fewest ?? 0)} to ${most} days`,
  sameDay: "the order within the day is not told",
  unsure: "the order is not certain",
  unknown: "one of them has no date: the order is not known",
  total: (n: number) => `${n} ${n === 1 ? "chain" : "chains"}`,
};

const zh: typeof en = {
  days: (n) => `${n} 日`,
  between: (fewest, most) => (most === null ? `至少 ${Math.max(0, fewest ?? 0)} 日` : `${Math.max(0, fewest ?? 0)} 至 ${most} 日`),
  sameDay: "同日先后未详",
  unsure: "先后不定",
  unknown: "其一无日期，先后不明",
  total: (n) => `${n} 条链`,
};

const WORDS = { en, zh };

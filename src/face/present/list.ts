import stringWidth from "string-width";
import { type Claim, CODEBOOK, eventType, type Locale } from "../../model/index.ts";
import type { ListedEvent } from "../../work/index.ts";
import { messages } from "../messages.ts";

/** One line of a list: when, what kind of act, what happened, how certain, and the id by which to ask further. */
interface Told {
  readonly date: string | null;
  readonly type: string;
  readonly gloss: string;
  readonly certainty: string;
  readonly notes: readonly string[];
}

/** Events in order of time, each with the gloss of the claim that leads it. */
export function presentEvents({ events }: { readonly events: readonly ListedEvent[] }, locale: Locale): string {
  const m = messages[locale];
  const told = events.map((event) => ({
    date: event.date,
    type: event.type,
    gloss: event.gloss[locale],
    certainty: event.certainty,
    notes: [...(event.datesDisagree ? [m.datesDisagree] : []), event.claims.join(" ")],
  }));
  return list(told, locale);
}

/** Claims in the order of their documents, each with its passage. */
export function presentClaims({ claims }: { readonly claims: readonly Claim[] }, locale: Locale): string {
  const told = claims.map((claim) => ({
    date: claim.date.edtf,
    type: claim.type,
    gloss: claim.gloss[locale],
    certainty: claim.certainty,
    notes: [...(claim.status === "accepted" ? [] : [claim.status]), `${claim.id} · ${claim.source}:${claim.at.start}–${claim.at.end}`],
  }));
  return list(told, locale);
}

function list(told: readonly Told[], locale: Locale): string {
  const m = messages[locale];
  if (told.length === 0) return m.nothing;
  const width = Math.max(...told.map((one) => stringWidth(one.date ?? m.undated)));
  const lines = told.map((one) => {
    const date = one.date ?? m.undated;
    const certainty = one.certainty === "asserted" ? [] : [certaintyLabel(one.certainty, locale)];
    const label = eventType(one.type)?.label[locale] ?? one.type;
    const notes = [...certainty, ...one.notes].join(m.comma);
    return `${date}${" ".repeat(width - stringWidth(date))}  ${label}${m.colon}${one.gloss} [${notes}]`;
  });
  return [...lines, m.rows(told.length)].join("\n");
}

function certaintyLabel(id: string, locale: Locale): string {
  return CODEBOOK.certainties.find((one) => one.id === id)?.label[locale] ?? id;
}

import type { Actor, ActorId, ActorName } from "./actor.ts";
import { periodTruth, type When } from "./actor-period.ts";
import type { ActorRegister } from "./actor-register.ts";

/** Whom a name means: one actor, several between which it does not decide, or nobody; `atOtherTimes` lists who bears it outside the period asked for. */
export type ResolvedName =
  | { readonly kind: "one"; readonly actor: ActorId }
  | { readonly kind: "ambiguous"; readonly candidates: readonly ActorId[] }
  | { readonly kind: "unknown"; readonly atOtherTimes: readonly ActorId[] };

/**
 * Whom a name in a text means. The whole text must be a name in the register (NFKC; case matters only in abbreviations such as US); with `at`,
 * only names borne on some day of it count, without it every name ever borne, so that a name that has passed from one actor to another is ambiguous.
 */
export function resolveName(register: ActorRegister, text: string, { at }: { readonly at?: When } = {}): ResolvedName {
  const bearers = register.bearers(text);
  const then = at === undefined ? bearers : bearers.filter(({ name }) => periodTruth(name, at) !== "no");
  const candidates = idsOf(then);
  const [actor] = candidates;
  if (actor === undefined) return { kind: "unknown", atOtherTimes: idsOf(bearers) };
  return candidates.length === 1 ? { kind: "one", actor } : { kind: "ambiguous", candidates };
}

/** The keys under which a name is found: abbreviations by their letters without points, everything else without regard to case. */
export function nameKey(text: string): string {
  const plain = text.normalize("NFKC").replaceAll("’", "'").replace(/\s+/gu, " ").trim();
  return isAbbreviation(plain) ? plain.replaceAll(".", "") : foldCase(plain);
}

/** The keys that a word in a text may match: CHINA in capitals is read both as an abbreviation and as a word. */
export function mentionKeys(text: string): readonly string[] {
  const key = nameKey(text);
  const folded = foldCase(key);
  return key === folded ? [key] : [key, folded];
}

/** How an actor is called for a reader: the short name in that language, else the official one, else its first name in any language. */
export function shortNameOf(actor: Actor, lang: string): string {
  const own = actor.names.filter((name) => name.lang === lang && name.kind !== "metonym");
  const best = own.find(isKind("short")) ?? own.find(isKind("official")) ?? own[0] ?? actor.names[0];
  return best?.text ?? actor.id;
}

function isKind(kind: ActorName["kind"]): (name: ActorName) => boolean {
  return (name) => name.kind === kind;
}

function isAbbreviation(text: string): boolean {
  return /^(?:\p{Lu}\.?){2,5}$/u.test(text);
}

function foldCase(text: string): string {
  return text.toLowerCase();
}

function idsOf(bearers: readonly { readonly actor: ActorId }[]): ActorId[] {
  return [...new Set(bearers.map(({ actor }) => actor))].sort();
}

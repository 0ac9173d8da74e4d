import type { Actor, ActorCodes, ActorName, MembershipSpell, Period } from "../actor.ts";
import { AFRICA } from "./africa.ts";
import { AMERICAS } from "./americas.ts";
import { ASIA_PACIFIC } from "./asia-pacific.ts";
import { EUROPE } from "./europe.ts";
import { HISTORIC } from "./historic.ts";
import { MIDDLE_EAST } from "./middle-east.ts";
import type { StateRow } from "./row.ts";

let actors: readonly Actor[] | undefined;

/**
 * Every actor of the built-in register, in no order that means anything. Numbers and spells follow the State System Membership List v2016
 * (Correlates of War Project 2017; the end of its data is left open) and Gleditsch and Ward (1999) with updates to 2020.
 */
export function builtInActors(): readonly Actor[] {
  actors ??= [EUROPE, AMERICAS, AFRICA, MIDDLE_EAST, ASIA_PACIFIC, HISTORIC].flatMap((rows) => rows.map(actorOf));
  return actors;
}

/** The actor that a row of the built-in register describes. */
export function actorOf(row: StateRow): Actor {
  const codes = codesOf(row);
  const [, , ...cow] = row.cow ?? [0, ""];
  const [, ...gw] = row.gw ?? [0];
  return {
    id: row.id,
    kind: row.kind ?? "state",
    names: namesOf(row),
    ...(row.capital && { capital: { en: plainOf(row.capital[0]), zh: plainOf(row.capital[1]) } }),
    ...(Object.keys(codes).length > 0 && { codes }),
    ...((row.cow || row.gw) && { membership: { ...(row.cow && { cow: cow.map(spellOf) }), ...(row.gw && { gw: gw.map(spellOf) }) } }),
    ...(row.valid && { valid: row.valid.map(periodOf) }),
    ...(row.links && { links: row.links.map(([kind, actor, date]) => (date === undefined ? { kind, actor } : { kind, actor, date })) }),
  };
}

function codesOf({ id, iso, iso3, cow, gw }: StateRow): ActorCodes {
  return {
    ...(cow && { cow: cow[0], cowAbbreviation: cow[1] }),
    ...(gw && { gw: gw[0] }),
    ...(iso !== undefined && { iso3: iso3 ?? id, isoNumeric: iso }),
  };
}

function namesOf({ en, zh, ko, capital, seats }: StateRow): ActorName[] {
  const names = [...graded(en, "en"), ...graded(zh, "zh"), ...graded(ko ?? [], "ko")];
  for (const text of [...(capital ?? []), ...(seats ?? [])]) {
    names.push(...written(text, { lang: isHan(text) ? "zh" : "en", kind: "metonym" }));
  }
  const seen = new Set<string>();
  return names.filter(({ text, lang, from, to }) => {
    const key = [text, lang, from, to].join("|");
    return !seen.has(key) && seen.add(key);
  });
}

function graded(texts: readonly string[], lang: string): ActorName[] {
  return texts.flatMap((text, index) => {
    if (text.startsWith("!")) return written(text.slice(1), { lang, kind: "official" });
    if (index > 1) return written(text, { lang, kind: "variant" });
    return written(text, { lang, kind: index === 0 && texts.length > 1 ? "official" : "short" });
  });
}

function written(text: string, { lang, kind }: { lang: string; kind: ActorName["kind"] }): ActorName[] {
  const [body = "", when] = text.split("@");
  const period = when === undefined ? {} : boundedBy(when);
  if (lang !== "zh") return [{ text: body, lang, kind, ...period }];
  const [simplified = "", traditional = simplified] = body.split("=");
  const names: ActorName[] = simplified === "" ? [] : [{ text: simplified, lang: "zh-Hans", kind, ...period }];
  return [...names, { text: traditional, lang: "zh-Hant", kind, ...period }];
}

function boundedBy(when: string): { from?: string; to?: string } {
  const [from = "..", to = ".."] = when.split("/");
  return { ...(from !== ".." && { from }), ...(to !== ".." && { to }) };
}

function periodOf(text: string): Period {
  const [from = "", to = ".."] = text.split("/");
  return to === ".." ? { from } : { from, to };
}

function spellOf(text: string): MembershipSpell {
  const colon = text.indexOf(":");
  return colon < 0 ? periodOf(text) : { ...periodOf(text.slice(colon + 1)), code: Number(text.slice(0, colon)) };
}

function plainOf(text: string): string {
  return text.split(/[@=]/)[0] ?? text;
}

function isHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

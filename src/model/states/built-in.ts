import type { Actor, ActorCodes, ActorName, MembershipSpell, Period } from "../actor.ts";
import { AFRICA } from "./africa.ts";
import { AMERICAS } from "./americas.ts";
import { ASIA_PACIFIC } from "./asia-pacific.ts";
import { EUROPE } from "./europe.ts";
import { HISTORIC } from "./historic.ts";
import { MIDDLE_EAST } from "./middle-east.ts";
import type { StateRow } from "./row.ts";

const rows: ReadonlyMap<string, StateRow> = new Map(
  [EUROPE, AMERICAS, AFRICA, MIDDLE_EAST, ASIA_PACIFIC, HISTORIC].flatMap((part) => part.map((row) => [row.id, row] as const)),
);
const written = new Map<string, Actor>();

/**
 * The ids of the built-in register. Numbers and spells follow the State System Membership List v2016 (Correlates of War Project 2017; the end of
 * its data is left open) and Gleditsch and Ward (1999) with updates to 2020.
 */
export const BUILT_IN_IDS: readonly string[] = [...rows.keys()];

/** Every actor of the built-in register. */
export function builtInActors(): readonly Actor[] {
  return BUILT_IN_IDS.flatMap((id) => builtInActor(id) ?? []);
}

/** The built-in actor of that id, written out from its row when it is first asked for. */
export function builtInActor(id: string): Actor | undefined {
  const known = written.get(id);
  if (known !== undefined) return known;
  const row = rows.get(id);
  if (row === undefined) return undefined;
  const actor = actorOf(row);
  written.set(id, actor);
  return actor;
}

function actorOf(row: StateRow): Actor {
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

function namesOf({ en, zh, ko = [], capital, seats = [] }: StateRow): ActorName[] {
  const names: ActorName[] = [];
  addGraded(names, en, "en");
  addGraded(names, zh, "zh");
  addGraded(names, ko, "ko");
  for (const text of [...(capital ?? []), ...seats]) addName(names, text, { lang: isHan(text) ? "zh" : "en", kind: "metonym" });
  return names;
}

function addGraded(names: ActorName[], texts: readonly string[], lang: string): void {
  for (const [index, text] of texts.entries()) {
    if (text.startsWith("!")) addName(names, text.slice(1), { lang, kind: "official" });
    else if (index > 1) addName(names, text, { lang, kind: "variant" });
    else if (index === 0 && texts.length > 1) addName(names, text, { lang, kind: "official" });
    else if (index === 0 || text !== texts[0]) addName(names, text, { lang, kind: "short" });
  }
}

function addName(names: ActorName[], text: string, { lang, kind }: Pick<ActorName, "lang" | "kind">): void {
  const at = text.indexOf("@");
  const body = at < 0 ? text : text.slice(0, at);
  const period = at < 0 ? undefined : boundedBy(text.slice(at + 1));
  const equals = lang === "zh" ? body.indexOf("=") : -1;
  const simplified = equals < 0 ? body : body.slice(0, equals);
  if (simplified !== "") names.push({ text: simplified, lang: lang === "zh" ? "zh-Hans" : lang, kind, ...period });
  if (lang === "zh") names.push({ text: body.slice(equals + 1), lang: "zh-Hant", kind, ...period });
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
  return text.charCodeAt(text.startsWith("=") ? 1 : 0) >= 0x3400;
}

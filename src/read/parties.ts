import { type ActorRegister, eventType, statesOf } from "../model/index.ts";
import type { ActReading } from "./acts.ts";
import type { ActorReading } from "./names.ts";

/** An actor of a passage in the part that its place in the sentence suggests. */
export interface PartyReading {
  readonly role: "source" | "target" | "participant";
  readonly actor: string;
  readonly words: string;
}

/**
 * Who takes part in an act: all who are named where both sides act. Otherwise the source is the first who stands before the words of the act, the
 * target the first behind them or behind `对`, `向`, `to`. Names inside titles, places (`in Moscow`) and a state that only says whose person is named
 * (`朝鲜总参谋长崔光`) are passed over, and who is not clear is left out.
 */
export function partiesIn(
  text: string,
  { actors, act, register }: { readonly actors: readonly ActorReading[]; readonly act: ActReading; readonly register: ActorRegister },
): PartyReading[] {
  const known = eventType(act.type);
  const named = actors.filter(
    (one) => one.candidates.length === 1 && !isInTitle(text, one) && (act.type === "visit" || !isPlace(text, one)),
  );
  const acting = named.filter((one, i) => !saysWhose(text, { one, next: named[i + 1] }, register));
  if (known.direction !== "directed" && known.roles.allowed.includes("participant")) return distinct(acting.map(as("participant")));
  const isAddressed = (one: ActorReading): boolean => one.at > act.at || ADDRESSED.test(text.slice(0, one.at));
  const source = acting.find((one) => !isAddressed(one));
  const others = acting.filter((one) => one.candidates[0] !== source?.candidates[0]);
  const target = others.find(isAddressed) ?? others[0];
  return distinct([...(source === undefined ? [] : [as("source")(source)]), ...(target === undefined ? [] : [as("target")(target)])]);
}

const ADDRESSED = /(?:\b(?:to|with|against|from)\s(?:the\s)?|[对對向访訪赴驻駐同与與])$/u;

function as(role: PartyReading["role"]): (one: ActorReading) => PartyReading {
  return ({ candidates, words }) => ({ role, actor: candidates[0] ?? "", words });
}

function distinct(parties: readonly PartyReading[]): PartyReading[] {
  return parties.filter((party, i) => parties.findIndex((other) => other.actor === party.actor) === i);
}

function isInTitle(text: string, { at }: ActorReading): boolean {
  const before = text.slice(0, at);
  return before.lastIndexOf("《") > before.lastIndexOf("》");
}

/** A capital behind a word of place is where something was done, not who did it. */
function isPlace(text: string, { at, isCity }: ActorReading): boolean {
  return isCity && /(?:\b(?:in|at|from|near)\s|[在于於])$/u.test(text.slice(0, at));
}

/** A state or party right before the name of its own person. */
function saysWhose(
  text: string,
  pair: { readonly one: ActorReading; readonly next: ActorReading | undefined },
  register: ActorRegister,
): boolean {
  const { one, next } = pair;
  const [whose, person] = [one.candidates[0] ?? "", next?.candidates[0] ?? ""];
  if (next === undefined || register.get(person)?.kind !== "person") return false;
  const between = text.slice(one.at + one.words.length, next.at);
  if (between.length > NEAR || APART.test(between)) return false;
  const states = statesOf(register, person);
  return statesOf(register, whose).some((state) => states.includes(state));
}

const NEAR = 24;
const APART = /[，。；、,;:：]|[和与與同及跟对對向]|\b(?:and|with|to|by|met)\b/u;

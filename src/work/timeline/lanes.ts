import { type ActorRegister, type Bilingual, CODEBOOK, type Event, eventType, type Question } from "../../model/index.ts";
import { bilingualName } from "../name-of.ts";

/** What the lanes of a timeline are made of: pairs of states, or fields of policy. */
export type LaneKind = "pairs" | "fields";

/** How a row of a timeline is called. */
export interface LaneName {
  readonly id: string;
  /** Where there is little room: `CHN`. */
  readonly short: Bilingual;
  readonly label: Bilingual;
  /** Who is meant, in words; empty where the label says it. */
  readonly members: Bilingual;
  /** The side of the question that it belongs to. */
  readonly side: "a" | "b" | null;
}

/** An event with the states that take part in it; a third party only stands by. */
export interface Seen {
  readonly event: Event;
  readonly parties: readonly string[];
}

/** A row of a timeline, and which events stand in it. */
export interface Lane extends LaneName {
  holds(seen: Seen): boolean;
}

/** The lane of all that stands in no other. */
export const ELSEWHERE: LaneName = {
  id: "elsewhere",
  short: { en: "Other", zh: "其余" },
  label: { en: "Elsewhere", zh: "其余" },
  members: { en: "all other events", zh: "其他一切事件" },
  side: null,
};

/** So many pairs get a lane of their own where the question does not say which. */
const MOST_PAIRS = 5;

/** The actor that stands for a state whose name a source leaves out: nobody to pair with. */
const UNNAMED = "UNK";

/** The event as lanes see it. */
export function seenOf(event: Event): Seen {
  const parties = event.states.filter((one) => one.role !== "third" && one.state !== UNNAMED).map((one) => one.state);
  return { event, parties: [...new Set(parties)] };
}

/** The lanes of pairs of states: those that a tilt question asks about, else the pairs that most events are told of. */
export function lanesOfPairs(question: Question | undefined, ground: { seen: readonly Seen[]; register: ActorRegister }): Lane[] {
  return question?.kind === "tilt" ? tiltLanes(question, ground.register) : frequentPairs(question, ground);
}

/** The lanes of the fields of policy in which acts run. */
export function lanesOfFields(): Lane[] {
  return CODEBOOK.channels.map(({ id, label }) => {
    const named = { en: capital(label.en), zh: label.zh };
    return {
      id,
      short: named,
      label: named,
      members: { en: "", zh: "" },
      side: null,
      holds: ({ event }) => (eventType(event.type)?.channel ?? "none") === id,
    };
  });
}

function tiltLanes({ focal, patrons, adversaries = [] }: Extract<Question, { kind: "tilt" }>, register: ActorRegister): Lane[] {
  const sides = patrons.map((patron, i): Lane => {
    const members = bilingualName(register, patron);
    return { ...pairLane([focal, patron], { short: bothLanguages(patron), members }), side: i === 0 ? "a" : "b" };
  });
  if (adversaries.length === 0) return sides;
  const inBloc = new Set(adversaries);
  const bloc: Lane = {
    id: "bloc",
    short: { en: "Bloc", zh: "集团" },
    label: { en: "Bloc", zh: "集团" },
    members: bothLanguages(adversaries.join(" – ")),
    side: null,
    holds: ({ parties }) =>
      parties.some((state) => inBloc.has(state)) && parties.filter((state) => inBloc.has(state) || state === focal).length > 1,
  };
  return [...sides, bloc];
}

type Pair = readonly [string, string];

function frequentPairs(question: Question | undefined, { seen, register }: { seen: readonly Seen[]; register: ActorRegister }): Lane[] {
  const counts = new Map<string, { pair: Pair; count: number }>();
  for (const { parties } of seen) {
    for (const pair of pairsOf(parties, question)) {
      const known = counts.get(pair.join(" "));
      if (known === undefined) counts.set(pair.join(" "), { pair, count: 1 });
      else known.count++;
    }
  }
  const most = [...counts.values()].sort((x, y) => y.count - x.count || (x.pair.join() < y.pair.join() ? -1 : 1)).slice(0, MOST_PAIRS);
  return most.map(({ pair }) => {
    const [one, other] = [bilingualName(register, pair[0]), bilingualName(register, pair[1])];
    const names = { en: `${one.en} – ${other.en}`, zh: `${one.zh} – ${other.zh}` };
    const isCoded = pair.every((id) => /^[A-Z]{3}$/.test(id));
    const short = question?.kind === "register" ? pair[1] : pair.join("–");
    return isCoded
      ? pairLane(pair, { short: bothLanguages(short), members: names })
      : pairLane(pair, { short: names, label: names, members: bothLanguages("") });
  });
}

/** The pairs of states that a question looks at: with the state of a register first, from side to side of a chronicle, else all. */
function pairsOf(parties: readonly string[], question: Question | undefined): Pair[] {
  if (question?.kind === "register") {
    const { of } = question;
    return parties.includes(of) ? parties.filter((state) => state !== of).map((state): Pair => [of, state]) : [];
  }
  if (question?.kind === "chronicle") {
    const [x, y] = question.sides;
    const others = parties.filter((state) => y.actors.includes(state));
    return parties.filter((state) => x.actors.includes(state)).flatMap((one) => others.map((other): Pair => [one, other]));
  }
  return parties.flatMap((one) => parties.filter((other) => one < other).map((other): Pair => [one, other]));
}

function pairLane(pair: Pair, words: { short: Bilingual; label?: Bilingual; members: Bilingual }): Lane {
  const [one, other] = pair;
  return {
    id: pair.join("-"),
    label: bothLanguages(pair.join(" – ")),
    ...words,
    side: null,
    holds: ({ parties }) => parties.includes(one) && parties.includes(other),
  };
}

function bothLanguages(text: string): Bilingual {
  return { en: text, zh: text };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

import { z } from "zod";
import { ActorId } from "./actor.ts";
import { periodTruth, type When } from "./actor-period.ts";
import { type ActorRegister, statesOf } from "./actor-register.ts";
import { Bilingual } from "./bilingual.ts";
import type { Claim, Party } from "./claim.ts";
import type { Event } from "./event.ts";

/** Rank of a side at a meeting, from the highest: head of state or ruling party, head of government, minister or vice-premier, general, anybody else. */
export const PROTOCOL_LEVELS = ["head-of-state", "head-of-government", "minister", "general", "delegation"] as const;
export const ProtocolLevel = z.enum(PROTOCOL_LEVELS).meta({ id: "ProtocolLevel" });
export type ProtocolLevel = z.infer<typeof ProtocolLevel>;

/** The rank of one side: of the highest person named, with the office then held; `delegation` without a person where nobody is named. */
export const ProtocolRank = z
  .strictObject({ level: ProtocolLevel, state: ActorId, actor: ActorId.optional(), office: Bilingual.optional() })
  .meta({ id: "ProtocolRank" });
export type ProtocolRank = z.infer<typeof ProtocolRank>;

/**
 * Ranks of the two sides of a visit, summit or talks. Where the event has only participants, `source` is the state named first and `target` the others.
 * A side is left out where its rank cannot be told: a person of no known office at that time, or nobody named as host or at a summit.
 */
export const Protocol = z.strictObject({ source: ProtocolRank.optional(), target: ProtocolRank.optional() }).meta({ id: "Protocol" });
export type Protocol = z.infer<typeof Protocol>;

/** The protocol level of an event, read off the offices that its persons held then; undefined for an event of another type, and where no rank can be told. */
export function protocolOf(event: Event, claims: readonly Claim[], register: ActorRegister): Protocol | undefined {
  if (!MEETINGS.has(event.type)) return undefined;
  const when = whenBegun(event);
  const parties = claims.flatMap((claim) => claim.actors);
  const [source, target] = SIDES.map((side) => rankOf(side, event, { parties, when, register }));
  if (source === undefined && target === undefined) return undefined;
  return { ...(source === undefined ? {} : { source }), ...(target === undefined ? {} : { target }) };
}

/** The level of an office, from its English name: the first pattern of the table that fits, else `delegation`. */
export function levelOfOffice(office: string): ProtocolLevel {
  return OFFICES.find(([pattern]) => pattern.test(office))?.[1] ?? "delegation";
}

const MEETINGS: ReadonlySet<string> = new Set(["visit", "summit", "talks"]);
const SIDES = ["source", "target"] as const;

const OFFICES: readonly (readonly [pattern: RegExp, level: ProtocolLevel])[] = [
  [/^(First )?(Vice|Deputy)[- ](President|Premier|Prime Minister|Chairman)\b/i, "minister"],
  [/\bSecretariat\b/i, "minister"],
  [/^(King|Queen|Emperor|Empress)\b/i, "head-of-state"],
  [/^(Acting )?President($| of the (Presidium|Republic|United States)\b)/i, "head-of-state"],
  [/^Supreme Leader\b/i, "head-of-state"],
  [/^Chairman of the (People's Republic|Central People's Government|Presidium)\b/i, "head-of-state"],
  [
    /^Chairman of the (National Defence Commission|State Affairs Commission|Central Military Commission|Supreme Council)\b/i,
    "head-of-state",
  ],
  [/^(General|First) Secretary of the\b.*\bParty\b/i, "head-of-state"],
  [/^Chairman of the (Central Committee of the )?[A-Za-z' ]*Party\b/i, "head-of-state"],
  [/^(Acting )?(Premier|Prime Minister|Chancellor)\b/i, "head-of-government"],
  [/^Chairman of the (Council of Ministers|State Council|Administration Council)\b/i, "head-of-government"],
  [/^(Acting )?(Minister|State Councillor|Secretary of (State|Defen[cs]e))\b/i, "minister"],
  [/^(Chief of the (General )?Staff|Commander|Marshal|Admiral|General(?! Secretary))\b/i, "general"],
];

interface Scene {
  readonly parties: readonly Party[];
  readonly when: When | undefined;
  readonly register: ActorRegister;
}

function rankOf(side: (typeof SIDES)[number], event: Event, { parties, when, register }: Scene): ProtocolRank | undefined {
  const own = statesOn(side, event);
  const [state] = own.states;
  if (state === undefined) return undefined;
  const persons = parties.filter(({ role, actor }) => {
    if (role !== own.role || register.get(actor)?.kind !== "person") return false;
    return own.states.includes(actor) || statesOf(register, actor, when).some((one) => own.states.includes(one));
  });
  const ranks = persons.flatMap(({ actor }) => personRank(actor, { when, register, states: own.states }));
  if (persons.length > 0) return ranks.sort((a, b) => PROTOCOL_LEVELS.indexOf(a.level) - PROTOCOL_LEVELS.indexOf(b.level))[0];
  const isToldWithoutAnybody = event.type === "talks" || (event.type === "visit" && (side === "source" || own.role === "participant"));
  return isToldWithoutAnybody ? { level: "delegation", state } : undefined;
}

/** The states of a side, and the role in which its persons stand. */
function statesOn(side: (typeof SIDES)[number], event: Event): { readonly role: Party["role"]; readonly states: readonly string[] } {
  const inRole = (role: string): string[] => event.states.filter((one) => one.role === role).map((one) => one.state);
  if (inRole("source").length > 0) return { role: side, states: inRole(side) };
  const [first, ...others] = inRole("participant");
  return { role: "participant", states: side === "target" ? others : first === undefined ? [] : [first] };
}

/** The rank of a person by the highest office certainly held then, else by those possibly held; none without a date or an office. */
function personRank(actor: string, scene: Pick<Scene, "when" | "register"> & { readonly states: readonly string[] }): ProtocolRank[] {
  const { when, register, states } = scene;
  if (when === undefined) return [];
  const held = (register.get(actor)?.actsFor ?? []).flatMap((entry) => {
    const truth = periodTruth(entry, when);
    return entry.office === undefined || truth === "no" || !states.includes(entry.actor) ? [] : [{ ...entry, office: entry.office, truth }];
  });
  const certain = held.filter((entry) => entry.truth === "certain");
  return (certain.length > 0 ? certain : held).map((entry) => ({
    level: levelOfOffice(entry.office.en),
    state: entry.actor,
    actor,
    office: entry.office,
  }));
}

function whenBegun({ start }: Event): When | undefined {
  if (start === null) return undefined;
  return { from: start.from ?? Number.NEGATIVE_INFINITY, to: start.to ?? Number.POSITIVE_INFINITY };
}

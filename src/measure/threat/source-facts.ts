import type { ThreatQuestion } from "../../model/index.ts";
import { rememberedActs, type ThreatActs } from "./acts.ts";
import { type Capabilities, type Component, MILITARY, meanShare, NON_MILITARY, plausibleRange } from "./capability.ts";
import type { ThreatGround } from "./ground.ts";
import type { HostileYear, TonedAct } from "./intention.ts";

/** A measure in (0, 1] with the range in which it lies where figures are missing; `null` where nothing can be said. */
export interface Reading {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly missing: readonly string[];
}

/** What brings a distant state to the border. */
export type Nearness =
  | { readonly kind: "border" }
  | { readonly kind: "presence"; readonly host: string; readonly troops: number }
  | { readonly kind: "distance" };

/** What is known of a source of threat in a year before any choice of weights, memory or decay. */
export interface SourceFacts {
  readonly state: string;
  readonly year: number;
  readonly power: Reading;
  readonly offence: Reading;
  readonly cinc: number | null;
  readonly km: number | null;
  readonly near: Nearness;
  readonly disputes: readonly HostileYear[];
  readonly rivalry: boolean;
  readonly dissimilarity: number | null;
  readonly pact: boolean;
  readonly acts: readonly TonedAct[];
  readonly perceptions: readonly TonedAct[];
}

/** The facts of a source of threat, or undefined for a year in which there are no figures of it: it was no member of the system, or nobody counted. */
export function sourceFacts(
  ground: ThreatGround,
  question: Pick<ThreatQuestion, "on" | "power" | "presence">,
  place: { readonly state: string; readonly year: number; readonly acts: ThreatActs },
): SourceFacts | undefined {
  const { state, year, acts } = place;
  const own = ground.state(year, state);
  const pair = ground.pair(year, state, question.on);
  if (own === undefined || pair === undefined) return undefined;
  const promised = Math.max(pair.promised ?? 0, pair.returned ?? 0);
  return {
    state,
    year,
    power: capabilityReading(ground, place, { question, components: NON_MILITARY, greatest: "power" }),
    offence: capabilityReading(ground, place, { question: { ...question, power: "greatest" }, components: MILITARY, greatest: "offence" }),
    cinc: own.cinc,
    km: pair.km,
    near: nearness(ground, question, place),
    disputes: ground.disputes(state, question.on),
    rivalry: pair.rivalry === true,
    dissimilarity: pair.kappa === null ? null : (1 - pair.kappa) / 2,
    pact: promised === 3,
    acts: rememberedActs(acts.acts, state, year),
    perceptions: rememberedActs(acts.perceptions, state, year),
  };
}

function nearness(
  ground: ThreatGround,
  { on, presence }: Pick<ThreatQuestion, "on" | "presence">,
  at: { state: string; year: number },
): Nearness {
  if (ground.pair(at.year, at.state, on)?.contiguity === 1) return { kind: "border" };
  if (presence === null) return { kind: "distance" };
  const forward = ground
    .presence(at.year, at.state)
    .filter(({ host, troops }) => (troops ?? 0) >= presence.troops && ground.pair(at.year, host, on)?.contiguity === 1)
    .toSorted((a, b) => (b.troops ?? 0) - (a.troops ?? 0))[0];
  return forward === undefined ? { kind: "distance" } : { kind: "presence", host: forward.host, troops: forward.troops ?? 0 };
}

interface CapabilityRule {
  readonly question: Pick<ThreatQuestion, "on" | "power">;
  readonly components: readonly Component[];
  readonly greatest: "power" | "offence";
}

function capabilityReading(ground: ThreatGround, at: { state: string; year: number }, rule: CapabilityRule): Reading {
  const shares = ground.shares(at.year, at.state);
  const other = rule.question.power === "pair" ? ground.shares(at.year, rule.question.on) : undefined;
  const missing = rule.components.filter((component) => shares?.[component] === null);
  const unit = rule.question.power === "pair" ? undefined : (ground.system(at.year)?.[rule.greatest] ?? null);
  const scaled = (share: number | null): number | null => {
    if (share === null || unit === null) return null;
    if (unit !== undefined) return Math.min(1, share / unit);
    const own = other === undefined ? null : meanShare(other, rule.components);
    return own === null ? null : share / (share + own);
  };
  const value = shares === undefined ? null : scaled(meanShare(shares, rule.components));
  if (value !== null) return { value, low: value, high: value, missing: [] };
  const end = (side: 0 | 1): number | null => scaled(meanShare(bounded(ground, { ...at, shares, side }), rule.components));
  return { value: null, low: end(0), high: end(1), missing };
}

/** So many years on either side say in which range a missing figure may lie. */
const REACH = 5;

/** The shares of a year, each missing one at an end of the range that the years around it span. */
function bounded(
  ground: ThreatGround,
  { state, year, shares, side }: { state: string; year: number; shares: Capabilities | undefined; side: 0 | 1 },
): Capabilities {
  const around = ground
    .history(state)
    .filter((row) => Math.abs(row.year - year) <= REACH)
    .map((row) => ground.shares(row.year, state));
  const end = (component: Component): number | null =>
    shares?.[component] ?? plausibleRange(around.map((one) => one?.[component] ?? null))?.[side] ?? null;
  return { milex: end("milex"), milper: end("milper"), irst: end("irst"), pec: end("pec"), tpop: end("tpop"), upop: end("upop") };
}

import type { Question } from "../../model/index.ts";
import { perStudy, registerOf } from "../per-study.ts";
import type { BuiltStudy } from "../run-study.ts";
import { whenFailed } from "../stage.ts";
import { timelineOf } from "./entries.ts";
import { ELSEWHERE, type LaneKind, type LaneName, lanesOfFields, lanesOfPairs, type Seen, seenOf } from "./lanes.ts";

/** The lanes of a question and, for each event in the order of the timeline, a bit for each lane that it stands in; none where the question does not look at it. */
export interface Laning {
  readonly lanes: readonly LaneName[];
  readonly bits: Uint16Array;
}

/** The lanes of a question with the events in each, worked out once for a study. Fields of policy hold only what some pair of the question holds. */
export async function laningOf(built: BuiltStudy, question: Question | undefined, kind: LaneKind): Promise<Laning> {
  const known = lanings(built);
  const key = `${kind} ${question?.id ?? ""}`;
  const laning = known.get(key) ?? (kind === "pairs" ? pairLaning(built, question) : fieldLaning(built, question));
  known.set(key, laning);
  whenFailed(laning, () => known.delete(key));
  return await laning;
}

const lanings = perStudy((_: BuiltStudy) => new Map<string, Promise<Laning>>());

const seenIn = perStudy(
  async (built: BuiltStudy): Promise<readonly Seen[]> => (await timelineOf(built)).entries.map((entry) => seenOf(entry.event)),
);

async function pairLaning(built: BuiltStudy, question: Question | undefined): Promise<Laning> {
  const seen = await seenIn(built);
  const lanes = lanesOfPairs(question, { seen, register: registerOf(built) });
  const bits = bitsOf(seen, lanes).map((bit) => (bit === 0 ? 1 << lanes.length : bit));
  return { lanes: [...lanes, ELSEWHERE], bits };
}

async function fieldLaning(built: BuiltStudy, question: Question | undefined): Promise<Laning> {
  const seen = await seenIn(built);
  const pairs = await laningOf(built, question, "pairs");
  const elsewhere = 1 << (pairs.lanes.length - 1);
  const isAsked = (_: unknown, place: number): boolean => question === undefined || pairs.bits[place] !== elsewhere;
  const asked = seen.filter(isAsked);
  const lanes = lanesOfFields().filter((lane) => asked.some(lane.holds));
  return { lanes, bits: bitsOf(seen, lanes).map((bit, place) => (isAsked(bit, place) ? bit : 0)) };
}

function bitsOf(seen: readonly Seen[], lanes: readonly { holds(one: Seen): boolean }[]): Uint16Array {
  return Uint16Array.from(seen, (one) => lanes.reduce((bits, lane, n) => (lane.holds(one) ? bits | (1 << n) : bits), 0));
}

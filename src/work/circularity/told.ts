import type { Item } from "../../infer/index.ts";
import { type Event, rootsOfClaim } from "../../model/index.ts";
import { lineageOf } from "../known-roots.ts";
import { perStudy } from "../per-study.ts";
import type { BuiltStudy } from "../run-study.ts";

/** What is known of every accepted claim: its event, roots, actors, and when its source appeared. */
export interface Told {
  /** The claims of an event that these sources tell; all of them where no sources are named. */
  claimsOf(event: string, sources?: readonly string[]): readonly string[];
  event(id: string): Event | undefined;
  /** Claims as items that share this information evenly; those that are unknown or not accepted are passed over. */
  items(claims: readonly string[], as: Informing): Item[];
}

/** What drawing on some claims tells, and in which periods. */
export interface Informing {
  readonly information: number;
  readonly periods: readonly number[];
  readonly via?: readonly string[];
  /** Whether the coder knew the outcome; null where nobody has said. */
  readonly knewOutcome?: boolean | null;
}

/** The claims of a study as items of the guard. */
export const toldIn = perStudy(async (built: BuiltStudy): Promise<Told> => {
  const events = await built.events();
  const byId = new Map(events.map((event) => [event.id, event]));
  const byClaim = new Map(events.flatMap((event) => event.claims.map((claim) => [claim, event] as const)));
  const claims = built.claims();
  const published = new Map(built.study().sources.map(({ id, issued }) => [id, issued?.["date-parts"][0]?.[0] ?? null]));
  const chains = lineageOf(built);
  return {
    claimsOf: (event, sources) =>
      (byId.get(event)?.claims ?? []).filter((id) => sources === undefined || sources.includes(claims.get(id)?.source ?? "")),
    event: (id) => byId.get(id),
    items(ids, { information, periods, via = [], knewOutcome = null }) {
      const known = ids.flatMap((id) => claims.get(id) ?? []).filter(({ status }) => status === "accepted");
      return known.map((claim): Item => {
        const event = byClaim.get(claim.id);
        return {
          ...{ kind: "claim", id: claim.id, event: event?.id ?? null, roots: rootsOfClaim(claim, chains), via },
          ...{ information: information / known.length, periods, by: event === undefined ? [] : doers(event) },
          ...{ knewOutcome, published: published.get(claim.source) ?? null },
        };
      });
    },
  };
});

/** The states that did something to another one; what a state does at home is no act against anybody. */
function doers({ states }: Event): string[] {
  const targets = states.filter(({ role }) => role === "target").map(({ state }) => state);
  return states.filter(({ role, state }) => role === "source" && targets.some((target) => target !== state)).map(({ state }) => state);
}

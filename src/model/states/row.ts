import type { ActorKind, ActorLink } from "../actor.ts";

/**
 * One actor of the built-in register, written small. `cow` is number, abbreviation, spells; `gw` is number, spells. A spell is `first day/last day`
 * (both included) as in the published list, `..` while it goes on; `260:first/last` gives the list's number where it differs in that spell.
 * A name is `text`, or `simplified=traditional`, or `=traditional`, followed by `@from/to` where it names the actor only then. The first
 * name is the official one, the second the short one, a name with `!` before it another official one, all others variants.
 */
export interface StateRow {
  readonly id: string;
  readonly kind?: ActorKind;
  readonly iso?: number;
  readonly iso3?: string;
  readonly cow?: readonly [number, string, ...string[]];
  readonly gw?: readonly [number, ...string[]];
  readonly valid?: readonly string[];
  readonly en: readonly string[];
  readonly zh: readonly string[];
  readonly ko?: readonly string[];
  readonly capital?: readonly [string, string];
  readonly seats?: readonly string[];
  readonly links?: readonly (readonly [ActorLink["kind"], string, string?])[];
}

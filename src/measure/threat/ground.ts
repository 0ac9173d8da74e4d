import type { Figures, PairFigure, PresenceFigure, StateFigure, SystemFigure } from "../../model/index.ts";
import { type Capabilities, sharesOf } from "./capability.ts";
import type { HostileYear } from "./intention.ts";

/** Figures by what they are about. */
export interface ThreatGround {
  state(year: number, state: string): StateFigure | undefined;
  /** The figures of a state in every year, in order. */
  history(state: string): readonly StateFigure[];
  system(year: number): SystemFigure | undefined;
  /** A state's shares of what all states have in a year. */
  shares(year: number, state: string): Capabilities | undefined;
  pair(year: number, by: string, on: string): PairFigure | undefined;
  /** Everyone who stands in a pair with a state in a year. */
  around(year: number, on: string): readonly PairFigure[];
  /** Disputes of one state with another, year by year. */
  disputes(by: string, on: string): readonly HostileYear[];
  /** Hosts on whose ground a state has troops. */
  presence(year: number, by: string): readonly PresenceFigure[];
}

/** Puts figures in order; where a pair is given in one direction only, what has none is the same in the other. */
export function groundOf(figures: Figures): ThreatGround {
  return { ...statesOf(figures), ...pairsOf(figures.pairs) };
}

/** The same ground with other pairs on it. */
export function withPairs(ground: ThreatGround, pairs: readonly PairFigure[]): ThreatGround {
  return { ...ground, ...pairsOf(pairs) };
}

type OfPairs = Pick<ThreatGround, "pair" | "around" | "disputes">;

function statesOf(figures: Figures): Omit<ThreatGround, keyof OfPairs> {
  const states = keyed(figures.states, placeOf);
  const histories = grouped(figures.states, ({ state }) => state);
  const system = keyed(figures.system, ({ year }) => `${year}`);
  const presence = grouped(figures.presence, ({ year, by }) => `${year}/${by}`);
  // Every target and every range of years asks for the same shares again.
  const shares = new Map<string, Capabilities>();
  return {
    state: (year, state) => states.get(placeOf({ year, state })),
    shares(year, state) {
      const place = placeOf({ year, state });
      const [own, all] = [states.get(place), system.get(`${year}`)];
      if (own === undefined || all === undefined) return undefined;
      const known = shares.get(place) ?? sharesOf(own, all);
      shares.set(place, known);
      return known;
    },
    history: (state) => histories.get(state) ?? [],
    system: (year) => system.get(`${year}`),
    presence: (year, by) => presence.get(`${year}/${by}`) ?? [],
  };
}

function placeOf({ year, state }: Pick<StateFigure, "year" | "state">): string {
  return `${year}/${state}`;
}

function pairsOf(figures: readonly PairFigure[]): OfPairs {
  const pairs = keyed(figures, ({ year, by, on }) => `${year}/${by}/${on}`);
  const around = grouped(figures, ({ year, on }) => `${year}/${on}`);
  const directed = grouped(figures, ({ by, on }) => `${by}/${on}`);
  return {
    pair: (year, by, on) => pairs.get(`${year}/${by}/${on}`),
    around: (year, on) => around.get(`${year}/${on}`) ?? [],
    disputes: (by, on) =>
      (directed.get(`${by}/${on}`) ?? []).flatMap(({ year, hostility }) => (hostility === null ? [] : [{ year, level: hostility }])),
  };
}

function keyed<T>(rows: readonly T[], keyOf: (row: T) => string): ReadonlyMap<string, T> {
  return new Map(rows.map((row) => [keyOf(row), row]));
}

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

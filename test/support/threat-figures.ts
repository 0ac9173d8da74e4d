import { assessThreat, type ThreatActs } from "../../src/measure/index.ts";
import {
  DEFAULT_THREAT,
  type Figures,
  type PairFigure,
  type PresenceFigure,
  type StateFigure,
  type SystemFigure,
  type ThreatQuestion,
} from "../../src/model/index.ts";

/** A small world: MNG is threatened by CHN and SUN, its neighbours, and by USA, far away, from 1960 to 1966. */
export const YEARS = [1960, 1961, 1962, 1963, 1964, 1965, 1966];

export const QUESTION: ThreatQuestion = {
  ...DEFAULT_THREAT,
  title: { en: "A threat", zh: "威胁" },
  on: "MNG",
  bloc: ["CHN", "SUN"],
  others: ["USA"],
  period: { from: 1960, to: 1966 },
  robustness: { draws: 500, settings: 50, seed: 7 },
};

export function stateFigure(state: string, year: number, own: Partial<StateFigure> = {}): StateFigure {
  return { year, state, milex: 100, milper: 100, irst: 100, pec: 100, tpop: 100, upop: 100, cinc: 0.1, major: true, ...own };
}

export function systemFigure(year: number, own: Partial<SystemFigure> = {}): SystemFigure {
  return {
    year,
    members: 100,
    milex: 1000,
    milper: 1000,
    irst: 1000,
    pec: 1000,
    tpop: 1000,
    upop: 1000,
    power: 0.2,
    offence: 0.2,
    median: 0.7,
    ...own,
  };
}

export function pairFigure(by: string, on: string, year: number, own: Partial<PairFigure> = {}): PairFigure {
  return {
    year,
    by,
    on,
    contiguity: 1,
    km: 1000,
    hostility: null,
    rivalry: false,
    promised: 0,
    returned: 0,
    s: 0.5,
    kappa: 0.1,
    tau: 0.1,
    neither: 50,
    ...own,
  };
}

/** The figures of the small world, with changes. */
export function figures(
  change: {
    readonly states?: (row: StateFigure) => StateFigure | undefined;
    readonly pairs?: (row: PairFigure) => PairFigure | undefined;
    readonly presence?: readonly PresenceFigure[];
  } = {},
): Figures {
  const { states = (row) => row, pairs = (row) => row, presence = [] } = change;
  const all = ["MNG", "CHN", "SUN", "USA"];
  return {
    origin: "study",
    description: { title: { en: "A world", zh: "世界" }, coverage: "1960/1966", sets: [] },
    states: YEARS.flatMap((year) => all.flatMap((state) => states(stateFigure(state, year)) ?? [])),
    system: YEARS.map((year) => systemFigure(year)),
    pairs: YEARS.flatMap((year) =>
      [
        pairFigure("CHN", "MNG", year),
        pairFigure("SUN", "MNG", year),
        pairFigure("USA", "MNG", year, { contiguity: 0, km: 9000 }),
        pairFigure("CHN", "SUN", year),
      ].flatMap((row) => pairs(row) ?? []),
    ),
    presence: [...presence],
  };
}

export const NO_ACTS: ThreatActs = { acts: [], perceptions: [] };

/** Measures the small world. */
export function assess(
  options: { readonly question?: Partial<ThreatQuestion>; readonly figures?: Figures; readonly acts?: ThreatActs } = {},
): ReturnType<typeof assessThreat> {
  return assessThreat({
    question: { ...QUESTION, ...options.question },
    figures: options.figures ?? figures(),
    acts: options.acts ?? NO_ACTS,
  });
}

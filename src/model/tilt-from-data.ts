import type { Bilingual } from "./bilingual.ts";
import { DATA_MEASURES, dataMeasure } from "./data-measure.ts";
import type { DeclaredTurn, TiltIndicator } from "./indicator.ts";
import type { Asked, Succession, TiltQuestion } from "./question.ts";

/** What a tilt question on reference data alone is composed of. */
export interface DataTiltWish {
  readonly focal: string;
  readonly patrons: readonly [string, string];
  readonly period: { readonly from: number; readonly to: number };
  /** The data sets at hand. */
  readonly sets: readonly string[];
  readonly successions: readonly Succession[];
  readonly nameOf: (id: string) => Bilingual;
}

/** The data sets that the question may read; each tells something by itself. */
export const TILT_SETS = ["atop", "ideal-points", "un-votes", "trade", "trade-totals", "support-signals", "diplomatic-exchange"] as const;

/** Years beyond which the step of a year is scaled down: the walk would otherwise rule equal distance out beforehand (method §2.2). */
const LONG = 30;

/** The tilt question that is asked of reference data alone: every choice of method that a question file would declare, as a value that can be written as one. */
export function tiltFromData(wish: DataTiltWish): Asked<TiltQuestion> {
  const { focal, patrons, period, successions, nameOf } = wish;
  const [own, a, b] = [nameOf(focal), nameOf(patrons[0]), nameOf(patrons[1])];
  const indicators = indicatorsOn(wish);
  return {
    id: "data",
    kind: "tilt",
    title: {
      en: `Which way did ${own.en} lean between ${a.en} and ${b.en}, by reference data alone?`,
      zh: `仅据参考数据，${own.zh}在${a.zh}与${b.zh}之间向哪边倾斜？`,
    },
    focal,
    patrons: [...patrons],
    period,
    delta: 0.5,
    deltas: [0.25, 0.5, 0.75, 1],
    priorVariance: 2,
    sourceLean: 0.5,
    certainties: ["asserted"],
    credence: "codebook",
    acts: [],
    evidence: [],
    alternatives: asTheyAre(indicators),
    series: [],
    ...(successions.length === 0 ? {} : { successions: [...successions] }),
    indicators,
    model: {
      step: { median: stepOver(period.to - period.from + 1), spread: 0.5 },
      loading: { median: 1, spread: 0.5 },
      periods: "year",
      estranged: -1,
      seed: 1961,
      versions: 1,
      draws: 1000,
    },
    turns: turnsIn(wish),
  };
}

/** The median step of a year, in a question over so many years. */
function stepOver(years: number): number {
  const step = years <= LONG ? 0.5 : 0.5 * Math.sqrt(15 / years);
  return Math.floor(step * 1e4) / 1e4;
}

/** The same with votes and trade as they are, where there are any. */
function asTheyAre(indicators: readonly TiltIndicator[]): TiltQuestion["alternatives"] {
  const absolute = indicators.filter(({ id }) => id.endsWith(AS_IT_IS));
  if (absolute.length === 0) return [];
  const other = indicators.filter((one) => one.feeds === "tilt" && !(one.kind !== "acts" && one.relative === true));
  return [
    {
      id: "as-it-is",
      title: { en: "votes and trade as they are, not against all states", zh: "表决与贸易取其本值，不与各国相较" },
      evidence: [],
      indicators: [...other, ...absolute].map(({ id }) => id),
    },
  ];
}

function turnsIn({ patrons, period, nameOf }: DataTiltWish): DeclaredTurn[] {
  if (period.to - period.from < 2) return [];
  return patrons.map((patron, i): DeclaredTurn => {
    const { en, zh } = nameOf(patron);
    return {
      id: `toward-${i === 0 ? "first" : "second"}`,
      title: { en: `toward ${en}`, zh: `转向${zh}` },
      after: period.from,
      toward: patron,
      crosses: "zero",
    };
  });
}

const AS_IT_IS = "-as-it-is";

const UNIT = { level: { mean: 0, sd: 1 }, scale: { median: 0.5, spread: 0.5 } };

const RELATIVE: Bilingual = {
  en: "Against the mean of all states with the same patron in the same year: how much anybody votes or trades with a great power is mostly that power's doing. 0 is where the average state stands.",
  zh: "与当年各国同一大国之平均相较：各国与某大国之表决一致或贸易多寡，多由该大国本身所致。0 即各国平均所在。",
};

/** The indicators that the data at hand give, the anchor first. What is not at hand is not declared; the answer names it. */
function indicatorsOn(wish: DataTiltWish): TiltIndicator[] {
  const has = (id: string): boolean => dataMeasure(id)?.sets.every((set) => wish.sets.includes(set)) === true;
  const votes = has("ideal-nearness") ? "ideal-nearness" : has("un-agreement") ? "un-agreement" : undefined;
  const quantities = [
    ...(votes === undefined ? [] : [{ id: "votes", measure: votes }]),
    ...(has("trade-share") ? [{ id: "trade", measure: "trade-share" }] : []),
  ];
  const all = [
    ...(has("formal-tie") ? [tie(wish)] : []),
    ...quantities.map((one) => quantity(wish, { ...one, relative: true })),
    ...(has("arms") ? [arms(wish), visits(wish)] : []),
    ...(has("diplomatic-level") ? [missions(wish)] : []),
    ...quantities.map((one) => quantity(wish, { ...one, id: `${one.id}${AS_IT_IS}`, relative: false })),
  ];
  return all.map((one, i) => (i === 0 ? { ...one, anchor: true } : one));
}

/** Whom a measure is of, and what it is. */
function common({ patrons }: DataTiltWish, measure: string) {
  const { title, channel } = dataMeasure(measure) ?? DATA_MEASURES[0] ?? { title: { en: measure, zh: measure }, channel: "acts" as const };
  const of = patrons.map((patron) => ({ series: `data:${measure}`, patron }));
  return { title, channel, of, feeds: "tilt" as const };
}

const GRADES = { firstCut: { mean: -1, sd: 1.5 }, gap: { median: 1, spread: 0.5 }, grades: 4, naturalZero: true };

function tie(wish: DataTiltWish): TiltIndicator {
  const why = {
    en: "What the state has promised each patron, graded alike for both; its loading is 1, so D counts log-odds of a higher grade.",
    zh: "该国对两大国各有何承诺，同样分级；其载荷为 1，故 D 以更高一级的对数几率计。",
  };
  return { id: "ties", kind: "grades", ...common(wish, "formal-tie"), ...GRADES, why };
}

function missions(wish: DataTiltWish): TiltIndicator {
  const why = { en: "The rank of each patron's envoy there, graded alike for both.", zh: "两大国所派使节之级别，同样分级。" };
  return { id: "missions", kind: "grades", ...common(wish, "diplomatic-level"), ...GRADES, why };
}

function quantity(
  wish: DataTiltWish,
  { id, measure, relative }: { readonly id: string; readonly measure: string; readonly relative: boolean },
): TiltIndicator {
  const whole = { id, kind: "quantities" as const, ...common(wish, measure), ...UNIT };
  if (relative) return { ...whole, relative, why: RELATIVE };
  const why = {
    en: "As it is. It does not feed the tilt: its level tells as much of the patrons as of the state.",
    zh: "取其本值。不入倾斜：其高低既反映该国，亦反映两大国自身。",
  };
  const { en, zh } = whole.title;
  return { ...whole, title: { en: `${en}, as it is`, zh: `${zh}（本值）` }, feeds: "neither", level: { mean: 0, sd: 2 }, why };
}

function arms(wish: DataTiltWish): TiltIndicator {
  const why = {
    en: "Volumes are bursty: a delivery of a year may be that of five, hence the negative binomial of size 1. None from either tells little.",
    zh: "数量起伏大，一年所交或为五年之量，故用尺寸为 1 的负二项。两方皆无则所言甚少。",
  };
  return { id: "arms", kind: "counts", ...common(wish, "arms"), naturalZero: true, level: { mean: 2, sd: 2 }, size: 1, why };
}

function visits(wish: DataTiltWish): TiltIndicator {
  const why = { en: "Of the leader alone; rare, so a year tells little.", zh: "仅计领导人；次数甚少，一年所言有限。" };
  return { id: "visits", kind: "counts", ...common(wish, "visits"), naturalZero: true, level: { mean: -2, sd: 1.5 }, why };
}

import type { ThreatAnswer, ThreatConclusion, ThreatWindow, ThreatYear } from "../../model/index.ts";
import { stream } from "../../number/index.ts";
import { type BlocYear, blocOf, blocUnder, blocYear, type Layer, tieOf } from "./evaluate.ts";
import { type ByFactor, byFactor, FACTORS, type Factor, sharesOfChange } from "./factors.ts";
import { PRESET_IDS } from "./presets.ts";
import { shareOfWeights } from "./robustness.ts";
import { layered, type ThreatScene } from "./scene.ts";
import { drawSettings } from "./settings.ts";

type Years = { readonly from: number; readonly to: number };

/** The bloc's threat in each year under some settings; `undefined` where it is not known. */
export type BlocSeries = ReadonlyMap<number, number>;

/** What follows from the years: stretches without change, and how the published measures go with the bloc. */
export function spreadsOf(
  scene: ThreatScene,
  years: readonly ThreatYear[],
  drawn: readonly ThreatWindow["settings"][],
): Pick<ThreatAnswer, "windows" | "correlations"> {
  const { question } = scene;
  return {
    windows: question.windows.map((window, at) => windowOf(scene, { window, years, settings: drawn[at] ?? null })),
    correlations: [question.period, ...question.windows].flatMap(({ from, to }) => correlationsIn(years, { from, to })),
  };
}

/** The question's conclusions, each held against all weightings. */
export function conclusionsOf(
  scene: ThreatScene,
  { weights, draws }: { readonly weights: readonly ByFactor[]; readonly draws: readonly BlocSeries[] },
): ThreatAnswer["conclusions"] {
  return scene.question.comparisons.map((comparison) => conclusionOf(scene, { comparison, weights, draws }));
}

/** The bloc on the record alone, under draws of all settings together: each has its own stream. */
export function drawnSeries(scene: ThreatScene): BlocSeries[] {
  const { question, ground } = scene;
  const { settings, seed } = question.robustness;
  const spans = [...question.windows, ...question.comparisons.flatMap(({ greater, lesser }) => [greater, lesser])];
  const asked = scene.years.filter(({ year }) => spans.some((span) => within(year, span)));
  return Array.from({ length: settings }, (_, i) => {
    const drawn = drawSettings(question, stream(seed, "settings", i));
    const tie = tieOf(ground, question, drawn.cohesion);
    const blocs = asked.map((place) => blocYear(place, question, drawn, "reference")).filter((bloc) => bloc.members.length > 0);
    return new Map(blocs.map((bloc) => [bloc.year, blocOf(bloc, tie, drawn.rho)(drawn.weights)]));
  });
}

function blocsIn(scene: ThreatScene, layer: Layer): BlocYear[] {
  return scene.years.map((place) => blocYear(place, scene.question, scene.settings, layer)).filter((bloc) => bloc.members.length > 0);
}

/** What draws of all settings together say of each window: they hang on neither the weights nor the form of the question. */
export function drawnSpreads({ question }: ThreatScene, draws: readonly BlocSeries[]): ThreatWindow["settings"][] {
  return question.windows.map((window) => {
    const spreads = draws.map((series) => spreadOf(valuesIn(series, window))).toSorted((a, b) => a - b);
    const quantile = (share: number): number => spreads[Math.min(spreads.length - 1, Math.floor(share * spreads.length))] ?? Number.NaN;
    if (spreads.length === 0) return null;
    const flat = spreads.filter((spread) => spread <= question.flat).length / spreads.length;
    return { median: quantile(0.5), ninety: quantile(0.9), flat };
  });
}

function windowOf(
  scene: ThreatScene,
  { window, years, settings }: { window: Years; years: readonly ThreatYear[]; settings: ThreatWindow["settings"] },
): ThreatWindow {
  const { flat } = scene.question;
  const inside = years.filter(({ year }) => year >= window.from && year <= window.to);
  return {
    from: window.from,
    to: window.to,
    layers: layered((layer) => {
      const known = inside.flatMap(({ year, bloc }) => (bloc[layer] === null ? [] : [{ year, total: bloc[layer].total }]));
      return known.length < inside.length || known.length === 0 ? null : spreadIn(known, flat);
    }),
    change: changeOf(scene, window),
    settings,
  };
}

function spreadIn(known: readonly { year: number; total: number }[], flat: number): NonNullable<ThreatWindow["layers"]["reference"]> {
  const sorted = known.toSorted((a, b) => a.total - b.total);
  const [least, greatest] = [sorted.at(0), sorted.at(-1)];
  const mean = known.reduce((sum, one) => sum + one.total, 0) / known.length;
  const spread = ((greatest?.total ?? 0) - (least?.total ?? 0)) / mean;
  return {
    least: least?.total ?? Number.NaN,
    greatest: greatest?.total ?? Number.NaN,
    mean,
    spread,
    leastYear: least?.year ?? 0,
    greatestYear: greatest?.year ?? 0,
    flat: spread <= flat,
  };
}

function valuesIn(series: BlocSeries, { from, to }: Years): number[] {
  return [...series].filter(([year]) => year >= from && year <= to).map(([, total]) => total);
}

function spreadOf(values: readonly number[]): number {
  return (Math.max(...values) - Math.min(...values)) / mean(values);
}

/** The change of the bloc's threat from the first to the last year, shared out among the factors of all members together and the ties between them. */
function changeOf(scene: ThreatScene, { from, to }: Years): ThreatWindow["change"] {
  const { ground, question, settings } = scene;
  const blocs = blocsIn(scene, "reference");
  const [first, last] = [blocs.find(({ year }) => year === from), blocs.find(({ year }) => year === to)];
  const states = (bloc: BlocYear | undefined): string => bloc?.members.map(({ state }) => state).join() ?? "";
  if (first === undefined || last === undefined || states(first) !== states(last)) return null;
  const tie = tieOf(ground, question, settings.cohesion);
  const parts = [...FACTORS, "cohesion"] as const;
  const value = (changed: ReadonlySet<Factor | "cohesion">): number => {
    const members = first.members.map((member, at) => {
      const then = last.members[at] ?? member;
      return {
        ...member,
        factors: byFactor((factor) => (changed.has(factor) ? then : member).factors[factor]),
        power: (changed.has("cohesion") ? then : member).power,
      };
    });
    return blocUnder({ year: changed.has("cohesion") ? to : from, members, gaps: [] }, tie, settings)?.total ?? Number.NaN;
  };
  const shares = sharesOfChange<Factor | "cohesion">(parts, value);
  return { total: value(new Set(parts)) - value(new Set()), ...shares };
}

function conclusionOf(
  scene: ThreatScene,
  {
    comparison,
    weights,
    draws,
  }: { comparison: ThreatScene["question"]["comparisons"][number]; weights: readonly ByFactor[]; draws: readonly BlocSeries[] },
): ThreatConclusion {
  const { greater, lesser, id, title } = comparison;
  const holds = (series: BlocSeries): boolean => mean(valuesIn(series, greater)) > mean(valuesIn(series, lesser));
  const tie = tieOf(scene.ground, scene.question, scene.settings.cohesion);
  return {
    id,
    title,
    layers: layered((layer) => {
      const blocs = blocsIn(scene, layer);
      const joint = (span: Years): ((weights: ByFactor) => number)[] =>
        blocs.filter(({ year }) => within(year, span)).map((bloc) => blocOf(bloc, tie, scene.settings.rho));
      const [more, less] = [joint(greater), joint(lesser)];
      const asked = blocs.filter(({ year }) => within(year, greater) || within(year, lesser));
      if (asked.some(({ gaps }) => gaps.length > 0) || more.length === 0 || less.length === 0) return null;
      return shareOfWeights(weights, (at) => mean(more.map((bloc) => bloc(at))) > mean(less.map((bloc) => bloc(at))));
    }),
    settings: draws.length === 0 ? null : draws.filter(holds).length / draws.length,
  };
}

function within(year: number, { from, to }: Years): boolean {
  return year >= from && year <= to;
}

function correlationsIn(years: readonly ThreatYear[], { from, to }: Years): ThreatAnswer["correlations"] {
  const inside = years.filter(({ year }) => within(year, { from, to }));
  return PRESET_IDS.map((preset) => {
    const pairs = inside.flatMap(({ bloc, presets }) => {
      const other = presets.find(({ id }) => id === preset);
      return bloc.reference === null || other === undefined || other.unknown.length > 0
        ? []
        : [[bloc.reference.total, other.value] as const];
    });
    return { preset, from, to, r: pairs.length < 3 ? null : correlation(pairs) };
  });
}

function correlation(pairs: readonly (readonly [x: number, y: number])[]): number | null {
  const [mx, my] = [mean(pairs.map(([x]) => x)), mean(pairs.map(([, y]) => y))];
  const sum = (of: (x: number, y: number) => number): number => pairs.reduce((total, [x, y]) => total + of(x - mx, y - my), 0);
  const scale = Math.sqrt(sum((x) => x * x) * sum((_, y) => y * y));
  return scale === 0 ? null : sum((x, y) => x * y) / scale;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

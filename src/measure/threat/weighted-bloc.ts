import type { BlocSeries } from "./conclude.ts";
import { blocOf, blocYear, isWhole, type Layer, tieOf } from "./evaluate.ts";
import type { ByFactor } from "./factors.ts";
import { type ThreatMaterial, threatScene } from "./scene.ts";

/** The bloc's threat on one layer of intent as a function of the weights, form and cohesion as the question has them; no year in which it is not known. */
export function weightedBloc(material: ThreatMaterial, layer: Layer): (weights: ByFactor) => BlocSeries {
  const { question, ground, settings, years } = threatScene(material);
  const tie = tieOf(ground, question, settings.cohesion);
  const blocs = years.flatMap((place) => {
    const bloc = blocYear(place, question, settings, layer);
    return isWhole(bloc, place) ? [[place.year, blocOf(bloc, tie, settings.rho)] as const] : [];
  });
  return (weights) => new Map(blocs.map(([year, bloc]) => [year, bloc(weights)]));
}

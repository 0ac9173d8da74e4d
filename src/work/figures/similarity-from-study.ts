import { sharesOnlyAbsences } from "../../measure/index.ts";
import type { SimilarityRow, StudyFigures } from "../../model/index.ts";
import type { SimilarityRequest } from "./similarity-from-data.ts";

/** Scores that a study does not keep. */
const NOT_KEPT = {
  sSquared: null,
  sBinary: null,
  alignment: null,
  kappaNominal: null,
  kappaAbsolute: null,
  kappaSquared: null,
  piNominal: null,
  piAbsolute: null,
  piSquared: null,
  piBinary: null,
  weightedAbsolute: null,
  weightedSquared: null,
} as const;

/** S, κ and τ_b as the study keeps them; no score depends on the order of the pair. */
export function keptSimilarity(figures: StudyFigures, { one, other, from, to }: SimilarityRequest): SimilarityRow[] {
  const members = new Map(figures.system.map((system) => [system.year, system.members]));
  return figures.pairs
    .filter(({ year, by, on }) => year >= from && year <= to && [by, on].includes(one) && (other === null || [by, on].includes(other)))
    .map(({ year, by, on, s, kappa, tau, neither }) => ({
      year,
      one,
      other: by === one ? on : by,
      items: members.get(year) ?? 0,
      neither,
      ...NOT_KEPT,
      sAbsolute: s,
      kappaBinary: kappa,
      tauB: tau,
      sharedNonTies: sharesOnlyAbsences({ s, kappa }),
    }));
}

/** The normal law N(mean, sd²). */
export interface Normal {
  readonly mean: number;
  readonly sd: number;
}

/**
 * What is asked of the evidence: how the alignment a of a state with each patron moved from period to period. a of the first period ∼ N(0, 1), then a
 * random walk, a(t) = a(t − 1) + σ·√gap·ζ with ζ ∼ N(0, 1) (method §2.2).
 */
export interface AlignmentProblem {
  /** How many patrons; they are named by their number from 0. */
  readonly patrons: number;
  /** Years from each period to the next: one fewer than there are periods. */
  readonly gaps: readonly number[];
  /** The law of ln σ. */
  readonly lnStep: Normal;
  /** The law of ln λ of every indicator that is not the anchor. */
  readonly lnLoading: Normal;
  readonly indicators: readonly Indicator[];
}

interface Measured {
  readonly id: string;
  /** The anchor has λ = 1 and gives a its unit. One indicator is it. */
  readonly isAnchor: boolean;
  /** −1 where the indicator falls as alignment rises. */
  readonly sign: 1 | -1;
  /** The laws of its offsets α; a cell names the one that it takes, null for none. Cells of both patrons that share one are measured alike (invariance). */
  readonly offsets: readonly Normal[];
}

/** A quantity y ∼ N(α ± λa, s²). */
export interface GaussianIndicator extends Measured {
  readonly kind: "gaussian";
  /** The law of ln s. */
  readonly lnScale: Normal;
  readonly cells: readonly { readonly at: number; readonly patron: number; readonly offset: number | null; readonly value: number }[];
}

/** A count, of one period or of several told together: Poisson or negative binomial with mean Σ exposure·e^(α ± λa) over its periods. */
export interface CountIndicator extends Measured {
  readonly kind: "count";
  /** Size of the negative binomial for one unit of exposure, or the law of its logarithm; null for Poisson. */
  readonly size: number | Normal | null;
  readonly cells: readonly {
    readonly from: number;
    readonly patron: number;
    readonly offset: number | null;
    readonly count: number;
    /** Of each period that the count covers, from `from` on. */
    readonly exposures: readonly number[];
  }[];
}

/** A grade 0 … levels − 1 by cumulative logit: P(grade ≤ j) = logistic(c(j) ∓ λa). It has no offset: the cut-points say where it stands. */
export interface OrdinalIndicator extends Measured {
  readonly kind: "ordinal";
  readonly levels: number;
  /** The laws of the first cut-point and of the logarithm of each gap to the next. */
  readonly firstCut: Normal;
  readonly lnGap: Normal;
  readonly cells: readonly { readonly at: number; readonly patron: number; readonly grade: number }[];
}

/** Acts of one source in one period, given how many it tells: each favours the first of two patrons with probability logistic(α + λ(a − a′)). */
export interface PairIndicator extends Measured {
  readonly kind: "pair";
  readonly sides: readonly [number, number];
  readonly cells: readonly { readonly at: number; readonly offset: number | null; readonly toward: readonly [number, number] }[];
}

export type Indicator = GaussianIndicator | CountIndicator | OrdinalIndicator | PairIndicator;

/** How many periods a problem has. */
export function periodsOf(problem: Pick<AlignmentProblem, "gaps">): number {
  return problem.gaps.length + 1;
}

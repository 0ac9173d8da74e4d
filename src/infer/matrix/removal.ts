import { type EvidenceMatrix, leaderOf, posteriorOf, type WeighedRow, without } from "./weigh.ts";

/** The smallest set of rows without which somebody else leads, and who. */
export interface SmallestRemoval {
  readonly rows: readonly string[];
  /** `null` where two are then level. */
  readonly leader: number | null;
}

/**
 * The smallest set of rows whose removal takes the lead from the leader; `null` where no removal does, or where nobody leads. Exact, though not by trying all sets:
 * against one rival a cluster that loses so many rows loses most by losing those that favour the leader most, and what clusters lose adds up.
 */
export function smallestRemoval(matrix: EvidenceMatrix, gamma: number): SmallestRemoval | null {
  const leader = leaderOf(posteriorOf(matrix, gamma));
  if (leader === null) return null;
  const found = matrix.priors.flatMap((_, rival) => (rival === leader ? [] : [removalAgainst(matrix, { leader, rival, gamma })]));
  const rows = found.reduce<readonly string[] | null>(
    (least, one) => (one !== null && (least === null || one.length < least.length) ? one : least),
    null,
  );
  if (rows === null) return null;
  const listed = matrix.rows.map(({ id }) => id).filter((id) => rows.includes(id));
  return {
    rows: listed,
    leader: leaderOf(
      posteriorOf(
        without(matrix, ({ id }) => rows.includes(id)),
        gamma,
      ),
    ),
  };
}

interface Duel {
  readonly leader: number;
  readonly rival: number;
  readonly gamma: number;
}

/** The fewest rows without which the rival is not behind; `null` where there are none such. */
function removalAgainst(matrix: EvidenceMatrix, duel: Duel): readonly string[] | null {
  const lead = (matrix.priors[duel.leader] as number) - (matrix.priors[duel.rival] as number);
  let best: Removal[] = [{ margin: lead, rows: [] }];
  for (const cluster of groupBy(matrix.rows)) best = joined(best, cluster, duel);
  const enough = best.find(({ margin }) => margin <= 1e-9);
  return enough?.rows ?? null;
}

/** The rows left out so far, by how many there are, and the lead that is then left at least. */
interface Removal {
  readonly margin: number;
  readonly rows: readonly string[];
}

function joined(best: readonly Removal[], cluster: readonly WeighedRow[], { leader, rival, gamma }: Duel): Removal[] {
  const favour = (row: WeighedRow): number => (row.decibels[leader] as number) - (row.decibels[rival] as number);
  const ordered = cluster.toSorted((a, b) => favour(b) - favour(a));
  const options = [...Array(ordered.length + 1).keys()].map((out): Removal => {
    const kept = ordered.slice(out);
    const margin = kept.length === 0 ? 0 : kept.reduce((sum, row) => sum + favour(row), 0) * kept.length ** -gamma;
    return { margin, rows: ordered.slice(0, out).map(({ id }) => id) };
  });
  const next: Removal[] = [];
  for (const one of best)
    for (const other of options) {
      const joint = { margin: one.margin + other.margin, rows: [...one.rows, ...other.rows] };
      const known = next[joint.rows.length];
      if (known === undefined || joint.margin < known.margin) next[joint.rows.length] = joint;
    }
  return next;
}

function groupBy(rows: readonly WeighedRow[]): WeighedRow[][] {
  const groups = new Map<string, WeighedRow[]>();
  for (const row of rows) groups.set(row.cluster, [...(groups.get(row.cluster) ?? []), row]);
  return [...groups.values()];
}

/** A state of a bloc: the threat it is by itself, and its power. */
export interface BlocMember {
  readonly threat: number;
  readonly power: number;
}

/** The threat from a bloc, between that of its greatest member and that of all without any loss. */
export interface BlocThreat {
  readonly total: number;
  readonly largest: number;
  readonly sum: number;
  /** The place of the member that is the greatest threat. */
  readonly leader: number;
  /** How much of each member's threat the bloc can bring to bear: power-weighted cohesion with all others; 1 for the leader. */
  readonly cohesion: readonly number[];
}

/** T = T_leader + Σ c_k·T_k over the others, c_k = Σ m_l·κ_kl / Σ m_l over l ≠ k. `cohesion(k, l)` is κ in [0, 1]. */
export function blocThreat(members: readonly BlocMember[], cohesion: (one: number, other: number) => number): BlocThreat {
  const leader = members.reduce((best, member, k) => (member.threat > (members[best]?.threat ?? Number.NEGATIVE_INFINITY) ? k : best), 0);
  const shares = members.map((_, k) => (k === leader ? 1 : cohesionOf(members, k, cohesion)));
  const total = members.reduce((sum, member, k) => sum + (shares[k] as number) * member.threat, 0);
  const sum = members.reduce((all, member) => all + member.threat, 0);
  return { total, largest: members[leader]?.threat ?? 0, sum, leader, cohesion: shares };
}

function cohesionOf(members: readonly BlocMember[], k: number, cohesion: (one: number, other: number) => number): number {
  let [joined, power] = [0, 0];
  members.forEach((other, l) => {
    if (l === k) return;
    joined += other.power * cohesion(k, l);
    power += other.power;
  });
  return power === 0 ? 0 : joined / power;
}

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

/** T = T_leader + Σ c_k·T_k over the others, c_k = Σ m_l·κ_kl / Σ m_l over l ≠ k. `tie(k, l)` is κ in [0, 1]. */
export function blocThreat(members: readonly BlocMember[], tie: (one: number, other: number) => number): BlocThreat {
  const cohesion = cohesionOf(
    members.map((member) => member.power),
    tie,
  );
  const threats = members.map((member) => member.threat);
  const { total, leader } = jointThreat(threats, cohesion);
  const sum = threats.reduce((all, one) => all + one, 0);
  return { total, largest: threats[leader] ?? 0, sum, leader, cohesion: cohesion.map((share, k) => (k === leader ? 1 : share)) };
}

/** The power-weighted cohesion of each member with all others. */
export function cohesionOf(powers: readonly number[], tie: (one: number, other: number) => number): number[] {
  return powers.map((_, k) => {
    let [joined, all] = [0, 0];
    powers.forEach((power, l) => {
      if (l === k) return;
      joined += power * tie(k, l);
      all += power;
    });
    return all === 0 ? 0 : joined / all;
  });
}

/** The threat of all together, and the place of the greatest. */
export function jointThreat(threats: readonly number[], cohesion: readonly number[]): { total: number; leader: number } {
  let [total, leader] = [0, 0];
  for (let k = 0; k < threats.length; k++) {
    if ((threats[k] as number) > (threats[leader] as number)) leader = k;
    total += (cohesion[k] as number) * (threats[k] as number);
  }
  return { total: total + (1 - (cohesion[leader] as number)) * (threats[leader] as number), leader };
}

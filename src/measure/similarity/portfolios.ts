/** What several states hold of the same items: commitments to each member of the system, or votes at each roll call. */
export interface Portfolios {
  readonly holders: number;
  readonly items: number;
  /** The values a rating may take, ascending; fixed by the coding, not by what occurs. */
  readonly levels: readonly number[];
  /** `ratings[holder * items + item]` is the place of the rating in `levels`; `levels.length` where there is none. */
  readonly ratings: Uint8Array;
}

/** Commitments by strength, none to defence: Chiba's ranking of ATOP obligations, the four ranks of COW. */
export const ALLIANCE_LEVELS = [0, 1, 2, 3] as const;

/** A vote in the United Nations: yes, abstention, no (Voeten's codes). */
export const VOTE_LEVELS = [1, 2, 3] as const;

/** What one state has promised another in a year, in ATOP's terms (Leeds et al. 2002). */
export interface AtopObligations {
  readonly defense: boolean;
  readonly offense: boolean;
  readonly neutral: boolean;
  readonly nonaggression: boolean;
  readonly consultation: boolean;
}

/**
 * The rank of a promise: 3 defence or offence, 2 neutrality or consultation, 1 non-aggression alone, 0 nothing. A side of an asymmetric
 * treaty that promises nothing has 0.
 */
export function atopLevel(promise: AtopObligations): number {
  if (promise.defense || promise.offense) return 3;
  if (promise.neutral || promise.consultation) return 2;
  return promise.nonaggression ? 1 : 0;
}

/** One state's commitment to another, as places in a list of members. */
export interface Commitment {
  readonly from: number;
  readonly to: number;
  readonly level: number;
}

/**
 * The alliance portfolios of all members of the system in a year: nothing recorded is no commitment. A state's commitment to itself counts
 * as the highest (`highest`, Signorino & Ritter 1999) or is left out (`absent`), which changes every score.
 */
export function alliancePortfolios(options: {
  readonly members: number;
  readonly commitments: Iterable<Commitment>;
  readonly toItself: "highest" | "absent";
}): Portfolios {
  const { members, toItself } = options;
  const ratings = new Uint8Array(members * members);
  for (const { from, to, level } of options.commitments) ratings[from * members + to] = level;
  const own = toItself === "highest" ? ALLIANCE_LEVELS.length - 1 : ALLIANCE_LEVELS.length;
  for (let i = 0; i < members; i++) ratings[i * members + i] = own;
  return { holders: members, items: members, levels: ALLIANCE_LEVELS, ratings };
}

/** A vote cast: by which state of a list, at which roll call of a list. */
export interface Vote {
  readonly by: number;
  readonly rollCall: number;
  readonly vote: number;
}

/** The votes of several states; where a state was absent or no member it has no rating, and the pair leaves that roll call out. */
export function votePortfolios(options: {
  readonly voters: number;
  readonly rollCalls: number;
  readonly votes: Iterable<Vote>;
}): Portfolios {
  const { voters, rollCalls } = options;
  const ratings = new Uint8Array(voters * rollCalls).fill(VOTE_LEVELS.length);
  for (const { by, rollCall, vote } of options.votes) ratings[by * rollCalls + rollCall] = vote - 1;
  return { holders: voters, items: rollCalls, levels: VOTE_LEVELS, ratings };
}

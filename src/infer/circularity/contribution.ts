/** A claim, or a cell of a data set or series, that one side of a test draws on, and how much of what is known of that side hangs on it. */
export interface Item {
  readonly kind: "claim" | "cell";
  /** Id of the claim, or address of the cell. */
  readonly id: string;
  /** The event that it tells; null for a cell, and for a claim outside every event. */
  readonly event: string | null;
  /** The root sources that it goes back to: works, or the data set. None where a person gave a value and named no source. */
  readonly roots: readonly string[];
  /** The indicators through which it is drawn on. */
  readonly via: readonly string[];
  /** How far the side moves with it: |∂E/∂logit(credence)|, or any measure that is comparable within the side. */
  readonly information: number;
  /** Periods that it tells of; empty where it tells of the whole time. */
  readonly periods: readonly number[];
  /** Who did what it tells. */
  readonly by: readonly string[];
  /** Whether its coder knew how the outcome went: null where nobody has said. A cell counted by a fixed rule was not coded so: false. */
  readonly knewOutcome: boolean | null;
  /** The year in which its source appeared, where that is known. */
  readonly published: number | null;
}

/** What the outcome, or one cause, draws on. */
export interface Contribution {
  readonly id: string;
  readonly items: readonly Item[];
  /** What its formula goes back to, such as `alliances` or `military-personnel`, with everything that those are made of. */
  readonly constructs: readonly string[];
}

/** One cause with what the checks of causes ask of it. */
export interface CauseContribution extends Contribution {
  /** The state whose own acts cannot be this cause, since it is what others do to it; null where anybody's acts can. */
  readonly notBy: string | null;
  /** Its values by period, for a cause that a person has coded; null for one that is measured. */
  readonly coded: ReadonlyMap<number, number> | null;
  /** How far a second coder, who did not know the outcome, agrees (Krippendorff's α); null where there is none. */
  readonly blindAlpha: number | null;
}

/** The settings of a test: the digest they have, and the one they were frozen with before results were seen. */
export interface SettingsLog {
  readonly present: string;
  readonly frozen: { readonly on: string; readonly digest: string } | null;
}

/** Everything that the guard asks of one test. */
export interface CircularityInput {
  readonly test: string;
  readonly outcome: Contribution;
  /** The last period of the outcome: a source that appeared later may explain it in hindsight. */
  readonly outcomeEnds: number;
  /** The causes that the test is about. */
  readonly causes: readonly CauseContribution[];
  /** Other coded causes of the same question, which may move together with these. */
  readonly rivals: readonly Pick<CauseContribution, "id" | "coded">[];
  /** Whether the test ranks the causes, or sets one apart from the others. */
  readonly separates: boolean;
  readonly settings: SettingsLog;
}

/** The same items whatever order they come in: each once, by id, with what is said of it in several places joined. */
export function inOrder<C extends Contribution>(contribution: C): C {
  const byId = new Map<string, Item>();
  const said = [...contribution.items].sort((one, other) => compare(one.id, other.id) || one.information - other.information);
  for (const item of said) {
    const same = byId.get(item.id);
    byId.set(item.id, same === undefined ? item : joined(same, item));
  }
  return { ...contribution, items: [...byId.values()], constructs: sorted(contribution.constructs) };
}

function joined(one: Item, other: Item): Item {
  const isWhole = one.periods.length === 0 || other.periods.length === 0;
  return {
    ...one,
    event: one.event ?? other.event,
    roots: sorted([...one.roots, ...other.roots]),
    via: sorted([...one.via, ...other.via]),
    information: one.information + other.information,
    periods: isWhole ? [] : [...new Set([...one.periods, ...other.periods])],
    by: sorted([...one.by, ...other.by]),
    knewOutcome: one.knewOutcome === true || other.knewOutcome === true ? true : one.knewOutcome === null ? null : other.knewOutcome,
    published: one.published === null || other.published === null ? null : Math.max(one.published, other.published),
  };
}

/** Each item's share of the information of its side; equal shares where nothing tells which of them matter. */
export function sharesOf(items: readonly Item[]): ReadonlyMap<string, number> {
  const total = items.reduce((sum, item) => sum + item.information, 0);
  return new Map(items.map(({ id, information }) => [id, total > 0 ? information / total : 1 / items.length]));
}

/** The share that those items have for which `holds`. */
export function shareWhere({ items }: Contribution, holds: (item: Item) => boolean): number {
  const shares = sharesOf(items);
  const share = items.reduce((sum, item) => sum + (holds(item) ? (shares.get(item.id) ?? 0) : 0), 0);
  return Math.min(1, share);
}

/** Texts once each, in the order of their code units. */
export function sorted(texts: Iterable<string>): string[] {
  return [...new Set(texts)].sort(compare);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

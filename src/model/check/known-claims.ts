import type { Claim } from "../claim.ts";
import { difference } from "../difference.ts";
import type { Fault } from "../finding.ts";
import type { Located, Report } from "./records.ts";

type LocatedClaim = Located<Claim>;

/**
 * The claims of the version that was checked last: by id, by event, and with the faults that each has by itself. To check a later version only the claims
 * that differ are entered and looked at, which takes as long as the change is large.
 */
export class KnownClaims {
  /** Claims that refer to others. */
  readonly referring = new Set<LocatedClaim>();
  /** Marks of events that are ids of claims too. */
  readonly namedTwice = new Set<string>();
  readonly byId = new Groups();
  readonly byEvent = new Groups();
  /** The faults that a claim has by itself. */
  readonly own = new KnownFaults<LocatedClaim>();
  /** The faults that the claims of one event have together, by its mark. */
  readonly ofEvents = new KnownFaults<string>();
  private claims: readonly LocatedClaim[] = [];

  has(id: string): boolean {
    return this.byId.has(id);
  }

  /** Takes the claims of a version in place of those known so far. */
  moveTo(claims: readonly LocatedClaim[]): void {
    const { removed, added } = difference(this.claims, claims);
    for (const claim of removed) this.remove(claim);
    for (const claim of added) this.add(claim);
    for (const { value } of [...removed, ...added]) {
      this.compareNames(value.id);
      if (value.event !== undefined) this.compareNames(value.event);
    }
    this.claims = claims;
  }

  private add(claim: LocatedClaim): void {
    const { id, event, contradicts, supersedes } = claim.value;
    this.byId.add(id, claim);
    if (event !== undefined) this.byEvent.add(event, claim);
    if (event !== undefined) this.ofEvents.check(event);
    if (contradicts !== undefined || supersedes !== undefined) this.referring.add(claim);
    this.own.check(claim);
  }

  private remove(claim: LocatedClaim): void {
    const { id, event } = claim.value;
    this.byId.remove(id, claim);
    if (event !== undefined) this.byEvent.remove(event, claim);
    if (event !== undefined) this.ofEvents.check(event);
    this.referring.delete(claim);
    this.own.forget(claim);
  }

  private compareNames(name: string): void {
    if (this.byId.has(name) && this.byEvent.has(name)) this.namedTwice.add(name);
    else this.namedTwice.delete(name);
  }
}

/** The faults found in each of many things, as long as all that they are held against (the `ground`) is the same objects. */
class KnownFaults<T> {
  private readonly faults = new Map<T, readonly Fault[]>();
  /** Without faults, as far as is known. */
  private readonly others = new Set<T>();
  private unchecked = new Set<T>();
  private ground: readonly unknown[] = [];

  /** Has the thing looked at again when faults are next reported. */
  check(one: T): void {
    this.unchecked.add(one);
  }

  forget(one: T): void {
    this.faults.delete(one);
    this.others.delete(one);
    this.unchecked.delete(one);
  }

  /** Reports every fault; `check` is asked about what was not looked at on this ground. */
  report(ground: readonly unknown[], check: (one: T, report: Report) => void, report: Report): void {
    if (ground.some((one, i) => one !== this.ground[i]))
      this.unchecked = new Set([...this.others, ...this.faults.keys(), ...this.unchecked]);
    this.ground = ground;
    for (const one of this.unchecked) {
      const found: Fault[] = [];
      check(one, (fault) => found.push(fault));
      this.forget(one);
      if (found.length > 0) this.faults.set(one, found);
      else this.others.add(one);
    }
    for (const found of this.faults.values()) for (const fault of found) report(fault);
  }
}

/** Claims by a word that most of them have to themselves. */
class Groups {
  private readonly first = new Map<string, LocatedClaim>();
  private readonly shared = new Map<string, LocatedClaim[]>();

  has(word: string): boolean {
    return this.first.has(word);
  }

  /** All claims with that word, in the order of the study. */
  with(word: string): readonly LocatedClaim[] {
    const first = this.first.get(word);
    return this.shared.get(word)?.toSorted(compareLocated) ?? (first === undefined ? [] : [first]);
  }

  /** The words that several claims share. */
  get sharedWords(): Iterable<string> {
    return this.shared.keys();
  }

  add(word: string, claim: LocatedClaim): void {
    const first = this.first.get(word);
    if (first === undefined) this.first.set(word, claim);
    else this.shared.set(word, [...(this.shared.get(word) ?? [first]), claim]);
  }

  remove(word: string, claim: LocatedClaim): void {
    const [first, ...others] = (this.shared.get(word) ?? []).filter((one) => one !== claim);
    if (first === undefined) this.first.delete(word);
    else this.first.set(word, first);
    if (first === undefined || others.length === 0) this.shared.delete(word);
    else this.shared.set(word, [first, ...others]);
  }
}

function compareLocated(a: LocatedClaim, b: LocatedClaim): number {
  return a.at.file < b.at.file ? -1 : a.at.file > b.at.file ? 1 : (a.at.line ?? 0) - (b.at.line ?? 0);
}

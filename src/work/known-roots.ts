import { type Claim, type Lineage, lineage, rootsOf } from "../model/index.ts";
import { perStudy } from "./per-study.ts";
import type { BuiltStudy } from "./run-study.ts";

/** The bibliography of a study as chains of citation. */
export const lineageOf = perStudy((built: BuiltStudy): Lineage => lineage(built.study().sources, built.study().claims));

/** The works that a claim goes back to: those that it `named` and are known, those that it names and nobody can name (`unknown`), or `none` named. */
export interface KnownRoots {
  readonly kind: "named" | "unknown" | "none";
  readonly works: readonly string[];
}

/** Which works a claim goes back to, and whether they are known. */
export function knownRoots(claim: Pick<Claim, "root">, chains: Lineage): KnownRoots {
  if (claim.root === undefined) return { kind: "none", works: [] };
  const known = claim.root.filter((id) => !NAMELESS.has(chains.entries.get(id)?.fault ?? ""));
  return { kind: known.length > 0 ? "named" : "unknown", works: rootsOf(claim.root, chains) };
}

/** Faults of an entry that leave nobody knowing which work stands behind it. */
const NAMELESS: ReadonlySet<string> = new Set(["unnamed", "empty", "dangling"]);

import type { Actor } from "../actor.ts";
import type { Bilingual } from "../bilingual.ts";
import type { Claim } from "../claim.ts";
import type { DataPath, Fault } from "../finding.ts";
import type { Question } from "../question.ts";
import type { RuleId } from "../rules.ts";
import type { Series } from "../series.ts";
import type { Source } from "../source.ts";
import type { Manifest } from "../study.ts";

/** A record and where it stands, so that a fault in it can be pointed at. */
export interface Located<T> {
  readonly value: T;
  readonly at: DataPath;
}

/** The length of a document that was found, and whether it lies inside the study folder. */
export interface FoundDocument {
  readonly digest: string;
  readonly codePoints: number;
  readonly inStudy: boolean;
}

/** The records of a study whose own shape is right. What a file with a faulty shape holds is not among them. */
export interface StudyRecords {
  readonly manifest: Located<Manifest> | undefined;
  readonly actors: readonly Located<Actor>[];
  readonly sources: readonly Located<Source>[];
  readonly claims: readonly Located<Claim>[];
  readonly series: readonly Located<Series>[];
  readonly questions: readonly Located<Question>[];
  /** Documents that were found beside the study, by source id. */
  readonly documents: ReadonlyMap<string, FoundDocument>;
}

export type Report = (fault: Fault) => void;

/** A fault at a place inside a record. */
export function faultIn(
  record: Located<unknown>,
  path: readonly (string | number)[],
  rule: RuleId,
  details: Readonly<Record<string, string | number>>,
): Fault {
  return { rule, at: { ...record.at, path: [...record.at.path, ...path] }, details };
}

/** The way out for an unknown word: the nearest known one, if one is near; otherwise what the caller says. */
export function nearest(
  word: string,
  known: Iterable<string>,
  otherwise: Bilingual = { en: "correct the id, or define the actor in actors.yaml", zh: "请改正编号，或在 actors.yaml 中定义该行为体" },
): { hint: string; "hint.zh": string } {
  let best: { word: string; distance: number } | undefined;
  for (const candidate of known) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance <= Math.max(2, word.length / 4) && (best === undefined || distance < best.distance)) best = { word: candidate, distance };
  }
  return best === undefined
    ? { hint: otherwise.en, "hint.zh": otherwise.zh }
    : { hint: `did you mean ${best.word}?`, "hint.zh": `是否为 ${best.word}？` };
}

/** The way out for an unknown type that is near no other. */
export const SEE_CODEBOOK: Bilingual = { en: "choose a type of the codebook", zh: "请选用编码手册中的类型" };

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

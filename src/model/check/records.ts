import type { Actor } from "../actor.ts";
import type { Bilingual } from "../bilingual.ts";
import type { StudyBorders } from "../borders.ts";
import type { Claim } from "../claim.ts";
import type { NotedContradiction } from "../contradiction.ts";
import type { Doctrine } from "../doctrine.ts";
import type { StudyFigures } from "../figures.ts";
import type { DataPath, Fault } from "../finding.ts";
import type { Procedure } from "../procedure.ts";
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
  readonly contradictions: readonly Located<NotedContradiction>[];
  readonly doctrines: readonly Located<Doctrine>[];
  readonly procedures: readonly Located<Procedure>[];
  readonly series: readonly Located<Series>[];
  readonly borders: readonly Located<StudyBorders>[];
  readonly figures: Located<StudyFigures> | undefined;
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

/** A way out in both languages, as the details of a finding. */
export interface Hint {
  readonly hint: string;
  readonly "hint.zh": string;
}

/** The way out for an unknown word: the nearest known ones, if any is near; otherwise what the caller says. A word of four letters may be off by one. */
export function nearest(word: string, known: Iterable<string>, otherwise: Bilingual): Hint {
  let distance = word.length > 4 ? Math.max(2, word.length / 4) : 1;
  let near: string[] = [];
  for (const candidate of known) {
    const off = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (off > distance) continue;
    near = off < distance ? [candidate] : [...near, candidate];
    distance = off;
  }
  return near.length > 0 && near.length < 4 ? didYouMean(near) : { hint: otherwise.en, "hint.zh": otherwise.zh };
}

/** Asks which of these is meant, and does not choose. */
export function didYouMean(known: readonly string[]): Hint {
  return { hint: `did you mean ${known.join(" or ")}?`, "hint.zh": `是否为 ${known.join(" 或 ")}？` };
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

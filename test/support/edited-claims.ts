import fc from "fast-check";
import type { StudyFiles } from "./study-folder.ts";

/** A change of one claim file of the base study, as a person or a program may leave it. */
export type ClaimEdit = (lines: readonly string[]) => string[];

const place = fc.nat(11);

const at = (lines: readonly string[], n: number): number => (lines.length === 0 ? 0 : n % lines.length);

const replacing = (pattern: RegExp, put: string): fc.Arbitrary<ClaimEdit> =>
  place.map((n) => (lines) => lines.map((line, i) => (i === at(lines, n) ? line.replace(pattern, put) : line)));

/** Edits after which the study has no error: what is told, when, whether it counts, which event it is. */
export const soundEdit: fc.Arbitrary<ClaimEdit> = fc.oneof(
  ...["accepted", "proposed", "rejected"].map((status) => replacing(/"status":"\w+"/, `"status":"${status}"`)),
  ...["1960-03-12", "1961-05", "1963/1964", "1961-05-01"].map((date) => replacing(/"edtf":"[^"]*"/, `"edtf":"${date}"`)),
  replacing(/"en":"[^"]*"/, '"en":"Told in other words."'),
  replacing(/"certainty":"\w+"/, '"certainty":"hedged"'),
  replacing(/("event":"[\w-]+",)?"tier"/, '"tier"'),
  replacing(/("event":"[\w-]+",)?"tier"/, '"event":"journey","tier"'),
  place.map((n) => (lines: readonly string[]) => lines.filter((_, i) => i !== at(lines, n) || lines.length < 4)),
);

/** Edits of any kind, those that break the file or the study among them. */
export const anyEdit: fc.Arbitrary<ClaimEdit> = fc.oneof(
  soundEdit,
  soundEdit,
  place.map((n) => (lines: readonly string[]) => [...lines, ...lines.slice(at(lines, n), at(lines, n) + 1)]),
  fc.tuple(place, place).map(([a, b]) => (lines: readonly string[]) => {
    const moved = [...lines];
    const [line] = moved.splice(at(lines, a), 1);
    return line === undefined ? moved : moved.toSpliced(at(lines, b), 0, line);
  }),
  replacing(/("event":"[\w-]+",)?"tier"/, '"event":"memo-001","tier"'),
  replacing(/("contradicts":\["[\w-]+"\],)?"tier"/, '"contradicts":["memo-002"],"tier"'),
  replacing(/("supersedes":"[\w-]+",)?"tier"/, '"supersedes":"memo-003","tier"'),
  replacing(/"actor":"\w+"/, '"actor":"ZZZ"'),
  replacing(/"coder":"\w+"/, '"coder":"bob"'),
  replacing(/^\{/, "{ "),
  replacing(/.$/, ""),
);

const CLAIMS = "claims/memo.jsonl";

/** The study with the claim file changed. */
export function edited(study: StudyFiles, edit: ClaimEdit): StudyFiles {
  const lines = String(study.get(CLAIMS))
    .split("\n")
    .filter((line) => line !== "");
  return new Map(study).set(
    CLAIMS,
    edit(lines)
      .map((line) => `${line}\n`)
      .join(""),
  );
}

import fc from "fast-check";
import { expect, test } from "vitest";
import type { LoadedStudy } from "../../src/work/study/load-study.ts";
import { anyEdit, edited } from "../support/edited-claims.ts";
import { BASE_STUDY, loadFiles, type StudyFiles } from "../support/study-folder.ts";

/** Nothing of this can be built on: after it a study is read and checked as if for the first time. */
const FORGOTTEN: StudyFiles = new Map(["claims/memo.jsonl", "claims/memo-b.jsonl"].map((path) => [path, "{"]));

function fromScratch(files: StudyFiles): LoadedStudy {
  loadFiles(FORGOTTEN);
  return loadFiles(files);
}

/** Files beside the claims change too, and with them what claims are held against. */
const otherEdit = fc.constantFrom(
  (files: StudyFiles): StudyFiles => files,
  (files: StudyFiles): StudyFiles => new Map(files).set("study.yaml", String(files.get("study.yaml")).replace("id: ada", "id: bob")),
  (files: StudyFiles): StudyFiles => new Map(files).set("actors.yaml", String(files.get("actors.yaml")).replaceAll("1962", "1961")),
  (files: StudyFiles): StudyFiles => new Map([...files, ["claims/memo-b.jsonl", String(files.get("claims/memo.jsonl"))]]),
  (files: StudyFiles): StudyFiles => new Map([...files].filter(([path]) => path !== "sources/bibliography.json")),
);

const versions = fc.array(fc.tuple(anyEdit, otherEdit), { minLength: 1, maxLength: 8 }).map((edits) => {
  const all: StudyFiles[] = [BASE_STUDY];
  let claims = BASE_STUDY;
  for (const [edit, other] of edits) {
    claims = edited(claims, edit);
    all.push(other(claims));
  }
  return all;
});

test("a study read after other versions of it is the study read for the first time: same records, same findings", () => {
  fc.assert(
    fc.property(versions, (all) => {
      loadFiles(FORGOTTEN);
      const followed = all.map((files) => loadFiles(files));
      followed.forEach((loaded, i) => {
        const scratch = fromScratch(all[i] ?? BASE_STUDY);
        expect(loaded.findings).toEqual(scratch.findings);
        expect(loaded.records).toEqual(scratch.records);
        expect(loaded.study).toEqual(scratch.study);
      });
    }),
    { numRuns: 40 },
  );
});

test("after an edit of one line every other claim is the same object", () => {
  const before = loadFiles(BASE_STUDY).records.claims;
  const reworded = edited(BASE_STUDY, (lines) => lines.map((line, i) => (i === 2 ? line.replace(/"en":"/, '"en":"Again: ') : line)));
  const after = loadFiles(reworded).records.claims;
  expect(after.map((claim, i) => claim === before[i])).toEqual(after.map((_, i) => i !== 2));
  const shorter = edited(reworded, (lines) => lines.slice(1));
  const moved = loadFiles(shorter).records.claims;
  expect(moved.map(({ value }, i) => value === after[i + 1]?.value)).toEqual(moved.map(() => true));
  expect(moved.map(({ at }) => at.line)).toEqual(moved.map((_, i) => i + 1));
});

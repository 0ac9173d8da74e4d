import { appendFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { inferTilt } from "../../src/infer/index.ts";
import { readActs } from "../../src/measure/index.ts";
import { type Claim, certaintyCredence, createRegister, type Study, settle } from "../../src/model/index.ts";
import { contradictionsOf } from "../../src/work/contradictions-of.ts";
import { type BuiltStudy, holdStudy, studyOnce } from "../../src/work/index.ts";
import { movedNumbers } from "../../src/work/reading/moved-numbers.ts";
import { decisionsIn } from "../../src/work/run-study.ts";
import { edited, soundEdit } from "../support/edited-claims.ts";
import { BASE_STUDY, inTemporaryFolder, writeStudy } from "../support/study-folder.ts";

const GLOSS = "A speech praised Beta.";

test("a held study is built once, however many ask for it at the same time", async () => {
  await inTemporaryFolder(async (folder) => {
    const held = holdStudy({ folder: await writeStudy(folder, BASE_STUDY) });
    const [one, other] = await Promise.all([held.built(), held.built()]);
    expect(other).toBe(one);
    expect(await held.built()).toBe(one);
  });
});

test("a held study is read again when a claim, a question or a document changes, and only then", async () => {
  await inTemporaryFolder(async (folder) => {
    const held = holdStudy({ folder: await writeStudy(folder, BASE_STUDY) });
    const before = await held.built();
    const claims = join(folder, "claims/memo.jsonl");
    await writeFile(claims, (await readFile(claims, "utf8")).replace(/"en":"[^"]*"/, `"en":"${GLOSS}"`));
    const after = await held.built();
    expect(after.study().claims.some((claim) => claim.gloss.en === GLOSS)).toBe(true);
    expect(before.study().claims.some((claim) => claim.gloss.en === GLOSS)).toBe(false);
    await appendFile(join(folder, "questions/lean.yaml"), "\n# a remark\n");
    expect(await held.opened()).not.toBe(await holdStudy({ folder }).opened());
    expect(await held.built()).not.toBe(after);
  });
});

test("a held study that was broken is built again once it is mended", async () => {
  await inTemporaryFolder(async (folder) => {
    const held = holdStudy({ folder: await writeStudy(folder, BASE_STUDY) });
    const manifest = await readFile(join(folder, "study.yaml"), "utf8");
    await writeFile(join(folder, "study.yaml"), "title: 7\n");
    await expect(held.built()).rejects.toThrow("has errors");
    await writeFile(join(folder, "study.yaml"), manifest);
    expect((await held.built()).study().claims.length).toBeGreaterThan(0);
  });
});

/** All that a built study holds, to be compared. */
async function contentOf(built: BuiltStudy): Promise<unknown> {
  const questions = await Promise.all(
    [...built.questions].map(async ([id, one]) => [id, await one.readings(), await one.answer()] as const),
  );
  return { study: built.study(), events: await built.events(), questions, contradictions: await contradictionsOf(built) };
}

/** What a built study holds, or how it is refused, as text. */
async function outcome(built: Promise<BuiltStudy>): Promise<unknown> {
  try {
    return await contentOf(await built);
  } catch (error) {
    return String(error);
  }
}

test("a study held through edits is at every step the study built from its files for the first time", async () => {
  let sound = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(soundEdit, { minLength: 1, maxLength: 6 }), async (edits) => {
      await inTemporaryFolder(async (folder) => {
        const held = holdStudy({ folder: await writeStudy(folder, BASE_STUDY) });
        await held.built();
        let files = BASE_STUDY;
        for (const [i, edit] of edits.entries()) {
          files = edited(files, edit);
          if (i === 2) files = new Map(files).set("contradictions.yaml", PREFERENCE);
          await writeStudy(folder, files);
          const scratch = studyOnce(held.place, { signal: new AbortController().signal });
          const anew = await outcome(scratch.built());
          expect(await outcome(held.built())).toEqual(anew);
          if (typeof anew !== "string") sound += 1;
        }
      });
    }),
    { numRuns: 8 },
  );
  expect(sound).toBeGreaterThan(0);
});

const PREFERENCE = `contradictions:
  - id: which
    kind: date
    claims: [memo-001, memo-002]
    what: { en: Two dates, zh: 两个日期 }
    prefer: { claim: memo-002, why: { en: nearer, zh: 较近 } }
`;

test("the numbers that a claim moves are those in which the whole study, computed with it and without, differs", async () => {
  await inTemporaryFolder(async (folder) => {
    const held = holdStudy({ folder: await writeStudy(folder, BASE_STUDY) });
    await held.built();
    await writeStudy(
      folder,
      edited(BASE_STUDY, (lines) =>
        lines.map((line, i) => (i % 4 === 3 ? line.replace('"status":"accepted"', '"status":"proposed"') : line)),
      ),
    );
    const built = await held.built();
    const study = built.study();
    let moves = 0;
    for (const claim of study.claims) {
      const others = study.claims.filter((one) => one !== claim);
      const [withIt, without] = [[...others, { ...claim, status: "accepted" as const }], others].map((claims) => wholeYears(study, claims));
      const moved = (await movedNumbers(built, claim)).filter((one) => one.kind === "tilt");
      for (const [key, value] of withIt ?? []) {
        const told = moved.find((one) => `${one.question}/${one.at}/${one.number}` === key);
        if (value !== without?.get(key)) {
          expect(told, `${claim.id}: ${key}`).toBeDefined();
          moves += 1;
        }
        if (told !== undefined) expect([told.with, told.without]).toEqual([value, without?.get(key)]);
      }
    }
    expect(moves).toBeGreaterThan(0);
  });
});

/** Every class probability of every tilt question, by its address, from all claims anew. */
function wholeYears(study: Study, claims: readonly Claim[]): Map<string, number> {
  const events = settle(claims, createRegister(study.actors), decisionsIn({ ...study, claims }));
  const questions = study.questions.flatMap((question) => (question.kind === "tilt" ? [question] : []));
  return new Map(
    questions.flatMap((question) =>
      inferTilt(question, readActs(question, events, certaintyCredence)).years.flatMap((year) =>
        (["pA", "pEquidistant", "pB"] as const).map((number) => [`${question.id}/${year.year}/${number}`, year[number]] as const),
      ),
    ),
  );
}

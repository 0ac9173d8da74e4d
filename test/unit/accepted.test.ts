import { expect, test } from "vitest";
import { configurationsQuestion } from "../../src/work/configurations-of.ts";
import { studyOnce } from "../../src/work/index.ts";
import { threatQuestions } from "../../src/work/threat/threat-of.ts";
import { BROKEN_STUDIES } from "../support/broken-studies.ts";
import { breakStudy } from "../support/broken-study.ts";
import { BASE_STUDY, inTemporaryFolder, writeStudy } from "../support/study-folder.ts";

type Built = Awaited<ReturnType<ReturnType<typeof studyOnce>["built"]>>;

async function builtOf<T>(name: string, read: (built: Built) => T): Promise<T> {
  const broken = BROKEN_STUDIES.find((one) => one.name === name);
  if (broken === undefined) throw new RangeError(`no study with ${name}`);
  return await inTemporaryFolder(async (folder) => {
    const study = studyOnce(
      { folder: await writeStudy(folder, breakStudy(BASE_STUDY, broken).files) },
      { signal: new AbortController().signal },
    );
    return read(await study.built());
  });
}

test("a tie that no accepted claim tells is none", async () => {
  const ties = (name: string) => builtOf(name, (built) => threatQuestions(built)[0]?.cohesion.ties.map(({ claims }) => claims));
  expect(await ties("sound figures and a sound threat question")).toEqual([["memo-001"]]);
  expect(await ties("a tie told by a claim that nobody has accepted")).toEqual([]);
});

test("a value rests on its accepted claims alone", async () => {
  const values = await builtOf(
    "a value told by a claim that nobody has accepted",
    (built) => configurationsQuestion(built, undefined).values,
  );
  expect(values.map(({ claims }) => claims)).toEqual([["memo-001"], [], []]);
});

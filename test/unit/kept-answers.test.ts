import fc from "fast-check";
import { expect, test } from "vitest";
import { KeptAnswers } from "../../src/atlas/kept-answers.ts";

/** An answer that comes when the test lets it come. */
function awaited<Answer>() {
  let [come, fail] = [(_: Answer): void => undefined, (_: unknown): void => undefined];
  const answer = new Promise<Answer>((resolve, reject) => {
    [come, fail] = [resolve, reject];
  });
  return { answer, come, fail };
}

test("an answer that is here or on its way is not asked for again", async () => {
  const answers = new KeptAnswers(3);
  const first = awaited<string>();
  const both = [answers.get("tilt", () => first.answer), answers.get("tilt", () => expect.unreachable())];
  expect(answers.here("tilt")).toBeUndefined();
  first.come("leaned");
  expect(await Promise.all(both)).toEqual(["leaned", "leaned"]);
  expect(answers.here("tilt")).toEqual({ value: "leaned" });
  expect(await answers.get("tilt", () => expect.unreachable())).toBe("leaned");
});

test("an answer that comes after all were given up is told to whoever waits, and not kept", async () => {
  const answers = new KeptAnswers(3);
  const [before, after] = [awaited<string>(), awaited<string>()];
  const waiting = answers.get("tilt", () => before.answer);
  answers.clear();
  const again = answers.get("tilt", () => after.answer);
  before.come("before the edit");
  expect(await waiting).toBe("before the edit");
  expect(answers.here("tilt")).toBeUndefined();
  after.come("after the edit");
  await again;
  expect(answers.here("tilt")).toEqual({ value: "after the edit" });
});

test("a failure that comes after all were given up takes no newer answer away", async () => {
  const answers = new KeptAnswers(3);
  const before = awaited<string>();
  const waiting = answers.get("tilt", () => before.answer);
  answers.clear();
  await answers.get("tilt", async () => "after the edit");
  before.fail(new Error("no server"));
  await expect(waiting).rejects.toThrow("no server");
  expect(answers.here("tilt")).toEqual({ value: "after the edit" });
});

test("a failure is not kept: the next asks again", async () => {
  const answers = new KeptAnswers(3);
  await expect(answers.get("tilt", () => Promise.reject(new Error("no server")))).rejects.toThrow("no server");
  expect(await answers.get("tilt", async () => "leaned")).toBe("leaned");
});

test("of more answers than are kept those used last stay, in whatever order they are used", async () => {
  const use = fc.record({ key: fc.constantFrom("a", "b", "c", "d", "e", "f"), looks: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 5 }), fc.array(use), async (most, uses) => {
      const answers = new KeptAnswers(most);
      let used: string[] = [];
      for (const { key, looks } of uses) {
        if (looks && answers.here(key) === undefined) continue;
        if (!looks) await answers.get(key, async () => key);
        used = [key, ...used.filter((one) => one !== key)];
      }
      const isKept = (key: string): boolean => answers.here(key) !== undefined;
      expect([...used].filter(isKept)).toEqual(used.slice(0, most));
    }),
  );
});
